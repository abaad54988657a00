import type { Database } from 'better-sqlite3';
import type { ErrorParams } from '../../contract/error.ts';
import { formsOf } from './index-text.ts';
import { indexOf } from './tables.ts';

/** What is wrong with the search tables. They are a cache: `rebuildSearch` mends it, and no evidence is touched. */
export interface SearchFinding {
  code: 'search-index-damaged';
  params: ErrorParams;
}

/**
 * Checks the index in itself and word for word against the texts. Writes nothing; a connection that may
 * write holds the write lock meanwhile, a read-only one holds none.
 */
export function checkSearch(db: Database): SearchFinding[] {
  try {
    const found = db.readonly ? checkReadOnly(db) : checkWithTexts(db);
    return found.map((detail) => ({ code: 'search-index-damaged', params: { detail } }));
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return [{ code: 'search-index-damaged', params: { detail: error.message } }];
  }
}

function checkWithTexts(db: Database): string[] {
  db.exec("INSERT INTO search_index (search_index, rank) VALUES ('integrity-check', 1)");
  return [];
}

function checkReadOnly(db: Database): string[] {
  const structure = checkStructure(db);
  return structure.length > 0 ? structure : checkCopyWithTexts(db);
}

/**
 * In one state of the database, which a query makes FTS5 look at afresh: its own check goes by what the
 * connection knew of the index, and calls damaged what others have written since.
 */
function checkStructure(db: Database): string[] {
  db.exec('BEGIN');
  try {
    db.prepare('SELECT rowid FROM search_index LIMIT 1').get();
    const structure = db
      .prepare<[], { integrity_check: string }>("PRAGMA integrity_check('search_index')")
      .all()
      .map((row) => row.integrity_check)
      .filter((line) => line !== 'ok');
    const lost = db
      .prepare<[], { lost: number }>(
        `SELECT count(*) AS lost FROM search_texts AS t
          FULL JOIN search_index_docsize AS d ON d.id = t.id WHERE d.id IS NULL OR t.id IS NULL`,
      )
      .get()?.lost;
    if (lost !== 0) structure.push(`${String(lost)} texts without words or words without text`);
    return structure;
  } finally {
    if (db.inTransaction) db.exec('ROLLBACK');
  }
}

/**
 * FTS5 compares its words with the texts only where it may write: so it is given a copy of its own tables, in
 * memory, over the same texts. Rolled back, the copy is gone.
 */
function checkCopyWithTexts(db: Database): string[] {
  db.unsafeMode(true); // else nobody may fill the tables of an index
  db.exec('BEGIN');
  try {
    db.exec(`
      CREATE TEMP VIEW search_texts_now AS SELECT id, text, forms, case_id, marks FROM main.search_texts;
      CREATE VIRTUAL TABLE temp.search_index_now USING fts5(${indexOf('search_texts_now')});`);
    for (const part of ['data', 'idx', 'docsize', 'config']) {
      db.exec(`DELETE FROM temp.search_index_now_${part};
        INSERT INTO temp.search_index_now_${part} SELECT * FROM main.search_index_${part}`);
    }
    db.exec("INSERT INTO temp.search_index_now (search_index_now, rank) VALUES ('integrity-check', 1)");
    return [];
  } finally {
    if (db.inTransaction) db.exec('ROLLBACK');
    db.unsafeMode(false);
  }
}

/** Makes the index anew from the texts, with the forms that today's rules give. One transaction. */
export function rebuildSearch(db: Database): void {
  db.transaction(() => {
    const update = db.prepare('UPDATE search_texts SET forms = ? WHERE id = ?');
    const read = db.prepare<[number], { id: number; text: string }>(
      'SELECT id, text FROM search_texts WHERE id > ? ORDER BY id LIMIT 1',
    );
    for (let row = read.get(-1); row !== undefined; row = read.get(row.id))
      update.run(formsOf(row.text), row.id);
    db.exec("INSERT INTO search_index (search_index) VALUES ('rebuild')");
  }).immediate();
}
