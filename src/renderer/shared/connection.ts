import type { ClientContext, ClientLink } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { DeskState } from '../../contract/calls/index.ts';
import { bridge } from './bridge.ts';
import { CoreGone } from './core-gone.ts';

export type ConnectionState = 'connected' | 'gone';

/** How long a request for a port may stay without an answer before it is made anew. */
const answerWithinMs = 3000;
const restMs = 250;

let live: RPCLink<ClientContext> | null = null;
const listeners = new Set<() => void>();

export function connectionState(): ConnectionState {
  return live === null ? 'gone' : 'connected';
}

/** How often the core has gone since the window was opened. */
export function coreDeaths(): number {
  return deaths;
}
let deaths = 0;

/** Calls `listener` at each change of state; gives the function that ends this. */
export function watchConnection(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Resolves when the core answers, with the state of the desk where it came along; from then on a port that closes is
 * replaced by a new one for ever.
 */
export async function connect(): Promise<DeskState | null> {
  for (;;) {
    const given = await askForPort();
    if (given !== null) {
      use(given.port);
      return given.desk;
    }
  }
}

/** Sends every call over the port there is, and rejects with `CoreGone` where there is none. */
export const link: ClientLink<ClientContext> = {
  async call(path, input, options) {
    const through = live;
    if (through === null) throw new CoreGone();
    try {
      return await through.call(path, input, options);
    } catch (error) {
      if (live !== through) throw new CoreGone({ cause: error });
      throw error;
    }
  },
};

function use(port: MessagePort): void {
  let isOver = false;
  // Before the link's own listener, which rejects what is under way: whoever hears of that asks for the state.
  port.addEventListener('close', () => {
    if (isOver) return;
    isOver = true;
    live = null;
    deaths += 1;
    tellAll();
    void connect();
  });
  live = new RPCLink({ port });
  port.start();
  tellAll();
}

function tellAll(): void {
  for (const listener of listeners) listener();
}

/** Null where nothing came in time. A port that comes later, under an old nonce, is closed. */
function askForPort(): Promise<Given | null> {
  const nonce = crypto.randomUUID();
  return new Promise((resolve) => {
    let waiting = true;
    const onMessage = (event: MessageEvent<unknown>): void => {
      if (event.source !== window || event.origin !== window.location.origin) return;
      if (!isPortMessage(event.data) || event.data.nonce !== nonce) return;
      window.removeEventListener('message', onMessage);
      const [port] = event.ports;
      if (waiting) resolve(port === undefined ? null : { port, desk: event.data.desk });
      else port?.close();
    };
    window.addEventListener('message', onMessage);
    setTimeout(() => bridge.connect(nonce), restMs * (asked++ === 0 ? 0 : 1));
    setTimeout(() => {
      waiting = false;
      resolve(null);
    }, answerWithinMs);
  });
}
let asked = 0;

interface Given {
  port: MessagePort;
  desk: DeskState | null;
}

/** It is the preload that says so: nobody else can post into this window under its own address. */
function isPortMessage(data: unknown): data is { jejak: 'port'; nonce: string; desk: DeskState | null } {
  return (
    typeof data === 'object' &&
    data !== null &&
    'jejak' in data &&
    data.jejak === 'port' &&
    'nonce' in data &&
    'desk' in data
  );
}
