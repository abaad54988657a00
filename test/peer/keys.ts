import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { hex, sha256 } from './canonical.ts';

/** What stands before the 32 bytes of an Ed25519 key in its SPKI form. */
export const spkiPrefix = Buffer.from('302a300506032b6570032100', 'hex');

export interface Key {
  secret: KeyObject;
  /** 44 bytes. */
  spki: Buffer;
  fingerprint: string;
}

/** The key that grows from a seed: the same in every run. */
export function keyFrom(seed: string): Key {
  const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), sha256(seed)]);
  const secret = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  const spki = createPublicKey(secret).export({ format: 'der', type: 'spki' });
  return { secret, spki, fingerprint: hex(sha256(spki)) };
}

export function originOf(spki: Uint8Array): string {
  return `jejak/${hex(sha256(spki)).slice(0, 32)}`;
}

export function pemOf(spki: Uint8Array): string {
  return `-----BEGIN PUBLIC KEY-----\n${Buffer.from(spki).toString('base64')}\n-----END PUBLIC KEY-----\n`;
}

export function signBytes(key: Key, text: string | Uint8Array): Buffer {
  return sign(null, Buffer.from(text), key.secret);
}

export function isSigned(spki: Uint8Array, text: string | Uint8Array, signature: Uint8Array): boolean {
  const key = createPublicKey({ key: Buffer.from(spki), format: 'der', type: 'spki' });
  return verify(null, Buffer.from(text), key, signature);
}

/** C2SP signed-note: four bytes that say which key a signature line is of. */
export function keyId(name: string, spki: Uint8Array): Buffer {
  return sha256(name, Buffer.from([0x0a, 0x01]), spki.slice(-32)).subarray(0, 4);
}

/** A signed note: the text, an empty line, a signature line for each key. */
export function signNote(text: string, name: string, ...keys: Key[]): string {
  return `${text}\n${keys.map((key) => signatureLine(name, key, signBytes(key, text))).join('')}`;
}

export function signatureLine(name: string, key: Key, signature: Uint8Array): string {
  return `— ${name} ${Buffer.concat([keyId(name, key.spki), signature]).toString('base64')}\n`;
}

/** What the new key of a rotation signs: four lines. */
export function rotationText(origin: string, old: string, next: string): string {
  return `jejak-rotation/v1\n${origin}\n${old}\n${next}\n`;
}
