import { statSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { JejakError } from '../../contract/error.ts';
import type { ReadableDb } from '../database/handle.ts';
import { databaseFileName } from '../database/open-database.ts';
import { mostInLog } from '../threads/log-mover.ts';
import { batchBytes } from '../threads/write-queue.ts';

/** For the entries, what is searched and the pages around it all; a sixteenth of the bytes comes to it. */
const sparePart = 1 / 16;
const spareBytes = 8 * 1024 * 1024;
const million = 1_000_000;

/** How much of a bundle's bytes comes in all, and how much has not been given to a file yet. */
export interface Coming {
  total: number;
  left: number;
}

/**
 * Gives what refuses bytes that the disk cannot hold, before they fill it: what comes in stands in the write-ahead log
 * and in the database for a while, and a log that fills a disk can neither be moved nor given up. What has come is
 * counted where it stands, so that a bundle that had room at its beginning has it to its end, unless another takes it.
 * Where the file system does not say what is free, it goes on.
 *
 * The question throws the JejakError `no-room-to-receive`, in millions of bytes. It is asked before anything comes.
 */
export function createRoomQuestion(dir: string, db: ReadableDb): (coming: Coming) => Promise<void> {
  /** What the database held before anything came. */
  let before: number | undefined;
  return async ({ total, left }) => {
    const free = await freeBytes(dir);
    if (free === null) return;
    // After what is free: what is moved from the log into the database meanwhile is not missed twice.
    const { inFile, inLog } = lengthsOf(dir);
    const { written, used } = pagesOf(db);
    before ??= used;
    // Not all that was given to a file is stored yet.
    const toStore = Math.max(left, total - (used - before));
    const toDatabase = Math.max(0, used + toStore - inFile);
    const toLog = Math.max(0, Math.min(total, mostInLog + batchBytes) - inLog);
    const needed = toDatabase + toLog + spareBytes + Math.ceil(left * sparePart);
    if (free >= needed) return;
    // Said as it is once what came is given up and the log is given back, which is when it is tried again.
    const givenBack = Math.max(0, inLog - Math.max(0, written - inFile));
    const again = needed + givenBack + Math.ceil((total - left) * sparePart);
    const params = { needed: Math.ceil(again / million), free: Math.floor((free + givenBack) / million) };
    throw new JejakError('no-room-to-receive', 'could-not-go-on', params);
  };
}

/** Bytes of the database as whoever reads now sees it, and those that hold something. */
function pagesOf(db: ReadableDb): { written: number; used: number } {
  const pages = (name: string): number => Number(db.pragma(name, { simple: true }));
  const pageBytes = pages('page_size');
  const written = pages('page_count') * pageBytes;
  return { written, used: written - pages('freelist_count') * pageBytes };
}

/** Of a system call that a file system does not have. */
const unknown: ReadonlySet<unknown> = new Set(['ENOSYS', 'ENOTSUP', 'EOPNOTSUPP']);

/** Null where it is not known: some file systems of networks and programs answer nothing, or zeros. */
async function freeBytes(dir: string): Promise<number | null> {
  try {
    const { bavail, blocks, bsize } = await statfs(dir);
    return blocks === 0 ? null : bavail * bsize;
  } catch (error) {
    if (error instanceof Error && 'code' in error && unknown.has(error.code)) return null;
    throw error;
  }
}

/** What the database and its write-ahead log take of the disk. */
function lengthsOf(dir: string): { inFile: number; inLog: number } {
  const path = join(dir, databaseFileName);
  return {
    inFile: statSync(path).size,
    inLog: statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0,
  };
}
