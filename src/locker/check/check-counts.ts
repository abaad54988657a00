import type { ReadableDb } from '../database/handle.ts';
import type { Log } from '../ledger/log.ts';
import { readRow } from './read-row.ts';
import type { Replay } from './replay.ts';
import type { Find } from './report.ts';

/**
 * Nothing stands in the ledger's tables that the replay did not meet. Also what has no place in any
 * replay: bytes that belong to no object, and the counter that keeps object numbers from coming back.
 */
export function checkCounts(
  db: ReadableDb,
  replays: readonly { log: Log; replay: Replay }[],
  find: Find,
): void {
  const entries = replays.reduce((sum, { replay }) => sum + replay.size, 0);
  const nodes = replays.reduce((sum, { replay }) => sum + nodesAbove(replay.size), 0);
  const most = { entry: entries, checkpoint: entries, node: nodes };
  for (const [table, expected] of Object.entries(most)) {
    const row = readRow<{ count: number }>(db, `SELECT count(*) AS count FROM ${table}`, []);
    if (row.state === 'damaged') find('table-unreadable', { table, detail: row.detail });
    else if (row.state === 'read' && row.value.count > expected) {
      find('rows-added', { table, count: row.value.count - expected });
    }
  }
  const strays = {
    signing_key: 'SELECT count(*) AS count FROM signing_key WHERE log NOT IN (SELECT log FROM log)',
    chunk: 'SELECT count(*) AS count FROM chunk WHERE chunk / 1048576 NOT IN (SELECT object FROM object)',
  };
  for (const [table, sql] of Object.entries(strays)) {
    const row = readRow<{ count: number }>(db, sql, []);
    if (row.state === 'read' && row.value.count > 0) find('rows-added', { table, count: row.value.count });
  }
  const reused = readRow(
    db,
    "SELECT 1 FROM object WHERE object > coalesce((SELECT max(seq) FROM sqlite_sequence WHERE name = 'object'), 0)",
    [],
  );
  if (reused.state === 'read') find('object-counter-wrong');
}

/** Complete subtrees above the leaves of a tree of this size. */
function nodesAbove(size: number): number {
  let count = 0;
  for (let width = Math.floor(size / 2); width > 0; width = Math.floor(width / 2)) count += width;
  return count;
}
