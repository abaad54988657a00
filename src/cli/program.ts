import { Command, CommanderError, Option } from 'commander';
import { exitStatus, fromSystemError, JejakError } from '../contract/error.ts';
import type { WordKey, Words } from '../words/say.ts';
import type { CommonOptions } from './options.ts';
import { createOutput, type Output } from './output.ts';
import { language } from './parse-language.ts';
import { sayPlaceholders } from './placeholders.ts';

/** One command of the command line, as a plain description; `addCommand` makes it real. */
export interface CommandSpec {
  /** Name and arguments in commander's form: `import <dir> <files...>`. */
  usage: string;
  /** `cli.help.NAME`: one sentence that says what it does. */
  summary: WordKey;
  /** A line that can be typed as it stands. */
  example: string;
  options?: {
    flags: string;
    words: WordKey;
    /** @param before what it gave for the same option, where that is given more than once */
    parse?: (value: string, before?: unknown) => unknown;
    required?: boolean;
  }[];
  /**
   * The locker's passphrase is asked for: `to-read` where nothing is written to it in anybody's name, `for-its-keys`
   * where nobody acts in it who could be chosen.
   */
  opensLocker?: true | 'to-read' | 'for-its-keys';
  /** @returns the exit status, 0 where nothing is returned */
  run(args: RunArguments): Promise<number | undefined>;
}

export interface RunArguments {
  /** Arguments in order; a variadic one is an array. */
  args: readonly (string | string[])[];
  options: CommonOptions & Record<string, unknown>;
  output: Output;
  signal: AbortSignal;
  /** The command opens its locker `to-read`. */
  isReading: boolean;
}

export interface ProgramState {
  exitStatus: number;
  /** Help or version, where it was asked for. */
  asked: string;
}

/** An empty program that speaks one language, reports errors as JejakError and never exits by itself. */
export function createProgram(words: Words, version: string, state: ProgramState): Command {
  const program = new Command('jejak');
  localise(program, words);
  // Commands take this over.
  program.configureOutput({
    writeOut: (text) => {
      state.asked += text;
    },
  });
  program
    .description(words.say('cli.help.jejak'))
    .version(version, '--version', words.say('cli.help.version'))
    .addOption(jsonOption(words))
    .addOption(langOption(words))
    .addHelpText('after', `\n${exampleText(programExample, words)}\n\n${words.say('cli.help.more')}`);
  return program;
}

const programExample = 'jejak capture bukti.jejak --case 014/BWS/2026 https://contoh.example/unggahan/1';

function exampleText(example: string, words: Words): string {
  return `${words.say('cli.title.example')}\n  ${example}`;
}

/** @param first the command whose example stands for the group's */
export function addGroup(
  program: Command,
  name: string,
  summary: WordKey,
  first: CommandSpec,
  words: Words,
): Command {
  const group = program
    .command(name)
    .description(words.say(summary))
    .addHelpText('after', `\n${exampleText(first.example, words)}`);
  localise(group, words);
  return group;
}

export function addCommand(
  parent: Command,
  spec: CommandSpec,
  words: Words,
  signal: AbortSignal,
  state: ProgramState,
): void {
  const command = parent.command(spec.usage).description(words.say(spec.summary));
  localise(command, words);
  for (const option of spec.options ?? []) {
    const required = option.required === true ? ` (${words.say('cli.help.required')})` : '';
    const made = new Option(option.flags, `${words.say(option.words)}${required}`);
    if (option.parse !== undefined) made.argParser(option.parse);
    made.makeOptionMandatory(option.required ?? false);
    command.addOption(made);
  }
  const isReading = spec.opensLocker === 'to-read';
  if (spec.opensLocker === true || isReading)
    command.option('--officer <who>', words.say('officers.option.acting'));
  if (spec.opensLocker !== undefined) {
    command.option('--passphrase-file <file>', words.say('cli.option.passphrase-file'));
  }
  command
    .addOption(jsonOption(words))
    .addOption(langOption(words))
    .addHelpText('after', `\n${exampleText(spec.example, words)}`);
  command.action(async (...received: unknown[]) => {
    const args = received.slice(0, -2).filter((each) => each !== undefined) as (string | string[])[]; // commander passes arguments, options, command
    const options = command.optsWithGlobals<CommonOptions & Record<string, unknown>>();
    const output = createOutput(options.json === true, words);
    try {
      const status = (await spec.run({ args, options, output, signal, isReading })) ?? 0;
      state.exitStatus = signal.aborted ? exitStatus(signal.reason) : status;
    } catch (error) {
      state.exitStatus = output.fail(causeOf(error, signal));
    }
  });
}

/** What a stopped command runs into while it winds up is not an error of its own. */
function causeOf(error: unknown, signal: AbortSignal): unknown {
  return signal.aborted && woundUp.has(fromSystemError(error).code) ? signal.reason : error;
}

const woundUp = new Set(['internal', 'browser-died', 'capture-process-died', 'intake-closed']);

function jsonOption(words: Words): Option {
  return new Option('--json', words.say('cli.option.json'));
}

function langOption(words: Words): Option {
  return new Option('--lang <lang>', words.say('cli.option.lang')).argParser(language);
}

/** Commander's own words in the user's language; its errors become ours. */
function localise(command: Command, words: Words): void {
  const titles: Record<string, WordKey> = {
    'Usage:': 'cli.title.usage',
    'Arguments:': 'cli.title.arguments',
    'Options:': 'cli.title.options',
    'Commands:': 'cli.title.commands',
  };
  command
    .helpOption('-h, --help', words.say('cli.help.help'))
    .helpCommand(false)
    .configureHelp({
      styleTitle: (title) => {
        const key = titles[title];
        return key === undefined ? title : words.say(key);
      },
      styleUsage: (usage) => sayPlaceholders(usage, words),
      styleSubcommandTerm: (term) => sayPlaceholders(term, words),
      styleOptionTerm: (term) => sayPlaceholders(term, words),
    })
    .configureOutput({
      writeErr: () => undefined,
    })
    .showSuggestionAfterError(true)
    .exitOverride((error) => {
      throw error;
    });
}

const wordsByCommanderCode: Record<string, string> = {
  'commander.unknownOption': 'unknown-option',
  'commander.unknownCommand': 'unknown-command',
  'commander.missingArgument': 'missing-argument',
  'commander.optionMissingArgument': 'option-needs-value',
  'commander.missingMandatoryOptionValue': 'missing-option',
  'commander.excessArguments': 'too-many-arguments',
  'commander.invalidArgument': 'invalid-argument',
  'commander.invalidOptionArgument': 'invalid-argument',
};

/** Help or version to stdout; with `--json` as the one document that belongs there. */
export function printAsked(error: unknown, asked: string, json: boolean): void {
  const isVersion = error instanceof CommanderError && error.code === 'commander.version';
  const document = isVersion ? { version: asked.trim() } : { help: asked };
  process.stdout.write(json ? `${JSON.stringify(document, null, 2)}\n` : asked);
}

/** Help and version asked for are null (all is well); every other commander error is wrong use. */
export function fromCommanderError(error: CommanderError, words: Words): JejakError | null {
  if (error.exitCode === 0) return null;
  if (error.code === 'commander.help') return new JejakError('no-command', 'wrong-use');
  const code = wordsByCommanderCode[error.code] ?? 'wrong-arguments';
  const named = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const quoted =
    code === 'missing-argument' ? words.sayCode('cli.value', named) : sayPlaceholders(named, words);
  const suggestion = /Did you mean (?:one of )?(.+)\?\)/.exec(error.message)?.[1];
  return new JejakError(code, 'wrong-use', {
    what: suggestion === undefined ? quoted : `${quoted} (→ ${suggestion})`,
  });
}
