import { createHash } from 'node:crypto';
import { type IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { type Addresses, Visit } from './visit.ts';

const magic = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';

/** Accepts a web socket (RFC 6455), sends one text frame, and closes it. */
export function answerWebSocket(
  request: IncomingMessage,
  socket: Duplex,
  scheme: string,
  log: Visit[],
  addresses: Addresses,
): void {
  const visit = new Visit(
    request,
    new ServerResponse(request),
    `${scheme}://${request.headers.host ?? ''}`,
    addresses,
  );
  log.push(visit);
  visit.note.status = 101;
  visit.note.finished = true;
  const accept = createHash('sha1')
    .update(`${request.headers['sec-websocket-key'] ?? ''}${magic}`)
    .digest('base64');
  const text = Buffer.from('halo dari soket');
  socket.on('error', () => socket.destroy());
  socket.write(
    `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
  );
  socket.write(Buffer.concat([Buffer.from([0x81, text.length]), text]));
  socket.end(Buffer.from([0x88, 0]));
}
