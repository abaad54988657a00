import { Button } from '@mantine/core';
import { IconSearchOff } from '@tabler/icons-react';
import { useQueries } from '@tanstack/react-query';
import { useCalls } from '../../shared/calls.ts';
import { Empty } from '../../shared/empty.tsx';
import {
  activeFilters,
  noFilters,
  type SearchFilters,
  toSearchInput,
  without,
} from '../../shared/search-filters.ts';
import { useTime } from '../../shared/time.ts';
import { useWords } from '../../shared/words.tsx';
import { useFilterValue } from './filter-words.ts';
import classes from './filters.module.css';

const most = 100;

interface Props {
  text: string;
  filters: SearchFilters;
  setFilters: (filters: SearchFilters) => void;
}

/** Nothing was found: says which filter is in the way, and how much there is without it. */
export function Nothing({ text, filters, setFilters }: Props) {
  const words = useWords();
  const calls = useCalls();
  const time = useTime();
  const valueOf = useFilterValue();
  const active = activeFilters(filters);
  const wider = [
    ...active.map((name) => ({ name, filters: without(filters, name) })),
    ...(active.length > 1 ? [{ name: null, filters: noFilters }] : []),
  ];
  const found = useQueries({
    queries: wider.map((each) => ({
      queryKey: ['search', text, each.filters, 'wider'],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        calls.search.query({ text, ...toSearchInput(each.filters), limit: most }, { signal }),
      gcTime: 30_000,
    })),
  });
  const ways = wider.flatMap((each, at) => {
    const count = found[at]?.data?.length ?? 0;
    return count === 0 ? [] : [{ ...each, count: `${time.number(count)}${count === most ? '+' : ''}` }];
  });
  const single = ways.some(({ name }) => name !== null);
  const sayWay = (name: (typeof wider)[number]['name'], count: string): string => {
    if (name === null) return words.say('search.without-any', { count });
    const value = valueOf(name, filters);
    const title = words.say(`search.filter-${name}`);
    const filter = value === null ? title : words.say('search.filter-is', { name: title, value });
    return words.say('search.without', { filter, count });
  };
  return (
    <Empty
      icon={IconSearchOff}
      action={
        <div className={classes.drops}>
          {ways
            .filter(({ name }) => name !== null || !single)
            .map(({ name, filters: next, count }) => (
              <Button key={name ?? 'any'} variant="default" onClick={() => setFilters(next)}>
                {sayWay(name, count)}
              </Button>
            ))}
        </div>
      }
    >
      {text === ''
        ? words.say('search.none-here')
        : words.say(ways.length > 0 ? 'search.none-filtered' : 'search.none', { text })}
    </Empty>
  );
}
