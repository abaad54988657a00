import { Buffer } from 'node:buffer';

/** The longest line that `uuencode` writes holds so many bytes. */
const mostInLine = 45;

/**
 * The bytes of what is written by `uuencode` (POSIX.1, uuencode), lines `begin MODE NAME` and `end` around it. Null for
 * anything else: a line that is short, or has a sign that it does not write.
 */
export function decodeUuencoded(text: string): Uint8Array | null {
  const lines = text.split(/\r?\n/);
  const first = lines.findIndex((line) => /^begin [0-7]{3,4} ./.test(line));
  if (first === -1) return null;
  const parts: Buffer[] = [];
  for (const line of lines.slice(first + 1)) {
    if (line === 'end') return Buffer.concat(parts);
    const bytes = lineOf(line);
    if (bytes === null) return null;
    parts.push(bytes);
  }
  return null;
}

/** A space at the end of a line may be gone, for which some write a grave accent. */
function lineOf(line: string): Buffer | null {
  if (/[^ -`]/.test(line)) return null;
  const length = valueAt(line, 0);
  if (length > mostInLine || line.length > 64) return null;
  const bytes = Buffer.alloc(Math.ceil(length / 3) * 3);
  for (let group = 0; group * 3 < length; group += 1) {
    const at = 1 + group * 4;
    const bits =
      (valueAt(line, at) << 18) |
      (valueAt(line, at + 1) << 12) |
      (valueAt(line, at + 2) << 6) |
      valueAt(line, at + 3);
    bytes.writeUIntBE(bits, group * 3, 3);
  }
  return bytes.subarray(0, length);
}

function valueAt(line: string, at: number): number {
  return ((at < line.length ? line.charCodeAt(at) : 0x20) - 0x20) & 0x3f;
}
