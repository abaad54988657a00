/**
 * The packets of SNTP version 4 (RFC 4330 §4, RFC 5905 §7.3): 48 bytes of UDP. What comes is from strangers, on a
 * network on which anybody may answer.
 */

const packetBytes = 48;
/** From 1900, where NTP begins, to 1970, in s. */
const ntpToUnix = 2_208_988_800;
const eraSeconds = 2 ** 32;
const modeClient = 3;
const modeServer = 4;
const version = 4;
/** Seconds of root distance from which RFC 5905 calls a server unfit (MAXDISP). */
const mostDistance = 16;

/** Why an answer says no time. */
export type PacketFault = 'wrong-form' | 'kiss-of-death' | 'not-synchronised' | 'unfit';

/** What a server answered. Instants are ms since 1970, not rounded. */
export interface TimeAnswer {
  stratum: number;
  /** When the request came to the server, and when its answer left, by its clock. */
  receivedAt: number;
  sentAt: number;
  /** By how much the server itself may be away from the true time, as it says, in ms. */
  distanceMs: number;
}

/** @param cookie 8 random bytes in the place of our time: they say nothing of this device, and only who saw them can answer */
export function encodeTimeRequest(cookie: Uint8Array): Uint8Array {
  const packet = new Uint8Array(packetBytes);
  packet[0] = (version << 3) | modeClient;
  packet.set(cookie, 40);
  return packet;
}

/** Whether these bytes answer the request that had this cookie; what does not is not ours. */
export function answersTo(packet: Uint8Array, cookie: Uint8Array): boolean {
  return packet.length >= packetBytes && cookie.every((byte, at) => packet[24 + at] === byte);
}

/** The time that a packet says, or why it says none; `detail` is what a kiss of death has to say: `RATE`, `DENY`. */
export function readTimeAnswer(
  packet: Uint8Array,
): { answer: TimeAnswer } | { fault: PacketFault; detail: string } {
  const fault = (why: PacketFault, detail = '') => ({ fault: why, detail });
  if (packet.length < packetBytes) return fault('wrong-form');
  const view = new DataView(packet.buffer, packet.byteOffset, packet.byteLength);
  const first = view.getUint8(0);
  const [leap, itsVersion, mode] = [first >> 6, (first >> 3) & 7, first & 7];
  if (mode !== modeServer || itsVersion < 3 || itsVersion > 4) return fault('wrong-form');
  const stratum = view.getUint8(1);
  if (stratum === 0) return fault('kiss-of-death', lettersOf(packet.subarray(12, 16)));
  if (stratum >= 16 || leap === 3) return fault('not-synchronised');
  const distance = Math.max(0, view.getInt32(4) / 65_536) / 2 + view.getUint32(8) / 65_536;
  if (distance >= mostDistance) return fault('unfit');
  const [receivedAt, sentAt] = [instantAt(view, 32), instantAt(view, 40)];
  if (receivedAt === null || sentAt === null || sentAt < receivedAt) return fault('wrong-form');
  return { answer: { stratum, receivedAt, sentAt, distanceMs: distance * 1000 } };
}

/** Null for zero, which means that it is not known. Numbers below the half are those from 2036 on (RFC 4330 §3). */
function instantAt(view: DataView, at: number): number | null {
  const [seconds, fraction] = [view.getUint32(at), view.getUint32(at + 4)];
  if (seconds === 0 && fraction === 0) return null;
  const era = seconds < eraSeconds / 2 ? eraSeconds : 0;
  return (seconds + era - ntpToUnix) * 1000 + (fraction / eraSeconds) * 1000;
}

function lettersOf(bytes: Uint8Array): string {
  const text = String.fromCharCode(...bytes);
  return /^[A-Z]{4}$/.test(text) ? text : '';
}
