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

function bytesOf(data: unknown): Uint8Array<ArrayBuffer> | undefined {
  return data instanceof ArrayBuffer || data instanceof Uint8Array ? new Uint8Array(data) : undefined;
}

/** The form of oRPC's messages: anything else would end the process, since they are read where nobody catches. */
function isCallMessage(data: unknown): boolean {
  return typeof data === 'string' && formOf(data) === null;
}

/** The same of a call with bytes: its form is read here before the library reads it. */
async function isCallWithBytes(bytes: Uint8Array<ArrayBuffer>): Promise<boolean> {
  const end = bytes.indexOf(delimiter);
  if (end < 0 || bytes.length > mostBytes) return false;
  const type = formOf(new TextDecoder().decode(bytes.subarray(0, end)));
  if (typeof type !== 'string') return false;
  try {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- it is what the library reads the form with
    await new Response(bytes.subarray(end + 1), { headers: { 'content-type': type } }).formData();
    return true;
  } catch {
    return false; // which is the answer
  }
}

/** The type of the form that must come with a message; null where none does, undefined where it is no message. */
function formOf(json: string): string | null | undefined {
  try {
    const value: unknown = JSON.parse(json);
    if (typeof value !== 'object' || value === null || !('i' in value)) return undefined;
    const payload = 'p' in value ? value.p : undefined;
    if (payload === undefined) return null;
    if (typeof payload !== 'object' || payload === null) return undefined;
    const headers = 'h' in payload ? payload.h : undefined;
    if (typeof headers !== 'object' || headers === null || !('content-type' in headers)) return null;
    const type = headers['content-type'];
    return typeof type === 'string' && type.startsWith('multipart/form-data') ? type : null;
  } catch {
    return undefined;
  }
}
