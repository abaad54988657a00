import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { SiteMedia } from './site/media.ts';
import {
  appScript,
  articlePage,
  feedPage,
  feedPages,
  framePage,
  postPage,
  styleSheet,
} from './site/pages.ts';

/** One answer of the server, as the server itself knows it. */
export interface SiteAnswer {
  method: string;
  /** Path with query. */
  path: string;
  status: number;
  /** The `Content-Range` that was sent. */
  range: string | null;
  /** Bytes and SHA-256 of the body that was handed to the connection. */
  bytes: number;
  sha256: string;
  /** The whole body went out; false where the browser closed the connection before. */
  finished: boolean;
}

export interface Site {
  /** Such as `http://127.0.0.1:41234`. */
  origin: string;
  /** Every answer since the start, in order. */
  log: SiteAnswer[];
  close(): Promise<void>;
}

interface Body {
  type: string;
  bytes: Buffer;
  delayMs?: number;
}

/**
 * Serves `/post` and `/article` on loopback and keeps a log of every answer.
 *
 * @param addedMs what every answer takes longer
 */
export async function startSite(media: SiteMedia, addedMs = 0): Promise<Site> {
  const bodies = siteBodies(media);
  const log: SiteAnswer[] = [];
  const server = createServer((request, response) => {
    const body = bodies.get(request.url ?? '');
    void sleep((body?.delayMs ?? 0) + addedMs).then(() => answer(request, response, body, log));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A server that listens on TCP has an address object.
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    log,
    close: () =>
      new Promise((resolve, reject) => {
        server.closeAllConnections();
        server.close((error) => (error === undefined ? resolve() : reject(error)));
      }),
  };
}

function siteBodies(media: SiteMedia): Map<string, Body> {
  const html = 'text/html; charset=utf-8';
  const bodies = new Map<string, Body>([
    ['/post', { type: html, bytes: Buffer.from(postPage()) }],
    ['/article', { type: html, bytes: Buffer.from(articlePage()) }],
    ['/frame', { type: html, bytes: Buffer.from(framePage()) }],
    ['/style.css', { type: 'text/css', bytes: Buffer.from(styleSheet) }],
    ['/app.js', { type: 'text/javascript', bytes: Buffer.from(appScript) }],
    ['/font.ttf', { type: 'font/ttf', bytes: media.font }],
    ['/video.webm', { type: 'video/webm', bytes: media.video }],
  ]);
  for (let page = 1; page <= feedPages; page++) {
    const bytes = Buffer.from(feedPage(page));
    bodies.set(`/api/feed?page=${page}`, { type: 'application/json', bytes, delayMs: 50 });
  }
  media.images.forEach((bytes, n) => bodies.set(`/img/${n}.jpg`, { type: 'image/jpeg', bytes }));
  return bodies;
}

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  body: Body | undefined,
  log: SiteAnswer[],
): void {
  const whole = body?.bytes ?? Buffer.from('tidak ada');
  const span = body?.type === 'video/webm' ? askedRange(request.headers.range, whole.length) : null;
  const bytes = span === null ? whole : whole.subarray(span.from, span.to + 1);
  const range = span === null ? null : `bytes ${span.from}-${span.to}/${whole.length}`;
  const status = body === undefined ? 404 : span === null ? 200 : 206;
  const line: SiteAnswer = {
    method: request.method ?? '',
    path: request.url ?? '',
    status,
    range,
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    finished: false,
  };
  log.push(line);
  response.writeHead(status, {
    'content-type': body?.type ?? 'text/plain',
    'content-length': bytes.length,
    'cache-control': 'max-age=600',
    ...(body?.type === 'video/webm' ? { 'accept-ranges': 'bytes' } : {}),
    ...(range === null ? {} : { 'content-range': range }),
  });
  response.on('finish', () => {
    line.finished = true;
  });
  response.end(bytes);
}

/** A single range as browsers send it (RFC 9110 §14.2); null where none was asked for. */
function askedRange(header: string | undefined, size: number): { from: number; to: number } | null {
  const match = /^bytes=(\d+)-(\d*)$/.exec(header ?? '');
  if (match === null) return null;
  const from = Number(match[1]);
  const to = match[2] === '' ? size - 1 : Math.min(Number(match[2]), size - 1);
  return from < size && from <= to ? { from, to } : null;
}
