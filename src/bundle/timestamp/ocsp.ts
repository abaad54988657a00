import * as asn1js from 'asn1js';
import {
  BasicOCSPResponse,
  CertID,
  type Certificate,
  type Extension,
  ExtKeyUsage,
  getCrypto,
  InfoAccess,
  OCSPRequest,
  OCSPResponse,
  RelativeDistinguishedNames,
  type SingleResponse,
} from 'pkijs';
import { sameBytes } from '../bytes.ts';
import { oneDer } from './der.ts';
import {
  archiveCutoffOid,
  authorityInfoAccessOid,
  basicOcspOid,
  extendedKeyUsageOid,
  hashNames,
  ocspOid,
  ocspSigningOid,
} from './oids.ts';
import { digitalSignature, mayBeUsedFor, type RevocationStatus, reasonOf } from './revocation-status.ts';

/**
 * Asks for the status of a certificate (RFC 6960 §4.1): its number and the hashes of its issuer's name and key (SHA-1,
 * as every responder knows them), without a nonce, so that an answer that was made before may be sent.
 *
 * @returns DER
 */
export async function encodeOcspRequest(certificate: Certificate, issuer: Certificate): Promise<Uint8Array> {
  const request = new OCSPRequest();
  await request.createForCertificate(certificate, { hashAlgorithm: 'SHA-1', issuerCertificate: issuer });
  return new Uint8Array(request.toSchema(true).toBER());
}

/** @throws for what is no answer with a status in it (RFC 6960 §4.2) */
export function readOcsp(der: Uint8Array): BasicOCSPResponse {
  const { responseStatus, responseBytes } = new OCSPResponse({ schema: oneDer(der) });
  if (responseStatus.valueBlock.valueDec !== 0 || responseBytes?.responseType !== basicOcspOid)
    throw new TypeError('no status');
  return new BasicOCSPResponse({ schema: oneDer(responseBytes.response.valueBlock.valueHexView.slice()) });
}

/**
 * What an answer says of a certificate; undefined where it says nothing: it is about another one, not signed by the
 * issuer or by whom it gave that to, the responder does not know, or it is from a time when the certificate had expired.
 */
export async function statusByOcsp(
  answer: BasicOCSPResponse,
  certificate: Certificate,
  issuer: Certificate,
): Promise<RevocationStatus | undefined> {
  const { responses, producedAt } = answer.tbsResponseData;
  const single = await singleFor(responses, certificate, issuer);
  if (single === undefined || !(await isSignedFor(answer, issuer, producedAt))) return undefined;
  const { thisUpdate: asOf, nextUpdate: next } = single;
  const status = single.certStatus as asn1js.BaseBlock;
  const [good, revoked] = [0, 1];
  if (status.idBlock.tagNumber === revoked) return { asOf, next, revoked: revokedBy(status) };
  if (status.idBlock.tagNumber !== good) return undefined;
  const keepsExpired = (single.singleExtensions ?? []).some(({ extnID }) => extnID === archiveCutoffOid);
  if (certificate.notAfter.value < asOf && !keepsExpired) return undefined;
  return { asOf, next, revoked: undefined };
}

async function singleFor(
  responses: readonly SingleResponse[],
  certificate: Certificate,
  issuer: Certificate,
): Promise<SingleResponse | undefined> {
  for (const single of responses) {
    const hashAlgorithm = hashNames.get(single.certID.hashAlgorithm.algorithmId);
    if (hashAlgorithm === undefined) continue;
    const own = new CertID();
    await own.createForCertificate(certificate, { hashAlgorithm, issuerCertificate: issuer });
    if (
      single.certID.serialNumber.isEqual(own.serialNumber) &&
      sameBytes(hashIn(single.certID.issuerNameHash), hashIn(own.issuerNameHash)) &&
      sameBytes(hashIn(single.certID.issuerKeyHash), hashIn(own.issuerKeyHash))
    )
      return single;
  }
  return undefined;
}

function hashIn(hash: asn1js.OctetString): Uint8Array {
  return hash.valueBlock.valueHexView;
}

/** `[1] { GeneralizedTime, [0] { CRLReason } OPTIONAL }` */
function revokedBy(status: asn1js.BaseBlock): NonNullable<RevocationStatus['revoked']> {
  const [at, reason] = (status.valueBlock as { value?: asn1js.BaseBlock[] }).value ?? [];
  const code = (reason?.valueBlock as { value?: asn1js.Enumerated[] } | undefined)?.value?.[0];
  if (!(at instanceof asn1js.GeneralizedTime)) throw new TypeError('no time');
  return { at: at.toDate(), reason: reasonOf(code?.valueBlock.valueDec) };
}

/** By the issuer, or by a responder whom the issuer certified for that, and whose certificate was valid then. */
async function isSignedFor(answer: BasicOCSPResponse, issuer: Certificate, at: Date): Promise<boolean> {
  for (const signer of [issuer, ...(answer.certs ?? [])]) {
    try {
      if (signer !== issuer && !(await isResponder(signer, issuer, at))) continue;
      if (!(await isNamed(answer.tbsResponseData.responderID, signer))) continue;
      const { tbsResponseData, signature, signatureAlgorithm } = answer;
      const key = signer.subjectPublicKeyInfo;
      if (
        await getCrypto(true).verifyWithPublicKey(
          tbsResponseData.tbsView.slice(),
          signature,
          key,
          signatureAlgorithm,
        )
      )
        return true;
    } catch {
      // a key or an algorithm that cannot be used has signed nothing
    }
  }
  return false;
}

async function isResponder(signer: Certificate, issuer: Certificate, at: Date): Promise<boolean> {
  const usage = (signer.extensions ?? []).find(({ extnID }) => extnID === extendedKeyUsageOid)
    ?.parsedValue as unknown;
  if (!(usage instanceof ExtKeyUsage) || !usage.keyPurposes.includes(ocspSigningOid)) return false;
  if (!mayBeUsedFor(digitalSignature, signer)) return false;
  if (at < signer.notBefore.value || signer.notAfter.value < at) return false;
  return signer.issuer.isEqual(issuer.subject) && (await signer.verify(issuer));
}

/** By its name, or by the SHA-1 of its key. */
async function isNamed(id: unknown, { subject, subjectPublicKeyInfo }: Certificate): Promise<boolean> {
  if (id instanceof RelativeDistinguishedNames) return subject.isEqual(id);
  if (!(id instanceof asn1js.OctetString)) return false;
  const key = subjectPublicKeyInfo.subjectPublicKey.valueBlock.valueHexView.slice();
  return sameBytes(new Uint8Array(await crypto.subtle.digest('SHA-1', key)), hashIn(id));
}

/** Where a certificate says that its status is to be asked for. */
export function ocspAddresses({ extensions }: { extensions?: Extension[] }): string[] {
  const access: unknown = extensions?.find(({ extnID }) => extnID === authorityInfoAccessOid)?.parsedValue;
  if (!(access instanceof InfoAccess)) return [];
  const address = 6;
  return access.accessDescriptions.flatMap(({ accessMethod, accessLocation }) =>
    accessMethod === ocspOid && accessLocation.type === address && typeof accessLocation.value === 'string'
      ? [accessLocation.value]
      : [],
  );
}
