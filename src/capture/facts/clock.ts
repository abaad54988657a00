import type { CaptureRecord } from '../../contract/capture-record.ts';
import { type Exchange, headerValue } from '../recorder/exchange.ts';

type ServerDate = CaptureRecord['time']['servers'][number];

/** A device clock that differs by more than this from what servers say is flagged. */
export const toleratedOffsetMs = 2 * 60 * 1000;

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

/** The offset that counts: the main document's server's, else the median. */
export function impliedOffset(main: ServerDate | null, others: ServerDate[]): number | null {
  if (main !== null) return main.offsetMs;
  const sorted = others.map(({ offsetMs }) => offsetMs).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? null;
}
