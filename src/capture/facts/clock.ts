import type { CaptureRecord } from '../../contract/capture-record.ts';
import type { StepResult } from '../../contract/item.ts';
import { type Exchange, headerValue } from '../recorder/exchange.ts';

type Time = CaptureRecord['time'];
type ServerDate = Time['servers'][number];
/** What the servers' clocks say of the device's. */
export type ClockFacts = Pick<Time, 'servers' | 'offsetMs' | 'clockDisagrees'>;

/** A device clock that differs by more than this from what servers say is flagged. */
const toleratedOffsetMs = 2 * 60 * 1000;
const mostServers = 50;

/** What an answer's `Date` header says against the device clock. Null where there is none that can be read. */
export function serverDate(exchange: Exchange): ServerDate | null {
  const { response } = exchange;
  if (response === null || response.fromCache || response.fromServiceWorker) return null;
  const text = headerValue(response.headers, 'date');
  const date = text === null ? Number.NaN : Date.parse(text);
  if (Number.isNaN(date)) return null;
  const receivedAt = Math.round(response.receivedAt);
  return {
    host: new URL(exchange.url).host,
    date: new Date(date).toISOString(),
    receivedAt: new Date(receivedAt).toISOString(),
    offsetMs: date - receivedAt,
  };
}

/** The device clock against those of the servers that a page came from. */
export function compareClocks(main: Exchange | null, dates: Iterable<ServerDate>): ClockFacts {
  const servers = [...dates].slice(0, mostServers);
  const offsetMs = impliedOffset(main === null ? null : serverDate(main), servers);
  return { servers, offsetMs, clockDisagrees: offsetMs !== null && Math.abs(offsetMs) > toleratedOffsetMs };
}

/** What came of the comparison, among the steps: a device clock that is off is seen wherever the item is. */
export function clockStep({ offsetMs, clockDisagrees }: ClockFacts): StepResult {
  const step = { name: 'clock', ms: 0 };
  if (offsetMs === null) return { ...step, result: 'skipped', reason: 'no-server-date' };
  if (!clockDisagrees) return { ...step, result: 'ok' };
  return { ...step, result: 'ok', reason: `clock-disagrees: ${Math.round(offsetMs / 1000)} s` };
}

/** The offset that counts: the main document's server's, else the median. */
function impliedOffset(main: ServerDate | null, others: ServerDate[]): number | null {
  if (main !== null) return main.offsetMs;
  const sorted = others.map(({ offsetMs }) => offsetMs).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? null;
}
