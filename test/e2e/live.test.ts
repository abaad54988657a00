import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { type Site, startSite } from '../site/server.ts';
import { html } from '../site/visit.ts';
import { closeDisplay } from './display.ts';
import { lookAt } from './pictures.ts';
import { Person, passphrase } from './steps.ts';
import { openWindow, type TestWindow } from './window.ts';

const rows = Array.from(
  { length: 30 },
  (_, at) => `<p style="background:hsl(${at * 12} 60% 80%)">Baris ${at}</p>`,
);
/** Kept waiting by a picture that never comes: the page is being captured for as long as the test looks. */
const slow = html(
  'Lambat',
  `${rows.join('')}<img src="/hang" width="10" height="10"><script>let n = 0; setInterval(() => { document.body.style.background = 'hsl(' + (n += 40) + ' 60% 60%)'; }, 300);</script>`,
);

let site: Site;
let window: TestWindow;
let person: Person;
beforeEach(async () => {
  site = await startSite({ pages: { '/slow-picture': (visit) => visit.reply({ body: slow }) } });
  window = await openWindow({ language: 'id' });
  person = new Person(window, 'id');
}, 120_000);
afterEach(async () => {
  await window.close();
  await site.close();
});
afterAll(closeDisplay);

/** How often the window asks for a picture in so long. */
async function asksWithin(ms: number): Promise<number> {
  let asked = 0;
  const count = (request: { url(): string }): void => {
    if (request.url().startsWith('jejak://live/')) asked += 1;
  };
  window.page.on('request', count);
  await setTimeout(ms);
  window.page.off('request', count);
  return asked;
}

test('a page is seen while it is captured, for as long as somebody looks', { timeout: 180_000 }, async () => {
  const { page } = window;
  const url = `${site.origin}/slow-picture`;
  await person.createLocker('Lihat');
  await person.goTo('rail.capture');
  await person.type('queue.addresses', url);
  await page.keyboard.press('Control+Enter');

  const larger = page.getByRole('button', { name: person.say('live.larger', { url }) });
  const picture = page.locator('figure img:not([hidden])');
  await picture.waitFor({ timeout: 60_000 });
  expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(480);
  await page.getByText(person.say('live.not-evidence'), { exact: true }).waitFor();
  const first = await picture.getAttribute('src');
  await expect.poll(() => picture.getAttribute('src'), { timeout: 10_000 }).not.toBe(first);
  const small = (await picture.boundingBox())?.width ?? 0;
  await page.emulateMedia({ reducedMotion: 'reduce' }); // What turns as long as a page is captured would never be still.
  expect(await lookAt(page, 'id-capture-live')).toEqual([]);
  await larger.focus();
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await picture.boundingBox())?.width).toBeGreaterThan(small * 2);
  expect(await lookAt(page, 'id-capture-live-large')).toEqual([]);
  await page.keyboard.press('Escape');
  await expect.poll(async () => (await picture.boundingBox())?.width).toBe(small);
  expect(await asksWithin(4000)).toBeGreaterThan(1);

  await person.goTo('rail.settings');
  await setTimeout(1200);
  expect(await asksWithin(2500)).toBe(0);
  await person.goTo('rail.capture');
  // Where the system asks for less motion, nothing moves before it is asked for.
  expect(await asksWithin(1500)).toBe(0);
  await person.press('live.show-of', { url });
  await picture.waitFor();
  await page.keyboard.press('Control+L');
  await page.getByLabel(person.say('locker.passphrase')).waitFor();
  // The desk is kept behind the lock, out of sight, and asks for nothing.
  expect(await picture.isVisible()).toBe(false);
  expect(await asksWithin(1500)).toBe(0);
  const answer = await page.evaluate(
    async (src) => {
      const image = new Image();
      image.src = src;
      return image.decode().then(
        () => 'shown',
        () => 'nothing',
      );
    },
    `${first ?? ''}9`,
  );
  expect(answer).toBe('nothing');
  await person.type('locker.passphrase', passphrase);
  await page.keyboard.press('Enter');
  await person.goTo('rail.capture');
  await picture.waitFor();
  await person.press('live.hide-of', { url });
  await page.getByRole('button', { name: person.say('live.show-of', { url }) }).waitFor();
  expect(await asksWithin(2000)).toBe(0);
  await person.press('queue.cancel-of', { url });
  await page.locator('[data-state="cancelled"]').waitFor({ timeout: 60_000 });
});
