import { projections } from '../check/compare-tables.ts';
import { lengthOf } from '../check/length-of.ts';
import { damageIn } from '../check/read-row.ts';
import { startReplay } from '../check/replay.ts';
import type { ReadableDb, WritableDb } from '../database/handle.ts';
import { isBefore } from '../database/is-before.ts';
import { migrate } from '../database/migrate.ts';
import { openInMemory } from '../database/open-database.ts';
import { type Log, logsOf } from '../ledger/log.ts';

/** What could be put together of a database with damaged pages. */
export interface SalvagedView {
  db: ReadableDb;
  /** Tables of which rows may be missing: neither all of them nor all entries that they come from could be read. */
  incomplete: ReadonlySet<string>;
}

type Row = Record<string, string | number | Uint8Array | null>;

/**
 * What is shown, put together in memory from a database with damaged pages: a replay of all entries that
 * can be read, and every row of the tables that are shown that can be read. Each stands in for the other,
 * so that a damaged page takes nothing with it that is written elsewhere too.
 */
export function salvageView(db: ReadableDb): SalvagedView {
  const view = openInMemory();
  migrate(view);
  const logs = readableLogs(db);
  let isWhole = logs.length > 0;
  for (const log of logs) {
    // What is wrong is for check to name, also an opening that is lost with what it says.
    const replay = startReplay(db, log, view, () => (isWhole = false), { signatures: 'none' });
    replay.advance(lengthOf(db, log));
  }
  const damaged = projections.filter(({ table, key }) => !copyReadable(db, view, table, key));
  // No replay gives certificates or what authorities answered: what is claimed of what comes in, and of when, rests on them.
  if (!isBefore(db, 35)) copyReadable(db, view, 'trust_list', ['sha256']);
  // No replay gives what calendars promised and brought, and nobody gives it twice.
  if (!isBefore(db, 38)) copyReadable(db, view, 'open_timestamp', ['log', 'tree_size']);
  if (!isBefore(db, 28)) copyReadable(db, view, 'time_stamp', ['log', 'seq']);
  if (!isBefore(db, 39)) copyReadable(db, view, 'revocation_answer', ['certificate', 'place', 'is_revoked']);
  return { db: view, incomplete: new Set(isWhole ? [] : damaged.map(({ table }) => table)) };
}

function readableLogs(db: ReadableDb): Log[] {
  try {
    return logsOf(db);
  } catch (error) {
    damageIn(error); // no log can be replayed; the tables are left
    return [];
  }
}

/** Reads a table from both ends, up to where damage stops it; whether it was read through. */
function copyReadable(db: ReadableDb, view: WritableDb, table: string, key: readonly string[]): boolean {
  for (const direction of ['ASC', 'DESC']) {
    const order = key.map((column) => `${column} ${direction}`).join(', ');
    try {
      const rows = db.prepare<[], Row>(`SELECT * FROM ${table} ORDER BY ${order}`).iterate();
      for (const row of rows) keep(view, table, row);
      return true;
    } catch (error) {
      damageIn(error);
    }
  }
  return false;
}

function keep(view: WritableDb, table: string, row: Row): void {
  const columns = Object.keys(row);
  view
    .prepare<Row[string][]>(
      `INSERT OR IGNORE INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    )
    .run(...Object.values(row));
}
