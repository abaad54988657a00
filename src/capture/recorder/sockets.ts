import type { Protocol } from 'devtools-protocol';
import { removedMark } from '../archive/secret-names.ts';
import { type Exchange, toHeaders } from './exchange.ts';
import type { Secrecy } from './withheld-bodies.ts';

type FrameEvent = Protocol.Network.WebSocketFrameReceivedEvent;

export interface SocketFrame {
  at: string;
  direction: 'sent' | 'received';
  opcode: number;
  /** Text of a text frame; base64 of a binary one. */
  payload: string;
}

export interface RecordedSocket {
  exchange: Exchange;
  frames: SocketFrame[];
}

/** Web sockets: their handshake as an exchange, their frames beside it. */
export class Sockets {
  readonly #open = new Map<string, RecordedSocket>();
  /** Where a person works the page: a message that may hold a password is not kept. */
  secrecy: Secrecy | null = null;

  all(): RecordedSocket[] {
    return [...this.#open.values()];
  }

  created({ requestId, url }: Protocol.Network.WebSocketCreatedEvent): void {
    if (this.#open.has(requestId)) return;
    this.#open.set(requestId, { exchange: handshake(requestId, url), frames: [] });
  }

  asked({ requestId, request, wallTime }: Protocol.Network.WebSocketWillSendHandshakeRequestEvent): void {
    const socket = this.#open.get(requestId);
    if (socket === undefined) return;
    socket.exchange.requestHeaders = toHeaders(request.headers);
    socket.exchange.startedAt = wallTime * 1000;
  }

  answered({ requestId, response }: Protocol.Network.WebSocketHandshakeResponseReceivedEvent): void {
    const socket = this.#open.get(requestId);
    if (socket === undefined) return;
    socket.exchange.ending = { how: 'finished' };
    socket.exchange.response = {
      status: response.status,
      statusText: response.statusText,
      protocol: 'http/1.1',
      headers: toHeaders(response.headers),
      mimeType: '',
      charset: '',
      address: null,
      port: null,
      security: null,
      securityState: 'unknown',
      fromServiceWorker: false,
      fromCache: false,
      receivedAt: Date.now(),
    };
  }

  frame({ requestId, response }: FrameEvent, direction: SocketFrame['direction']): void {
    const socket = this.#open.get(requestId);
    if (socket === undefined) return;
    const { opcode, payloadData: payload } = response;
    const frame: SocketFrame = { at: new Date().toISOString(), direction, opcode, payload };
    socket.frames.push(frame);
    const { secrecy } = this;
    if (direction === 'received' || secrecy === null) return;
    // Until it is known, whoever takes the frames has this one without its words.
    frame.payload = removedMark;
    if (secrecy.secrets.standsIn(Buffer.from(payload, opcode === 1 ? 'utf8' : 'base64'))) {
      secrecy.withheld();
      return;
    }
    void secrecy.mayHold().then((may) => {
      if (may) secrecy.withheld();
      else frame.payload = payload;
    });
  }
}

function handshake(requestId: string, url: string): Exchange {
  return {
    requestId,
    hop: 0,
    url,
    method: 'GET',
    type: 'WebSocket',
    frameId: null,
    loaderId: '',
    requestHeaders: [],
    requestBody: null,
    startedAt: Date.now(),
    response: null,
    body: null,
    bodyBytes: 0,
    wireBytes: 0,
    incomplete: null,
    ending: { how: 'open' },
    refused: null,
  };
}
