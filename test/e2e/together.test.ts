import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { makeHome } from '../cli/run-jejak.ts';
import { closeDisplay, displayName } from './display.ts';
import { Person, passphrase } from './steps.ts';
import { definedOf, openWindow, type TestWindow } from './window.ts';

const root = join(import.meta.dirname, '../..');
let window: TestWindow;
let person: Person;

beforeEach(async () => {
  window = await openWindow({ language: 'id' });
  person = new Person(window, 'id');
  await person.createLocker('Bersama');
  await person.openCase('1', 'Satu');
}, 120_000);
afterEach(() => window.close());
afterAll(closeDisplay);

/** Starts the app once more, as the desktop does with what is opened; gives its exit status. */
async function startAgain(...opened: string[]): Promise<number | null> {
  const flags = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const second = spawn(process.env['JEJAK_RUNTIME'] ?? '', [...flags, '--disable-gpu', root, ...opened], {
    stdio: 'ignore',
    env: {
      ...definedOf(process.env),
      DISPLAY: (await displayName()) ?? '',
      JEJAK_DATA_DIR: join(window.folder, 'data'),
      XDG_CONFIG_HOME: join(window.folder, 'config'),
    },
  });
  await once(second, 'exit');
  return second.exitCode;
}

const fieldsOf = (page: Page): Record<'number' | 'title', Locator> => ({
  number: page.getByLabel(person.say('cases.number')).first(),
  title: page.getByLabel(person.say('cases.title')).first(),
});

test('a second start comes to the window that is there, with what it was to open', {
  timeout: 180_000,
}, async () => {
  const { page, app, folder } = window;
  await app.evaluate(({ BrowserWindow }) => {
    const [shown] = BrowserWindow.getAllWindows();
    if (shown === undefined) throw new Error('no window');
    const focus = shown.focus.bind(shown);
    shown.focus = () => {
      shown.setTitle('focused');
      focus();
    };
  });
  const other = join(folder, 'Lain.jejak');
  mkdirSync(other);
  expect(await startAgain(other)).toBe(0);
  await page.getByText(person.say('opened.another-locker', { name: 'Lain.jejak' })).waitFor();
  const titles = (): Promise<string[]> =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((each) => each.getTitle()));
  expect(await titles()).toEqual(['focused']);
  const bundles = ['paket.zip', 'susulan.zip'].map((name) => join(folder, name));
  for (const bundle of bundles) writeFileSync(bundle, readFileSync(join(root, 'test/vectors/right.zip')));
  expect(await startAgain(...bundles)).toBe(0);
  await page.getByText(person.say('bundle-check.intact'), { exact: true }).first().waitFor();
  await page.getByText('paket.zip', { exact: true }).first().waitFor();
  await person.press('bundle-check.check-next', { name: 'susulan.zip' });
  await page.getByText('susulan.zip', { exact: true }).first().waitFor();
  await page.getByText(person.say('bundle-check.intact'), { exact: true }).first().waitFor();
});

test('two apps on one locker see what the other does, and what needs it alone is refused in words', {
  timeout: 240_000,
}, async () => {
  const dir = join(window.folder, 'Bersama.jejak');
  const there = await openWindow({ language: 'id' });
  try {
    const second = new Person(there, 'id');
    await there.answerDialog([dir]);
    await second.press('welcome.open-another');
    await second.type('locker.passphrase', passphrase);
    await second.press('locker.open');
    await there.page.getByRole('row', { name: /Satu/ }).waitFor();
    await second.openCase('2', 'Dua');
    await person.goTo('rail.cases');
    await window.page.getByRole('row', { name: /Dua/ }).waitFor();
    await person.openCase('3', 'Tiga');
    await second.goTo('rail.cases');
    await there.page.getByRole('row', { name: /Tiga/ }).waitFor();

    await person.goTo('rail.cases');
    // One field in two hands: neither text goes, and no other field with it.
    for (const each of [window, there]) {
      await each.page.getByRole('row', { name: /Satu/ }).getByRole('button').first().click();
    }
    await person.tab('case.overview');
    await second.tab('case.overview');
    const mine = fieldsOf(window.page);
    const theirs = fieldsOf(there.page);
    await mine.number.fill('2');
    await window.page
      .getByText(person.say('error.case-number-taken', { number: '2' }))
      .first()
      .waitFor();
    await theirs.number.fill('1a');
    await theirs.title.fill('Satu, yang lain');
    await theirs.title.blur();
    await expect.poll(() => mine.title.inputValue()).toBe('Satu, yang lain');
    await mine.number.fill('1b');
    await mine.number.blur();
    await window.page
      .getByText(person.say('typed.meanwhile', { field: person.say('cases.number'), text: '1a' }))
      .waitFor();
    expect([await mine.number.inputValue(), await theirs.number.inputValue()]).toEqual(['1b', '1a']);
    await person.press('typed.keep-mine');
    await expect.poll(() => theirs.number.inputValue()).toBe('1b');
    expect([await mine.title.inputValue(), await theirs.title.inputValue()]).toEqual([
      'Satu, yang lain',
      'Satu, yang lain',
    ]);

    // One person in two hands: what each changed stands, and what both did a person chooses.
    const [ours, others] = [window.page, there.page];
    await person.tab('case.acts');
    await second.tab('case.acts');
    await person.press('people.add-subject');
    await person.type('acts.field-name', 'Budi Contoh');
    await person.press('people.do-add');
    const change = `${person.say('acts.change')}: Budi Contoh`;
    for (const page of [ours, others]) await page.getByRole('button', { name: change }).click();
    await person.type('acts.field-name', 'Budi C.');
    await second.type('acts.field-name', 'Budi Contoh, S.E.');
    await second.type('acts.field-agency', 'Dinas Contoh');
    await second.press('acts.do-change');
    const listed = others.getByRole('list', { name: person.say('acts.subjects') });
    await listed.getByText('Budi Contoh, S.E.', { exact: true }).waitFor();
    await person.press('acts.do-change');
    const said = { field: person.say('acts.field-name'), text: 'Budi Contoh, S.E.' };
    await ours.getByText(person.say('typed.meanwhile', said)).waitFor();
    expect(await ours.getByLabel(said.field).inputValue()).toBe('Budi C.');
    await person.press('typed.keep-mine');
    await listed.getByText('Budi C.', { exact: true }).waitFor();
    await listed.getByText('Dinas Contoh', { exact: true }).waitFor();

    await person.goTo('rail.settings');
    await person.press('keys-section.new-data-key');
    await person.type('settings.present-passphrase', passphrase);
    await person.type('locker.new-passphrase', 'five other words than before');
    await person.type('passphrase.again', 'five other words than before');
    await person.press('keys-section.data-key-do');
    await window.page.getByText(person.say('error.locker-in-use', { locker: dir })).waitFor();
    await person.goTo('rail.cases');
    await window.page.getByRole('row', { name: /Tiga/ }).waitFor();
  } finally {
    await there.close();
  }

  // The window has it open: the command line is told so, and the passphrase stays.
  const home = makeHome();
  try {
    const args = ['locker', 'passphrase', dir, '--rekey', '--lang', 'id'];
    const env = { JEJAK_PASSPHRASE: passphrase, JEJAK_NEW_PASSPHRASE: 'five other words than before' };
    const refused = await home.run(args, { env });
    expect([refused.status, refused.stderr]).toEqual([
      3,
      expect.stringContaining(person.say('error.locker-in-use', { locker: dir })),
    ]);
    const cases = await home.run(['case', 'list', dir, '--json'], { env });
    expect((cases.json() as { cases: unknown[] }).cases).toHaveLength(3);
  } finally {
    home.remove();
  }
});
