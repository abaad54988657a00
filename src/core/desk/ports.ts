import { RPCHandler } from '@orpc/server/message-port';
import type { Desk } from './desk.ts';
import { router } from './router.ts';

/** A port to a window, whatever carries it. */
export interface CallPort {
  receive(data: unknown): void;
  closed(): void;
}

const handler = new RPCHandler(router);

/** Answers the calls that come over a port. A message that is no call closes it: it is not from our window. */
export function openCallPort(desk: Desk, send: (data: unknown) => void, close: () => void): CallPort {
  const onMessage: ((data: unknown) => void)[] = [];
  const onDisconnect: (() => void)[] = [];
  handler.upgrade(
    {
      onMessage: { addListener: (listener) => void onMessage.push(listener) },
      onDisconnect: { addListener: (listener) => void onDisconnect.push(listener) },
      postMessage: send,
    },
    { context: { desk } },
  );
  const closed = (): void => {
    for (const listener of onDisconnect) listener();
  };
  return {
    receive(data) {
      if (isCallMessage(data)) {
        for (const listener of onMessage) listener(data);
        return;
      }
      closed();
      close();
    },
    closed,
  };
}

/** The form of oRPC's messages: anything else would end the process, since they are read where nobody catches. */
function isCallMessage(data: unknown): boolean {
  if (typeof data !== 'string') return false;
  try {
    const value: unknown = JSON.parse(data);
    if (typeof value !== 'object' || value === null || !('i' in value)) return false;
    const payload = 'p' in value ? value.p : undefined;
    return payload === undefined || (typeof payload === 'object' && payload !== null);
  } catch {
    return false;
  }
}
