import { concat, fromBase64, fromHex, sameBytes, toBase64, toHex, utf8 } from './bytes.ts';
import { FormatError } from './format-error.ts';
import type { Primitives } from './primitives.ts';

/** SubjectPublicKeyInfo of Ed25519 (RFC 8410), up to the 32 bytes of the key. */
const spkiPrefix = fromHex('302a300506032b6570032100');

/** 2²⁵⁵ − 19. */
const fieldSize = (1n << 255n) - 19n;

/**
 * The y coordinates of the points whose order divides 8. A key of small order lets one signature stand
 * for many messages, so it is no key.
 */
const smallOrderY = new Set([
  0n,
  1n,
  fieldSize - 1n,
  0x05fc536d880238b13933c6d305acdfd5f098eff289f4c345b027b2c28f95e826n,
  0x7a03ac9277fdc74ec6cc392cfa53202a0f67100d760b3cba4fd84d3d706a17c7n,
]);

/** The 44-byte SPKI DER of a raw 32-byte key. */
export function spkiFromRaw(raw: Uint8Array): Uint8Array {
  if (raw.length !== 32) throw new FormatError('key-wrong-form');
  return concat(spkiPrefix, raw);
}

/** The raw key of an SPKI DER. Throws `key-wrong-form`, `key-not-canonical` or `key-small-order`. */
export function rawFromSpki(spki: Uint8Array): Uint8Array {
  if (spki.length !== spkiPrefix.length + 32 || !sameBytes(spki.subarray(0, spkiPrefix.length), spkiPrefix)) {
    throw new FormatError('key-wrong-form');
  }
  const raw = spki.slice(spkiPrefix.length);
  const y = yCoordinate(raw);
  if (y >= fieldSize) throw new FormatError('key-not-canonical');
  if (smallOrderY.has(y)) throw new FormatError('key-small-order');
  return raw;
}

/** Little-endian, without the sign bit (RFC 8032 §5.1.3). */
function yCoordinate(raw: Uint8Array): bigint {
  const bigEndian = raw.slice().reverse();
  bigEndian[0] = (bigEndian[0] ?? 0) & 0x7f;
  return BigInt(`0x${toHex(bigEndian)}`);
}

/** All 64 hex digits of H(SPKI DER). */
export function fingerprintOf(p: Primitives, spki: Uint8Array): string {
  return toHex(p.sha256(spki));
}

/** The name of the log whose first key this is. */
export function originOf(p: Primitives, spki: Uint8Array): string {
  return `jejak/${fingerprintOf(p, spki).slice(0, 32)}`;
}

/** C2SP signed-note key id of an Ed25519 key: 4 bytes. */
export function keyIdOf(p: Primitives, name: string, raw: Uint8Array): Uint8Array {
  return p.sha256(utf8(name), Uint8Array.of(0x0a, 0x01), raw).slice(0, 4);
}

/** One PEM block (RFC 7468) with a line feed at its end. */
export function pemFromSpki(spki: Uint8Array): string {
  return `-----BEGIN PUBLIC KEY-----\n${toBase64(spki)}\n-----END PUBLIC KEY-----\n`;
}

/** A block of 44 bytes has some 120 characters, however its lines are broken. */
const longestPem = 1024;

/** The SPKI DER of exactly one PEM block. Throws `key-wrong-form` and what rawFromSpki throws. */
export function spkiFromPem(text: string): Uint8Array {
  if (text.length > longestPem) throw new FormatError('key-wrong-form');
  const found =
    /^-----BEGIN PUBLIC KEY-----\r?\n([A-Za-z0-9+/=\r\n]+?)\r?\n-----END PUBLIC KEY-----\s*$/.exec(text);
  if (found?.[1] === undefined) throw new FormatError('key-wrong-form');
  const spki = fromBase64(found[1].replace(/[\r\n]/g, ''));
  rawFromSpki(spki);
  return spki;
}

/** What a new key signs when it takes over (`key.rotated`): four lines, each with its line feed. */
export function rotationText(origin: string, oldFingerprint: string, newFingerprint: string): string {
  return `jejak-rotation/v1\n${origin}\n${oldFingerprint}\n${newFingerprint}\n`;
}

/**
 * A whole fingerprint as a person gives it: 64 hex digits, in groups or not, in either case. Throws
 * `fingerprint-not-whole` for anything shorter or other.
 */
export function parseFingerprint(text: string): string {
  const digits = text.replace(/[\s:-]/g, '').toLowerCase();
  if (!/^[0-9a-f]{64}$/.test(digits)) throw new FormatError('fingerprint-not-whole');
  return digits;
}
