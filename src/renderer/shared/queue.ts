import { queryOptions, useQuery } from '@tanstack/react-query';
import type { JobRow } from '../../contract/calls/index.ts';
import { calls } from './calls.ts';
import { useTold } from './told.ts';

const queueQuery = queryOptions({
  queryKey: ['queue'],
  queryFn: ({ signal }) => calls.capture.queue(undefined, { signal }),
});

/** The capture queue, asked for again at each change. */
export function useQueue() {
  return useQuery(queueQuery);
}

export function isOver({ state }: JobRow): boolean {
  return state !== 'waiting' && state !== 'running';
}

/** What can be done with the queue; what fails is said. */
export function useQueueActions() {
  const told = useTold();
  return {
    pause: () => told(calls.capture.pause()),
    resume: () => told(calls.capture.resume()),
    clear: () => told(calls.capture.clear()),
    cancel: (job: string) => told(calls.capture.cancel({ job })),
    retry: (job: string) => told(calls.capture.retry({ job })),
  };
}
