import { afterAll, expect, onTestFailed, test } from 'vitest';
import { closeDisplay } from './display.ts';
import { lookAt } from './pictures.ts';
import { Person } from './steps.ts';
import { openWindow } from './window.ts';

afterAll(closeDisplay);

test.each(['id', 'en'] as const)(
  'an officer makes a key of their own, and what needs two people asks for the second one and their passphrase (%s)',
  { timeout: 240_000 },
  async (language) => {
    const window = await openWindow({ language, size: { width: 1024, height: 640 } });
    onTestFailed(() => window.close());
    const { page } = window;
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const person = new Person(window, language);
    await person.createLocker('Dua orang');
    const against: string[] = [];
    const look = async (name: string): Promise<void> => {
      against.push(...(await lookAt(page, `${language}-approvals-${name}`)));
    };
    const own = 'kunci milik sendiri saja';
    await person.press('rail.settings');
    const officers = page.getByRole('region', { name: person.say('officers.title'), exact: true });
    const press = (of: typeof officers, name: string) =>
      of.getByRole('button', { name, exact: true }).click();
    await press(officers, person.say('officers.add'));
    await officers.getByLabel(person.say('officers.name')).fill('Budi Contoh');
    await press(officers, person.say('officers.add-do'));
    await officers.getByText('Budi Contoh').waitFor();

    // Budi makes his key while he is the one who works.
    await press(officers, person.say('officers.work'));
    await officers.getByText(person.say('officers.acting')).waitFor();
    await press(officers, person.say('approvals.own-key'));
    const key = officers.getByRole('form', { name: person.say('approvals.own-key') });
    await key.getByLabel(person.say('locker.new-passphrase'), { exact: true }).fill(own);
    await key.getByLabel(person.say('passphrase.again'), { exact: true }).fill(own);
    await look('own-key');
    await press(key, person.say('approvals.own-key-make'));
    await officers.getByText(/(kunci sendiri|own key) [0-9a-f]{8}…/).waitFor();
    await press(officers, person.say('officers.work'));

    const two = page.getByRole('region', { name: person.say('approvals.title'), exact: true });
    await press(two, person.say('approvals.change'));
    await two.getByLabel(person.say('approvals.act-key')).check();
    await press(two, person.say('approvals.change-do'));
    await two.getByText(new RegExp(person.say('approvals.act-key'))).waitFor();
    await look('rule');

    // Asking for less: the second one and their passphrase are asked for, and another one is refused.
    await press(two, person.say('approvals.change'));
    await two.getByLabel(person.say('approvals.act-key')).uncheck();
    await two.getByLabel(person.say('approvals.second')).selectOption('Budi Contoh');
    const theirs = two.getByLabel(person.say('approvals.prompt.second'));
    await theirs.fill('yang lain sama sekali');
    await press(two, person.say('approvals.change-do'));
    await two.getByText(person.say('error.wrong-officer-passphrase', { name: 'Budi Contoh' })).waitFor();
    await look('lowering');
    await theirs.fill(own);
    await press(two, person.say('approvals.change-do'));
    await two.getByRole('button', { name: person.say('approvals.change'), exact: true }).waitFor();
    expect(await two.getByText(new RegExp(person.say('approvals.act-key'))).count()).toBe(0);
    expect(against).toEqual([]);
    await window.close();
  },
);
