import { useState, useSyncExternalStore } from 'react';
import { queryClient } from './queries.ts';

let times = 0;
const listeners = new Set<() => void>();

/**
 * Asks again for what could not be read, once what kept it from that is over: for what queries give, and for stored
 * files that were to be shown.
 */
export function readAgainWhatFailed(): void {
  void queryClient.invalidateQueries({ predicate: ({ state }) => state.error !== null });
  times += 1;
  for (const listener of listeners) listener();
}

function watchTimes(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Whether a stored file could not be shown: no longer than until it is asked for again.
 *
 * @param page which of several pictures in it; each is shown or fails by itself
 */
export function useFailedFile(page = 1): { failed: boolean; fail: () => void; again: () => void } {
  const now = useSyncExternalStore(watchTimes, () => times);
  const [failedAt, setFailedAt] = useState<{ time: number; page: number } | null>(null);
  return {
    failed: failedAt?.time === now && failedAt.page === page,
    fail: () => setFailedAt({ time: now, page }),
    again: () => setFailedAt(null),
  };
}
