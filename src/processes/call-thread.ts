import { Worker } from 'node:worker_threads';
import { fromPlainError, fromSystemError, JejakError, type PlainError } from '../contract/error.ts';

/** What a thread can be asked: a name, what goes in, what comes back. Both are structured-cloned. */
export type Calls<C> = { [K in keyof C]: { args: unknown; result: unknown } };

export type ToThread<C extends Calls<C>> = {
  [K in keyof C]: { id: number; call: K; args: C[K]['args'] };
}[keyof C];

/** `notice` is anything that the thread says unasked. */
export type FromThread =
  | { answer: number; value: unknown }
  | { answer: number; error: PlainError }
  | { notice: unknown };

/** A worker thread that answers calls. */
export interface CallThread<C extends Calls<C>> {
  call<K extends keyof C>(call: K, args: C[K]['args']): Promise<C[K]['result']>;
  /** Resolves when the thread is gone. Calls that were under way have been rejected with `locker-thread-died`. */
  readonly exited: Promise<void>;
  /** Whether it has ended, or is about to, and takes no more calls. */
  isOver(): boolean;
  /** Ends it where it stands. */
  terminate(): Promise<void>;
}

/**
 * Starts a thread. It ends with an error of its own or by itself once it has been asked to.
 *
 * @param entry where its code lies (`entryUrl`)
 */
export function startCallThread<C extends Calls<C>>(
  entry: URL,
  workerData: unknown,
  onNotice: (notice: unknown) => void = () => undefined,
): CallThread<C> {
  const worker = new Worker(entry, { workerData });
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let next = 0;
  let dead: JejakError | undefined;
  const die = (error: JejakError): void => {
    dead ??= error;
    for (const { reject } of waiting.values()) reject(dead);
    waiting.clear();
  };
  worker.on('message', (message: FromThread) => {
    if ('notice' in message) {
      onNotice(message.notice);
      return;
    }
    const asked = waiting.get(message.answer);
    waiting.delete(message.answer);
    if ('error' in message) asked?.reject(fromPlainError(message.error));
    else asked?.resolve(message.value);
  });
  worker.on('error', (error) => die(fromSystemError(error)));
  const exited = new Promise<void>((resolve) => {
    worker.once('exit', () => {
      die(new JejakError('locker-thread-died', 'could-not-go-on'));
      resolve();
    });
  });
  return {
    exited,
    isOver: () => dead !== undefined,
    call: (call, args) =>
      new Promise((resolve, reject) => {
        if (dead !== undefined) {
          reject(dead);
          return;
        }
        const id = next++;
        waiting.set(id, { resolve, reject });
        worker.postMessage({ id, call, args });
      }),
    async terminate() {
      await worker.terminate();
    },
  };
}
