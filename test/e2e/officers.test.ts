import { afterAll, expect, onTestFailed, test } from 'vitest';
import { closeDisplay } from './display.ts';
import { lookAt } from './pictures.ts';
import { Person, passphrase } from './steps.ts';
import { openWindow } from './window.ts';

afterAll(closeDisplay);

test.each(['id', 'en'] as const)(
  'officers are added, chosen at the opening and changed while it is open, and a card tells of the key (%s)',
  {
    timeout: 240_000,
  },
  async (language) => {
    const window = await openWindow({ language, size: { width: 1024, height: 640 } });
    onTestFailed(() => window.close());
    const { page } = window;
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const person = new Person(window, language);
    await person.createLocker('Petugas');
    const against: string[] = [];
    const look = async (name: string): Promise<void> => {
      against.push(...(await lookAt(page, `${language}-officers-${name}`)));
    };
    await person.press('rail.settings');
    const part = page.getByRole('region', { name: person.say('officers.title'), exact: true });
    await part.getByRole('button', { name: person.say('officers.add') }).click();
    await part.getByLabel(person.say('officers.name')).fill('Budi Contoh');
    await part.getByLabel(person.say('officers.nip')).fill('19801301 200501 1 001');
    await part.getByLabel(person.say('officers.assignment')).fill('012/SPT/2026');
    await part.getByRole('button', { name: person.say('officers.add-do') }).click();
    await part.getByText(person.say('error.nip-birth')).waitFor();
    await look('form');
    await part.getByLabel(person.say('officers.nip')).fill('19800101 200501 1 001');
    await part.getByRole('button', { name: person.say('officers.add-do') }).click();
    await part.getByText('NIP 19800101 200501 1 001').waitFor();
    await look('list');

    const keys = page.getByRole('region', { name: person.say('keys-section.title'), exact: true });
    await keys.getByRole('button', { name: person.say('key-card.show') }).click();
    const card = keys.getByRole('article', { name: person.say('key-card.title') });
    await card.locator('ol li').nth(23).waitFor();
    const words = await card.locator('ol li').allTextContents();
    expect(words).toHaveLength(24);
    await card.scrollIntoViewIfNeeded();
    await look('card');
    await keys.getByRole('button', { name: person.say('key-card.compare') }).click();
    const typed = keys.getByRole('textbox', { name: person.say('key-card.compare') });
    const compare = keys.getByRole('button', { name: person.say('key-card.compare-do'), exact: true }).last();
    await typed.fill(words.join(' '));
    await compare.click();
    await keys.getByText(person.say('keys.verdict-same')).waitFor();
    await typed.fill('ab'.repeat(32));
    await compare.click();
    await keys.getByText(person.say('keys.verdict-other')).waitFor();
    await look('compare');
    await keys.getByRole('button', { name: person.say('rotate.do') }).click();
    await look('rotate');
    await keys
      .getByRole('form', { name: person.say('rotate.do') })
      .getByRole('button', { name: person.say('rotate.do') })
      .click();
    await page.getByText(person.say('rotate.done')).first().waitFor();
    await keys.getByText(person.say('keys-section.earlier')).first().waitFor();

    await page.getByRole('button', { name: person.say('settings.close-locker') }).click();
    await page
      .getByRole('button', { name: /Petugas/ })
      .first()
      .click();
    await person.type('locker.passphrase', passphrase);
    await person.press('locker.open');
    await page.getByRole('heading', { name: person.say('who-acts.title') }).waitFor();
    await look('choice');
    await page.getByRole('radio', { name: 'Budi Contoh' }).check();
    await person.press('who-acts.do');
    const rail = page.getByRole('button', { name: person.say('who-acts.rail', { name: 'Budi Contoh' }) });
    await rail.click();
    await look('menu');
    await page.getByRole('menuitem', { name: /Sari Contoh/ }).click();
    await page.getByRole('button', { name: person.say('who-acts.rail', { name: 'Sari Contoh' }) }).waitFor();
    expect(against).toEqual([]);
    await window.close();
  },
);
