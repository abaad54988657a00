import { X509Certificate } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { JejakError } from '../contract/error.ts';
import { certificatesIn, joinTrustLists } from '../contract/trust-list.ts';

/** A list of the standard's own has some hundred certificates, a quarter of a mebibyte. */
const mostMebibytes = 2;

/**
 * The certificates of those whose signers of Content Credentials are trusted, from a file: PEM, one or many, or a single
 * one in DER form. Nothing else that stands in it is taken.
 *
 * @returns PEM, as `joinTrustLists` has it
 * @throws JejakError `trust-list-unreadable`, `trust-list-too-large` {most}, `trust-list-private-key`,
 *   `trust-list-damaged` {place}, `trust-list-without`, each with {file}
 */
export function readTrustList(path: string): string {
  const bytes = readBytes(path);
  const text = bytes.toString('latin1');
  // Whoever has it can sign as its owner: it belongs in no list, and is not copied by chance.
  if (/-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----/.test(text)) throw refused('private-key', path);
  const pems = certificatesIn(text);
  const single = pems.length === 0 ? certificateOf(bytes) : undefined;
  if (single !== undefined) return joinTrustLists([single.toString()]);
  if (pems.length === 0) throw refused('without', path);
  return joinTrustLists(
    pems.map((pem, at) => {
      const certificate = certificateOf(pem);
      if (certificate === undefined) throw refused('damaged', path, { place: at + 1 });
      return certificate.toString();
    }),
  );
}

function readBytes(path: string): Buffer {
  let bytes: Buffer;
  try {
    const info = statSync(path);
    if (!info.isFile()) throw new Error('no file');
    if (info.size > mostMebibytes * 1024 * 1024) throw refused('too-large', path, { most: mostMebibytes });
    bytes = readFileSync(path);
  } catch (error) {
    if (error instanceof JejakError) throw error;
    throw new JejakError('trust-list-unreadable', 'wrong-use', { file: path }, { cause: error });
  }
  return bytes;
}

function refused(
  why: 'private-key' | 'without' | 'damaged' | 'too-large',
  file: string,
  more: Record<string, number> = {},
): JejakError {
  return new JejakError(`trust-list-${why}`, 'wrong-use', { file, ...more });
}

/** Of PEM or DER; undefined for what is none, or says no time between which it holds. */
export function certificateOf(source: string | Buffer): X509Certificate | undefined {
  try {
    const certificate = new X509Certificate(source);
    const { validFrom, validTo } = certificate;
    return [validFrom, validTo].some((time) => Number.isNaN(Date.parse(time))) ? undefined : certificate;
  } catch {
    return undefined; // whoever asks says what is wrong, and where
  }
}
