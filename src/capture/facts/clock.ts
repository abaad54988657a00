import type { CaptureRecord } from '../../contract/capture-record.ts';
import { isOff } from '../../contract/clock-off.ts';
import type { StepResult } from '../../contract/item.ts';
import type { ByServers } from '../../contract/item-clock.ts';
import { siteOf } from '../../contract/platforms.ts';
import { type Exchange, headerValue } from '../recorder/exchange.ts';

type Time = CaptureRecord['time'];
type ServerDate = Time['servers'][number];
/** What the servers' clocks say of the device's. */
export type ClockFacts = Pick<Time, 'servers' | 'offsetMs' | 'comparison' | 'clockDisagrees'>;

/** So many servers are named, each by its first answer. */
const mostServers = 50;
/** So many answers are compared; a page that asks for more says nothing else by them. */
const mostAnswers = 2000;
const secondMs = 1000;

/** The `Date` headers of the answers of a capture, held against the device's clock. */
export class ServerDates {
  readonly #servers = new Map<string, ServerDate>();
  readonly #answers: { site: string; date: ServerDate }[] = [];

  add(exchange: Exchange): void {
    const date = serverDate(exchange);
    if (date === null) return;
    if (!this.#servers.has(date.host) && this.#servers.size < mostServers) this.#servers.set(date.host, date);
    if (this.#answers.length < mostAnswers) this.#answers.push({ site: siteOf(exchange.url), date });
  }

  /**
   * The device's clock against those of the servers of the page's own site, and where none of these said its time,
   * against the others'. An answer that a cache kept counts only where there is no other.
   */
  compare(pageUrl: string): ClockFacts {
    const site = siteOf(pageUrl);
    const own = this.#answers.filter((answer) => answer.site === site);
    const comparison = medianOf(own, 'page') ?? medianOf(this.#answers, 'others');
    return {
      servers: [...this.#servers.values()],
      offsetMs: comparison?.offsetMs ?? null,
      ...(comparison === null ? {} : { comparison }),
      clockDisagrees: comparison !== null && isOff(comparison),
    };
  }
}

/** What an answer's `Date` header says against the device clock. Null where there is none that can be read. */
function serverDate(exchange: Exchange): ServerDate | null {
  const { response, startedAt } = exchange;
  if (response === null || response.fromCache || response.fromServiceWorker) return null;
  const text = headerValue(response.headers, 'date');
  const date = text === null ? Number.NaN : Date.parse(text);
  if (Number.isNaN(date)) return null;
  const ageSeconds = ageOf(response.headers);
  // The header cuts off what is below a second, and the age of what a cache kept does so again.
  const least = date + ageSeconds * secondMs;
  const most = least + (ageSeconds === 0 ? secondMs : 2 * secondMs);
  // The server looked at its clock at some time while it was waited for.
  const receivedAt = Math.round(response.receivedAt);
  const sentAt = Math.min(Math.round(startedAt), receivedAt);
  return {
    host: new URL(exchange.url).host,
    date: new Date(date).toISOString(),
    sentAt: new Date(sentAt).toISOString(),
    receivedAt: new Date(receivedAt).toISOString(),
    ...(ageSeconds === 0 ? {} : { ageSeconds }),
    offsetMs: Math.round((least - receivedAt + (most - sentAt)) / 2),
    uncertaintyMs: Math.ceil((most - sentAt - (least - receivedAt)) / 2),
  };
}

/** For how long a cache on the way kept the answer, in s (RFC 9111 §5.1); 0 where none says that it did. */
function ageOf(headers: NonNullable<Exchange['response']>['headers']): number {
  const text = headerValue(headers, 'age');
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : 0;
}

function medianOf(answers: readonly { date: ServerDate }[], of: ByServers['of']): ByServers | null {
  const fresh = answers.filter(({ date }) => date.ageSeconds === undefined);
  const counted = (fresh.length > 0 ? fresh : answers).map(({ date }) => date);
  const sorted = counted.toSorted((a, b) => a.offsetMs - b.offsetMs);
  const half = sorted.length / 2;
  const [lower, upper] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]];
  if (lower === undefined || upper === undefined) return null;
  // Of two in the middle the one that is further off: a doubt is said rather than not.
  const { offsetMs, uncertaintyMs = secondMs } =
    Math.abs(lower.offsetMs) > Math.abs(upper.offsetMs) ? lower : upper;
  return { offsetMs, uncertaintyMs, answers: counted.length, of };
}

/** What came of the comparison, among the steps: a device clock that is off is seen wherever the item is. */
export function clockStep({ offsetMs, clockDisagrees }: ClockFacts): StepResult {
  const step = { name: 'clock', ms: 0 };
  if (offsetMs === null) return { ...step, result: 'skipped', reason: 'no-server-date' };
  if (!clockDisagrees) return { ...step, result: 'ok' };
  return { ...step, result: 'ok', reason: `clock-disagrees: ${Math.round(offsetMs / 1000)} s` };
}
