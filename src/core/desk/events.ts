import type { DeskEvent } from '../../contract/calls/types.ts';

/** Tells every window what changed. */
export interface DeskEvents {
  tell(event: DeskEvent): void;
  /** Calls `listener` with all that is told from now on, until what it gives is called. */
  whenTold(listener: (event: DeskEvent) => void): () => void;
  /** What is told from now on, until the signal ends. */
  listen(signal: AbortSignal | undefined): AsyncGenerator<DeskEvent, void>;
}

export function createDeskEvents(): DeskEvents {
  const listeners = new Set<(event: DeskEvent) => void>();
  return {
    tell(event) {
      for (const listener of listeners) listener(event);
    },
    whenTold(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    async *listen(signal) {
      const waiting: DeskEvent[] = [];
      let wake = Promise.withResolvers<undefined>();
      const hear = (event: DeskEvent): void => {
        // A step says how far a page is now: what it said before nobody needs any more.
        const last = waiting.at(-1);
        if (event.type === 'step' && last?.type === 'step' && last.job === event.job) waiting.pop();
        waiting.push(event);
        wake.resolve(undefined);
      };
      const end = (): void => wake.resolve(undefined);
      listeners.add(hear);
      signal?.addEventListener('abort', end);
      try {
        while (signal?.aborted !== true) {
          await wake.promise;
          wake = Promise.withResolvers();
          yield* waiting.splice(0);
        }
      } finally {
        listeners.delete(hear);
        signal?.removeEventListener('abort', end);
      }
    },
  };
}
