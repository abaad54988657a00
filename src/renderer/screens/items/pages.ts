import { useThrottledValue } from '@mantine/hooks';
import { keepPreviousData, queryOptions, useQueries, useQuery } from '@tanstack/react-query';
import type { ItemGroup, ItemRow } from '../../../contract/calls/index.ts';
import { calls } from '../../shared/calls.ts';
import { type Grouping, type ItemQuery, toItemInput } from '../../shared/item-query.ts';
import { type Reading } from '../../shared/read.tsx';

export const pageSize = 100;

export interface Visible {
  first: number;
  last: number;
}

/** The groups of a list, in the order of its items, and by what they are made. */
export interface Groups {
  by: Grouping;
  list: readonly ItemGroup[];
}

export interface ItemPages {
  /** Null until it is known. */
  total: number | null;
  rowAt: (index: number) => ItemRow | undefined;
  /** An item's row and place, where its page has been read. */
  find: (item: string) => { row: ItemRow; index: number } | undefined;
  /** Null where the items are in none. */
  groups: Groups | null;
  /** What it is read by. */
  reads: readonly Reading<unknown>[];
}

export const pageQuery = (query: ItemQuery, page: number) =>
  queryOptions({
    queryKey: ['items', query, page],
    queryFn: ({ signal }) =>
      calls.items.page({ ...toItemInput(query), offset: page * pageSize, limit: pageSize }, { signal }),
    gcTime: 60_000,
  });

export function pagesOf({ first, last }: Visible): number[] {
  const from = Math.max(0, Math.floor(first / pageSize));
  return Array.from(
    { length: Math.floor(Math.max(first, last) / pageSize) - from + 1 },
    (_, at) => from + at,
  );
}

/** The items of a query, of which only the pages that are seen are asked for. A new query shows the old rows until it has its own. */
export function useItemPages(query: ItemQuery, visible: Visible): ItemPages {
  const head = useQuery({ ...pageQuery(query, 0), placeholderData: keepPreviousData });
  const grouped = useQuery({
    queryKey: ['items', query, 'groups'],
    queryFn: async ({ signal }): Promise<Groups | null> => {
      if (query.group === null) return null;
      return { by: query.group, list: await calls.items.groups(toItemInput(query), { signal }) };
    },
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  });
  const groups = query.group === null ? null : (grouped.data ?? null);
  const settled = useThrottledValue(visible, 100);
  const pages = pagesOf(settled).filter((page) => page > 0);
  const rest = useQueries({ queries: pages.map((page) => pageQuery(query, page)) });
  const read = [
    { page: 0, rows: head.data?.rows },
    ...pages.map((page, at) => ({ page, rows: rest[at]?.data?.rows })),
  ];
  let byItem: Map<string, { row: ItemRow; index: number }> | undefined;
  return {
    total: grouped.data === undefined ? null : (head.data?.total ?? null),
    rowAt(index) {
      const page = Math.floor(index / pageSize);
      const found = page === 0 ? head : rest[pages.indexOf(page)];
      return found?.data?.rows[index % pageSize];
    },
    find(item) {
      byItem ??= new Map(
        read.flatMap(({ page, rows = [] }) =>
          rows.map((row, at) => [row.item, { row, index: page * pageSize + at }] as const),
        ),
      );
      return byItem.get(item);
    },
    groups,
    reads: [head, grouped, ...rest],
  };
}
