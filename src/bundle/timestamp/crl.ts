import type * as asn1js from 'asn1js';
import {
  type Certificate,
  type CertificateRevocationList,
  CRLDistributionPoints,
  type Extension,
  GeneralNames,
  IssuingDistributionPoint,
  type RelativeDistinguishedNames,
  type RevokedCertificate,
} from 'pkijs';
import { isAuthority } from './chain.ts';
import {
  certificateIssuerOid,
  crlDistributionPointsOid,
  crlReasonOid,
  deltaCrlOid,
  expiredOnCrlOid,
  invalidityDateOid,
  issuingDistributionPointOid,
} from './oids.ts';
import type { Crl } from './read-crl.ts';
import { crlSign, mayBeUsedFor, type RevocationStatus, reasonOf } from './revocation-status.ts';

/**
 * What a list says of a certificate; undefined where it says nothing: it is of another authority, not signed by it or
 * by whom it gave that to, of other certificates only, or from a time when one that had expired need not be on it.
 *
 * @param candidates among which whoever signs lists for the issuer may be
 */
export async function statusByCrl(
  list: Crl,
  certificate: Certificate,
  issuer: Certificate,
  candidates: readonly Certificate[],
): Promise<RevocationStatus | undefined> {
  const { head: crl } = list;
  const scope = extensionOf(crl.crlExtensions?.extensions, issuingDistributionPointOid);
  const point = scope?.parsedValue instanceof IssuingDistributionPoint ? scope.parsedValue : undefined;
  if (scope !== undefined && point === undefined) return undefined;
  const isIndirect = point?.indirectCRL === true;
  if (!isIndirect && !crl.issuer.isEqual(certificate.issuer)) return undefined;
  if (!(await isSignedFor(crl, issuer, candidates))) return undefined;
  const asOf = crl.thisUpdate.value;
  const next = crl.nextUpdate?.value;
  const entry = isIndirect
    ? entryOfIndirect(list, certificate)
    : list.entriesOf(certificate.serialNumber).at(-1);
  if (entry === null) return undefined;
  if (entry !== undefined) {
    const revoked = revokedBy(entry);
    return revoked === undefined ? undefined : { asOf, next, revoked };
  }
  return saysAll(crl, point, certificate) ? { asOf, next, revoked: undefined } : undefined;
}

/** By the issuer, or by somebody whom the issuer certified to sign lists. */
async function isSignedFor(
  crl: CertificateRevocationList,
  issuer: Certificate,
  candidates: readonly Certificate[],
): Promise<boolean> {
  for (const signer of [issuer, ...candidates]) {
    if (!signer.subject.isEqual(crl.issuer) || !mayBeUsedFor(crlSign, signer)) continue;
    try {
      // Whom another certified signs nothing for this issuer, though the names be the same.
      if (signer !== issuer && !(await signer.verify(issuer))) continue;
      if (await crl.verify({ issuerCertificate: signer })) return true;
    } catch {
      // a key or an algorithm that cannot be used has signed nothing
    }
  }
  return false;
}

/** Null where the list has more entries than are read: each may name the authority of those that follow it. */
function entryOfIndirect(list: Crl, certificate: Certificate): RevokedCertificate | undefined | null {
  const entries = list.entries();
  if (entries === undefined) return null;
  let of: RelativeDistinguishedNames = list.head.issuer;
  let found: RevokedCertificate | undefined;
  for (const entry of entries) {
    of = namedIssuer(entry) ?? of;
    if (entry.userCertificate.isEqual(certificate.serialNumber) && of.isEqual(certificate.issuer))
      found = entry;
  }
  return found;
}

function namedIssuer(entry: RevokedCertificate): RelativeDistinguishedNames | undefined {
  const names: unknown = extensionOf(entry.crlEntryExtensions?.extensions, certificateIssuerOid)?.parsedValue;
  if (!(names instanceof GeneralNames)) return undefined;
  const directory = 4;
  return names.names.find(({ type }) => type === directory)?.value as RelativeDistinguishedNames | undefined;
}

/** Undefined for one that a list of changes takes off. */
function revokedBy({ revocationDate, crlEntryExtensions }: RevokedCertificate): RevocationStatus['revoked'] {
  const extensions = crlEntryExtensions?.extensions;
  const code = (extensionOf(extensions, crlReasonOid)?.parsedValue as asn1js.Enumerated | undefined)
    ?.valueBlock.valueDec;
  const removedFromList = 8;
  if (code === removedFromList) return undefined;
  const invalid = extensionOf(extensions, invalidityDateOid)?.parsedValue as
    | asn1js.GeneralizedTime
    | undefined;
  const dates = [revocationDate.value, ...(invalid === undefined ? [] : [invalid.toDate()])];
  return { at: new Date(Math.min(...dates.map(Number))), reason: reasonOf(code) };
}

/** Whether a certificate of this kind would stand on the list if it were revoked, for whatever reason. */
function saysAll(
  { crlExtensions, thisUpdate }: CertificateRevocationList,
  point: IssuingDistributionPoint | undefined,
  certificate: Certificate,
): boolean {
  const extensions = crlExtensions?.extensions;
  if (extensionOf(extensions, deltaCrlOid) !== undefined) return false;
  const isExpired = certificate.notAfter.value < thisUpdate.value;
  if (isExpired && extensionOf(extensions, expiredOnCrlOid) === undefined) return false;
  if (point === undefined) return true;
  if (point.onlyContainsAttributeCerts || point.onlySomeReasons !== undefined) return false;
  if (isAuthority(certificate) ? point.onlyContainsUserCerts : point.onlyContainsCACerts) return false;
  const of = addressesIn(point.distributionPoint);
  const named = crlAddresses(certificate);
  return of.length === 0 || of.some((each) => named.includes(each));
}

/** Where a certificate says that its list is to be had. */
export function crlAddresses({ extensions }: Certificate): string[] {
  const points: unknown = extensionOf(extensions, crlDistributionPointsOid)?.parsedValue;
  if (!(points instanceof CRLDistributionPoints)) return [];
  return points.distributionPoints.flatMap(({ distributionPoint }) => addressesIn(distributionPoint));
}

function addressesIn(name: unknown): string[] {
  const address = 6;
  if (!Array.isArray(name)) return [];
  return (name as { type: number; value: unknown }[]).flatMap(({ type, value }) =>
    type === address && typeof value === 'string' ? [value] : [],
  );
}

function extensionOf(extensions: readonly Extension[] | undefined, oid: string): Extension | undefined {
  return extensions?.find(({ extnID }) => extnID === oid);
}
