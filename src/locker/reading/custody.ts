import { parseEntry } from '../../bundle/entry-line.ts';
import type { CustodyEntry, CustodyPage } from '../../contract/calls/log-types.ts';
import { plainTitle } from '../../contract/plain-title.ts';
import { takenOverKind } from '../../contract/received.ts';
import { prepared, type ReadableDb } from '../database/handle.ts';
import { caseLog, recordSaidAt } from './case-log.ts';
import { entryTeller } from './entry-said.ts';
import { type OtherEntry, readOtherEntries } from './other-logs.ts';
import { isOfRecord } from './record-said.ts';
import { watchTeller } from './watch-said.ts';

export interface CustodyQuery {
  caseId: string;
  /** How many newer ones are left out. */
  offset: number;
  limit: number;
}

export interface EntryRow {
  log: number;
  seq: number;
  bytes: Uint8Array;
}

/** Some entries of a case, the newest first: of this locker, and of those that had it in hand before. */
export function readCaseCustody(db: ReadableDb, query: CustodyQuery): CustodyPage {
  const { caseId, offset, limit } = query;
  const others = readOtherEntries(db, caseId);
  if (others.length === 0) {
    const total = countEntries(db, caseId);
    return { total, rows: rowsOf(db, caseId, newestEntries(db, query)) };
  }
  const all = inOrder(caseLog(db, caseId).entries, others);
  const shown = all.slice(Math.max(0, all.length - offset - limit), Math.max(0, all.length - offset));
  const byPlace = prepared<[number, number], EntryRow>(
    db,
    'SELECT log, seq, bytes FROM entry WHERE log = ? AND seq = ?',
  );
  const titleOf = titlesIn(db);
  const rows = shown.toReversed().flatMap((entry) => {
    if ('origin' in entry) return [otherRow(entry, titleOf)];
    const own = byPlace.get(entry.log, entry.seq);
    return own === undefined ? [] : rowsOf(db, caseId, [own]);
  });
  return { total: all.length, rows };
}

function countEntries(db: ReadableDb, caseId: string): number {
  return (
    prepared<[string], { total: number }>(
      db,
      'SELECT count(*) AS total FROM case_entry WHERE case_id = ?',
    ).get(caseId)?.total ?? 0
  );
}

function newestEntries(db: ReadableDb, { caseId, offset, limit }: CustodyQuery): EntryRow[] {
  return prepared<[string, number, number], EntryRow>(
    db,
    `SELECT entry.log, entry.seq, bytes FROM (
       SELECT log, seq FROM case_entry WHERE case_id = ? ORDER BY log DESC, case_seq DESC LIMIT ? OFFSET ?)
     JOIN entry USING (log, seq) ORDER BY entry.log DESC, entry.seq DESC`,
  ).all(caseId, limit, offset);
}

/** This locker's entries in their order; each of another's before the first of ours that claims a later time. */
export function inOrder<
  Own extends { at: string },
  Other extends { at: string; origin: string | null; seq: number },
>(own: readonly Own[], others: readonly Other[]): (Own | Other)[] {
  const before = others.toSorted(
    (a, b) => compare(a.at, b.at) || compare(a.origin ?? '', b.origin ?? '') || a.seq - b.seq,
  );
  const all: (Own | Other)[] = [];
  let next = 0;
  for (const entry of own) {
    for (let other = before[next]; other !== undefined && other.at <= entry.at; other = before[++next])
      all.push(other);
    all.push(entry);
  }
  return [...all, ...before.slice(next)];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Looks up what an item is called. */
export function titlesIn(db: ReadableDb): (item: string | null) => string | null {
  const byItem = prepared<[string], { title: string }>(db, 'SELECT title FROM item WHERE item = ?');
  return (item) => {
    const row = item === null ? undefined : byItem.get(item);
    return row === undefined ? null : plainTitle(row.title);
  };
}

export function otherRow(
  { origin, seq, kind, at, officer, item, mark }: OtherEntry,
  titleOf: (item: string | null) => string | null,
): CustodyEntry {
  return {
    ...{ log: 0, seq, kind, at, officer, item: kind === 'capture.failed' ? null : item },
    ...{ title: titleOf(item), origin },
    ...{ takesOver: mark?.kind ?? null, record: null, watch: null, said: null },
  };
}

/** These entries as a person reads them. */
export function rowsOf(db: ReadableDb, caseId: string | null, rows: readonly EntryRow[]): CustodyEntry[] {
  const names = new Map(
    prepared<[], { officer: string; name: string }>(db, 'SELECT officer, name FROM officer')
      .all()
      .map(({ officer, name }) => [officer, name]),
  );
  const titleOf = titlesIn(db);
  const watchAt = watchTeller(db);
  const saidAt = entryTeller(db);
  return rows.map(({ log, seq, bytes }) => {
    const entry = parseEntry(bytes);
    const item = 'itemId' in entry.body && typeof entry.body.itemId === 'string' ? entry.body.itemId : null;
    return {
      log,
      seq,
      kind: entry.kind,
      at: entry.at,
      officer: names.get(entry.actor) ?? entry.actor,
      item: entry.kind === 'capture.failed' ? null : item,
      title: titleOf(item),
      origin: null,
      takesOver: takenOverKind(entry),
      // What it was before is said by other entries, and of an item also by such as are about another.
      record: caseId !== null && isOfRecord(entry) ? recordSaidAt(db, caseId, log, seq) : null,
      watch: watchAt(log, entry),
      said: saidAt(log, entry),
    };
  });
}
