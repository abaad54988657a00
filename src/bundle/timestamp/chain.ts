import { type Certificate, CertificateChainValidationEngine } from 'pkijs';
import { sameBytes } from '../bytes.ts';
import { derOf } from './certificates.ts';

/**
 * Whether an authority is vouched for: `trusted` leads to a certificate that the checker brought, `unvouched` does
 * not, `not-asked` where none was brought, `none` where the stamp does not hold at all.
 */
export type Trust = 'trusted' | 'unvouched' | 'not-asked' | 'none';

/** The chain from a signer to a trusted certificate, as it was at a time (RFC 5280 §6). */
export async function checkChain(
  signer: Certificate,
  certificates: readonly Certificate[],
  trusted: readonly Certificate[],
  at: Date,
): Promise<Trust> {
  const own = derOf(signer);
  if (trusted.some((each) => sameBytes(derOf(each), own))) return 'trusted';
  const between = certificates.filter((each) => !sameBytes(derOf(each), own));
  try {
    const engine = new CertificateChainValidationEngine({
      trustedCerts: [...trusted],
      // The last one is whose chain is looked for.
      certs: [...between, signer],
      crls: [],
      ocsps: [],
      checkDate: at,
    });
    const { result } = await engine.verify({ passedWhenNotRevValues: true });
    return result ? 'trusted' : 'unvouched';
  } catch {
    return 'unvouched'; // the library throws where a chain does not hold
  }
}
