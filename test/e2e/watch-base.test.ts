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

test('a person has visits compared with the page that an address shows by now, says why, and takes it back', {
  timeout: 400_000,
}, async () => {
  const { page } = window;
  const url = sites.page(1, path);
  const say: Person['say'] = (...said) => person.say(...said);
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const visits = page.locator('main').getByRole('list');
  const visitOnce = async (number: number): Promise<void> => {
    await button(say('watching.visit-now-of', { url })).click();
    await visits
      .getByText(say('watch-history.visit', { number }), { exact: true })
      .waitFor({ timeout: captureMs });
  };
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await person.createLocker('Pantau');
  await person.openCase('014/BWS/2026', 'Dugaan dukungan');
  sites.say(path, '<h1>Dukung nomor dua</h1><p>Mari datang ke lapangan.</p>');
  await person.capture(url, 1);
  await page.getByText(`Halaman ${path}`).first().dblclick();
  await button(say('watching.watch')).waitFor();
  await page.keyboard.press('w');
  await page
    .getByRole('form')
    .getByRole('button', { name: say('watching.begin') })
    .click();
  const row = page.locator('main').getByRole('listitem').filter({ hasText: url }).first();
  await row.getByRole('button', { name: `Halaman ${path}` }).click();

  // The address leads to the front page of its site by now.
  sites.say('/', '<title>Beranda</title><h1>Berita hari ini</h1><p>Jadwal kegiatan kampung.</p>');
  sites.answer(path, (_request, response) => {
    response.writeHead(302, { location: '/' });
    response.end();
    return true;
  });
  await visitOnce(1);
  await visits.getByText(say('watch.how.other-page')).waitFor();
  await button(say('watch-history.rebase-of', { number: 1 })).click();
  const form = page.getByRole('form', { name: say('watch-history.rebase-do') });
  // Nothing is written without a reason.
  await form.getByRole('button', { name: say('watch-history.rebase-do') }).click();
  await form.getByText(say('form.needed')).waitFor();
  const against = await lookAt(page, 'id-watch-base-form');
  await form.getByLabel(say('watch-history.rebase-reason')).fill('Unggahannya dihapus, kini berandanya');
  await form.getByRole('button', { name: say('watch-history.rebase-do') }).click();
  await visits.getByText(say('watch-history.rebased'), { exact: true }).waitFor();
  await visits.getByText('Alasan: Unggahannya dihapus, kini berandanya').waitFor();
  await visits.getByText('Sari Contoh', { exact: false }).first().waitFor();
  expect(await button(say('watch-history.rebase-of', { number: 1 })).count()).toBe(0);

  // From here on the front page is what it is compared with.
  await visitOnce(2);
  await visits.getByText('Tidak ada yang berbeda', { exact: true }).waitFor();
  against.push(...(await lookAt(page, 'id-watch-base')));

  // Back to the old one, with a reason of its own; the custody log tells both.
  await button(say('watch-history.rebase-back')).click();
  const back = page.getByRole('form', { name: say('watch-history.rebase-back-do') });
  await back.getByLabel(say('watch-history.rebase-reason')).fill('Hanya dialihkan sementara');
  await back.getByRole('button', { name: say('watch-history.rebase-back-do') }).click();
  await visits.getByText('Alasan: Hanya dialihkan sementara').waitFor();
  await visitOnce(3);
  expect(await visits.getByText(say('watch.how.other-page')).count()).toBe(2);
  await visits
    .getByRole('button', { name: say('watch-history.base-old') })
    .last()
    .click();
  await page.getByRole('tab', { name: say('item.tab-custody') }).click();
  await page.getByText('Alasan: Hanya dialihkan sementara').first().waitFor();
  // Typed at once, before the palette's field has the keyboard: no letter does anything to the item behind it.
  await page.evaluate(() => {
    for (const init of [
      { key: 'k', code: 'KeyK', ctrlKey: true },
      { key: 'e', code: 'KeyE' },
    ])
      document.body.dispatchEvent(new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true }));
  });
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  expect(await page.getByText('P-1', { exact: true }).count()).toBe(0);
  await person.press('top.back');
  await visits.getByText('Alasan: Hanya dialihkan sementara').waitFor();

  await page.keyboard.press('Control+k');
  await page.keyboard.type(say('palette.to-english'));
  await page.keyboard.press('Enter');
  person = new Person(window, 'en');
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await visits.getByText(say('watch-history.rebased'), { exact: true }).first().waitFor();
  await button(say('watch-history.rebase-back')).click();
  against.push(...(await lookAt(page, 'en-watch-base')));
  expect(against).toEqual([]);
  expect(window.complaints.filter((line) => line.startsWith('page'))).toEqual([]);
});
