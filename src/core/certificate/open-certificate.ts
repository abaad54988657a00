import { openFileSource } from '../../bundle/node/file-source.ts';
import { entryUrl } from '../../contract/entry-url.ts';
import { JejakError } from '../../contract/error.ts';
import { startCallThread } from '../../processes/call-thread.ts';
import type { CertificateCalls, CertificateFacts } from './certificate-calls.ts';

/** A key with a long chain has some 10 KiB. */
const mostBytes = 1024 * 1024;

/** An officer's own certificate, ready to sign. */
interface SigningCertificate {
  readonly facts: CertificateFacts;
  /** A detached signature (CMS) over bytes, DER; see `encodeSignature`. */
  sign(content: Uint8Array, signedAt: string): Promise<Uint8Array>;
  /** After this nothing holds the key. */
  close(): Promise<void>;
}

/**
 * Opens a PKCS#12 file, in a thread of its own that alone holds the key. What would not count is refused at once.
 *
 * @throws JejakError `certificate-file-unreadable` {detail}, `certificate-passphrase-wrong`, `certificate-without-key`,
 *   `certificate-expired`, `certificate-not-yet-valid`, `certificate-purpose`, `certificate-kind`, and what a file that
 *   cannot be opened throws
 */
export async function openCertificate(path: string, passphrase: string): Promise<SigningCertificate> {
  const file = await bytesOf(path);
  const thread = startCallThread<CertificateCalls>(
    entryUrl(import.meta.url, 'certificate-thread', './certificate-thread.ts'),
    null,
  );
  try {
    const facts = await thread.call('open', { file, passphrase });
    return {
      facts,
      sign: (content, signedAt) => thread.call('sign', { content, signedAt }),
      close: () => thread.terminate(),
    };
  } catch (error) {
    await thread.terminate();
    throw error;
  } finally {
    file.fill(0);
  }
}

async function bytesOf(path: string): Promise<Uint8Array> {
  using source = openFileSource(path);
  if (source.size > mostBytes)
    throw new JejakError('certificate-file-unreadable', 'wrong-use', { detail: `> ${mostBytes} B` });
  return await source.read(0, source.size);
}
