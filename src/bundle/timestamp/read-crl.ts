import type { Integer } from 'asn1js';
import { CertificateRevocationList, RevokedCertificate } from 'pkijs';
import { fromBase64, sameBytes } from '../bytes.ts';
import { FormatError } from '../format-error.ts';
import { oneDer } from './der.ts';
import { type DerPart, derOfParts, derParts, partAt } from './der-parts.ts';

/** The largest list that is read: some hundred thousand certificates. */
export const longestCrl = 8 * 1024 * 1024;
/** So many entries are read whole; of the others only those that are looked for. */
const mostRead = 1000;

/** A list of revoked certificates (RFC 5280 §5). */
export interface Crl {
  /** All of it but its entries; its signature is over the whole list as it came. */
  head: CertificateRevocationList;
  /** The entries of a number, in their order. */
  entriesOf(serial: Integer): RevokedCertificate[];
  /** Every entry; undefined where they are more than are read. */
  entries(): RevokedCertificate[] | undefined;
}

/**
 * Reads a list. The library takes more than a millisecond for each entry, and a list may have a hundred thousand: so the
 * entries are walked over here, and it reads the rest, and those that are looked for.
 *
 * @throws for what is no such list
 */
export function readCrl(der: Uint8Array): Crl {
  if (der.length > longestCrl) throw new TypeError('too long');
  const bytes = der.slice();
  const whole = partAt(bytes, 0, bytes.length);
  if (whole.end !== bytes.length) throw new TypeError('bytes after its end');
  const [tbs, ...rest] = [...derParts(bytes, whole.content, whole.end)];
  if (tbs === undefined || rest.length !== 2) throw new TypeError('no list');
  const fields = [...derParts(bytes, tbs.content, tbs.end)];
  const list = fields[entriesAmong(fields)];
  const cut = (part: DerPart): Uint8Array => bytes.subarray(part.at, part.end);
  const short = derOfParts(tbs.tag, fields.filter((field) => field !== list).map(cut));
  const head = new CertificateRevocationList({
    schema: oneDer(derOfParts(whole.tag, [short, ...rest.map(cut)])),
  });
  head.tbsView = cut(tbs);
  const places = list === undefined ? [] : [...derParts(bytes, list.content, list.end)];
  const read = (part: DerPart): RevokedCertificate => new RevokedCertificate({ schema: oneDer(cut(part)) });
  return {
    head,
    entriesOf(serial) {
      const wanted = serial.valueBlock.valueHexView;
      return places
        .filter((place) => {
          const { content, end } = partAt(bytes, place.content, place.end);
          return sameBytes(bytes.subarray(content, end), wanted);
        })
        .slice(0, mostRead)
        .map(read);
    },
    entries: () => (places.length > mostRead ? undefined : places.map(read)),
  };
}

/**
 * Where the entries stand among the fields of `TBSCertList`: after version (optional), algorithm, issuer, `thisUpdate`
 * and `nextUpdate` (optional), before the extensions.
 */
function entriesAmong(fields: readonly DerPart[]): number {
  const [integer, sequence, utcTime, generalizedTime] = [0x02, 0x30, 0x17, 0x18];
  let at = fields[0]?.tag === integer ? 4 : 3;
  if (fields[at]?.tag === utcTime || fields[at]?.tag === generalizedTime) at += 1;
  return fields[at]?.tag === sequence ? at : fields.length;
}

/**
 * The lists of a file, DER each: one in DER, or PEM blocks (RFC 7468) among whatever else stands there.
 *
 * @throws FormatError `crl-wrong-form` for a file without any, or with one that is none
 */
export function crlsFromFile(bytes: Uint8Array): Uint8Array[] {
  const blocks = [
    ...new TextDecoder('latin1')
      .decode(bytes)
      .matchAll(/-----BEGIN X509 CRL-----([A-Za-z0-9+/=\s]+?)-----END X509 CRL-----/g),
  ];
  try {
    const read = blocks.map(([, body]) => fromBase64((body ?? '').replace(/\s/g, '')));
    const lists = blocks.length === 0 ? [bytes] : read;
    for (const list of lists) readCrl(list);
    return lists;
  } catch (error) {
    throw new FormatError('crl-wrong-form', {}, { cause: error });
  }
}
