import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { CredentialsFile } from '../../src/contract/credentials.ts';
import { importFiles } from '../../src/core/import-files.ts';
import { readTrustList } from '../../src/core/trust-list.ts';
import { startIntakeProcess } from '../../src/intake/client.ts';
import type { Locker } from '../../src/locker/index.ts';
import { makeSigner, signFile } from '../intake/credentials/signing.ts';
import { type Desk, makeDesk, problemsOf, silently } from './receive/lockers.ts';

vi.setConfig({ testTimeout: 120_000 });

let desk: Desk;
let locker: Locker;
const signer = makeSigner();
let path: string;
beforeEach(async () => {
  desk = makeDesk();
  locker = await desk.make('a', 'Petugas a');
  const create = { width: 320, height: 240, channels: 3, background: '#2f6d5e' } as const;
  path = join(desk.folder, 'spanduk.jpg');
  writeFileSync(path, await signFile(await sharp({ create }).jpeg().toBuffer(), 'image/jpeg', signer));
});
afterEach(() => desk.remove());

test('what came of the Content Credentials of a picture is kept with it, without names in the entry', async () => {
  const list = join(desk.folder, 'daftar.pem');
  writeFileSync(list, `catatan\n${signer.authority}`);
  const unsigned = join(desk.folder, 'polos.png');
  const create = { width: 32, height: 32, channels: 3, background: '#803020' } as const;
  writeFileSync(unsigned, await sharp({ create }).png().toBuffer());
  const request = { paths: [path, unsigned], trustList: readTrustList(list) };
  const { items, failed } = await importFiles(locker, request, silently());
  expect(failed).toEqual([]);
  const [item, plain] = items;
  const trustList = createHash('sha256').update(readTrustList(list)).digest('hex');
  expect(item).toMatchObject({ state: 'complete', credentials: { state: 'trusted', trustList } });
  expect(JSON.stringify({ ...item, title: '' })).not.toContain('Kamera Contoh');
  const parts: Uint8Array[] = [];
  for await (const part of locker.readFile(item?.item ?? '', 'credentials')) parts.push(part);
  const file = JSON.parse(Buffer.concat(parts).toString()) as CredentialsFile;
  expect(file.manifests[0]?.signer.name).toBe('Kamera Contoh');
  expect(plain?.credentials).toBeUndefined();
  expect(plain?.files.some(({ role }) => role === 'credentials')).toBe(false);
  expect(await problemsOf(locker)).toEqual([]);
});

test('by the lists of the locker a signer is trusted, by what is said with the files only by that', async () => {
  const list = join(desk.folder, 'daftar.pem');
  writeFileSync(list, signer.authority);
  const [before] = (await importFiles(locker, { paths: [path] }, silently())).items;
  const trustList = await locker.trustLists.add({ name: 'daftar.pem', pem: readTrustList(list) });
  const [after] = (await importFiles(locker, { paths: [path] }, silently())).items;
  writeFileSync(list, makeSigner().authority);
  const other = { paths: [path], trustList: readTrustList(list) };
  const [another] = (await importFiles(locker, other, silently())).items;
  await locker.trustLists.use(trustList, false);
  const [last] = (await importFiles(locker, { paths: [path] }, silently())).items;
  expect(after?.credentials).toEqual({ state: 'trusted', trustList });
  expect(another?.credentials).toMatchObject({ state: 'valid' });
  for (const each of [before, last]) expect(each?.credentials).toEqual({ state: 'valid', trustList: null });
  // What was reported stays.
  expect(locker.item(before?.item ?? '').credentials).toEqual({ state: 'valid', trustList: null });
  expect(locker.item(after?.item ?? '').credentials).toMatchObject({ state: 'trusted' });
});

test('Content Credentials that take too long are not read, and all else that the picture says is', async () => {
  const intake = startIntakeProcess({ limits: { credentialsMs: 1 } });
  try {
    const facts = await intake.read(path);
    expect(facts.credentials?.receipt).toEqual({ state: 'not-read', why: 'reader-died', trustList: null });
    expect(facts.photo).toMatchObject({ width: 320, height: 240 });
    expect(facts.damage).toBeUndefined();
  } finally {
    await intake.close();
  }
});
