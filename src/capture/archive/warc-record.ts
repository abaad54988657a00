import { randomUUID } from 'node:crypto';
import { isIP } from 'node:net';

type WarcType = 'warcinfo' | 'response' | 'request' | 'metadata' | 'revisit' | 'resource';

export const revisitProfile = 'http://netpreserve.org/warc/1.1/revisit/identical-payload-digest';

export function newRecordId(): string {
  return `<urn:uuid:${randomUUID()}>`;
}

/** A `WARC-Target-URI`: WARC 1.1 wants a URI, without brackets around it and without white space or controls. */
export function targetUri(url: string): string {
  const withoutFragment = url.startsWith('urn:') ? url : (url.split('#', 1)[0] ?? '');
  return withoutFragment.replace(/[^\u0021-\u007e]|[<>"]/gu, (character) =>
    encodeURIComponent(character.toWellFormed()),
  );
}

/** The IP of `192.0.2.1:443` or `[2001:db8::1]:443`; undefined where there is none. */
export function ipOf(address: string | undefined): string | undefined {
  if (address === undefined) return undefined;
  const host = /^\[([^\]]+)\](?::\d+)?$/.exec(address)?.[1] ?? address;
  if (isIP(host) !== 0) return host;
  const beforePort = host.replace(/:\d+$/, '');
  return isIP(beforePort) === 0 ? undefined : beforePort;
}

export interface RecordFields {
  type: WarcType;
  id: string;
  /** An instant; when the capture of it began. */
  date: string;
  contentType: string;
  /** Octets of the block. */
  length: number;
  /** `sha256:` and lower-case hex. */
  blockDigest: string;
  more: readonly (readonly [name: string, value: string | undefined])[];
}

/** The head of a WARC 1.1 record (ISO 28500:2017), up to and with its empty line; fields that are undefined are left out. */
export function encodeRecordHead(record: RecordFields): Buffer {
  const fields: (readonly [string, string | undefined])[] = [
    ['WARC-Type', record.type],
    ['WARC-Record-ID', record.id],
    ['WARC-Date', record.date],
    ...record.more,
    ['WARC-Block-Digest', record.blockDigest],
    ['Content-Type', record.contentType],
    ['Content-Length', String(record.length)],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}\r\n`]));
  return Buffer.from(`WARC/1.1\r\n${lines.join('')}\r\n`);
}

export const recordEnd = Buffer.from('\r\n\r\n');
