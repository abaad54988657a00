import { parseEntry } from '../../bundle/entry-line.ts';
import { receivedMarkOf } from '../../contract/received.ts';
import { prepared, type ReadableDb } from '../database/handle.ts';
import { type OtherEntry, readOtherEntries } from './other-logs.ts';

/** An entry of a log about a case or an item: who did what, when. */
export interface CustodyRow {
  log: number;
  seq: number;
  kind: string;
  at: string;
  officer: string;
  item: string | null;
  /** Name of the log, where it is another locker's; null for this one's own. */
  origin: string | null;
  /** The kind of another locker's entry that this one takes over. */
  takesOver: string | null;
}

interface EntryRow {
  log: number;
  seq: number;
  bytes: Uint8Array;
}

/** The entries of a case, the oldest first: of this locker, and of those that had it in hand before. */
export function readCaseCustody(db: ReadableDb, caseId: string): CustodyRow[] {
  const own = rowsOf(
    db,
    prepared<[string], EntryRow>(
      db,
      `SELECT entry.log, entry.seq, bytes FROM case_entry JOIN entry USING (log, seq)
       WHERE case_id = ? ORDER BY entry.log, entry.seq`,
    ).all(caseId),
  );
  return inOrder(own, readOtherEntries(db, caseId));
}

/** The entries about an item, the oldest first. */
export function readItemCustody(db: ReadableDb, item: string): CustodyRow[] {
  const own = rowsOf(
    db,
    prepared<[string], EntryRow>(
      db,
      `SELECT entry.log, entry.seq, bytes FROM item_entry JOIN entry USING (log, seq)
       WHERE item = ? ORDER BY entry.log, entry.seq`,
    ).all(item),
  );
  const row = prepared<[string], { case_id: string | null }>(
    db,
    'SELECT case_id FROM item WHERE item = ?',
  ).get(item);
  const others =
    typeof row?.case_id === 'string'
      ? readOtherEntries(db, row.case_id).filter((entry) => entry.item === item)
      : [];
  return inOrder(own, others);
}

/** This locker's entries in their order; each of another's before the first of ours that claims a later time. */
function inOrder(own: CustodyRow[], others: readonly OtherEntry[]): CustodyRow[] {
  const before = others.toSorted(
    (a, b) => compare(a.at, b.at) || compare(a.origin, b.origin) || a.seq - b.seq,
  );
  const rows: CustodyRow[] = [];
  let next = 0;
  const takeUpTo = (at: string | undefined): void => {
    for (let other = before[next]; other !== undefined; other = before[++next]) {
      if (at !== undefined && other.at > at) return;
      const { origin, seq, kind, at: when, officer, item, mark } = other;
      rows.push({ log: 0, seq, kind, at: when, officer, item, origin, takesOver: mark?.kind ?? null });
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

function rowsOf(db: ReadableDb, rows: EntryRow[]): CustodyRow[] {
  const names = new Map(
    prepared<[], { officer: string; name: string }>(db, 'SELECT officer, name FROM officer')
      .all()
      .map(({ officer, name }) => [officer, name]),
  );
  return rows.map(({ log, seq, bytes }) => {
    const entry = parseEntry(bytes);
    return {
      log,
      seq,
      kind: entry.kind,
      at: entry.at,
      officer: names.get(entry.actor) ?? entry.actor,
      item: 'itemId' in entry.body && typeof entry.body.itemId === 'string' ? entry.body.itemId : null,
      origin: null,
      takesOver: receivedMarkOf(entry)?.kind ?? null,
    };
  });
}
