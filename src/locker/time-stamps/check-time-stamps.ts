import { textOf } from '../../bundle/bytes.ts';
import { type Entry, type EntryBody, entryBodies } from '../../contract/entry.ts';
import type { Find } from '../check/report.ts';
import type { ReadableDb } from '../database/handle.ts';
import { isAsSaid } from './held-to-log.ts';

/**
 * Holds the time-stamps that are kept to their entries: each is there, and its answer is the one that the log names.
 * Whether an answer itself holds, `verify` says of a bundle that carries it.
 */
export function checkTimeStamps(
  db: ReadableDb,
  _replayed: ReadableDb,
  { isWhole, find }: { isWhole: boolean; find: Find },
): void {
  const said = new Map<string, EntryBody<'timestamp.received'>>();
  const entries = db.prepare<[], { log: number; seq: number; bytes: Uint8Array }>(
    'SELECT log, seq, bytes FROM shared_entry JOIN entry USING (log, seq) ORDER BY log, seq',
  );
  for (const { log, seq, bytes } of entries.iterate()) {
    const entry = JSON.parse(textOf(new Uint8Array(bytes))) as Entry; // its form is looked at by the replay
    if (entry.kind !== 'timestamp.received') continue;
    const body = entryBodies['timestamp.received'].safeParse(entry.body).data;
    if (body !== undefined) said.set(`${log} ${seq}`, body);
  }
  for (const row of db.prepare<[], Row>('SELECT * FROM time_stamp').iterate()) {
    const place = `${row.log} ${row.seq}`;
    const entry = said.get(place);
    said.delete(place);
    if (entry === undefined) {
      if (isWhole) find('time-stamp-added', { seq: row.seq });
    } else if (!isAsSaid(keptOf(row), entry)) find('time-stamp-changed', { seq: row.seq });
  }
  for (const place of said.keys()) find('time-stamp-lost', { seq: Number(place.split(' ')[1]) });
}

interface Row {
  log: number;
  seq: number;
  tree_size: number;
  tsa: string;
  request: Uint8Array;
  response: Uint8Array;
  chain: string;
}

function keptOf({ tree_size: treeSize, tsa, request, response, chain }: Row): Parameters<typeof isAsSaid>[0] {
  return { treeSize, tsa, chain, request: new Uint8Array(request), response: new Uint8Array(response) };
}
