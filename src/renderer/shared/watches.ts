import { infiniteQueryOptions, queryOptions, useQuery } from '@tanstack/react-query';
import type { ItemView, WatchRow } from '../../contract/calls/index.ts';
import { calls } from './calls.ts';
import { useTell } from './tell.tsx';
import type { WatchDraft } from './watch-draft.ts';
import { useWords } from './words.tsx';

/** To watch the address of a captured page, its first visit held against what was captured; null where there is none. */
export function draftOf(item: ItemView): WatchDraft | null {
  const { kind, case: caseId, title, capturedAt, source, state, outcome } = item;
  if (kind !== 'web' || source.url === undefined) return null;
  const base = { item: item.item, title, capturedAt, case: caseId };
  const isPage = state === 'complete' && outcome !== 'download';
  return { address: source.url, case: caseId, ...(isPage ? { base } : {}) };
}

export const watchesQuery = queryOptions({
  queryKey: ['watches'],
  queryFn: ({ signal }) => calls.watch.list(undefined, { signal }),
});

/** How many visits are read first, and each time that more are asked for. */
const [visitsFirst, visitsMore] = [100, 500];

/** Of one watch, what its visits found, the newest first; asked for again with the list. */
export function visitsQuery(watch: string) {
  return infiniteQueryOptions({
    queryKey: ['watches', watch, 'visits'],
    initialPageParam: null,
    queryFn: ({ pageParam: before, signal }: { pageParam: number | null; signal: AbortSignal }) =>
      calls.watch.visits(
        before === null ? { watch, most: visitsFirst } : { watch, before, most: visitsMore },
        { signal },
      ),
    getNextPageParam: (page) => {
      const oldest = page.at(-1)?.visit ?? 1;
      return oldest > 1 ? oldest : null;
    },
  });
}

/** The watched addresses in the order in which they were added. */
export function useWatches(): readonly WatchRow[] {
  return useQuery(watchesQuery).data ?? [];
}

/** Those that watch this address, for whatever case and with whatever profile. */
export function watching(all: readonly WatchRow[], address: string): WatchRow[] {
  const wanted = spelled(address.trim());
  return wanted === '' ? [] : all.filter(({ url }) => spelled(url) === wanted);
}

/** An address as browsers spell it; what is none stays as it is. */
function spelled(address: string): string {
  try {
    return new URL(address).href;
  } catch {
    return address;
  }
}

/** What can be done with a watch; what fails is said, and what was removed can be put back. */
export function useWatchActions() {
  const tell = useTell();
  const words = useWords();
  const restore = async ({ id: watch, url }: WatchRow): Promise<void> => {
    await calls.watch.restore({ watch });
    tell.say(words.say('watching.put-back', { url }));
  };
  const remove = async (row: WatchRow): Promise<void> => {
    await calls.watch.remove({ watch: row.id });
    tell.say(words.say('watching.removed', { url: row.url }), {
      word: words.say('watching.undo'),
      undoes: true,
      run: () => tell.watch(restore(row)),
    });
  };
  return {
    pause: ({ id: watch }: WatchRow) => tell.watch(calls.watch.pause({ watch })),
    resume: ({ id: watch }: WatchRow) => tell.watch(calls.watch.resume({ watch })),
    visitNow: ({ id: watch }: WatchRow) => tell.watch(calls.watch.visitNow({ watch })),
    stop: ({ id: watch }: WatchRow) => tell.watch(calls.watch.stop({ watch })),
    remove: (row: WatchRow) => tell.watch(remove(row)),
  };
}
