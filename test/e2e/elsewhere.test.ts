import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, onTestFailed, test } from 'vitest';
import { closeDisplay } from './display.ts';
import { lookAt } from './pictures.ts';
import { Person } from './steps.ts';
import { openWindow } from './window.ts';

afterAll(closeDisplay);

test('what ends while one is elsewhere is said until it has been seen, and a disk that is back is there without a press', {
  timeout: 180_000,
}, async () => {
  const window = await openWindow({ language: 'id' });
  onTestFailed(() => window.close());
  const { page, folder } = window;
  const person = new Person(window, 'id');
  await person.createLocker('Elsewhere');
  const line = (key: Parameters<typeof person.say>[0]) =>
    page.getByRole('button', { name: person.say(key), exact: true });

  /** One right after the other, so that what the first begins has not ended by the second. */
  const pressBoth = async (...names: string[]): Promise<void> => {
    const buttons = names.map((name) => page.getByRole('button', { name, exact: true }));
    const found = await Promise.all(buttons.map((button) => button.first().elementHandle()));
    await page.evaluate((both) => both.forEach((button) => (button as HTMLElement | null)?.click()), found);
  };

  await person.goTo('rail.settings');
  await pressBoth(person.say('settings.check-do'), person.say('rail.cases'));
  await line('line.ended-check').waitFor({ timeout: 60_000 });
  expect(await lookAt(page, 'ended-elsewhere')).toEqual([]);
  await page
    .getByRole('status')
    .filter({ hasText: person.say('line.ended-check') })
    .waitFor();
  await person.goTo('rail.inbox');
  await line('line.ended-check').click();
  await page.getByText(person.say('check.intact'), { exact: true }).waitFor();
  expect(await line('line.ended-check').count()).toBe(0);
  await person.goTo('rail.cases');
  expect(await line('line.ended-check').count()).toBe(0);

  // A file that is gone by the time it is to come in: said in the panel, also once it was shut.
  await person.openCase('1', 'Satu');
  const gone = join(folder, 'hilang.txt');
  writeFileSync(gone, 'isi');
  await person.tab('case.items');
  await window.answerDialog([gone]);
  await person.press('items.bring-in');
  renameSync(gone, `${gone}.moved`);
  await pressBoth(person.say('bring-in.start', { count: 1 }), person.say('bring-in.close'));
  await line('line.failed-import').click({ timeout: 60_000 });
  await page
    .getByText(/hilang\.txt/)
    .first()
    .waitFor();
  await page.keyboard.press('Escape');
  expect(await line('line.failed-import').count()).toBe(0);

  await person.goTo('rail.settings');
  await person.press('settings.close-locker');
  const recent = page
    .getByRole('list', { name: person.say('welcome.recent') })
    .getByRole('button')
    .first();
  await recent.waitFor();
  const [here, away] = [join(folder, 'Elsewhere.jejak'), join(folder, 'away')];
  renameSync(here, away);
  await page.getByText(person.say('welcome.absent')).waitFor({ timeout: 30_000 });
  expect(await recent.isDisabled()).toBe(true);
  renameSync(away, here);
  await expect.poll(() => recent.isDisabled(), { timeout: 30_000 }).toBe(false);
  await window.close();
});
