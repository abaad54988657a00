import { queryOptions, useQuery } from '@tanstack/react-query';
import type { JobRow } from '../../contract/calls/index.ts';
import { calls } from './calls.ts';
import { useTell } from './tell.tsx';
import { useWords } from './words.tsx';

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
  const tell = useTell();
  const words = useWords();
  const clear = async (): Promise<void> => {
    const { clearing, cleared, failed } = await calls.capture.clear();
    const word = failed > 0 ? 'queue.cleared-but-failed' : 'queue.cleared';
    tell.say(words.say(word, { count: cleared, failed }), {
      word: words.say('queue.undo'),
      undoes: true,
      run: () => tell.watch(putBack(clearing)),
    });
  };
  const putBack = async (clearing: string): Promise<void> => {
    const { jobs } = await calls.capture.putBack({ clearing });
    if (jobs === 0) tell.say(words.say('queue.not-put-back'));
  };
  const giveUp = async (): Promise<void> => {
    const { jobs } = await calls.capture.giveUp();
    tell.say(words.say('queue.given-up', { count: jobs.length }));
  };
  return {
    pause: () => tell.watch(calls.capture.pause()),
    resume: () => tell.watch(calls.capture.resume()),
    liftWall: (site: string) => tell.watch(calls.capture.liftWall({ site })),
    putFirst: (job: string) => tell.watch(calls.capture.putFirst({ job })),
    clear: () => tell.watch(clear()),
    giveUp: () => tell.watch(giveUp()),
    cancel: (job: string) => tell.watch(calls.capture.cancel({ job })),
    retry: (job: string) => tell.watch(calls.capture.retry({ job })),
    retryWith: (job: string, profile: string) => tell.watch(calls.capture.retry({ job, profile })),
  };
}
