import { JejakError } from '../../contract/error.ts';
import type { KeptWatch, Locker } from '../../locker/index.ts';
import { parseAddress } from '../address.ts';
import { assertBase } from './assert-base.ts';

const minuteMs = 60_000;
/** The shortest and the longest time from one visit to the next. */
const shortestMs = minuteMs;
const longestMs = 366 * 24 * 60 * minuteMs;

export interface WatchRequest {
  url: string;
  /** Null for the inbox. */
  caseId: string | null;
  profile: string | null;
  acceptTlsErrors: boolean;
  everyMs: number;
  /** The instant after which it is over. */
  until: string | null;
  /** The item that the first visit is held against; without one that is due at once. */
  base: string | null;
}

/**
 * Has an address captured again on a schedule.
 *
 * @throws JejakError `bad-address`, `bad-interval`, `over-already`, `no-such-case`, `watched-already`, and what
 *   `assertBase` throws
 */
export async function addWatch(locker: Locker, wanted: WatchRequest): Promise<KeptWatch> {
  const { everyMs } = wanted;
  if (everyMs < shortestMs || everyMs > longestMs)
    throw new JejakError('bad-interval', 'wrong-use', { what: String(Math.round(everyMs / 1000)) });
  const url = parseAddress(wanted.url);
  const held = { url, case: wanted.caseId };
  const base = wanted.base === null ? null : await assertBase(locker, wanted.base, held);
  const now = Date.now();
  const first = base === null ? now : now + everyMs;
  if (wanted.until !== null && Date.parse(wanted.until) < first)
    throw new JejakError('over-already', 'wrong-use', { until: wanted.until });
  return locker.watches.add({
    ...wanted,
    ...{ url, base },
    ...{ addedAt: new Date(now).toISOString(), nextAt: new Date(first).toISOString() },
  });
}
