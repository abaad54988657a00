import { textOf } from '../../bundle/bytes.ts';
import type { Entry } from '../../contract/entry.ts';
import { receivedMarkOf } from '../../contract/received.ts';
import { prepared, type ReadableDb } from '../database/handle.ts';

/**
 * When something was said last that may have been said before, where that is a later time: by the clock of the
 * locker that said it. Null where it stands as it was said first.
 *
 * @param said where the entry lies that it is from, and when it was said first
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
