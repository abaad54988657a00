import { Buffer } from 'node:buffer';

/** A message of more lines is not looked through. */
const mostLines = 4_000_000;

const lf = 0x0a;
const cr = 0x0d;
const equals = 0x3d;
const dash = 0x2d;

/**
 * The lines of a message, decoded, with LF after each that is not continued: so its reader has them, which does not say
 * how they ended in the message.
 */
export interface MessageLines {
  decoded: Buffer;
  /** Where each line begins in `decoded`; one more than there are lines, the last being its length. */
  at: number[];
  /** What ended each line in the message: from and up to where; the same twice for one that is continued. */
  breaks: [from: number, to: number][];
  /** Whether nothing stands in the line, or a boundary between parts. */
  empty: boolean[];
  boundary: boolean[];
}

/**
 * @param quoted as quoted-printable (RFC 2045, 6.7), in which what is no escape stays as it stands
 * @returns null where there are more lines than are looked through
 */
export function linesOf(message: Buffer, quoted: boolean): MessageLines | null {
  const decoded = Buffer.alloc(message.length + 1);
  const lines: MessageLines = { decoded, at: [], breaks: [], empty: [], boundary: [] };
  const boundaries = boundariesIn(message);
  let length = 0;
  for (let at = 0; at < message.length; ) {
    if (lines.at.length >= mostLines) return null;
    const found = message.indexOf(lf, at);
    const next = found === -1 ? message.length : found + 1;
    let end = found === -1 ? next : found;
    while (end > at && message[end - 1] === cr) end -= 1;
    const continued = quoted && end > at && message[end - 1] === equals;
    lines.at.push(length);
    lines.breaks.push(continued ? [next, next] : [end, next]);
    lines.empty.push(end === at);
    lines.boundary.push(isBoundary(message.subarray(at, end), boundaries));
    const line = message.subarray(at, continued ? end - 1 : end);
    length += (quoted ? unquoted(line) : line).copy(decoded, length);
    if (!continued) length = decoded.writeUInt8(lf, length);
    at = next;
  }
  lines.at.push(length);
  return { ...lines, decoded: decoded.subarray(0, length) };
}

/** A boundary is at most 70 signs long (RFC 2046, 5.1.1). */
function boundariesIn(message: Buffer): Set<string> {
  const named = message
    .toString('latin1')
    .matchAll(/boundary[ \t]*=[ \t]*(?:"([^"\r\n]{1,70})"|([^\s;"]{1,70}))/gi);
  return new Set(Array.from(named, ([, inQuotes, bare]) => inQuotes ?? bare ?? ''));
}

function isBoundary(line: Buffer, boundaries: ReadonlySet<string>): boolean {
  if (line[0] !== dash || line[1] !== dash || line.length > 200) return false;
  const name = line.toString('latin1', 2).trimEnd();
  return boundaries.has(name) || (name.endsWith('--') && boundaries.has(name.slice(0, -2)));
}

function unquoted(line: Buffer): Buffer {
  if (!line.includes(equals)) return line;
  const text = line
    .toString('latin1')
    .replaceAll(/=([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(text, 'latin1');
}

/** The first line that begins there or later. */
export function lineFrom({ at }: MessageLines, place: number): number {
  let low = 0;
  let high = at.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((at[middle] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * These lines, each ended as in the message; the last only where the message ends with it, as what comes before a
 * boundary belongs to that (RFC 2046, 5.1.1).
 */
export function partOf(message: Buffer, lines: MessageLines, first: number, last: number): Buffer {
  const parts: Buffer[] = [];
  for (let line = first; line <= last; line += 1) {
    const [from = 0, to = 0] = lines.breaks[line] ?? [];
    const end = (lines.at[line + 1] ?? 0) - (from === to && to < message.length ? 0 : 1);
    parts.push(lines.decoded.subarray(lines.at[line], end));
    if (line < last || to === message.length) parts.push(message.subarray(from, to));
  }
  return Buffer.concat(parts);
}
