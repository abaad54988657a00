import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { Authority } from './authority.ts';

/** Authorities on loopback, each under the path of its name; any other path answers 503. */
export interface ServedAuthorities {
  urlOf(path: string): string;
  /** The paths that were asked, in their order. */
  asked: string[];
  /** Whether every path answers 503 for now. */
  isBusy: boolean;
  /** The paths that answer 503 for now. */
  busy: Set<string>;
  close(): Promise<void>;
}

export async function serveAuthorities(
  authorities: Readonly<Record<string, Authority>>,
): Promise<ServedAuthorities> {
  const server: Server = createServer((request, reply) => {
    void buffer(request).then((query) => {
      const path = (request.url ?? '').slice(1);
      served.asked.push(path);
      const authority = authorities[path];
      if (served.isBusy || served.busy.has(path) || authority === undefined)
        reply.writeHead(503).end('not now');
      else
        reply.writeHead(200, { 'content-type': 'application/timestamp-reply' }).end(authority.answer(query));
    });
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const served: ServedAuthorities = {
    urlOf: (path) => `http://127.0.0.1:${(server.address() as AddressInfo).port}/${path}`,
    asked: [],
    isBusy: false,
    busy: new Set(),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return served;
}
