/** How the bytes of a text stand for its letters. */
export type Charset = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/**
 * The characters of a text by its bytes: UTF-16 by its byte-order mark, else UTF-8; what is neither but has
 * no control characters may be Windows-1252, as older programs write it. Null where it is no text. A
 * character cut off at the end is forgiven.
 */
export function charsetOf(bytes: Uint8Array): Charset | null {
  if (bytes.length === 0) return null;
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  for (const byte of bytes) if (byte < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d, 0x1b].includes(byte)) return null;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return 'utf-8';
  } catch {
    return 'windows-1252'; // a type error is the decoder's way to say that it is not UTF-8
  }
}
