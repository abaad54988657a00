import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeHome } from '../cli/run-jejak.ts';
import { closeDisplay } from './display.ts';
import { lookAt } from './pictures.ts';
import { Person, passphrase } from './steps.ts';
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

/** Brings a file in by the command line, beside the window; without a case into the inbox. */
async function importBeside(name: string, caseNumber?: string): Promise<void> {
  const file = join(window.folder, name);
  writeFileSync(file, name);
  const home = makeHome();
  const locker = readdirSync(window.folder).find((each) => each.endsWith('.jejak')) ?? '';
  const into = caseNumber === undefined ? [] : ['--case', caseNumber];
  const env = { JEJAK_PASSPHRASE: passphrase };
  const ran = await home.run(['import', join(window.folder, locker), file, ...into], { env });
  home.remove();
  expect(ran.stderr + String(ran.status)).toMatch(/0$/);
}

/** Of two exhibits, the first loses its label for a while and is taken out and put back with all that was said of it. */
async function changeExhibits(): Promise<void> {
  const { page } = window;
  await person.tab('case.exhibits');
  const list = page.getByRole('list', { name: person.say('case.exhibits') });
  const field = (key: 'exhibits.label-of' | 'exhibits.shows-of', label: string) =>
    list.getByRole('textbox', { name: person.say(key, { label }) });
  await field('exhibits.shows-of', 'P-1').fill('Ajakan memilih');
  await person.saved();
  await field('exhibits.label-of', 'P-1').fill(' ');
  await field('exhibits.shows-of', 'P-2').fill('Spanduk');
  await list
    .getByRole('listitem')
    .filter({ has: page.getByRole('button', { name: person.say('exhibits.take-out', { label: 'P-2' }) }) })
    .getByText(person.say('typed.as-saved'))
    .waitFor();
  await page.getByText(person.say('exhibits.label-needed')).waitFor();
  expect(await lookAt(page, 'exhibits-unlabelled')).toEqual([]);
  await field('exhibits.label-of', 'P-1').fill('P-1');
  await list.getByRole('button', { name: person.say('exhibits.take-out', { label: 'P-1' }) }).focus();
  await page.keyboard.press('Delete');
  await page.getByText(person.say('exhibits.taken-out', { label: 'P-1' })).waitFor();
  await expect.poll(() => list.getByRole('listitem').count()).toBe(1);
  await page
    .getByRole('alert')
    .getByRole('button', { name: person.say('items.undo') })
    .last()
    .click();
  await page.getByText(person.say('exhibits.put-back', { label: 'P-1' })).waitFor();
  const labels = () =>
    Promise.all(
      [field('exhibits.label-of', 'P-1'), field('exhibits.label-of', 'P-2')].map((each) => each.inputValue()),
    );
  await expect.poll(labels).toEqual(['P-1', 'P-2']);
  expect(await field('exhibits.shows-of', 'P-1').inputValue()).toBe('Ajakan memilih');
  // The key does it too, once.
  await list.getByRole('button', { name: person.say('exhibits.take-out', { label: 'P-2' }) }).focus();
  await page.keyboard.press('Delete');
  await expect.poll(() => list.getByRole('listitem').count()).toBe(1);
  await page.locator('h1').first().focus();
  await page.keyboard.press('Control+z');
  await page.getByText(person.say('exhibits.put-back', { label: 'P-2' })).waitFor();
  await expect.poll(labels).toEqual(['P-1', 'P-2']);
  await page.keyboard.press('Control+z');
  await expect.poll(labels).toEqual(['P-1', 'P-2']);
}

describe('an encrypted bundle', () => {
  test('is opened for the check alone, and against what is known of it from elsewhere', {
    timeout: 180_000,
  }, async () => {
    const { page, folder } = window;
    const out = join(folder, 'berkas.zip.age');
    await window.app.evaluate(({ BrowserWindow }) => {
      const [shown] = BrowserWindow.getAllWindows();
      if (shown === undefined) throw new Error('no window');
      shown.webContents.print = (_, callback) => callback?.(false, 'Print job failed');
    });
    await person.createLocker('Sandi', async (step) => {
      if (step !== 'recovery-code') return;
      await person.press('code.print');
      await page.getByRole('alert').getByText(person.say('code.not-printed')).waitFor();
    });
    // A form that is not filled in says at each field what it needs, and the first has the keyboard.
    await person.press('cases.new');
    await person.press('cases.open');
    await expect.poll(() => page.getByText(person.say('form.needed')).count()).toBe(2);
    const number = page.getByRole('textbox', { name: person.say('cases.number') });
    await expect.poll(() => number.evaluate((field) => field === document.activeElement)).toBe(true);
    await number.fill('1');
    await person.type('cases.title', 'Satu');
    await person.press('cases.open');
    await page.getByRole('heading', { name: '1' }).first().waitFor();
    await person.bringIn(photo, 1);
    await person.makeExhibit('spanduk.jpg', 'P-1');
    await person.handOver(out, async (step) => {
      if (step !== 'hand-over-whom') return;
      await page.getByText(person.say('hand-over.protection-passphrase')).click();
      await person.type('hand-over.passphrase', 'sawah hijau');
      await page.keyboard.press('Tab');
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
        .toBe(person.say('locker.show-passphrase'));
      await person.type('hand-over.repeat', 'sawah hijau');
    });

    await person.goTo('rail.verify');
    // What comes while the key is half typed waits for it, and is checked neither without it nor not at all.
    await person.type('bundle-check.key', '0'.repeat(20));
    await window.app.evaluate(
      ({ app }, bundle) => app.emit('second-instance', {}, ['jejak', '.', bundle], '/'),
      out,
    );
    await page.getByText(person.say('bundle-check.key-first', { name: 'berkas.zip.age' })).waitFor();
    expect(await lookAt(page, 'bundle-waits-for-key')).toEqual([]);
    await person.press('bundle-check.check-next', { name: 'berkas.zip.age' });
    await person.hasKeyboard(page.getByRole('textbox', { name: person.say('bundle-check.key') }));
    await person.type('bundle-check.key', '0'.repeat(64));
    await person.press('bundle-check.check-next', { name: 'berkas.zip.age' });
    await page.getByRole('heading', { name: person.say('bundle-check.locked') }).waitFor();
    await person.press('bundle-check.open');
    await page.getByText(person.say('form.needed'), { exact: true }).waitFor();
    await person.hasKeyboard(page.getByLabel(person.say('bundle-check.passphrase')));
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
    await person.choosePath(checkpoint);
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
    await page.getByText(new RegExp(`^${person.say('bundle-check.checked-at', { when: '' })}`)).waitFor();
    // What was sealed here is known as such, and is not offered to be received.
    await person.press('bundle-check.other');
    await person.type('bundle-check.key', '');
    await window.answerDialog([out]);
    await person.press('bundle-check.choose');
    await person.type('bundle-check.passphrase', 'sawah hijau');
    await person.press('bundle-check.open');
    await page.getByText(person.say('bundle-check.own-key')).waitFor();
    expect(await page.getByRole('button', { name: person.say('receive.start'), exact: true }).count()).toBe(
      0,
    );
    await person.press('bundle-check.receive-own');
    await page.getByRole('button', { name: person.say('receive.start'), exact: true }).waitFor();

    const identity = await generateX25519Identity();
    const recipient = await identityToRecipient(identity);
    const another = await identityToRecipient(await generateX25519Identity());
    writeFileSync(join(folder, 'identitas.txt'), `# created by age-keygen\n${identity}\n`);
    await person.goTo('rail.cases');
    await page.getByRole('row', { name: /Satu/ }).getByRole('button').first().click();
    const forThem = join(folder, 'untuk-majelis.zip.age');
    // A status that was pressed by mistake is taken back by the key, as anything else.
    await person.tab('case.overview');
    const status = (key: 'open' | 'handed-over') =>
      page.getByRole('radio', { name: person.say(`case-status.${key}`), exact: true });
    await page.getByText(person.say('case-status.handed-over'), { exact: true }).click();
    await expect.poll(() => status('handed-over').isChecked()).toBe(true);
    const said = page.getByText(
      new RegExp(`^${person.say('cases.status-now', { number: '1', status: '' })}`),
    );
    await said.waitFor();
    await page.getByText(person.say('case-status.closed'), { exact: true }).click();
    await said.filter({ hasText: person.say('case-status.closed') }).waitFor();
    await expect.poll(() => said.count()).toBe(1);
    // Step by step, beside the message or by the key, and no further than it went.
    await person.press('cases.undo');
    await expect.poll(() => status('handed-over').isChecked()).toBe(true);
    await page.locator('h1').first().focus();
    await page.keyboard.press('Control+z');
    await expect.poll(() => status('open').isChecked()).toBe(true);
    await said.filter({ hasText: person.say('case-status.open') }).waitFor();
    await expect.poll(() => page.getByRole('button', { name: person.say('cases.undo') }).count()).toBe(0);
    // A bundle from before the case grew says so.
    await person.tab('case.exhibits');
    await page
      .getByRole('textbox', { name: person.say('exhibits.shows-of', { label: 'P-1' }) })
      .fill('Ajakan memilih');
    await person.saved();
    await person.press('case.hand-over');
    await page.getByText(person.say('hand-over.since-others', { count: 5 })).waitFor();
    await page.getByText(new RegExp(`^${person.say('hand-over.sealed-at', { when: '' })}`)).waitFor();
    expect(await lookAt(page, 'hand-over-since')).toEqual([]);
    await person.press('hand-over.again');
    await person.press('hand-over.next');
    await person.type('hand-over.to', 'Majelis');
    await person.type('hand-over.why', 'Sidang');
    await page.getByText(person.say('hand-over.protection-recipients')).click();
    await person.press('hand-over.next');
    await page.getByText(person.say('hand-over.recipients-needed')).waitFor();
    const recipients = page.getByRole('textbox', { name: person.say('hand-over.recipients') });
    await expect.poll(() => recipients.evaluate((field) => field === document.activeElement)).toBe(true);
    await person.type('hand-over.recipients', `${recipient}\n${identity}`);
    await page.getByText(person.say('error.recipient-is-secret')).waitFor();
    await person.press('hand-over.next');
    expect(await lookAt(page, 'hand-over-recipients')).toEqual([]);
    await person.type('hand-over.recipients', `# Majelis\n${recipient},\n${another}`);
    await page.getByText(person.say('hand-over.recipients-fit', { count: 2 })).waitFor();
    await person.press('hand-over.next');
    await person.press('hand-over.seal');
    await page.getByText(person.say('form.choose')).waitFor();
    await person.choosePath(forThem);
    await page.getByText(person.say('hand-over.sealed-recipients', { count: 2 })).waitFor();
    await person.press('hand-over.seal');
    await page.getByText(person.say('hand-over.done')).first().waitFor({ timeout: 60_000 });
    await page.getByText(another).waitFor();
    // What was found before is found again.
    await person.goTo('rail.verify');
    await page.getByText(person.say('bundle-check.own-key')).waitFor();
    await person.goToVerify();
    await window.answerDialog([forThem]);
    await person.press('bundle-check.choose');
    await person.choosePath(join(folder, 'identitas.txt'));
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
    await person.type('search.field', 'satu');
    await page
      .getByRole('status')
      .getByText(person.say('search.cases', { count: 1 }))
      .waitFor();
    await page
      .getByRole('list', { name: person.say('search.results') })
      .getByRole('button')
      .click();
    await page.getByRole('heading', { name: '1', exact: true }).waitFor();
    await person.press('top.back');
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

    // Another search is another place, and the way back leads to the one before it.
    const field = page.getByRole('textbox', { name: person.say('search.field') });
    await page.keyboard.press('Control+k');
    const palette = page.getByRole('dialog', { name: person.say('palette.placeholder') });
    await palette.waitFor();
    await palette.getByRole('textbox').fill('catatan');
    await palette.getByText(person.say('palette.search-for', { text: 'catatan' })).click();
    await palette.waitFor({ state: 'detached' });
    await expect.poll(() => field.inputValue()).toBe('catatan');
    await person.press('top.back');
    await expect.poll(() => field.inputValue()).toBe('spanduk');
    await sees(1);

    await person.press('search.filter-platform');
    await page.getByRole('option', { name: 'Instagram' }).waitFor();
    expect(await lookAt(page, 'search-platform')).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await person.press('search.filter-time');
    // A calendar in what is open already closes alone, by the day that is pressed.
    await page
      .getByRole('button', { name: person.say('day.calendar') })
      .first()
      .click();
    await page
      .getByRole('dialog', { name: person.say('day.calendar') })
      .getByRole('button', { name: /^15 / })
      .click();
    const from = page.getByLabel(person.say('search.from-day'));
    await expect.poll(() => from.inputValue()).toMatch(/^15 /);
    await from.fill('');
    await page.getByLabel(person.say('search.to-day')).fill('25/09/2001');
    await page.getByText(person.say('search.none-filtered', { text: 'spanduk' })).waitFor();
    await page.keyboard.press('Escape');
    const filter = `${person.say('search.filter-time')}: until 25 September 2001`;
    expect(await lookAt(page, 'search-filtered')).toEqual([]);
    await person.press('search.without', { filter, count: 1 });
    await sees(1);
    await person.press('search.remove-filter', { name });
    await sees(2);
    // What was pressed is gone: the keyboard goes on beside it.
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toBe(person.say('search.filter-kind'));

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
    await page.getByRole('button', { name: person.say('notes.change') }).click();
    await page.getByLabel(person.say('notes.changed-text')).fill('Terlihat dari jalan raya utama');
    expect(await lookAt(page, 'note-changed')).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await page.getByText('Terlihat dari jalan raya utama', { exact: true }).waitFor();
    await person.tab('item.tab-facts');
    // The position in the forms in which it is handed on, and where that is, told without a network.
    await page.getByText('6°10′31.41″ S 106°49′37.68″ E').waitFor();
    await page.getByText('Kota Administrasi Jakarta Pusat').waitFor();
    await page.getByText(person.say('position.zone', { zone: 'WIB' })).waitFor();
    expect(await lookAt(page, 'facts-of-position')).toEqual([]);
    await page.getByText('Plus Code 6P58RRFG+RV').click();
    await expect.poll(() => window.app.evaluate(({ clipboard }) => clipboard.readText())).toBe('6P58RRFG+RV');
    await setByHand();
    await page.getByLabel(person.say('where.kilometres')).fill('0.5');
    await person.press('where.around');
    await sees(1);
    await person.type('search.field', 'jalan raya');
    await page.getByText(person.say('search.in-note')).waitFor();
    expect(await lookAt(page, 'search-note')).toEqual([]);
    await lookAtMap();
    await recordBanner();
  });

  /** Another place than the file's: said why, beside what the file says, and taken back. */
  async function setByHand(): Promise<void> {
    const { page } = window;
    await person.press('by-hand.set');
    const part = page.getByRole('region', { name: person.say('by-hand.title') });
    await part.getByRole('button', { name: person.say('by-hand.keep') }).click();
    await part.getByText(person.say('by-hand.place-or-region')).waitFor();
    await part.getByText(person.say('by-hand.why-needed')).waitFor();
    const typed = part.getByLabel(person.say('position.typed'), { exact: true });
    await typed.fill('-6,914744');
    await part.getByText(person.say('position.typed-wrong')).waitFor();
    await typed.fill('-6,914744; 107,609810');
    await part
      .getByText(person.say('position.typed-read', { dms: '6°54′53.08″ S 107°36′35.32″ E' }))
      .waitFor();
    await part.getByLabel(person.say('by-hand.accuracy')).fill('50');
    await part.getByLabel(person.say('by-hand.why')).fill('Gerbang di kiri adalah alun-alun');
    expect(await lookAt(page, 'place-by-hand-form')).toEqual([]);
    await part.getByRole('button', { name: person.say('by-hand.keep') }).click();
    await part.getByText('Kota Bandung').waitFor();
    await part.getByText(person.say('by-hand.accuracy-is', { metres: '50' })).waitFor();
    await page.getByText('Kota Administrasi Jakarta Pusat').waitFor();
    expect(await lookAt(page, 'place-by-hand')).toEqual([]);
    await part.getByRole('button', { name: person.say('by-hand.take-back') }).click();
    await part.getByText('Kota Bandung').waitFor({ state: 'detached' });
  }

  /** The picture is recorded as a banner: what is wanting is said, and what its file gives is taken over by a press. */
  async function recordBanner(): Promise<void> {
    const { page } = window;
    await person.goTo('rail.cases');
    await page.getByRole('row', { name: 'Satu' }).getByRole('button').first().click();
    await person.tab('case.banners');
    expect(await lookAt(page, 'banner-empty')).toEqual([]);
    await person.press('banner.record');
    const form = page.getByRole('form', { name: person.say('banner.form') });
    const record = form.getByRole('button', { name: person.say('acts.do-record'), exact: true });
    await record.click();
    await form.getByText(person.say('banner.pictures-wanting')).waitFor();
    await form.getByLabel(person.say('banner.pictures'), { exact: true }).fill('spanduk');
    await page.getByRole('option', { name: /^spanduk\.jpg · / }).click();
    await page.keyboard.press('Escape');
    const position = form.getByLabel(person.say('banner.position'), { exact: true });
    expect(await position.inputValue()).toBe('');
    await form.getByRole('button', { name: person.say('banner.take-position') }).click();
    await expect.poll(() => position.inputValue()).toMatch(/^-?\d+\.\d+, \d+\.\d+$/);
    await form.getByLabel(person.say('banner.text'), { exact: true }).fill('Pilih Budi Contoh');
    await form.getByLabel(person.say('banner.number'), { exact: true }).fill('24');
    const take = form.getByRole('button', { name: /Partai Ummat, pemilu-2024-partai-2$/ });
    const party = form.getByLabel(person.say('banner.party'), { exact: true });
    await party.fill('Partai Contoh');
    const another = { name: 'Partai Ummat', typed: 'Partai Contoh' };
    await form.getByText(person.say('banner.pack-of-another', another)).first().waitFor();
    expect(await take.isDisabled()).toBe(true);
    await party.fill('');
    await take.click();
    const observed = form.getByRole('group', { name: person.say('banner.observed-title') });
    await observed.getByLabel(person.say('banner.who'), { exact: true }).fill('Dua orang berseragam');
    await form.getByRole('button', { name: person.say('banner.add-sighting') }).click();
    await record.click();
    await form.getByText(person.say('banner.witness-wanting')).waitFor();
    await observed.getByLabel(person.say('banner.witness'), { exact: true }).fill('Wati Contoh');
    expect(await lookAt(page, 'banner-form')).toEqual([]);
    await record.click();
    const heading = page.getByRole('heading', {
      name: `${person.say('banner-kind.spanduk')} · Pilih Budi Contoh`,
    });
    await heading.waitFor();
    await page.getByText(person.say('banner.witness-said', { witness: 'Wati Contoh' })).waitFor();
    await page.getByText('Partai Ummat').waitFor();
    expect(await lookAt(page, 'banner-card')).toEqual([]);
    // The item says to which banner it belongs; one press takes the record back.
    await page
      .getByRole('button', { name: new RegExp(`^${person.say('banner-shot.surroundings')}: spanduk`) })
      .click();
    await person.tab('item.tab-banner');
    await heading.waitFor();
    expect(await lookAt(page, 'banner-item')).toEqual([]);
    await page.keyboard.press('Control+z'); // its message may have gone by now
    await page.getByText(person.say('banner.item-none')).waitFor();
  }

  /** The one photograph with a position, on the map and in the list beside it; nothing is asked of a network. */
  async function lookAtMap(): Promise<void> {
    const { page } = window;
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await person.goTo('rail.map');
    const map = page.locator('[data-ready="true"]');
    await map.waitFor({ timeout: 60_000 });
    const list = page.getByRole('region', { name: person.say('map.list') });
    const row = list.getByRole('button', { name: /spanduk\.jpg/ });
    await row.waitFor();
    expect(asked.filter((url) => !/^(jejak:\/\/app\/|data:|blob:jejak:\/\/app\/)/.test(url))).toEqual([]);
    expect(asked.some((url) => url.includes('land-'))).toBe(true);
    expect(await lookAt(page, 'map')).toEqual([]);

    // An area without it, drawn by hand, and all that is seen: with it.
    await person.press('map.draw-box');
    const at = await map.boundingBox();
    if (at === null) throw new Error('no map');
    await page.mouse.move(at.x + at.width * 0.7, at.y + at.height * 0.2);
    await page.mouse.down();
    await page.mouse.move(at.x + at.width * 0.9, at.y + at.height * 0.3);
    await page.mouse.up();
    await list.getByText(person.say('map.in-area', { number: 0 })).waitFor();
    await person.press('map.take-seen');
    await list.getByText(person.say('map.in-area', { number: 1 })).waitFor();
    await person.press('map.no-area');
    // What has no position is said, not left out.
    await list.getByText(person.say('map.unplaced', { number: 1 })).click();
    await list.getByRole('button', { name: /spanduk-catatan/ }).waitFor();
    await list.getByText(person.say('map.placed', { number: 1 })).click();
    // The pin leads to its item, and so does its row by the keyboard.
    await person.press('map.show-all');
    await page.locator('[data-ready="true"][data-still]').waitFor();
    const whole = await map.boundingBox();
    if (whole === null) throw new Error('no map');
    await page.mouse.click(whole.x + whole.width / 2, whole.y + whole.height / 2);
    const heading = page.getByRole('heading', { level: 1, name: 'spanduk.jpg' });
    await heading.waitFor();
    await person.press('top.back');
    await row.focus();
    await page.keyboard.press('Enter');
    await heading.waitFor();
  }
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
    const current = list.locator('[data-current="true"]');
    const beside = page.getByRole('complementary', { name: person.say('items.inspector') });

    // What comes in from elsewhere slides the rows, and never another under the cursor.
    await page.getByText('unggahan.html').first().click();
    await importBeside('baru-1.txt', '1');
    await person.seesItems(3);
    await expect.poll(() => current.getAttribute('data-index')).toBe('2');
    expect(await current.innerText()).toContain('unggahan.html');
    expect(await beside.getByRole('heading').first().innerText()).toBe('unggahan.html');
    await page.keyboard.press('e');
    await page.getByText(person.say('items.made-exhibit', { label: 'P-1' })).waitFor();
    await page.getByRole('row', { name: 'P-1' }).filter({ hasText: 'unggahan.html' }).waitFor();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('e');
    await page.getByText(person.say('items.made-exhibit', { label: 'P-2' })).waitFor();
    await changeExhibits();
    await person.tab('case.items');
    await expect.poll(() => current.getAttribute('data-index')).toBe('1');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('e');
    await page.getByText(person.say('items.is-exhibit', { label: 'P-1' })).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'unggahan.html' }).waitFor();
    await importBeside('baru-2.txt', '1');
    await importBeside('baru-3.txt');
    await page.getByRole('navigation').getByText('1', { exact: true }).first().waitFor();
    await page.keyboard.press('k');
    await page.getByRole('heading', { level: 1, name: 'spanduk.jpg' }).waitFor();
    await page.keyboard.press('k');
    await page.getByRole('heading', { level: 1, name: 'baru-1.txt' }).waitFor();
    await person.press('top.back');
    await person.seesItems(4);
    await expect.poll(() => current.getAttribute('data-index')).toBe('3');

    // Rows that are no neighbours, a range, and all of them.
    const selected = (count: number) => page.getByText(person.say('items.selected', { count })).waitFor();
    for (const key of ['Home', 'Control+ArrowDown', 'Control+ArrowDown', 'Control+Space'])
      await page.keyboard.press(key);
    await selected(2);
    const rows = list.getByRole('row', { selected: true });
    expect(await rows.evaluateAll((all) => all.map((row) => row.getAttribute('data-index')))).toEqual([
      '0',
      '2',
    ]);
    for (const key of ['Control+ArrowUp', 'x']) await page.keyboard.press(key);
    await selected(3);
    for (const key of ['End', 'Shift+ArrowUp']) await page.keyboard.press(key);
    await selected(2);
    await page.keyboard.press('Control+a');
    await selected(4);
    await page.keyboard.press('Escape');
    await expect.poll(() => rows.count()).toBe(1);
    const cursor = () => rows.first().getAttribute('data-index');
    await person.inPalette('palette.single-keys-off');
    await list.focus();
    for (const key of ['Home', 'j', 'ArrowDown']) await page.keyboard.press(key);
    await expect.poll(cursor).toBe('1');
    await person.inPalette('palette.single-keys-on');
    await list.focus();
    await page.keyboard.press('j');
    await expect.poll(cursor).toBe('2');
    await page.keyboard.press('Shift+?');
    await page.getByRole('dialog').getByText(person.say('keys.pass')).waitFor();
    await page.keyboard.press('Escape');

    await page.getByLabel(person.say('items.group')).first().click();
    await page.getByRole('option', { name: person.say('items.group-kind') }).click();
    await heading(`${person.say('kind.file')}3`).waitFor();
    await heading(`${person.say('kind.photo')}1`).waitFor();
    expect(await lookAt(page, 'items-grouped')).toEqual([]);
    await list.focus();
    for (const key of ['Home', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter'])
      await page.keyboard.press(key);
    await page.getByRole('heading', { name: 'spanduk.jpg' }).waitFor();
    await person.press('top.back');
    await heading(`${person.say('kind.photo')}1`).waitFor();

    await person.type('items.filter-words', 'SPANDUK.jp');
    await person.seesItems(1);
    await person.press('items.column-captured-at');
    await page.getByLabel(person.say('search.to-day')).fill('25/09/2001');
    await page.getByText(person.say('items.empty-filter')).waitFor();
    await page.keyboard.press('Escape');
    await page
      .locator('main')
      .getByRole('button', { name: person.say('items.clear-filter') })
      .last()
      .click();
    await person.seesItems(4);
    await page.getByText(person.say('items.grid'), { exact: true }).click({ force: true });
    await page.getByRole('option', { name: /spanduk/ }).waitFor();
    expect(await lookAt(page, 'items-grouped-grid')).toEqual([]);
    // The first click of two may move the list under the second: what it chose is opened.
    const at = (index: number) => page.locator(`[data-index="${index}"]`);
    const [title = ''] = (await at(1).innerText()).split('\n');
    await at(1).dispatchEvent('click', { detail: 1 });
    await at(0).dispatchEvent('click', { detail: 2 });
    await at(0).dispatchEvent('dblclick', { detail: 2 });
    await page.getByRole('heading', { level: 1, name: title }).waitFor();

    // What is brought in is meant for the case that one is at, and in the inbox for the inbox.
    const meantFor = page.getByLabel(person.say('bring-in.case')).first();
    await window.answerDialog([saved]);
    await page.keyboard.press('Control+i');
    await expect.poll(() => meantFor.inputValue()).toContain('Satu');
    await person.press('bring-in.leave-out', { name: 'unggahan.html' });
    await person.press('bring-in.close');
    await person.goTo('rail.inbox');
    await page.keyboard.press('Control+i');
    await expect.poll(() => meantFor.inputValue()).toBe(person.say('queue.to-inbox'));
    await person.press('bring-in.leave-out', { name: 'unggahan.html' });
    await person.press('bring-in.close');

    // A number of the overview leads to what it counts.
    await person.goTo('rail.cases');
    await page.getByRole('row', { name: /Satu/ }).getByRole('button').first().click();
    await person.tab('case.overview');
    await page.getByRole('button', { name: new RegExp(person.say('mark.partial')) }).click();
    await page.getByText(person.say('items.empty-filter')).waitFor();
  });
});
