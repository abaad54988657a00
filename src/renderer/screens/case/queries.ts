import { queryOptions } from '@tanstack/react-query';
import type { ItemState } from '../../../contract/item.ts';
import { calls } from '../../shared/calls.ts';

/** The newest entries of the log of a case. */
export function newestQuery(caseId: string, limit: number) {
  return queryOptions({
    queryKey: ['custody', 'newest', caseId, limit],
    queryFn: ({ signal }) => calls.cases.custody({ case: caseId, offset: 0, limit }, { signal }),
  });
}

/** The time of a case in so many parts. */
export function rulerQuery(caseId: string, parts: number) {
  return queryOptions({
    queryKey: ['custody', 'ruler', caseId, parts],
    queryFn: ({ signal }) => calls.cases.ruler({ case: caseId, parts }, { signal }),
    gcTime: 60_000,
  });
}

/** The captures of which nothing came. */
export function failedAttemptsQuery(caseId: string | null) {
  return queryOptions({
    queryKey: ['custody', 'failed', caseId],
    queryFn: ({ signal }) => calls.cases.failedAttempts({ case: caseId }, { signal }),
  });
}

export function exhibitsQuery(caseId: string) {
  return queryOptions({
    queryKey: ['exhibits', caseId],
    queryFn: ({ signal }) => calls.cases.exhibits({ case: caseId }, { signal }),
  });
}

export function receivedQuery(caseId: string) {
  return queryOptions({
    queryKey: ['custody', 'received', caseId],
    queryFn: ({ signal }) => calls.cases.received({ case: caseId }, { signal }),
  });
}

/** How many items of the case are in this state. */
export function countQuery(caseId: string, state: ItemState) {
  return queryOptions({
    queryKey: ['items', 'count', caseId, state],
    queryFn: async ({ signal }) =>
      (await calls.items.page({ scope: caseId, state, limit: 1 }, { signal })).total,
  });
}
