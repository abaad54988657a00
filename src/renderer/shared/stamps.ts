import { queryOptions, useQuery } from '@tanstack/react-query';
import { sayLength } from '../../words/span-words.ts';
import { calls } from './calls.ts';
import { useWords } from './words.tsx';

/** Asked for again as time-stamps and items come, and each minute: what waits has waited longer by then. */
const stampsQuery = queryOptions({
  queryKey: ['stamps', 'state'],
  refetchInterval: 60_000,
  queryFn: ({ signal }) => calls.stamps.state(undefined, { signal }),
});

export function useStamps() {
  return useQuery(stampsQuery);
}

/** The proven window of an item. */
export function useItemWindow(item: string) {
  return useQuery({
    queryKey: ['stamps', 'window', item],
    queryFn: ({ signal }) => calls.stamps.window({ item }, { signal }),
  });
}

/** How long something is, in the largest unit of which it has two or more: seconds, minutes, hours or days. */
export function useSpanWords(): (ms: number) => string {
  const words = useWords();
  return (ms) => sayLength(words, ms);
}
