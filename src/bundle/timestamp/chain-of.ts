import { derOf, pemFromCertificates, readCertificates } from './certificates.ts';
import { readTimeStampResponse } from './response.ts';

/**
 * The certificates that an answer leads to its authority by, as PEM: those within the token, and those beside it that the
 * checker trusts. Empty where there are none.
 *
 * @throws FormatError `time-stamp-wrong-form`
 */
export function chainOf(response: Uint8Array, beside: readonly Uint8Array[]): string {
  const { token } = readTimeStampResponse(response);
  return token === undefined ? '' : pemFromCertificates(readCertificates(beside, token.signed).map(derOf));
}
