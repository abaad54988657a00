import { type ToCover, toCover } from '../../contract/to-cover.ts';
import { prepared, type ReadableDb } from '../database/handle.ts';

/** What was found on the pictures of an item that a person may want covered; null where nothing is noted. */
export function readToCover(db: ReadableDb, item: string): ToCover | null {
  const row = prepared<[string], { found: string }>(db, 'SELECT found FROM to_cover WHERE item = ?').get(
    item,
  );
  return row === undefined ? null : (toCover.safeParse(JSON.parse(row.found)).data ?? null);
}
