import { createPrivateKey, createPublicKey, type KeyObject, randomBytes, sign } from 'node:crypto';
import { officerKeyText } from '../../bundle/approval.ts';
import { fromBase64, toBase64, utf8 } from '../../bundle/bytes.ts';
import { fingerprintOf } from '../../bundle/key.ts';
import { nodePrimitives } from '../../bundle/node/primitives.ts';
import { JejakError } from '../../contract/error.ts';
import { prepared, type ReadableDb } from '../database/handle.ts';
import { isBefore } from '../database/is-before.ts';
import { type KeySlot, keySlot, openSlot, passphraseSlot } from '../keys/slot.ts';

/** PKCS#8 of Ed25519 (RFC 8410), up to the 32 bytes of the seed. */
const pkcs8Prefix = Buffer.from('302e020100300506032b657004220420', 'hex');

/** A new key of an officer's own, as it is kept. */
export interface DrawnKey {
  /** Of the log for which it was signed. */
  origin: string;
  /** SPKI in base64. */
  publicKey: string;
  slot: KeySlot;
  /** Over `officerKeyText`, in base64. */
  signatureByNew: string;
  signatureByOld?: string | undefined;
}

/** The key pair of 32 bytes. */
export function privateKeyOf(seed: Uint8Array): { key: KeyObject; publicKey: Uint8Array } {
  const der = Buffer.concat([pkcs8Prefix, seed]);
  const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  der.fill(0);
  const publicKey = createPublicKey(key).export({ format: 'der', type: 'spki' });
  return { key, publicKey: new Uint8Array(publicKey) };
}

/** The key that the log says an officer has, SPKI in base64; null for none. */
export function publicKeyOf(db: ReadableDb, officer: string): string | null {
  if (isBefore(db, 36)) return null;
  const row = prepared<[string], { public_key: string | null }>(
    db,
    'SELECT public_key FROM officer WHERE officer = ?',
  ).get(officer);
  return row?.public_key ?? null;
}

/**
 * Draws a key for an officer, seals its private half under their passphrase as the locker's key slots are sealed, and
 * signs that it takes over: by itself, and by the one before where that is at hand.
 *
 * @param former of the key before: what the log says of it, and its private half
 */
export async function drawOfficerKey(
  { origin, officer, passphrase }: { origin: string; officer: string; passphrase: string },
  former: { publicKey: string; seed?: Buffer | undefined } | null,
): Promise<DrawnKey> {
  const seed = randomBytes(32);
  const { key, publicKey } = privateKeyOf(seed);
  const print = fingerprintOf(nodePrimitives, publicKey);
  const old = former === null ? null : fingerprintOf(nodePrimitives, fromBase64(former.publicKey));
  const text = utf8(officerKeyText(origin, officer, old, print));
  const slot = await passphraseSlot(slotName(origin, toBase64(publicKey)), officer, passphrase, seed);
  seed.fill(0);
  return {
    ...{ origin, publicKey: toBase64(publicKey), slot, signatureByNew: signed(text, key) },
    ...(former?.seed === undefined ? {} : { signatureByOld: signed(text, privateKeyOf(former.seed).key) }),
  };
}

/**
 * The private half of an officer's key.
 *
 * @throws JejakError `wrong-officer-passphrase` {name}, `officer-key-gone` {name}
 */
export async function openOfficerKey(
  kept: KeptKey | null,
  { name, passphrase }: { name: string; passphrase: string },
): Promise<Buffer> {
  if (kept === null) throw new JejakError('officer-key-gone', 'wrong-use', { name });
  const seed = await openSlot(slotName(kept.origin, kept.publicKey), kept.slot, { passphrase });
  if (seed === undefined) throw new JejakError('wrong-officer-passphrase', 'wrong-use', { name });
  return seed;
}

/** How the key of an officer is kept, and of which log it is. */
interface KeptKey {
  origin: string;
  publicKey: string;
  slot: KeySlot;
}

/** Null where the key that the log says the officer has is not kept here, or not as it was. */
export function keptKeyOf(db: ReadableDb, officer: string): KeptKey | null {
  const publicKey = publicKeyOf(db, officer);
  if (publicKey === null) return null;
  const row = prepared<[string, string], { origin: string; slot: string }>(
    db,
    'SELECT origin, slot FROM officer_key WHERE officer = ? AND public_key = ?',
  ).get(officer, publicKey);
  if (row === undefined) return null;
  try {
    const slot = keySlot.safeParse(JSON.parse(row.slot)).data;
    return slot === undefined ? null : { origin: row.origin, publicKey, slot };
  } catch {
    return null; // damaged: whoever asks is told that it is gone
  }
}

/** What the seal of the slot is bound to beside the officer: this key of this log, and no data key. */
function slotName(origin: string, publicKey: string): string {
  return `officer-key ${origin} ${publicKey}`;
}

function signed(text: Uint8Array, key: KeyObject): string {
  return toBase64(new Uint8Array(sign(null, text, key)));
}
