import { queryOptions, useQuery } from '@tanstack/react-query';
import type { VisitState } from '../../contract/calls/index.ts';
import { calls } from './calls.ts';
import { useTell } from './tell.tsx';

const visitQuery = queryOptions({
  queryKey: ['visit'],
  queryFn: ({ signal }) => calls.visit.state(undefined, { signal }),
});

/** The visit that goes on or was the last; null where there is none, or while it is being read. */
export function useVisit(): VisitState | null {
  return useQuery(visitQuery).data ?? null;
}

/** What can be done with a visit; what fails is said. */
export function useVisitActions() {
  const tell = useTell();
  return {
    /** Whether it is being taken. */
    snapshot: (note: string): Promise<boolean> =>
      calls.visit.snapshot({ note }).then(
        () => true,
        (error: unknown) => {
          tell.fail(error);
          return false;
        },
      ),
    end: () => tell.watch(calls.visit.end()),
    dismiss: () => tell.watch(calls.visit.dismiss()),
  };
}
