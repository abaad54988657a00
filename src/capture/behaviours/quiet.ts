import { siteOf } from '../../contract/platforms.ts';
import { type Limit, LimitReached } from '../limit.ts';
import type { OpenPage } from '../page/open-page.ts';
import { drawn } from '../page/scripts.ts';
import type { Exchange } from '../recorder/exchange.ts';
import { isSoonAfter } from '../recorder/soon-after.ts';
import { calm } from '../steps/settle.ts';

/** A request that has gone on for this long is one that never ends: nobody waits for it any more. */
const lastingMs = 5000;
/** For how long nothing may begin. What a page does when something is pressed begins at once. */
const calmMs = 60;
/** A page that asks without end is never calm: after so long it goes on. */
const mostMs = 8000;

/** A page as far as it is asked what it still waits for. */
interface Awaiting {
  frame: { url: string };
  recorder: { inFlight: readonly Pick<Exchange, 'type' | 'url' | 'startedAt' | 'response'>[] };
}

/**
 * Waits until what was done to the page has had its answer: nothing on its way, everything drawn. Only a page
 * that never stops asking is left to the clock.
 */
export async function untilQuiet(page: OpenPage, limit: Limit): Promise<void> {
  const within = limit.within(mostMs);
  try {
    for (;;) {
      await within.race(untilAnswered(page));
      await within.race(page.frame.ask(drawn));
      const before = page.recorder.activity;
      if (asked(page) > 0) continue;
      await within.race(calm(page, calmMs));
      if (page.recorder.activity === before && asked(page) === 0) return;
    }
  } catch (error) {
    if (!(error instanceof LimitReached) || limit.msLeft() === 0) throw error;
  }
}

/**
 * Whether the page's own site has not begun to answer what scripts asked it for when something was done, however long
 * that takes: the next part of a list over a poor line. What begins at another time asks for something else.
 *
 * @param moments when it was done, as `Date.now` counts
 */
export function isAwaited(page: Awaiting, moments: readonly number[]): boolean {
  const site = siteOf(page.frame.url);
  return page.recorder.inFlight.some(
    (each) =>
      each.response === null &&
      /^(fetch|xhr)$/i.test(each.type) &&
      siteOf(each.url) === site &&
      moments.some((at) => isSoonAfter(at, each)),
  );
}

/**
 * Whether the page's own site has not begun to answer something that scripts asked it for since then: the first part of
 * a list over a poor line.
 */
export function isAsking(page: Awaiting, since: number): boolean {
  return isAwaited(
    page,
    page.recorder.inFlight.flatMap(({ startedAt }) => (startedAt >= since ? [startedAt] : [])),
  );
}

/** How many requests are on their way that will end. A page that was refused may never read the rest of the answer. */
function asked(page: OpenPage): number {
  const since = Date.now() - lastingMs;
  return page.recorder.inFlight.filter(
    ({ startedAt, response }) => startedAt > since && (response === null || response.status < 400),
  ).length;
}

async function untilAnswered(page: OpenPage): Promise<void> {
  while (asked(page) > 0) {
    const { promise, resolve, reject } = Promise.withResolvers<undefined>();
    const timer = setTimeout(() => resolve(undefined), lastingMs);
    const stops = [page.recorder.watch(() => resolve(undefined)), page.session.onGone(reject)];
    try {
      await promise;
    } finally {
      clearTimeout(timer);
      for (const stop of stops) stop();
    }
  }
}
