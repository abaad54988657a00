import { createHash, createPublicKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, expect, onTestFailed, test } from 'vitest';
import { fingerprintFromWords } from '../../src/core/fingerprint-words.ts';
import { startSite } from '../site/server.ts';
import { closeDisplay } from './display.ts';
import { lookAt } from './pictures.ts';
import { Person, passphrase } from './steps.ts';
import { openWindow } from './window.ts';

afterAll(closeDisplay);

test('the settings tell of keys, clock, storage, browser and network, draw new keys, and back the locker up to be restored', {
  timeout: 360_000,
}, async () => {
  const site = await startSite();
  const window = await openWindow({ language: 'en' });
  onTestFailed(() => window.close());
  const { page, folder } = window;
  await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'dark' });
  const person = new Person(window, 'en');
  await person.createLocker('Kunci');
  const line = (key: Parameters<typeof person.say>[0]) =>
    page.getByRole('button', { name: person.say(key), exact: true });
  await line('clock.line-not-compared').waitFor();
  await person.openCase('1', 'Satu');
  await person.capture(`${site.origin}/article`, 1);
  await line('clock.line-sound').click();
  const part = (key: Parameters<typeof person.say>[0]) =>
    page.getByRole('region', { name: person.say(key), exact: true });
  const against: string[] = [];
  const look = async (key: Parameters<typeof person.say>[0], name: string): Promise<void> => {
    await part(key).scrollIntoViewIfNeeded();
    against.push(...(await lookAt(page, `settings-${name}`)));
  };

  const browser = part('browser.title');
  await browser.getByRole('button', { name: person.say('browser.try') }).click();
  await browser.getByText(/^It starts: \w*Chrom\w*\/\d+/).waitFor();
  await window.answerDialog(['/bin/false']);
  await browser.getByRole('button', { name: person.say('browser.choose') }).click();
  await browser.getByRole('alert').waitFor();
  expect(await browser.getByRole('radio', { name: person.say('browser.automatic') }).isChecked()).toBe(true);
  await look('browser.title', 'browser');

  // Keys that are pressed alone do nothing while they are switched off; others do.
  const single = page.getByRole('switch', { name: person.say('settings.single-keys') });
  const help = page.getByRole('dialog', { name: person.say('keys.title') });
  await single.click({ force: true });
  await expect.poll(() => single.isChecked()).toBe(false);
  await page.keyboard.press('Shift+?');
  await person.inPalette('palette.keys');
  await help.getByText(person.say('keys.single-off')).waitFor();
  expect(await help.getByText(person.say('keys.exhibit')).count()).toBe(0);
  await help.getByText(person.say('keys.select')).waitFor();
  against.push(...(await lookAt(page, 'keys-single-off')));
  await page.keyboard.press('Escape');
  await help.waitFor({ state: 'detached' });
  await single.click({ force: true });
  await expect.poll(() => single.isChecked()).toBe(true);
  await page.keyboard.press('Shift+?');
  await help.getByText(person.say('keys.exhibit')).waitFor();
  await page.keyboard.press('Escape');
  await help.waitFor({ state: 'detached' });

  const clock = part('clock.title');
  await clock.getByText(person.say('clock.sound')).waitFor();
  await clock.getByText(/\d WIB · \d\d:\d\d WITA · \d\d:\d\d WIT$/).waitFor();
  await clock.getByText(person.say('clock.agrees')).waitFor();
  await look('clock.title', 'clock');
  const storage = part('storage.title');
  await storage.getByText(join(folder, 'Kunci.jejak')).waitFor();
  await storage.getByRole('button', { name: person.say('storage.clear') }).click();
  await storage.getByText(/^Cleared: /).waitFor();
  await look('storage.title', 'storage');
  await part('hosts.title').getByText('2001:4860:4860::8888').waitFor();
  await look('hosts.title', 'hosts');

  // Forms that open in the sheet, as they stand when they open.
  await person.press('settings.change-passphrase');
  await look('settings.locker', 'change-passphrase');
  // Its button can be pressed always: what is wanting is said at its field, which has the keyboard then.
  const locker = part('settings.locker');
  await locker.getByRole('button', { name: person.say('settings.change'), exact: true }).click();
  await locker.getByText(person.say('form.needed'), { exact: true }).waitFor();
  await locker.getByText(person.say('strength.advice-too-short'), { exact: true }).waitFor();
  const present = locker.getByLabel(person.say('settings.present-passphrase'));
  expect(await present.evaluate((one) => one === document.activeElement)).toBe(true);
  await look('settings.locker', 'change-passphrase-wanting');
  // A wrong one is said where nobody is before a closed locker: the recovery code is of no use here.
  await present.fill('not this one');
  await person.type('locker.new-passphrase', 'five other words than before');
  await person.type('passphrase.again', 'five other words than before');
  await page.keyboard.press('Enter');
  await locker.getByText(person.say('settings.wrong-passphrase')).waitFor();
  await locker.getByRole('button', { name: person.say('cases.cancel') }).click();

  const keys = part('keys-section.title');
  await keys.getByRole('button', { name: person.say('keys-section.words-show') }).click();
  const words = await keys.getByRole('list', { name: person.say('keys-section.words') }).innerText();
  const out = join(folder, 'kunci.pem');
  await window.answerDialog([out]);
  await keys.getByRole('button', { name: person.say('keys-section.export') }).click();
  await keys.getByText(out).waitFor();
  const spki = createPublicKey(readFileSync(out)).export({ format: 'der', type: 'spki' });
  const fingerprint = createHash('sha256').update(spki).digest('hex');
  expect(fingerprintFromWords(words)).toBe(fingerprint);
  await look('keys-section.title', 'keys');

  const typeBack = async (): Promise<string[]> => {
    await page.getByRole('heading', { name: person.say('code.title') }).waitFor({ timeout: 60_000 });
    const groups = await page.getByLabel(person.say('code.name')).first().locator('li').allTextContents();
    await person.press('code.kept');
    await person.press('code.finish');
    await page.getByText(person.say('form.needed'), { exact: true }).nth(1).waitFor();
    for (const [at, group] of groups.entries()) {
      const field = page.getByLabel(person.say('code.group', { group: at + 1 }));
      if (await field.isVisible()) await field.fill(group);
    }
    await person.press('code.finish');
    return groups;
  };
  await keys.getByRole('button', { name: person.say('keys-section.new-code') }).click();
  await look('keys-section.title', 'new-code');
  await person.type('settings.present-passphrase', passphrase);
  await person.press('keys-section.new-code-do');
  await typeBack();

  await keys.getByRole('button', { name: person.say('keys-section.new-data-key') }).click();
  await person.type('settings.present-passphrase', 'not this one');
  await person.type('locker.new-passphrase', 'five other words than before');
  await person.type('passphrase.again', 'five other words than before');
  await look('keys-section.title', 'new-data-key');
  // What is secret and half typed is gone from behind a locked screen, and does not come back with it.
  const secrets = page.locator('input[type="password"]');
  const typed = (): Promise<string[]> =>
    secrets.evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));
  expect((await typed()).filter((each) => each !== '')).toHaveLength(3);
  await page.keyboard.press('Control+l');
  const unlock = page.getByLabel(person.say('unlock.passphrase', { officer: 'Sari Contoh' }));
  await unlock.waitFor();
  await expect.poll(typed).toEqual(['', '', '', '']);
  await unlock.fill(passphrase);
  await person.press('unlock.do');
  await page.getByRole('navigation').first().waitFor();
  await expect.poll(typed).toEqual(['', '', '']);
  await person.type('settings.present-passphrase', 'not this one');
  await person.type('locker.new-passphrase', 'five other words than before');
  await person.type('passphrase.again', 'five other words than before');
  await person.press('keys-section.data-key-do');
  await keys.getByText(person.say('settings.wrong-passphrase')).waitFor();
  await person.type('settings.present-passphrase', passphrase);
  await person.press('keys-section.data-key-do');
  const code = await typeBack();
  await keys.getByText(person.say('keys-section.data-key-done')).waitFor();
  await person.goTo('rail.cases');
  await page.getByRole('row', { name: /Satu/ }).waitFor();
  await page.keyboard.press('Control+l');
  await page.getByLabel(person.say('unlock.passphrase', { officer: 'Sari Contoh' })).fill(passphrase);
  await person.press('unlock.do');
  await page.getByText(person.say('unlock.wrong-passphrase')).waitFor();
  await page
    .getByLabel(person.say('unlock.passphrase', { officer: 'Sari Contoh' }))
    .fill('five other words than before');
  await person.press('unlock.do');
  await page.getByRole('navigation').first().waitFor();

  // Colours are the same at any size.
  const oneLook = { bothLooks: false };
  // Twice as large: by keys, kept, and nothing runs out of the window.
  const widthNow = (): Promise<number> => page.evaluate(() => document.documentElement.clientWidth);
  for (const width of [1164, 1024, 853, 731, 640]) {
    await page.keyboard.press('Control++');
    await expect.poll(async () => Math.abs((await widthNow()) - width)).toBeLessThan(2);
  }
  for (const [key, name] of [
    ['rail.settings', 'settings'],
    ['rail.capture', 'capture'],
    ['rail.map', 'map'],
    ['rail.search', 'search'],
    ['rail.verify', 'verify'],
    ['rail.cases', 'cases'],
  ] as const) {
    await page.locator(`nav button[title^="${person.say(key)}"]`).click();
    await page.locator(`[data-screen="${name}"]`).waitFor();
    against.push(...(await lookAt(page, `large-${name}`, oneLook)), ...(await outOfWindow(page, name)));
  }
  await page.getByRole('row', { name: /Satu/ }).getByRole('button').first().click();
  for (const tab of ['items', 'overview', 'exhibits', 'acts', 'custody'] as const) {
    await person.tab(`case.${tab}`);
    against.push(...(await lookAt(page, `large-case-${tab}`, oneLook)), ...(await outOfWindow(page, tab)));
  }
  const kept: unknown = JSON.parse(readFileSync(join(folder, 'data', 'settings.json'), 'utf8'));
  expect(kept).toMatchObject({ textSize: 200 });
  await page.keyboard.press('Control+0');
  await expect.poll(widthNow).toBe(1280);

  // A backup by clicking, and its restore, each with its work shown while it runs.
  await page.evaluate(() => {
    const shown: string[] = [];
    Object.assign(globalThis, { shown });
    new MutationObserver(() => {
      const bar = document.querySelector('[role="progressbar"]');
      if (bar !== null)
        shown.push(bar.closest('section, main')?.querySelector('h1, h2, h3')?.textContent ?? '');
    }).observe(document.body, { childList: true, subtree: true });
  });
  const shown = (): Promise<string[]> =>
    page.evaluate(() => [...new Set((globalThis as { shown?: string[] }).shown)]); // set above
  await person.goTo('rail.settings');
  const backup = join(folder, 'Kunci.jejak-backup');
  await window.answerDialog([backup]);
  await person.press('settings.backup-do');
  const backedUp = part('settings.backup').getByRole('status');
  await backedUp.getByText(backup).waitFor();
  await backedUp.getByText(new RegExp(`^${person.say('settings.backup-at', { when: '' })}\\w+, `)).waitFor();
  expect(await shown()).toContain(person.say('settings.backup'));
  await person.press('settings.close-locker');
  await person.press('welcome.restore');
  for (const [key, path] of [
    ['restore.file', backup],
    ['restore.folder', folder],
  ] as const) {
    const place = page.getByRole('group', { name: person.say(key) });
    await window.answerDialog([path]);
    await place.getByRole('button').click();
    await place.getByText(path, { exact: true }).waitFor();
  }
  await person.type('create.name', 'Pulih');
  const passphraseOfBackup = page.getByLabel(person.say('restore.passphrase'), { exact: true });
  await passphraseOfBackup.fill('four words that are not it');
  await person.press('restore.do');
  await page.getByText(person.say('restore.wrong-passphrase')).waitFor();
  await expect
    .poll(() => passphraseOfBackup.evaluate((field) => field === document.activeElement))
    .toBe(true);
  await person.type('restore.passphrase', 'five other words than before');
  await person.press('restore.do');
  await page.getByRole('heading', { name: person.say('restore.done') }).waitFor();
  expect(await shown()).toContain(person.say('restore.title'));
  // What was restored opens with the recovery code, as a person types it from paper; that one ends by it.
  await person.press('restore.open');
  await person.press('locker.forgotten');
  const onPaper = code.join(' ').toLowerCase();
  await person.type(
    'recover.code',
    onPaper.replace(/.$/, (last) => (last === '7' ? '8' : '7')),
  );
  await person.type('locker.new-passphrase', 'quite other words again');
  await person.type('passphrase.again', 'quite other words again');
  await person.press('recover.do');
  await page.getByText(person.say('error.recovery-code-mistyped', { group: 7 })).waitFor();
  await person.type('recover.code', onPaper);
  await person.press('recover.do');
  expect(await typeBack()).not.toEqual(code);
  await page.getByRole('row', { name: /Satu/ }).waitFor();
  await window.close();
  await site.close();
  expect(against).toEqual([]);
});

/** What is wider than the window, or cut off at its side; as text. */
async function outOfWindow(page: Page, name: string): Promise<string[]> {
  const wide = await page.evaluate(() => {
    const all = [document.documentElement, ...document.querySelectorAll('main, main [data-content]')];
    return all
      .filter((each) => each.scrollWidth > each.clientWidth + 1)
      .map((each) => `${each.tagName} ${String(each.scrollWidth)} > ${String(each.clientWidth)}`);
  });
  return wide.map((each) => `${name}: ${each}`);
}
