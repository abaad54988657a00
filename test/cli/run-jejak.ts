import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtFile } from '../built-code.ts';
import { compiledCode } from '../compiled-code.ts';

/** The command line as it is built from the sources that are there. */
export const main = builtFile('main');
const quickKeys = builtFile('quick-keys');

interface Ran {
  status: number | null;
  stdout: string;
  stderr: string;
  /** stdout as the one JSON document that it must be. */
  json: () => unknown;
}

/** A home of its own for one test: nothing of the machine's user is read or written. */
export interface Home {
  folder: string;
  run(args: string[], more?: { env?: Record<string, string>; input?: string }): Promise<Ran>;
  remove(): void;
}

export const passphrase = 'gerbang kayu di tepi sawah';

/** A home with a locker, and a case in it. */
export async function makeHomeWithCase(locker: string, number: string): Promise<Home> {
  const home = makeHome();
  const dir = join(home.folder, locker);
  await home.run(['locker', 'create', dir, '--officer', 'Sri', '--agency', 'Bawaslu Contoh']);
  await home.run(['case', 'open', dir, '--number', number, '--title', 'Contoh']);
  return home;
}

export function makeHome(): Home {
  const folder = mkdtempSync(join(tmpdir(), 'jejak-cli-'));
  return {
    folder,
    run: (args, more = {}) =>
      runJejak(args, {
        ...more,
        env: { JEJAK_DATA_DIR: join(folder, 'data'), JEJAK_PASSPHRASE: passphrase, ...more.env },
      }),
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What a command has of the machine that it runs on, and nothing of this run's own environment. */
export const machine = (): Record<string, string> => ({
  PATH: process.env['PATH'] ?? '',
  HOME: process.env['HOME'] ?? '',
  LANG: 'en_US.UTF-8',
  NODE_COMPILE_CACHE: compiledCode,
});

function runJejak(args: string[], options: { env: Record<string, string>; input?: string }): Promise<Ran> {
  const child = spawn(process.execPath, ['--import', quickKeys, main, ...args], {
    env: {
      ...machine(),
      ...options.env,
    },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  child.stdin.end(options.input ?? '');
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  child.stdout.on('data', (piece: Buffer) => stdout.push(piece));
  child.stderr.on('data', (piece: Buffer) => stderr.push(piece));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => {
      const text = Buffer.concat(stdout).toString('utf8');
      resolve({
        status,
        stdout: text,
        stderr: Buffer.concat(stderr).toString('utf8'),
        json: () => JSON.parse(text) as unknown,
      });
    });
  });
}
