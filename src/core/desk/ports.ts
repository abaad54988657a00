import { RPCHandler } from '@orpc/server/message-port';
import { z } from 'zod';
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
      const take = (isCall: boolean): void => {
        if (isCall) {
          for (const listener of onMessage) listener(data);
          return;
        }
        closed();
        close();
      };
      const bytes = bytesOf(data);
      if (bytes === undefined) take(isCallMessage(data));
      else void isCallWithBytes(bytes).then(take);
    },
    closed,
  };
}

/** Of one call: a picture of a camera, as large as any has. */
const mostBytes = 256 * 1024 * 1024;
/** Between the JSON of a call and the form that carries its bytes. */
const delimiter = 0xff;

const callId = z.union([z.string().max(100), z.int()]);
const callPath = z.string().regex(/^(\/[A-Za-z]{1,40}){2}$/);
/** A call with its input, or the end of one. */
const message = z.union([
  z.strictObject({ i: callId, t: z.literal(4) }),
  z.strictObject({ i: callId, p: z.strictObject({ u: callPath, b: z.unknown().optional() }) }),
]);
/** A call whose input comes as a form, with bytes. */
const messageWithBytes = z.strictObject({
  i: callId,
  p: z.strictObject({
    u: callPath,
    h: z.strictObject({ 'content-type': z.string().startsWith('multipart/form-data') }),
  }),
});

function bytesOf(data: unknown): Uint8Array<ArrayBuffer> | undefined {
  return data instanceof ArrayBuffer || data instanceof Uint8Array ? new Uint8Array(data) : undefined;
}

/**
 * Of oRPC's messages those that our window sends, by their whole form: the library reads them where nobody catches,
 * so that what it stumbles over would end the process.
 */
function isCallMessage(data: unknown): boolean {
  return typeof data === 'string' && message.safeParse(parsed(data)).success;
}

/** The same of a call with bytes: its form is read here before the library reads it. */
async function isCallWithBytes(bytes: Uint8Array<ArrayBuffer>): Promise<boolean> {
  const end = bytes.indexOf(delimiter);
  if (end < 0 || bytes.length > mostBytes) return false;
  const call = messageWithBytes.safeParse(parsed(new TextDecoder().decode(bytes.subarray(0, end))));
  if (!call.success) return false;
  try {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- it is what the library reads the form with
    await new Response(bytes.subarray(end + 1), { headers: call.data.p.h }).formData();
    return true;
  } catch {
    return false; // which is the answer
  }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined; // no message
  }
}
