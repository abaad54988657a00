import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { extname, join, normalize, sep } from 'node:path';
import { Readable } from 'node:stream';
import { type ProtocolRequest, type ProtocolResponse, protocol, type Session } from 'electron';
import { partIn } from '../contract/bridge.ts';
import { replayScheme } from '../contract/replay.ts';
import type { BlobReading, CoreKeeper } from './core-keeper.ts';

/** Must run before Electron is ready: pages and files of the app come by a scheme of their own. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: 'jejak',
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, corsEnabled: true },
    },
    {
      scheme: replayScheme,
      privileges: {
        ...{ standard: true, secure: true, supportFetchAPI: true, stream: true, corsEnabled: true },
        allowServiceWorkers: true,
      },
    },
  ]);
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
};

/** The policy of our own page: nothing but itself and the files of items; styles that the kit makes carry the nonce. */
function policyOf(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "font-src 'self'",
    "img-src 'self' data: jejak://blob jejak://live",
    'media-src jejak://blob',
    "connect-src 'self' jejak://blob",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    // The map's worker alone, which it lets through by its address (map/worker.ts).
    'trusted-types default',
  ].join('; ');
}

/** Captured content is never a page of ours: no script, no frame, no guess at its type. */
const blobHeaders = {
  'content-security-policy': "default-src 'none'; sandbox",
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
  'access-control-allow-origin': 'jejak://app',
};

/**
 * Serves `jejak://app/…` from the built page, `jejak://blob/ITEM/ROLE` from the locker, with open-ended ranges or, of a
 * picture, a part of it, and `jejak://live/JOB/LOOK` as a page is being captured. By streams of Node: the requests and
 * responses of `protocol.handle` are those of a library that takes 30 ms to load, for which the first file would wait.
 */
export function serveScheme(session: Session, rendererDir: string, core: CoreKeeper): void {
  const answer = async (request: ProtocolRequest): Promise<ProtocolResponse> => {
    const url = new URL(request.url);
    if (url.host === 'app') return serveApp(rendererDir, url.pathname);
    if (url.host === 'blob') return serveBlob(core, url, request);
    if (url.host === 'live') return serveReading(core.readLive(partsOf(url)[0] ?? ''), null);
    return notFound();
  };
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- its successor is the one above
  session.protocol.registerStreamProtocol('jejak', (request, give) => {
    void answer(request).then(give, (error: unknown) => {
      process.stderr.write(`not served: ${String(error)}\n`);
      give({ error: failed });
    });
  });
}

/** `net::ERR_FAILED`, of the browser's list of errors. */
const failed = -2;

/** A stream has one answer: each is made anew. */
function notFound(): ProtocolResponse {
  return { statusCode: 404, data: Readable.from([]) };
}

function whole(bytes: Buffer, headers: Record<string, string>): ProtocolResponse {
  return { statusCode: 200, headers, data: Readable.from([bytes]) };
}

/** Read at once: the window waits for each of these in turn, and the turns of a read that waits cost more than it. */
function serveApp(dir: string, pathname: string): ProtocolResponse {
  const path = normalize(join(dir, decodeURIComponent(pathname)));
  if (!path.startsWith(dir + sep)) return notFound();
  const type = types[extname(path)];
  if (type === undefined) return notFound();
  try {
    const bytes = readFileSync(path);
    const headers = { 'content-type': type, 'x-content-type-options': 'nosniff' };
    if (!path.endsWith('.html')) return whole(bytes, headers);
    const nonce = randomBytes(16).toString('base64');
    const html = bytes
      .toString('utf8')
      .replace('name="style-nonce" content=""', `name="style-nonce" content="${nonce}"`);
    return whole(Buffer.from(html), { ...headers, 'content-security-policy': policyOf(nonce) });
  } catch {
    return notFound(); // there is no such file in the app
  }
}

function partsOf(url: URL): string[] {
  return url.pathname.split('/').slice(1).map(decodeURIComponent);
}

function serveBlob(core: CoreKeeper, url: URL, { headers }: ProtocolRequest): Promise<ProtocolResponse> {
  const [item = '', role = ''] = partsOf(url);
  const part = partIn(url);
  if (part === undefined) return Promise.resolve(notFound());
  if (part !== null) return serveReading(core.readPart(item, role, part), null);
  const from = /^bytes=(\d+)-/.exec(headers['Range'] ?? headers['range'] ?? '')?.[1];
  return serveReading(core.readBlob(item, role, Number(from ?? 0)), from === undefined ? null : Number(from));
}

/** So much of a file is asked for ahead of the page: two pieces of the core's. */
const aheadBytes = 2 * 1024 * 1024;

/** @param from where a range begins that was asked for; null for the whole */
async function serveReading(reading: BlobReading, from: number | null): Promise<ProtocolResponse> {
  const head = await reading.head;
  if (head === undefined) return notFound();
  const start = from ?? 0;
  const data = new Readable({
    highWaterMark: aheadBytes,
    read() {
      reading.next().then(
        (bytes) => {
          if (!this.destroyed) this.push(bytes ?? null);
        },
        (error: unknown) => void this.destroy(error instanceof Error ? error : new Error(String(error))),
      );
    },
    destroy(error, done) {
      reading.drop();
      done(error);
    },
  });
  const headers = {
    ...blobHeaders,
    'content-type': safeType(head.mediaType),
    'content-length': String(head.bytes - start),
    'accept-ranges': 'bytes',
    ...(from === null ? {} : { 'content-range': `bytes ${start}-${head.bytes - 1}/${head.bytes}` }),
  };
  return { statusCode: from === null ? 200 : 206, headers, data };
}

/** What a browser would run or draw as a page is given as plain text. */
function safeType(mediaType: string): string {
  if (/^(image\/(png|jpeg|webp|gif|avif)|video\/|audio\/|application\/json)/.test(mediaType))
    return mediaType;
  return /^text\/|html|xml|svg/.test(mediaType) ? 'text/plain; charset=utf-8' : 'application/octet-stream';
}
