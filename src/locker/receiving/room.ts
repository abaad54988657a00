import { statfs } from 'node:fs/promises';
import { JejakError } from '../../contract/error.ts';
import type { ReadableDb } from '../database/handle.ts';
import { mostUnderWay } from '../drafts/draft-client.ts';
import { chunkBytes } from '../objects/chunks.ts';
import { mostInLog } from '../threads/log-mover.ts';
import { batchBytes } from '../threads/write-queue.ts';

/** For the entries, what is searched and the pages around it all; a sixteenth of the bytes comes to it. */
const sparePart = 1 / 16;
const spareBytes = 8 * 1024 * 1024;

/** How much of a bundle's bytes comes in all, and how much has not been given to a file yet. */
export interface Coming {
  total: number;
  left: number;
}

/**
 * Refuses bytes that the disk cannot hold, before they fill it: what comes in stands in the write-ahead log and in
 * the database for a while, and a log that fills a disk can neither be moved nor given up.
 *
 * @throws JejakError `no-room-to-receive`, in millions of bytes
 */
export async function assertRoom(dir: string, db: ReadableDb, { total, left }: Coming): Promise<void> {
  const { bavail, bsize } = await statfs(dir);
  const free = bavail * bsize;
  const onTheWay = Math.min(total - left, mostUnderWay * chunkBytes);
  const inDatabase = Math.max(0, left + onTheWay - emptyBytes(db));
  const inLog = Math.min(total, mostInLog + batchBytes);
  const needed = inDatabase + inLog + spareBytes + Math.ceil(left * sparePart);
  if (free >= needed) return;
  const millions = (bytes: number): number => Math.ceil(bytes / 1_000_000);
  const params = { needed: millions(needed), free: Math.floor(free / 1_000_000) };
  throw new JejakError('no-room-to-receive', 'could-not-go-on', params);
}

/** Bytes of the database's file that hold nothing. */
function emptyBytes(db: ReadableDb): number {
  const pages = Number(db.pragma('freelist_count', { simple: true }));
  return pages * Number(db.pragma('page_size', { simple: true }));
}
