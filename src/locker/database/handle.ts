import type { Database, Statement } from 'better-sqlite3';

declare const readable: unique symbol;
declare const writable: unique symbol;

/** A connection through which the locker may be read. */
export type ReadableDb = Database & { readonly [readable]: true };
/** The one connection of a process through which the locker is written. */
export type WritableDb = ReadableDb & { readonly [writable]: true };

type Value = string | number | bigint | Uint8Array | null;

const statements = new WeakMap<Database, Map<string, Statement>>();

/** The statement for this text on this connection, compiled once. Parameters are bound, never written in. */
export function prepared<P extends Value[], R = never>(db: Database, sql: string): Statement<P, R> {
  let known = statements.get(db);
  if (known === undefined) statements.set(db, (known = new Map<string, Statement>()));
  let statement = known.get(sql);
  if (statement === undefined) known.set(sql, (statement = db.prepare(sql)));
  return statement as unknown as Statement<P, R>; // the caller says what the SQL takes and gives
}

/** Runs `work` as one `BEGIN IMMEDIATE` transaction, or as a savepoint within one. */
export function writing<T>(db: WritableDb, work: () => T): T {
  return db.transaction(work).immediate();
}

/** Runs `work` on one consistent state of the database. Keep it short: the log cannot be cut meanwhile. */
export function reading<T>(db: ReadableDb, work: () => T): T {
  if (db.inTransaction) return work();
  db.exec('BEGIN');
  try {
    return work();
  } finally {
    endReading(db);
  }
}

/** By rolling back: a commit would fail where a page that was met on the way is damaged. */
function endReading(db: ReadableDb): void {
  if (db.inTransaction) db.exec('ROLLBACK');
}
