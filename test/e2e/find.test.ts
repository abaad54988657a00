import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { closeDisplay } from './display.ts';
import { lookAt } from './pictures.ts';
import { Person } from './steps.ts';
import { openWindow, type TestWindow } from './window.ts';

const photo = join(import.meta.dirname, '../../resources/samples/spanduk.jpg');
let window: TestWindow;
let person: Person;

beforeEach(async () => {
  window = await openWindow({ language: 'en' });
  person = new Person(window, 'en');
}, 120_000);
afterEach(() => window.close());
afterAll(closeDisplay);

describe('an encrypted bundle', () => {
  test('is opened for the check alone, and against what is known of it from elsewhere', {
    timeout: 180_000,
  }, async () => {
    const { page, folder } = window;
    const out = join(folder, 'berkas.zip.age');
    await person.createLocker('Sandi');
    await person.openCase('1', 'Satu');
    await person.bringIn(photo, 1);
    await person.makeExhibit('spanduk.jpg', 'P-1');
    await person.handOver(out, async (step) => {
      if (step !== 'hand-over-whom') return;
      await page.getByText(person.say('hand-over.protection-passphrase')).click();
      await person.type('hand-over.passphrase', 'sawah hijau');
      await person.type('hand-over.repeat', 'sawah hijau');
    });

    await person.goTo('rail.verify');
    await person.type('bundle-check.key', '0'.repeat(64));
    await window.answerDialog([out]);
    await person.press('bundle-check.choose');
    await page.getByRole('heading', { name: person.say('bundle-check.locked') }).waitFor();
    await person.type('bundle-check.passphrase', 'sawah kuning');
    await person.press('bundle-check.open');
    await page.getByRole('alert').getByText(person.say('error.bundle-passphrase-wrong')).waitFor();
    expect(await lookAt(page, 'bundle-locked')).toEqual([]);
    await person.type('bundle-check.passphrase', 'sawah hijau');
    await page.keyboard.press('Enter');
    await page.getByText(person.say('bundle-check.not-intact'), { exact: true }).waitFor();
    await page.getByText('sealed with another key').waitFor();
    const signedBy = (await page.locator('main').innerText()).match(/(?:[0-9a-f]{4}\s+){15}[0-9a-f]{4}/)?.[0];

    await person.press('bundle-check.other');
    await person.type('bundle-check.key', signedBy ?? '');
    const checkpoint = join(folder, 'checkpoint.txt');
    writeFileSync(checkpoint, 'no checkpoint');
    await window.answerDialog([checkpoint]);
    await person.press('path.choose');
    await window.answerDialog([out]);
    await person.press('bundle-check.choose');
    await person.type('bundle-check.passphrase', 'sawah hijau');
    await person.press('bundle-check.open');
    await page.getByRole('alert').getByText(checkpoint).waitFor();
    await person.press('path.clear', { name: person.say('bundle-check.since') });
    await person.press('bundle-check.choose');
    await person.type('bundle-check.passphrase', 'sawah hijau');
    await person.press('bundle-check.open');
    await page.getByText(person.say('bundle-check.intact'), { exact: true }).waitFor();
    await page.getByText(person.say('bundle-check.key-fits')).waitFor();

    const identity = await generateX25519Identity();
    const recipient = await identityToRecipient(identity);
    const another = await identityToRecipient(await generateX25519Identity());
    writeFileSync(join(folder, 'identitas.txt'), `# created by age-keygen\n${identity}\n`);
    await person.goTo('rail.cases');
    await page.getByRole('row', { name: /Satu/ }).getByRole('button').first().click();
    const forThem = join(folder, 'untuk-majelis.zip.age');
    await person.press('case.hand-over');
    await person.press('hand-over.again');
    await person.press('hand-over.next');
    await person.type('hand-over.to', 'Majelis');
    await person.type('hand-over.why', 'Sidang');
    await page.getByText(person.say('hand-over.protection-recipients')).click();
    await person.press('hand-over.next');
    await page.getByText(person.say('hand-over.recipients-needed')).waitFor();
    await person.type('hand-over.recipients', `${recipient}\n${identity}`);
    await page.getByText(person.say('error.recipient-is-secret')).waitFor();
    await person.press('hand-over.next');
    expect(await lookAt(page, 'hand-over-recipients')).toEqual([]);
    await person.type('hand-over.recipients', `# Majelis\n${recipient},\n${another}`);
    await page.getByText(person.say('hand-over.recipients-fit', { count: 2 })).waitFor();
    await person.press('hand-over.next');
    await window.answerDialog([forThem]);
    await person.press('path.choose');
    await page.getByText(person.say('hand-over.sealed-recipients', { count: 2 })).waitFor();
    await person.press('hand-over.seal');
    await page.getByText(person.say('hand-over.done')).first().waitFor({ timeout: 60_000 });
    await page.getByText(another).waitFor();
    await person.goTo('rail.verify');
    await window.answerDialog([forThem]);
    await person.press('bundle-check.choose');
    await window.answerDialog([join(folder, 'identitas.txt')]);
    await person.press('path.choose');
    await person.press('bundle-check.open');
    await page.getByText(person.say('bundle-check.intact'), { exact: true }).waitFor();
    expect(readdirSync(join(folder, 'data', 'scratch')).filter((name) => name.includes('verify'))).toEqual(
      [],
    );
  });
});

describe('a search', () => {
  test('is narrowed by filters that stay when one comes back, and says which one is in the way', {
    timeout: 180_000,
  }, async () => {
    const { page, folder } = window;
    const note = join(folder, 'spanduk-catatan.txt');
    writeFileSync(note, 'Spanduk itu dipasang semalam.');
    await person.createLocker('Cari');
    await person.openCase('1', 'Satu');
    await person.bringIn(photo, 1);
    await person.bringIn(note, 2);

    await person.goTo('rail.search');
    await person.type('search.field', 'spanduk');
    const sees = (count: number) =>
      page.getByText(person.say('search.count', { count }), { exact: true }).waitFor();
    await sees(2);
    await person.press('search.filter-kind');
    await page.getByRole('radio', { name: person.say('kind.photo') }).click();
    await sees(1);
    await page.keyboard.press('Escape');
    const name = person.say('search.filter-kind');
    const chip = page.getByRole('button', { name: `${name}: ${person.say('kind.photo')}`, exact: true });
    expect(await chip.evaluate((element) => element === document.activeElement)).toBe(true);
    await page
      .getByRole('list', { name: person.say('search.results') })
      .getByRole('button')
      .click();
    await page.getByRole('heading', { name: 'spanduk.jpg' }).waitFor();
    await person.press('top.back');
    await sees(1);
    await chip.waitFor();

    await person.press('search.filter-time');
    await page.getByLabel(person.say('search.to-day')).fill('2001-09-25');
    await page.getByText(person.say('search.none-filtered', { text: 'spanduk' })).waitFor();
    await page.keyboard.press('Escape');
    const filter = `${person.say('search.filter-time')}: until 25 September 2001`;
    expect(await lookAt(page, 'search-filtered')).toEqual([]);
    await person.press('search.without', { filter, count: 1 });
    await sees(1);
    await person.press('search.remove-filter', { name });
    await sees(2);

    await person.press('where.name');
    await page.getByRole('radio', { name: person.say('where.area') }).click();
    await sees(1);
    await page.getByLabel(person.say('where.north')).fill('-6,5');
    await page.getByText(person.say('search.none-filtered', { text: 'spanduk' })).waitFor();
    await page.getByLabel(person.say('where.south')).fill('-6');
    await page.getByText(person.say('where.upside-down')).waitFor();
    expect(await lookAt(page, 'search-place')).toEqual([]);
    await page.getByLabel(person.say('where.north')).fill('0');
    await page.getByLabel(person.say('where.south')).fill('-7.5');
    await sees(1);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Place: 7.5° S – 0° N', exact: false }).waitFor();
    await person.type('search.field', '');
    await sees(1);
    await page
      .getByRole('list', { name: person.say('search.results') })
      .getByRole('button')
      .click();
    await page.getByRole('heading', { name: 'spanduk.jpg' }).waitFor();
    await person.tab('item.tab-notes');
    await page.getByLabel(person.say('notes.new')).fill('Terlihat dari jalan raya');
    await person.press('notes.add');
    await person.tab('item.tab-facts');
    await page.getByLabel(person.say('where.kilometres')).fill('0.5');
    await person.press('where.around');
    await sees(1);
    await person.type('search.field', 'jalan raya');
    await page.getByText(person.say('search.in-note')).waitFor();
    expect(await lookAt(page, 'search-note')).toEqual([]);
  });
});

describe('the items of a case', () => {
  test('are filtered by what they are called anywhere and stand in groups that the keys go through', {
    timeout: 180_000,
  }, async () => {
    const { page, folder } = window;
    await person.createLocker('Butir');
    await person.openCase('1', 'Satu');
    const saved = join(folder, 'unggahan.html');
    writeFileSync(saved, '<!doctype html><title>Ajakan</title><p>Pilih nomor satu');
    await window.answerDialog([saved]);
    await person.bringIn(saved, 1);
    await person.bringIn(photo, 2);
    const list = page.getByRole('grid', { name: person.say('items.list') });
    const heading = (name: string) => list.getByRole('row').filter({ hasText: name });

    await page.getByLabel(person.say('items.group')).first().click();
    await page.getByRole('option', { name: person.say('items.group-kind') }).click();
    await heading(`${person.say('kind.file')}1`).waitFor();
    await heading(`${person.say('kind.photo')}1`).waitFor();
    expect(await lookAt(page, 'items-grouped')).toEqual([]);
    await list.focus();
    for (const key of ['Home', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
    await page.getByRole('heading', { name: 'spanduk.jpg' }).waitFor();
    await person.press('top.back');
    await heading(`${person.say('kind.photo')}1`).waitFor();

    await person.type('items.filter-words', 'SPANDUK.jp');
    await person.seesItems(1);
    await person.press('items.column-captured-at');
    await page.getByLabel(person.say('search.to-day')).fill('2001-09-25');
    await page.getByText(person.say('items.empty-filter')).waitFor();
    await page.keyboard.press('Escape');
    await page
      .locator('main')
      .getByRole('button', { name: person.say('items.clear-filter') })
      .last()
      .click();
    await person.seesItems(2);
    await page.getByText(person.say('items.grid'), { exact: true }).click({ force: true });
    await page.getByRole('option', { name: /spanduk/ }).waitFor();
    expect(await lookAt(page, 'items-grouped-grid')).toEqual([]);
  });
});
