import { X509Certificate } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { JejakError } from '../contract/error.ts';

const mostBytes = 4 * 1024 * 1024;

/**
 * The certificates (PEM) of those whose signers of Content Credentials are trusted, from a file.
 *
 * @throws JejakError `trust-list-unreadable`, where the file is no such list
 */
export function readTrustList(path: string): string {
  try {
    if (statSync(path).size > mostBytes) throw new Error('too large');
    const certificates = readFileSync(path, 'latin1').match(
      /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g,
    );
    if (certificates === null) throw new Error('no certificate');
    return certificates.map((pem) => new X509Certificate(pem).toString()).join('');
  } catch (error) {
    throw new JejakError('trust-list-unreadable', 'wrong-use', { file: path }, { cause: error });
  }
}
