import { textOf } from '../../bundle/bytes.ts';
import type { Entry } from '../../contract/entry.ts';
import { receivedMarkOf } from '../../contract/received.ts';
import { prepared, type ReadableDb } from '../database/handle.ts';

/**
 * When a note or a record was changed last, by the clock of the locker that changed it: the time of the entry that it
 * is from, where that is another than the time of its first. ISO 8601, UTC. Null where it stands as it was written.
 */
export function changedAt(
  db: ReadableDb,
  { log, seq, madeAt }: { log: number; seq: number; madeAt: string },
): string | null {
  const row = prepared<[number, number], { bytes: Uint8Array }>(
    db,
    'SELECT bytes FROM entry WHERE log = ? AND seq = ?',
  ).get(log, seq);
  if (row === undefined) return null;
  const entry = JSON.parse(textOf(row.bytes)) as Entry; // written by this program; check() looks at its form
  const at = receivedMarkOf(entry)?.at ?? entry.at;
  return at === madeAt ? null : at;
}
