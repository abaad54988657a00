import { useThrottledValue } from '@mantine/hooks';
import { queryOptions, useQueries } from '@tanstack/react-query';
import type { CustodyEntry } from '../../contract/calls/index.ts';
import { calls } from './calls.ts';
import type { Reading } from './read.tsx';

/** A log, by which its pages are asked for. */
export type LogOf = { case: string } | { item: string };

const pageSize = 100;
/** What is scrolled past within this time is not asked for, in ms. */
const settleMs = 100;

interface CustodyPages {
  /** Undefined for what has not been read. */
  entryAt: (index: number) => CustodyEntry | undefined;
  /** What it is read by. */
  reads: readonly Reading<unknown>[];
}

/** The first page of a case's log, the newest entry first; it also says how many entries there are. */
export const firstOfCase = (caseId: string) => caseQuery(caseId, 0);

/** The first page of an item's chain, the oldest entry first; it also says how many there are, and what is not recorded. */
export const firstOfItem = (item: string) => itemQuery(item, 0);

/** A log, of which only the pages that are seen are asked for. */
export function useCustodyPages(log: LogOf, first: number, last: number): CustodyPages {
  const from = useThrottledValue(pageOf(first), settleMs);
  const until = useThrottledValue(pageOf(last), settleMs);
  const pages = Array.from({ length: Math.max(0, until - from) + 1 }, (_, at) => from + at);
  const ofCase = useQueries({ queries: 'case' in log ? pages.map((page) => caseQuery(log.case, page)) : [] });
  const ofItem = useQueries({ queries: 'item' in log ? pages.map((page) => itemQuery(log.item, page)) : [] });
  const reads = 'case' in log ? ofCase : ofItem;
  return {
    entryAt: (index) => reads[pageOf(index) - from]?.data?.rows[index % pageSize],
    reads,
  };
}

function caseQuery(caseId: string, page: number) {
  return queryOptions({
    queryKey: ['custody', caseId, page],
    queryFn: ({ signal }) =>
      calls.cases.custody({ case: caseId, offset: page * pageSize, limit: pageSize }, { signal }),
    gcTime: 60_000,
  });
}

function itemQuery(item: string, page: number) {
  return queryOptions({
    queryKey: ['custody', 'of-item', item, page],
    queryFn: ({ signal }) =>
      calls.items.custody({ item, offset: page * pageSize, limit: pageSize }, { signal }),
    gcTime: 60_000,
  });
}

function pageOf(index: number): number {
  return Math.floor(Math.max(0, index) / pageSize);
}
