import { BasicConstraints, type Certificate, CertificateChainValidationEngine } from 'pkijs';
import { sameBytes } from '../bytes.ts';

/**
 * Whether an authority is vouched for: `trusted` leads to a certificate that the checker brought, `unvouched` does
 * not, `not-asked` where none was brought, `revoked` where one of its certificates was revoked so that the stamp counts
 * for nothing, `none` where it does not hold at all.
 */
export type Trust = 'trusted' | 'unvouched' | 'not-asked' | 'revoked' | 'none';

/** A chain has three or four certificates. */
const longestChain = 8;
/** Signatures that are looked at before a hostile heap of certificates is given up. */
const mostLookedAt = 64;

/** Whether a chain leads from a signer to a trusted certificate: see `wayToTrusted`. */
export async function checkChain(
  ...chain: Parameters<typeof wayToTrusted>
): Promise<'trusted' | 'unvouched'> {
  return (await wayToTrusted(...chain)) === undefined ? 'unvouched' : 'trusted';
}

/**
 * The chain from a signer to a trusted certificate, as it was at a time (RFC 5280 §6); undefined where there is none. The
 * way is found here, step by step and never over one certificate twice; the library then looks at that way alone, with
 * its constraints, since it follows circles for ever and may take another certificate for the signer's where it is given
 * several.
 */
export async function wayToTrusted(
  signer: Certificate,
  certificates: readonly Certificate[],
  trusted: readonly Certificate[],
  at: Date,
): Promise<readonly Certificate[] | undefined> {
  let left = mostLookedAt;
  const isTrusted = (one: Certificate): boolean => trusted.some((each) => isSame(each, one));
  const wayFrom = async (way: readonly Certificate[]): Promise<readonly Certificate[] | undefined> => {
    const last = way.at(-1);
    if (last === undefined || isTrusted(last)) return way;
    if (way.length === longestChain) return undefined;
    for (const issuer of [...trusted, ...certificates]) {
      if (!issuer.subject.isEqual(last.issuer) || way.some((each) => isSame(each, issuer))) continue;
      if (!isValidAt(issuer, at) || !isAuthority(issuer)) continue;
      if (--left < 0) return undefined;
      if (!(await isSignedBy(last, issuer))) continue;
      const found = await wayFrom([...way, issuer]);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const way = await wayFrom([signer]);
  return way === undefined || way.length === 1 || (await holds(way, at)) ? way : undefined;
}

/**
 * A way, and what leads on from its last certificate to one that signed itself, as far as that is there: whoever trusts
 * a certificate may not have looked at who vouches for it.
 */
export async function wayUpFrom(
  way: readonly Certificate[],
  certificates: readonly Certificate[],
  at: Date,
): Promise<readonly Certificate[]> {
  const last = way.at(-1);
  if (last === undefined || way.length >= longestChain || isSelfIssued(last)) return way;
  let left = longestChain;
  for (const issuer of certificates) {
    if (!issuer.subject.isEqual(last.issuer) || way.some((each) => isSame(each, issuer))) continue;
    if (!isValidAt(issuer, at) || !isAuthority(issuer)) continue;
    if (--left < 0) break;
    if (await isSignedBy(last, issuer)) return wayUpFrom([...way, issuer], certificates, at);
  }
  return way;
}

export function isSelfIssued({ subject, issuer }: Certificate): boolean {
  return subject.isEqual(issuer);
}

async function holds(way: readonly Certificate[], at: Date): Promise<boolean> {
  const [signer] = way;
  const root = way.at(-1);
  if (signer === undefined || root === undefined) return false;
  try {
    const engine = new CertificateChainValidationEngine({
      trustedCerts: [root],
      // The last one is whose chain is looked for.
      certs: way.slice(0, -1).toReversed(),
      crls: [],
      ocsps: [],
      checkDate: at,
    });
    const { result, certificatePath } = await engine.verify({ passedWhenNotRevValues: true });
    return result && certificatePath?.[0] === signer;
  } catch {
    return false; // the library throws where a chain does not hold
  }
}

/** What was signed of both is the same. */
function isSame(one: Certificate, other: Certificate): boolean {
  return sameBytes(one.tbsView, other.tbsView);
}

function isValidAt({ notBefore, notAfter }: Certificate, at: Date): boolean {
  return notBefore.value <= at && at <= notAfter.value;
}

export function isAuthority({ extensions }: Certificate): boolean {
  return (extensions ?? []).some(({ parsedValue }: { parsedValue?: unknown }) =>
    parsedValue instanceof BasicConstraints ? parsedValue.cA : false,
  );
}

async function isSignedBy(one: Certificate, issuer: Certificate): Promise<boolean> {
  try {
    return await one.verify(issuer);
  } catch {
    return false; // a key or an algorithm that cannot be used has signed nothing
  }
}
