import { queryOptions, useQuery } from '@tanstack/react-query';
import { calls } from './calls.ts';

/** Asked for again with the items, since a capture says more of the clock, and now and then: a clock may be put back. */
const clockQuery = queryOptions({
  queryKey: ['clock'],
  refetchInterval: 60_000,
  queryFn: ({ signal }) => calls.keeping.clock(undefined, { signal }),
});

export function useClock() {
  return useQuery(clockQuery);
}
