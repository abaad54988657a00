import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readZip } from '../peer/read-zip.ts';
import { type Site, startSite } from '../site/server.ts';
import { html } from '../site/visit.ts';
import { closeDisplay } from './display.ts';
import { lookAt } from './pictures.ts';
import { Person } from './steps.ts';
import { openWindow, type TestWindow } from './window.ts';

const secret = 'Petugas Rahasia';
/** Of the page, in pixels of its picture: red, with the name in it. */
const named = { x: 200, y: 100, width: 300, height: 60 };

let site: Site;
let window: TestWindow;
let person: Person;

beforeEach(async () => {
  const place = `position:absolute;left:${named.x}px;top:${named.y}px;width:${named.width}px;height:${named.height}px`;
  site = await startSite({
    pages: {
      '/post': (visit) =>
        visit.reply({
          body: html(
            'Ajakan camat',
            `<link rel=icon href="data:,"><style>body{margin:0;height:9000px;background:#fff}</style>
            <div style="${place};background:#f00">${secret}</div><p style="margin-top:300px">Pilih nomor satu.</p>`,
          ),
        }),
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

describe('a redacted copy', () => {
  test('is drawn by mouse and by keys, takes the place of its exhibit, and goes out without what it covers', {
    timeout: 240_000,
  }, async () => {
    const { page } = window;
    await person.createLocker('Sunting');
    await person.openCase('1', 'Satu');
    await person.capture(`${site.origin}/post`, 1);
    await person.makeExhibit('Ajakan camat', 'P-1');
    await page.getByText('Ajakan camat').first().dblclick();
    await page.getByRole('heading', { name: 'Ajakan camat' }).waitFor();
    await page.getByRole('img', { name: 'Ajakan camat' }).waitFor();
    // What is on its way out is not looked at.
    const gone = (text: string) => page.getByText(text).waitFor({ state: 'hidden' });
    await gone(person.say('items.made-exhibit', { label: 'P-1' }));
    await page.keyboard.press('r');
    await page.getByText(person.say('redact.empty')).waitFor();
    expect(await lookAt(page, 'id-redact-empty')).toEqual([]);
    await person.press('redact.make');
    await page.getByRole('alert').getByText(person.say('redact.box-wanting')).waitFor();
    await person.hasKeyboard(page.getByRole('button', { name: person.say('redact.add') }));
    expect(await lookAt(page, 'id-redact-wanting')).toEqual([]);

    // By the mouse, over what is to be covered; the picture is shown smaller than it is.
    const picture = page.getByRole('img', { name: 'Ajakan camat' });
    const { x, y, width } = (await picture.boundingBox()) ?? { x: 0, y: 0, width: 0 };
    const scale = width / (await picture.evaluate((image: HTMLImageElement) => image.naturalWidth));
    await page.mouse.move(x + (named.x - 5) * scale, y + (named.y - 5) * scale);
    await page.mouse.down();
    await page.mouse.move(x + (named.x + 100) * scale, y + (named.y + 30) * scale, { steps: 3 });
    await page.mouse.up();
    const box = (number: number, reason = '') =>
      page.getByRole('application', { name: person.say('redact.box', { number, reason }).trim() });
    await box(1).waitFor();
    await expect.poll(() => box(1).evaluate((element) => element === document.activeElement)).toBe(true);
    // Its corner, further; then by keys until it covers all.
    const corner = box(1).locator('[data-corner="se"]');
    const at = (await corner.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    await page.mouse.move(at.x + at.width / 2, at.y + at.height / 2);
    await page.mouse.down();
    await page.mouse.move(x + (named.x + named.width - 20) * scale, y + (named.y + named.height) * scale, {
      steps: 3,
    });
    await page.mouse.up();
    const wide = async () => ((await box(1).boundingBox())?.width ?? 0) / scale;
    const before = await wide();
    for (let press = 0; press < 5; press += 1) await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Shift+ArrowDown');
    await expect.poll(wide).toBeGreaterThan(before + 30);
    // The reason comes next; the copy is not made without it.
    await person.press('redact.make');
    await page.getByText(person.say('redact.reason-missing')).waitFor();
    await box(1).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('Nama petugas');
    await page.keyboard.press('Tab');

    // Another by keys: added, moved, taken away, and there again.
    await page.getByRole('region', { name: person.say('item.picture-area') }).focus();
    await page.keyboard.press('n');
    const second = box(2, 'Nama petugas');
    await second.waitFor();
    const high = async (): Promise<number> => (await second.boundingBox())?.y ?? 0;
    const from = await high();
    await page.keyboard.press('ArrowDown');
    await expect.poll(high).toBeGreaterThan(from);
    await page.keyboard.press('Delete');
    await second.waitFor({ state: 'detached' });
    await page.keyboard.press('Control+z');
    await second.waitFor();
    expect(await lookAt(page, 'id-redact-boxes')).toEqual([]);
    await person.press('redact.remove', { number: 2 });
    await second.waitFor({ state: 'detached' });
    // What was drawn is there when one comes back.
    await person.tab('item.tab-facts');
    await person.tab('item.tab-picture');
    await picture.waitFor();
    await page.keyboard.press('r');
    await box(1, 'Nama petugas').waitFor();
    await page.getByRole('switch', { name: person.say('redact.preview') }).click();
    await box(1, 'Nama petugas').waitFor({ state: 'detached' });
    expect(await lookAt(page, 'id-redact-preview')).toEqual([]);

    await page.getByText(person.say('redact.instead', { label: 'P-1' })).waitFor();
    await person.press('redact.make');
    const title = person.say('redact.title', { role: person.say('item.role-screenshot') });
    await page.getByRole('heading', { name: title }).waitFor({ timeout: 60_000 });
    await page.getByText(person.say('redact.copy-of')).waitFor();
    await page.getByText('P-1', { exact: true }).first().waitFor();
    await gone(person.say('redact.made-exhibit', { label: 'P-1' }));
    await person.tab('item.tab-provenance');
    await page.getByText(person.say('redact.section')).waitFor();
    expect(await lookAt(page, 'id-redact-story')).toEqual([]);
    await page.getByRole('button', { name: /^Ajakan camat/ }).click();
    await page.getByText(person.say('redact.copies', { count: 1 })).waitFor();
    await person.tab('item.tab-picture');
    expect(await lookAt(page, 'id-redact-original')).toEqual([]);
    await page.getByRole('button', { name: `P-1 · ${title}` }).click();
    await page.getByRole('heading', { name: title }).waitFor();

    // What goes out.
    await person.goTo('rail.cases');
    await page.getByRole('button', { name: '1', exact: true }).first().click();
    const out = join(window.folder, 'paket.zip');
    await person.handOver(out);
    await person.verify(out, 'bundle-check.intact');
    await page.getByRole('heading', { name: person.say('withheld.title') }).waitFor();
    await page.getByText(person.say('withheld.redacted', { label: 'P-1' })).waitFor();
    expect(await lookAt(page, 'id-redact-verified')).toEqual([]);
    const files = readZip(readFileSync(out), []);
    for (const [path, bytes] of files) expect(bytes.includes(secret), path).toBe(false);
    const pictures = [...files].filter(([path]) => path.endsWith('.png'));
    expect(pictures).toHaveLength(1);
    const { data, info } = await sharp(pictures[0]?.[1]).raw().toBuffer({ resolveWithObject: true });
    expect(info.height).toBeGreaterThanOrEqual(9000);
    for (let row = named.y; row < named.y + named.height; row += 1) {
      const start = (row * info.width + named.x) * info.channels;
      expect(data.subarray(start, start + named.width * info.channels).every((value) => value === 0)).toBe(
        true,
      );
    }
    expect(window.complaints).toEqual([]);
  });
});
