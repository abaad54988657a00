import type { ReadableDb } from '../database/handle.ts';
import type { Log } from '../ledger/log.ts';
import { readRow } from './read-row.ts';

/** How many entries a log must have, by any of the tables that still tell. */
export function lengthOf(db: ReadableDb, { log }: Log): number {
  const asked = [
    'SELECT seq + 1 AS length FROM entry WHERE log = ? ORDER BY seq DESC LIMIT 1',
    'SELECT size AS length FROM checkpoint WHERE log = ? ORDER BY size DESC LIMIT 1',
  ];
  const lengths = asked.map((sql) => {
    const row = readRow<{ length: number }>(db, sql, [log]);
    return row.state === 'read' ? row.value.length : 0;
  });
  // The first entry comes with the log itself.
  return Math.max(1, ...lengths);
}
