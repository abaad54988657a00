import type { Certificate, SignedData } from 'pkijs';
import { sameBytes, toHex } from '../bytes.ts';
import { FormatError } from '../format-error.ts';
import type { Primitives } from '../primitives.ts';
import { hasOnlyPurpose, nameOf, readCertificates, readTrusted, signerOf } from './certificates.ts';
import { type Trust, wayToTrusted, wayUpFrom } from './chain.ts';
import type { TimeStampFault } from './fault.ts';
import { timeStampInfoOid } from './oids.ts';
import { readTimeStampRequest } from './request.ts';
import { readTimeStampResponse, type TimeStampInfo, type TimeStampToken } from './response.ts';
import { checkRevocation, type RevocationAnswers, type StampRevocation } from './revocation.ts';
import { checkSignature } from './signature.ts';

/** What a time-stamp is checked against. */
export interface TimeStampToCheck {
  /** The very bytes that were stamped: a checkpoint, or a seal. */
  stamped: Uint8Array;
  /** DER. */
  response: Uint8Array;
  /** DER; undefined where it was not kept, and then a repeated answer cannot be told from a fresh one. */
  request: Uint8Array | undefined;
  /** Certificates that came beside the token, DER each. */
  certificates: readonly Uint8Array[];
  /** Certificates of authorities that the checker trusts, DER each; undefined where none were brought. */
  trusted: readonly Uint8Array[] | undefined;
  /** What authorities answered of revoked certificates; undefined where that is not to be looked at. */
  answers?: RevocationAnswers | undefined;
}

export interface CheckedTimeStamp {
  /** Empty where it holds. */
  faults: TimeStampFault[];
  /** UTC, RFC 3339 with milliseconds; null where there is no token. */
  genTime: string | null;
  accuracyMs: number | null;
  /** The subject of the certificate that signed. */
  authority: string | null;
  policy: string | null;
  serial: string | null;
  /** PKIStatus, and the authority's own words. */
  status: number | null;
  words: string[];
  /** Whether it leads to an authority that the checker trusts. */
  trust: Trust;
  /** What is known of the revocation of its certificates; null where it does not hold or that was not looked at. */
  revocation: StampRevocation | null;
}

/**
 * Checks a time-stamp over bytes as RFC 3161 §2.3 and 2.4.2 and RFC 5816 ask it of who requested it: status, imprint,
 * nonce, one signer, the certificate that the signature names, its purpose, the signature, and the chain at the time
 * that it tells; then whether a certificate was revoked. All that is wrong comes back; nothing is thrown for hostile
 * bytes.
 */
export async function checkTimeStamp(p: Primitives, check: TimeStampToCheck): Promise<CheckedTimeStamp> {
  const nothing = {
    genTime: null,
    accuracyMs: null,
    authority: null,
    policy: null,
    serial: null,
    revocation: null,
  };
  let response: ReturnType<typeof readTimeStampResponse>;
  try {
    response = readTimeStampResponse(check.response);
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    return { faults: ['wrong-form'], ...nothing, status: null, words: [], trust: 'none' };
  }
  const { status, words, token } = response;
  if (token === undefined) return { faults: ['not-granted'], ...nothing, status, words, trust: 'none' };

  const faults = new Set<TimeStampFault>(checkAnswer(p, check, token.info));
  let signer: Certificate | undefined;
  let vouched: Vouched = { trust: 'none', revocation: null };
  try {
    signer = await checkSigner(check, token, faults);
    if (signer !== undefined) vouched = await chainOf(check, token, signer, faults);
  } catch {
    faults.add('wrong-form'); // certificates that the library cannot take in hand, as changed bytes make them
  }
  const { genTime, accuracyMs, policy, serial } = token.info;
  return {
    faults: [...faults],
    genTime: genTime.toISOString(),
    accuracyMs,
    authority: signer === undefined ? null : nameOf(signer),
    policy,
    serial,
    status,
    words,
    ...(faults.size > 0 ? { trust: 'none', revocation: null } : vouched),
  };
}

/** What was answered is what was asked: the same hash, the same nonce. */
function checkAnswer(p: Primitives, check: TimeStampToCheck, info: TimeStampInfo): TimeStampFault[] {
  const faults: TimeStampFault[] = [];
  const hash = p.sha256(check.stamped);
  if (info.imprint === undefined || !sameBytes(info.imprint, hash)) faults.push('other-imprint');
  if (check.request === undefined) return faults;
  try {
    const asked = readTimeStampRequest(check.request);
    if (!sameBytes(asked.imprint, hash)) faults.push('request-of-another');
    const isSame =
      asked.nonce === undefined || (info.nonce !== undefined && toHex(asked.nonce) === toHex(info.nonce));
    if (!isSame) faults.push('other-nonce');
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    faults.push('request-of-another');
  }
  return faults;
}

/** One signer, whose certificate the signature itself names, made for time-stamps only. */
async function checkSigner(
  check: TimeStampToCheck,
  { signed }: TimeStampToken,
  faults: Set<TimeStampFault>,
): Promise<Certificate | undefined> {
  const [info, ...more] = signed.signerInfos;
  if (info === undefined || more.length > 0) {
    faults.add('not-one-signer');
    return undefined;
  }
  const signer = await signerOf(info, candidates(check, signed));
  if (signer === undefined) {
    faults.add('signer-not-there');
    return undefined;
  }
  const { eContent } = signed.encapContentInfo;
  const bytes = eContent === undefined ? undefined : new Uint8Array(eContent.getValue());
  const content = { type: timeStampInfoOid, bytes };
  for (const fault of await checkSignature(content, info, signer)) faults.add(fault);
  if (!hasOnlyPurpose(signer)) faults.add('purpose');
  return signer;
}

type Vouched = Pick<CheckedTimeStamp, 'trust' | 'revocation'>;

async function chainOf(
  check: TimeStampToCheck,
  { info, signed }: TimeStampToken,
  signer: Certificate,
  faults: Set<TimeStampFault>,
): Promise<Vouched> {
  const { genTime, accuracyMs } = info;
  if (signer.notBefore.value > genTime || signer.notAfter.value < genTime) faults.add('not-valid-then');
  const beside = candidates(check, signed);
  const brought = readTrusted(check.trusted ?? []);
  const found = await wayToTrusted(signer, beside, brought, genTime);
  const trust = check.trusted === undefined ? 'not-asked' : found === undefined ? 'unvouched' : 'trusted';
  if (check.answers === undefined) return { trust, revocation: null };
  const certificates = [...brought, ...beside];
  const way = await wayUpFrom(found ?? [signer], certificates, genTime);
  const until = new Date(genTime.getTime() + (accuracyMs ?? 0));
  const revocation = await checkRevocation(check.answers, { way, certificates, at: until });
  return { trust: revocation.state === 'void' ? 'revoked' : trust, revocation };
}

function candidates(check: TimeStampToCheck, signed: SignedData): Certificate[] {
  return readCertificates(check.certificates, signed);
}
