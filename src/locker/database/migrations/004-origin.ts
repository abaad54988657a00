import type { Database } from 'better-sqlite3';
import type { ItemDetails } from '../../../contract/item.ts';
import { originColumns } from '../../projection/apply-item.ts';
import { createSearchTables } from './search-tables.ts';

interface Known {
  n: number;
  value: Uint8Array | null;
}

/**
 * Where each item comes from, for lists: address or file name, the host of the address, the accounts that are named, as
 * what the ledger opens has it; and room for the same in the search, whose tables are made anew and filled once all
 * steps are taken (`fillSearch`).
 */
export function addOrigin(db: Database): void {
  for (const column of ['source', 'host', 'account']) {
    db.exec(`ALTER TABLE item ADD COLUMN ${column} TEXT NOT NULL DEFAULT ''`);
  }
  const items = db.prepare<[], Known>(
    `SELECT n, value FROM item LEFT JOIN opening
      ON opening.log = item.log AND opening.seq = item.seq AND opening.place = 0`,
  );
  const place = db.prepare<[string, string, string, number]>(
    'UPDATE item SET source = ?, host = ?, account = ? WHERE n = ?',
  );
  for (const { n, value } of items.all()) {
    const details = value === null ? undefined : (JSON.parse(Buffer.from(value).toString()) as ItemDetails); // sealed by appendEntry
    const { source, host, account } = originColumns(details);
    place.run(source, host, account, n);
  }
  db.exec(`
    DROP TABLE search_index;
    CREATE TEMP TABLE texts_before AS SELECT item_id, role, item.case_id, item.captured_at, text
      FROM search_texts JOIN item ON item.item = search_texts.item_id ORDER BY search_texts.id;
    DROP TABLE search_texts`);
  createSearchTables(db);
  db.exec(`
    INSERT INTO search_texts (item_id, role, case_id, captured_at, marks, forms, text)
      SELECT item_id, role, coalesce(case_id, 'inbox'), captured_at, '', '', text FROM texts_before;
    DROP TABLE temp.texts_before;
    INSERT INTO search_index (rowid, text, forms, case_id, marks)
      SELECT id, text, forms, case_id, marks FROM search_texts`);
}
