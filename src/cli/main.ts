import { CommanderError } from 'commander';
import { app } from '../contract/app.ts';
import { JejakError } from '../contract/error.ts';
import { loadWords } from '../words/load.ts';
import { isLanguage, languageFrom } from '../words/say.ts';
import { watchOutput } from './broken-output.ts';
import { actAdd, actList } from './commands/acts.ts';
import { bannerAdd, bannerList, bannerShow } from './commands/banners.ts';
import { browse } from './commands/browse.ts';
import { capture } from './commands/capture.ts';
import {
  caseChange,
  caseList,
  caseOpen,
  caseShow,
  exhibitAdd,
  exhibitList,
  fileItem,
} from './commands/cases.ts';
import { exportCommand } from './commands/export.ts';
import { handedInClear, handedInSet, handedInShow } from './commands/handed-in.ts';
import { importCommand } from './commands/import.ts';
import { extract, listItems, search, showItem } from './commands/items.ts';
import { keyCard, keyCompare, keyRotate } from './commands/keys.ts';
import {
  lockerBackup,
  lockerCheck,
  lockerCreate,
  lockerPassphrase,
  lockerRecover,
  lockerRestore,
} from './commands/locker.ts';
import { ocr } from './commands/ocr.ts';
import { officerAdd, officerList, officerRetire, officerSet } from './commands/officers.ts';
import { accountAdd, accountList, attributionList, subjectAdd, subjectList } from './commands/people.ts';
import { placeClear, placeRegions, placeSet, placeShow } from './commands/places.ts';
import {
  profileAdd,
  profileCheck,
  profileForget,
  profileList,
  profileLogin,
  profileNames,
  profileRename,
} from './commands/profiles.ts';
import { quote } from './commands/quote.ts';
import { receive } from './commands/receive.ts';
import { redact } from './commands/redact.ts';
import { timestamp } from './commands/timestamp.ts';
import { verify } from './commands/verify.ts';
import {
  watchAdd,
  watchBase,
  watchList,
  watchPause,
  watchRemove,
  watchResume,
  watchRun,
} from './commands/watch.ts';
import {
  accountWithdraw,
  actWithdraw,
  attributionWithdraw,
  bannerWithdraw,
  subjectWithdraw,
} from './commands/withdraw.ts';
import { endAtOnce, endSoon } from './end-at-once.ts';
import { createOutput } from './output.ts';
import {
  addCommand,
  addGroup,
  createProgram,
  fromCommanderError,
  type ProgramState,
  printAsked,
} from './program.ts';
import { endPrompts, takeSecretsFromEnvironment } from './secrets.ts';

/** Signals within this time of each other, in ms, are one Ctrl-C. */
const togetherMs = 500;

takeSecretsFromEnvironment();
const argv = process.argv.slice(2);
const words = await loadWords(chosenLanguage(argv));
const state: ProgramState = { exitStatus: 0, asked: '' };
watchOutput(words);
const program = createProgram(words, app.version, state);
const stop = stopOnSignals();

const locker = addGroup(program, 'locker', 'cli.help.locker', lockerCreate, words);
for (const spec of [
  lockerCreate,
  lockerCheck,
  lockerBackup,
  lockerRestore,
  lockerPassphrase,
  lockerRecover,
]) {
  addCommand(locker, spec, words, stop, state);
}
const officer = addGroup(program, 'officer', 'officers.help.group', officerAdd, words);
for (const spec of [officerAdd, officerList, officerSet, officerRetire])
  addCommand(officer, spec, words, stop, state);
const key = addGroup(program, 'key', 'keys.help.group', keyCard, words);
for (const spec of [keyCard, keyCompare, keyRotate]) addCommand(key, spec, words, stop, state);
const cases = addGroup(program, 'case', 'cli.help.case', caseOpen, words);
for (const spec of [caseOpen, caseChange, caseList, caseShow]) addCommand(cases, spec, words, stop, state);
const watch = addGroup(program, 'watch', 'cli.help.watch', watchAdd, words);
for (const spec of [watchAdd, watchList, watchRun, watchBase, watchPause, watchResume, watchRemove]) {
  addCommand(watch, spec, words, stop, state);
}
const profile = addGroup(program, 'profile', 'cli.help.profile', profileAdd, words);
for (const spec of [
  profileAdd,
  profileNames,
  profileRename,
  profileLogin,
  profileCheck,
  profileList,
  profileForget,
]) {
  addCommand(profile, spec, words, stop, state);
}
for (const spec of [capture, browse, importCommand, listItems, showItem, fileItem, extract, ocr, search]) {
  addCommand(program, spec, words, stop, state);
}
const place = addGroup(program, 'place', 'cli.help.place', placeSet, words);
for (const spec of [placeSet, placeShow, placeClear, placeRegions])
  addCommand(place, spec, words, stop, state);
const handedIn = addGroup(program, 'handed-in', 'cli.help.handed-in', handedInSet, words);
for (const spec of [handedInSet, handedInShow, handedInClear]) addCommand(handedIn, spec, words, stop, state);
const exhibit = addGroup(program, 'exhibit', 'cli.help.exhibit', exhibitAdd, words);
for (const spec of [exhibitAdd, exhibitList]) addCommand(exhibit, spec, words, stop, state);
const subject = addGroup(program, 'subject', 'cli.help.subject', subjectAdd, words);
for (const spec of [subjectAdd, subjectList, subjectWithdraw]) addCommand(subject, spec, words, stop, state);
const account = addGroup(program, 'account', 'cli.help.account', accountAdd, words);
for (const spec of [accountAdd, accountList, accountWithdraw]) addCommand(account, spec, words, stop, state);
const attribution = addGroup(program, 'attribution', 'cli.help.attribution', attributionList, words);
for (const spec of [attributionList, attributionWithdraw]) addCommand(attribution, spec, words, stop, state);
const act = addGroup(program, 'act', 'cli.help.act', actAdd, words);
for (const spec of [actAdd, actList, actWithdraw]) addCommand(act, spec, words, stop, state);
const banner = addGroup(program, 'banner', 'cli.help.banner', bannerAdd, words);
for (const spec of [bannerAdd, bannerList, bannerShow, bannerWithdraw])
  addCommand(banner, spec, words, stop, state);
for (const spec of [redact, quote, timestamp, exportCommand, verify, receive])
  addCommand(program, spec, words, stop, state);

try {
  await program.parseAsync(argv, { from: 'user' });
} catch (error) {
  state.exitStatus = failParsing(error);
}
endPrompts();
process.exitCode = state.exitStatus;
if (stop.aborted) endSoon(state.exitStatus);

/** Wrong use found by the argument parser: one line, and JSON where it was asked for. */
function failParsing(error: unknown): number {
  const known = error instanceof CommanderError ? fromCommanderError(error, words) : error;
  if (known === null) {
    printAsked(error, state.asked, argv.includes('--json'));
    return 0;
  }
  return createOutput(argv.includes('--json'), words).fail(known);
}

function chosenLanguage(args: string[]): 'id' | 'en' {
  const at = args.indexOf('--lang');
  const named =
    at >= 0 ? args[at + 1] : args.find((each) => each.startsWith('--lang='))?.slice('--lang='.length);
  if (named !== undefined && isLanguage(named)) return named;
  return languageFrom(process.env['LC_ALL'] || process.env['LC_MESSAGES'] || process.env['LANG']); // empty is unset
}

/**
 * The first Ctrl-C ends the work in order; the second ends the process at once. A terminal tells this process and
 * those that started it, which pass it on: signals that come together are one.
 */
function stopOnSignals(): AbortSignal {
  const controller = new AbortController();
  let stoppedAt = 0;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (controller.signal.aborted) {
        if (performance.now() - stoppedAt > togetherMs) endAtOnce(130);
        return;
      }
      stoppedAt = performance.now();
      controller.abort(new JejakError('interrupted', 'interrupted'));
    });
  }
  return controller.signal;
}
