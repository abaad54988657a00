import { parseEntry } from '../../bundle/entry-line.ts';
import type { CustodyEntry, ItemCustody } from '../../contract/calls/log-types.ts';
import { JejakError } from '../../contract/error.ts';
import { receivedMarkOf } from '../../contract/received.ts';
import { prepared, type ReadableDb } from '../database/handle.ts';
import { isBefore } from '../database/is-before.ts';
import { derivedEntry } from '../database/migrations/013-derived.ts';
import { exportedEntry } from '../database/migrations/037-custody.ts';
import { type EntryRow, inOrder, otherRow, rowsOf, titlesIn } from './custody.ts';
import { officerOf } from './officer.ts';
import { readOtherEntries } from './other-logs.ts';
import { readViewingsSaid, unrecordedSince, type ViewingsSaid } from './viewings.ts';

/** Which part of the chain: so many of its oldest entries are left out, and so many are told. */
export interface ItemCustodyQuery {
  item: string;
  offset: number;
  limit: number;
}

/** Where an entry stands. */
interface Place {
  log: number;
  seq: number;
}

/** With more entries about it, telling of an item takes long. */
const mostAtOnce = 40;

/**
 * Whether to tell of an item takes long: there is much of it, or it needs the whole log of its case, where an act that
 * it shows may be named before.
 */
export function isLongCustody(db: ReadableDb, item: string): boolean {
  const row = prepared<[string], { entries: number; acts: number }>(
    db,
    `SELECT count(*) AS entries, coalesce(max(instr(bytes, '"kind":"item.attributed"')), 0) AS acts
     FROM item_entry JOIN entry USING (log, seq) WHERE item = ?`,
  ).get(item);
  return row !== undefined && (row.entries > mostAtOnce || row.acts > 0);
}

/**
 * The chain of custody of an item: the entries that name it, those of what was made of it, and those that concern it
 * without naming it, which are the bundles of its case since it came into that, the one in which it came from elsewhere,
 * the first time-stamp over it, and whether viewings were recorded. Found by indexes, however long the log is.
 */
export function readItemCustody(db: ReadableDb, { item, offset, limit }: ItemCustodyQuery): ItemCustody {
  const row = prepared<[string], { case_id: string | null }>(
    db,
    'SELECT case_id FROM item WHERE item = ?',
  ).get(item);
  const caseId = row?.case_id ?? null;
  const said = readViewingsSaid(db);
  const places = placesOf(db, { item, caseId, said });
  const others = caseId === null ? [] : readOtherEntries(db, caseId).filter((entry) => entry.item === item);
  const [first] = rowsAt(db, caseId, places.slice(0, 1));
  const unrecorded = first === undefined ? [] : unrecordedSince(db, said, first);
  if (others.length === 0) {
    const rows = rowsAt(db, caseId, places.slice(offset, offset + limit));
    return { total: places.length, rows, unrecorded };
  }
  const titleOf = titlesIn(db);
  const all = inOrder(
    rowsAt(db, caseId, places),
    others.map((other) => otherRow(other, titleOf)),
  );
  return { total: all.length, rows: all.slice(offset, offset + limit), unrecorded };
}

/** The entry with which an item came in. @throws JejakError `no-such-item` */
export function readEntered(db: ReadableDb, item: string): Pick<CustodyEntry, 'kind' | 'at' | 'officer'> {
  const row = prepared<[string], { bytes: Uint8Array }>(
    db,
    'SELECT bytes FROM item JOIN entry USING (log, seq) WHERE item = ?',
  ).get(item);
  if (row === undefined) throw new JejakError('no-such-item', 'wrong-use', { item });
  const { kind, at, actor } = parseEntry(row.bytes);
  return { kind, at, officer: officerOf(db, actor).name || actor };
}

function rowsAt(db: ReadableDb, caseId: string | null, places: readonly Place[]): CustodyEntry[] {
  const byPlace = prepared<[number, number], EntryRow>(
    db,
    'SELECT log, seq, bytes FROM entry WHERE log = ? AND seq = ?',
  );
  const rows = places.flatMap(({ log, seq }) => byPlace.get(log, seq) ?? []);
  return rowsOf(db, caseId, rows);
}

/** Where its entries stand, the oldest first, each once. */
function placesOf(
  db: ReadableDb,
  { item, caseId, said }: { item: string; caseId: string | null; said: readonly ViewingsSaid[] },
): Place[] {
  const own = prepared<[string], Place>(
    db,
    'SELECT log, seq FROM item_entry WHERE item = ? ORDER BY log, seq',
  ).all(item);
  const [first] = own;
  if (first === undefined) return [];
  const made = prepared<[string], Place>(
    db,
    `SELECT log, seq FROM entry WHERE ${derivedEntry.where} AND ${derivedEntry.original} = ?`,
  ).all(item);
  const all = [
    ...own,
    ...made,
    ...(caseId === null ? [] : [...bundlesWith(db, item, caseId), ...bundlesFrom(db, item, caseId)]),
    ...firstStamp(db, first),
    ...said.filter(({ seq, log }) => log > first.log || (log === first.log && seq > first.seq)),
  ];
  const byName = new Map(all.map(({ log, seq }) => [`${log} ${seq}`, { log, seq }]));
  return [...byName.values()].toSorted((a, b) => a.log - b.log || a.seq - b.seq);
}

/** The bundles that were made of its case since it is in there; what a later log says again is told once. */
function bundlesWith(db: ReadableDb, item: string, caseId: string): Place[] {
  const joined = prepared<[string, string], Place>(
    db,
    `SELECT log, seq FROM item_entry JOIN entry USING (log, seq)
     WHERE item = ? AND instr(bytes, ?) > 0 ORDER BY log, seq LIMIT 1`,
  ).get(item, `"case":"${caseId}"`);
  if (joined === undefined) return [];
  return prepared<[string, number, number], Place>(
    db,
    `SELECT log, seq FROM entry WHERE ${exportedEntry.where} AND ${exportedEntry.caseId} = ?
     AND instr(bytes, '"continued":') = 0 AND (log, seq) > (?, ?)`,
  ).all(caseId, joined.log, joined.seq);
}

/** The bundles from other lockers in which it came. */
function bundlesFrom(db: ReadableDb, item: string, caseId: string): Place[] {
  const taken = prepared<[string], { bytes: Uint8Array }>(
    db,
    `SELECT bytes FROM item_entry JOIN entry USING (log, seq)
     WHERE item = ? AND instr(bytes, '"received":') > 0`,
  ).all(item);
  const marks = new Set(taken.map(({ bytes }) => receivedMarkOf(parseEntry(bytes))?.bundle));
  if (marks.size === 0) return [];
  return prepared<[string], Place & { bundle: string }>(
    db,
    'SELECT log, seq, bundle FROM received WHERE case_id = ?',
  )
    .all(caseId)
    .filter(({ bundle }) => marks.has(bundle));
}

/** Where the first time-stamp over the entry with which it came in was noted. */
function firstStamp(db: ReadableDb, { log, seq }: Place): Place[] {
  if (isBefore(db, 28)) return [];
  return prepared<[number, number, number], Place>(
    db,
    'SELECT log, seq FROM time_stamp WHERE log = ? AND seq > ? AND tree_size > ? ORDER BY seq LIMIT 1',
  ).all(log, seq, seq);
}
