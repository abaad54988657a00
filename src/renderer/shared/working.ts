import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Working } from '../../contract/calls/index.ts';
import type { Progress } from '../../contract/sink.ts';
import { connectionState } from './connection.ts';
import { CoreGone } from './core-gone.ts';

export type WorkState<T> =
  | { is: 'idle' }
  | { is: 'running'; progress: Progress | null }
  | { is: 'done'; result: T; at: string }
  | { is: 'failed'; error: unknown }
  | { is: 'cancelled' };

export interface Work<T> {
  state: WorkState<T>;
  /** Starts, and resolves with the result, or with null where it failed or was cancelled (see `state`). */
  run: (start: (signal: AbortSignal) => Promise<AsyncIterable<Working<T>>>) => Promise<T | null>;
  /** Ends the work in the core too. */
  cancel: () => void;
  /** Back to idle, once it is over. */
  reset: () => void;
}

export interface KeptWork<T> extends Work<T> {
  subscribe: (listener: () => void) => () => void;
}

const kept = new Set<() => void>();
/** Ends work of components that are hidden by the lock. */
const behindLock = new Set<() => void>();

/** Ends and forgets all kept work of a locker: it is closed. */
export function resetKeptWork(): void {
  for (const reset of kept) reset();
  for (const cancel of behindLock) cancel();
  behindLock.clear();
}

/** Work that goes on whatever screen is shown, one at a time; made once, outside any component. */
export function keepWork<T>({ ofLocker = true } = {}): KeptWork<T> {
  const work = makeWork<T>();
  if (!ofLocker) return work;
  kept.add(() => {
    work.cancel();
    work.reset();
  });
  return work;
}

function makeWork<T>(): KeptWork<T> {
  const listeners = new Set<() => void>();
  let current: AbortController | null = null;
  const change = (next: WorkState<T>): void => {
    work.state = next;
    for (const listener of listeners) listener();
  };
  const work: KeptWork<T> = {
    state: { is: 'idle' },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    cancel: () => current?.abort(),
    reset: () => {
      current = null;
      change({ is: 'idle' });
    },
    run: async (start) => {
      current?.abort();
      const controller = new AbortController();
      current = controller;
      const show = (next: WorkState<T>): void => {
        if (current === controller) change(next);
      };
      show({ is: 'running', progress: null });
      try {
        for await (const event of await start(controller.signal)) {
          if (controller.signal.aborted) break;
          if ('done' in event) {
            show({ is: 'done', result: event.done, at: new Date().toISOString() });
            return event.done;
          }
          show({ is: 'running', progress: event.progress });
        }
        show(controller.signal.aborted ? { is: 'cancelled' } : { is: 'failed', error: new CoreGone() });
      } catch (error) {
        const gone = connectionState() === 'gone';
        if (controller.signal.aborted) show({ is: 'cancelled' });
        else show({ is: 'failed', error: gone ? new CoreGone({ cause: error }) : error });
      }
      return null;
    },
  };
  return work;
}

/** What kept work is doing now. */
export function useKeptWork<T>(work: KeptWork<T>): Work<T> {
  const state = useSyncExternalStore(work.subscribe, () => work.state);
  return { state, run: work.run, cancel: work.cancel, reset: work.reset };
}

/** Work of one component: what still runs when it goes is ended. */
export function useWork<T>(): Work<T> {
  const [work] = useState(() => makeWork<T>());
  useEffect(() => {
    behindLock.delete(work.cancel);
    return () => {
      // Behind a locked screen it goes on; it is ended when the locker is closed.
      if (document.documentElement.hasAttribute('data-locked')) behindLock.add(work.cancel);
      else work.cancel();
    };
  }, [work]);
  return useKeptWork(work);
}
