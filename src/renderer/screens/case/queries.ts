import { queryOptions } from '@tanstack/react-query';
import type { ItemState } from '../../../contract/item.ts';
import { calls } from '../../shared/calls.ts';

export function custodyQuery(caseId: string) {
  return queryOptions({
    queryKey: ['custody', caseId],
    queryFn: ({ signal }) => calls.cases.custody({ case: caseId }, { signal }),
  });
}

/** When captured posts say that they were published. */
export function ownTimesQuery(caseId: string) {
  return queryOptions({
    queryKey: ['items', 'own-times', caseId],
    queryFn: ({ signal }) => calls.cases.ownTimes({ case: caseId }, { signal }),
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
