import { fingerprintOf } from '../../bundle/key.ts';
import { nodePrimitives } from '../../bundle/node/primitives.ts';
import type { Entry } from '../../contract/entry.ts';
import { prepared, type ReadableDb } from '../database/handle.ts';
import { currentLog, logsOf } from '../ledger/log.ts';
import { keysOf, type SigningKey } from '../ledger/signing-key.ts';

/** A key that signs or signed; the last one is in force. */
export interface KnownKey {
  origin: string;
  fingerprint: string;
  /** 44 bytes. */
  spki: Uint8Array;
  /** It was changed since somebody else may hold it, as the log says. */
  isCompromised: boolean;
}

/** All keys of all logs of the locker, oldest first. */
export function readKeys(db: ReadableDb): KnownKey[] {
  return logsOf(db).flatMap(({ log, origin }) =>
    keysOf(db, log).map(({ spki }, place, keys) => {
      const next = keys[place + 1];
      const isCompromised = next !== undefined && reasonOf(db, next) === 'compromise';
      return { origin, fingerprint: fingerprintOf(nodePrimitives, spki), spki, isCompromised };
    }),
  );
}

/** Why this key took the place of the one before: its entry is the last but one before what it signs first. */
function reasonOf(db: ReadableDb, { log, fromSize }: SigningKey): unknown {
  const row = prepared<[number, number], { bytes: Uint8Array }>(
    db,
    'SELECT bytes FROM entry WHERE log = ? AND seq = ?',
  ).get(log, fromSize - 2);
  if (row === undefined) return undefined;
  return (JSON.parse(Buffer.from(row.bytes).toString()) as Entry).body['reason']; // written by appendEntry
}

/** When the newest entry of the log that is written was made, by its device's clock; null in an empty log. */
export function newestEntryAt(db: ReadableDb): string | null {
  const { log } = currentLog(db);
  const row = prepared<[number], { bytes: Uint8Array }>(
    db,
    'SELECT bytes FROM entry WHERE log = ? ORDER BY seq DESC LIMIT 1',
  ).get(log);
  if (row === undefined) return null;
  return (JSON.parse(Buffer.from(row.bytes).toString()) as Entry).at; // written by appendEntry
}

/** Items that were captured last, newest first. */
export function lastCaptured(db: ReadableDb, limit: number): { item: string; title: string; at: string }[] {
  return prepared<[number], { item: string; title: string; at: string }>(
    db,
    `SELECT item, title, captured_at AS at FROM item WHERE kind = 'web'
       AND EXISTS (SELECT 1 FROM item_file WHERE item_file.n = item.n AND role = 'capture')
       ORDER BY n DESC LIMIT ?`,
  ).all(limit);
}

export interface LockerSizes {
  /** Stored files, each once, and their bytes. */
  objects: number;
  bytes: number;
  pictureBytes: number;
  drafts: number;
  /** Null: the inbox. */
  largestCases: { case: string | null; number: string; bytes: number; items: number }[];
  largestItems: { item: string; title: string; bytes: number }[];
}

const listed = 5;

/** What takes how much room; of a large locker it takes its time. */
export function readSizes(db: ReadableDb): LockerSizes {
  const stored = prepared<[], { objects: number; bytes: number }>(
    db,
    "SELECT count(*) AS objects, coalesce(sum(bytes), 0) AS bytes FROM object WHERE state = 'sealed'",
  ).get();
  const pictures = prepared<[], { bytes: number }>(
    db,
    'SELECT coalesce(sum(length(bytes)), 0) AS bytes FROM thumbnail',
  ).get();
  const drafts = prepared<[], { drafts: number }>(db, 'SELECT count(*) AS drafts FROM draft').get();
  const bytesOfItem = '(SELECT n, sum(bytes) AS bytes FROM item_file GROUP BY n) AS size';
  const cases = prepared<[number], LockerSizes['largestCases'][number]>(
    db,
    `SELECT item.case_id AS "case", coalesce(case_file.number, '') AS number, sum(size.bytes) AS bytes,
       count(*) AS items FROM item JOIN ${bytesOfItem} ON size.n = item.n
       LEFT JOIN case_file ON case_file.case_id = item.case_id
       GROUP BY item.case_id ORDER BY sum(size.bytes) DESC LIMIT ?`,
  ).all(listed);
  const items = prepared<[number], LockerSizes['largestItems'][number]>(
    db,
    `SELECT item, title, size.bytes AS bytes FROM item JOIN ${bytesOfItem} ON size.n = item.n
       ORDER BY size.bytes DESC LIMIT ?`,
  ).all(listed);
  return {
    ...{ objects: stored?.objects ?? 0, bytes: stored?.bytes ?? 0, pictureBytes: pictures?.bytes ?? 0 },
    ...{ drafts: drafts?.drafts ?? 0, largestCases: cases, largestItems: items },
  };
}
