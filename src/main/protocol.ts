import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { protocol, type Session } from 'electron';
import type { CoreKeeper } from './core-keeper.ts';

/** Must run before Electron is ready: pages and files of the app come by a scheme of their own. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: 'jejak',
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, corsEnabled: true },
    },
  ]);
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
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
    `style-src 'self' 'nonce-${nonce}'`,
    "font-src 'self'",
    "img-src 'self' data: jejak://blob",
    'media-src jejak://blob',
    "connect-src 'self' jejak://blob",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

/** Captured content is never a page of ours: no script, no frame, no guess at its type. */
const blobHeaders = {
  'content-security-policy': "default-src 'none'; sandbox",
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
  'access-control-allow-origin': 'jejak://app',
};

/** Serves `jejak://app/…` from the built page and `jejak://blob/ITEM/ROLE` from the locker, with open-ended ranges. */
export function serveScheme(session: Session, rendererDir: string, core: CoreKeeper): void {
  session.protocol.handle('jejak', async (request) => {
    const url = new URL(request.url);
    if (url.host === 'app') return serveApp(rendererDir, url.pathname);
    if (url.host === 'blob') return serveBlob(core, url, request);
    return new Response(null, { status: 404 });
  });
}

async function serveApp(dir: string, pathname: string): Promise<Response> {
  const path = normalize(join(dir, decodeURIComponent(pathname)));
  if (!path.startsWith(dir + sep)) return new Response(null, { status: 404 });
  const type = types[extname(path)];
  if (type === undefined) return new Response(null, { status: 404 });
  try {
    const bytes = await readFile(path);
    if (!path.endsWith('.html')) return new Response(bytes, { headers: { 'content-type': type } });
    const nonce = randomBytes(16).toString('base64');
    const html = bytes
      .toString('utf8')
      .replace('name="style-nonce" content=""', `name="style-nonce" content="${nonce}"`);
    return new Response(html, {
      headers: { 'content-type': type, 'content-security-policy': policyOf(nonce) },
    });
  } catch {
    return new Response(null, { status: 404 }); // there is no such file in the app
  }
}

async function serveBlob(core: CoreKeeper, url: URL, request: Request): Promise<Response> {
  const [, item = '', role = ''] = url.pathname.split('/').map(decodeURIComponent);
  const from = /^bytes=(\d+)-/.exec(request.headers.get('range') ?? '')?.[1];
  const reading = core.readBlob(item, role, Number(from ?? 0));
  const head = await reading.head;
  if (head === undefined) return new Response(null, { status: 404 });
  const start = Number(from ?? 0);
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const bytes = await reading.next();
        if (bytes === undefined) controller.close();
        else controller.enqueue(bytes);
      },
      cancel: () => reading.drop(),
    },
    { highWaterMark: 2 },
  );
  const headers = {
    ...blobHeaders,
    'content-type': safeType(head.mediaType),
    'content-length': String(head.bytes - start),
    'accept-ranges': 'bytes',
    ...(from === undefined ? {} : { 'content-range': `bytes ${start}-${head.bytes - 1}/${head.bytes}` }),
  };
  return new Response(body, { status: from === undefined ? 200 : 206, headers });
}

/** What a browser would run or draw as a page is given as plain text. */
function safeType(mediaType: string): string {
  if (/^(image\/(png|jpeg|webp|gif|avif)|video\/|audio\/|application\/json)/.test(mediaType))
    return mediaType;
  return /^text\/|html|xml|svg/.test(mediaType) ? 'text/plain; charset=utf-8' : 'application/octet-stream';
}
