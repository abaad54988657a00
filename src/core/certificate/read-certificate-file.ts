import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';
import forge, { type Asn1, type Bag } from 'node-forge';
import { JejakError } from '../../contract/error.ts';

/** An officer's certificate with its key. */
export interface OpenCertificate {
  key: KeyObject;
  /** DER. */
  certificate: Uint8Array;
  /** What leads from it to its root, as far as the file has it; DER each. */
  chain: Uint8Array[];
}

type Contents = ReturnType<typeof forge.pkcs12.pkcs12FromAsn1>;

/** A chain has three or four certificates. */
const longestChain = 8;

/**
 * The key and the certificates of a PKCS#12 file (RFC 7292), whichever way it is protected: RC2 or 3DES as the older
 * programs write it, AES under PBES2 as the newer ones.
 *
 * @throws JejakError `certificate-passphrase-wrong`, `certificate-file-unreadable` {detail}, `certificate-without-key`
 */
export function readCertificateFile(file: Uint8Array, passphrase: string): OpenCertificate {
  const bags = bagsOf(file, passphrase);
  const certificates = bags.flatMap(certificateIn);
  for (const key of bags.flatMap(keyIn)) {
    const own = certificates.find((each) => each.checkPrivateKey(key));
    if (own !== undefined)
      return { key, certificate: derOf(own), chain: chainFrom(own, certificates).map(derOf) };
  }
  throw new JejakError('certificate-without-key', 'wrong-use');
}

function bagsOf(file: Uint8Array, passphrase: string): Bag[] {
  let der: Asn1;
  try {
    der = forge.asn1.fromDer(binaryOf(file));
  } catch (error) {
    throw unreadable(error);
  }
  let contents: Contents;
  try {
    contents = forge.pkcs12.pkcs12FromAsn1(der, false, passphrase);
  } catch (error) {
    if (isAboutPassphrase(error) && isPlain(passphrase))
      throw new JejakError('certificate-passphrase-wrong', 'wrong-use', {}, { cause: error });
    contents = withOtherLetters(der, passphrase, error);
  }
  return contents.safeContents.flatMap(({ safeBags }) => safeBags);
}

/**
 * Where a passphrase has other letters than those of ASCII, the newer way of encrypting takes its UTF-8, while the sum over
 * the whole takes its UTF-16: the sum was checked by now, or is at fault itself.
 */
function withOtherLetters(der: Asn1, passphrase: string, before: unknown): Contents {
  if (isPlain(passphrase)) throw unreadable(before);
  if (isAboutSum(before))
    throw new JejakError('certificate-passphrase-wrong', 'wrong-use', {}, { cause: before });
  const parts = der.value as Asn1[]; // it was read as a PFX
  try {
    return forge.pkcs12.pkcs12FromAsn1(
      { ...der, value: parts.slice(0, 2) },
      false,
      forge.util.encodeUtf8(passphrase),
    );
  } catch (error) {
    if (isAboutPassphrase(error))
      throw new JejakError('certificate-passphrase-wrong', 'wrong-use', {}, { cause: error });
    throw unreadable(error);
  }
}

function isPlain(passphrase: string): boolean {
  return /^[\x20-\x7e]*$/.test(passphrase);
}

/** The sum over the file (its MAC) is not what this passphrase makes it. */
function isAboutSum(error: unknown): boolean {
  return error instanceof Error && error.message.includes('MAC could not be verified');
}

/** The library has no codes; without a sum, what was decrypted wrongly is no ASN.1. */
function isAboutPassphrase(error: unknown): boolean {
  return isAboutSum(error) || (error instanceof Error && /^(Failed|Unable) to decrypt/.test(error.message));
}

function unreadable(error: unknown): JejakError {
  const detail = error instanceof Error ? error.message : String(error);
  return new JejakError('certificate-file-unreadable', 'wrong-use', { detail }, { cause: error });
}

/** A certificate of a key that the library does not know stays as it came. */
function certificateIn(bag: Bag): X509Certificate[] {
  if (bag.type !== forge.pki.oids['certBag']) return [];
  const asn1 = bag.cert === undefined || bag.cert === null ? bag.asn1 : forge.pki.certificateToAsn1(bag.cert);
  return [new X509Certificate(bytesOf(forge.asn1.toDer(asn1).getBytes()))];
}

function keyIn(bag: Bag): KeyObject[] {
  const { oids } = forge.pki;
  if (bag.type !== oids['keyBag'] && bag.type !== oids['pkcs8ShroudedKeyBag']) return [];
  const asn1 =
    bag.key === undefined || bag.key === null
      ? bag.asn1
      : forge.pki.wrapRsaPrivateKey(forge.pki.privateKeyToAsn1(bag.key));
  const der = bytesOf(forge.asn1.toDer(asn1).getBytes());
  try {
    return [createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })];
  } finally {
    der.fill(0);
  }
}

/** From whoever issued it up, each once. */
function chainFrom(own: X509Certificate, all: readonly X509Certificate[]): X509Certificate[] {
  const chain: X509Certificate[] = [];
  let last = own;
  while (chain.length < longestChain) {
    const next = all.find((each) => each !== own && !chain.includes(each) && last.checkIssued(each));
    if (next === undefined) return chain;
    chain.push(next);
    last = next;
  }
  return chain;
}

function derOf({ raw }: X509Certificate): Uint8Array {
  return new Uint8Array(raw);
}

function binaryOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}

function bytesOf(binary: string): Buffer {
  return Buffer.from(binary, 'latin1');
}
