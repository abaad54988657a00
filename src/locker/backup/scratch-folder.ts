import { existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { JejakError } from '../../contract/error.ts';
import { holdLockerAlone } from '../keys/index.ts';
import { removeLeftover } from '../unfinished.ts';

export interface ScratchFolder {
  path: string;
  /** Takes the folder and all that is in it away. */
  remove: () => void;
}

/**
 * A folder beside `path` for what is not finished, so that it can be moved there in one step. It is held
 * while its process lives; what earlier ones left that did not live to the end is taken away.
 *
 * @throws JejakError `no-such-folder`, system errors by name
 */
export function makeScratchFolder(path: string): ScratchFolder {
  const parent = dirname(path);
  if (!existsSync(parent)) throw new JejakError('no-such-folder', 'wrong-use', { folder: parent });
  removeDeadScratch(path);
  const folder = mkdtempSync(join(parent, prefixOf(path)));
  const held = holdLockerAlone(folder);
  return {
    path: folder,
    remove: () => {
      held.release();
      removeLeftover(folder);
    },
  };
}

/**
 * Takes away what processes left beside `path` that did not live to the end, as far as that can be looked for.
 *
 * @returns what there was of that
 */
export function removeDeadScratch(path: string): string[] {
  const parent = dirname(resolve(path));
  return namesIn(parent)
    .filter((name) => name.startsWith(prefixOf(path)))
    .map((name) => join(parent, name))
    .filter(removeIfDead);
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return []; // not there, or not to be read: nothing depends on what lies in it
  }
}

function prefixOf(path: string): string {
  return `.${basename(resolve(path))}.jejak-`;
}

function removeIfDead(folder: string): boolean {
  try {
    holdLockerAlone(folder).release();
  } catch {
    // Another process is at work in it, or it is not ours to remove.
    return false;
  }
  removeLeftover(folder);
  return true;
}
