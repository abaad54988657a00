import { JejakError } from '../../contract/error.ts';
import { type AskedAuthority, askForStamp, isOfAuthority } from '../trust/ask-for-stamp.ts';
import { assertAuthorityAddress } from '../trust/authority-address.ts';
import type { CertificateFacts } from './certificate-calls.ts';
import { openCertificate } from './open-certificate.ts';

/** The certificate by which an officer signs a bundle. */
export interface CertificateRequest {
  /** Path of the PKCS#12 file. */
  file: string;
  passphrase: string;
  /** Who is asked for a time-stamp over the signature, each until one has answered rightly. */
  authorities: readonly AskedAuthority[];
}

/** What is known of a bundle's signature by a certificate. */
export interface Certified extends CertificateFacts {
  /** When an authority stamped it; null where none did. ISO 8601, UTC. */
  stampedAt: string | null;
  /** Why authorities that were asked gave no time-stamp. */
  failed: JejakError[];
}

/** Signs the seal of one bundle. */
export interface SealCertifier {
  readonly facts: CertificateFacts;
  /** What is to stand beside the seal (`seal.txt.p7s`), time-stamped where an authority can be reached. */
  readonly certify: (seal: Uint8Array) => Promise<Uint8Array>;
  /** What came of it. */
  certified(): Certified;
  close(): Promise<void>;
}

/**
 * Opens the certificate, so that what is wrong with it is said before anything is made. A time-stamp that cannot be had
 * holds nothing up.
 *
 * @throws JejakError `tsa-address`, and what `openCertificate` throws
 */
export async function openCertifier(
  { file, passphrase, authorities }: CertificateRequest,
  signal: AbortSignal,
): Promise<SealCertifier> {
  for (const { url } of authorities) assertAuthorityAddress(url);
  const certificate = await openCertificate(file, passphrase);
  const failed: JejakError[] = [];
  let stampedAt: string | null = null;
  return {
    facts: certificate.facts,
    async certify(seal) {
      const signature = await certificate.sign(seal, new Date().toISOString());
      const stamped = await stampedBy(authorities, signature, failed, signal);
      if (stamped === undefined) return signature;
      ({ stampedAt } = stamped);
      return stamped.signature;
    },
    certified: () => ({ ...certificate.facts, stampedAt, failed }),
    close: () => certificate.close(),
  };
}

async function stampedBy(
  authorities: readonly AskedAuthority[],
  signature: Uint8Array,
  failed: JejakError[],
  signal: AbortSignal,
): Promise<{ signature: Uint8Array; stampedAt: string } | undefined> {
  if (authorities.length === 0) return undefined;
  const { addTimeStamp, valueOf } = await import('../../bundle/certificate/encode-signature.ts');
  const { tokenOf } = await import('../../bundle/timestamp/response.ts');
  for (const authority of authorities)
    try {
      const { response, genTime } = await askForStamp(valueOf(signature), authority, signal);
      return { signature: addTimeStamp(signature, tokenOf(response)), stampedAt: genTime };
    } catch (error) {
      if (!(error instanceof JejakError) || !isOfAuthority(error)) throw error;
      failed.push(error);
    }
  return undefined;
}
