import { createHash, type X509Certificate } from 'node:crypto';
import { JejakError } from '../contract/error.ts';
import {
  certificatesIn,
  mostCertificatesShown,
  type TrustedCertificate,
  type TrustListRow,
  type TrustListsState,
} from '../contract/trust-list.ts';
import type { KeptTrustList, Locker } from '../locker/index.ts';
import { certificateOf } from './trust-list.ts';

/** The lists of trusted signers that a locker uses, and what is in them. */
export function trustListsState(locker: Pick<Locker, 'trustLists'>): TrustListsState {
  const now = new Date().toISOString();
  const used = locker.trustLists.used();
  return {
    lists: locker.trustLists.list().map((each) => rowOf(each, now)),
    sha256: used === null ? null : createHash('sha256').update(used).digest('hex'),
  };
}

/**
 * The list that is meant by its name or by four digits or more of the beginning of its SHA-256.
 *
 * @throws JejakError `no-such-trust-list`, `trust-list-ambiguous`, each with {what}
 */
export function chooseTrustList(locker: Pick<Locker, 'trustLists'>, wanted: string): KeptTrustList {
  const lists = locker.trustLists.list();
  const digits = wanted.trim().toLowerCase();
  const named = lists.filter(({ name }) => name === wanted.normalize('NFC').trim());
  const meant = /^[0-9a-f]{4,64}$/.test(digits)
    ? lists.filter(({ sha256 }) => sha256.startsWith(digits))
    : [];
  const [found, second] = named.length > 0 ? named : meant;
  if (found === undefined) throw new JejakError('no-such-trust-list', 'wrong-use', { what: wanted });
  if (second !== undefined) throw new JejakError('trust-list-ambiguous', 'wrong-use', { what: wanted });
  return found;
}

function rowOf({ sha256, name, pem }: KeptTrustList, now: string): TrustListRow {
  // One that cannot be read any more was put in by another hand: the check says so.
  const all = certificatesIn(pem).flatMap((each) => toRow(certificateOf(each)));
  return {
    ...{ sha256, name, count: all.length },
    ended: all.filter(({ notAfter }) => notAfter < now).length,
    notYet: all.filter(({ notBefore }) => notBefore > now).length,
    vain: all.filter(({ isAuthority }) => !isAuthority).length,
    certificates: all.slice(0, mostCertificatesShown),
  };
}

function toRow(certificate: X509Certificate | undefined): TrustedCertificate[] {
  if (certificate === undefined) return [];
  const { subject, issuer, validFrom, validTo, fingerprint256, ca: isAuthority } = certificate;
  return [
    {
      ...{ subject: inOneLine(subject), issuer: inOneLine(issuer) },
      ...{ notBefore: instantOf(validFrom), notAfter: instantOf(validTo) },
      sha256: fingerprint256.replaceAll(':', '').toLowerCase(),
      isAuthority,
    },
  ];
}

/** One name a line, in its order; undefined where a certificate has none. */
function inOneLine(names: string | undefined): string {
  return (names ?? '').split('\n').join(', ');
}

/** `Nov 28 13:16:31 2026 GMT` as ISO 8601. */
function instantOf(text: string): string {
  return new Date(text).toISOString();
}
