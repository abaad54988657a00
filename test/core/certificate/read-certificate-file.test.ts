import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type CheckedSigner,
  checkCertificateSignature,
} from '../../../src/bundle/certificate/check-signature.ts';
import { addTimeStamp, valueOf } from '../../../src/bundle/certificate/encode-signature.ts';
import { nodePrimitives as p } from '../../../src/bundle/node/primitives.ts';
import { certificatesFromPem } from '../../../src/bundle/timestamp/certificates.ts';
import { encodeTimeStampRequest } from '../../../src/bundle/timestamp/request.ts';
import { tokenOf } from '../../../src/bundle/timestamp/response.ts';
import { readCertificateFile } from '../../../src/core/certificate/read-certificate-file.ts';
import { assertMaySign, factsOf, signWith } from '../../../src/core/certificate/sign-with.ts';
import { Authority } from '../../authority/authority.ts';

const content = new TextEncoder().encode('jejak-seal/v1\nbundle 0\n');
const passphrase = 'sandi contoh 12';
const forSigning = ['basicConstraints=critical,CA:FALSE', 'keyUsage=critical,nonRepudiation'];
const subject = '/O=Contoh/CN=Ani Contoh';
const made: Authority[] = [];
const authority = (form: ConstructorParameters<typeof Authority>[0] = {}): Authority => {
  const one = new Authority({ subject, extensions: forSigning, ...form });
  made.push(one);
  return one;
};
let rsa: Authority;
let ecdsa: Authority;
beforeAll(() => {
  rsa = authority({ isChained: true });
  ecdsa = authority({ key: 'ecdsa', isChained: true });
});
afterAll(() => {
  for (const one of made) one.remove();
});

const now = new Date();
const signedBy = (by: Authority): Uint8Array =>
  signWith(readCertificateFile(by.pkcs12(passphrase), passphrase), content, now);

async function check(
  signature: Uint8Array,
  more: Partial<Parameters<typeof checkCertificateSignature>[1]> = {},
): Promise<CheckedSigner | undefined> {
  const nothing = { trusted: undefined, trustedStamps: undefined };
  const [first] = await checkCertificateSignature(p, {
    ...{ content, signature, claimedAt: now, ...nothing },
    ...more,
  });
  return first;
}

describe('a file of a certificate', () => {
  const legacy = ['-legacy'];
  const tripleDes = ['-keypbe', 'PBE-SHA1-3DES', '-certpbe', 'PBE-SHA1-3DES', '-macalg', 'sha1'];
  test.each([
    ['RSA, AES', () => rsa, [], passphrase],
    ['RSA, RC2 and 3DES', () => rsa, legacy, passphrase],
    ['RSA, 3DES', () => rsa, tripleDes, passphrase],
    ['ECDSA, AES', () => ecdsa, [], passphrase],
    ['ECDSA, RC2 and 3DES', () => ecdsa, legacy, passphrase],
    ['letters beyond ASCII, AES', () => ecdsa, [], 'sandi “é” contoh'],
    ['letters beyond ASCII, 3DES', () => ecdsa, tripleDes, 'sandi “é” contoh'],
    ['no passphrase', () => ecdsa, [], ''],
  ] as const)('is opened: %s', (_how, by, protection, phrase) => {
    const read = readCertificateFile(by().pkcs12(phrase, ...protection), phrase);
    expect([read.certificate, ...read.chain]).toEqual([
      ...certificatesFromPem(by().signerPem),
      ...certificatesFromPem(by().middlePem),
    ]);
    expect(factsOf(read)).toMatchObject({
      subject: 'O=Contoh, CN=Ani Contoh',
      issuer: 'O=Uji Jejak, CN=Antara',
    });
    expect(by().opensslCms(content, signWith(read, content, now))).toContain('Verification successful');
  });

  test('is refused under another passphrase, damaged, or without its key', () => {
    const code = (file: Uint8Array, phrase = passphrase): unknown => {
      try {
        readCertificateFile(file, phrase);
      } catch (error) {
        return (error as { code?: unknown }).code;
      }
      return null;
    };
    const file = ecdsa.pkcs12(passphrase);
    expect(code(file, 'sandi lain')).toBe('certificate-passphrase-wrong');
    expect(code(file, 'sandi “lain”')).toBe('certificate-passphrase-wrong');
    expect(code(ecdsa.pkcs12(passphrase, '-nomac'), 'sandi lain')).toBe('certificate-passphrase-wrong');
    expect(code(file.subarray(0, 900))).toBe('certificate-file-unreadable');
    expect(code(new TextEncoder().encode(ecdsa.signerPem))).toBe('certificate-file-unreadable');
    expect(code(new Uint8Array(0))).toBe('certificate-file-unreadable');
    expect(code(ecdsa.pkcs12(passphrase, '-nokeys'))).toBe('certificate-without-key');
  });

  test('is refused where what it signs would not count', () => {
    const refused = (form: ConstructorParameters<typeof Authority>[0]): string => {
      const read = readCertificateFile(authority({ key: 'ecdsa', ...form }).pkcs12(passphrase), passphrase);
      try {
        assertMaySign(read, now);
        return '';
      } catch (error) {
        return (error as { code: string }).code;
      }
    };
    expect(refused({})).toBe('');
    const past = { from: '20200101000000Z', to: '20210101000000Z' };
    expect(refused({ valid: past })).toBe('certificate-expired');
    const future = { from: '20480101000000Z', to: '20490101000000Z' };
    expect(refused({ valid: future })).toBe('certificate-not-yet-valid');
    expect(refused({ extensions: ['keyUsage=critical,keyEncipherment'] })).toBe('certificate-purpose');
  });
});

describe('a signature by a certificate', () => {
  test('holds, and leads to the root that the checker brings', async () => {
    const signature = signedBy(rsa);
    const trusted = certificatesFromPem(rsa.rootPem);
    expect(await check(signature, { trusted })).toMatchObject({
      ...{ faults: [], trust: 'trusted', timeStamp: null },
      signedAt: new Date(Math.floor(now.getTime() / 1000) * 1000).toISOString(),
    });
    expect((await check(signature))?.trust).toBe('not-asked');
    expect((await check(signature, { trusted: certificatesFromPem(ecdsa.rootPem) }))?.trust).toBe(
      'unvouched',
    );
  });

  test.each([
    ['RSA', () => rsa],
    ['ECDSA', () => ecdsa],
  ] as const)('of another program holds as ours does: %s', async (_kind, by) => {
    const trusted = certificatesFromPem(by().rootPem);
    const found = await check(by().signCms(content), { trusted });
    expect(found).toMatchObject({ faults: [], trust: 'trusted' });
  });

  test('shows nothing over other bytes, nor with any byte of it changed', async () => {
    const signature = signedBy(ecdsa);
    const other = new TextEncoder().encode('jejak-seal/v1\nbundle 1\n');
    expect((await check(signature, { content: other }))?.faults).toEqual(['signature']);
    expect(() => ecdsa.opensslCms(other, signature)).toThrow();
    const trusted = certificatesFromPem(ecdsa.rootPem);
    for (let at = 0; at < signature.length; at += 53) {
      const changed = signature.slice();
      changed[at] = (changed[at] ?? 0) ^ 1;
      const checked = await check(changed, { trusted });
      // What no signature covers may change how it is written, never who signed what.
      if (checked?.faults.length === 0 && checked.trust === 'trusted')
        expect(checked.certificate).toEqual((await check(signature, { trusted }))?.certificate);
    }
  });

  test('is stamped, and counts at the time of the stamp after the certificate has expired', async () => {
    const stamping = new Authority({ key: 'ecdsa' });
    made.push(stamping);
    const soon = (ms: number): string =>
      `${new Date(now.getTime() + ms).toISOString().replace(/[-:T]|\..*/g, '')}Z`;
    const brief = authority({ key: 'ecdsa', valid: { from: soon(-3_600_000), to: soon(3_600_000) } });
    const signature = signedBy(brief);
    const request = encodeTimeStampRequest(p.sha256(valueOf(signature)), new Uint8Array(8).fill(7));
    const stamped = addTimeStamp(signature, tokenOf(stamping.answer(request)));
    expect(brief.opensslCms(content, stamped)).toContain('Verification successful');
    const trusted = certificatesFromPem(brief.rootPem);
    const trustedStamps = certificatesFromPem(stamping.rootPem);
    const found = await check(stamped, { trusted, trustedStamps });
    expect(found).toMatchObject({
      ...{ faults: [], trust: 'trusted' },
      timeStamp: { authority: 'O=Uji Jejak, CN=Cap waktu', trusted: true },
    });
    // The stamp of another signature shows nothing of this one.
    const another = addTimeStamp(signedBy(brief), tokenOf(stamping.answer(request)));
    expect((await check(another, { trusted, trustedStamps }))?.faults).toContain('stamp');
  });

  test('shows nothing where the certificate was not valid when it was made', async () => {
    const old = authority({ key: 'ecdsa', valid: { from: '20200101000000Z', to: '20210101000000Z' } });
    expect((await check(signedBy(old)))?.faults).toEqual(['not-valid-then']);
  });
});
