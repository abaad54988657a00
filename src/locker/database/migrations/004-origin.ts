import type { Database } from 'better-sqlite3';
import type { ItemDetails } from '../../../contract/item.ts';
import { originColumns } from '../../projection/apply-item.ts';
import { createSearchTables, indexText, marksOf } from '../../search/index.ts';

interface Known {
  n: number;
  item: string;
  value: Uint8Array | null;
}

interface Text {
  item_id: string;
  role: string;
  case_id: string | null;
  text: string;
}

/**
 * Where each item comes from, for lists: address or file name, the host of the address, the accounts that are
 * named; and the same for the search, whose tables are made anew. Both are read from what the ledger opens.
 */
export function addOrigin(db: Database): void {
  for (const column of ['source', 'host', 'account']) {
    db.exec(`ALTER TABLE item ADD COLUMN ${column} TEXT NOT NULL DEFAULT ''`);
  }
  const about = new Map<string, ItemDetails>();
  const items = db.prepare<[], Known>(
    `SELECT n, item, value FROM item LEFT JOIN opening
      ON opening.log = item.log AND opening.seq = item.seq AND opening.place = 0`,
  );
  const place = db.prepare<[string, string, string, number]>(
    'UPDATE item SET source = ?, host = ?, account = ? WHERE n = ?',
  );
  for (const { n, item, value } of items.all()) {
    const details = value === null ? undefined : (JSON.parse(Buffer.from(value).toString()) as ItemDetails); // sealed by appendEntry
    const { source, host, account } = originColumns(details);
    place.run(source, host, account, n);
    if (details !== undefined) about.set(item, details);
  }
  const texts = db
    .prepare<[], Text>(
      'SELECT item_id, role, item.case_id, text FROM search_texts JOIN item ON item.item = search_texts.item_id',
    )
    .all();
  db.exec('DROP TABLE search_index; DROP TABLE search_texts');
  createSearchTables(db);
  for (const { item_id: itemId, role, case_id: caseId, text } of texts) {
    const details = about.get(itemId);
    if (details === undefined) continue; // its opening is gone: a finding of the check
    indexText(db, { itemId, caseId, role, text, capturedAt: details.capturedAt, marks: marksOf(details) });
  }
}
