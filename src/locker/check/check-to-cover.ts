import { z } from 'zod';
import { textOf } from '../../bundle/bytes.ts';
import { commit } from '../../bundle/commitment.ts';
import { parseEntry } from '../../bundle/entry-line.ts';
import { nodePrimitives } from '../../bundle/node/primitives.ts';
import { receivedMarkOf } from '../../contract/received.ts';
import { prepared, type ReadableDb } from '../database/handle.ts';
import { jsonOf } from './json-of.ts';
import { readRow } from './read-row.ts';
import type { Find } from './report.ts';

interface Committed {
  log: number;
  seq: number;
  item: string;
  title: string;
  value: Uint8Array;
  isPurged: number;
}

const committing = z.object({ besideCommit: z.string() });

/**
 * Holds the places to cover that are kept beside items to the commitments in their entries. Those of items from before
 * the first entry with such a commitment are left as not proven. They stay in the locker in which they were found: an item
 * that came from another has its commitment and none of them.
 */
export function checkToCover(
  db: ReadableDb,
  replayed: ReadableDb,
  { find, leave }: { find: Find; leave: Find },
): void {
  const kept = new Map(
    db
      .prepare<[], { item: string; found: string; blind: Uint8Array | null }>(
        'SELECT item, found, blind FROM to_cover',
      )
      .all()
      .map((row) => [row.item, row] as const),
  );
  const items = replayed.prepare<[], Committed>(
    `SELECT item.log, item.seq, item, title, value, EXISTS (SELECT 1 FROM purged_file AS p WHERE p.n = item.n) AS isPurged
     FROM item JOIN opening AS o ON o.log = item.log AND o.seq = item.seq AND place = 0
     ORDER BY item.log, item.seq`,
  );
  let hasCommitted = false;
  let notProven = 0;
  for (const { log, seq, item, title, value, isPurged } of items.iterate()) {
    const said = committing.safeParse(jsonOf(textOf(value))).data?.besideCommit;
    const committed = said === undefined || isFromElsewhere(db, log, seq) ? undefined : said;
    hasCommitted ||= committed !== undefined;
    const row = kept.get(item);
    kept.delete(item);
    if (isPurged === 1) {
      if (row !== undefined) find('to-cover-added', { title });
    } else if (row === undefined) {
      if (committed !== undefined) find('to-cover-missing', { title });
    } else if (committed === undefined) {
      if (hasCommitted) find('to-cover-added', { title });
      else notProven++;
    } else if (commitOf(row) !== committed) find('to-cover-changed', { title });
  }
  if (notProven > 0) leave('to-cover', { count: notProven });
  const isItem = prepared<[string], { title: string }>(replayed, 'SELECT title FROM item WHERE item = ?');
  // Where the opening is lost, that is a finding of its own.
  for (const item of kept.keys()) if (isItem.get(item) === undefined) find('to-cover-added', { title: item });
}

/** Whether the entry of an item was taken over from another locker's log; one that is lost is a finding of its own. */
function isFromElsewhere(db: ReadableDb, log: number, seq: number): boolean {
  const row = readRow<{ bytes: Uint8Array }>(db, 'SELECT bytes FROM entry WHERE log = ? AND seq = ?', [
    log,
    seq,
  ]);
  try {
    return row.state === 'read' && receivedMarkOf(parseEntry(row.value.bytes)) !== undefined;
  } catch {
    return false;
  }
}

function commitOf({ found, blind }: { found: string; blind: Uint8Array | null }): string | null {
  return blind?.length === 32 ? commit(nodePrimitives, new Uint8Array(blind), { found }) : null;
}
