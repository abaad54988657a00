import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Site, startSite } from '../site/server.ts';
import { html } from '../site/visit.ts';
import { closeDisplay } from './display.ts';
import { lookAt } from './pictures.ts';
import { Person } from './steps.ts';
import { openWindow, type TestWindow } from './window.ts';

const photo = join(import.meta.dirname, '../../resources/samples/spanduk.jpg');

/** A long post; later a note stands above it, one word in it is another, and one comment is gone. */
function post(isLater: boolean): string {
  const note = isLater
    ? '<aside style="background:#fde68a;padding:2rem">Unggahan ini telah diperbarui.</aside>'
    : '';
  const comments = Array.from(
    { length: 60 },
    (_, at) =>
      `<p style="background:hsl(${at * 6} 50% 88%)">Komentar ${at}: setuju sekali dengan acara desa.</p>`,
  );
  if (isLater) comments.splice(30, 1);
  return html(
    'Ajakan camat',
    `${note}
      <h1>Ajakan camat</h1><p>Pak Camat mengajak warga memilih nomor ${isLater ? 'dua' : 'satu'} pada hari itu.</p>${comments.join('')}`,
    `<meta property="og:description" content="${isLater ? 'Diperbarui' : 'Pertama'}"><meta property="og:type" content="article"><meta name="author" content="Camat ${isLater ? 'Baru' : 'Lama'}"><link rel=icon href="data:,">`,
  );
}

let site: Site;
let window: TestWindow;
let person: Person;
let isLater = false;

beforeEach(async () => {
  isLater = false;
  site = await startSite({
    pages: {
      '/post': (visit) => visit.reply({ body: post(isLater) }),
      '/gone': (visit) => (isLater ? visit.reply({ status: 404 }) : visit.reply({ body: post(false) })),
    },
  });
  window = await openWindow({ language: 'id' });
  person = new Person(window, 'id');
}, 120_000);
afterEach(async () => {
  await window.close();
  await site.close();
});
afterAll(closeDisplay);

describe('two captures of one address', () => {
  test('are seen beside each other and on each other, with what differs in picture, text and facts', {
    timeout: 240_000,
  }, async () => {
    const { page } = window;
    await person.createLocker('Banding');
    await person.openCase('1', 'Satu');
    await person.capture(`${site.origin}/post?utm_source=chat`, 1);
    isLater = true;
    await person.capture(`${site.origin}/post#komentar`, 2);
    await person.bringIn(photo, 3);
    await page.getByText('Ajakan camat').first().dblclick();
    await page.getByRole('heading', { name: 'Ajakan camat' }).waitFor();
    await page.getByRole('button', { name: person.say('compare.do'), exact: true }).waitFor();
    await page.keyboard.press('c');
    await page.getByRole('heading', { name: person.say('compare.title') }).waitFor();

    // The pictures: what only moved down is no difference.
    const bar = page.getByText(person.say('compare.count', { count: 3 }), { exact: true });
    await bar.waitFor({ timeout: 60_000 });
    await page.getByText(person.say('compare.aligned')).waitFor();
    expect(await lookAt(page, 'id-compare-side')).toEqual([]);
    const area = (side: 'older' | 'newer') =>
      page.getByRole('region', { name: person.say(`compare.area-${side}`) });
    const scrolled = (side: 'older' | 'newer') => area(side).evaluate((element) => element.scrollTop);
    for (const what of ['added', 'changed', 'removed'] as const) {
      await page.keyboard.press('j');
      const at = { added: 1, changed: 2, removed: 3 }[what];
      await page
        .getByText(person.say('compare.at', { at, of: 3, what: person.say(`compare.is-${what}`) }))
        .waitFor();
    }
    await expect.poll(() => scrolled('older')).toBeGreaterThan(100);
    // The same rows are beside each other although a note stands above them in one.
    await area('newer').focus();
    await page.keyboard.press('1');
    await area('newer').evaluate((element) => element.scrollTo({ top: 800 }));
    await expect
      .poll(async () => Math.round((await scrolled('newer')) - (await scrolled('older'))))
      .toBeGreaterThan(60);
    expect(await lookAt(page, 'id-compare-difference')).toEqual([]);

    await page.getByText(person.say('compare.mode-swipe'), { exact: true }).click();
    await page.getByRole('slider', { name: person.say('compare.divide') }).focus();
    await page.keyboard.press('Home');
    await page.getByRole('img', { name: person.say('compare.newer') }).waitFor();
    await page.keyboard.press('k');
    expect(await lookAt(page, 'id-compare-swipe')).toEqual([]);
    await page.getByText(person.say('compare.mode-blink'), { exact: true }).click();
    await page.getByText(person.say('compare.seen-newer')).waitFor();
    await page.keyboard.press('b');
    await page.getByText(person.say('compare.seen-older')).waitFor();

    // The text, by words.
    await person.tab('compare.tab-text');
    const marks = page.locator('ins[data-difference], del[data-difference]');
    await marks.first().waitFor();
    expect((await marks.allTextContents()).map((text) => text.replace(/^.*?: /, '').trim())).toEqual([
      'Unggahan ini telah diperbarui.',
      'satu',
      'dua',
      'Komentar 30: setuju sekali dengan acara desa.',
    ]);
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page
      .getByText(person.say('compare.at', { at: 2, of: 3, what: person.say('compare.is-changed') }))
      .waitFor();
    expect(await page.locator('[data-now]').allTextContents()).toHaveLength(2);
    expect(await lookAt(page, 'id-compare-text')).toEqual([]);

    await person.tab('compare.tab-facts');
    await page.getByRole('row').filter({ hasText: 'og:description' }).getByText('Diperbarui').waitFor();
    await page
      .getByRole('row')
      .filter({ hasText: 'screenshot' })
      .getByText(person.say('compare.hash-differs'))
      .waitFor();
    await page
      .getByRole('row')
      .filter({ hasText: person.say('compare.fact-post-author') })
      .getByText('Camat Baru')
      .waitFor();
    expect(await lookAt(page, 'id-compare-facts')).toEqual([]);

    // What was read of the page stands with the item, each value with its place, and what the page does not show.
    await person.press('compare.open-newer');
    await person.tab('item.tab-facts');
    const read = page.getByRole('region', { name: person.say('post.title') });
    await read.getByText('Camat Baru').waitFor();
    await read
      .getByText([person.say('post.text'), person.say('post.publishedAt')].join(', ').toLowerCase())
      .waitFor();
    await read.getByText(person.say('post.where')).click();
    await read.getByText('meta[name="author"]').waitFor();
    expect(await lookAt(page, 'id-item-post')).toEqual([]);
  });

  test('one without content, and two that have nothing in common, are compared as far as that goes', {
    timeout: 240_000,
  }, async () => {
    const { page } = window;
    await person.createLocker('Banding');
    await person.openCase('1', 'Satu');
    await person.capture(`${site.origin}/gone`, 1);
    isLater = true;
    await person.capture(`${site.origin}/gone`, 2);
    await person.bringIn(photo, 3);
    await page.getByText('spanduk.jpg').first().click();
    await page.keyboard.press('Shift+ArrowDown');
    await page
      .getByText(person.say('items.selected', { count: 2 }))
      .first()
      .waitFor();
    await page.keyboard.press('c');
    await page.getByText(person.say('compare.other-address')).waitFor();
    await page.getByText(person.say('compare.pictures-missing')).waitFor();
    expect(await lookAt(page, 'id-compare-nothing-in-common')).toEqual([]);
    await person.press('top.back');
    await page.getByText('Ajakan camat').first().dblclick();
    await page.getByRole('heading', { name: 'Ajakan camat' }).waitFor();
    await person.press('compare.do');
    await person.tab('compare.tab-text');
    await page
      .getByText(person.say('compare.texts-missing'))
      .or(page.locator('ins, del').first())
      .first()
      .waitFor();
    await person.tab('compare.tab-facts');
    await page
      .getByRole('row')
      .filter({ hasText: person.say('compare.fact-status') })
      .getByText('404')
      .waitFor();
    expect(await lookAt(page, 'id-compare-gone')).toEqual([]);
  });
});
