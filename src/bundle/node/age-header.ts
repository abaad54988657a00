import type { ByteSource } from '../zip-archive.ts';

/** What opens an encrypted bundle: the passphrase, or the text of an age identity file. */
export type Decryption = { passphrase: string } | { identities: string };

const versionLine = 'age-encryption.org/v1\n';
/** Which key an age v1 file asks for; null for what is not encrypted, or not in the binary form of age. */
export async function keyAskedFor(source: ByteSource): Promise<'passphrase' | 'identity' | null> {
  const bytes = await source.read(0, Math.min(source.size, versionLine.length + 64));
  const start = new TextDecoder('latin1').decode(bytes);
  if (!start.startsWith(versionLine)) return null;
  // A passphrase stands alone in a header (age v1, "The scrypt recipient type").
  return start.slice(versionLine.length).startsWith('-> scrypt ') ? 'passphrase' : 'identity';
}
