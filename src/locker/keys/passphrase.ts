import { hkdfSync, scrypt } from 'node:crypto';
import { JejakError } from '../../contract/error.ts';

/** Fewer characters than this can be tried out in a day by anyone who has a copy of the locker. */
const leastPassphraseLength = 8;

export interface ScryptParameters {
  name: 'scrypt';
  /** 16 bytes in base64. */
  salt: string;
  N: number;
  r: number;
  p: number;
}

export interface HkdfParameters {
  name: 'hkdf-sha256';
  salt: string;
}

/** About 0.4 s and 128 MiB on a cheap laptop. */
export const scryptStrength = { N: 2 ** 17, r: 8, p: 1 } as const;

/** @throws JejakError `passphrase-too-short` */
export function assertPassphrase(passphrase: string): void {
  const given = Array.from(passphrase.normalize('NFKC').trim()).length;
  if (given < leastPassphraseLength) {
    throw new JejakError('passphrase-too-short', 'wrong-use', { least: leastPassphraseLength });
  }
}

/** 32 bytes from a passphrase: NFKC, UTF-8, scrypt (RFC 7914), off the event loop. */
export async function keyFromPassphrase(passphrase: string, parameters: ScryptParameters): Promise<Buffer> {
  const { N, r, p } = parameters;
  return new Promise((resolve, reject) => {
    scrypt(
      Buffer.from(passphrase.normalize('NFKC')),
      Buffer.from(parameters.salt, 'base64'),
      32,
      { N, r, p, maxmem: 128 * r * (N + p) + 2 ** 20 },
      (error, key) => (error === null ? resolve(key) : reject(error)),
    );
  });
}

/** 32 bytes from the random signs of a recovery code: they are strong as they are, so HKDF (RFC 5869) is enough. */
export function keyFromRecoveryCode(random: string, parameters: HkdfParameters): Buffer {
  const salt = Buffer.from(parameters.salt, 'base64');
  return Buffer.from(hkdfSync('sha256', random, salt, 'jejak-recovery/v1', 32));
}
