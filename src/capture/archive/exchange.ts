import type { Header, RemovedSecret } from './secrets.ts';

/** Bytes of a body as the browser handed them over: decoded, in memory or in a file of the capture's scratch. */
export type Body = { bytes: Uint8Array } | { path: string; size: number } | null;

/** WARC 1.1's reasons for a body that is not whole. */
export type Truncation = 'length' | 'time' | 'disconnect' | 'unspecified';

/** One request and its response, as seen on the connection that carried them. */
export interface Exchange {
  url: string;
  method: string;
  requestHeaders: Header[];
  requestBody?: Uint8Array;
  status: number;
  /** Empty where the protocol has none (HTTP/2, HTTP/3): the record's status line is then synthesised. */
  statusText: string;
  /** As the browser names it: `http/1.1`, `h2`, `h3` … */
  httpVersion: string;
  responseHeaders: Header[];
  body: Body;
  /** When the request began, by the device's clock; an instant. */
  startedAt: string;
  /** `192.0.2.1`, `192.0.2.1:443` or `[2001:db8::1]:443`. */
  remoteAddress?: string;
  /** What the connection's TLS said: protocol, cipher, certificate …, kept as JSON. */
  security?: Record<string, unknown>;
  /** Bytes on the wire and how they were encoded: the body here is decoded. */
  wire?: { headerBytes?: number; bodyBytes?: number; encoding?: string };
  fromServiceWorker?: boolean;
  truncated?: Truncation;
  /** What the page asked it for: `document`, `image`, `fetch` … */
  resourceType: string;
}

/** Something kept beside the exchanges under a `urn:` of its own, such as a certificate chain. */
export interface ArchiveResource {
  url: `urn:${string}`;
  mediaType: string;
  bytes: Uint8Array;
  /** An instant. */
  date: string;
  /** What was taken out of the bytes before they came here. */
  removed?: readonly RemovedSecret[];
}

export interface ArchivePage {
  url: string;
  title: string;
  /** When the page was opened; an instant. */
  ts: string;
  text?: string;
}
