import { Buffer } from 'node:buffer';
import { lineFrom, linesOf, type MessageLines, partOf } from './message-lines.ts';
import { decodeUuencoded } from './uuencoded.ts';

/** Places of one file in a message that are looked at. */
const mostPlaces = 1000;
/** Lines of the head of a part. */
const mostHeadLines = 200;

const lf = 0x0a;

/**
 * Finds the very bytes of files that a message carries, by what a reader made of them, which ended the lines anew: those
 * that stand in the message as base64, as quoted-printable, as uuencode, or as they are. Null where none does, or where
 * the same reads in places that differ.
 */
export function bytesInMessage(message: Uint8Array): (read: Uint8Array) => Uint8Array | null {
  const whole = Buffer.from(message.buffer, message.byteOffset, message.byteLength);
  const letters = once(() => whole.toString('latin1').replaceAll(/[\r\n\t ]+/g, ''));
  const plain = once(() => linesOf(whole, false));
  const quoted = once(() => linesOf(whole, true));
  return (read) => {
    const bytes = Buffer.from(read.buffer, read.byteOffset, read.byteLength);
    if (letters().includes(bytes.toString('base64').replace(/=+$/, ''))) return bytes;
    let found: Buffer | null = null;
    for (const lines of [plain(), quoted()]) {
      for (const each of lines === null ? [] : placesOf(whole, lines, bytes)) {
        if (found !== null && !found.equals(each)) return null;
        found = each;
      }
    }
    return found;
  };
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** What stands in each place where a part of the message begins, reads as this, and ends. */
function* placesOf(whole: Buffer, lines: MessageLines, read: Buffer): Generator<Buffer> {
  let length = read.length;
  while (length > 0 && read[length - 1] === lf) length -= 1;
  const wanted = read.subarray(0, length);
  if (length === 0) return;
  let tries = 0;
  for (let at = lines.decoded.indexOf(wanted); at !== -1; at = lines.decoded.indexOf(wanted, at + 1)) {
    tries += 1;
    if (tries > mostPlaces) return;
    const first = lineFrom(lines, at);
    const isPart =
      lines.at[first] === at && lines.empty[first - 1] === true && lines.boundary[first] !== true;
    const last = isPart ? lastLine(lines, at + length) : null;
    if (last === null) continue;
    const part = partOf(whole, lines, first, last);
    const decoded = isUuencoded(lines, first) ? decodeUuencoded(part.toString('latin1')) : null;
    yield decoded === null ? part : Buffer.from(decoded);
  }
}

/** The last line of what goes on to there, where only ends of lines come up to a boundary or the end; null otherwise. */
function lastLine(lines: MessageLines, end: number): number | null {
  const count = lines.breaks.length;
  let last = lineFrom(lines, end) - 1;
  for (let at = end; ; at += 1) {
    while (last + 1 < count && at >= (lines.at[last + 1] ?? 0)) {
      if (lines.boundary[last + 1] === true) return last;
      last += 1;
    }
    if (at >= lines.decoded.length) return last;
    if (lines.decoded[at] !== lf) return null;
  }
}

function isUuencoded(lines: MessageLines, first: number): boolean {
  let head = first - 1;
  while (head > 0 && lines.empty[head - 1] !== true && first - head < mostHeadLines) head -= 1;
  const text = lines.decoded.subarray(lines.at[head], lines.at[first]).toString('latin1');
  return /^content-transfer-encoding:[ \t]*(?:x-)?uu(?:e|encode)?[ \t]*$/im.test(text);
}
