import { queryOptions } from '@tanstack/react-query';
import { calls } from './calls.ts';
import { type ItemQuery, toItemInput } from './item-query.ts';

/** Where an item stands in a list, and what stands beside it; null where it is not in it. */
export const placeQueryOf = (query: ItemQuery, item: string) =>
  queryOptions({
    queryKey: ['items', query, 'place', item],
    queryFn: ({ signal }) => calls.items.place({ ...toItemInput(query), item }, { signal }),
    gcTime: 60_000,
  });
