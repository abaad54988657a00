import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Profile } from '../../contract/calls/index.ts';
import { calls } from './calls.ts';

const profilesQuery = queryOptions({
  queryKey: ['profiles'],
  queryFn: ({ signal }) => calls.profiles.list(undefined, { signal }),
});

const none: readonly Profile[] = [];

/** The capture profiles of the locker; empty while they are being read. */
export function useProfiles(): readonly Profile[] {
  return useQuery(profilesQuery).data ?? none;
}
