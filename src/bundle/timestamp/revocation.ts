import type { BasicOCSPResponse, Certificate } from 'pkijs';
import { toBase64 } from '../bytes.ts';
import { nameOf } from './certificates.ts';
import { isSelfIssued } from './chain.ts';
import { statusByCrl } from './crl.ts';
import { readOcsp, statusByOcsp } from './ocsp.ts';
import { type Crl, readCrl } from './read-crl.ts';
import type { RevocationReason, RevocationStatus } from './revocation-status.ts';

/** What is known of the revocation of the certificates that a time-stamp rests on, but for the root. */
export interface StampRevocation {
  /**
   * `void`: one was revoked so that the stamp counts for nothing. `stands`: one was revoked, later and for a reason that
   * leaves what came before. `good`: each was looked at, and none was revoked. `not-known`: of one there is no answer.
   */
  state: 'void' | 'stands' | 'good' | 'not-known';
  /** Up to when all were looked at, UTC: what came after is not known. Null where of one there is no answer. */
  until: string | null;
  /** The subjects of those of which there is no answer. */
  missing: string[];
  /** The one that was revoked, since when (UTC) and why; null where none was. */
  revoked: { certificate: string; at: string; reason: RevocationReason } | null;
}

/** RFC 3161 §4: what is not said to be something else is a key that may have been stolen. */
const voiding: ReadonlySet<RevocationReason> = new Set([
  'none',
  'key-compromise',
  'ca-compromise',
  'aa-compromise',
]);

type Answer = { crl: Crl } | { ocsp: BasicOCSPResponse };

/** Answers of authorities on revoked certificates, lists (CRL) and single ones (OCSP), DER each; read once. */
export class RevocationAnswers {
  /** How many were no such answer. */
  readonly unreadable: number;
  /** Which of them said something of a certificate that was asked about, by their places. */
  readonly used = new Set<number>();
  readonly #answers: readonly (Answer | undefined)[];
  readonly #known = new Map<string, Promise<RevocationStatus[]>>();

  constructor(der: readonly Uint8Array[]) {
    this.#answers = der.map(readAnswer);
    this.unreadable = this.#answers.filter((each) => each === undefined).length;
  }

  /** What they say of a certificate; an answer that says nothing of it is left out. */
  statusesOf(
    certificate: Certificate,
    issuer: Certificate,
    candidates: readonly Certificate[],
  ): Promise<RevocationStatus[]> {
    const key = [certificate, issuer].map(({ tbsView }) => toBase64(tbsView)).join(' ');
    const known = this.#known.get(key) ?? this.#ask(certificate, issuer, candidates);
    this.#known.set(key, known);
    return known;
  }

  async #ask(...[certificate, issuer, candidates]: Parameters<RevocationAnswers['statusesOf']>) {
    const found: RevocationStatus[] = [];
    for (const [place, answer] of this.#answers.entries()) {
      if (answer === undefined) continue;
      const status = await statusBy(answer, certificate, issuer, candidates).catch(() => undefined); // bytes that the library cannot take in hand say nothing
      if (status === undefined) continue;
      this.used.add(place);
      found.push(status);
    }
    return found;
  }
}

function statusBy(
  answer: Answer,
  certificate: Certificate,
  issuer: Certificate,
  candidates: readonly Certificate[],
): Promise<RevocationStatus | undefined> {
  return 'crl' in answer
    ? statusByCrl(answer.crl, certificate, issuer, candidates)
    : statusByOcsp(answer.ocsp, certificate, issuer);
}

function readAnswer(der: Uint8Array): Answer | undefined {
  for (const read of [(): Answer => ({ crl: readCrl(der) }), (): Answer => ({ ocsp: readOcsp(der) })])
    try {
      return read();
    } catch {
      // it may be of the other kind; what is neither says nothing, and is counted
    }
  return undefined;
}

/** Each certificate that may have been revoked, with its issuer; undefined where that is not there. */
export function toLookAt(
  way: readonly Certificate[],
): { certificate: Certificate; issuer: Certificate | undefined }[] {
  return way.flatMap((certificate, index) =>
    isSelfIssued(certificate) ? [] : [{ certificate, issuer: way[index + 1] }],
  );
}

/**
 * What the answers say of a time-stamp.
 *
 * @param of `way` from its signer up; `certificates` among which those who sign lists may be; `at` the latest time at
 *   which it may have been made
 */
export async function checkRevocation(
  answers: RevocationAnswers,
  { way, certificates, at }: { way: readonly Certificate[]; certificates: readonly Certificate[]; at: Date },
): Promise<StampRevocation> {
  let until = Number.POSITIVE_INFINITY;
  const missing: string[] = [];
  let found: { isVoid: boolean; revoked: NonNullable<StampRevocation['revoked']> } | undefined;
  for (const { certificate, issuer } of toLookAt(way)) {
    const statuses = issuer === undefined ? [] : await answers.statusesOf(certificate, issuer, certificates);
    if (statuses.length === 0) missing.push(nameOf(certificate));
    until = Math.min(until, Math.max(...statuses.map(({ asOf }) => asOf.getTime())));
    for (const revoked of revocationsIn(statuses)) {
      const isVoid = voiding.has(revoked.reason) || revoked.at <= at;
      if (found !== undefined && (found.isVoid || !isVoid)) continue;
      const { reason } = revoked;
      found = {
        isVoid,
        revoked: { certificate: nameOf(certificate), at: revoked.at.toISOString(), reason },
      };
    }
  }
  const isKnown = missing.length === 0 && Number.isFinite(until);
  return {
    state:
      found === undefined ? (missing.length === 0 ? 'good' : 'not-known') : found.isVoid ? 'void' : 'stands',
    until: isKnown ? new Date(until).toISOString() : null,
    missing,
    revoked: found?.revoked ?? null,
  };
}

/** A hold may be taken back: a newer answer that knows of none ends it. Nothing else ends a revocation. */
function revocationsIn(statuses: readonly RevocationStatus[]): NonNullable<RevocationStatus['revoked']>[] {
  return statuses.flatMap(({ revoked, asOf }) => {
    const isTakenBack =
      revoked?.reason === 'certificate-hold' &&
      statuses.some((other) => other.revoked === undefined && other.asOf > asOf);
    return revoked === undefined || isTakenBack ? [] : [revoked];
  });
}
