import { parseEntry } from '../../bundle/entry-line.ts';
import type { SinceExport } from '../../contract/calls/work-types.ts';
import type { Entry } from '../../contract/entry.ts';
import { prepared, type ReadableDb } from '../database/handle.ts';
import { textField } from '../projection/text-field.ts';

/** How an item comes into a case. */
const comes: ReadonlySet<string> = new Set(['item.captured', 'item.imported', 'item.derived', 'item.filed']);
/** What changes nothing that a bundle holds but the log. */
const tells: ReadonlySet<string> = new Set(['case.exported', 'item.viewed']);

interface EntryRow {
  log: number;
  seq: number;
  bytes: Uint8Array;
}

/** What came into a case after a bundle of it was made: all of it where the log has no such bundle. */
export function readSinceExport(db: ReadableDb, caseId: string, bundle: string): SinceExport {
  const { later, at } = entriesSince(db, caseId, bundle);
  const comesIn = later.filter((entry) => comes.has(entry.kind) && !isOfItself(entry));
  const isIn = prepared<[string, string], { n: number }>(
    db,
    'SELECT n FROM item WHERE item = ? AND case_id = ?',
  );
  const isExhibit = prepared<[string, string], { label: string }>(
    db,
    'SELECT label FROM exhibit WHERE item = ? AND case_id = ?',
  );
  const items = idsOf(comesIn).filter((item) => isIn.get(item, caseId));
  const exhibits = idsOf(later.filter(({ kind }) => kind === 'exhibit.labelled')).filter(
    (item) => isExhibit.get(item, caseId) && !wasExhibit(db, item, at),
  );
  const [cameIn, labelled] = [new Set(items), new Set(exhibits)];
  const others = later.filter(
    (entry) =>
      !tells.has(entry.kind) &&
      !(comes.has(entry.kind) && cameIn.has(itemOf(entry))) &&
      !(entry.kind === 'exhibit.labelled' && labelled.has(itemOf(entry))),
  );
  return { items: items.length, exhibits: exhibits.length, others: others.length };
}

/** The entries of a case after the one that says of a bundle that it was made, and where that stands. */
function entriesSince(
  db: ReadableDb,
  caseId: string,
  bundle: string,
): { later: Entry[]; at: Pick<EntryRow, 'log' | 'seq'> } {
  const later: Entry[] = [];
  const rows = prepared<[string], EntryRow>(
    db,
    `SELECT entry.log, entry.seq, bytes FROM case_entry JOIN entry USING (log, seq)
     WHERE case_id = ? ORDER BY case_entry.log DESC, case_seq DESC`,
  );
  for (const { log, seq, bytes } of rows.iterate(caseId)) {
    const entry = parseEntry(bytes);
    if (entry.kind === 'case.exported' && textField(entry.body, 'bundle') === bundle)
      return { later, at: { log, seq } };
    later.push(entry);
  }
  return { later, at: { log: -1, seq: -1 } };
}

/** Whether an item was an exhibit when that entry was written. */
function wasExhibit(db: ReadableDb, item: string, { log, seq }: Pick<EntryRow, 'log' | 'seq'>): boolean {
  const rows = prepared<[string, number, number], EntryRow>(
    db,
    `SELECT entry.log, entry.seq, bytes FROM item_entry JOIN entry USING (log, seq)
     WHERE item = ? AND (entry.log, entry.seq) < (?, ?) ORDER BY entry.log DESC, entry.seq DESC`,
  );
  const label = rows
    .all(item, log, seq)
    .map(({ bytes }) => parseEntry(bytes))
    .find(({ kind }) => kind === 'exhibit.labelled');
  return label !== undefined && textField(label.body, 'label') !== '';
}

/** A file that is added to an item that is there: what was read in its picture. */
function isOfItself({ kind, body }: Entry): boolean {
  const { original } = body as { original?: { itemId?: unknown } };
  return kind === 'item.derived' && original?.itemId === body['itemId'];
}

function itemOf({ body }: Entry): string {
  return textField(body, 'itemId');
}

/** The items that these speak of, each once. */
function idsOf(entries: readonly Entry[]): string[] {
  return [...new Set(entries.map(itemOf))];
}
