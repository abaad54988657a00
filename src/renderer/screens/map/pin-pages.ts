import { useThrottledValue } from '@mantine/hooks';
import { keepPreviousData, queryOptions, useQueries } from '@tanstack/react-query';
import type { Area } from '../../../contract/area.ts';
import type { Pin, UnplacedRow } from '../../../contract/pin.ts';
import { calls } from '../../shared/calls.ts';
import { type ItemQuery, toItemInput } from '../../shared/item-query.ts';
import type { Reading } from '../../shared/read.tsx';

const pageSize = 100;

/** What the list beside the map is of: positions in an area (null: anywhere), or items that have none. */
export type Listed = { of: 'placed'; area: Area | null } | { of: 'unplaced' };

export type ListedRow = Pin | UnplacedRow;

export interface PinRows {
  /** How many there are; null until it is known. */
  total: number | null;
  /** Of how many items, where an item may have several positions. */
  items: number | null;
  rowAt: (index: number) => ListedRow | undefined;
  reads: readonly Reading<unknown>[];
}

interface Page {
  total: number;
  items: number | null;
  rows: readonly ListedRow[];
}

const pageQuery = (query: ItemQuery, listed: Listed, page: number) =>
  queryOptions({
    queryKey: ['pins', query, listed, page],
    queryFn: async ({ signal }): Promise<Page> => {
      const asked = { ...toItemInput(query), offset: page * pageSize, limit: pageSize };
      if (listed.of === 'unplaced') {
        const { total, rows } = await calls.items.unplaced(asked, { signal });
        return { total, items: null, rows };
      }
      const corners = listed.area?.map(([lon, lat]): [number, number] => [lon, lat]) ?? null;
      const { positions, items, rows } = await calls.items.pinPage({ ...asked, area: corners }, { signal });
      return { total: positions, items, rows };
    },
    gcTime: 60_000,
  });

/** The rows beside the map, of which only the pages that are seen are asked for, and the first. */
export function usePinRows(query: ItemQuery, listed: Listed, seen: { first: number; last: number }): PinRows {
  const { first, last } = useThrottledValue(seen, 100);
  const from = Math.max(0, Math.floor(first / pageSize));
  const to = Math.max(from, Math.floor(last / pageSize));
  const pages = [...new Set([0, ...Array.from({ length: to - from + 1 }, (_, at) => from + at)])];
  const read = useQueries({
    queries: pages.map((page) => ({
      ...pageQuery(query, listed, page),
      ...(page === 0 ? { placeholderData: keepPreviousData } : {}),
    })),
  });
  const head = read[0]?.data;
  return {
    total: head?.total ?? null,
    items: head?.items ?? null,
    rowAt: (index) => read[pages.indexOf(Math.floor(index / pageSize))]?.data?.rows[index % pageSize],
    reads: read,
  };
}
