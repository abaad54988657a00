import { entryBodies } from '../../contract/entry.ts';
import { prepared, type WritableDb } from '../database/handle.ts';
import type { Placed } from './opened.ts';
import { textField } from './text-field.ts';

/** `watch.rebased`: what was said before stays, each is a row of its own. */
export function applyWatchBase(db: WritableDb, { log, entry, opened }: Placed): void {
  const body = entryBodies['watch.rebased'].safeParse(entry.body).data;
  if (body === undefined) return;
  const { watchId, itemId = null, was = null, afterVisit } = body;
  prepared<[number, number, string, string | null, string | null, number, string, string, string]>(
    db,
    `INSERT INTO watch_base (log, seq, watch, item, was, after_visit, reason, said_at, officer)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    ...[log, entry.seq, watchId, itemId, was],
    ...[afterVisit, textField(opened.details, 'reason'), entry.at, entry.actor],
  );
}
