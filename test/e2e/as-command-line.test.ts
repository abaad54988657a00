import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, onTestFailed, test } from 'vitest';
import { startSite } from '../site/server.ts';
import { closeDisplay } from './display.ts';
import { lookAt } from './pictures.ts';
import { Person } from './steps.ts';
import { openWindow } from './window.ts';

afterAll(closeDisplay);

test('captures a list within limits, and takes a saved page with its address, as the command line does', {
  timeout: 180_000,
}, async () => {
  const site = await startSite();
  const window = await openWindow({ language: 'id' });
  onTestFailed(() => window.close());
  const { page, folder } = window;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const person = new Person(window, 'id');
  await person.createLocker('Daftar');
  await person.openCase('1', 'Satu');

  const saved = join(folder, 'unggahan.html');
  writeFileSync(saved, '<!doctype html><title>Ajakan</title><h1>Pilih nomor satu</h1>');
  await window.answerDialog([saved]);
  await person.press('items.bring-in');
  const from = page.getByLabel(person.say('bring-in.saved-from-of', { name: 'unggahan.html' }));
  await from.fill('ftp://contoh.example/1');
  await page
    .getByText(person.say('app.error.unsupported-address', { url: 'ftp://contoh.example/1' }))
    .waitFor();
  await person.press('bring-in.start', { count: 1 });
  expect(await lookAt(page, 'bring-in-saved-page')).toEqual([]);
  await from.fill('contoh.example/unggahan/1');
  await person.press('bring-in.start', { count: 1 });
  await person.press('bring-in.close');
  await person.seesItems(1);
  await page.getByText('Ajakan').first().waitFor();

  const list = join(folder, 'daftar.csv');
  writeFileSync(list, `url\n${site.origin}/never-quiet\nftp://contoh.example/\n`);
  await person.goTo('rail.capture');
  await person.press('queue.options');
  await page.getByLabel(person.say('queue.time-limit')).fill('7');
  await page.getByLabel(person.say('queue.scroll-limit')).fill('1');
  await window.answerDialog([list]);
  await person.press('queue.from-list');
  await page.getByText(person.say('queue.list-count', { count: 1 }), { exact: true }).waitFor();
  await page.getByText(person.say('queue.list-refused', { count: 1 })).waitFor();
  expect(await lookAt(page, 'capture-options')).toEqual([]);
  await person.press('queue.add-list');
  const queue = page.getByRole('list', { name: person.say('queue.list') });
  await queue.getByText(person.say('mark.partial')).waitFor({ timeout: 60_000 });
  await person.goTo('rail.cases');
  await person.goTo('rail.capture');
  await expect.poll(() => page.getByLabel(person.say('queue.time-limit')).inputValue()).toMatch(/^7 /);

  await person.press('queue.from-list');
  await person.press('queue.add-list');
  await page
    .getByText(person.say('queue.list-known', { count: 1 }))
    .first()
    .waitFor();
  await window.close();
  await site.close();
});
