import type { PeopleEnd } from '../../contract/people-list.ts';
import { siteOf } from '../../contract/platforms.ts';
import { type Limit, LimitReached } from '../limit.ts';
import type { OpenPage } from '../page/open-page.ts';
import { type Exchange, headerValue } from '../recorder/exchange.ts';
import { isSoonAfter } from '../recorder/soon-after.ts';

/** What a server said instead of the next part of a list, and for how long it wants to be left alone. */
export interface Trouble {
  ends: Extract<PeopleEnd, 'too-many-requests' | 'server-error' | 'refused'>;
  waitMs: number;
}

/** Where a server does not say how long to wait. */
const ordinaryWaitMs = 5000;
const longestWaitMs = 300_000;

/**
 * What the page's own site said last to what was asked for more than once, or to what was asked for at the very end,
 * where that was a refusal. What else goes wrong on a page says nothing of its list. Null where all is well.
 */
export function troubleSince(page: OpenPage, since: number): Trouble | null {
  const site = siteOf(page.frame.url);
  const asked = page.recorder.book
    .all()
    .filter(
      ({ startedAt, type, response, url }) =>
        startedAt >= since && /^(fetch|xhr)$/i.test(type) && response !== null && siteOf(url) === site,
    );
  const byAddress = Map.groupBy(asked, ({ method, url }) => `${method} ${url.split(/[?#]/, 1)[0] ?? ''}`);
  for (const exchanges of byAddress.values()) {
    const newest = exchanges.at(-1);
    if (newest === undefined || (exchanges.length < 2 && newest !== asked.at(-1))) continue;
    const trouble = troubleOf(newest);
    if (trouble !== null) return trouble;
  }
  return null;
}

/**
 * What an address of the page's own site refused that had answered before: pages ask for the next part where they
 * asked for the one before it. For pages of which no list is known by name, where much may be refused that is no part
 * of one. Null where all is well, and for what the server could not do.
 */
export function refusalSince(page: Asking, since: number): Trouble | null {
  const site = siteOf(page.frame.url);
  const answers = page.recorder.book
    .all()
    .filter(
      ({ type, response, url }) => /^(fetch|xhr)$/i.test(type) && response !== null && siteOf(url) === site,
    );
  for (const exchanges of Map.groupBy(
    answers,
    ({ method, url }) => `${method} ${url.split(/[?#]/, 1)[0] ?? ''}`,
  ).values()) {
    const newest = exchanges.at(-1);
    const hasAnswered = exchanges.some(({ response }) => response !== null && response.status < 300);
    if (newest === undefined || newest.startedAt < since || !hasAnswered) continue;
    const trouble = troubleOf(newest);
    if (trouble !== null && trouble.ends !== 'server-error') return trouble;
  }
  return null;
}

/**
 * What a page's own site would not, or could not, give to what was pressed: what scripts asked it for just then, by its
 * newest answer. Null where all is well.
 *
 * @param moments when something was pressed, as `Date.now` counts
 */
export function refusalOfPressed(
  { recorder, frame }: Asking,
  moments: readonly number[],
): Trouble['ends'] | null {
  const site = siteOf(frame.url);
  const asked = recorder.book
    .all()
    .filter(
      ({ type, url, refused }) => /^(fetch|xhr)$/i.test(type) && refused === null && siteOf(url) === site,
    );
  const byAddress = Map.groupBy(asked, ({ method, url }) => `${method} ${url.split(/[?#]/, 1)[0] ?? ''}`);
  for (const exchanges of byAddress.values()) {
    const newest = exchanges.at(-1);
    if (newest === undefined || !moments.some((at) => isSoonAfter(at, newest))) continue;
    // What a page breaks off itself it does not want any more.
    const isBroken = newest.ending.how === 'failed' && !newest.ending.error.includes('ABORTED');
    const ends = troubleOf(newest)?.ends ?? (isBroken && newest.response === null ? 'server-error' : null);
    if (ends !== null) return ends;
  }
  return null;
}

/** A page, or a frame of it, by its address, and what was asked for. */
interface Asking {
  frame: { url: string };
  recorder: { book: { all(): Asked[] } };
}
type Asked = Pick<Exchange, 'type' | 'url' | 'method' | 'refused' | 'startedAt' | 'response' | 'ending'>;

function troubleOf({ response }: Pick<Exchange, 'response'>): Trouble | null {
  if (response === null) return null;
  const { status, headers } = response;
  if (status === 429 || status === 503)
    return { ends: 'too-many-requests', waitMs: retryAfter(headerValue(headers, 'retry-after')) };
  if (status >= 500 && status < 600) return { ends: 'server-error', waitMs: ordinaryWaitMs };
  return status === 401 || status === 403 || status === 999 ? { ends: 'refused', waitMs: 0 } : null;
}

/** Seconds, or a date (RFC 9110, 10.2.3), as ms from now; a little more than was asked for. */
function retryAfter(said: string | null): number {
  const text = said?.trim() ?? '';
  const ms = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - Date.now();
  return Number.isNaN(ms) ? ordinaryWaitMs : Math.min(longestWaitMs, Math.max(0, ms)) + 2000;
}

/** Waits until anything happens on the network, at most so long. True where it did. */
export async function untilAsked(page: OpenPage, ms: number, limit: Limit): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const stop = page.recorder.watch(() => resolve(true));
  const patience = limit.within(ms);
  try {
    return await patience.race(promise);
  } catch (error) {
    if (!(error instanceof LimitReached) || limit.msLeft() === 0) throw error;
    return false;
  } finally {
    stop();
  }
}
