import { textOf, toHex, utf8 } from '../../bundle/bytes.ts';
import { nodePrimitives } from '../../bundle/node/primitives.ts';
import { type Entry, type EntryBody, entryBodies } from '../../contract/entry.ts';
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
    } else if (!isAsSaid(row, entry)) find('time-stamp-changed', { seq: row.seq });
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

function isAsSaid(row: Row, entry: EntryBody<'timestamp.received'>): boolean {
  const hashOf = (bytes: Uint8Array): string => toHex(nodePrimitives.sha256(new Uint8Array(bytes)));
  return (
    row.tree_size === entry.treeSize &&
    row.tsa === entry.tsa &&
    hashOf(row.response) === entry.responseSha256 &&
    hashOf(row.request) === (entry.requestSha256 ?? hashOf(row.request)) &&
    hashOf(utf8(row.chain)) === (entry.chainSha256 ?? hashOf(utf8(row.chain)))
  );
}
