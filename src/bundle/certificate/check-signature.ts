import * as asn1js from 'asn1js';
import { type Certificate, ContentInfo, SignedData, type SignerInfo } from 'pkijs';
import { toHex } from '../bytes.ts';
import type { Primitives } from '../primitives.ts';
import {
  derOf,
  issuerNameOf,
  maySign,
  nameOf,
  readCertificates,
  readTrusted,
  signerOf,
} from '../timestamp/certificates.ts';
import { checkChain, type Trust } from '../timestamp/chain.ts';
import { type CheckedTimeStamp, checkTimeStamp } from '../timestamp/check-time-stamp.ts';
import { oneDer } from '../timestamp/der.ts';
import { signedDataOid } from '../timestamp/oids.ts';
import type { RevocationAnswers } from '../timestamp/revocation.ts';
import { checkSignature } from '../timestamp/signature.ts';
import { dataOid, signatureTimeStampOid, signingTimeOid } from './oids.ts';

/** Of one file; a person or a few sign. */
const mostSigners = 8;

/** What is wrong with a certificate's signature: it shows nothing then. The words are `verify.certificate-signature-FAULT`. */
type CertificateFault =
  | 'wrong-form'
  | 'signer-not-there'
  | 'signer-not-named'
  | 'signature'
  | 'purpose'
  | 'not-valid-then'
  | 'stamp';

/** What a signature is checked against. */
interface SignatureToCheck {
  /** The very bytes that were signed. */
  content: Uint8Array;
  /** DER of the CMS. */
  signature: Uint8Array;
  /** What is claimed to be the time where the signature claims none. */
  claimedAt: Date;
  /** Certificates that the checker trusts for officers, DER each; undefined where none were brought. */
  trusted: readonly Uint8Array[] | undefined;
  /** The same for time-stamping authorities. */
  trustedStamps: readonly Uint8Array[] | undefined;
  /** What authorities answered of the certificates of time-stamps. */
  answers?: RevocationAnswers | undefined;
}

/** One signer of it. */
export interface CheckedSigner {
  /** Empty where it holds. */
  faults: CertificateFault[];
  /** Null where the certificate is not there. */
  certificate: { subject: string; issuer: string; serial: string; sha256: string; notAfter: string } | null;
  /** When, by the signer's own word; UTC, RFC 3339. */
  signedAt: string | null;
  /** The time-stamp over it, where it holds. */
  timeStamp: { genTime: string; authority: string; trusted: boolean | null } | null;
  /** Whether it leads to a certificate that the checker trusts, at the time that is proven, else claimed. */
  trust: Trust;
}

/**
 * Checks the signatures of a detached CMS over bytes: who signed, whether the signature is over these bytes, whether
 * the certificate was made for signing and valid then, and whom it leads to. Nothing is thrown for hostile bytes.
 * Revocation is not looked at.
 */
export async function checkCertificateSignature(
  p: Primitives,
  check: SignatureToCheck,
): Promise<CheckedSigner[]> {
  let signed: SignedData;
  try {
    signed = readDetached(check.signature);
  } catch {
    return [unreadable];
  }
  return Promise.all(
    signed.signerInfos.map((info) => checkSigner(p, check, signed, info).catch(() => unreadable)),
  );
}

const unreadable: CheckedSigner = {
  faults: ['wrong-form'],
  certificate: null,
  signedAt: null,
  timeStamp: null,
  trust: 'none',
};

/** @throws TypeError for what is no detached signature */
function readDetached(der: Uint8Array): SignedData {
  const content = new ContentInfo({ schema: oneDer(der) });
  if (content.contentType !== signedDataOid) throw new TypeError('no signed data');
  const signed = new SignedData({ schema: content.content });
  const { length } = signed.signerInfos;
  // What is within is not what lies beside it.
  if (signed.encapContentInfo.eContent !== undefined) throw new TypeError('not detached');
  if (length === 0 || length > mostSigners) throw new TypeError('no signer, or too many');
  return signed;
}

async function checkSigner(
  p: Primitives,
  check: SignatureToCheck,
  signed: SignedData,
  info: SignerInfo,
): Promise<CheckedSigner> {
  const certificates = readCertificates([], signed);
  const signer = await signerOf(info, certificates);
  const claimed = signingTimeOf(info);
  const signedAt = claimed?.toISOString() ?? null;
  if (signer === undefined) return { ...unreadable, faults: ['signer-not-there'], signedAt };
  const faults = new Set<CertificateFault>(
    await checkSignature({ type: dataOid, bytes: check.content }, info, signer),
  );
  if (!maySign(signer)) faults.add('purpose');
  const stamp = await checkStamp(p, check, info, certificates);
  if (stamp !== undefined && stamp.faults.length > 0) faults.add('stamp');
  // Only a stamp that is vouched for proves a time; else the claim is all there is.
  const proven = stamp?.trust === 'trusted' && stamp.genTime !== null ? new Date(stamp.genTime) : undefined;
  const at = proven ?? claimed ?? check.claimedAt;
  if (at < signer.notBefore.value || at > signer.notAfter.value) faults.add('not-valid-then');
  return {
    faults: [...faults],
    certificate: factsOf(p, signer),
    signedAt,
    timeStamp: stampFacts(stamp),
    trust: await trustOf(check, signer, certificates, at, faults.size > 0),
  };
}

async function trustOf(
  { trusted }: SignatureToCheck,
  signer: Certificate,
  certificates: readonly Certificate[],
  at: Date,
  isFaulty: boolean,
): Promise<Trust> {
  if (isFaulty) return 'none';
  if (trusted === undefined) return 'not-asked';
  return checkChain(signer, certificates, readTrusted(trusted), at);
}

/** The time-stamp over the value of the signature; undefined where there is none. */
async function checkStamp(
  p: Primitives,
  { trustedStamps, answers }: SignatureToCheck,
  { unsignedAttrs, signature }: SignerInfo,
  certificates: readonly Certificate[],
): Promise<CheckedTimeStamp | undefined> {
  const found = (unsignedAttrs?.attributes ?? []).filter(({ type }) => type === signatureTimeStampOid);
  const token = (found[0]?.values as asn1js.BaseBlock[] | undefined)?.[0];
  if (token === undefined) return undefined;
  return checkTimeStamp(p, {
    stamped: signature.valueBlock.valueHexView.slice(),
    response: answerWith(new Uint8Array(token.toBER())),
    request: undefined,
    certificates: certificates.map(derOf),
    trusted: trustedStamps,
    answers,
  });
}

/** An answer that grants this token (RFC 3161 §2.4.2), as the checks of time-stamps take one. */
function answerWith(token: Uint8Array): Uint8Array {
  const granted = new asn1js.Sequence({ value: [new asn1js.Integer({ value: 0 })] });
  const whole = new asn1js.Sequence({ value: [granted, oneDer(token)] });
  return new Uint8Array(whole.toBER());
}

function stampFacts(stamp: CheckedTimeStamp | undefined): CheckedSigner['timeStamp'] {
  if (stamp === undefined || stamp.faults.length > 0) return null;
  const { genTime, authority, trust } = stamp;
  if (genTime === null || authority === null) return null;
  return { genTime, authority, trusted: trust === 'not-asked' ? null : trust === 'trusted' };
}

function factsOf(p: Primitives, certificate: Certificate): NonNullable<CheckedSigner['certificate']> {
  return {
    subject: nameOf(certificate),
    issuer: issuerNameOf(certificate),
    serial: toHex(certificate.serialNumber.valueBlock.valueHexView),
    sha256: toHex(p.sha256(derOf(certificate))),
    notAfter: certificate.notAfter.value.toISOString(),
  };
}

function signingTimeOf({ signedAttrs }: SignerInfo): Date | undefined {
  const found = (signedAttrs?.attributes ?? []).filter(({ type }) => type === signingTimeOid);
  const value = (found[0]?.values as asn1js.BaseBlock[] | undefined)?.[0];
  return value instanceof asn1js.UTCTime || value instanceof asn1js.GeneralizedTime
    ? value.toDate()
    : undefined;
}
