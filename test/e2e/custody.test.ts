import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, onTestFailed, test } from 'vitest';
import { closeDisplay } from './display.ts';
import { lookAt } from './pictures.ts';
import { Person, passphrase } from './steps.ts';
import { openWindow } from './window.ts';

afterAll(closeDisplay);

test.each(['id', 'en'] as const)(
  'who opened an item, copied it and why stands in its chain, which says what was not recorded and is put on paper (%s)',
  { timeout: 300_000 },
  async (language) => {
    const window = await openWindow({ language, size: { width: 1024, height: 640 } });
    onTestFailed(() => window.close());
    const { app, page, folder } = window;
    const person = new Person(window, language);
    const against: string[] = [];
    const look = async (name: string): Promise<void> => {
      against.push(...(await lookAt(page, `${language}-custody-${name}`)));
    };
    const letter = join(folder, 'surat.txt');
    writeFileSync(letter, 'Surat contoh');
    await person.createLocker('Penjagaan');
    await person.openCase('1', 'Contoh');
    await person.bringIn(letter, 1);

    // Whoever made the locker did not want it recorded, and the chain says so.
    await page.getByText('surat.txt').first().dblclick();
    await person.tab('item.tab-custody');
    const chain = page.getByRole('table', { name: person.say('item.tab-custody') });
    await chain.getByRole('row').nth(1).waitFor();
    expect(await chain.getByRole('row').count()).toBe(2);
    const gap = page.getByRole('listitem').filter({ hasText: 'Sari Contoh' });
    await gap.waitFor();
    await look('not-recorded');

    await person.press('rail.settings');
    const wanted = page.getByRole('switch', { name: person.say('viewings.record') });
    await wanted.scrollIntoViewIfNeeded();
    await wanted.click({ force: true });
    await expect.poll(() => wanted.isChecked()).toBe(true);
    await look('setting');
    await page.keyboard.press('Alt+ArrowLeft');

    await chain.getByText(person.say('said.opened')).waitFor({ timeout: 5000 });
    await chain.getByText(person.say('said.viewings-on')).waitFor();

    // The same sitting is one opening; behind a lock another begins.
    await person.tab('item.tab-files');
    await person.type('item.copy-why', 'Ditunjukkan kepada ahli');
    await look('files');
    const copy = join(folder, 'salinan.txt');
    await window.answerDialog([copy]);
    await page.getByRole('button', { name: `${person.say('item.save-copy')}: surat.txt` }).click();
    await page
      .getByText(person.say('item.saved-copy', { file: copy }))
      .first()
      .waitFor();
    await person.tab('item.tab-custody');
    await chain.getByText('Ditunjukkan kepada ahli').waitFor();
    expect(await chain.getByText(person.say('said.opened')).count()).toBe(1);
    await page.keyboard.press('Control+L');
    await person.type('locker.passphrase', passphrase);
    await page.keyboard.press('Enter');
    await chain.getByText(person.say('said.opened')).nth(1).waitFor();
    await look('chain');

    const paper = join(folder, 'catatan.html');
    await window.answerDialog([paper]);
    await person.press('custody-record.save');
    await page
      .getByText(person.say('custody-record.saved', { file: paper }))
      .first()
      .waitFor();
    expect(readFileSync(paper, 'utf8')).toContain('Ditunjukkan kepada ahli');

    // The paper alone is printed, with its own style, and is gone afterwards.
    await app.evaluate(({ BrowserWindow }) => {
      const [shown] = BrowserWindow.getAllWindows();
      if (shown === undefined) throw new Error('no window');
      shown.webContents.print = (_, callback) => Object.assign(globalThis, { printed: callback });
    });
    await person.press('custody-record.print');
    await page.locator('[data-printing]').waitFor({ state: 'attached' });
    await page.emulateMedia({ media: 'print' });
    const title = page.getByRole('heading', {
      name: person.say('custody-record.title-item'),
      includeHidden: true,
    });
    expect(await title.isVisible()).toBe(true);
    expect(await title.evaluate((element) => getComputedStyle(element).color)).toBe('rgb(0, 0, 0)');
    expect(await chain.isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
    await app.evaluate(() => {
      const { printed } = globalThis as unknown as { printed?: (done: boolean, why: string) => void };
      printed?.(true, '');
    });
    await page.locator('[data-paper]').waitFor({ state: 'detached' });

    await page.locator('header').getByText('1', { exact: true }).first().click();
    await person.tab('case.custody');
    await page.getByText(person.say('said.opened')).first().waitFor();
    await look('case');
    expect(against).toEqual([]);
    expect(window.complaints.filter((each) => !each.startsWith('stderr'))).toEqual([]);
    await window.close();
  },
);
