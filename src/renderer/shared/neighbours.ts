import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { calls } from './calls.ts';
import { placeQueryOf } from './item-place.ts';
import { type ItemQuery, toItemInput } from './item-query.ts';

/** The list that an item was opened from, and its place there when it was opened: from it one goes on to the next. */
let trail: { query: ItemQuery; index: number; item: string } | null = null;

export function followTrail(query: ItemQuery, index: number, item: string): void {
  trail = { query, index, item };
}

/** Forgets the list: its locker is closed. */
export function leaveTrail(): void {
  trail = null;
}

/** Where an item stands in the list that it was opened from, as that is now, and what stands beside it. */
const besideQuery = (here: typeof trail, item: string) =>
  queryOptions({
    queryKey: ['items', here?.query, 'beside', item],
    queryFn: async ({ client, signal }) => {
      if (here === null) return null;
      const found = await client.query(placeQueryOf(here.query, item));
      if (found !== null) return found;
      // It has left the list: what stood beside it does so still.
      const { index, query } = here;
      const from = Math.max(0, index - 1);
      const { rows } = await calls.items.page({ ...toItemInput(query), offset: from, limit: 2 }, { signal });
      const [before, after] = index === 0 ? [undefined, rows[0]] : rows;
      return { place: index, before: before?.item ?? null, after: after?.item ?? null };
    },
  });

/** Goes on to the item before or after the one that is shown, where it was opened from a list; null at its end. */
export function useNeighbours(item: string): (way: 'before' | 'after') => Promise<string | null> {
  const client = useQueryClient();
  const here = trail?.item === item ? trail : null;
  // Read before it is asked for.
  useQuery({ ...besideQuery(here, item), enabled: here !== null });
  return async (way) => {
    if (here === null) return null;
    const found = await client.query(besideQuery(here, item));
    const next = found?.[way] ?? null;
    // Whoever has gone on meanwhile is left where they are.
    if (found === null || next === null || trail !== here) return null;
    followTrail(here.query, Math.max(0, found.place + (way === 'after' ? 1 : -1)), next);
    return next;
  };
}
