import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { Hands } from '../site/hands.ts';
import { type Site, startSite } from '../site/server.ts';
import { closeDisplay, displayName } from './display.ts';
import { lookAt } from './pictures.ts';
import { Person } from './steps.ts';
import { openWindow, type TestWindow } from './window.ts';

let site: Site;
let window: TestWindow;
let person: Person;
beforeEach(async () => {
  site = await startSite();
  window = await openWindow({ language: 'id' });
  person = new Person(window, 'id');
}, 120_000);
afterEach(async () => {
  await window.close();
  await site.close();
}, 60_000);
afterAll(closeDisplay);

test('a person browses by hand, keeps a page by the button and by the key, and opens what was kept', {
  timeout: 240_000,
}, async () => {
  const { page } = window;
  const url = `${site.origin}/lazy`;
  await person.createLocker('Telusur');
  await person.openCase('014/BWS/2026', 'Dugaan dukungan');
  await person.goTo('rail.capture');
  await person.type('queue.addresses', url);
  await page.getByLabel(person.say('visit.record')).check();
  await person.press('visit.begin');
  const panel = page.getByRole('region', { name: person.say('visit.title') });
  await page.locator('footer').getByText(person.say('visit.title')).waitFor();
  await panel.getByText(url, { exact: true }).waitFor({ timeout: 60_000 });
  expect(await page.getByLabel(person.say('queue.addresses')).first().inputValue()).toBe('');
  await panel.getByText(person.say('visit.film-going'), { exact: true }).waitFor();
  await panel.locator('figure img:not([hidden])').waitFor({ timeout: 60_000 });

  await panel.getByLabel(person.say('visit.note')).fill('Gambar pertama');
  await page.keyboard.press('Enter');
  const kept = panel.getByRole('listitem').filter({ hasText: 'Gambar malas' });
  await kept.getByText(person.say('mark.complete'), { exact: true }).waitFor({ timeout: 60_000 });
  expect(await panel.getByLabel(person.say('visit.note')).inputValue()).toBe('');
  await kept.getByText('Gambar pertama', { exact: true }).waitFor();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await lookAt(page, 'id-visit')).toEqual([]);

  const hands = new Hands(await displayName());
  await hands.toBrowser();
  await hands.until(
    async () => (await panel.getByRole('listitem').count()) > 1,
    () => hands.press('alt+shift+j'),
  );
  await expect
    .poll(() => kept.getByText(person.say('mark.complete'), { exact: true }).count(), { timeout: 60_000 })
    .toBeGreaterThan(1);
  const asked = site.served().filter(({ url: each }) => each === url).length;
  expect(asked).toBe(1);

  await person.press('visit.end');
  await panel.getByText(/Potret tersimpan: \d+/).waitFor({ timeout: 60_000 });
  await page.getByRole('button', { name: /^Buka potret 1:/ }).click();
  await page.getByRole('tab', { name: person.say('item.tab-provenance') }).click();
  await page.getByText(person.say('provenance.visit-no-acts'), { exact: true }).waitFor();
  await person.goTo('rail.capture');
  await page.getByRole('button', { name: person.say('visit.film-open') }).click();
  await page.getByRole('tab', { name: person.say('film.title') }).click();
  const film = page.getByLabel(/^Film penelusuran: rekaman-/);
  await expect
    .poll(() => film.evaluate((one: HTMLVideoElement) => [Number.isFinite(one.duration), one.currentTime]), {
      timeout: 30_000,
    })
    .toEqual([true, 0]);
  await page.getByRole('button', { name: /\/lazy/ }).click();
  await expect
    .poll(() => film.evaluate((one: HTMLVideoElement) => one.videoWidth * one.currentTime), {
      timeout: 30_000,
    })
    .toBeGreaterThanOrEqual(0);
  expect(await lookAt(page, 'id-visit-film')).toEqual([]);
  await page.getByRole('tab', { name: person.say('item.tab-provenance') }).click();
  await page.getByText(person.say('provenance.recording-what'), { exact: true }).waitFor();
  expect(window.complaints.filter((line) => line.startsWith('page'))).toEqual([]);
});
