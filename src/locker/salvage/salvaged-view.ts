import { projections } from '../check/compare-tables.ts';
import { lengthOf } from '../check/length-of.ts';
import { damageIn } from '../check/read-row.ts';
import { startReplay } from '../check/replay.ts';
import type { ReadableDb, WritableDb } from '../database/handle.ts';
import { migrate } from '../database/migrate.ts';
import { openInMemory } from '../database/open-database.ts';
import { type Log, logsOf } from '../ledger/log.ts';

type Row = Record<string, string | number | Uint8Array | null>;

/**
 * What is shown, put together in memory from a database with damaged pages: a replay of all entries that
 * can be read, and every row of the tables that are shown that can be read. Each stands in for the other,
 * so that a damaged page takes nothing with it that is written elsewhere too.
 */
export function salvageView(db: ReadableDb): ReadableDb {
  const view = openInMemory();
  migrate(view);
  for (const log of readableLogs(db)) {
    // What is wrong is for check to name.
    startReplay(db, log, view, () => undefined, { signatures: false }).advance(lengthOf(db, log));
  }
  for (const { table, key } of projections) copyReadable(db, view, table, key);
  return view;
}

function readableLogs(db: ReadableDb): Log[] {
  try {
    return logsOf(db);
  } catch (error) {
    damageIn(error); // no log can be replayed; the tables are left
    return [];
  }
}

/** Reads a table from both ends, up to where damage stops it. */
function copyReadable(db: ReadableDb, view: WritableDb, table: string, key: readonly string[]): void {
  for (const direction of ['ASC', 'DESC']) {
    const order = key.map((column) => `${column} ${direction}`).join(', ');
    try {
      const rows = db.prepare<[], Row>(`SELECT * FROM ${table} ORDER BY ${order}`).iterate();
      for (const row of rows) keep(view, table, row);
      return;
    } catch (error) {
      damageIn(error);
    }
  }
}

function keep(view: WritableDb, table: string, row: Row): void {
  const columns = Object.keys(row);
  view
    .prepare<Row[string][]>(
      `INSERT OR IGNORE INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    )
    .run(...Object.values(row));
}
