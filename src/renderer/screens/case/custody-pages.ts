import { useThrottledValue } from '@mantine/hooks';
import { useQueries } from '@tanstack/react-query';
import type { CustodyEntry } from '../../../contract/calls/index.ts';
import type { Reading } from '../../shared/read.tsx';
import { custodyQuery } from './queries.ts';

const pageSize = 100;
/** What is scrolled past within this time is not asked for, in ms. */
const settleMs = 100;
const pageQuery = (caseId: string, page: number) => custodyQuery(caseId, page * pageSize, pageSize);

interface CustodyPages {
  /** Undefined for what has not been read. */
  entryAt: (index: number) => CustodyEntry | undefined;
  /** What it is read by. */
  reads: readonly Reading<unknown>[];
}

/** The first page, which also says how many entries there are. */
export const firstPageQuery = (caseId: string) => pageQuery(caseId, 0);

/** The log of a case, of which only the pages that are seen are asked for. */
export function useCustodyPages(caseId: string, first: number, last: number): CustodyPages {
  const from = useThrottledValue(pageOf(first), settleMs);
  const until = useThrottledValue(pageOf(last), settleMs);
  const reads = useQueries({
    queries: Array.from({ length: Math.max(0, until - from) + 1 }, (_, at) => pageQuery(caseId, from + at)),
  });
  return {
    entryAt: (index) => reads[pageOf(index) - from]?.data?.rows[index % pageSize],
    reads,
  };
}

function pageOf(index: number): number {
  return Math.floor(Math.max(0, index) / pageSize);
}
