import { once } from 'node:events';
import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createSecureServer as createHttp2Server } from 'node:http2';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo, Server, Socket } from 'node:net';
import type { Authority } from './authority.ts';
import type { ServedResponse } from './log.ts';
import { endings } from './pages/endings.ts';
import { media } from './pages/media.ts';
import { plain } from './pages/plain.ts';
import { posting } from './pages/posting.ts';
import { scrolling } from './pages/scrolling.ts';
import { walls } from './pages/walls.ts';
import { workers } from './pages/workers.ts';
import { type Addresses, type Page, type Pages, Visit } from './visit.ts';
import { answerWebSocket } from './web-socket.ts';

const pages: Pages = {
  ...plain,
  ...scrolling,
  ...media,
  ...workers,
  ...endings,
  ...walls,
  ...posting,
};

/** A local site on loopback that keeps its own log of everything it sent. */
export interface Site {
  /** `http://127.0.0.1:PORT` */
  origin: string;
  /** `http://localhost:PORT`: the same pages as another site. */
  elsewhere: string;
  /** `https://127.0.0.1:PORT`, where the site was started with an authority. */
  secureOrigin: string;
  /** Every response so far, in the order in which they began. */
  served(): ServedResponse[];
  /** How often something was done to the site: a like, a follow, a post. */
  acts(): string[];
  /** Cuts every open connection and takes no new one: the network is gone. */
  cutNetwork(): void;
  close(): Promise<void>;
}

/**
 * @param options.only answers every request instead of the site's own pages
 * @param options.http2 the secure origin speaks HTTP/2 and nothing else
 */
export async function startSite(
  options: { authority?: Authority; pages?: Pages; only?: Page; http2?: boolean } = {},
): Promise<Site> {
  const log: Visit[] = [];
  const sockets = new Set<Socket>();
  const routes: Pages = { ...pages, ...options.pages };
  const addresses: Addresses = { here: '', elsewhere: '' };

  const answer = (scheme: string) => (request: IncomingMessage, response: ServerResponse) => {
    const visit = new Visit(request, response, `${scheme}://${hostOf(request)}`, addresses);
    log.push(visit);
    visit.acted = visit.url.pathname.startsWith('/act/') && visit.note.method !== 'OPTIONS';
    const page = options.only ?? routes[visit.url.pathname];
    if (page === undefined) {
      visit.reply({ status: 404, body: 'no such page', headers: { 'content-type': 'text/plain' } });
      return;
    }
    Promise.resolve(page(visit)).catch((error: unknown) => {
      visit.reply({ status: 500, body: String(error), headers: { 'content-type': 'text/plain' } });
    });
  };

  const listen = async (server: Server, host: string): Promise<number> => {
    server.on('connection', (socket: Socket) => {
      sockets.add(socket);
      socket.on('close', () => sockets.delete(socket));
      socket.on('error', () => sockets.delete(socket));
    });
    server.listen(0, host);
    await once(server, 'listening');
    return (server.address() as AddressInfo).port;
  };

  const servers: Server[] = [];
  const plainServer = createHttpServer(answer('http'));
  plainServer.on('upgrade', (request, socket) => answerWebSocket(request, socket, 'ws', log, addresses));
  servers.push(plainServer);
  const port = await listen(plainServer, 'localhost');
  addresses.here = `http://127.0.0.1:${port}`;
  addresses.elsewhere = `http://localhost:${port}`;

  let secureOrigin = '';
  if (options.authority !== undefined) {
    const { key, chain } = options.authority;
    const secure =
      options.http2 === true
        ? createHttp2Server({ key, cert: chain }, (request, response) =>
            // Node's HTTP/2 answers take what those of HTTP/1.1 do, and are not typed as such.
            answer('https')(request as unknown as IncomingMessage, response as unknown as ServerResponse),
          )
        : createHttpsServer({ key, cert: chain }, answer('https'));
    servers.push(secure);
    secureOrigin = `https://127.0.0.1:${await listen(secure, '127.0.0.1')}`;
  }

  const cutSockets = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    origin: addresses.here,
    elsewhere: addresses.elsewhere,
    secureOrigin,
    served: () => log.map((visit) => visit.note.toServed()),
    acts: () => log.filter(({ acted }) => acted).map(({ note }) => `${note.method} ${note.url}`),
    cutNetwork() {
      for (const server of servers) server.close();
      cutSockets();
    },
    async close() {
      const closed = servers.filter((server) => server.listening).map((server) => once(server, 'close'));
      for (const server of servers) server.close();
      cutSockets();
      await Promise.all(closed);
    },
  };
}

/** HTTP/2 has `:authority` in the place of `Host`. */
function hostOf({ headers }: IncomingMessage): string {
  return String(headers.host ?? headers[':authority'] ?? '');
}
