import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { type ManySites, startManySites } from '../site/many-sites.ts';
import { closeDisplay } from './display.ts';
import { lookAt } from './pictures.ts';
import { Person } from './steps.ts';
import { openWindow, type TestWindow } from './window.ts';

const path = '/ajakan';
const captureMs = 60_000;
let sites: ManySites;
let window: TestWindow;
let person: Person;
beforeEach(async () => {
  sites = await startManySites();
  window = await openWindow({ language: 'id' });
  person = new Person(window, 'id');
}, 120_000);
afterEach(async () => {
  await window.close();
  await sites.close();
}, 60_000);
afterAll(closeDisplay);

test('a person watches the address of an item, sees what differs and that it is gone, pauses, removes and puts back', {
  timeout: 400_000,
}, async () => {
  const { page } = window;
  const url = sites.page(1, path);
  const say: Person['say'] = (...said) => person.say(...said);
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await person.createLocker('Pantau');
  await person.openCase('014/BWS/2026', 'Dugaan dukungan');

  // Nothing is watched yet: the list says what it is for.
  await person.goTo('rail.capture');
  await page.getByRole('tab', { name: say('capture.tab-watched') }).click();
  await page.getByText(say('watching.empty')).waitFor();
  const against = await lookAt(page, 'id-watch-empty');

  // From an item: its address and its case are there, and it is what the first visit is compared with.
  sites.say(path, '<h1>Dukung nomor dua</h1><p>Mari datang ke lapangan.</p>');
  await person.goTo('rail.cases');
  await page.getByText('014/BWS/2026', { exact: true }).first().click();
  await person.capture(url, 1);
  await page.getByText(`Halaman ${path}`).first().dblclick();
  await page.getByRole('tab', { name: say('item.tab-provenance') }).waitFor();
  await button(say('watching.watch')).waitFor();
  await page.keyboard.press('w');
  const form = page.getByRole('form');
  await form.getByText('Kunjungan pertama dibandingkan dengan').waitFor();
  expect(await form.getByLabel(say('watching.address')).inputValue()).toBe(url);
  against.push(...(await lookAt(page, 'id-watch-form')));
  await form.getByRole('button', { name: say('watching.begin') }).click();
  const row = page.locator('main').getByRole('listitem').filter({ hasText: url }).first();
  await row.getByText(say('watching.now-on'), { exact: true }).waitFor();
  expect(sites.asked.filter((each) => each.path === path)).toHaveLength(1);

  // It is watched already: who asks again is told so, and led there.
  await button(say('watching.add')).click();
  await form.getByLabel(say('watching.address')).fill(url);
  await form.getByText('Alamat ini sudah dipantau').waitFor();
  await form.getByRole('button', { name: say('watching.cancel') }).click();

  // Of many that were typed, the first is offered to be watched, and none is lost where that is given up.
  const typed = `${url}\nhttps://lain.example/`;
  await page.getByRole('tab', { name: say('capture.tab-queue') }).click();
  const addresses = page.getByRole('textbox', { name: say('queue.addresses'), exact: true });
  await addresses.fill(typed);
  await button(say('watching.watch')).click();
  expect(await form.getByLabel(say('watching.address')).inputValue()).toBe(url);
  await form.getByRole('button', { name: say('watching.cancel') }).click();
  await page.getByRole('tab', { name: say('capture.tab-queue') }).click();
  expect(await addresses.inputValue()).toBe(typed);
  await addresses.fill('');
  await page.getByRole('tab', { name: say('capture.tab-watched') }).click();

  // The visit is seen as it runs, and can be stopped; what it finds is told.
  sites.say(path, '<h1>Dukung nomor dua</h1><p>Mari datang ke alun-alun sore ini.</p>');
  await row.getByRole('button', { name: say('watching.visit-now-of', { url }) }).click();
  await row.getByText(say('watching.now-visiting'), { exact: true }).waitFor();
  await page.locator('footer').getByText(say('watching.line-visiting'), { exact: true }).waitFor();
  await row.getByRole('button', { name: say('watching.stop-of', { url }) }).waitFor();
  await page.getByRole('alert').getByText('Berubah: ').waitFor({ timeout: captureMs });
  await row.getByText(say('watching.new'), { exact: true }).waitFor();
  await row.getByText('kata bertambah 4, berkurang 1').waitFor();
  against.push(...(await lookAt(page, 'id-watch-list')));

  // The history has the words, and leads to the item and to the two beside each other.
  await row.getByRole('button', { name: `Halaman ${path}` }).click();
  const visits = page.locator('main').getByRole('list');
  await visits.getByText('alun-alun sore ini', { exact: true }).waitFor();
  await button(say('watch-history.item-of', { number: 1 })).click();
  await page.getByRole('tab', { name: say('item.tab-provenance') }).click();
  await page.getByText('Ini kunjungan 1 ke alamat').waitFor();
  await page.getByRole('tab', { name: say('item.tab-custody') }).click();
  await page.getByText('Kunjungan 1 alamat yang dipantau: berubah').first().waitFor();
  await person.press('top.back');
  await visits.getByRole('button', { name: /^Bandingkan dengan .*: kunjungan 1/ }).click();
  await page.getByRole('heading', { name: say('compare.title') }).waitFor();
  await person.press('top.back');

  // Gone, as its site says, is not what was only not shown.
  const answer = (status: number, body: string): void =>
    sites.answer(path, (_request, response) => {
      response.writeHead(status, { 'content-type': 'text/html' });
      response.end(`<link rel="icon" href="data:,">${body}`);
      return true;
    });
  const visitOnce = async (number: number): Promise<void> => {
    await button(say('watching.visit-now-of', { url })).click();
    await visits.getByText(say('watch-history.visit', { number })).waitFor({ timeout: captureMs });
  };
  answer(404, '<h1>Halaman tidak ditemukan</h1>');
  await visitOnce(2);
  await visits.getByText(say('watch-history.said-gone')).waitFor();
  answer(401, '<title>Masuk</title><p>Masuk untuk melanjutkan</p>');
  await visitOnce(3);
  await visits.getByText(say('watch-history.not-gone')).waitFor();
  expect(await visits.getByText(say('watch-history.said-gone')).count()).toBe(1);
  against.push(...(await lookAt(page, 'id-watch-visits')));

  // Paused, gone on with, removed, and put back with all its visits.
  await button(say('watching.pause-of', { url })).click();
  await page.getByText(say('watching.now-paused'), { exact: true }).first().waitFor();
  await button(say('watching.resume-of', { url })).click();
  await page.getByText(say('watching.now-on'), { exact: true }).first().waitFor();
  await button(say('watching.remove-of', { url })).click();
  await page.getByText(say('watching.empty')).waitFor();
  await page
    .getByRole('alert')
    .getByRole('button', { name: say('watching.undo') })
    .click();
  await row.getByText(say('watching.visits', { count: 3 })).waitFor();

  // By the palette, in the other language and look.
  await page.keyboard.press('Control+k');
  await page.keyboard.type(say('palette.to-english'));
  await page.keyboard.press('Enter');
  person = new Person(window, 'en');
  await page.getByRole('heading', { name: say('watching.title') }).waitFor();
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  against.push(...(await lookAt(page, 'en-watch-list')));
  await page.keyboard.press('Control+k');
  await page.keyboard.type(say('watching.add'));
  await page.keyboard.press('Enter');
  await form.waitFor();
  against.push(...(await lookAt(page, 'en-watch-form')));
  await form.getByRole('button', { name: say('watching.cancel') }).click();
  await row.getByRole('button', { name: `Halaman ${path}` }).click();
  await visits.getByText(say('watch-history.not-gone')).waitFor();
  against.push(...(await lookAt(page, 'en-watch-visits')));
  expect(against).toEqual([]);
  expect(window.complaints.filter((line) => line.startsWith('page'))).toEqual([]);
});
