import { setTimeout } from 'node:timers/promises';
import type { Working } from '../../contract/calls/types.ts';
import type { Progress } from '../../contract/sink.ts';
import type { Work } from '../work.ts';

/** Progress is said at most this often, in ms; the last always is. */
const everyMs = 100;

/**
 * Runs long work and gives its progress as it comes, then what came of it. Whoever stops reading, or whose
 * `signal` ends, ends the work; it is waited for all the same, so that nothing goes on unseen.
 */
export async function* working<T>(
  run: (work: Work) => Promise<T>,
  signal: AbortSignal | undefined,
): AsyncGenerator<Working<T>, void> {
  const stop = new AbortController();
  const ended = signal === undefined ? stop.signal : AbortSignal.any([stop.signal, signal]);
  let newest: Progress | undefined;
  let news = Promise.withResolvers<undefined>();
  const result = run({
    signal: ended,
    onProgress: (progress) => {
      newest = progress;
      news.resolve(undefined);
    },
  });
  const end = { isOver: false };
  const over = result.then(
    () => void (end.isOver = true),
    () => void (end.isOver = true),
  );
  try {
    while (!end.isOver) {
      await Promise.race([news.promise, over]);
      news = Promise.withResolvers();
      const progress = newest;
      newest = undefined;
      if (progress !== undefined) yield { progress };
      await Promise.race([setTimeout(everyMs), over]);
    }
    yield { done: await result };
  } finally {
    stop.abort();
    await over;
  }
}
