import type { Buffer } from 'node:buffer';
import { createMessage, type PublicKey, readKeys, readSignature, verify } from 'openpgp';
import type { ProofKey, ProofResult } from '../../contract/proof.ts';

/** The key in a bundle, as it is there; null where none can be read. */
export async function readKey(armored: string): Promise<PublicKey | null> {
  try {
    const [key] = await readKeys({ armoredKeys: armored });
    return key?.toPublic() ?? null;
  } catch {
    return null;
  }
}

export async function describeKey(key: PublicKey): Promise<ProofKey> {
  const expires = await key.getExpirationTime().catch(() => null);
  const isExpired = expires instanceof Date && expires < new Date();
  return {
    fingerprint: key.getFingerprint(),
    users: key
      .getUserIDs()
      .slice(0, 20)
      .map((user) => user.slice(0, 200).toWellFormed()),
    createdAt: key.getCreationTime().toISOString(),
    state: (await key.isRevoked().catch(() => false)) ? 'revoked' : isExpired ? 'expired' : 'good',
  };
}

/** Whether a signature stands for these bytes under this key; `says` is when it was made, by its own word. */
export async function checkSignature(
  bytes: Buffer,
  signature: Buffer,
  key: PublicKey,
): Promise<{ result: ProofResult; code: string; says: string | null }> {
  try {
    const text = signature.toString('latin1');
    const read = text.includes('-----BEGIN PGP')
      ? await readSignature({ armoredSignature: text })
      : await readSignature({ binarySignature: signature });
    const message = await createMessage({ binary: new Uint8Array(bytes) });
    const { signatures } = await verify({ message, signature: read, verificationKeys: key });
    const [first] = signatures;
    if (first === undefined) return { result: 'wrong', code: 'signature-unreadable', says: null };
    await first.verified;
    const made = (await first.signature).packets[0]?.created;
    return { result: 'right', code: 'signature-right', says: made?.toISOString() ?? null };
  } catch (error) {
    return { ...whyNot(error instanceof Error ? error.message : String(error)), says: null };
  }
}

/** By the library's own words for it. */
function whyNot(message: string): { result: ProofResult; code: string } {
  if (/digest did not match|verification failed/i.test(message))
    return { result: 'wrong', code: 'other-bytes' };
  if (/could not find signing key/i.test(message)) return { result: 'wrong', code: 'other-key' };
  if (/revoked/i.test(message)) return { result: 'wrong', code: 'key-revoked' };
  if (/expired/i.test(message)) return { result: 'wrong', code: 'key-expired' };
  if (/^insecure|considered too weak/i.test(message)) return { result: 'not-checked', code: 'weak' };
  return { result: 'wrong', code: 'signature-unreadable' };
}
