import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, onTestFailed, test } from 'vitest';
import { inFours } from '../../src/renderer/shared/hash-words.ts';
import { zipOf } from '../intake/chat/exports.ts';
import { noise } from '../locker/temporary-locker.ts';
import { closeDisplay } from './display.ts';
import { lookAt } from './pictures.ts';
import { Person, passphrase } from './steps.ts';
import { openWindow } from './window.ts';

afterAll(closeDisplay);

const many = 12_000;
const longChat = Array.from({ length: many }, (_, at) => {
  const day = `${String(1 + (Math.floor(at / 500) % 28)).padStart(2, '0')}/03/24`;
  const clock = `${String(7 + (Math.floor(at / 60) % 8)).padStart(2, '0')}.${String(at % 60).padStart(2, '0')}`;
  const said: Record<number, string> = {
    0: 'Besok apel.\nBawa kaus nomor 2.',
    1: '<Media tidak disertakan>',
    2: 'Pesan ini dihapus',
    3: 'jam 7 ya <Pesan ini diedit>',
    4: 'IMG-20240301-WA0001.jpg (file terlampir)',
    4999: 'Ada spanduk di pagar kantor',
  };
  return `${day} ${clock} - ${at % 3 === 0 ? 'Sari Contoh' : 'Budi Contoh'}: ${said[at] ?? `Pesan ke-${String(at + 1)}`}`;
}).join('\n');

describe.each([
  { language: 'id', theme: 'light', size: { width: 1280, height: 800 }, zone: 'WITA', tz: 'Asia/Makassar' },
  { language: 'en', theme: 'dark', size: { width: 1920, height: 1080 }, zone: 'WIT', tz: 'Asia/Jayapura' },
] as const)('bringing in, in $language and $theme', ({ language, theme, size, zone, tz }) => {
  test('says who handed it over, where and when, offers it again, and takes no time that was not', {
    timeout: 180_000,
  }, async () => {
    const window = await openWindow({ language, size, env: { TZ: tz } });
    onTestFailed(() => window.close());
    const { page, folder } = window;
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    const person = new Person(window, language);
    const against: string[] = [];
    const look = async (name: string): Promise<void> => {
      against.push(...(await lookAt(page, `${language}-handed-in-${name}`)));
    };
    await person.createLocker('Serah terima');
    await person.openCase('1', 'Satu');
    const names = ['satu.txt', 'dua.txt', 'tiga.txt'];
    for (const name of names) writeFileSync(join(folder, name), 'isi yang sama');
    const choose = async (name: string): Promise<void> => {
      await window.answerDialog([join(folder, name)]);
      await person.press('items.bring-in');
    };
    const date = page.getByLabel(person.say('acts.field-date'));
    const clock = page.getByLabel(person.say('acts.field-time'));
    const from = page.getByLabel(person.say('bring-in.from'));
    const where = page.getByLabel(person.say('bring-in.where'), { exact: true });

    // Nothing is filled in by itself, and the zone of this device is seen.
    await choose('satu.txt');
    for (const field of [from, where, date, clock]) expect(await field.inputValue()).toBe('');
    expect(await page.getByRole('combobox', { name: person.say('acts.field-zone') }).inputValue()).toBe(zone);
    await look('empty');

    // Escape shuts an open list alone; also where the panel is shut, what was typed waits with the files.
    await from.fill('Warga');
    await page.getByRole('combobox', { name: person.say('acts.field-zone') }).click();
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('option').first().waitFor({ state: 'hidden' });
    expect(await from.inputValue()).toBe('Warga');
    await page.keyboard.press('Escape');
    await from.waitFor({ state: 'detached' });
    // What waits is named where the case is handed over: it would not be in the bundle. Nothing goes out of an empty one.
    await person.press('case.hand-over');
    await page.getByText(person.say('hand-over.files-waiting', { count: 1 })).waitFor();
    await person.press('hand-over.next');
    await page.getByRole('alert').getByText(person.say('hand-over.nothing-in')).waitFor();
    await look('waits-at-hand-over');
    await person.press('top.back');
    await person.press('items.bring-in-waiting', { count: 1 });
    await expect.poll(() => from.inputValue()).toBe('Warga');
    await from.fill('');

    // A time that is not whole, or has not come, is refused where it stands, in words.
    await date.pressSequentially('11');
    await person.press('bring-in.start', { count: 1 });
    await page.getByText(person.say('day.unread')).waitFor();
    await date.and(page.locator(':focus')).waitFor();
    await person.press('bring-in.clear-when');
    expect(await date.inputValue()).toBe('');
    await clock.fill('14:05');
    await person.press('bring-in.start', { count: 1 });
    await page.getByText(person.say('bring-in.when-without-day')).waitFor();
    // Of what cannot be read it is said which of the two it is, as soon as it is left, and by the field itself.
    await date.fill('31/2/2026');
    await clock.fill('14:05');
    await page.getByText(person.say('day.none')).waitFor();
    await date.fill('27 November 2026');
    await clock.fill('2 siang');
    await from.focus();
    await page.getByText(person.say('time-of-day.unread')).waitFor();
    expect(await clock.getAttribute('aria-invalid')).toBe('true');
    expect(await date.getAttribute('aria-invalid')).toBe('false');
    const note = await clock.getAttribute('aria-describedby');
    expect(await page.locator(`[id="${note ?? ''}"]`).innerText()).toBe(person.say('time-of-day.unread'));
    await look('unread');
    await person.press('bring-in.start', { count: 1 });
    await clock.and(page.locator(':focus')).waitFor();
    await clock.fill('14:05');
    await date.fill('31/12/9999');
    await page.getByText(person.say('app.error.received-when-in-future')).waitFor();
    await look('future');
    await date.fill('14/02/1026');
    await page.getByText(person.say('app.error.received-when-too-early')).waitFor();

    await from.fill('Ketua RT 04');
    await where.fill('Balai\u202e Desa\u200f Contoh');
    expect(await where.inputValue()).toBe('Balai Desa Contoh');
    await date.fill('14/02/2026');
    const said = new RegExp(
      `${language === 'id' ? 'Sabtu, 14 Februari 2026 pukul 14.05' : 'Saturday,? 14 February 2026 at 14:05'} ${zone}`,
    );
    await page.getByRole('status').getByText(said).waitFor();
    const way = page.getByRole('combobox', { name: person.say('bring-in.how') });
    await way.click();
    await page.getByRole('option', { name: person.say('bring-in.way-cable') }).click();
    expect(await way.inputValue()).toBe(person.say('bring-in.way-cable'));
    await page.getByRole('combobox', { name: person.say('bring-in.form') }).click();
    await page.getByRole('option', { name: person.say('handed-in.form-original') }).click();
    await look('said');
    await person.press('bring-in.start', { count: 1 });

    // A receipt for whoever handed it over is printed, and nothing else with it.
    await window.app.evaluate(({ BrowserWindow }) => {
      const [shown] = BrowserWindow.getAllWindows();
      if (shown === undefined) throw new Error('no window');
      shown.webContents.print = (_, callback) => Object.assign(globalThis, { printed: callback });
    });
    await person.press('receipt.print');
    const printed = (done: boolean) =>
      window.app.evaluate((_, isDone) => {
        const { printed: over } = globalThis as unknown as { printed?: (done: boolean, why: string) => void };
        over?.(isDone, 'Print job failed');
        return over !== undefined;
      }, done);
    await page.locator('[data-printing]').waitFor({ state: 'attached' });
    await page.emulateMedia({ media: 'print' });
    await page.getByText(person.say('receipt.title')).waitFor();
    const sheet = await page.locator('body').innerText();
    const hash = createHash('sha256').update('isi yang sama').digest('hex');
    for (const said of ['Ketua RT 04', person.say('bring-in.way-cable'), 'satu.txt', inFours(hash)])
      expect(sheet).toContain(said);
    expect(sheet).not.toContain(person.say('bring-in.close'));
    await look('receipt');
    await page.emulateMedia({ media: 'screen' });
    await expect.poll(() => printed(false)).toBe(true);
    await page.getByText(person.say('receipt.not-printed')).waitFor();
    expect(await page.getByText(person.say('receipt.title')).count()).toBe(0);
    await person.press('bring-in.close');
    await person.seesItems(1);

    // The next files are offered the same, by a press; a day alone stays a day.
    await choose('dua.txt');
    expect(await from.inputValue()).toBe('');
    await look('offered');
    await page
      .getByRole('button', {
        name: new RegExp(
          `Ketua RT 04 · Balai Desa Contoh · ${said.source} · ${person.say('bring-in.way-cable')}`,
        ),
      })
      .click();
    expect(await from.inputValue()).toBe('Ketua RT 04');
    expect(await date.inputValue()).toBe('14 Feb 2026');
    expect(await clock.inputValue()).toBe(language === 'id' ? '14.05' : '14:05');
    await person.press('bring-in.today');
    expect(await clock.inputValue()).toBe('');
    await person.press('bring-in.start', { count: 1 });
    // The very same bytes came in before: that is said, with where.
    await page.getByText(person.say('bring-in.here-before', { count: 1 })).waitFor();
    const [sameAs = ''] = person
      .say('bring-in.same-file', { title: 'satu.txt', time: '|', where: '' })
      .split('|');
    await page.getByText(sameAs).waitFor();
    await look('same');
    await person.press('bring-in.close');
    await person.seesItems(2);

    await page.getByText('satu.txt').first().click();
    await page.keyboard.press('Enter');
    await person.tab('item.tab-facts');
    await page.getByRole('heading', { name: person.say('item.same-file-title') }).waitFor();
    await page.getByRole('tabpanel').getByRole('button', { name: 'dua.txt' }).waitFor();
    await look('facts');
    await person.tab('item.tab-provenance');
    const story = page.getByRole('tabpanel');
    const how =
      language === 'id'
        ? 'oleh Ketua RT 04, di Balai Desa Contoh, pada'
        : 'by Ketua RT 04, at Balai Desa Contoh, on';
    const [before = ''] = person.say('provenance.handed-in', { how: '|' }).split('|');
    await story.getByText(new RegExp(`^${before}${how} ${said.source}`)).waitFor();
    await look('provenance');

    // The export of a conversation of thousands is opened as one, and gone through by keys and by words.
    const picture = await sharp({ create: { width: 640, height: 480, channels: 3, background: 'teal' } })
      .jpeg()
      .toBuffer();
    const packed = { 'Chat WhatsApp dengan Warga.txt': longChat, 'IMG-20240301-WA0001.jpg': picture };
    writeFileSync(join(folder, 'Chat WhatsApp dengan Warga.zip'), zipOf(packed));
    await window.answerDialog([join(folder, 'Chat WhatsApp dengan Warga.zip')]);
    await page.keyboard.press('Control+i');
    await person.press('bring-in.start', { count: 1 });
    await page
      .getByRole('button', { name: /Chat WhatsApp dengan Warga/ })
      .first()
      .click();
    const messages = page.getByRole('listbox', { name: person.say('chat.list') });
    await messages.getByText('Besok apel').waitFor();
    await messages.press('End');
    await messages.getByText(`Pesan ke-${String(many)}`, { exact: true }).waitFor();
    expect(await messages.getByRole('option').count()).toBeLessThan(60);
    await page.getByLabel(person.say('chat.search')).fill('spanduk pagar');
    await expect.poll(() => messages.getByRole('option').count()).toBe(1);
    await messages.getByRole('option').click();
    await look('conversation-found');
    await person.press('chat.show-among');
    await messages.getByText('Pesan ke-4999', { exact: true }).waitFor();

    // Messages from one to another, chosen by keys and by mouse, become an exhibit; the export stays.
    await messages.press('Shift+ArrowDown');
    await messages.press('Shift+ArrowDown');
    const chosen = (from: number, to: number): string =>
      person.say('quote.chosen', { from, to, count: to - from + 1 });
    await page.getByRole('status').getByText(chosen(5000, 5002)).waitFor();
    await messages.getByText('Pesan ke-4998', { exact: true }).click();
    await messages.getByText('Pesan ke-5003', { exact: true }).click({ modifiers: ['Shift'] });
    await page.getByRole('status').getByText(chosen(4998, 5003)).waitFor();
    expect(await messages.getByRole('option', { selected: true }).count()).toBe(6);
    await person.press('quote.begin');
    await person.type('quote.name', 'Spanduk di pagar');
    await look('conversation-quote');
    await person.press('quote.make');
    await page.getByText(person.say('quote.made-exhibit', { label: 'P-1' })).waitFor();
    const range = { from: 4998, to: 5003, before: 4997, after: many - 5003 };
    await page.getByText(person.say('quote.is-range', range)).waitFor();
    await expect.poll(() => messages.getByRole('option').count()).toBe(6);
    await look('conversation-quoted');
    await page
      .getByRole('button', { name: /Chat WhatsApp dengan Warga/ })
      .first()
      .click();
    await page.getByRole('button', { name: /^P-1 · Spanduk di pagar/ }).waitFor();

    // A picture that came along is shown with its message, opens from there, and leads back to it.
    await messages.locator('img').first().waitFor();
    await messages.getByText('IMG-20240301-WA0001.jpg').first().click();
    await look('conversation-picture');
    await messages.press('Enter');
    await page.getByRole('button', { name: person.say('chat.in-message', { line: 6 }) }).click();
    await messages
      .getByRole('option', { selected: true })
      .getByText('IMG-20240301-WA0001.jpg')
      .first()
      .waitFor();
    expect(against).toEqual([]);
    expect(window.complaints).toEqual([]);
    await window.close();
  });
});

test('what was said is offered with the files that were cut off, and said of them again', {
  timeout: 240_000,
}, async () => {
  const window = await openWindow({ language: 'id' });
  onTestFailed(() => window.close());
  const { page, folder } = window;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const person = new Person(window, 'id');
  await person.createLocker('Putus');
  await person.openCase('1', 'Satu');
  writeFileSync(join(folder, 'besar.bin'), noise(250_000_000));
  writeFileSync(join(folder, 'kecil.txt'), 'kecil');
  await window.answerDialog([join(folder, 'besar.bin'), join(folder, 'kecil.txt')]);
  await person.press('items.bring-in');
  await person.type('bring-in.from', 'Ketua RT 04');
  await page
    .getByRole('textbox', { name: person.say('bring-in.where'), exact: true })
    .fill('Balai Desa Contoh');
  await page.getByLabel(person.say('acts.field-date')).fill('14 Feb 2026');
  await person.press('bring-in.start', { count: 2 });
  // Named by how far it is: the core has noted by now what is under way.
  await page.getByRole('complementary').getByText('besar.bin').waitFor();
  const shell = String(window.app.process().pid);
  const children = execFileSync('ps', ['--ppid', shell, '-o', 'pid=,args='], { encoding: 'utf8' });
  const core = children.split('\n').find((line) => line.includes('core-process.js')) ?? '';
  process.kill(Number(core.trim().split(' ')[0]), 'SIGKILL');

  await person.type('locker.passphrase', passphrase);
  await person.press('locker.open');
  const notice = page.getByRole('group', { name: person.say('cut-off.title-import', { of: 2 }) });
  const when = 'Sabtu, 14 Februari 2026 (WIB), jam tidak disebut';
  const said = `Ketua RT 04 · Balai Desa Contoh · ${when}`;
  await notice.getByText(person.say('cut-off.said', { said })).waitFor();
  expect(await lookAt(page, 'id-handed-in-cut-off')).toEqual([]);
  await notice.getByRole('button').first().click();
  await page.getByRole('grid').getByText('kecil.txt').first().click({ timeout: 60_000 });
  const facts = page.locator('dl');
  await facts.getByText('Balai Desa Contoh').waitFor();
  await facts.getByText(when).waitFor();
  await window.close();
});
