import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { newId } from '../../contract/ids.ts';
import { id32 } from '../../contract/item.ts';
import { keyFromPassphrase, keyFromRecoveryCode, scryptStrength } from './passphrase.ts';

export const keyFileVersion = 1;

const memoryLimit = 512 * 2 ** 20;
const bytesInBase64 = (bytes: number) =>
  z.base64().refine((text) => Buffer.from(text, 'base64').length === bytes, `not ${bytes} bytes`);

/** Bounded: the file may come from a stranger, and must not make the machine run out of memory or time. */
const scryptParameters = z
  .strictObject({
    name: z.literal('scrypt'),
    salt: bytesInBase64(16),
    N: z
      .int()
      .min(2 ** 14)
      .max(2 ** 20)
      .refine((n) => Number.isInteger(Math.log2(n)), 'not a power of two'),
    r: z.int().min(1).max(16),
    p: z.int().min(1).max(4),
  })
  .refine(({ N, r }) => 128 * N * r <= memoryLimit, 'asks for too much memory');
const hkdfParameters = z.strictObject({ name: z.literal('hkdf-sha256'), salt: bytesInBase64(16) });

const wrapped = z.strictObject({
  cipher: z.literal('aes-256-gcm'),
  nonce: bytesInBase64(12),
  /** 32 bytes of key and 16 of tag. */
  box: bytesInBase64(48),
});
const common = { id: id32, actor: id32, wrapped };

/** One way to the data key: of an officer, by a passphrase or by a printed recovery code. */
export const keySlot = z.discriminatedUnion('kind', [
  z.strictObject({ ...common, kind: z.literal('passphrase'), kdf: scryptParameters }),
  z.strictObject({ ...common, kind: z.literal('recovery'), kdf: hkdfParameters }),
]);
export type KeySlot = z.infer<typeof keySlot>;
type SlotHead = KeySlot extends infer S ? (S extends KeySlot ? Omit<S, 'wrapped'> : never) : never;

/** Seals the data key under a passphrase. */
export async function passphraseSlot(
  lockerId: string,
  actor: string,
  passphrase: string,
  dataKey: Buffer,
): Promise<KeySlot> {
  const kdf = { name: 'scrypt' as const, salt: randomBytes(16).toString('base64'), ...scryptStrength };
  const head = { id: newId(), actor, kind: 'passphrase' as const, kdf };
  return { ...head, wrapped: seal(lockerId, head, await keyFromPassphrase(passphrase, kdf), dataKey) };
}

/** Seals the data key under the random signs of a recovery code. */
export function recoverySlot(lockerId: string, actor: string, random: string, dataKey: Buffer): KeySlot {
  const kdf = { name: 'hkdf-sha256' as const, salt: randomBytes(16).toString('base64') };
  const head = { id: newId(), actor, kind: 'recovery' as const, kdf };
  return { ...head, wrapped: seal(lockerId, head, keyFromRecoveryCode(random, kdf), dataKey) };
}

/** What a person holds: a passphrase, or the parsed signs of a recovery code. */
export type Secret = { passphrase: string } | { recoverySigns: string };

/** The data key behind the slot; undefined where the secret is of another kind or not this slot's. */
export async function openSlot(lockerId: string, slot: KeySlot, secret: Secret): Promise<Buffer | undefined> {
  if (slot.kind === 'passphrase' && 'passphrase' in secret) {
    return unseal(lockerId, slot, await keyFromPassphrase(secret.passphrase, slot.kdf));
  }
  if (slot.kind === 'recovery' && 'recoverySigns' in secret) {
    return unseal(lockerId, slot, keyFromRecoveryCode(secret.recoverySigns, slot.kdf));
  }
  return undefined;
}

/** What a slot's seal covers beside the key, so that no slot can be moved, relabelled or weakened. */
function sealedHead(lockerId: string, { id, actor, kind, kdf }: SlotHead): Buffer {
  const strength = kdf.name === 'scrypt' ? [kdf.N, kdf.r, kdf.p] : [];
  return Buffer.from(
    JSON.stringify([keyFileVersion, lockerId, id, actor, kind, kdf.name, kdf.salt, ...strength]),
  );
}

function seal(lockerId: string, head: SlotHead, key: Buffer, dataKey: Buffer): KeySlot['wrapped'] {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(sealedHead(lockerId, head));
  const box = Buffer.concat([cipher.update(dataKey), cipher.final(), cipher.getAuthTag()]);
  key.fill(0);
  return { cipher: 'aes-256-gcm', nonce: nonce.toString('base64'), box: box.toString('base64') };
}

function unseal(lockerId: string, slot: KeySlot, key: Buffer): Buffer | undefined {
  const box = Buffer.from(slot.wrapped.box, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(slot.wrapped.nonce, 'base64'))
    .setAAD(sealedHead(lockerId, slot))
    .setAuthTag(box.subarray(32));
  key.fill(0);
  const opened = decipher.update(box.subarray(0, 32));
  try {
    decipher.final();
  } catch {
    // The tag does not fit: the secret is not this slot's, or the slot was changed.
    return undefined;
  }
  return opened;
}
