import * as asn1js from 'asn1js';
import { AlgorithmIdentifier, MessageImprint, TimeStampReq } from 'pkijs';
import { FormatError } from '../format-error.ts';
import { oneDer } from './der.ts';
import { sha256Oid } from './oids.ts';

/** What an authority was asked (RFC 3161 §2.4.1). */
export interface TimeStampRequest {
  /** The hash that was sent, 32 bytes of SHA-256. */
  imprint: Uint8Array;
  /** The number that the answer must repeat, as the bytes of its DER integer; undefined where none was sent. */
  nonce: Uint8Array | undefined;
}

/**
 * A request for a time-stamp over a hash: version 1, SHA-256, a nonce, `certReq` true, no policy, no extension.
 *
 * @param imprint 32 bytes of SHA-256
 * @param nonce random bytes, eight of them
 * @returns DER, as `openssl ts -queryfile` reads it
 */
export function encodeTimeStampRequest(imprint: Uint8Array, nonce: Uint8Array): Uint8Array {
  const request = new TimeStampReq({
    version: 1,
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({
        algorithmId: sha256Oid,
        algorithmParams: new asn1js.Null(),
      }),
      hashedMessage: new asn1js.OctetString({ valueHex: imprint.slice() }),
    }),
    nonce: new asn1js.Integer({ valueHex: positive(nonce) }),
    certReq: true,
  });
  return new Uint8Array(request.toSchema().toBER());
}

/** The shortest form of a positive integer, as DER wants it. */
function positive(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const first = bytes.findIndex((byte) => byte !== 0);
  if (first < 0) return Uint8Array.of(0);
  const digits = bytes.slice(first);
  return (digits[0] ?? 0) < 0x80 ? digits : Uint8Array.of(0, ...digits);
}

/** @throws FormatError `time-stamp-request-wrong-form` */
export function readTimeStampRequest(bytes: Uint8Array): TimeStampRequest {
  try {
    const request = new TimeStampReq({ schema: oneDer(bytes) });
    const { hashAlgorithm, hashedMessage } = request.messageImprint;
    if (hashAlgorithm.algorithmId !== sha256Oid) throw new TypeError('another hash');
    const imprint = hashedMessage.valueBlock.valueHexView.slice();
    if (imprint.length !== 32) throw new TypeError('a hash of another length');
    return { imprint, nonce: request.nonce?.valueBlock.valueHexView.slice() };
  } catch (error) {
    throw new FormatError('time-stamp-request-wrong-form', {}, { cause: error });
  }
}
