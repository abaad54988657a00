import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test } from 'vitest';
import { Authority } from '../authority/authority.ts';
import { closeDisplay } from './display.ts';
import { lookAt } from './pictures.ts';
import { Person } from './steps.ts';
import { openWindow, type TestWindow } from './window.ts';

const photo = join(import.meta.dirname, '../../resources/samples/spanduk.jpg');
const secret = 'sandi contoh 12';
let window: TestWindow;
let officer: Authority;
afterEach(async () => {
  await window.close();
  officer.remove();
});
afterAll(closeDisplay);

test('a bundle is signed by the officer’s own certificate, and who checks it sees whose that is', {
  timeout: 300_000,
}, async () => {
  const language = 'id';
  window = await openWindow({ language, size: { width: 1024, height: 640 } });
  const person = new Person(window, language);
  const { page, folder } = window;
  officer = new Authority({
    ...{ key: 'ecdsa', subject: '/O=Bawaslu Kabupaten Contoh/CN=Sari Contoh' },
    extensions: ['keyUsage=critical,digitalSignature'],
  });
  const [file, root, out] = ['sari.p12', 'akar.pem', 'berkas.zip'].map((name) => join(folder, name));
  if (file === undefined || root === undefined || out === undefined) throw new Error('no folder');
  writeFileSync(file, officer.pkcs12(secret));
  writeFileSync(root, officer.rootPem);
  const against: string[] = [];
  const look = async (name: string): Promise<void> => {
    against.push(...(await lookAt(page, `${language}-${name}`)));
  };
  await person.createLocker('Sampel');
  await person.openCase('1', 'Satu');
  await person.bringIn(photo, 1);
  await person.press('case.hand-over');
  await person.press('hand-over.next');
  await person.type('hand-over.to', 'Majelis Pemeriksa');
  await person.type('hand-over.why', 'Sidang pertama');
  await person.press('hand-over.next');
  await person.choosePath(out);
  await person.choosePath(file);
  await person.type('hand-over.certificate-passphrase', 'sandi lain');
  await person.press('hand-over.seal');
  await page.getByText(person.say('error.certificate-passphrase-wrong')).first().waitFor();
  await look('certificate-wrong');
  await person.type('hand-over.certificate-passphrase', secret);
  await person.press('hand-over.seal');
  await page.getByText(person.say('hand-over.done')).first().waitFor({ timeout: 60_000 });
  await page.getByText('CN=Sari Contoh').scrollIntoViewIfNeeded();
  await look('certificate-done');

  await person.verify(out, 'bundle-check.intact');
  await page.getByText(person.say('cli.certificate.nobody-vouches')).scrollIntoViewIfNeeded();
  await look('certificate-unvouched');
  await person.press('bundle-check.other');
  await window.answerDialog([root]);
  const trusted = page.getByRole('group', { name: person.say('bundle-check.certificate-ca') });
  await trusted.getByRole('button').first().click();
  await page.getByText(root, { exact: true }).waitFor();
  await look('certificate-ca');
  await person.verify(out, 'bundle-check.intact');
  await page.getByText(person.say('cli.certificate.vouched')).scrollIntoViewIfNeeded();
  await look('certificate-vouched');
  await person.goTo('rail.cases');
  await person.act(page.getByRole('row', { name: /Satu/ }).getByRole('button').first());
  await person.tab('case.custody');
  const name = 'O=Bawaslu Kabupaten Contoh, CN=Sari Contoh';
  await page.getByText(person.say('said.export-certificate', { name })).waitFor();
  await look('certificate-custody');
  expect(against).toEqual([]);
  expect(window.complaints).toEqual([]);
});
