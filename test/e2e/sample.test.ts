import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { closeDisplay } from './display.ts';
import { lookAt } from './pictures.ts';
import { Person } from './steps.ts';
import { openWindow, type TestWindow } from './window.ts';

let window: TestWindow;
let person: Person;

beforeEach(async () => {
  window = await openWindow({ language: 'id' });
  person = new Person(window, 'id');
}, 120_000);
afterEach(() => window.close());
afterAll(closeDisplay);

test('a sample locker is opened from the first screen, says what it is, and is thrown away by one press', {
  timeout: 180_000,
}, async () => {
  const { page, folder } = window;
  const wrong: string[] = [];
  const look = async (name: string): Promise<void> => void wrong.push(...(await lookAt(page, name)));
  const back = async (): Promise<void> => {
    await person.press('top.back');
    await page.getByRole('heading', { name: person.say('welcome.title-first') }).waitFor();
  };
  await person.press('welcome.restore');
  await page.getByRole('heading', { name: person.say('restore.title') }).waitFor();
  await look('restore');
  await back();
  await person.press('welcome.verify');
  await page.getByText(person.say('bundle-check.choose'), { exact: true }).first().waitFor();
  await look('verify-first');
  await back();
  mkdirSync(join(folder, 'Lain.jejak'));
  await window.answerDialog([join(folder, 'Lain.jejak')]);
  await person.press('welcome.open-another');
  await page.getByRole('button', { name: person.say('locker.forgotten') }).waitFor();
  await look('open');
  await person.press('locker.forgotten');
  await page.getByRole('heading', { name: person.say('recover.title', { name: 'Lain' }) }).waitFor();
  await look('recover');
  await person.press('top.back');
  await back();
  await person.press('sample.open');
  await page.getByText(person.say('sample.here')).waitFor({ timeout: 120_000 });
  await page.getByText(person.say('sample.case-title')).waitFor();
  await look('sample');
  await person.goTo('rail.inbox');
  await look('inbox');
  await person.goTo('rail.verify');
  await look('verify-invitation');
  await person.goTo('rail.cases');
  await person.press('cases.new');
  await page.getByLabel(person.say('cases.number')).waitFor();
  await look('new-case');
  await page.keyboard.press('Escape');
  await page
    .getByRole('row', { name: /CONTOH/ })
    .getByRole('button')
    .first()
    .click();
  await person.tab('case.items');
  await page.getByText('spanduk.jpg').first().click();
  await page.keyboard.press('Control+a');
  await page.getByText(person.say('items.selected', { count: 5 })).waitFor();
  await look('selected');
  expect(wrong).toEqual([]);
  // In a low window the notice goes up with the screen: they scroll as one, and another screen begins at its top.
  await window.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setContentSize(720, 520),
  );
  await page.waitForFunction(() => matchMedia('(max-height: 36em)').matches);
  await person.tab('case.overview');
  const main = page.locator('main');
  const top = (): Promise<number> => main.evaluate((element) => element.scrollTop);
  await page.getByText(person.say('ruler.title')).scrollIntoViewIfNeeded();
  await expect.poll(top).toBeGreaterThan(0);
  await person.goTo('rail.inbox');
  await expect.poll(top).toBe(0);
  await page.getByText(person.say('sample.here')).waitFor();
  await person.press('rail.lock');
  await page.getByText('contoh jejak').waitFor();
  expect(await lookAt(page, 'sample-locked')).toEqual([]);
  await page.getByLabel(person.say('unlock.passphrase', { officer: 'Petugas Contoh' })).fill('contoh jejak');
  await page.keyboard.press('Enter');
  await person.press('sample.discard');
  await page.getByRole('heading', { name: person.say('welcome.title-first') }).waitFor();
});
