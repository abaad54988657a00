import { bodySize, digestMessage, type MessageDigests } from './body-bytes.ts';
import type { Exchange } from './exchange.ts';
import { headerValue, type MessageHead, requestHead, responseHead } from './http-message.ts';
import { type Header, SecretRemover } from './secrets.ts';
import { ipOf, newRecordId, targetUri } from './warc-record.ts';

/** An exchange as it will be written: secrets gone, heads made, digests known. */
export interface PreparedExchange {
  url: string;
  date: string;
  responseId: string;
  ip: string | undefined;
  response: MessageHead & { bodyBytes: number; digests: MessageDigests; mediaType: string; part: boolean };
  request: MessageHead & { body: Uint8Array; digests: MessageDigests; mediaType: string };
  secrets: SecretRemover;
}

const bodiless = (method: string, status: number): boolean =>
  method === 'HEAD' || status === 204 || status === 304 || (status >= 100 && status < 200);

/** Works out both messages of an exchange. */
export async function prepareExchange(exchange: Exchange): Promise<PreparedExchange> {
  const secrets = new SecretRemover();
  const url = targetUri(secrets.address(exchange.url));
  const received = secrets.headers(exchange.responseHeaders, 'response-header');
  const sent = secrets.headers(exchange.requestHeaders, 'request-header');
  const requestType = headerValue(sent, 'content-type') ?? '';
  const requestBody = secrets.requestBody(exchange.requestBody ?? new Uint8Array(), requestType);

  const bodyBytes = await bodySize(exchange.body);
  const withoutBody = exchange.body === null && bodiless(exchange.method, exchange.status);
  const response = responseHead(
    exchange.status,
    secrets.headers([['', exchange.statusText]], 'response-header')[0]?.[1] ?? '',
    received,
    withoutBody ? null : bodyBytes,
  );
  const request = requestHead(exchange.method, url, sent, requestBody.byteLength);
  return {
    url,
    date: new Date(exchange.startedAt).toISOString(),
    responseId: newRecordId(),
    ip: ipOf(exchange.remoteAddress),
    response: {
      ...response,
      bodyBytes,
      digests: await digestMessage(response.bytes, exchange.body),
      mediaType: mediaTypeOf(received),
      part: exchange.status === 206 && !isWholeRange(received, bodyBytes),
    },
    request: {
      ...request,
      body: requestBody,
      digests: await digestMessage(request.bytes, { bytes: requestBody }),
      mediaType: requestType,
    },
    secrets,
  };
}

function mediaTypeOf(headers: readonly Header[]): string {
  return (headerValue(headers, 'content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
}

/** A 206 that gives all of the file: `bytes 0-9/10` over ten bytes. */
function isWholeRange(headers: readonly Header[], bodyBytes: number): boolean {
  return headerValue(headers, 'content-range')?.trim() === `bytes 0-${bodyBytes - 1}/${bodyBytes}`;
}

/**
 * What the `metadata` record beside a response says: what the HTTP/1.1 form of the records cannot
 * (protocol, peer, TLS), and what in them is not as it came.
 */
export function exchangeNotes(exchange: Exchange, prepared: PreparedExchange): string {
  const notes = {
    protocol: exchange.httpVersion,
    messageForm:
      'HTTP/1.1 text made from what the browser reported; request line and status line are synthesised where the protocol has none',
    bodyForm: 'decoded, as the browser handed it over',
    changedResponseHeaders: prepared.response.changed,
    changedRequestHeaders: prepared.request.changed,
    resourceType: exchange.resourceType,
    remoteAddress: exchange.remoteAddress,
    tls: exchange.security,
    wire: exchange.wire,
    fromServiceWorker: exchange.fromServiceWorker,
    truncated: exchange.truncated,
    secretsRemoved: prepared.secrets.removed,
  };
  return `${JSON.stringify(notes, null, 1)}\n`;
}
