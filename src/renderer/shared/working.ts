import { useCallback, useEffect, useRef, useState } from 'react';
import type { Working } from '../../contract/calls/index.ts';
import type { Progress } from '../../contract/sink.ts';
import { connectionState } from './connection.ts';
import { CoreGone } from './core-gone.ts';

export type WorkState<T> =
  | { is: 'idle' }
  | { is: 'running'; progress: Progress | null }
  | { is: 'done'; result: T }
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

/** Runs a call that reports as it goes on, one at a time. What runs when the component goes is ended. */
export function useWork<T>(): Work<T> {
  const [state, setState] = useState<WorkState<T>>({ is: 'idle' });
  const current = useRef<AbortController | null>(null);
  useEffect(() => () => current.current?.abort(), []);

  const run = useCallback<Work<T>['run']>(async (start) => {
    current.current?.abort();
    const controller = new AbortController();
    current.current = controller;
    const show = (next: WorkState<T>): void => {
      if (current.current === controller) setState(next);
    };
    show({ is: 'running', progress: null });
    try {
      for await (const event of await start(controller.signal)) {
        if (controller.signal.aborted) break;
        if ('done' in event) {
          show({ is: 'done', result: event.done });
          return event.done;
        }
        show({ is: 'running', progress: event.progress });
      }
      show(controller.signal.aborted ? { is: 'cancelled' } : { is: 'failed', error: new CoreGone() });
    } catch (error) {
      if (controller.signal.aborted) show({ is: 'cancelled' });
      else
        show({ is: 'failed', error: connectionState() === 'gone' ? new CoreGone({ cause: error }) : error });
    }
    return null;
  }, []);

  const cancel = useCallback(() => current.current?.abort(), []);
  const reset = useCallback(() => setState({ is: 'idle' }), []);
  return { state, run, cancel, reset };
}
