import { createHash } from 'node:crypto';
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { WARCParser } from 'warcio';
import { readZip } from '../test/capture/archive/read-wacz.ts';
import type { SiteAnswer } from './site.ts';

/** Names one answer: address path, status, range, and the hash of its body. */
type AnswerKey = string;

/**
 * Holds a WACZ against the server's own log and says what is missing: each answer must stand there with
 * its address, status, range and body, as often as it was given. An answer that the browser cut short
 * must stand there too, with whatever came of it. Empty when nothing is missing.
 */
export async function missingAnswers(
  wacz: string,
  origin: string,
  log: readonly SiteAnswer[],
): Promise<string[]> {
  const { whole, begun } = await readAnswers(wacz, origin);
  const missing: string[] = [];
  for (const answer of log) {
    const line = `${answer.status} ${answer.path} ${answer.range ?? ''}`.trim();
    const found = answer.finished
      ? take(whole, keyOf(answer.path, answer.status, answer.range, answer.sha256))
      : take(begun, keyOf(answer.path, answer.status, answer.range, ''));
    if (!found) missing.push(`${line} (${answer.bytes} bytes${answer.finished ? '' : ', cut short'})`);
  }
  return missing;
}

function take(counts: Map<AnswerKey, number>, key: AnswerKey): boolean {
  const left = counts.get(key) ?? 0;
  counts.set(key, left - 1);
  return left > 0;
}

function keyOf(path: string, status: number, range: string | null, sha256: string): AnswerKey {
  return `${path} ${status} ${range ?? ''} ${sha256}`;
}

/** Counts the answers of one server in all WARC files of the archive: with their bodies, and by their heads alone. */
async function readAnswers(
  wacz: string,
  origin: string,
): Promise<{ whole: Map<AnswerKey, number>; begun: Map<AnswerKey, number> }> {
  const whole = new Map<AnswerKey, number>();
  const begun = new Map<AnswerKey, number>();
  const hashes = new Map<string, string>();
  for (const { path: name, content } of readZip(readFileSync(wacz)).values()) {
    if (!/\.warc(\.gz)?$/.test(name)) continue;
    for await (const record of new WARCParser([content])) {
      const { warcType, warcTargetURI } = record;
      if (warcType !== 'response' && warcType !== 'revisit') continue;
      const body = await record.readFully(false);
      if (!(warcTargetURI ?? '').startsWith(origin)) continue;
      const path = (warcTargetURI ?? '').slice(origin.length);
      const digest = record.warcHeader('WARC-Payload-Digest') ?? '';
      const hash =
        warcType === 'response'
          ? createHash('sha256').update(body).digest('hex')
          : (hashes.get(digest) ?? '');
      hashes.set(digest, hash);
      const status = Number(record.httpHeaders?.statusCode ?? 0);
      const range = record.httpHeaders?.headers.get('content-range') ?? null;
      for (const [counts, key] of [
        [whole, keyOf(path, status, range, hash)],
        [begun, keyOf(path, status, range, '')],
      ] as const) {
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    }
  }
  return { whole, begun };
}

/** Width and height of a PNG (its IHDR), in pixels. */
export function pngSize(path: string): { width: number; height: number } {
  const head = Buffer.alloc(24);
  const file = openSync(path, 'r');
  try {
    readSync(file, head, 0, 24, 0);
  } finally {
    closeSync(file);
  }
  return { width: head.readUInt32BE(16), height: head.readUInt32BE(20) };
}
