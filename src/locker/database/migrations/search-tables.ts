import type { Database } from 'better-sqlite3';

/**
 * The tables of search as steps 1 and 4 make them: each text once, with the forms of its words (roots, bare handles,
 * spellings) that do not stand in it, and an FTS5 index of both that keeps no text of its own. All of it is a cache of
 * what the items hold, not evidence. `forms`, `case_id` and `marks` (what is filtered by) are search columns so that
 * neither a root nor the case of a hit costs a look at the row.
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
    CREATE VIRTUAL TABLE search_index USING fts5(
      text, forms, case_id, marks,
      content = 'search_texts', content_rowid = 'id',
      tokenize = "unicode61 remove_diacritics 2 tokenchars '@#_'",
      prefix = '3'
    );
    INSERT INTO search_index (search_index, rank) VALUES ('secure-delete', 1);
  `);
}
