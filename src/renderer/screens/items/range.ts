import type { QueryClient } from '@tanstack/react-query';
import type { ItemRow } from '../../../contract/calls/index.ts';
import { placeQueryOf } from '../../shared/item-place.ts';
import type { ItemQuery } from '../../shared/item-query.ts';
import { pageQuery, pageSize, pagesOf } from './pages.ts';

/** How many rows at the most are marked at once. */
export const longestRange = 5000;
/** How often a range is read anew where items came in meanwhile. */
const tries = 3;

/** An item, where it was seen last, and its row as it was then; null for whatever will be found at the place. */
export interface Spot {
  item: string | null;
  place: number;
  row?: ItemRow | undefined;
}

/**
 * The rows from one item to another, both with it; asked for where they are not there yet. Of a range that is too
 * long the part at its beginning.
 *
 * @param placeOf where an item is known to stand
 */
export async function rowsBetween(
  client: QueryClient,
  query: ItemQuery,
  from: Spot,
  to: Spot,
  placeOf: (item: string) => number | undefined,
): Promise<{ rows: ItemRow[]; isWhole: boolean }> {
  for (let left = tries; ; left -= 1) {
    const find = async ({ item, place }: Spot): Promise<number> => {
      if (item === null) return place;
      const known = left === tries ? placeOf(item) : undefined;
      return known ?? (await client.query(placeQueryOf(query, item)))?.place ?? place;
    };
    const [begin, end] = await Promise.all([find(from), find(to)]);
    const way = Math.sign(end - begin);
    const isWhole = Math.abs(end - begin) < longestRange;
    const rows = await rowsFrom(client, query, begin, isWhole ? end : begin + way * (longestRange - 1));
    const [first, last] = way < 0 ? [to, from] : [from, to];
    const fits = (spot: Spot, row: ItemRow | undefined) => spot.item === null || row?.item === spot.item;
    if (left === 1 || !isWhole || (fits(first, rows[0]) && fits(last, rows.at(-1)))) return { rows, isWhole };
  }
}

async function rowsFrom(
  client: QueryClient,
  query: ItemQuery,
  one: number,
  other: number,
): Promise<ItemRow[]> {
  const [first, last] = [Math.min(one, other), Math.max(one, other)];
  const skipped = Math.floor(first / pageSize) * pageSize;
  const pages: ItemRow[] = [];
  for (const page of pagesOf({ first, last }))
    pages.push(...(await client.query(pageQuery(query, page))).rows);
  return pages.slice(first - skipped, last - skipped + 1);
}
