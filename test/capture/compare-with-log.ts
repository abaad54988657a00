import { createHash } from 'node:crypto';
import type { ServedResponse } from '../site/log.ts';
import { checkWacz } from './archive/check-wacz.ts';

export interface Recorded {
  url: string;
  status: number;
  sha256: string;
  bytes: number;
  truncated: string | undefined;
}

/** Every response in a WACZ, which is checked as a whole on the way. */
export async function recordedResponses(wacz: Buffer): Promise<Recorded[]> {
  const { records } = await checkWacz(wacz);
  return records
    .filter((record) => /^(response|revisit)$/.test(record.get('WARC-Type') ?? ''))
    .map((record) => ({
      url: record.get('WARC-Target-URI') ?? '',
      status: Number(record.httpHead?.split(' ')[1]),
      sha256: (record.get('WARC-Payload-Digest') ?? '').replace('sha256:', ''),
      bytes: record.payload.length,
      truncated: record.get('WARC-Truncated'),
    }));
}

const nothing = createHash('sha256').digest('hex');

/**
 * What the server's own log and the archive do not agree on. A redirect's body is not handed over by any
 * browser; it is compared without.
 */
export function compareWithLog(
  recorded: Recorded[],
  served: ServedResponse[],
): { missing: string[]; notServed: string[] } {
  const left = [...recorded];
  const missing: string[] = [];
  for (const response of served) {
    const isRedirect = response.status >= 300 && response.status < 400;
    const at = left.findIndex(
      (one) =>
        one.url === response.url &&
        one.status === response.status &&
        (isRedirect ? one.sha256 === nothing : one.sha256 === response.sha256),
    );
    if (at < 0) missing.push(`${response.method} ${response.status} ${response.url} ${response.bytes} bytes`);
    else left.splice(at, 1);
  }
  return { missing, notServed: left.map(({ url, status }) => `${status} ${url}`) };
}
