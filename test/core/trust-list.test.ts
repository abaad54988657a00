import { X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { joinTrustLists } from '../../src/contract/trust-list.ts';
import { readTrustList } from '../../src/core/trust-list.ts';
import { trustListsState } from '../../src/core/trust-lists-state.ts';
import { makeSigner } from '../intake/credentials/signing.ts';

const folder = mkdtempSync(join(tmpdir(), 'jejak-trust-list-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = (content: string | Uint8Array): string => {
  const path = join(folder, 'daftar.pem');
  writeFileSync(path, content);
  return path;
};

const one = makeSigner().authority;
const other = makeSigner().authority;

test('of a list of trusted signers its certificates are taken, each once and in the same order, and nothing else', () => {
  const read = readTrustList(
    file(`# Daftar contoh\r\n${one}\r\n${other.replaceAll('\n', '\r\n')}${one}selesai`),
  );
  expect(read).toBe(joinTrustLists([other, one]));
  expect(read).toBe(readTrustList(file(other + one)));
  expect(read.match(/BEGIN/g)).toHaveLength(2);
  // A single one as browsers save it.
  expect(readTrustList(file(new X509Certificate(one).raw))).toBe(joinTrustLists([one]));
});

test('what is no list of certificates is refused with what is wrong with it', () => {
  const refused = (content: string | Uint8Array, code: string, params: object = {}): void =>
    expect(() => readTrustList(file(content))).toThrow(
      expect.objectContaining({
        code: `trust-list-${code}`,
        params: expect.objectContaining(params) as object,
      }),
    );
  refused('', 'without');
  refused('bukan daftar', 'without');
  refused(
    new Uint8Array(5000).map((_, at) => at * 7),
    'without',
  );
  refused('-----BEGIN CERTIFICATE-----\nAAAA\n', 'without');
  const broken = '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n';
  refused(one + broken, 'damaged', { place: 2 });
  for (const kind of ['', 'EC ', 'RSA ', 'ENCRYPTED '])
    refused(`${one}-----BEGIN ${kind}PRIVATE KEY-----\nAAAA\n`, 'private-key');
  refused(new Uint8Array(2 * 1024 * 1024 + 1), 'too-large', { most: 2 });
  for (const path of [folder, join(folder, 'tidak-ada.pem')])
    expect(() => readTrustList(path)).toThrow(
      expect.objectContaining({ code: 'trust-list-unreadable', params: { file: path } }),
    );
  // Beginnings without an end take no time that grows with their square.
  refused('-----BEGIN CERTIFICATE-----'.repeat(70_000), 'without');
}, 20_000);

test('it is told what is in a list, and what of it does not hold today', () => {
  const ended = makeSigner({ days: -3 }).chain.map((der) => new X509Certificate(der).toString());
  const pem = readTrustList(file(one + ended.join('')));
  const kept = { sha256: 'a'.repeat(64), name: 'daftar.pem', pem };
  const unused = () => Promise.reject(new Error('not asked for'));
  const state = trustListsState({
    trustLists: { list: () => [kept], used: () => pem, add: unused, use: unused },
  });
  expect(state.lists).toMatchObject([{ name: 'daftar.pem', count: 2, ended: 1, notYet: 0, vain: 1 }]);
  const [list] = state.lists;
  const authority = list?.certificates.find(({ subject }) => subject.includes('Otoritas'));
  expect(list?.certificates.find(({ subject }) => subject.includes('Kamera'))?.isAuthority).toBe(false);
  expect(authority).toMatchObject({
    isAuthority: true,
    subject: 'O=Sampel, CN=Otoritas Contoh',
    issuer: 'O=Sampel, CN=Otoritas Contoh',
    sha256: new X509Certificate(one).fingerprint256.replaceAll(':', '').toLowerCase(),
  });
  expect(authority?.notAfter).toMatch(/^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.000Z$/);
});
