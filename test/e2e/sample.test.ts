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
  const { page } = window;
  await person.press('sample.open');
  await page.getByText(person.say('sample.here')).waitFor({ timeout: 120_000 });
  await page.getByText(person.say('sample.case-title')).waitFor();
  expect(await lookAt(page, 'sample')).toEqual([]);
  await person.press('rail.lock');
  await page.getByText('contoh jejak').waitFor();
  expect(await lookAt(page, 'sample-locked')).toEqual([]);
  await page.getByLabel(person.say('unlock.passphrase', { officer: 'Petugas Contoh' })).fill('contoh jejak');
  await page.keyboard.press('Enter');
  await person.press('sample.discard');
  await page.getByRole('heading', { name: person.say('welcome.title-first') }).waitFor();
});
