import * as asn1js from 'asn1js';
import { type Certificate, getCrypto, type SignerInfo } from 'pkijs';
import { sameBytes } from '../bytes.ts';
import { derOf } from './certificates.ts';
import {
  contentTypeOid,
  hashNames,
  messageDigestOid,
  rsaOid,
  signingCertificateOid,
  signingCertificateV2Oid,
} from './oids.ts';

/** What is wrong with a signature itself. */
type SignatureFault = 'signer-not-named' | 'signature';

type Attribute = NonNullable<SignerInfo['signedAttrs']>['attributes'][number];

/** What a signature is to be over. */
interface SignedContent {
  /** The object identifier of its kind. */
  type: string;
  /** Undefined where there is none. */
  bytes: Uint8Array | undefined;
}

/**
 * The signature over a content (CMS, RFC 5652 §5.4): over attributes that name what was signed, its hash, and the one
 * certificate that may have signed it (ESSCertID, RFC 2634; ESSCertIDv2, RFC 5816).
 */
export async function checkSignature(
  content: SignedContent,
  info: SignerInfo,
  signer: Certificate,
): Promise<SignatureFault[]> {
  const attributes = info.signedAttrs?.attributes ?? [];
  const faults: SignatureFault[] = [];
  if (!(await namesCertificate(attributes, signer))) faults.push('signer-not-named');
  if (!(await isOverContent(content, info, attributes)) || !(await isBySigner(info, signer)))
    faults.push('signature');
  return faults;
}

async function isOverContent(
  content: SignedContent,
  info: SignerInfo,
  attributes: readonly Attribute[],
): Promise<boolean> {
  const type = onlyValue(attributes, contentTypeOid);
  const digest = onlyValue(attributes, messageDigestOid);
  const hash = hashNames.get(info.digestAlgorithm.algorithmId);
  if (type === undefined || digest === undefined || hash === undefined || content.bytes === undefined)
    return false;
  if (oidText(type) !== content.type) return false;
  const actual = await crypto.subtle.digest(hash, content.bytes.slice());
  return sameBytes(new Uint8Array(actual), hexView(digest));
}

async function isBySigner(info: SignerInfo, signer: Certificate): Promise<boolean> {
  const hash = hashNames.get(info.digestAlgorithm.algorithmId);
  if (info.signedAttrs === undefined || hash === undefined) return false;
  const { signature, signatureAlgorithm } = info;
  // Only this one does not say its hash itself.
  const named = signatureAlgorithm.algorithmId === rsaOid ? [hash] : [];
  try {
    return await getCrypto(true).verifyWithPublicKey(
      info.signedAttrs.encodedValue,
      signature,
      signer.subjectPublicKeyInfo,
      signatureAlgorithm,
      ...named,
    );
  } catch {
    return false; // a key or an algorithm that cannot be used has signed nothing
  }
}

/** The first certificate that the attribute names is the signer's: nobody put another in its place. */
async function namesCertificate(attributes: readonly Attribute[], signer: Certificate): Promise<boolean> {
  const der = derOf(signer);
  const second = onlyValue(attributes, signingCertificateV2Oid);
  const first = onlyValue(attributes, signingCertificateOid);
  const named = second ?? first;
  if (named === undefined) return false;
  const ids = childrenOf(named)[0];
  const id = ids === undefined ? undefined : childrenOf(ids)[0];
  if (id === undefined) return false;
  const parts = childrenOf(id);
  // ESSCertIDv2 begins with its hash algorithm where that is not SHA-256.
  const [begin] = parts;
  const algorithm = second !== undefined && begin?.idBlock.tagNumber === 16 ? begin : undefined;
  const hash =
    second === undefined
      ? 'SHA-1'
      : algorithm === undefined
        ? 'SHA-256'
        : hashNames.get(oidText(childrenOf(algorithm)[0]));
  const digest = algorithm === undefined ? begin : parts[1];
  if (hash === undefined || digest === undefined) return false;
  const actual = new Uint8Array(await crypto.subtle.digest(hash, der.slice()));
  return sameBytes(actual, hexView(digest));
}

/** The value of an attribute that is there once, with one value. */
function onlyValue(attributes: readonly Attribute[], oid: string): asn1js.BaseBlock | undefined {
  const found = attributes.filter(({ type }) => type === oid);
  const values = found[0]?.values as asn1js.BaseBlock[] | undefined;
  return found.length === 1 && values?.length === 1 ? values[0] : undefined;
}

function childrenOf(block: asn1js.BaseBlock): asn1js.BaseBlock[] {
  const { value } = block.valueBlock as { value?: unknown };
  return Array.isArray(value) ? (value as asn1js.BaseBlock[]) : [];
}

function hexView(block: asn1js.BaseBlock): Uint8Array {
  const { valueHexView } = block.valueBlock as { valueHexView?: Uint8Array };
  return valueHexView ?? new Uint8Array();
}

function oidText(block: asn1js.BaseBlock | undefined): string {
  return block instanceof asn1js.ObjectIdentifier ? block.getValue() : '';
}
