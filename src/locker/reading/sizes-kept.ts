import type { Entry } from '../../contract/entry.ts';
import { prepared, type ReadableDb } from '../database/handle.ts';
import { isBefore } from '../database/is-before.ts';

/**
 * The sizes of the log at which somebody outside may have its checkpoint, rising: sheets that were printed or brought
 * back, time-stamps, and earlier bundles of the same case. A bundle has a path from each of them, so that whoever kept
 * one can hold it against the bundle. They say that the log had such a size, and nothing of what came in.
 *
 * @param own the entries of the case
 * @param size of the log, as it is handed over
 */
export function sizesKept(
  db: ReadableDb,
  { log, origin }: { log: number; origin: string },
  own: readonly Entry[],
  size: number,
): number[] {
  const exported = own.filter(({ kind }) => kind === 'case.exported').map(({ seq }) => seq + 1);
  const sizes = new Set([...exported, ...stampedSizes(db, log), ...sheetSizes(db, origin)]);
  return [...sizes].filter((from) => from > 0 && from < size).toSorted((a, b) => a - b);
}

function stampedSizes(db: ReadableDb, log: number): number[] {
  if (isBefore(db, 28)) return [];
  return prepared<[number], { size: number }>(
    db,
    'SELECT DISTINCT tree_size AS size FROM time_stamp WHERE log = ?',
  )
    .all(log)
    .map(({ size }) => size);
}

function sheetSizes(db: ReadableDb, origin: string): number[] {
  if (isBefore(db, 34)) return [];
  return prepared<[string], { size: number }>(
    db,
    'SELECT DISTINCT tree_size AS size FROM anchor WHERE origin = ?',
  )
    .all(origin)
    .map(({ size }) => size);
}
