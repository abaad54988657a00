import type { WatchBase } from '../../contract/watch.ts';
import { prepared, type ReadableDb } from '../database/handle.ts';
import { isBefore } from '../database/is-before.ts';

/** What people said that a watch is held against, the oldest first. */
export function readBases(db: ReadableDb, watch: string): WatchBase[] {
  if (isBefore(db, 29)) return [];
  return prepared<[string], WatchBase>(
    db,
    `SELECT said_at AS at, coalesce(name, '') AS "by", item, was, after_visit AS afterVisit, reason
     FROM watch_base LEFT JOIN officer ON officer.officer = watch_base.officer
     WHERE watch = ? ORDER BY watch_base.log, watch_base.seq`,
  ).all(watch);
}
