import { Buffer } from 'node:buffer';

/**
 * The very bytes of a file that a message carries, by what a reader made of them, which may have ended the lines anew:
 * those that stand in the message as base64, or as they are. Null where neither does.
 *
 * @param read as the reader gives it
 */
export function bytesInMessage(message: Uint8Array, read: Uint8Array): Uint8Array | null {
  const whole = Buffer.from(message.buffer, message.byteOffset, message.byteLength);
  const bytes = Buffer.from(read.buffer, read.byteOffset, read.byteLength);
  const letters = whole.toString('latin1').replaceAll(/[\r\n\t ]+/g, '');
  if (letters.includes(bytes.toString('base64').replace(/=+$/, ''))) return bytes;
  const withoutEnd = bytes.at(-1) === 10 ? bytes.subarray(0, -1) : bytes;
  for (const each of [withCrLf(withoutEnd), withoutEnd, bytes]) if (whole.includes(each)) return each;
  return null;
}

function withCrLf(bytes: Buffer): Buffer {
  return Buffer.from(bytes.toString('latin1').replaceAll(/\r?\n/g, '\r\n'), 'latin1');
}
