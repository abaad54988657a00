import { JejakError } from '../../contract/error.ts';
import type { KeptWatch, Locker } from '../../locker/index.ts';
import { parseAddress } from '../address.ts';

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
 * @throws JejakError `bad-address`, `bad-interval`, `over-already`, `no-such-case`, `no-such-item`, `watched-already`
 */
export async function addWatch(locker: Locker, wanted: WatchRequest): Promise<KeptWatch> {
  const { everyMs } = wanted;
  if (everyMs < shortestMs || everyMs > longestMs)
    throw new JejakError('bad-interval', 'wrong-use', { what: String(Math.round(everyMs / 1000)) });
  const base = wanted.base === null ? null : baseOf(locker, wanted.base, wanted.caseId);
  const now = Date.now();
  const first = base === null ? now : now + everyMs;
  if (wanted.until !== null && Date.parse(wanted.until) < first)
    throw new JejakError('over-already', 'wrong-use', { until: wanted.until });
  return locker.watches.add({
    ...wanted,
    ...{ url: parseAddress(wanted.url), base },
    ...{ addedAt: new Date(now).toISOString(), nextAt: new Date(first).toISOString() },
  });
}

/** One of another case has no place in what an item of this one says. */
function baseOf(locker: Locker, named: string, caseId: string | null): string {
  const { item, case: own } = locker.item(named);
  if (own !== caseId) throw new JejakError('no-such-item', 'wrong-use', { item: named });
  return item;
}
