import { createHash } from 'node:crypto';
import list from '../../resources/fingerprint-words/bip39-english.json' with { type: 'json' };

const bitsOfWord = 11;
const hexDigits = 64;

/**
 * A fingerprint as 24 words that can be read over a telephone: its 256 bits and the first 8 of their SHA-256, 11 bits
 * a word, of the English list of BIP-39 (no two words begin with the same four letters). They are no secret.
 *
 * @param fingerprint 64 hex digits
 */
export function wordsOf(fingerprint: string): string[] {
  const bytes = Buffer.from(fingerprint, 'hex');
  const bits = bitsOf(Buffer.concat([bytes, checkOf(bytes)]));
  return Array.from({ length: bits.length / bitsOfWord }, (_, at) => {
    const word = list[Number.parseInt(bits.slice(at * bitsOfWord, (at + 1) * bitsOfWord), 2)];
    if (word === undefined) throw new RangeError('a fingerprint has 64 hex digits');
    return word;
  });
}

/** The fingerprint that 24 words say, in any case and however they are parted; null where they are none. */
export function fingerprintFromWords(text: string): string | null {
  const places = text
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '')
    .map((word) => list.indexOf(word));
  if (places.length !== 24 || places.includes(-1)) return null;
  const bits = places.map((place) => place.toString(2).padStart(bitsOfWord, '0')).join('');
  const bytes = Buffer.from(bits.match(/.{8}/g)?.map((byte) => Number.parseInt(byte, 2)) ?? []);
  const fingerprint = bytes.subarray(0, hexDigits / 2);
  return checkOf(fingerprint).equals(bytes.subarray(hexDigits / 2)) ? fingerprint.toString('hex') : null;
}

function checkOf(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest().subarray(0, 1);
}

function bitsOf(bytes: Buffer): string {
  return Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');
}
