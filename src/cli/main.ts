import { CommanderError } from 'commander';
import { app } from '../contract/app.ts';
import { JejakError } from '../contract/error.ts';
import { loadWords } from '../words/load.ts';
import { isLanguage, languageFrom } from '../words/say.ts';
import { watchOutput } from './broken-output.ts';
import { commandNamed, commands } from './command-table.ts';
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

for (const { name, summary, load } of commandNamed(argv) ?? commands) {
  const [first, ...others] = await load();
  const parent = summary === undefined ? program : addGroup(program, name, summary, first, words);
  for (const spec of [first, ...others]) addCommand(parent, spec, words, stop, state);
}

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
