import type { Protocol } from 'devtools-protocol';
import type { Body, Header } from '../archive/index.ts';

/** How an exchange ended, as far as the browser said. */
type Ending =
  | { how: 'finished' }
  | { how: 'redirected'; location: string }
  /** `error` is the browser's `net::ERR_…`. */
  | { how: 'failed'; error: string }
  /** The capture was over before the answer was. */
  | { how: 'open' };

export interface ReceivedResponse {
  status: number;
  statusText: string;
  /** `http/1.1`, `h2` */
  protocol: string;
  headers: Header[];
  mimeType: string;
  charset: string;
  address: string | null;
  port: number | null;
  security: Protocol.Network.SecurityDetails | null;
  securityState: string;
  fromServiceWorker: boolean;
  fromCache: boolean;
  /** Device clock, ms since the epoch. */
  receivedAt: number;
}

/** One request with its response: each hop of a redirect is one. */
export interface Exchange {
  requestId: string;
  /** Position among the hops of this request, from 0. */
  hop: number;
  url: string;
  method: string;
  /** The browser's word for what asked for it: `Document`, `Image`, `Fetch` … */
  type: string;
  frameId: string | null;
  loaderId: string;
  requestHeaders: Header[];
  requestBody: Uint8Array | null;
  /** Device clock, ms since the epoch. */
  startedAt: number;
  response: ReceivedResponse | null;
  body: Body;
  bodyBytes: number;
  wireBytes: number;
  /** Why the body is not whole, where it is not. */
  incomplete: string | null;
  ending: Ending;
  /** The rule that kept the request from being sent. */
  refused: string | null;
}

/** Header fields as the browser hands them over: one object, repeated fields joined by line feeds. */
export function toHeaders(fields: Record<string, string>): Header[] {
  return Object.entries(fields).flatMap(([name, joined]) =>
    joined.split('\n').map((value): Header => [name, value]),
  );
}

/** The fields of a raw HTTP/1 head, in the order and spelling in which they came. */
export function parseHeadersText(text: string): Header[] {
  return text
    .split('\r\n')
    .slice(1)
    .flatMap((line): Header[] => {
      const colon = line.indexOf(':');
      return colon <= 0 ? [] : [[line.slice(0, colon), line.slice(colon + 1).trim()]];
    });
}

/** The first value of a field, whatever its spelling. */
export function headerValue(headers: readonly Header[], name: string): string | null {
  return headers.find(([key]) => key.toLowerCase() === name)?.[1] ?? null;
}
