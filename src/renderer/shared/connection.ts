import type { ClientContext, ClientLink } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
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

/** Resolves when the core answers; from then on a port that closes is replaced by a new one for ever. */
export async function connect(): Promise<void> {
  for (;;) {
    const port = await askForPort();
    if (port !== null) {
      use(port);
      return;
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
function askForPort(): Promise<MessagePort | null> {
  const nonce = crypto.randomUUID();
  return new Promise((resolve) => {
    let waiting = true;
    const onMessage = (event: MessageEvent<unknown>): void => {
      if (event.source !== window || event.origin !== window.location.origin) return;
      if (!isPortMessage(event.data) || event.data.nonce !== nonce) return;
      window.removeEventListener('message', onMessage);
      const [port] = event.ports;
      if (waiting) resolve(port ?? null);
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

function isPortMessage(data: unknown): data is { jejak: 'port'; nonce: string } {
  return (
    typeof data === 'object' && data !== null && 'jejak' in data && data.jejak === 'port' && 'nonce' in data
  );
}
