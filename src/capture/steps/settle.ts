import type { Limit } from '../limit.ts';
import type { OpenPage } from '../page/open-page.ts';
import { drawn, hasDocument } from '../page/scripts.ts';

/**
 * Waits until the document has loaded, nothing is on its way, the page has drawn itself, and nothing new
 * has begun for `calmMs`. Every change begins the calm anew; only the limit ends a page that is never calm.
 */
export async function settle(page: OpenPage, limit: Limit, calmMs: number): Promise<void> {
  for (;;) {
    await limit.race(untilIdle(page));
    await limit.race(page.frame.ask(drawn));
    const before = page.recorder.activity;
    if (!isIdle(page)) continue;
    await limit.race(calm(page, calmMs));
    if (page.recorder.activity === before && isIdle(page)) return;
  }
}

export function isIdle(page: OpenPage): boolean {
  if (page.frame.crashed) throw new Error('the page crashed');
  const ending = page.recorder.book.last(page.frame.loaderId)?.ending;
  // A document that broke off may never be said to have loaded.
  return (page.frame.loaded || ending?.how === 'failed') && page.recorder.inFlight.length === 0;
}

export async function untilIdle(page: OpenPage): Promise<void> {
  if (isIdle(page)) return;
  const { promise, resolve, reject } = Promise.withResolvers<undefined>();
  const look = () => {
    try {
      if (isIdle(page)) resolve(undefined);
    } catch (error) {
      reject(error instanceof Error ? error : new Error(String(error)));
    }
  };
  const stops = [page.recorder.watch(look), page.frame.watch(look), page.session.onGone(reject)];
  try {
    await promise;
  } finally {
    for (const stop of stops) stop();
  }
}

/** Resolves after `ms`, or at once when anything begins or ends on the network. */
export async function calm(page: OpenPage, ms: number): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const timer = setTimeout(() => resolve(undefined), ms);
  const stops = [page.recorder.watch(() => resolve(undefined)), page.frame.watch(() => resolve(undefined))];
  try {
    await promise;
  } finally {
    clearTimeout(timer);
    for (const stop of stops) stop();
  }
}

/** Whether the document broke off before its first element: a browser shows nothing for it, and draws nothing. */
export async function brokeOffEmpty(page: OpenPage, limit: Limit): Promise<boolean> {
  await limit.race(untilIdle(page));
  const ending = page.recorder.book.last(page.frame.loaderId)?.ending;
  return ending?.how === 'failed' && !(await limit.race(page.frame.ask<boolean>(hasDocument)));
}
