import { readFile } from 'node:fs/promises';
import type { Header } from '../archive/index.ts';
import { type Exchange, headerValue } from '../recorder/exchange.ts';

/** The manifest of a film: in which qualities there is one, and in which pieces. */
export interface Manifest {
  url: string;
  by: 'hls' | 'dash';
  text: string;
  bytes: number;
}

/** Of one manifest; a larger one is not looked into. */
export const largestBytes = 1024 * 1024;
const mostBytes = 8 * 1024 * 1024;
/** Of other data that may have a manifest within it. */
const largestData = 4 * 1024 * 1024;

/** Manifests of films as they came, and what of films was answered. */
export class Manifests {
  readonly all = new Map<string, Manifest>();
  readonly #unread = new Set<string>();
  readonly #inData = new Set<string>();
  /** Whether the answer was the whole of what stands there, by address. */
  readonly #answered = new Map<string, boolean>();
  #bytes = 0;

  /** Copies what may be a manifest; the body is gone when this resolves. */
  async keep({ url, type, response, body, bodyBytes, refused, incomplete }: Exchange): Promise<void> {
    if (response === null || refused !== null || (response.status !== 200 && response.status !== 206)) return;
    if (incomplete === null) {
      const isWhole = response.status === 200 || isAllOf(response.headers, bodyBytes);
      this.#answered.set(url, this.isWhole(url) || isWhole);
    }
    const by = kindOf(response.mimeType);
    // A library that reads such manifests names them too, and is none.
    const isData = by === null && type !== 'Script' && /\b(json|html|javascript)\b/i.test(response.mimeType);
    if (isData && body !== null && bodyBytes <= largestData) {
      const data = 'bytes' in body ? body.bytes : await readFile(body.path);
      if (holdsManifest(data)) this.#inData.add(url);
      return;
    }
    if (by === null || body === null || incomplete !== null) return;
    // Of what is live the newest is kept: it is asked for again every few seconds.
    const before = this.all.get(url)?.bytes ?? 0;
    if (bodyBytes > largestBytes || this.#bytes - before + bodyBytes > mostBytes) {
      this.#unread.add(url);
      return;
    }
    this.#bytes += bodyBytes - before;
    const bytes = 'bytes' in body ? body.bytes : await readFile(body.path);
    this.all.set(url, { url, by, text: Buffer.from(bytes).toString('utf8'), bytes: bodyBytes });
  }

  /** How many manifests are too large, or too many, to be looked into. */
  get unread(): number {
    return this.#unread.size;
  }

  /** How many answers of another kind have a manifest within them, which the replay may read in its own way. */
  get inData(): number {
    return this.#inData.size;
  }

  isAsked(url: string): boolean {
    return this.#answered.has(url);
  }

  isWhole(url: string): boolean {
    return this.#answered.get(url) === true;
  }
}

/** Whether a range is all there is: players ask for films from their first byte on. */
function isAllOf(headers: readonly Header[], bodyBytes: number): boolean {
  return headerValue(headers, 'content-range')?.trim() === `bytes 0-${bodyBytes - 1}/${bodyBytes}`;
}

/** By the media types that the engine of the replay knows, and others that are in use. */
function kindOf(mediaType: string): Manifest['by'] | null {
  if (/\bdash\+xml$/i.test(mediaType)) return 'dash';
  return /\bmpegurl$/i.test(mediaType) ? 'hls' : null;
}

/** Whether there is a manifest of DASH in it, with its signs as they stand in text, in JSON or in HTML. */
function holdsManifest(data: Uint8Array): boolean {
  const bytes = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  for (let at = bytes.indexOf('MPD '); at !== -1; at = bytes.indexOf('MPD ', at + 1))
    if (/(?:<|\\u003c|&lt;)$/i.test(bytes.toString('latin1', Math.max(0, at - 6), at))) return true;
  return false;
}
