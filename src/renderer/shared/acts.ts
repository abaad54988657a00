import { queryOptions } from '@tanstack/react-query';
import type { ActKind, AttributionLevel, Basis, TargetKind } from '../../contract/acts.ts';
import { calls } from './calls.ts';

// The contract's own lists would bring its checks into the window.
export const kindsOfAct: readonly ActKind[] = ['post', 'like', 'share', 'comment', 'follow'];
export const levels: readonly AttributionLevel[] = ['L0', 'L1', 'L2', 'L3', 'L4'];
export const waysKnown: readonly Basis[] = ['observed', 'inferred'];
export const kindsOfTarget: readonly TargetKind[] = ['post', 'account', 'group'];

export function actsQuery(caseId: string) {
  return queryOptions({
    queryKey: ['acts', caseId],
    queryFn: ({ signal }) => calls.acts.of({ case: caseId }, { signal }),
  });
}

export function suggestionQuery(item: string) {
  return queryOptions({
    queryKey: ['acts', 'suggestion', item],
    queryFn: ({ signal }) => calls.acts.suggest({ item }, { signal }),
  });
}
