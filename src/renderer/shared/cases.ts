import { queryOptions, useQuery } from '@tanstack/react-query';
import type { CaseRow } from '../../contract/calls/index.ts';
import { calls } from './calls.ts';

export const caseListQuery = queryOptions({
  queryKey: ['cases', 'list'],
  queryFn: ({ signal }) => calls.cases.list(undefined, { signal }),
});

const none: readonly CaseRow[] = [];

/** Every case of the locker; empty while they are being read. */
export function useCases(): readonly CaseRow[] {
  return useQuery(caseListQuery).data ?? none;
}
