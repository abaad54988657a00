import { textOf } from '../../bundle/bytes.ts';
import type { Entry } from '../../contract/entry.ts';
import { instant } from '../../contract/instant.ts';
import { prepared, type ReadableDb } from '../database/handle.ts';
import { isBefore } from '../database/is-before.ts';

/** The last time-stamp in a log, as its entry says; undefined where there is none that can be read. */
export function lastStampOf(db: ReadableDb, log: number): { seq: number; genTime: string } | undefined {
  if (isBefore(db, 28)) return undefined;
  const row = prepared<[number], { seq: number }>(
    db,
    'SELECT seq FROM time_stamp WHERE log = ? ORDER BY seq DESC LIMIT 1',
  ).get(log);
  const entry = row === undefined ? undefined : entryAt(db, log, row.seq);
  const genTime = instant.safeParse(entry?.body['genTime']).data;
  return row === undefined || genTime === undefined ? undefined : { seq: row.seq, genTime };
}

export function entryAt(db: ReadableDb, log: number, seq: number): Entry | undefined {
  const row = prepared<[number, number], { bytes: Uint8Array }>(
    db,
    'SELECT bytes FROM entry WHERE log = ? AND seq = ?',
  ).get(log, seq);
  return row === undefined ? undefined : (JSON.parse(textOf(new Uint8Array(row.bytes))) as Entry); // written by storeEntry
}
