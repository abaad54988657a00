import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { importFiles } from '../../src/core/import-files.ts';
import { laterCredentials, readCredentialsAgain } from '../../src/core/read-credentials-again.ts';
import { makeSigner, signFile } from '../intake/credentials/signing.ts';
import { type Desk, makeDesk, problemsOf, receive, silently } from './receive/lockers.ts';

vi.setConfig({ testTimeout: 180_000 });

let desk: Desk;
beforeEach(() => {
  desk = makeDesk();
});
afterEach(() => desk.remove());

const picture = (): Promise<Buffer> =>
  sharp({ create: { width: 320, height: 240, channels: 3, background: '#2f6d5e' } })
    .jpeg()
    .toBuffer();

test('Content Credentials are read again by the lists of now, beside what was read, and go out with the case', async () => {
  const locker = await desk.make('a', 'Petugas a');
  const { case: caseId } = await locker.openCase({ number: '1', title: 'Satu' });
  const signer = makeSigner();
  const path = join(desk.folder, 'spanduk.jpg');
  writeFileSync(path, await signFile(await picture(), 'image/jpeg', signer));
  const [came] = (await importFiles(locker, { paths: [path], caseId }, silently())).items;
  const id = came?.item ?? '';
  // With the lists of then the result is the same, and is not kept twice.
  expect(await readCredentialsAgain(locker, id)).toBe('credentials');
  expect(await laterCredentials(locker, id)).toEqual([]);

  const trustList = await locker.trustLists.add({ name: 'daftar.pem', pem: signer.authority });
  const role = await readCredentialsAgain(locker, id);
  expect(role).toMatch(/^credentials-[0-9a-f]{16}$/);
  expect(await readCredentialsAgain(locker, id)).toBe(role);
  const later = [{ role, by: 'Petugas a', receipt: { state: 'trusted', trustList } }];
  expect(await laterCredentials(locker, id)).toMatchObject(later);
  expect(locker.item(id)).toMatchObject({
    credentials: { state: 'valid', trustList: null },
    files: expect.arrayContaining([
      expect.objectContaining({ role: 'credentials' }),
      expect.objectContaining({ role }),
    ]) as unknown,
  });
  expect(await problemsOf(locker)).toEqual([]);

  const { verified, file } = await desk.export(locker, caseId, 'satu.zip');
  expect(verified).toMatchObject({ intact: true, failures: [] });
  await locker.close();
  const other = await desk.make('b', 'Petugas b');
  await receive(other, file);
  expect(await laterCredentials(other, id)).toMatchObject([
    { role, receipt: { state: 'trusted', trustList } },
  ]);
  expect(other.item(id).credentials).toEqual({ state: 'valid', trustList: null });
  expect(await problemsOf(other)).toEqual([]);
});

test('of a file without Content Credentials nothing is read again', async () => {
  const locker = await desk.make('a', 'Petugas a');
  const path = join(desk.folder, 'polos.jpg');
  writeFileSync(path, await picture());
  const [came] = (await importFiles(locker, { paths: [path] }, silently())).items;
  await expect(readCredentialsAgain(locker, came?.item ?? '')).rejects.toMatchObject({
    code: 'no-credentials',
  });
});
