import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { busy, type ManySites, startManySites } from '../site/many-sites.ts';
import { closeDisplay } from './display.ts';
import { lookAt } from './pictures.ts';
import { Person } from './steps.ts';
import { openWindow, type TestWindow } from './window.ts';

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
});
afterAll(closeDisplay);

test('a list is worked off politely: what is put first goes first, a site that asks for a while gets it, and at the end it is summed up', {
  timeout: 300_000,
}, async () => {
  const { page } = window;
  await person.createLocker('Daftar');
  await person.goTo('rail.capture');
  // Along the tabs by keys, the keyboard stays on them, also where a field would have it otherwise.
  const tab = (key: 'capture.tab-queue' | 'capture.tab-watched') =>
    page.getByRole('tab', { name: person.say(key) });
  await tab('capture.tab-queue').focus();
  await page.keyboard.press('ArrowRight');
  await page.getByText(person.say('watching.empty')).waitFor();
  await page.keyboard.press('ArrowLeft');
  await page.getByLabel(person.say('queue.addresses')).first().waitFor();
  expect(await tab('capture.tab-queue').evaluate((one) => one === document.activeElement)).toBe(true);

  // Long enough to be seen on any machine; the person then asks at once.
  sites.answer('/sibuk', busy(1, '1800'));
  const [asks, same, other] = [sites.page(1, '/sibuk'), sites.page(1, '/sama'), sites.page(2, '/lain')];
  // Answered only when the person has put the other one first.
  const isPutFirst = Promise.withResolvers<undefined>();
  sites.answer('/sama', (_request, response) => {
    void isPutFirst.promise.then(() => {
      response.writeHead(200, { 'content-type': 'text/html' });
      response.end('<link rel="icon" href="data:,"><h1>Sama</h1>');
    });
    return true;
  });
  await person.type(
    'queue.addresses',
    `Lihat ${same}, ${other}\nbukan alamat\n<${sites.page(1, '/tiga')}>\n${asks}`,
  );
  await person.press('queue.options');
  await page.getByLabel(person.say('queue.at-once')).fill('2');
  expect(await lookAt(page, 'id-lists-options')).toEqual([]);
  await page.getByLabel(person.say('queue.addresses')).first().focus();
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: person.say('queue.first-of', { url: asks }) }).click();
  // What was no address stays with whoever typed it, and that it is none is said there.
  expect(await page.getByLabel(person.say('queue.addresses')).first().inputValue()).toBe('bukan alamat');
  await page.getByText(person.say('error.bad-address', { url: 'bukan alamat' }), { exact: false }).waitFor();
  await page.getByLabel(person.say('queue.addresses')).first().fill('');
  isPutFirst.resolve(undefined);

  const rests = page.getByText(person.say('rest.asked', { site: 'situs-1.localhost' }), { exact: true });
  await rests.waitFor({ timeout: 120_000 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await lookAt(page, 'id-lists-resting')).toEqual([]);
  await person.press('rest.lift', { site: 'situs-1.localhost' });
  await rests.waitFor({ state: 'detached' });
  const sum = page.getByText(person.say('sum.over', { count: 4, of: 4 }), { exact: false });
  await sum.waitFor({ timeout: 120_000 });
  expect(await sum.textContent()).toContain(person.say('sum.done', { count: 4 }));
  const what = person.say('sum.done', { count: 4 });
  await page.getByRole('status').getByText(person.say('queue.line-over', { what })).waitFor();
  const pages = sites.asked.filter(({ host, path }) => host.includes('-1') && !path.startsWith('/gambar'));
  expect(pages.map(({ path }) => path)).toEqual(['/sama', '/sibuk', '/sibuk', '/tiga']);
  expect(await lookAt(page, 'id-lists-sum')).toEqual([]);

  const out = join(window.folder, 'hasil.csv');
  await window.answerDialog([out]);
  await person.press('sum.save');
  await page.getByText(person.say('sum.saved', { file: 'hasil.csv' }), { exact: true }).waitFor();
  expect(readFileSync(out, 'utf8').split('\r\n')).toHaveLength(6);

  // What is cleared is taken back: by its line, and by the key when that has gone.
  const empty = page.getByText(person.say('queue.empty'), { exact: true });
  await person.press('queue.clear');
  await empty.waitFor();
  await person.press('queue.undo');
  await sum.waitFor();
  await person.press('queue.clear');
  await empty.waitFor();
  await person.putAlertsAway();
  await page.keyboard.press('Control+Z');
  await sum.waitFor();
  expect(await sum.textContent()).toContain(what);

  // What failed stays with its case, with its address and why, and leads to no item.
  const lost = sites.page(4, '/lenyap');
  let isBack = false;
  sites.answer('/lenyap', (_request, response) => {
    if (!isBack) response.destroy();
    return !isBack;
  });
  await person.goTo('rail.cases');
  await person.openCase('016/BWS/2026', 'Alamat yang lenyap');
  await person.tab('case.items');
  await page.getByLabel(person.say('items.capture-label')).fill(lost);
  await page.keyboard.press('Enter');
  await person.tab('case.overview');
  const failed = page.getByRole('region', { name: person.say('overview.failed', { count: 1 }) });
  await failed.getByRole('button', { name: person.say('queue.retry-of', { url: lost }) }).waitFor({
    timeout: 60_000,
  });
  expect(await lookAt(page, 'id-case-failed')).toEqual([]);
  await person.tab('case.custody');
  const entry = page.getByRole('row').filter({ hasText: person.say('entry.capture.failed') });
  await entry.getByText(lost).waitFor();
  expect(await entry.getByRole('button').count()).toBe(0);
  // What came of the address since is named beside the attempt, and is not asked for again.
  isBack = true;
  await person.tab('case.overview');
  const again = failed.getByRole('button', { name: person.say('queue.retry-of', { url: lost }) });
  await again.click();
  const since = failed.getByRole('button', {
    name: new RegExp(
      `^${person.say('overview.captured-since', { title: '', when: '' }).split(',')[0] ?? ''}`,
    ),
  });
  await since.waitFor({ timeout: 60_000 });
  expect(await again.count()).toBe(0);
  await failed.getByText(person.say('overview.failed-since', { count: 1 })).waitFor();
  expect(await lookAt(page, 'id-case-failed-captured')).toEqual([]);

  // So does what failed and was for no case: the inbox tells of it, shut until it is asked for.
  const alone = sites.page(4, '/lenyap-juga');
  sites.answer('/lenyap-juga', (_request, response) => {
    response.destroy();
    return true;
  });
  await person.goTo('rail.inbox');
  await page.getByLabel(person.say('items.capture-label')).fill(alone);
  await page.keyboard.press('Enter');
  const shut = page.locator('summary').filter({ hasText: person.say('overview.failed', { count: 1 }) });
  await shut.waitFor({ timeout: 60_000 });
  const retry = page.getByRole('button', { name: person.say('queue.retry-of', { url: alone }) });
  expect(await retry.isVisible()).toBe(false);
  await shut.click();
  await retry.waitFor();
  expect(await lookAt(page, 'id-inbox-failed')).toEqual([]);

  // However long the queue is, its screen has one scroll, which comes to its last row.
  await person.goTo('rail.capture');
  await person.press('queue.pause');
  const many = Array.from({ length: 60 }, (_, at) => sites.page(3, `/antre-${at}`));
  await person.type('queue.addresses', many.join('\n'));
  await page.keyboard.press('Control+Enter');
  const queue = page.getByRole('list', { name: person.say('queue.list') });
  await queue.getByText(many[0] ?? '').waitFor();
  for (const size of [
    { width: 1280, height: 800 },
    { width: 720, height: 520 },
  ]) {
    await window.app.evaluate(({ BrowserWindow }, bounds) => {
      BrowserWindow.getAllWindows()[0]?.setBounds(bounds);
    }, size);
    await expect.poll(() => page.evaluate(() => innerWidth), { timeout: 10_000 }).toBe(size.width);
    await expect
      .poll(
        () =>
          queue.evaluate((list) => {
            const around: Element[] = [];
            for (let up: Element | null = list; up !== null; up = up.parentElement)
              if (/auto|scroll/.test(getComputedStyle(up).overflowY) && up.scrollHeight > up.clientHeight)
                around.push(up);
            for (const each of around) each.scrollTop = each.scrollHeight;
            const rows = [...list.children].filter((row) => {
              const { top, bottom } = row.getBoundingClientRect();
              return bottom > 0 && top < innerHeight;
            });
            return [around.length, rows.at(-1)?.getAttribute('aria-posinset')];
          }),
        { timeout: 20_000 },
      )
      .toEqual([1, '67']);
  }
});
