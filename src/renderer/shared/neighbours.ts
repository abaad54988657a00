import { useQueries } from '@tanstack/react-query';
import { calls } from './calls.ts';
import { type ItemQuery, toItemInput } from './item-query.ts';

/** The list that an item was opened from, and its place there: from it one goes on to the next. */
let trail: { query: ItemQuery; index: number; item: string } | null = null;

export function followTrail(query: ItemQuery, index: number, item: string): void {
  trail = { query, index, item };
}

export interface Neighbour {
  item: string;
  index: number;
}

/** The items before and after the one that is shown, where it was opened from a list. */
export function useNeighbours(item: string): {
  before: Neighbour | null;
  after: Neighbour | null;
  step: (to: Neighbour) => void;
} {
  const here = trail?.item === item ? trail : null;
  const places = here === null ? [] : [here.index - 1, here.index + 1];
  const [before, after] = useQueries({
    queries: places.map((index) => ({
      queryKey: ['items', here?.query, 'at', index],
      enabled: here !== null && index >= 0,
      queryFn: async ({ signal }: { signal: AbortSignal }): Promise<Neighbour | null> => {
        if (here === null) return null;
        const { rows } = await calls.items.page(
          { ...toItemInput(here.query), offset: index, limit: 1 },
          { signal },
        );
        return rows[0] === undefined ? null : { item: rows[0].item, index };
      },
    })),
  });
  return {
    before: before?.data ?? null,
    after: after?.data ?? null,
    step(to) {
      if (here !== null) followTrail(here.query, to.index, to.item);
    },
  };
}
