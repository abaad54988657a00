import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { tamper } from '../locker/temporary-locker.ts';
import { closeDisplay } from './display.ts';
import { Person, passphrase } from './steps.ts';
import { openWindow, type TestWindow } from './window.ts';

const photo = join(import.meta.dirname, '../../resources/samples/spanduk.jpg');
const many = 100_000;
let window: TestWindow;
let person: Person;

beforeEach(async () => {
  window = await openWindow({ language: 'id' });
  person = new Person(window, 'id');
}, 120_000);
afterEach(() => window.close());
afterAll(closeDisplay);

/** Has the one item of the locker be listed so often that there are many, each under a title of its own. */
async function multiplyItem(): Promise<void> {
  await tamper(join(window.folder, 'Banyak.jejak'), (db) => {
    const copied = db
      .prepare(
        `WITH RECURSIVE copy (at) AS (SELECT 1 UNION ALL SELECT at + 1 FROM copy WHERE at < ?)
        INSERT INTO item (n, item, case_id, kind, state, title, captured_at, log, seq)
        SELECT n + at, printf('%032x', at), case_id, kind, state, printf('Foto %06d', at), captured_at, log, seq
        FROM copy, (SELECT * FROM item)`,
      )
      .run(many - 1);
    expect(copied.changes).toBe(many - 1);
  });
}

test('a case of 100,000 items is gone through by keys, with few rows drawn at any place', {
  timeout: 180_000,
}, async () => {
  const { page } = window;
  await person.createLocker('Banyak');
  await person.openCase('1', 'Satu');
  await person.bringIn(photo, 1);
  await person.goTo('rail.settings');
  await person.press('settings.close-locker');
  const recent = page.getByRole('button', { name: /Banyak/ }).first();
  await recent.waitFor();
  await multiplyItem();
  await recent.click();
  await person.type('locker.passphrase', passphrase);
  await person.press('locker.open');
  await page.getByRole('row', { name: /Satu/ }).getByRole('button').first().click();
  await person.tab('case.items');
  const table = page.getByRole('grid', { name: person.say('items.list') });
  await expect.poll(() => table.getAttribute('aria-rowcount')).toBe(String(many + 1));

  /** The row that the keys are at, once it is in sight and has been read. */
  const here = async (): Promise<{ row: number; title: string; drawn: number }> => {
    const id = (await table.getAttribute('aria-activedescendant')) ?? '';
    const row = page.locator(`[id="${id}"]`);
    const inSight = (await row.count()) === 1 && (await row.isVisible());
    return {
      row: inSight ? Number(await row.getAttribute('aria-rowindex')) : 0,
      title: inSight ? ((await row.innerText()).split('\n').find((line) => line.trim() !== '') ?? '') : '',
      drawn: await table.getByRole('row').count(),
    };
  };
  await table.focus();
  const seen: number[] = [];
  for (const [keys, row] of [
    [['End'], many + 1],
    [['ArrowUp', 'ArrowUp'], many - 1],
    [['Home'], 2],
    [['ArrowDown'], 3],
  ] as const) {
    for (const key of keys) await page.keyboard.press(key);
    await expect.poll(async () => (await here()).row, { timeout: 20_000 }).toBe(row);
    await expect
      .poll(async () => (await here()).title, { timeout: 20_000 })
      .toMatch(/^(Foto \d{6}|spanduk\.jpg)$/);
    seen.push((await here()).drawn);
  }
  for (let down = 0; down < 20; down++) await page.keyboard.press('PageDown');
  await expect.poll(async () => (await here()).row, { timeout: 20_000 }).toBeGreaterThan(50);
  seen.push((await here()).drawn);
  expect(Math.max(...seen)).toBeLessThan(60);
  expect(Math.min(...seen)).toBeGreaterThan(3);
});
