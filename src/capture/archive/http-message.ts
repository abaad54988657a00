import { STATUS_CODES } from 'node:http';
import type { Header } from './secrets.ts';

/** A header value that another program can read back: one line, no control characters, UTF-8. */
function oneLine(text: string): string {
  return text.replace(/[\u0000-\u0008\u000a-\u001f\u007f]+/g, ' ').trim();
}

function fieldName(name: string): string {
  return name.replace(/[^!#$%&'*+\-.^_`|~0-9A-Za-z]/g, '_');
}

function encodeHead(startLine: string, headers: readonly Header[]): Buffer {
  const fields = headers
    .filter(([name]) => name !== '')
    .map(([name, value]) => `${fieldName(name)}: ${oneLine(value)}\r\n`);
  return Buffer.from(`${oneLine(startLine)}\r\n${fields.join('')}\r\n`);
}

export function headerValue(headers: readonly Header[], name: string): string | undefined {
  return headers.find(([field]) => field.toLowerCase() === name)?.[1];
}

/** A message head in HTTP/1.1 form, and what in it is not as it came over the wire. */
export interface MessageHead {
  bytes: Buffer;
  changed: string[];
}

/**
 * The response head over a body that is kept decoded. `Content-Encoding` and `Transfer-Encoding` no
 * longer describe the body, so they are renamed `X-Archive-Orig-…`; `Content-Length` says the length
 * that is kept, and the one received stands beside it where it differs. A HEAD, 204 or 304 answer
 * (`bodyBytes` null) keeps its lengths.
 */
export function responseHead(
  status: number,
  statusText: string,
  received: readonly Header[],
  bodyBytes: number | null,
): MessageHead {
  const changed: string[] = [];
  const headers: Header[] = [];
  let lengthSaid = false;
  for (const [name, value] of withoutPseudo(received)) {
    const field = name.toLowerCase();
    const encoded = field === 'content-encoding' || field === 'transfer-encoding';
    const length = field === 'content-length' && bodyBytes !== null;
    if (length && value.trim() === String(bodyBytes)) {
      if (!lengthSaid) headers.push([name, value]);
      lengthSaid = true;
    } else if (length || (encoded && bodyBytes !== null)) {
      headers.push([`X-Archive-Orig-${name}`, value]);
      changed.push(`${field} renamed`);
    } else {
      headers.push([name, value]);
    }
  }
  if (bodyBytes !== null && !lengthSaid) {
    headers.push(['Content-Length', String(bodyBytes)]);
    changed.push('content-length added');
  }
  const reason = statusText === '' ? (STATUS_CODES[status] ?? '') : statusText;
  if (statusText === '') changed.push('status text synthesised');
  return { bytes: encodeHead(`HTTP/1.1 ${status} ${reason}`, headers), changed };
}

/** The request head for a body of `bodyBytes`; pseudo-headers of HTTP/2 give way to `Host`. */
export function requestHead(
  method: string,
  url: string,
  sent: readonly Header[],
  bodyBytes: number,
): MessageHead {
  const changed: string[] = [];
  const headers: Header[] = [];
  const { host, target } = addressParts(url);
  if (headerValue(sent, 'host') === undefined && host !== '') {
    headers.push(['Host', host]);
    changed.push('host added');
  }
  for (const [name, value] of withoutPseudo(sent)) {
    const length = name.toLowerCase() === 'content-length';
    if (length && value.trim() !== String(bodyBytes)) {
      headers.push([`X-Archive-Orig-${name}`, value], [name, String(bodyBytes)]);
      changed.push('content-length renamed');
    } else {
      headers.push([name, value]);
    }
  }
  const verb = fieldName(method) || 'GET';
  return { bytes: encodeHead(`${verb} ${target} HTTP/1.1`, headers), changed };
}

function withoutPseudo(headers: readonly Header[]): Header[] {
  return headers.filter(([name]) => !name.startsWith(':'));
}

function addressParts(url: string): { host: string; target: string } {
  const parsed = URL.parse(url);
  return parsed === null
    ? { host: '', target: url }
    : { host: parsed.host, target: `${parsed.pathname}${parsed.search}` };
}
