import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyFile } from '../../../src/bundle/node/verify-file.ts';
import { exportCase } from '../../../src/core/export-case.ts';
import type { Locker } from '../../../src/locker/index.ts';
import { Authority } from '../../authority/authority.ts';
import { type ServedAuthorities, serveAuthorities } from '../../authority/serve-authority.ts';
import { addItem, newLocker, noise, removeFolders, temporaryFolder } from '../../locker/temporary-locker.ts';
import { readZip } from '../../peer/read-zip.ts';
import { writeZip } from '../../peer/zip.ts';

const form = {
  ...({ key: 'ecdsa', isChained: true, subject: '/O=Contoh/CN=Ani Contoh' } as const),
  extensions: ['keyUsage=critical,digitalSignature,nonRepudiation'],
};
const passphrase = 'sandi contoh 12';
let officer: Authority;
let another: Authority;
let stamping: Authority;
let served: ServedAuthorities;
let locker: Locker;
let caseId: string;
const folder = temporaryFolder();
const at = (name: string): string => join(folder, name);

beforeAll(async () => {
  officer = new Authority(form);
  another = new Authority(form);
  stamping = new Authority({ key: 'ecdsa' });
  served = await serveAuthorities({ cap: stamping });
  writeFileSync(at('ani.p12'), officer.pkcs12(passphrase));
  writeFileSync(at('root.pem'), officer.rootPem);
  writeFileSync(at('tsa.pem'), stamping.rootPem);
  ({ locker } = await newLocker());
  ({ case: caseId } = await locker.openCase({ number: '1', title: 'x' }));
  await addItem(locker, 'a.jpg', noise(9), { caseId });
});
afterAll(async () => {
  await locker.close();
  await served.close();
  for (const each of [officer, another, stamping]) each.remove();
  removeFolders();
});

const exported = (name: string, more: { phrase?: string; tsa?: string; signal?: AbortSignal } = {}) =>
  exportCase(
    locker,
    {
      ...{ caseId, out: at(name), to: 'x', why: 'x', overwrite: false },
      certificate: {
        file: at('ani.p12'),
        passphrase: more.phrase ?? passphrase,
        authorities: more.tsa === undefined ? [] : [{ url: served.urlOf(more.tsa), trusted: undefined }],
      },
    },
    { onProgress: () => undefined, signal: more.signal ?? new AbortController().signal },
  );

const filesOf = (name: string): Map<string, Buffer> => readZip(readFileSync(at(name)), []);
const codesOf = async (name: string): Promise<string[]> =>
  (await verifyFile(at(name), { certificateCa: at('root.pem') })).failures.map(({ code }) => code);

test('a bundle is signed by the officer’s own certificate, stamped, and openssl accepts it', async () => {
  const made = await exported('a.zip', { tsa: 'cap' });
  expect(made.certificate).toMatchObject({ subject: 'O=Contoh, CN=Ani Contoh', failed: [] });
  const files = filesOf('a.zip');
  const [top = ''] = [...files.keys()].map((path) => path.split('/')[0]);
  const seal = files.get(`${top}/seal.txt`) ?? Buffer.of();
  const signature = files.get(`${top}/seal.txt.p7s`) ?? Buffer.of();
  expect(officer.opensslCms(seal, signature)).toContain('Verification successful');
  // As the read-me says to whoever has no Jejak.
  const readme = String(files.get(`${top}/README.txt`));
  expect(readme).toContain('of O=Contoh, CN=Ani Contoh');
  const [line = ''] = readme.split('\n').filter((each) => each.startsWith('   openssl cms'));
  writeFileSync(at('seal.txt'), seal);
  writeFileSync(at('seal.txt.p7s'), signature);
  const command = `${line.replace('ISSUER.pem', 'root.pem')} 2>&1`;
  expect(execFileSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' })).toContain(
    'CAdES Verification successful',
  );
  const trusted = { certificateCa: at('root.pem'), tsaCa: at('tsa.pem') };
  const verified = await verifyFile(at('a.zip'), trusted);
  expect(verified).toMatchObject({
    ...{ intact: true, failures: [] },
    certificates: [
      {
        ...{ subject: 'O=Contoh, CN=Ani Contoh', issuer: 'O=Uji Jejak, CN=Antara', trusted: true },
        sha256: made.certificate?.sha256,
        timeStamp: { genTime: made.certificate?.stampedAt, trusted: true },
      },
    ],
  });
  const unchecked = verified.notChecked.map(({ code }) => code);
  expect(unchecked).toContain('certificates-revocation');
  expect(unchecked).not.toContain('sealing-time');
  // Who brings no root is told that nobody vouches for it.
  const alone = await verifyFile(at('a.zip'));
  expect(alone).toMatchObject({ intact: true, certificates: [{ trusted: null }] });
  const said = alone.notChecked.map(({ code }) => code);
  expect(said).toEqual(expect.arrayContaining(['certificates-unasked', 'certificates-time', 'sealing-time']));
});

test('an authority that cannot be reached holds no signature up', async () => {
  const made = await exported('b.zip', { tsa: 'nobody' });
  expect(made.certificate?.stampedAt).toBeNull();
  expect(made.certificate?.failed.map(({ code }) => code)).toEqual(['tsa-answered-error']);
  expect(await codesOf('b.zip')).toEqual([]);
});

test('a signature that the log tells of is missed, and another in its place is seen', async () => {
  await exported('c.zip');
  const files = filesOf('c.zip');
  const [path = ''] = [...files.keys()].filter((each) => each.endsWith('/seal.txt.p7s'));
  const signature = files.get(path) ?? Buffer.of();
  const changed = async (bytes: Buffer | undefined): Promise<string[]> => {
    const parts = new Map(files);
    if (bytes === undefined) parts.delete(path);
    else parts.set(path, bytes);
    writeFileSync(at('changed.zip'), writeZip(Array.from(parts, ([name, each]) => ({ name, bytes: each }))));
    return codesOf('changed.zip');
  };
  expect(await changed(signature)).toEqual([]);
  expect(await changed(undefined)).toEqual(['certificate-signature-missing']);
  const ofAnother = [...filesOf('b.zip')].find(([each]) => each.endsWith('.p7s'))?.[1];
  expect(await changed(ofAnother)).toEqual([
    'certificate-signature-signature',
    'certificate-signature-of-another',
  ]);
});

test('what is wrong with a certificate is said before anything is made or written down', async () => {
  const entries = locker.toStamp().treeSize;
  await expect(exported('d.zip', { phrase: 'sandi lain' })).rejects.toThrow('certificate-passphrase-wrong');
  writeFileSync(at('ani.p12'), 'rusak');
  await expect(exported('d.zip')).rejects.toThrow('certificate-file-unreadable');
  expect(existsSync(at('d.zip'))).toBe(false);
  expect(locker.toStamp().treeSize).toBe(entries);
});
