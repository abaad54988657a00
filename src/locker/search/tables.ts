import type { Database } from 'better-sqlite3';
import { wordSigns } from './words.ts';

/** Stands in `case_id` for an item without a case. */
export const inboxToken = 'inbox';

/**
 * The tables of search: each text once, with the forms of its words (roots, bare handles, spellings) that
 * do not stand in it, and an FTS5 index of both that keeps no text of its own. All of it is a cache of what
 * the items hold, not evidence. `forms`, `case_id` and `marks` (what is filtered by) are search columns so
 * that neither a root nor the case of a hit costs a look at the row.
 */
export function createSearchTables(db: Database): void {
  db.exec(`
    CREATE TABLE search_texts (
      id INTEGER PRIMARY KEY,
      item_id TEXT NOT NULL,
      role TEXT NOT NULL,
      case_id TEXT NOT NULL,
      captured_at TEXT NOT NULL,
      marks TEXT NOT NULL,
      forms TEXT NOT NULL,
      text TEXT NOT NULL,
      UNIQUE (item_id, role)
    ) STRICT;
    CREATE VIRTUAL TABLE search_index USING fts5(${indexOf('search_texts')});
    INSERT INTO search_index (search_index, rank) VALUES ('secure-delete', 1);
  `);
}

/** What the index is made of, over the texts of this table. */
export function indexOf(texts: string): string {
  return `
      text, forms, case_id, marks,
      content = '${texts}', content_rowid = 'id',
      tokenize = "unicode61 remove_diacritics 2 tokenchars '${wordSigns}'",
      prefix = '3'
    `;
}
