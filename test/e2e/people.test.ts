import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { type SocialSite, startSocial } from '../site/social/start.ts';
import { closeDisplay } from './display.ts';
import { lookAt } from './pictures.ts';
import { Person } from './steps.ts';
import { openWindow, type TestWindow } from './window.ts';

let site: SocialSite;
let window: TestWindow;
let person: Person;
beforeEach(async () => {
  site = await startSocial({ unlisted: 3 });
  window = await openWindow({ language: 'id' });
  person = new Person(window, 'id');
}, 120_000);
afterEach(async () => {
  await window.close();
  expect([...site.acts(), ...site.social.pressed]).toEqual([]);
  await site.close();
});
afterAll(closeDisplay);

test('a list of those who reacted is asked for, gone down, and looked through; who was looked for becomes an act', {
  timeout: 300_000,
}, async () => {
  const { page } = window;
  const wrong: string[] = [];
  const look = async (name: string): Promise<void> => {
    await person.putAlertsAway();
    wrong.push(...(await lookAt(page, name)));
  };
  const liker = site.social.world.reactions[70];
  const handle = liker?.handle ?? '';
  await person.createLocker('Daftar');
  await person.openCase('014/BWS/2026', 'Dugaan suka');
  await person.goTo('rail.capture');

  const add = page.locator('form').getByRole('button', { name: person.say('queue.add'), exact: true });
  await add.click();
  await page.getByText(person.say('queue.addresses-wanting'), { exact: true }).waitFor();
  await person.hasKeyboard(page.getByRole('textbox', { name: person.say('queue.addresses') }));
  await look('id-addresses-wanting');

  // The list is asked for, with whom to look for: one who is there, and one who is not.
  await person.type('queue.addresses', site.post);
  await page.getByRole('combobox', { name: person.say('queue.case') }).click();
  await page.getByRole('option', { name: '014/BWS/2026' }).click();
  await page.getByRole('combobox', { name: person.say('people.choose') }).click();
  await page.getByRole('option', { name: person.say('people.list-reactions') }).click();
  await person.type('people.find', `@${handle}\nbukan.siapa\nBudi Contoh`);
  await person.press('queue.options');
  await page.getByRole('switch', { name: person.say('queue.accept-tls') }).check({ force: true });
  await person.type('queue.scroll-limit', '0');
  await look('id-people-asked');
  await add.click();
  await page.getByText(/"Budi Contoh" bukan akun/).waitFor();
  await person.type('people.find', `@${handle}\nbukan.siapa`);
  await add.click();
  await page.getByText(person.say('mark.complete'), { exact: true }).waitFor({ timeout: 120_000 });
  await page.getByText(person.say('people.with', { list: person.say('people.list-reactions') })).waitFor();
  // The queue itself says how far the list was seen, and who of those that were looked for is in it.
  await page
    .getByText(/Terlihat 120 baris; situs menyebut 123\. Ditelusuri: sampai akhir daftar\./)
    .waitFor();
  const sought = page.getByRole('list', { name: person.say('people.looked-for') }).getByRole('listitem');
  expect(await sought.allTextContents()).toEqual([
    expect.stringMatching(new RegExp(`^@${handle}: ada, di baris ke-\\d+$`)),
    'bukan.siapa: tidak ada di antaranya',
  ]);
  await sought.last().scrollIntoViewIfNeeded();
  await look('id-people-queue');
  await person.press('queue.open-of', { url: site.post });

  // The receipt in words, and every row.
  await person.tab('item.tab-people');
  const receipt = page.getByRole('region', { name: person.say('people.receipt') });
  await receipt.getByText(/situs menyebut 123\. Terlihat 120 baris, 120 akun\./).waitFor();
  await receipt
    .getByText(/bukan\.siapa: tidak ada di antara 120 baris yang terlihat; situs menyebut 123\./)
    .waitFor();
  const grid = page.getByRole('grid', { name: person.say('people.rows') });
  const chosen = grid.getByRole('row', { selected: true });
  await expect.poll(() => chosen.innerText()).toContain(`@${handle}`);
  await page.getByRole('img', { name: new RegExp(liker?.name ?? '') }).waitFor();
  await look('id-people');
  await grid.press('Home');
  await expect.poll(() => chosen.innerText()).toMatch(/^1\s/);
  await grid.press('End');
  await expect.poll(() => chosen.innerText()).toMatch(/^120\s/);
  await page.getByRole('textbox', { name: person.say('people.filter') }).fill(`@${handle}`);
  await page.getByText(person.say('people.count', { count: 1 }), { exact: true }).waitFor();
  // Who is shown beside the list is one that fits.
  await expect.poll(() => chosen.innerText()).toContain(`@${handle}`);
  const record = page.getByRole('button', { name: person.say('people.record'), exact: true });
  await record.waitFor();
  await page.getByRole('textbox', { name: person.say('people.filter') }).fill('tidak-ada');
  await page.getByText(person.say('people.nobody')).waitFor();
  await record.waitFor({ state: 'detached' });

  // From the row to the act that it shows, said by a person.
  await receipt.getByRole('button', { name: new RegExp(handle) }).click();
  await expect.poll(() => chosen.innerText()).toContain(`@${handle}`);
  await person.press('people.record');
  const form = page.getByRole('form', { name: person.say('acts.form') });
  expect(await form.getByLabel(person.say('acts.field-shown'), { exact: true }).inputValue()).toBe(
    liker?.name,
  );
  expect(await form.getByLabel(person.say('acts.field-target-url'), { exact: true }).inputValue()).toBe(
    site.post,
  );
  // What the row calls the reaction goes with the act.
  const note = form.getByLabel(person.say('acts.note'), { exact: true });
  expect(await note.inputValue()).toMatch(/^Reaksi di daftar: \S/);
  await look('id-people-act');
  await person.press('acts.do-record');
  await page.getByText(person.say('acts.recorded')).waitFor();
  await person.tab('item.tab-acts');
  await expect
    .poll(() => page.getByRole('list', { name: person.say('acts.list') }).innerText())
    .toContain(person.say('act.like'));
  await page.getByText(/^Reaksi di daftar: \S/).waitFor();

  // The marked picture is among the pictures.
  await person.tab('item.tab-picture');
  await page.getByRole('combobox', { name: person.say('item.which-picture') }).click();
  await page
    .getByRole('option', { name: person.say('people.role-marked', { part: 1 }), exact: true })
    .click();
  await page.getByRole('img', { name: new RegExp(person.say('people.role-marked', { part: 1 })) }).waitFor();
  await look('id-people-marked');
  expect(wrong).toEqual([]);
  // Of a page that is just begun or done there is no live picture.
  expect(window.complaints.filter((line) => !line.includes('404'))).toEqual([]);
});
