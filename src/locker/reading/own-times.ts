import type { OwnTime } from '../../contract/calls/log-types.ts';
import { prepared, type ReadableDb } from '../database/handle.ts';

/**
 * The times that captured posts give themselves, to the minute, the oldest first, and how many give each. One that
 * names no zone is taken in that of this device, and a day or a year as its beginning.
 */
export function readOwnTimes(db: ReadableDb, caseId: string): OwnTime[] {
  const rows = prepared<[string], { said: string; count: number }>(
    db,
    `SELECT said, count(*) AS count FROM (
       SELECT json_extract(CAST(opening.value AS TEXT), '$.post.publishedAt') AS said
         FROM item JOIN opening ON opening.log = item.log AND opening.seq = item.seq AND opening.place = 0
         WHERE item.case_id = ? AND item.kind = 'web' AND json_valid(CAST(opening.value AS TEXT)))
     WHERE typeof(said) = 'text' GROUP BY said`,
  ).all(caseId);
  const counts = new Map<number, number>();
  for (const { said, count } of rows) {
    const ms = Math.floor(Date.parse(said) / 60_000) * 60_000;
    if (!Number.isNaN(ms)) counts.set(ms, (counts.get(ms) ?? 0) + count);
  }
  return [...counts]
    .toSorted(([one], [other]) => one - other)
    .map(([ms, count]) => ({ at: new Date(ms).toISOString(), count }));
}
