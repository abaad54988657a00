/** A certificate whose signers of Content Credentials are trusted. Its names are its maker's word. */
export interface TrustedCertificate {
  /** `CN=…, O=…`, as it stands in the certificate. */
  subject: string;
  issuer: string;
  /** UTC. */
  notBefore: string;
  notAfter: string;
  /** SHA-256 of the certificate (DER). */
  sha256: string;
  /** Whether it is one of an authority: nobody is trusted by any other. */
  isAuthority: boolean;
}

/** A list of trusted signers that a locker uses. */
export interface TrustListRow {
  /** What tells it from others: SHA-256 of what `joinTrustLists` makes of it. */
  sha256: string;
  /** Of the file that it came in. */
  name: string;
  /** How many certificates are in it. */
  count: number;
  /** How many of them do not hold today. */
  ended: number;
  notYet: number;
  /** How many are no authority's, so that nobody is trusted by them. */
  vain: number;
  /** The first of them, up to `mostCertificatesShown`, in the order of `joinTrustLists`. */
  certificates: TrustedCertificate[];
}

/** The lists of trusted signers that a locker uses, by their names. */
export interface TrustListsState {
  lists: TrustListRow[];
  /** SHA-256 of all of them together, as the readings of items name it; null where there is none. */
  sha256: string | null;
}

export const mostCertificatesShown = 200;

const begin = '-----BEGIN CERTIFICATE-----';
const end = '-----END CERTIFICATE-----';

/**
 * The certificates in a text of PEM blocks, each with its lines, in their order; what stands around them is left out.
 * In one pass, since the text may be anybody's.
 */
export function certificatesIn(text: string): string[] {
  return text
    .split(begin)
    .slice(1)
    .flatMap((part) => {
      const to = part.indexOf(end);
      return to === -1 ? [] : [`${begin}${part.slice(0, to)}${end}\n`];
    });
}

/**
 * Lists as one: each certificate (PEM, lines of 64 characters, LF) once, in the order of their text. So the same
 * certificates give the same bytes, in whatever files and order they came.
 */
export function joinTrustLists(lists: readonly string[]): string {
  return [...new Set(lists.flatMap(certificatesIn))].sort().join('');
}
