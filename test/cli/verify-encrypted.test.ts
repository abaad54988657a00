import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Encrypter } from 'age-encryption';
import { afterAll, expect, test } from 'vitest';
import { sampleFiles, zipOf } from '../bundle/sample-bundle.ts';
import { makeHome } from './run-jejak.ts';

const home = makeHome();
afterAll(() => home.remove());

test('verify opens an encrypted bundle with the passphrase in a file', async () => {
  const encrypter = new Encrypter();
  encrypter.setScryptWorkFactor(10);
  encrypter.setPassphrase('sawah hijau');
  const file = join(home.folder, 'paket.zip.age');
  writeFileSync(file, await encrypter.encrypt(zipOf(sampleFiles())));
  const [right, wrong] = [join(home.folder, 'right'), join(home.folder, 'wrong')];
  writeFileSync(right, 'sawah hijau\n');
  writeFileSync(wrong, 'sawah kuning\n');

  const opened = await home.run(['verify', file, '--decrypt-passphrase-file', right, '--json']);
  expect(opened.status).toBe(0);
  expect(opened.json()).toMatchObject({ intact: true, failures: [] });
  const closed = await home.run(['verify', file, '--decrypt-passphrase-file', wrong, '--json']);
  expect(closed.status).toBe(2);
  expect(closed.json()).toMatchObject({ error: { code: 'bundle-passphrase-wrong' } });
  const unasked = await home.run(['verify', file, '--json']);
  expect(unasked.status).toBe(2);
  expect(unasked.json()).toMatchObject({ error: { code: 'bundle-encrypted' } });
  const both = ['--decrypt-passphrase-file', right, '--identity', right];
  expect((await home.run(['verify', file, ...both, '--json'])).json()).toMatchObject({
    error: { code: 'identity-or-passphrase' },
  });
});
