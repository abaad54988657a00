import { app } from './app.ts';
import { appCamera } from './app-camera.ts';
import { appCases } from './app-cases.ts';
import { appCompare } from './app-compare.ts';
import { appErrors } from './app-errors.ts';
import { appHandOver } from './app-hand-over.ts';
import { appItems } from './app-items.ts';
import { appKeeping } from './app-keeping.ts';
import { appLocker } from './app-locker.ts';
import { appProfiles } from './app-profiles.ts';
import { appProvenance } from './app-provenance.ts';
import { appReceive } from './app-receive.ts';
import { appReplay } from './app-replay.ts';
import { appRobust } from './app-robust.ts';
import { appSample } from './app-sample.ts';
import { appShell } from './app-shell.ts';
import { appWhere } from './app-where.ts';
import { appWork } from './app-work.ts';
import { archive } from './archive.ts';
import { bundle } from './bundle.ts';
import { capture } from './capture.ts';
import { cli } from './cli.ts';
import { intake } from './intake.ts';
import { locker } from './locker.ts';
import { profiles } from './profiles.ts';
import { receive } from './receive.ts';

/** Every string of the product; one file a topic, keys flat: `error.CODE`, `problem.CODE`, `step.NAME` … */
export const id = {
  ...app,
  ...appCamera,
  ...appCases,
  ...appCompare,
  ...appErrors,
  ...appKeeping,
  ...appLocker,
  ...appHandOver,
  ...appItems,
  ...appProfiles,
  ...appProvenance,
  ...appSample,
  ...appReceive,
  ...appRobust,
  ...appReplay,
  ...appShell,
  ...appWhere,
  ...appWork,
  ...archive,
  ...bundle,
  ...capture,
  ...cli,
  ...intake,
  ...locker,
  ...receive,
  ...profiles,
};
