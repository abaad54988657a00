import { textOf, toHex } from '../../bundle/bytes.ts';
import { nodePrimitives } from '../../bundle/node/primitives.ts';
import { type Entry, entryBodies } from '../../contract/entry.ts';
import type { Find } from '../check/report.ts';
import type { ReadableDb } from '../database/handle.ts';

/**
 * Holds the time-stamps that are kept to their entries: each is there, and its answer is the one that the log names.
 * Whether an answer itself holds, `verify` says of a bundle that carries it.
 */
export function checkTimeStamps(
  db: ReadableDb,
  _replayed: ReadableDb,
  { isWhole, find }: { isWhole: boolean; find: Find },
): void {
  const said = new Map<string, { treeSize: number; responseSha256: string }>();
  const entries = db.prepare<[], { log: number; seq: number; bytes: Uint8Array }>(
    'SELECT log, seq, bytes FROM shared_entry JOIN entry USING (log, seq) ORDER BY log, seq',
  );
  for (const { log, seq, bytes } of entries.iterate()) {
    const entry = JSON.parse(textOf(new Uint8Array(bytes))) as Entry; // its form is looked at by the replay
    if (entry.kind !== 'timestamp.received') continue;
    const body = entryBodies['timestamp.received'].safeParse(entry.body).data;
    if (body !== undefined) said.set(`${log} ${seq}`, body);
  }
  const rows = db.prepare<[], { log: number; seq: number; tree_size: number; response: Uint8Array }>(
    'SELECT log, seq, tree_size, response FROM time_stamp',
  );
  for (const { log, seq, tree_size, response } of rows.iterate()) {
    const place = `${log} ${seq}`;
    const entry = said.get(place);
    said.delete(place);
    if (entry === undefined) {
      if (isWhole) find('time-stamp-added', { seq });
      continue;
    }
    const hash = toHex(nodePrimitives.sha256(new Uint8Array(response)));
    if (hash !== entry.responseSha256 || tree_size !== entry.treeSize) find('time-stamp-changed', { seq });
  }
  for (const place of said.keys()) find('time-stamp-lost', { seq: Number(place.split(' ')[1]) });
}
