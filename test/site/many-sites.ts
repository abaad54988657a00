import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One request, and how many others were being answered then. */
interface Asked {
  host: string;
  path: string;
  at: number;
}

/** Many sites of one server on loopback, `situs-1.localhost` and so on: a browser finds them all without asking. */
export interface ManySites {
  /** The address of a page of the nth site. */
  page(site: number, path?: string): string;
  asked: Asked[];
  /** Answers a path otherwise from now on, until it gives false. */
  answer(path: string, how: (request: IncomingMessage, response: ServerResponse) => boolean): void;
  /** What the page at a path says from now on. */
  say(path: string, body: string): void;
  port: number;
  close(): Promise<void>;
}

export async function startManySites(): Promise<ManySites> {
  const asked: Asked[] = [];
  const special = new Map<string, (request: IncomingMessage, response: ServerResponse) => boolean>();
  const bodies = new Map<string, string>();
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    asked.push({ host: (request.headers.host ?? '').split(':')[0] ?? '', path, at: performance.now() });
    if (special.get(path)?.(request, response) === true) return;
    if (path.startsWith('/gambar')) {
      response.writeHead(200, { 'content-type': 'image/svg+xml' });
      response.end(
        '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><rect width="40" height="40"/></svg>',
      );
      return;
    }
    const body = bodies.get(path) ?? `<h1>Halaman ${path}</h1><p>Isi yang cukup untuk dibaca.</p>`;
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(
      `<!doctype html><link rel="icon" href="data:,"><title>Halaman ${path}</title>${body}<img src="/gambar${path}" width="40" height="40">`,
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // a server on TCP has an address object
  return {
    page: (site, path = '/') => `http://situs-${site}.localhost:${port}${path}`,
    asked,
    answer: (path, how) => void special.set(path, how),
    say: (path, body) => void bodies.set(path, body),
    port,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Answers that ask to be left alone for a while, so many times. */
export function busy(times: number, retryAfter?: string) {
  let left = times;
  return (_request: IncomingMessage, response: ServerResponse): boolean => {
    if (left-- <= 0) return false;
    const wait = retryAfter === undefined ? {} : { 'retry-after': retryAfter };
    response.writeHead(429, { 'content-type': 'text/html', ...wait });
    response.end(
      '<link rel="icon" href="data:,"><title>Terlalu sering</title><h1>Terlalu sering diminta</h1>',
    );
    return true;
  };
}
