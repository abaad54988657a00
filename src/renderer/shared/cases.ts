import { useQuery } from '@tanstack/react-query';
import type { CaseRow } from '../../contract/calls/index.ts';
import { casesQuery } from './calls.ts';

const none: readonly CaseRow[] = [];

/** Every case of the locker; empty while they are being read. */
export function useCases(): readonly CaseRow[] {
  return useQuery(casesQuery).data ?? none;
}
