import { JejakError } from '../contract/error.ts';

/** How long, in ms, work that was begun may go on after the signal: what can end by itself does. */
const patienceMs = 2000;

/**
 * The outcome of work that may never have one: a disk or a network folder that does not answer holds whoever
 * reads from it. Once the signal has ended the work around and it still does not answer, it is left to itself.
 *
 * @throws JejakError `interrupted` when it is left
 */
export async function unlessStopped<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const left = Promise.withResolvers<never>();
  const onStop = (): void => {
    timer = setTimeout(() => left.reject(new JejakError('interrupted', 'interrupted')), patienceMs);
  };
  if (signal.aborted) onStop();
  else signal.addEventListener('abort', onStop, { once: true });
  try {
    return await Promise.race([work, left.promise]);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', onStop);
  }
}

/** Whether an error says that work was left to itself. */
export function wasLeft(error: unknown): boolean {
  return error instanceof JejakError && error.code === 'interrupted';
}
