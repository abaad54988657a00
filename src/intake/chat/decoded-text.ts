import { charsetOf } from '../charset.ts';

/** A longer text is read up to here: some two hundred thousand messages. */
export const mostBytes = 16 * 1024 * 1024;

/**
 * The text that bytes are, a control character as U+FFFD; null where they are none, or in letters that are not known.
 *
 * @param size of the whole: where it has more bytes, the text ends with a whole line
 */
export function decodedText(bytes: Buffer, size: number): string | null {
  // A control character that somebody sent does not make a text another thing.
  const charset = charsetOf(bytes.map((byte) => Math.max(byte, 0x20)));
  if (charset === null || charset === 'windows-1252') return null;
  const decoded = new TextDecoder(charset, { ignoreBOM: true })
    .decode(bytes)
    .replaceAll(/(?!\s)\p{Cc}/gu, '\uFFFD');
  // What was cut off may be half a line, or half a letter.
  return bytes.length < size ? decoded.slice(0, decoded.lastIndexOf('\n') + 1) : decoded;
}
