import { readFile } from 'node:fs/promises';
import { createInterface, type Interface } from 'node:readline';
import { Writable } from 'node:stream';
import { JejakError } from '../contract/error.ts';
import type { WordKey, Words } from '../words/say.ts';

/** Where a secret may come from, in this order: the environment, a file, a prompt that does not echo. */
export interface SecretSource {
  variable: string;
  file?: string | undefined;
  prompt: WordKey;
  /** Ask twice and compare: for a secret that is being set. */
  confirm?: WordKey;
}

/**
 * Reads a secret; never from an argument. The variable is taken out of the environment at once, so
 * that no child process inherits it. A trailing line break of a file is not part of the secret.
 */
export async function readSecret(source: SecretSource, words: Words): Promise<string> {
  const fromEnvironment = taken.get(source.variable);
  if (source.file !== undefined) return readSecretFile(source.file);
  if (fromEnvironment !== undefined) return fromEnvironment;
  const first = await ask(`${words.say(source.prompt)}: `);
  if (source.confirm !== undefined && process.stdin.isTTY) {
    const second = await ask(`${words.say(source.confirm)}: `);
    if (first !== second) throw new JejakError('passphrases-differ', 'wrong-use');
  }
  return first;
}

const taken = new Map<string, string>();

/** Takes every secret out of the environment before anything else runs. */
export function takeSecretsFromEnvironment(): void {
  for (const name of [
    ...['JEJAK_PASSPHRASE', 'JEJAK_NEW_PASSPHRASE', 'JEJAK_RECOVERY_CODE'],
    ...['JEJAK_OFFICER_PASSPHRASE', 'JEJAK_APPROVAL_PASSPHRASE'],
    'JEJAK_CERTIFICATE_PASSPHRASE',
  ]) {
    const value = process.env[name];
    if (value !== undefined) taken.set(name, value);
    Reflect.deleteProperty(process.env, name);
  }
}

/** Whether the environment gave this secret. */
export function hasSecret(variable: string): boolean {
  return taken.has(variable);
}

/** A secret from a file, without the byte order mark that editors put before it and its trailing line break. */
export async function readSecretFile(file: string): Promise<string> {
  try {
    return (await readFile(file, 'utf8')).replace(/^\uFEFF/, '').replace(/\r?\n$/, '');
  } catch (error) {
    throw new JejakError('secret-file-unreadable', 'wrong-use', { file }, { cause: error });
  }
}

let piped: Interface | null = null;
let lines: AsyncIterator<string> | null = null;

/**
 * Each line that is typed or comes through the pipe from now on. The end of a terminal's lines (Ctrl-D) is told, that of
 * a pipe is not: it says only that nobody types there.
 */
export function typedLines(onLine: (line: string) => void, onEnd: () => void): { close(): void } {
  if (process.stdin.isTTY) {
    const reader = createInterface({ input: process.stdin });
    const state = { closed: false };
    reader.on('line', onLine);
    reader.on('close', () => {
      if (!state.closed) onEnd();
    });
    return {
      close() {
        state.closed = true;
        reader.close();
      },
    };
  }
  piped ??= createInterface({ input: process.stdin });
  lines ??= piped[Symbol.asyncIterator]();
  const state = { closed: false };
  const rest = lines;
  void (async () => {
    for (let next = await rest.next(); next.done !== true; next = await rest.next())
      if (!state.closed) onLine(next.value);
  })();
  return {
    close() {
      state.closed = true;
    },
  };
}

/** Lets go of a pipe that answers came from: whoever holds its other end need not close it first. */
export function endPrompts(): void {
  piped?.close();
}

/** Asks on stderr; on a terminal what is typed is not shown, from a pipe the next line is the answer. */
async function ask(question: string): Promise<string> {
  if (process.stdin.isTTY) return askTerminal(question);
  piped ??= createInterface({ input: process.stdin });
  lines ??= piped[Symbol.asyncIterator]();
  const next = await lines.next();
  if (next.done === true) throw new JejakError('no-passphrase', 'wrong-use');
  return next.value;
}

function askTerminal(question: string): Promise<string> {
  process.stderr.write(question);
  const silent = new Writable({
    write: (_chunk, _encoding, done) => {
      done();
    },
  });
  const reader = createInterface({ input: process.stdin, output: silent, terminal: true });
  return new Promise((resolve, reject) => {
    reader.on('SIGINT', () => {
      reject(new JejakError('interrupted', 'interrupted'));
      reader.close();
    });
    // Ctrl-D, or a terminal that went away: no answer will come.
    reader.on('close', () => {
      reject(new JejakError('no-passphrase', 'wrong-use'));
    });
    reader.question('', (answer) => {
      resolve(answer);
      reader.close();
      process.stderr.write('\n');
    });
  });
}
