import { BitString } from 'asn1js';
import { Certificate, ExtKeyUsage, IssuerAndSerialNumber, type SignedData, type SignerInfo } from 'pkijs';
import { fromBase64, sameBytes, toBase64 } from '../bytes.ts';
import { FormatError } from '../format-error.ts';
import { oneDer } from './der.ts';
import { extendedKeyUsageOid, keyUsageOid, timeStampingOid } from './oids.ts';

/** A chain has three or four; a hostile one is not followed further. */
const mostCertificates = 24;
/** The first two bits of a key usage. */
const digitalSignature = 0x80;
const nonRepudiation = 0x40;

/** Those that can be read, of what came beside a token and within it; each once. */
export function readCertificates(der: readonly Uint8Array[], signed?: SignedData): Certificate[] {
  const inside = (signed?.certificates ?? []).filter((each) => each instanceof Certificate);
  const unique = new Map(
    [...inside.slice(0, mostCertificates), ...readTrusted(der.slice(0, mostCertificates))].map((each) => [
      toBase64(derOf(each)),
      each,
    ]),
  );
  return [...unique.values()];
}

/** Those that a checker brought, as many as there are: the file that they came in has its own bound. */
export function readTrusted(der: readonly Uint8Array[]): Certificate[] {
  return der.flatMap((bytes) => {
    const read = readCertificate(bytes);
    return read === undefined ? [] : [read];
  });
}

/** Undefined for what is no certificate. */
function readCertificate(der: Uint8Array): Certificate | undefined {
  try {
    return new Certificate({ schema: oneDer(der) });
  } catch {
    return undefined; // what cannot be read vouches for nothing, and is as if it were not there
  }
}

/** What was signed of it stays byte for byte as it came. */
export function derOf(certificate: Certificate): Uint8Array {
  return new Uint8Array(certificate.toSchema(false).toBER());
}

/** The certificate that a signature says it was made with. */
export async function signerOf(
  { sid }: SignerInfo,
  certificates: readonly Certificate[],
): Promise<Certificate | undefined> {
  if (sid instanceof IssuerAndSerialNumber)
    return certificates.find(
      ({ issuer, serialNumber }) => issuer.isEqual(sid.issuer) && serialNumber.isEqual(sid.serialNumber),
    );
  // RFC 5652 §5.3: else by the identifier of its key.
  const wanted = keyIdentifier(sid);
  for (const certificate of certificates) {
    const key = certificate.subjectPublicKeyInfo.subjectPublicKey.valueBlock.valueHexView.slice();
    if (sameBytes(new Uint8Array(await crypto.subtle.digest('SHA-1', key)), wanted)) return certificate;
  }
  return undefined;
}

interface Identifier {
  valueBlock: { valueHexView?: Uint8Array; value?: { valueBlock: { valueHexView: Uint8Array } }[] };
}

function keyIdentifier(sid: unknown): Uint8Array {
  const { valueBlock } = sid as Identifier; // [0] OCTET STRING, implicit or, by some writers, explicit
  return valueBlock.value?.[0]?.valueBlock.valueHexView ?? valueBlock.valueHexView ?? new Uint8Array();
}

/** Whether what it signs may count as a person's signature: RFC 5280 §4.2.1.3, for documents or for what cannot be denied. */
export function maySign({ extensions }: Certificate): boolean {
  const usage = (extensions ?? []).find(({ extnID }) => extnID === keyUsageOid);
  if (usage === undefined) return true;
  const parsedValue: unknown = usage.parsedValue;
  if (!(parsedValue instanceof BitString)) return false;
  return ((parsedValue.valueBlock.valueHexView[0] ?? 0) & (digitalSignature | nonRepudiation)) !== 0;
}

/** RFC 3161 §2.3: one extended key usage, that of time-stamping, and critical. */
export function hasOnlyPurpose({ extensions }: Certificate): boolean {
  const found = (extensions ?? []).filter(({ extnID }) => extnID === extendedKeyUsageOid);
  const [usage] = found;
  if (usage === undefined || found.length > 1 || !usage.critical) return false;
  const parsedValue: unknown = usage.parsedValue;
  if (!(parsedValue instanceof ExtKeyUsage)) return false;
  return parsedValue.keyPurposes.length === 1 && parsedValue.keyPurposes[0] === timeStampingOid;
}

/** The subject as a person reads it: `CN=…, O=…, C=…`, in the order of the certificate. */
export function nameOf({ subject }: Certificate): string {
  return nameText(subject);
}

/** Who issued it, likewise. */
export function issuerNameOf({ issuer }: Certificate): string {
  return nameText(issuer);
}

function nameText({ typesAndValues }: Certificate['subject']): string {
  const short: Readonly<Record<string, string>> = {
    '1.2.840.113549.1.9.1': 'E',
    '2.5.4.3': 'CN',
    '2.5.4.5': 'SERIALNUMBER',
    '2.5.4.6': 'C',
    '2.5.4.7': 'L',
    '2.5.4.8': 'ST',
    '2.5.4.10': 'O',
    '2.5.4.11': 'OU',
  };
  return typesAndValues
    .map(({ type, value }) => `${short[type] ?? type}=${value.valueBlock.value}`)
    .join(', ');
}

/** A bundle's chain is small; what is longer is not read. */
const longestPem = 1024 * 1024;

/**
 * The certificates of a text of PEM blocks, DER each, in its order.
 *
 * @throws FormatError `certificates-wrong-form` for a text without any, or with one that is none
 */
export function certificatesFromPem(text: string): Uint8Array[] {
  if (text.length > longestPem) throw new FormatError('certificates-wrong-form');
  const blocks = [
    ...text.matchAll(/-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+?)-----END CERTIFICATE-----/g),
  ];
  const read = blocks.map(([, body]) => fromBase64((body ?? '').replace(/\s/g, '')));
  if (read.length === 0 || read.some((der) => readCertificate(der) === undefined))
    throw new FormatError('certificates-wrong-form');
  return read;
}

/** One PEM block (RFC 7468) for each. */
export function pemFromCertificates(certificates: readonly Uint8Array[]): string {
  return certificates
    .map((der) => {
      const lines = toBase64(der).match(/.{1,64}/g) ?? [];
      return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
    })
    .join('');
}
