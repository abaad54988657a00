import { acts } from './acts.ts';
import { anchors } from './anchors.ts';
import { app } from './app.ts';
import { appActions } from './app-actions.ts';
import { appActs } from './app-acts.ts';
import { appAnchors } from './app-anchors.ts';
import { appApprovals } from './app-approvals.ts';
import { appBanner } from './app-banner.ts';
import { appCamera } from './app-camera.ts';
import { appCases } from './app-cases.ts';
import { appComments } from './app-comments.ts';
import { appCompare } from './app-compare.ts';
import { appCustody } from './app-custody.ts';
import { appCutOff } from './app-cut-off.ts';
import { appDays } from './app-days.ts';
import { appErrors } from './app-errors.ts';
import { appFiles } from './app-files.ts';
import { appFilm } from './app-film.ts';
import { appHandOver } from './app-hand-over.ts';
import { appItems } from './app-items.ts';
import { appKeeping } from './app-keeping.ts';
import { appKeys } from './app-keys.ts';
import { appLists } from './app-lists.ts';
import { appLocker } from './app-locker.ts';
import { appMap } from './app-map.ts';
import { appOfficers } from './app-officers.ts';
import { appPeople } from './app-people.ts';
import { appPost } from './app-post.ts';
import { appProfiles } from './app-profiles.ts';
import { appProvenance } from './app-provenance.ts';
import { appReceive } from './app-receive.ts';
import { appRedact } from './app-redact.ts';
import { appReplay } from './app-replay.ts';
import { appRobust } from './app-robust.ts';
import { appSample } from './app-sample.ts';
import { appShell } from './app-shell.ts';
import { appStamps } from './app-stamps.ts';
import { appVisit } from './app-visit.ts';
import { appWalls } from './app-walls.ts';
import { appWatch } from './app-watch.ts';
import { appWhere } from './app-where.ts';
import { appWork } from './app-work.ts';
import { approvals } from './approvals.ts';
import { archive } from './archive.ts';
import { banner } from './banner.ts';
import { browse } from './browse.ts';
import { bundle } from './bundle.ts';
import { capture } from './capture.ts';
import { certificate } from './certificate.ts';
import { chat } from './chat.ts';
import { cli } from './cli.ts';
import { credentials } from './credentials.ts';
import { custody } from './custody.ts';
import { handedIn } from './handed-in.ts';
import { imports } from './import.ts';
import { intake } from './intake.ts';
import { itemClock } from './item-clock.ts';
import { keys } from './keys.ts';
import { lists } from './lists.ts';
import { locker } from './locker.ts';
import { mail } from './mail.ts';
import { officers } from './officers.ts';
import { openTimestamps } from './open-timestamps.ts';
import { peopleList } from './people-list.ts';
import { periksa } from './periksa.ts';
import { pictureFacts } from './picture-facts.ts';
import { picturePages } from './picture-pages.ts';
import { pictureText } from './picture-text.ts';
import { places } from './places.ts';
import { profiles } from './profiles.ts';
import { proof } from './proof.ts';
import { purge } from './purge.ts';
import { quote } from './quote.ts';
import { receipt } from './receipt.ts';
import { receive } from './receive.ts';
import { receivedFilm } from './received-film.ts';
import { redact } from './redact.ts';
import { retention } from './retention.ts';
import { timeServers } from './time-servers.ts';
import { timeStamp } from './time-stamp.ts';
import { trustLists } from './trust-lists.ts';
import { watch } from './watch.ts';

/** Every string of the product; one file a topic, keys flat: `error.CODE`, `problem.CODE`, `step.NAME` … */
export const en = {
  ...anchors,
  ...app,
  ...appActions,
  ...appActs,
  ...appAnchors,
  ...appBanner,
  ...appCamera,
  ...appCases,
  ...appComments,
  ...appCompare,
  ...appCustody,
  ...appCutOff,
  ...appDays,
  ...appErrors,
  ...appKeeping,
  ...appKeys,
  ...appLists,
  ...appLocker,
  ...appFiles,
  ...appFilm,
  ...appHandOver,
  ...appItems,
  ...appMap,
  ...appOfficers,
  ...appPeople,
  ...appPost,
  ...appProfiles,
  ...appProvenance,
  ...appSample,
  ...appReceive,
  ...appRedact,
  ...appRobust,
  ...appReplay,
  ...appShell,
  ...appStamps,
  ...itemClock,
  ...timeServers,
  ...appVisit,
  ...appWalls,
  ...appWatch,
  ...appWhere,
  ...appWork,
  ...acts,
  ...appApprovals,
  ...approvals,
  ...archive,
  ...banner,
  ...places,
  ...browse,
  ...bundle,
  ...capture,
  ...certificate,
  ...chat,
  ...cli,
  ...credentials,
  ...custody,
  ...handedIn,
  ...imports,
  ...intake,
  ...keys,
  ...lists,
  ...locker,
  ...receipt,
  ...purge,
  ...quote,
  ...receive,
  ...receivedFilm,
  ...mail,
  ...officers,
  ...peopleList,
  ...periksa,
  ...redact,
  ...retention,
  ...pictureFacts,
  ...picturePages,
  ...pictureText,
  ...profiles,
  ...proof,
  ...openTimestamps,
  ...timeStamp,
  ...trustLists,
  ...watch,
};
