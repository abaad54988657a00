import * as asn1js from 'asn1js';

/** A token with a long chain has some 10 KiB. */
const mostBytes = 1024 * 1024;

/**
 * The one ASN.1 value that the bytes are, to their end.
 *
 * @throws TypeError for anything else, and for more than a mebibyte
 */
export function oneDer(bytes: Uint8Array): asn1js.BaseBlock {
  if (bytes.length > mostBytes) throw new TypeError('too long');
  const { offset, result } = asn1js.fromBER(bytes.slice());
  if (offset !== bytes.length || result.error !== '')
    throw new TypeError(result.error || 'bytes after its end');
  return result;
}
