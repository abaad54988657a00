import type { Certificate } from 'pkijs';
import { certificatesFromPem, readCertificates, signerOf } from './certificates.ts';
import { wayUpFrom } from './chain.ts';
import { readTimeStampResponse } from './response.ts';
import { toLookAt } from './revocation.ts';

/** The certificates that a time-stamp rests on and that may be revoked. */
export interface CertificatesOf {
  /** Ms since 1970, by the token. */
  genTime: number;
  pairs: { certificate: Certificate; issuer: Certificate | undefined }[];
  /** All that came with it. */
  certificates: readonly Certificate[];
}

/**
 * The way of certificates from the signer of a time-stamp up, as far as they came with it.
 *
 * @throws FormatError `time-stamp-wrong-form`, `certificates-wrong-form`
 */
export async function certificatesOf({
  response,
  chain,
}: {
  response: Uint8Array;
  chain: string;
}): Promise<CertificatesOf> {
  const { token } = readTimeStampResponse(response);
  const [info] = token?.signed.signerInfos ?? [];
  if (token === undefined || info === undefined) return { genTime: 0, pairs: [], certificates: [] };
  const certificates = readCertificates(chain === '' ? [] : certificatesFromPem(chain), token.signed);
  const signer = await signerOf(info, certificates);
  const way = signer === undefined ? [] : await wayUpFrom([signer], certificates, token.info.genTime);
  return { genTime: token.info.genTime.getTime(), pairs: toLookAt(way), certificates };
}
