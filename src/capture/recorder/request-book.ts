import type { Protocol } from 'devtools-protocol';
import type { Header } from '../archive/index.ts';
import {
  type Exchange,
  headerValue,
  parseHeadersText,
  type ReceivedResponse,
  toHeaders,
} from './exchange.ts';

/** Raw headers come by events of their own, before or after the ones that they belong to. */
interface RawHeaders {
  request: Header[][];
  /** `protocol` and `reason` of the status line, where HTTP/1 had one. */
  response: { status: number; headers: Header[]; protocol: string; reason: string }[];
}

/** All exchanges so far, by the browser's request id; the raw headers are put to the hops that they belong to. */
export class RequestBook {
  readonly #hops = new Map<string, Exchange[]>();
  readonly #raw = new Map<string, RawHeaders>();
  readonly #clockAt = new Map<string, { wall: number; monotonic: number }>();

  all(): Exchange[] {
    return [...this.#hops.values()].flat();
  }

  /** The hop that is on its way or was the last. */
  last(requestId: string): Exchange | undefined {
    return this.#hops.get(requestId)?.at(-1);
  }

  hopsOf(requestId: string): readonly Exchange[] {
    return this.#hops.get(requestId) ?? [];
  }

  /** Notes a request, or its next hop. Undefined where it is known already, from another target's session. */
  begin(
    event: Protocol.Network.RequestWillBeSentEvent,
  ): { begun: Exchange; redirected: Exchange | null } | undefined {
    const hops = this.#hops.get(event.requestId) ?? [];
    const before = hops.at(-1);
    if (before !== undefined && event.redirectResponse === undefined) return undefined;
    if (
      before !== undefined &&
      before.url === event.request.url &&
      before.ending.how === 'open' &&
      hops.length > 1
    )
      return undefined;
    this.#hops.set(event.requestId, hops);
    this.#clockAt.set(event.requestId, { wall: event.wallTime * 1000, monotonic: event.timestamp });
    redirect(before, event);
    const begun = toExchange(event, hops.length);
    hops.push(begun);
    return { begun, redirected: before ?? null };
  }

  /**
   * The server leads to what no browser asks a server for: an app, a mail program. The answer that said so is
   * the last. Undefined where it is known already.
   */
  leave(event: Protocol.Network.RequestWillBeSentEvent): Exchange | undefined {
    const before = this.last(event.requestId);
    if (before?.ending.how !== 'open' || event.redirectResponse === undefined) return undefined;
    redirect(before, event);
    return before;
  }

  /**
   * The server leads to what the browser refuses to go to from there: `data:`, `file:`. It hands over no answer
   * then, only its raw head; that is an answer all the same. False where no such head came.
   */
  leadAstray(exchange: Exchange, receivedAt: number): boolean {
    const raw = this.#rawFor(exchange)?.response[exchange.hop];
    const location = raw === undefined ? null : headerValue(raw.headers, 'location');
    if (raw === undefined || location === null || exchange.response !== null) return false;
    exchange.response = {
      status: raw.status,
      statusText: raw.reason,
      protocol: raw.protocol,
      headers: raw.headers,
      mimeType: headerValue(raw.headers, 'content-type') ?? '',
      charset: '',
      address: null,
      port: null,
      security: null,
      securityState: 'unknown',
      fromServiceWorker: false,
      fromCache: false,
      receivedAt,
    };
    exchange.ending = { how: 'redirected', location };
    return true;
  }

  respond(event: Protocol.Network.ResponseReceivedEvent): Exchange | undefined {
    const exchange = this.last(event.requestId);
    if (exchange === undefined || exchange.response !== null) return exchange;
    const clock = this.#clockAt.get(event.requestId);
    const at = clock === undefined ? Date.now() : clock.wall + (event.timestamp - clock.monotonic) * 1000;
    exchange.response = toResponse(event.response, at);
    exchange.type = event.type;
    return exchange;
  }

  addRequestHeaders(session: string, event: Protocol.Network.RequestWillBeSentExtraInfoEvent): void {
    this.#rawOf(session, event.requestId).request.push(toHeaders(event.headers));
  }

  addResponseHeaders(session: string, event: Protocol.Network.ResponseReceivedExtraInfoEvent): void {
    const headers =
      event.headersText === undefined ? toHeaders(event.headers) : parseHeadersText(event.headersText);
    const [, protocol = 'unknown', reason = ''] =
      /^(HTTP\/\d\.\d) \d{3} ?(.*)/i.exec(event.headersText ?? '') ?? [];
    this.#rawOf(session, event.requestId).response.push({
      status: event.statusCode,
      headers,
      protocol: protocol.toLowerCase(),
      reason,
    });
  }

  /** Puts the raw headers in the place of the browser's tidied ones, where they came. */
  completeHeaders(exchange: Exchange): void {
    const raw = this.#rawFor(exchange);
    exchange.requestHeaders = raw?.request[exchange.hop] ?? exchange.requestHeaders;
    const response = raw?.response[exchange.hop];
    if (exchange.response !== null && response?.status === exchange.response.status) {
      exchange.response.headers = response.headers;
    }
  }

  #rawFor({ requestId }: Exchange): RawHeaders | undefined {
    for (const [key, raw] of this.#raw) if (key.endsWith(` ${requestId}`)) return raw;
    return undefined;
  }

  #rawOf(session: string, requestId: string): RawHeaders {
    const key = `${session} ${requestId}`;
    const raw = this.#raw.get(key) ?? { request: [], response: [] };
    this.#raw.set(key, raw);
    return raw;
  }
}

/** The answer to a request that was sent elsewhere comes with the next one. */
function redirect(
  before: Exchange | undefined,
  { redirectResponse, request, wallTime }: Protocol.Network.RequestWillBeSentEvent,
): void {
  if (before === undefined || redirectResponse === undefined) return;
  before.response = toResponse(redirectResponse, wallTime * 1000);
  before.ending = { how: 'redirected', location: request.url };
  before.wireBytes = redirectResponse.encodedDataLength;
}

function toExchange(event: Protocol.Network.RequestWillBeSentEvent, hop: number): Exchange {
  const { request } = event;
  const entries = request.postDataEntries?.map(({ bytes }) => Buffer.from(bytes ?? '', 'base64'));
  return {
    requestId: event.requestId,
    hop,
    url: request.url,
    method: request.method,
    type: event.type ?? 'Other',
    frameId: event.frameId ?? null,
    loaderId: event.loaderId,
    requestHeaders: toHeaders(request.headers),
    requestBody: entries === undefined || entries.length === 0 ? null : Buffer.concat(entries),
    startedAt: event.wallTime * 1000,
    response: null,
    body: null,
    bodyBytes: 0,
    wireBytes: 0,
    incomplete: null,
    ending: { how: 'open' },
    refused: null,
  };
}

function toResponse(response: Protocol.Network.Response, receivedAt: number): ReceivedResponse {
  return {
    status: response.status,
    statusText: response.statusText,
    protocol: response.protocol ?? 'http/1.1',
    headers: toHeaders(response.headers),
    mimeType: response.mimeType,
    charset: response.charset,
    address:
      response.remoteIPAddress === undefined || response.remoteIPAddress === ''
        ? null
        : response.remoteIPAddress,
    port: response.remotePort ?? null,
    security: response.securityDetails ?? null,
    securityState: response.securityState,
    fromServiceWorker: response.fromServiceWorker ?? false,
    fromCache: response.fromDiskCache === true || response.fromPrefetchCache === true,
    receivedAt,
  };
}
