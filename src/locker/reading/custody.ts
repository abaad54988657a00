import { parseEntry } from '../../bundle/entry-line.ts';
import { prepared, type ReadableDb } from '../database/handle.ts';

/** An entry of the log about a case or an item: who did what, when. */
export interface CustodyRow {
  log: number;
  seq: number;
  kind: string;
  at: string;
  officer: string;
  item: string | null;
}

interface EntryRow {
  log: number;
  seq: number;
  bytes: Uint8Array;
}

/** The entries of a case, the oldest first. */
export function readCaseCustody(db: ReadableDb, caseId: string): CustodyRow[] {
  return rowsOf(
    db,
    prepared<[string], EntryRow>(
      db,
      `SELECT entry.log, entry.seq, bytes FROM case_entry JOIN entry USING (log, seq)
       WHERE case_id = ? ORDER BY entry.log, entry.seq`,
    ).all(caseId),
  );
}

/** The entries about an item, the oldest first. */
export function readItemCustody(db: ReadableDb, item: string): CustodyRow[] {
  return rowsOf(
    db,
    prepared<[string], EntryRow>(
      db,
      `SELECT entry.log, entry.seq, bytes FROM item_entry JOIN entry USING (log, seq)
       WHERE item = ? ORDER BY entry.log, entry.seq`,
    ).all(item),
  );
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
    };
  });
}
