import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { databaseFileName } from './database/open-database.ts';
import { keyFileCopyName, keyFileName, lockFileName } from './keys/index.ts';
import { headFileName } from './notes/index.ts';

/** A folder within the locker's own, in which a new locker is made. */
export const stagePrefix = '.creating-';

/** Files of a locker in the order in which they are put in place: without the last one it is no locker yet. */
export const fileOrder = [keyFileName, keyFileCopyName, headFileName, databaseFileName];

/** Whether a folder holds what an attempt to create a locker left behind, and no locker. */
export function isUnfinished(dir: string): boolean {
  const names = readdirSync(dir);
  return (
    !names.includes(databaseFileName) &&
    names.some((name) => name === keyFileName || name.startsWith(stagePrefix)) &&
    names.every(isRemnant)
  );
}

/**
 * Takes away what broken-off work left, with all that is in it. Nothing depends on its being gone: where it
 * cannot be removed now, the next opening tries again.
 */
export function removeLeftover(path: string): void {
  for (let attempt = 1; attempt <= 2; attempt += 1) {
    try {
      rmSync(path, { recursive: true, force: true });
      return;
    } catch {
      // Work that came to its end must not be told as failed for what it leaves lying.
    }
  }
}

/** Takes away what attempts to create this locker left beside its database, which none of them needs any more. */
export function removeStages(dir: string): void {
  for (const name of readdirSync(dir)) {
    if (name.startsWith(stagePrefix)) removeLeftover(join(dir, name));
  }
}

/** Whether a name is one of those that creating a locker leaves. */
export function isRemnant(name: string): boolean {
  return (
    name.startsWith(stagePrefix) ||
    name === lockFileName ||
    name.startsWith('.keys.json') ||
    fileOrder.includes(name)
  );
}
