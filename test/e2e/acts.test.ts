import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { type Site, startSite } from '../site/server.ts';
import { html } from '../site/visit.ts';
import { closeDisplay } from './display.ts';
import { lookAt } from './pictures.ts';
import { Person } from './steps.ts';
import { openWindow, type TestWindow } from './window.ts';

const posted = {
  '@context': 'https://schema.org',
  '@type': 'SocialMediaPosting',
  author: { '@type': 'Person', name: 'Budi Contoh', alternateName: '@budi.contoh' },
  datePublished: '2023-09-25T14:05:00+07:00',
  text: 'Mari menangkan pasangan nomor satu.',
};

const comments = `<section aria-label="Komentar">${Array.from(
  { length: 7 },
  (_, n) =>
    `<article><a href="/u/warga${n}">Warga ${n}</a> <time datetime="2023-09-2${n}">dulu</time><p>Setuju nomor ${n}</p></article>`,
).join('')}</section>`;

let site: Site;
let window: TestWindow;
let person: Person;

beforeEach(async () => {
  site = await startSite({
    pages: {
      '/profil': (visit) =>
        visit.reply({
          body: html(
            'Profil Budi',
            `<link rel=icon href="data:,"><h1>Profil Budi</h1><p>Dinas Contoh</p>${comments}`,
          ),
        }),
      '/post': (visit) =>
        visit.reply({
          body: html(
            'Unggahan Budi',
            `<script type="application/ld+json">${JSON.stringify(posted)}</script><link rel=icon href="data:,">
            <h1>Unggahan Budi</h1><p>Mari menangkan pasangan nomor satu.</p>`,
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

test('who is alleged to have done what is suggested from a page, said by a person, counted, drawn, changed and taken back', {
  timeout: 240_000,
}, async () => {
  const { page } = window;
  const look = async (name: string): Promise<string[]> => {
    await person.putAlertsAway();
    return lookAt(page, name);
  };
  await person.createLocker('Perbuatan');
  await person.openCase('014/BWS/2026', 'Dugaan dukungan');
  await person.tab('case.acts');
  await page.getByText(person.say('acts.empty')).waitFor();
  expect(await look('id-acts-empty')).toEqual([]);
  await person.capture(`${site.origin}/post`, 1);
  await page.getByText('Unggahan Budi').first().dblclick();
  await page.getByRole('heading', { name: 'Unggahan Budi' }).waitFor();

  // The page suggests, and nothing is recorded by it.
  await person.tab('item.tab-acts');
  await page.getByText(/Terbaca dari halaman: Unggah oleh akun/).waitFor();
  expect(await page.getByRole('list', { name: person.say('acts.list') }).count()).toBe(0);
  await person.press('acts.record');
  const form = page.getByRole('form', { name: person.say('acts.form') });
  // Letters typed before one is in a field do nothing behind the form.
  const title = form.getByRole('heading', { name: person.say('acts.form') });
  await expect.poll(() => title.evaluate((each) => each === document.activeElement)).toBe(true);
  await page.keyboard.press('e');
  const field = (key: Parameters<Person['say']>[0]) => form.getByLabel(person.say(key), { exact: true });
  expect(await field('acts.field-shown').inputValue()).toBe('Budi Contoh');
  const done = form.getByRole('group', { name: person.say('acts.done') });
  expect(await done.getByLabel(person.say('acts.field-date')).inputValue()).toBe('25 Sep 2023');
  expect(await done.getByLabel(person.say('acts.field-time')).inputValue()).toMatch(/^14\.05/);
  expect(await field('acts.field-target-url').inputValue()).toBe(`${site.origin}/post`);
  const found = form.getByRole('group', { name: person.say('acts.found') });
  expect(await found.getByLabel(person.say('acts.field-date')).inputValue()).toBe('');
  // A time of day alone is not dropped in silence.
  await found.getByLabel(person.say('acts.field-time')).fill('08.00');
  await form.getByRole('button', { name: person.say('acts.do-record') }).click();
  await found.getByText(person.say('acts.time-without-day')).waitFor();
  await found.getByLabel(person.say('acts.field-time')).fill('');
  // Nor is a day that is half typed, which Escape of its calendar leaves as it is.
  const foundOn = found.getByLabel(person.say('acts.field-date'));
  await foundOn.fill('25/9');
  await page.keyboard.press('Enter');
  await found.getByText(person.say('day.unread')).waitFor();
  expect(await foundOn.getAttribute('aria-invalid')).toBe('true');
  await found.getByRole('button', { name: person.say('day.calendar') }).click();
  await page.getByRole('dialog', { name: person.say('day.calendar') }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog', { name: person.say('day.calendar') }).waitFor({ state: 'detached' });
  expect(await foundOn.inputValue()).toBe('25/9');
  await foundOn.fill('');
  // What can hardly be is told before it is kept.
  await foundOn.fill('25/9/2020');
  await form.getByText(person.say('act-doubt.found-before-done')).waitFor();
  await form.getByText(person.say('act.follow'), { exact: true }).click();
  await form.getByText(person.say('act-doubt.follow-of-post')).waitFor();
  await form.getByText(person.say('act.post'), { exact: true }).first().click();
  await foundOn.fill('');
  await form.getByText(person.say('act-doubt.title')).waitFor({ state: 'detached' });
  expect(await page.getByRole('button', { name: person.say('items.make-exhibit') }).isVisible()).toBe(true);
  const choose = async (key: Parameters<Person['say']>[0], option: string): Promise<void> => {
    await form.getByRole('combobox', { name: person.say(key) }).click();
    await page.getByRole('option', { name: option, exact: true }).click();
  };
  await choose('acts.field-holder', person.say('acts.new-subject'));
  await field('acts.field-name').fill('Budi Contoh');
  await field('acts.field-agency').fill('Dinas Contoh');
  await field('acts.field-nip').fill('198001012005011001');
  await form.getByText(person.say('acts.holder-unproven')).waitFor();
  expect(await look('id-acts-form')).toEqual([]);
  await choose('acts.field-level', person.say('level.L2'));
  await form.getByRole('button', { name: person.say('acts.do-record') }).click();
  await form.getByText(/Tingkat L2 perlu dasar/).waitFor();
  await choose('acts.field-level', person.say('level.L0'));
  await form.getByRole('button', { name: person.say('acts.do-record') }).click();
  const card = page.getByRole('list', { name: person.say('acts.list') }).getByRole('listitem');
  await card.getByText(`Budi Contoh (${person.say('level.L0')}`, { exact: false }).waitFor();
  expect(await look('id-acts-item')).toEqual([]);

  // The case: persons by acts, and what leads where.
  await person.press('top.back');
  await person.tab('case.acts');
  const count = page.getByRole('button', {
    name: person.say('acts.count-of', { count: 1, act: person.say('act.post'), who: 'Budi Contoh' }),
  });
  await count.waitFor();
  const drawing = page.getByRole('img', {
    name: person.say('acts.graph-told', { subjects: 1, accounts: 1, targets: 1 }),
  });
  expect(await drawing.locator('text').allTextContents()).toContain('L0');
  expect(await look('id-acts')).toEqual([]);
  await count.focus();
  await page.keyboard.press('Enter');
  await page.getByText(person.say('acts.only', { what: 'Budi Contoh · Unggah · Pengamatan' })).waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page
    .getByText(person.say('acts.only', { what: 'Budi Contoh · Unggah · Pengamatan' }))
    .waitFor({ state: 'detached' });

  // Changed where it stands, without a word lost; taken back with a reason, and standing again.
  await card.getByRole('button', { name: new RegExp(`^${person.say('acts.change')}: `) }).click();
  const changing = page.getByRole('form', { name: person.say('acts.form-change') });
  await changing.getByText(person.say('act.share'), { exact: true }).click();
  await changing.getByText(person.say('basis.inferred'), { exact: true }).first().click();
  await changing.getByRole('button', { name: person.say('acts.do-change') }).click();
  await page.getByRole('heading', { name: new RegExp(`^${person.say('act.share')} · `) }).waitFor();
  await card.getByText(/25 Sep 2023/).waitFor();
  // What is only concluded is neither counted nor drawn as what was seen.
  const concluded = page.getByRole('button', {
    name: person.say('acts.count-inferred-of', {
      ...{ count: 1, act: person.say('act.share'), who: 'Budi Contoh' },
    }),
  });
  expect(await concluded.innerText()).toBe(person.say('acts.count-inferred', { count: '1' }));
  const drawn = page.getByRole('img', { name: person.say('acts.graph-inferred', { count: 1 }) });
  expect(await drawn.locator('text').allTextContents()).toContain(
    person.say('acts.inferred', { act: person.say('act.share') }),
  );
  await concluded.scrollIntoViewIfNeeded();
  expect(await look('id-acts-inferred')).toEqual([]);
  await concluded.press('Enter');
  await page.getByText(person.say('acts.only', { what: 'Budi Contoh · Bagikan · Dugaan' })).waitFor();
  expect(await card.count()).toBe(1);
  await person.press('acts.show-all');
  await card.getByRole('button', { name: new RegExp(`^${person.say('acts.withdraw')}: `) }).click();
  await page.keyboard.type('Akun lain dengan nama yang sama');
  await page.keyboard.press('Enter');
  await page.getByText(person.say('acts.withdrawn-said')).waitFor();
  await expect.poll(() => card.count()).toBe(0);
  const said = page.getByRole('alert').filter({ hasText: person.say('acts.withdrawn-said') });
  await said.getByRole('button', { name: person.say('acts.undo') }).click();
  await expect.poll(() => card.count()).toBe(1);
  await card.getByRole('button', { name: 'Unggahan Budi' }).click();
  await page.getByRole('heading', { name: 'Unggahan Budi' }).waitFor();
  await person.tab('item.tab-custody');
  const told = (is: 'added' | 'changed' | 'withdrawn' | 'restored') =>
    page.getByText(new RegExp(`^${person.say(`record.act-${is}`, { what: '' }).trim()} (Unggah|Bagikan) · `));
  for (const is of ['added', 'changed', 'withdrawn', 'restored'] as const) await told(is).waitFor();

  // A further item shows the act too: said from the item itself.
  await person.press('top.back');
  await person.capture(`${site.origin}/profil`, 2);
  await page.getByText('Profil Budi').first().dblclick();
  await page.getByRole('heading', { name: 'Profil Budi' }).waitFor();
  await person.tab('item.tab-acts');
  await person.press('people.to-act');
  const adding = page.getByRole('form', { name: person.say('people.add-to-act') });
  await adding.getByRole('button', { name: person.say('people.do-add') }).click();
  await expect.poll(() => card.getByRole('button', { name: /^(Unggahan|Profil) Budi$/ }).count()).toBe(2);

  // A comment that the page showed is found among the others, and suggested as an act.
  await person.tab('item.tab-facts');
  const read = page.getByRole('list', { name: person.say('comments.title') }).getByRole('listitem');
  await expect.poll(() => read.count()).toBe(7);
  await page.getByLabel(person.say('comments.filter')).fill('warga 3');
  await expect.poll(() => read.count()).toBe(1);
  expect(await look('id-comments')).toEqual([]);
  await read.getByRole('button').press('Enter');
  const suggested = read.getByRole('form', { name: person.say('acts.form') });
  expect(await suggested.getByLabel(person.say('acts.field-shown'), { exact: true }).inputValue()).toBe(
    'Warga 3',
  );
  const written = suggested.getByRole('group', { name: person.say('acts.done') });
  expect(await written.getByLabel(person.say('acts.field-date')).inputValue()).toBe('23 Sep 2023');
  expect(
    await suggested.getByRole('radio', { name: person.say('act.comment'), exact: true }).isChecked(),
  ).toBe(true);
  await page.keyboard.press('Escape');
  await suggested.waitFor({ state: 'detached' });

  // Persons, accounts and links in the case: added, linked with what shows it, taken back, and standing again.
  await person.press('top.back');
  await person.tab('case.acts');
  const people = page.getByRole('region', { name: person.say('people.title') });
  await people.getByRole('button', { name: person.say('people.add-subject') }).press('Enter');
  // A name with a sign that turns it round is seen in the order of its letters while it is typed.
  const seen = person.say('name.turns-field', { name: '\ufffdlasiM' });
  await people.getByLabel(person.say('acts.field-name')).fill('\u202elasiM');
  await people.getByText(seen).waitFor();
  await people.getByLabel(person.say('acts.field-name')).fill('Rahmat Misal');
  await people.getByText(seen).waitFor({ state: 'detached' });
  await page.keyboard.press('Enter');
  await people.getByText('Rahmat Misal').waitFor();
  await people.getByRole('button', { name: person.say('people.add-account') }).click();
  await people.getByLabel(person.say('acts.field-platform')).fill('tiktok');
  await people.getByLabel(person.say('acts.field-handle')).fill('@rahmat.misal');
  await people.getByLabel(person.say('acts.field-shown')).fill('\u202elasiM');
  await people.getByRole('button', { name: person.say('people.do-add'), exact: true }).click();
  await people.getByText(person.say('name.turns-help')).waitFor();
  await people.getByRole('button', { name: `${person.say('people.link')}: @rahmat.misal` }).click();
  const linking = page.getByRole('form', {
    name: person.say('people.new-link', { account: '@rahmat.misal' }),
  });
  await linking.getByRole('combobox', { name: person.say('acts.field-holder') }).click();
  await page.getByRole('option', { name: 'Rahmat Misal', exact: true }).click();
  await linking.getByRole('combobox', { name: person.say('acts.field-level') }).click();
  await page.getByRole('option', { name: person.say('level.L1'), exact: true }).click();
  await linking.getByLabel(person.say('acts.field-grounds')).fill('Foto profil sama');
  await linking.getByLabel(person.say('acts.evidence')).fill('profil');
  await page.getByRole('option', { name: /^Profil Budi · / }).click();
  await page.keyboard.press('Escape');
  expect(await look('id-people-link')).toEqual([]);
  await linking.getByRole('button', { name: person.say('people.do-link') }).click();
  const links = page.getByRole('list', { name: person.say('people.links-of', { account: '@rahmat.misal' }) });
  await links.getByText(/Rahmat Misal \(L1/).waitFor();
  await links.getByRole('button', { name: 'Profil Budi' }).waitFor();
  expect(await look('id-people')).toEqual([]);
  const withdraw = async (name: string, reason: string): Promise<void> => {
    await people
      .getByRole('button', { name: `${person.say('acts.withdraw')}: ${name}`, exact: true })
      .click();
    await page.keyboard.type(reason);
    await page.keyboard.press('Enter');
  };
  // An act that rests on a link that was taken back says so.
  await withdraw('@budi.contoh – Budi Contoh', 'Akun lain');
  const gone = {
    name: 'Budi Contoh',
    level: person.say('level.L0'),
    reason: 'Akun lain',
  };
  await card.getByText(person.say('people.link-withdrawn', gone)).waitFor();
  await withdraw('Rahmat Misal', 'Bukan orang ini');
  await links.waitFor({ state: 'detached' });
  const summaryOf = (count: number) =>
    page.getByText(person.say('people.withdrawn', { count }), { exact: true });
  await summaryOf(3).press('Enter');
  expect(await look('id-people-withdrawn')).toEqual([]);
  const restore = async (name: string): Promise<void> => {
    await page.getByRole('button', { name: `${person.say('people.restore')}: ${name}`, exact: true }).click();
  };
  await restore('Rahmat Misal');
  await summaryOf(2).waitFor();
  await restore('@rahmat.misal – Rahmat Misal (L1)');
  await summaryOf(1).waitFor();
  await links.getByText(/Rahmat Misal \(L1/).waitFor();
  await person.tab('case.custody');
  const restored = person.say('record.attribution-restored', { what: '@rahmat.misal – Rahmat Misal (L1)' });
  await page.getByText(restored, { exact: true }).waitFor();
  expect(await look('id-people-custody')).toEqual([]);
  expect(window.complaints).toEqual([]);
});
