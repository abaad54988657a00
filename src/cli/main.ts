import { CommanderError } from 'commander';
import { app } from '../contract/app.ts';
import { JejakError } from '../contract/error.ts';
import { isLanguage, languageFrom, wordsIn } from '../words/index.ts';
import { watchOutput } from './broken-output.ts';
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
import { importCommand } from './commands/import.ts';
import { extract, listItems, search, showItem } from './commands/items.ts';
import {
  lockerBackup,
  lockerCheck,
  lockerCreate,
  lockerPassphrase,
  lockerRecover,
  lockerRestore,
} from './commands/locker.ts';
import { profileAdd, profileCheck, profileForget, profileList, profileLogin } from './commands/profiles.ts';
import { receive } from './commands/receive.ts';
import { verify } from './commands/verify.ts';
import { createOutput } from './output.ts';
import { addCommand, addGroup, createProgram, fromCommanderError, type ProgramState } from './program.ts';
import { endPrompts, takeSecretsFromEnvironment } from './secrets.ts';

takeSecretsFromEnvironment();
const argv = process.argv.slice(2);
const words = wordsIn(chosenLanguage(argv));
const state: ProgramState = { exitStatus: 0 };
watchOutput(words);
const program = createProgram(words, app.version);
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
const cases = addGroup(program, 'case', 'cli.help.case', caseOpen, words);
for (const spec of [caseOpen, caseChange, caseList, caseShow]) addCommand(cases, spec, words, stop, state);
const profile = addGroup(program, 'profile', 'cli.help.profile', profileAdd, words);
for (const spec of [profileAdd, profileLogin, profileCheck, profileList, profileForget]) {
  addCommand(profile, spec, words, stop, state);
}
for (const spec of [capture, importCommand, listItems, showItem, fileItem, extract, search]) {
  addCommand(program, spec, words, stop, state);
}
const exhibit = addGroup(program, 'exhibit', 'cli.help.exhibit', exhibitAdd, words);
for (const spec of [exhibitAdd, exhibitList]) addCommand(exhibit, spec, words, stop, state);
for (const spec of [exportCommand, verify, receive]) addCommand(program, spec, words, stop, state);

try {
  await program.parseAsync(argv, { from: 'user' });
} catch (error) {
  state.exitStatus = failParsing(error);
}
endPrompts();
process.exitCode = state.exitStatus;

/** Wrong use found by the argument parser: one line, and JSON where it was asked for. */
function failParsing(error: unknown): number {
  const known = error instanceof CommanderError ? fromCommanderError(error, words) : error;
  if (known === null) return 0;
  return createOutput(argv.includes('--json'), words).fail(known);
}

function chosenLanguage(args: string[]): 'id' | 'en' {
  const at = args.indexOf('--lang');
  const named =
    at >= 0 ? args[at + 1] : args.find((each) => each.startsWith('--lang='))?.slice('--lang='.length);
  if (named !== undefined && isLanguage(named)) return named;
  return languageFrom(process.env['LC_ALL'] || process.env['LC_MESSAGES'] || process.env['LANG']); // empty is unset
}

/** The first Ctrl-C ends the work in order; the second ends the process at once. */
function stopOnSignals(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (controller.signal.aborted) process.exit(130);
      controller.abort(new JejakError('interrupted', 'interrupted'));
    });
  }
  return controller.signal;
}
