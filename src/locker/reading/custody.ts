import { parseEntry } from '../../bundle/entry-line.ts';
import type { EntrySaid, RecordSaid, WatchSaid } from '../../contract/calls/types.ts';
import { receivedMarkOf } from '../../contract/received.ts';
import { prepared, type ReadableDb } from '../database/handle.ts';
import { entryTeller } from './entry-said.ts';
import { type OtherEntry, readOtherEntries } from './other-logs.ts';
import { recordTeller } from './record-said.ts';
import { watchTeller } from './watch-said.ts';

/** An entry of a log about a case or an item: who did what, when. */
export interface CustodyRow {
  log: number;
  seq: number;
  kind: string;
  at: string;
  officer: string;
  /** None where a capture failed: no item came of it. */
  item: string | null;
  /** What that item is called. */
  title: string | null;
  /** Name of the log, where it is another locker's; null for this one's own. */
  origin: string | null;
  /** The kind of another locker's entry that this one takes over. */
  takesOver: string | null;
  /** Of a person, an account, a link or an act: what it says of it. */
  record: RecordSaid | null;
  /** Of a visit of a watched address: what it found. */
  watch: WatchSaid | null;
  /** Of any other entry that says more than its kind. */
  said: EntrySaid | null;
}

interface EntryRow {
  log: number;
  seq: number;
  bytes: Uint8Array;
}

/** The entries of a case, the oldest first: of this locker, and of those that had it in hand before. */
export function readCaseCustody(db: ReadableDb, caseId: string): CustodyRow[] {
  return inOrder(db, rowsOf(db, caseEntries(db, caseId)), readOtherEntries(db, caseId));
}

function caseEntries(db: ReadableDb, caseId: string): EntryRow[] {
  return prepared<[string], EntryRow>(
    db,
    `SELECT entry.log, entry.seq, bytes FROM case_entry JOIN entry USING (log, seq)
     WHERE case_id = ? ORDER BY entry.log, entry.seq`,
  ).all(caseId);
}

/** The entries about an item, the oldest first. */
export function readItemCustody(db: ReadableDb, item: string): CustodyRow[] {
  const entries = prepared<[string], EntryRow>(
    db,
    `SELECT entry.log, entry.seq, bytes FROM item_entry JOIN entry USING (log, seq)
     WHERE item = ? ORDER BY entry.log, entry.seq`,
  ).all(item);
  const row = prepared<[string], { case_id: string | null }>(
    db,
    'SELECT case_id FROM item WHERE item = ?',
  ).get(item);
  const caseId = row?.case_id ?? null;
  const own = rowsOf(db, entries).map((each) => ({ ...each, record: null }));
  if (caseId === null) return inOrder(db, own, []);
  // What an act was before is said by entries of the case that may be about another item.
  const records = own.some(({ kind }) => kind === 'item.attributed')
    ? new Map(rowsOf(db, caseEntries(db, caseId)).map(({ log, seq, record }) => [`${log} ${seq}`, record]))
    : new Map<string, RecordSaid | null>();
  const others = readOtherEntries(db, caseId).filter((entry) => entry.item === item);
  return inOrder(
    db,
    own.map((each) => ({ ...each, record: records.get(`${each.log} ${each.seq}`) ?? null })),
    others,
  );
}

/** This locker's entries in their order; each of another's before the first of ours that claims a later time. */
function inOrder(db: ReadableDb, own: CustodyRow[], others: readonly OtherEntry[]): CustodyRow[] {
  const titleOf = titlesIn(db);
  const before = others.toSorted(
    (a, b) => compare(a.at, b.at) || compare(a.origin, b.origin) || a.seq - b.seq,
  );
  const rows: CustodyRow[] = [];
  let next = 0;
  const takeUpTo = (at: string | undefined): void => {
    for (let other = before[next]; other !== undefined; other = before[++next]) {
      if (at !== undefined && other.at > at) return;
      const { origin, seq, kind, at: when, officer, item, mark } = other;
      const [its, title] = [kind === 'capture.failed' ? null : item, titleOf(item)];
      const takesOver = mark?.kind ?? null;
      rows.push({
        log: 0,
        seq,
        kind,
        at: when,
        officer,
        item: its,
        title,
        origin,
        takesOver,
        record: null,
        watch: null,
        said: null,
      });
    }
  };
  for (const row of own) {
    takeUpTo(row.at);
    rows.push(row);
  }
  takeUpTo(undefined);
  return rows;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Looks up what an item is called. */
function titlesIn(db: ReadableDb): (item: string | null) => string | null {
  const byItem = prepared<[string], { title: string }>(db, 'SELECT title FROM item WHERE item = ?');
  return (item) => (item === null ? null : (byItem.get(item)?.title ?? null));
}

function rowsOf(db: ReadableDb, rows: EntryRow[]): CustodyRow[] {
  const names = new Map(
    prepared<[], { officer: string; name: string }>(db, 'SELECT officer, name FROM officer')
      .all()
      .map(({ officer, name }) => [officer, name]),
  );
  const titleOf = titlesIn(db);
  const recordAt = recordTeller(db);
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
      takesOver: receivedMarkOf(entry)?.kind ?? null,
      record: recordAt(log, entry),
      watch: watchAt(log, entry),
      said: saidAt(log, entry),
    };
  });
}
