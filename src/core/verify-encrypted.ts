import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Decryption, keyAskedFor } from '../bundle/node/age-header.ts';
import { decryptFile } from '../bundle/node/decrypt-file.ts';
import { openFileSource } from '../bundle/node/file-source.ts';
import { verifyApart } from '../bundle/node/verify-apart.ts';
import type { VerifyFileOptions, VerifyResult } from '../bundle/node/verify-file.ts';
import { JejakError } from '../contract/error.ts';
import { makeScratchFolder, removeDeadScratch } from '../locker/index.ts';
import { scratchFolder } from './data-folder.ts';
import type { Work } from './work.ts';

/** A longer file holds no identities, and is not read. */
const longestIdentities = 256 * 1024;

/** Checks a bundle that may be encrypted. For the rest see `withDecrypted` and `verifyApart`. */
export async function verifyEncrypted(
  path: string,
  decryption: Decryption | undefined,
  options: Omit<VerifyFileOptions, keyof Work> & Work,
): Promise<VerifyResult> {
  return await withDecrypted(path, decryption, options, (plain) => verifyApart(plain, options));
}

/**
 * Works on a bundle that may be encrypted: it is decrypted into the scratch folder, never beside the bundle, and
 * what was written there is taken away again whatever comes of it.
 *
 * @throws JejakError `bundle-needs-passphrase`, `bundle-needs-identity` where what was given does not go with it,
 * and what `decryptFile` throws
 */
export async function withDecrypted<T>(
  path: string,
  decryption: Decryption | undefined,
  work: Work,
  use: (plain: string) => Promise<T>,
): Promise<T> {
  const asked = await askedFor(path);
  if (asked === null) return await use(path);
  const given = decryption !== undefined && ('passphrase' in decryption ? 'passphrase' : 'identity');
  if (decryption === undefined || given !== asked) throw new JejakError(`bundle-needs-${asked}`, 'wrong-use');

  mkdirSync(scratchFolder(), { recursive: true, mode: 0o700 });
  const scratch = makeScratchFolder(scratchOfChecks());
  try {
    const plain = join(scratch.path, 'bundle.zip');
    const total = statSync(path).size;
    let done = 0;
    await decryptFile(path, plain, decryption, {
      signal: work.signal,
      onBytes: (bytes) => {
        done += bytes;
        work.onProgress({ step: 'decrypt', done, total, unit: 'bytes' });
      },
    });
    return await use(plain);
  } finally {
    scratch.remove();
  }
}

/** Takes away what a check left in the clear whose process did not live to its end. */
export function removeDecrypted(): void {
  removeDeadScratch(scratchOfChecks());
}

/** The text of a file of age identities. @throws JejakError `identity-not-readable` */
export async function readIdentityFile(path: string): Promise<string> {
  try {
    using source = openFileSource(path); // only a file: a device may never end
    if (source.size > longestIdentities) throw new Error('too long for identities');
    return new TextDecoder().decode(await source.read(0, source.size));
  } catch (error) {
    throw new JejakError('identity-not-readable', 'wrong-use', {}, { cause: error });
  }
}

function scratchOfChecks(): string {
  return join(scratchFolder(), 'verify');
}

async function askedFor(path: string): Promise<Awaited<ReturnType<typeof keyAskedFor>>> {
  using source = openFileSource(path);
  return await keyAskedFor(source);
}
