import { randomBytes } from 'node:crypto';
import { createSocket } from 'node:dgram';
import { isIPv6 } from 'node:net';
import { evenMs } from '../../processes/even-ms.ts';
import { answersTo, encodeTimeRequest, readTimeAnswer } from './sntp-packet.ts';
import { timeServerAt } from './time-server-address.ts';

/** How long a server may take, in ms: what comes later says nothing exact any more. */
const patienceMs = 5000;

/** Why a server said no time; `detail` is a kiss of death's word or the system's code. */
type TimeFault =
  | 'wrong-form'
  | 'kiss-of-death'
  | 'not-synchronised'
  | 'unfit'
  | 'wrong-origin'
  | 'impossible'
  | 'no-answer'
  | 'not-reached';

/** What one time server said. */
export type ServerSaid =
  | {
      server: string;
      /** Its clock less the device's, in whole ms, and by how much that may be otherwise. */
      offsetMs: number;
      uncertaintyMs: number;
      /** How long the question and the answer were on their way together. */
      delayMs: number;
      stratum: number;
      /** When the answer came: by the device's clock, and by the even clock of the system. */
      wallAt: number;
      evenAt: number;
    }
  | { server: string; fault: TimeFault; detail: string };

/**
 * Asks a time server once, by SNTP (RFC 4330). Nothing of this device goes out but its address. Never throws for what
 * the network does.
 *
 * @throws JejakError `time-server-address`
 */
export function askTimeServer(
  server: string,
  signal: AbortSignal,
  patience = patienceMs,
): Promise<ServerSaid> {
  const { host, port } = timeServerAt(server);
  const cookie = new Uint8Array(randomBytes(8));
  const socket = createSocket(isIPv6(host) ? 'udp6' : 'udp4');
  return new Promise((resolve) => {
    /** A stranger's packet ends nothing: whose answer it is may come yet. */
    let strangers = 0;
    let sent: { wall: number; even: number } | undefined;
    let isOver = false;
    const end = (said: ServerSaid): void => {
      if (isOver) return; // its name was looked for until after it was given up
      isOver = true;
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
      socket.close();
      resolve(said);
    };
    const fail = (fault: TimeFault, detail = ''): void => end({ server, fault, detail });
    const stop = (): void => fail('no-answer');
    const timer = setTimeout(() => fail(strangers > 0 ? 'wrong-origin' : 'no-answer'), patience);
    signal.addEventListener('abort', stop);
    socket.on('error', (error) => fail('not-reached', codeOf(error)));
    socket.on('message', (packet) => {
      const evenAt = evenMs();
      if (sent === undefined) return;
      if (!answersTo(packet, cookie)) {
        strangers += 1;
        return;
      }
      const read = readTimeAnswer(packet);
      if ('fault' in read) {
        fail(read.fault, read.detail);
        return;
      }
      const { stratum, receivedAt, sentAt, distanceMs } = read.answer;
      const elapsed = evenAt - sent.even;
      const delay = elapsed - (sentAt - receivedAt);
      // It cannot have held the question for longer than it was waited for; a millisecond is for the clocks' grain.
      if (delay < -1) {
        fail('impossible');
        return;
      }
      // By the even clock, so that a clock that is set meanwhile changes nothing.
      const wallAt = sent.wall + elapsed;
      const offset = (receivedAt - sent.wall + (sentAt - wallAt)) / 2;
      end({
        ...{ server, stratum, wallAt, evenAt, offsetMs: Math.round(offset) },
        delayMs: Math.max(0, Math.round(delay)),
        uncertaintyMs: Math.ceil(Math.max(0, delay) / 2 + distanceMs) + 1,
      });
    });
    if (signal.aborted) {
      stop();
      return;
    }
    // The system hands over only what comes from there.
    socket.connect(port, host, (error?: Error | null) => {
      // Of a name that is not found no event tells.
      if (error instanceof Error) {
        fail('not-reached', codeOf(error));
        return;
      }
      sent = { wall: Date.now(), even: evenMs() };
      socket.send(encodeTimeRequest(cookie));
    });
  });
}

function codeOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : error.message;
}
