import * as asn1js from 'asn1js';
import {
  AlgorithmIdentifier,
  Attribute,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs';
import { compareBytes } from '../bytes.ts';
import { FormatError } from '../format-error.ts';
import type { Primitives } from '../primitives.ts';
import { oneDer } from '../timestamp/der.ts';
import {
  contentTypeOid,
  messageDigestOid,
  rsaOid,
  sha256Oid,
  signedDataOid,
  signingCertificateV2Oid,
} from '../timestamp/oids.ts';
import {
  dataOid,
  ecdsaWithSha256Oid,
  ecOid,
  sha256WithRsaOid,
  signatureTimeStampOid,
  signingTimeOid,
} from './oids.ts';

/** What is signed, and by which certificate. */
interface SignatureToMake {
  /** The very bytes that are signed; they are not in the signature. */
  content: Uint8Array;
  /** DER: whose key signs. */
  certificate: Uint8Array;
  /** DER each: what leads from it to its root. */
  chain: readonly Uint8Array[];
  /** What the signer claims to be the time; undefined where the place of the signature says it, as in a PDF. */
  signedAt: Date | undefined;
  /** Signs with SHA-256 as the certificate's key does: PKCS #1 v1.5 by RSA, else ECDSA in DER. */
  sign: (attributes: Uint8Array) => Uint8Array;
}

/**
 * A signature that stands beside what it signs (CMS, RFC 5652; CAdES-B-B, EN 319 122-1): its attributes name the hash,
 * the kind of content and the one certificate that may have signed it.
 *
 * @returns DER, as `openssl cms -verify -inform DER` reads it
 * @throws FormatError `certificate-kind` for a key that is neither RSA nor of an elliptic curve
 */
export function encodeSignature(p: Primitives, wanted: SignatureToMake): Uint8Array {
  const certificate = new Certificate({ schema: oneDer(wanted.certificate) });
  const attributes = inDerOrder(signedAttributes(p, wanted));
  const signature = wanted.sign(derOf(new asn1js.Set({ value: attributes.map((each) => each.toSchema()) })));
  const { issuer, serialNumber } = certificate;
  const signed = new SignedData({
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: dataOid }),
    digestAlgorithms: [new AlgorithmIdentifier({ algorithmId: sha256Oid })],
    certificates: [certificate, ...wanted.chain.map((each) => new Certificate({ schema: oneDer(each) }))],
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({ issuer, serialNumber }),
        digestAlgorithm: new AlgorithmIdentifier({ algorithmId: sha256Oid }),
        signedAttrs: new SignedAndUnsignedAttributes({ type: 0, attributes }),
        signatureAlgorithm: algorithmOf(certificate),
        signature: new asn1js.OctetString({ valueHex: signature.slice() }),
      }),
    ],
  });
  return wrapped(signed);
}

/**
 * The same signature with a time-stamp over it (CAdES-B-T): what it stamps is the signature's value.
 *
 * @param token DER of the time-stamp token
 */
export function addTimeStamp(signature: Uint8Array, token: Uint8Array): Uint8Array {
  const signed = new SignedData({ schema: new ContentInfo({ schema: oneDer(signature) }).content });
  const [info] = signed.signerInfos;
  if (info === undefined) throw new FormatError('certificate-signature-wrong-form');
  info.unsignedAttrs = new SignedAndUnsignedAttributes({
    type: 1,
    attributes: [
      ...(info.unsignedAttrs?.attributes ?? []),
      new Attribute({ type: signatureTimeStampOid, values: [oneDer(token)] }),
    ],
  });
  return wrapped(signed);
}

/** The bytes that a time-stamp over a signature stamps. */
export function valueOf(signature: Uint8Array): Uint8Array {
  const signed = new SignedData({ schema: new ContentInfo({ schema: oneDer(signature) }).content });
  const [info] = signed.signerInfos;
  if (info === undefined) throw new FormatError('certificate-signature-wrong-form');
  return info.signature.valueBlock.valueHexView.slice();
}

function signedAttributes(p: Primitives, { content, certificate, signedAt }: SignatureToMake): Attribute[] {
  const named = new asn1js.OctetString({ valueHex: p.sha256(certificate).slice() });
  const list = (inner: asn1js.BaseBlock): asn1js.Sequence => new asn1js.Sequence({ value: [inner] });
  return [
    new Attribute({ type: contentTypeOid, values: [new asn1js.ObjectIdentifier({ value: dataOid })] }),
    ...(signedAt === undefined
      ? []
      : [new Attribute({ type: signingTimeOid, values: [new asn1js.UTCTime({ valueDate: signedAt })] })]),
    new Attribute({
      type: messageDigestOid,
      values: [new asn1js.OctetString({ valueHex: p.sha256(content).slice() })],
    }),
    // SigningCertificateV2 of one ESSCertIDv2 whose hash is SHA-256, which is then not named (RFC 5035).
    new Attribute({ type: signingCertificateV2Oid, values: [list(list(list(named)))] }),
  ];
}

/** What is signed is a SET OF, whose parts stand in the order of their bytes (X.690 §11.6). */
function inDerOrder(attributes: readonly Attribute[]): Attribute[] {
  const encoded = attributes.map((attribute) => ({ attribute, der: derOf(attribute.toSchema()) }));
  return encoded.toSorted((a, b) => compareBytes(a.der, b.der)).map(({ attribute }) => attribute);
}

function algorithmOf({ subjectPublicKeyInfo }: Certificate): AlgorithmIdentifier {
  switch (subjectPublicKeyInfo.algorithm.algorithmId) {
    case rsaOid:
      return new AlgorithmIdentifier({ algorithmId: sha256WithRsaOid, algorithmParams: new asn1js.Null() });
    case ecOid:
      return new AlgorithmIdentifier({ algorithmId: ecdsaWithSha256Oid });
    default:
      throw new FormatError('certificate-kind');
  }
}

function wrapped(signed: SignedData): Uint8Array {
  const content = new ContentInfo({ contentType: signedDataOid, content: signed.toSchema(true) });
  return derOf(content.toSchema());
}

function derOf(block: asn1js.BaseBlock): Uint8Array {
  return new Uint8Array(block.toBER());
}
