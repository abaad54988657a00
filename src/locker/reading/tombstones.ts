import { parseEntry } from '../../bundle/entry-line.ts';
import type { Tombstone } from '../../contract/purge.ts';
import { prepared, type ReadableDb } from '../database/handle.ts';

/** What the log says of the files of an item whose bytes were removed, the oldest first; by its number in the tables. */
export function readTombstones(db: ReadableDb, n: number): Tombstone[] {
  const rows = prepared<[number], { seq: number; roles: string; bytes: Uint8Array }>(
    db,
    `SELECT seq, json_group_array(role) AS roles, entry.bytes AS bytes
     FROM purged_file JOIN entry USING (log, seq) WHERE n = ? GROUP BY log, seq ORDER BY log, seq`,
  ).all(n);
  return rows.map(({ seq, roles, bytes }) => {
    const { at, body } = parseEntry(bytes);
    const { reason } = body as Readonly<Record<string, unknown>>; // of any form in a log of another program
    return {
      roles: JSON.parse(roles) as string[], // written by the query
      reason: typeof reason === 'string' ? reason : '',
      ...{ at, entry: seq },
    };
  });
}
