import { afterAll, expect, onTestFailed, test } from 'vitest';
import { timeWordsIn } from '../../src/words/time-words.ts';
import { closeDisplay } from './display.ts';
import { lookAt } from './pictures.ts';
import { Person } from './steps.ts';
import { openWindow } from './window.ts';

afterAll(closeDisplay);

test.each(['id', 'en'] as const)(
  'an anchor is looked at on paper, typed back in row by row with its misprints placed, pasted, and kept (%s)',
  { timeout: 240_000 },
  async (language) => {
    const window = await openWindow({ language, size: { width: 1024, height: 640 } });
    onTestFailed(() => window.close());
    const { page } = window;
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const person = new Person(window, language);
    await person.createLocker('Jangkar');
    const against: string[] = [];
    const look = async (name: string): Promise<void> => {
      against.push(...(await lookAt(page, `${language}-anchors-${name}`)));
    };
    await person.press('rail.settings');
    const part = page.getByRole('region', { name: person.say('anchors.title'), exact: true });
    await part.getByText(person.say('anchor.none')).waitFor();
    await part.getByRole('button', { name: person.say('anchors.print') }).click();
    await part.getByLabel(person.say('anchors.for')).fill('Citra Contoh');
    const paper = part.getByRole('article', { name: person.say('anchor.title') });
    await paper.getByText('Citra Contoh').waitFor();
    const rows = await paper.locator('ol li').allTextContents();
    expect(rows).toHaveLength(8);
    await paper.scrollIntoViewIfNeeded();
    await look('paper');

    await part.getByRole('button', { name: person.say('anchors.compare'), exact: true }).click();
    const field = (row: number) => part.getByLabel(person.say('anchor.prompt.row', { row }), { exact: true });
    const [first = '', second = ''] = rows;
    const wrong = `${second.slice(0, 6)}${second[6] === '7' ? '8' : '7'}${second.slice(7)}`;
    await field(1).fill(first.toLowerCase());
    await field(2).fill(wrong);
    const typed = wrong.split(' ')[1] ?? '';
    await part.getByText(person.say('anchor.fault-misprint', { row: 2, group: 2, typed })).waitFor();
    await look('misprint');
    await field(2).fill(second);
    await field(3).evaluate((input, text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text', text);
      input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, rows.slice(2).join('\n'));
    expect(await field(8).inputValue()).toBe((rows[7] ?? '').trim());
    await part
      .getByRole('button', { name: person.say('anchors.compare-do'), exact: true })
      .last()
      .click();
    await part.getByText(person.say('anchor.mark-same'), { exact: true }).waitFor();
    await part.getByLabel(person.say('anchors.kept-by')).fill('Citra Contoh');
    await part.getByLabel(person.say('anchors.signed-on')).fill('2026-11-28');
    await look('keep');
    await part.getByRole('button', { name: person.say('anchors.keep'), exact: true }).click();
    await part
      .getByText(
        person.say('anchor.done.kept', {
          who: 'Citra Contoh',
          signedOn: timeWordsIn(language).local('2026-11-28'),
        }),
      )
      .waitFor();
    await part.getByText(person.say('anchor.mark-grown'), { exact: true }).waitFor();
    await look('kept');
    expect(against).toEqual([]);
    await window.close();
  },
);
