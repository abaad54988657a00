import { join } from 'node:path';
import { createLocker, type Locker, openLocker } from '../../src/core/index.ts';

export const benchPassphrase = 'sandi bangku ukur 2024';

/** The folder that stands for the user's own data folder: beside the locker, so that a round leaves nothing behind. */
function dataFolder(dir: string): string {
  return `${dir}.data`;
}

/** A new locker of one officer in `dir`. */
export async function createBenchLocker(dir: string): Promise<Locker> {
  const { locker } = await createLocker(dir, {
    officer: { name: 'Pengukur' },
    agency: 'Bangku Ukur',
    passphrase: benchPassphrase,
    dataDir: dataFolder(dir),
  });
  return locker;
}

/** Opens a locker that `createBenchLocker` made. */
export async function openBenchLocker(dir: string): Promise<Locker> {
  return openLocker(dir, { passphrase: benchPassphrase }, { dataDir: dataFolder(dir) });
}

/** Where browser profiles lie while a capture runs. */
export function scratchFolder(dir: string): string {
  return join(dataFolder(dir), 'scratch');
}

/** Nobody stops a benchmark, and nobody watches. */
export const unattended = { onProgress: () => undefined, signal: new AbortController().signal };
