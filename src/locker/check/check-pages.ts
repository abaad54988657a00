import { prepared, type ReadableDb } from '../database/handle.ts';
import { damageIn } from './read-row.ts';
import type { Find } from './report.ts';

/** A database up to this size is walked through page by page in any check: about a second. */
const smallBytes = 1024 ** 3;
const mostNamed = 30;

/**
 * SQLite's own check: every page is used once, every index has its rows. Walks through all pages where
 * the database is small or `deep` is wanted, else through all tables but the one with the bytes, whose
 * every row is read and hashed anyway.
 */
export function checkPages(db: ReadableDb, deep: boolean, find: Find): void {
  const size =
    Number(db.pragma('page_count', { simple: true })) * Number(db.pragma('page_size', { simple: true }));
  const whole = deep || size <= smallBytes;
  const targets = whole ? [''] : tablesOf(db).map((name) => `('${name}')`);
  let named = 0;
  for (const target of targets) {
    for (const detail of linesOf(db, target)) {
      named++;
      if (named <= mostNamed) find('pages-damaged', { detail });
    }
  }
  if (named > mostNamed) find('more-in-table', { table: 'pages', count: named - mostNamed });
}

function linesOf(db: ReadableDb, target: string): string[] {
  try {
    return db
      .prepare<[], { integrity_check: string }>(`PRAGMA integrity_check${target}`)
      .all()
      .map((row) => row.integrity_check)
      .filter((line) => line !== 'ok');
  } catch (error) {
    // Tables of the search index that contradict each other are no damage of pages to SQLite.
    if (error instanceof Error && 'code' in error && error.code === 'SQLITE_ERROR') return [error.message];
    return [damageIn(error)];
  }
}

function tablesOf(db: ReadableDb): string[] {
  try {
    return prepared<[], { name: string }>(
      db,
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0 AND name <> 'chunk' AND name GLOB '[a-z_]*'",
    )
      .all()
      .map(({ name }) => name);
  } catch (error) {
    damageIn(error); // the schema itself: checkSchema names it
    return [];
  }
}
