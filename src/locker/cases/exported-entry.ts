import type { SaidCertificate } from '../../contract/said-certificate.ts';
import type { AppendRequest } from '../threads/writer-calls.ts';

/** A bundle that is to go out. */
export interface Exporting {
  caseId: string;
  bundle: string;
  caseSha256: string;
  to: string;
  why: string;
  /** The officer's own certificate by which it is to be signed too. */
  certificate?: SaidCertificate | undefined;
}

/** The entry that a bundle goes out, `case.exported`. */
export function exportedEntry(wanted: Exporting): AppendRequest {
  const { caseId, bundle, caseSha256, to, why, certificate } = wanted;
  return {
    kind: 'case.exported',
    caseId,
    body: { bundle, caseSha256 },
    details: { to, why, ...(certificate === undefined ? {} : { certificate: said(certificate) }) },
  };
}

/** This of it and nothing else. */
function said({ sha256, subject, issuer, serial }: SaidCertificate): SaidCertificate {
  return { sha256, subject, issuer, serial };
}
