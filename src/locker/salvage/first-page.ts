import {
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  openSync,
  readFileSync,
  readSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { fromSystemError } from '../../contract/error.ts';
import { makeScratchFolder } from '../backup/scratch-folder.ts';
import { databaseFileName, openReadable, openWritable, pageBytes } from '../database/open-database.ts';
import { replaceFile } from '../keys/index.ts';
import { isDamage } from '../objects/find-object.ts';

/**
 * The first page of the database as it lies in the file, encrypted like all others. Without that page
 * nothing of the database can be read, so a second copy of it is kept beside it.
 */
const firstPageFileName = 'locker.db.first';

/**
 * Keeps the first page once the last connection is closed, while no log holds a newer one. Where it cannot
 * be written the earlier one stays: nothing of the locker depends on it. It stays too where the page as it lies in the
 * file cannot be read: a page that went bad while connections had it in memory is what the copy is kept for.
 */
export function keepFirstPage(dir: string, dataKey: Uint8Array): void {
  try {
    copyFirstPage(dir, dataKey);
  } catch (error) {
    if (fromSystemError(error).code === 'internal') throw error;
  }
}

function copyFirstPage(dir: string, dataKey: Uint8Array): void {
  if (existsSync(join(dir, `${databaseFileName}-wal`))) return;
  const page = Buffer.alloc(pageBytes);
  const file = openSync(join(dir, databaseFileName), 'r');
  try {
    if (readSync(file, page, 0, pageBytes, 0) !== pageBytes) return;
  } finally {
    closeSync(file);
  }
  const path = join(dir, firstPageFileName);
  const isKept = existsSync(path) && readFileSync(path).equals(page);
  if (!isKept && isFirstPageGood(dir, dataKey)) replaceFile(path, page);
}

/** Whether a connection that has nothing of it in memory reads the first page: one that may write, since it leaves no log. */
function isFirstPageGood(dir: string, dataKey: Uint8Array): boolean {
  try {
    openWritable(dir, dataKey).close();
    return true;
  } catch (error) {
    if (isDamage(error)) return false;
    throw error;
  }
}

/** A copy of a locker's database that can be read where the original cannot. */
export interface Rescue {
  dir: string;
  remove(): void;
}

/**
 * Copies the database into a folder within the locker's own and puts the kept first page into the copy. The
 * original stays as it is, and the copy is only for reading: its first page may be older than the rest. Copies
 * that processes left which did not live to the end are taken away.
 *
 * @returns undefined where there is no kept page, or the copy does not open with this key either
 */
export function rescueDatabase(dir: string, dataKey: Uint8Array): Rescue | undefined {
  const kept = join(dir, firstPageFileName);
  if (!existsSync(kept)) return undefined;
  const scratch = makeScratchFolder(join(dir, databaseFileName));
  const folder = scratch.path;
  try {
    const copy = join(folder, databaseFileName);
    copyFileSync(join(dir, databaseFileName), copy, constants.COPYFILE_FICLONE);
    const file = openSync(copy, 'r+');
    try {
      writeSync(file, readFileSync(kept), 0, pageBytes, 0);
    } finally {
      closeSync(file);
    }
    if (isReadable(folder, dataKey)) return { dir: folder, remove: () => scratch.remove() };
  } catch (error) {
    scratch.remove();
    throw fromSystemError(error);
  }
  scratch.remove();
  return undefined;
}

/** Not only the first page: that one may be of an earlier data key. */
function isReadable(folder: string, dataKey: Uint8Array): boolean {
  try {
    const db = openReadable(folder, dataKey);
    try {
      const tables = db
        .prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table'")
        .all();
      return tables.some(({ name }) => canRead(() => db.prepare(`SELECT 1 FROM "${name}" LIMIT 1`).all()));
    } finally {
      db.close();
    }
  } catch (error) {
    if (isDamage(error)) return false;
    throw error;
  }
}

function canRead(read: () => unknown): boolean {
  try {
    read();
    return true;
  } catch (error) {
    if (isDamage(error)) return false;
    throw error;
  }
}
