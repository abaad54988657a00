import { queryOptions, useQuery } from '@tanstack/react-query';
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

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** How long something is, in the largest unit of which it has two or more: seconds, minutes, hours or days. */
export function useSpanWords(): (ms: number) => string {
  const words = useWords();
  return (ms) => {
    if (ms < 2 * minuteMs) return words.say('stamps.seconds', { count: Math.max(1, Math.round(ms / 1000)) });
    if (ms < 2 * hourMs) return words.say('stamps.minutes', { count: Math.round(ms / minuteMs) });
    if (ms < 2 * dayMs) return words.say('stamps.hours', { count: Math.round(ms / hourMs) });
    return words.say('stamps.days', { count: Math.round(ms / dayMs) });
  };
}
