import { queryOptions } from '@tanstack/react-query';
import { calls } from './calls.ts';

export const itemQueryOf = (item: string) =>
  queryOptions({
    queryKey: ['item', item],
    queryFn: ({ signal }) => calls.items.get({ item }, { signal }),
    gcTime: 60_000,
  });
