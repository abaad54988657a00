import { sign } from 'node:crypto';
import { toHex } from '../../bundle/bytes.ts';
import { encodeSignature } from '../../bundle/certificate/encode-signature.ts';
import { nodePrimitives } from '../../bundle/node/primitives.ts';
import { issuerNameOf, maySign, nameOf, readTrusted } from '../../bundle/timestamp/certificates.ts';
import { JejakError } from '../../contract/error.ts';
import type { CertificateFacts } from './certificate-calls.ts';
import type { OpenCertificate } from './read-certificate-file.ts';

/** What is shorter was given up by those who issue certificates. */
const leastRsaBits = 2048;

/**
 * Whether what this certificate signs now will count.
 *
 * @throws JejakError `certificate-expired` {name, at}, `certificate-not-yet-valid` {name, at}, `certificate-purpose` {name},
 *   `certificate-kind` {name, kind}
 */
export function assertMaySign({ certificate, key }: OpenCertificate, now: Date): void {
  const read = parsed(certificate);
  const name = nameOf(read);
  const refuse = (code: string, more: Record<string, string> = {}): never => {
    throw new JejakError(code, 'wrong-use', { name, ...more });
  };
  if (now > read.notAfter.value) refuse('certificate-expired', { at: read.notAfter.value.toISOString() });
  if (now < read.notBefore.value)
    refuse('certificate-not-yet-valid', { at: read.notBefore.value.toISOString() });
  if (!maySign(read)) refuse('certificate-purpose');
  const kind = key.asymmetricKeyType ?? '';
  const bits = key.asymmetricKeyDetails?.modulusLength;
  if (kind !== 'ec' && kind !== 'rsa') refuse('certificate-kind', { kind });
  if (bits !== undefined && bits < leastRsaBits) refuse('certificate-kind', { kind: `RSA ${bits}` });
}

export function factsOf({ certificate }: OpenCertificate): CertificateFacts {
  const read = parsed(certificate);
  return {
    subject: nameOf(read),
    issuer: issuerNameOf(read),
    serial: toHex(read.serialNumber.valueBlock.valueHexView),
    sha256: toHex(nodePrimitives.sha256(certificate)),
    notAfter: read.notAfter.value.toISOString(),
  };
}

/** A detached signature over bytes, with the certificate and its chain; DER. */
export function signWith(
  { key, certificate, chain }: OpenCertificate,
  content: Uint8Array,
  signedAt: Date,
): Uint8Array {
  return encodeSignature(nodePrimitives, {
    ...{ content, certificate, chain, signedAt },
    sign: (attributes) => new Uint8Array(sign('sha256', attributes, key)),
  });
}

function parsed(certificate: Uint8Array) {
  const [read] = readTrusted([certificate]);
  if (read === undefined)
    throw new JejakError('certificate-file-unreadable', 'wrong-use', { detail: 'X.509' });
  return read;
}
