import { damageIn } from '../check/read-row.ts';
import { prepared, type ReadableDb, type WritableDb } from '../database/handle.ts';
import { openWritable } from '../database/open-database.ts';

/** Finds pieces of files whose way through the table's tree is damaged. */
export interface ChunkSalvage {
  /** The bytes of a piece, or undefined where its own page is damaged. */
  read(chunk: number): Uint8Array | undefined;
}

/** Pages looked at in one go, others being kept from writing for about a quarter of a second. */
const pagesAtOnce = 1000;

/**
 * Reads pieces from the leaves of the chunk table where its inner pages are damaged. SQLite reads any leaf
 * as a table of its own when told that a table begins there; that is said in a transaction that is always
 * rolled back, so nothing is ever written. The leaves are looked for once, in all pages of the file: about
 * 0.3 ms each. What comes back is right only if its hash is.
 */
export function startChunkSalvage(dir: string, dataKey: Uint8Array): ChunkSalvage {
  let pages: Map<number, number> | undefined;
  return {
    read(chunk) {
      pages ??= findLeaves(dir, dataKey);
      const page = pages.get(chunk);
      if (page === undefined) return undefined;
      return withTablesAt(dir, dataKey, [page], (db) => {
        const row = asDamage(() =>
          prepared<[number], { bytes: Uint8Array }>(
            db,
            `SELECT bytes FROM ${nameAt(page)} WHERE chunk = ?`,
          ).get(chunk),
        );
        return row === undefined ? undefined : new Uint8Array(row.bytes);
      });
    },
  };
}

function findLeaves(dir: string, dataKey: Uint8Array): Map<number, number> {
  const found = new Map<number, number>();
  const count = withTablesAt(dir, dataKey, [], (db) => Number(db.pragma('page_count', { simple: true })));
  for (let first = 2; first <= count; ) {
    const pages = Array.from({ length: Math.min(pagesAtOnce, count - first + 1) }, (_, at) => first + at);
    const last = withTablesAt(dir, dataKey, pages, (db) =>
      pages.find((page) => {
        const rows = asDamage(() =>
          db.prepare<[], { chunk: number }>(`SELECT chunk FROM ${nameAt(page)}`).all(),
        );
        for (const { chunk } of rows ?? []) found.set(chunk, page);
        return rows === undefined && isSpoilt(db);
      }),
    );
    first = (last ?? first + pages.length - 1) + 1;
  }
  return found;
}

/** After a page that cannot be deciphered a transaction gives nothing more, not even from pages that can. */
function isSpoilt(db: ReadableDb): boolean {
  return asDamage(() => db.prepare('SELECT count(*) FROM sqlite_schema').get()) === undefined;
}

/** Most pages are no leaves of a table, and a few are damaged: both say the same. */
function asDamage<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    damageIn(error);
    return undefined;
  }
}

function withTablesAt<T>(
  dir: string,
  dataKey: Uint8Array,
  pages: readonly number[],
  work: (db: ReadableDb) => T,
): T {
  const db: WritableDb = openWritable(dir, dataKey);
  try {
    db.unsafeMode(true);
    db.exec('BEGIN IMMEDIATE');
    db.pragma('writable_schema = ON');
    const name = db.prepare<[string, string, number, string]>(
      "INSERT INTO sqlite_schema (type, name, tbl_name, rootpage, sql) VALUES ('table', ?, ?, ?, ?)",
    );
    for (const page of pages) {
      const table = nameAt(page);
      name.run(table, table, page, `CREATE TABLE ${table} (chunk INTEGER PRIMARY KEY, bytes BLOB)`);
    }
    db.pragma('writable_schema = RESET');
    return work(db);
  } finally {
    if (db.inTransaction) db.exec('ROLLBACK');
    db.close();
  }
}

function nameAt(page: number): string {
  return `salvaged_${page}`;
}
