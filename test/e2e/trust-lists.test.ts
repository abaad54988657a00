import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, onTestFailed, test } from 'vitest';
import { drawPhoto } from '../core/desk/draw-photo.ts';
import { makeSigner, signFile } from '../intake/credentials/signing.ts';
import { closeDisplay } from './display.ts';
import { lookAt } from './pictures.ts';
import { Person } from './steps.ts';
import { openWindow } from './window.ts';

afterAll(closeDisplay);

test('a person adds lists of trusted signers, sees what is in them, takes one out and back, and pictures are read by them', {
  timeout: 300_000,
}, async () => {
  const window = await openWindow({ language: 'id', size: { width: 1024, height: 640 } });
  onTestFailed(() => window.close());
  const { page, folder } = window;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const person = new Person(window, 'id');
  await person.createLocker('Tepercaya');
  await person.openCase('1', 'Satu');
  const signer = makeSigner();
  const list = join(folder, 'daftar-contoh.pem');
  const ended = makeSigner({ days: -3 }).chain.map((der) => der.toString('base64'));
  writeFileSync(
    list,
    `${signer.authority}-----BEGIN CERTIFICATE-----\n${ended.join('\n')}\n-----END CERTIFICATE-----\n`,
  );
  const key = join(folder, 'kunci-contoh.pem');
  writeFileSync(key, '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n');
  const photo = join(folder, 'spanduk.jpg');
  writeFileSync(photo, await signFile(await drawPhoto(), 'image/jpeg', signer));
  const against: string[] = [];

  await person.goTo('rail.settings');
  const part = page.getByRole('region', { name: person.say('trust-lists.title'), exact: true });
  await part.getByText(person.say('trust-lists.none')).waitFor();
  const add = async (files: string[]): Promise<void> => {
    await window.answerDialog(files);
    await part.getByRole('button', { name: person.say('trust-lists.add') }).click();
  };
  const rows = part.getByRole('list', { name: person.say('trust-lists.title') }).getByRole('listitem');
  // What is wrong with one does not keep the other out.
  await add([key, list]);
  await part
    .getByRole('alert')
    .getByText(/kunci privat/)
    .waitFor();
  await rows.getByText('daftar-contoh.pem').waitFor();
  await part.scrollIntoViewIfNeeded();
  against.push(...(await lookAt(page, 'trust-lists')));
  await add([list]);
  await part
    .getByRole('alert')
    .getByText(/sudah dipakai, sebagai daftar-contoh.pem/)
    .waitFor();

  const show = rows.getByRole('button', { name: person.say('trust-lists.show') });
  await show.press('Enter');
  await rows.getByText('O=Sampel, CN=Otoritas Contoh').first().waitFor();
  await rows.getByText(person.say('trust-lists.ended'), { exact: true }).waitFor();
  await part.scrollIntoViewIfNeeded();
  against.push(...(await lookAt(page, 'trust-lists-open')));
  await rows.getByRole('button', { name: person.say('trust-lists.hide') }).click();

  await rows.getByText(person.say('trust-lists.some-vain', { count: 1 })).waitFor();
  await rows
    .getByRole('button', { name: person.say('trust-lists.remove-of', { name: 'daftar-contoh.pem' }) })
    .click();
  await part.getByText(person.say('trust-lists.none')).waitFor();
  await page.keyboard.press('Control+z');
  await rows.getByText('daftar-contoh.pem').waitFor();

  const seeFacts = async (): Promise<void> => {
    await person.putAlertsAway();
    await page.getByText('spanduk.jpg').first().dblclick();
    await person.tab('item.tab-facts');
    await page.getByText(person.say('credentials.state-trusted')).waitFor();
  };
  const toItems = async (): Promise<void> => {
    await person.goTo('rail.cases');
    await page.getByRole('button', { name: '1', exact: true }).click();
    await person.tab('case.items');
  };
  await toItems();
  await person.bringIn(photo, 1);
  await seeFacts();
  await page.getByText(person.say('credentials.title')).scrollIntoViewIfNeeded();
  against.push(...(await lookAt(page, 'trust-lists-item')));
  const again = page.getByRole('button', { name: person.say('credentials-again.read'), exact: true });
  await again.click();
  await page.getByText(person.say('credentials-again.same')).waitFor();

  // By the lists of later it is another result, beside the one that stands.
  await person.goTo('rail.settings');
  await rows
    .getByRole('button', { name: person.say('trust-lists.remove-of', { name: 'daftar-contoh.pem' }) })
    .click();
  await part.getByText(person.say('trust-lists.none')).waitFor();
  await toItems();
  await seeFacts();
  await again.click();
  const later = page.getByRole('region', { name: /^Dibaca lagi/ });
  await later.getByText(person.say('credentials.state-valid'), { exact: true }).waitFor();
  await later.getByText(person.say('credentials.no-trust-list')).waitFor();
  await page.getByText(person.say('credentials.state-trusted')).waitFor();
  await later.scrollIntoViewIfNeeded();
  against.push(...(await lookAt(page, 'trust-lists-again')));
  await person.tab('item.tab-custody');
  await page.getByText(person.say('said.credentials-again')).waitFor();
  expect(against).toEqual([]);
  await window.close();
});
