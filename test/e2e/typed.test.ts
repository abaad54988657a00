import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { closeDisplay } from './display.ts';
import { lookAt } from './pictures.ts';
import { Person, passphrase } from './steps.ts';
import { openWindow, type TestWindow } from './window.ts';

const photo = join(import.meta.dirname, '../../resources/samples/spanduk.jpg');
let folder: string;
let window: TestWindow;
let person: Person;

const open = async (): Promise<void> => {
  window = await openWindow({ language: 'id', folder });
  person = new Person(window, 'id');
};
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jejak-typed-'));
  await open();
  await person.createLocker('Ketik');
  await person.openCase('1', 'Satu');
  await person.bringIn(photo, 1);
}, 120_000);
afterEach(async () => {
  await window.close();
  rmSync(folder, { recursive: true, force: true });
});
afterAll(closeDisplay);

const field = (key: Parameters<Person['say']>[0]): Locator => window.page.getByLabel(person.say(key)).first();

async function toNotes(): Promise<void> {
  await person.tab('case.items');
  await window.page.getByText('spanduk.jpg').first().dblclick();
  await person.tab('item.tab-notes');
  await field('notes.new').waitFor();
}

const tallPicture = (): Locator => window.page.getByRole('region', { name: person.say('item.picture-area') });
const frameNow = (): Promise<string | null> =>
  window.page.getByRole('application', { name: person.say('mark.frame') }).getAttribute('style');

async function openTall(): Promise<void> {
  await person.tab('case.items');
  await window.page.getByText('panjang.png').first().dblclick();
  await person.tab('item.tab-picture');
  await tallPicture().waitFor();
}

/** Brings in a picture of 40,000 pixels, comes close, moves about in it, and begins a mark; gives its frame. */
async function beginMarkOnTall(): Promise<string | null> {
  const { page } = window;
  const tall = sharp({ create: { width: 600, height: 40_000, channels: 3, background: '#7a6' } });
  writeFileSync(join(folder, 'panjang.png'), await tall.png().toBuffer());
  await person.bringIn(join(folder, 'panjang.png'), 2);
  // A picture without a position and a time says so, and is no worse for it.
  await page.getByText(person.say('photo-lacks.both')).first().waitFor();
  await openTall();
  const place = tallPicture();
  const height = async (): Promise<number> =>
    (await place.getByRole('img').first().boundingBox())?.height ?? 0;
  const top = (): Promise<number> => place.evaluate((each) => Math.round(each.scrollTop));
  await place.press('1');
  await expect.poll(height).toBe(40_000);
  await place.press('+');
  await expect.poll(height).toBe(50_000);
  await place.press('-');
  await place.press('End');
  await expect.poll(top).toBeGreaterThan(39_000);
  const end = await top();
  const box = await place.boundingBox();
  const [x, y] = [(box?.x ?? 0) + 200, (box?.y ?? 0) + 100];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x, y + 150, { steps: 3 });
  await page.mouse.up();
  await expect.poll(top).toBe(end - 150);
  await person.press('mark.begin');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Nomor urut di tepi bawah');
  const frame = await frameNow();
  await person.press('top.back');
  return frame;
}

async function unlock(): Promise<void> {
  await person.type('locker.passphrase', passphrase);
  await person.press('locker.open');
  await window.page.getByRole('row', { name: /1/ }).getByRole('button').first().click();
}

/** As a person closes a window: it goes when it has done what it must. */
async function closeAtOnce(): Promise<void> {
  const ended = once(window.app.process(), 'exit');
  await window.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await ended;
}

test('what was typed when the window was closed is there when it is opened again, a note without its button too', {
  timeout: 180_000,
}, async () => {
  await toNotes();
  await field('notes.new').fill('Dipotret dari jalan');
  await person.goTo('rail.cases');
  await window.page.getByRole('row', { name: /Satu/ }).getByRole('button').first().click();
  await person.tab('case.overview');
  const deadlineOf = (): Locator => field('cases.deadline');
  const deadline = deadlineOf();
  // As it is written here, day first, or chosen; and shown in the language of the window.
  await deadline.fill('5/11/2037');
  await deadline.press('Enter');
  expect(await deadline.inputValue()).toBe('5 Nov 2037');
  const saved = window.page.getByText(person.say('typed.as-saved'), { exact: true }).first();
  await saved.waitFor();
  await window.page.getByRole('button', { name: person.say('day.calendar') }).click();
  const calendar = window.page.getByRole('dialog', { name: person.say('day.calendar') });
  const inCalendar = (day: string): Locator => calendar.getByRole('button', { name: day, exact: true });
  const chosen = inCalendar('5 November 2037');
  await chosen.waitFor();
  await expect
    .poll(() => chosen.evaluate((each) => each === document.activeElement), { timeout: 10_000 })
    .toBe(true);
  expect(await calendar.getByRole('columnheader').first().innerText()).toBe('Sn');
  expect(await lookAt(window.page, 'id-calendar')).toEqual([]);
  for (const key of ['ArrowLeft', 'ArrowDown', 'Enter']) await window.page.keyboard.press(key);
  await calendar.waitFor({ state: 'detached' });
  expect(await deadline.inputValue()).toBe('11 Nov 2037');
  await saved.waitFor();
  await deadline.fill('30 November 2037');
  await saved.waitFor();
  // A year on its way, and a day that is emptied on the way to another, are no deadline and no end of one.
  await deadline.fill('30/11/2');
  await deadline.fill('30/11/1999');
  await deadline.fill('');
  await deadline.fill('31/11/2037');
  await person.tab('case.exhibits');
  await person.tab('case.overview');
  const unchanged = (key: 'day.none' | 'day.unread'): Locator =>
    window.page.getByText(person.say('facts.deadline-unchanged', { fault: person.say(key) }));
  await unchanged('day.none').waitFor();
  expect(await deadlineOf().inputValue()).toBe('31/11/2037');
  await window.page.getByText(person.say('facts.saved-but-deadline')).waitFor();
  await deadline.fill('30 Nov');
  await field('cases.title').fill('Satu, diketik terakhir');
  await unchanged('day.unread').waitFor();
  expect(await lookAt(window.page, 'id-deadline-in-part')).toEqual([]);
  await closeAtOnce();
  await open();
  await window.page.getByRole('button', { name: /Ketik/ }).first().click();
  await unlock();
  await person.tab('case.overview');
  await expect.poll(() => field('cases.title').inputValue()).toBe('Satu, diketik terakhir');
  await expect.poll(() => deadlineOf().inputValue()).toBe('30 Nov 2037');
  await deadlineOf().fill('');
  await person.tab('case.custody');
  const changes = window.page.getByText(person.say('said.case', { what: '' }));
  // Set three times, named anew, and taken away: nothing between.
  await expect.poll(() => changes.count()).toBe(5);
  await toNotes();
  await window.page.getByRole('listitem').getByText('Dipotret dari jalan').waitFor();
});

test('what was typed when the core died is saved once there is another, and a note and a mark are there to go on with', {
  timeout: 180_000,
}, async () => {
  const frame = await beginMarkOnTall();
  await toNotes();
  await field('notes.new').fill('Dipotret dari jalan');
  await person.goTo('rail.cases');
  await window.page.getByRole('row', { name: /Satu/ }).getByRole('button').first().click();
  // Half of a person and half of an account, at once.
  await person.tab('case.acts');
  const people = window.page.getByRole('region', { name: person.say('people.title') });
  const name = people.getByLabel(person.say('acts.field-name'));
  const handle = people.getByLabel(person.say('acts.field-handle'));
  await people.getByRole('button', { name: person.say('people.add-subject') }).click();
  await name.fill('Rahmat Misal');
  await people.getByRole('button', { name: person.say('people.add-account') }).click();
  await handle.fill('rahmat.misal');
  await person.tab('case.overview');
  const shell = String(window.app.process().pid);
  const children = execFileSync('ps', ['--ppid', shell, '-o', 'pid=,args='], { encoding: 'utf8' });
  const core = children.split('\n').find((line) => line.includes('core-process.js')) ?? '';
  // Held, so that what is typed cannot reach it any more.
  process.kill(Number.parseInt(core, 10), 'SIGSTOP');
  await field('cases.title').fill('Satu, diketik terakhir');
  // The screen is locked without it, and what was on it is hidden.
  await window.page.keyboard.press('Control+l');
  const lockedTitle = window.page.getByRole('heading', {
    name: person.say('unlock.title', { name: 'Ketik' }),
  });
  await lockedTitle.waitFor();
  expect(await field('cases.title').isVisible()).toBe(false);
  process.kill(Number.parseInt(core, 10), 'SIGKILL');
  // The other core has no locker open.
  await lockedTitle.waitFor({ state: 'detached' });
  await unlock();
  await person.tab('case.overview');
  await expect.poll(() => field('cases.title').inputValue()).toBe('Satu, diketik terakhir');
  await window.page.getByText(person.say('typed.as-saved'), { exact: true }).first().waitFor();
  await toNotes();
  expect(await field('notes.new').inputValue()).toBe('Dipotret dari jalan');
  await person.press('notes.add');
  await window.page.getByRole('listitem').getByText('Dipotret dari jalan').waitFor();
  expect(await field('notes.new').inputValue()).toBe('');
  // With nothing to keep it says so, at its field.
  await person.press('notes.add');
  await window.page.getByText(person.say('form.needed'), { exact: true }).waitFor();
  expect(await lookAt(window.page, 'id-note-wanting')).toEqual([]);
  await person.press('top.back');
  await openTall();
  expect(await field('mark.note').inputValue()).toBe('Nomor urut di tepi bawah');
  expect(await frameNow()).toBe(frame);
  await person.press('mark.keep');
  const kept = { number: 1, text: 'Nomor urut di tepi bawah' };
  await window.page.getByRole('img', { name: person.say('mark.number', kept) }).waitFor();
  await person.press('top.back');
  await person.tab('case.acts');
  await expect.poll(() => name.inputValue()).toBe('Rahmat Misal');
  expect(await handle.inputValue()).toBe('rahmat.misal');
  expect(await lookAt(window.page, 'id-people-begun')).toEqual([]);
  // Given up, it can be brought back.
  await name.press('Escape');
  await window.page.getByText(person.say('typed.given-up')).waitFor();
  expect(await lookAt(window.page, 'id-people-given-up')).toEqual([]);
  await expect.poll(() => name.count()).toBe(0);
  await people.getByRole('heading').first().click();
  await window.page.keyboard.press('Control+z');
  await expect.poll(() => name.inputValue()).toBe('Rahmat Misal');
  // Nobody is recorded by leaving: it is asked, and one may stay.
  const { app } = window;
  await app.evaluate(({ dialog }) => {
    dialog.showMessageBox = (...given: unknown[]) => {
      Object.assign(globalThis, { asked: JSON.stringify(given.at(-1)) });
      return Promise.resolve({ response: 0, checkboxChecked: false });
    };
  });
  await person.goTo('rail.settings');
  await app.evaluate(({ app }) => app.quit());
  const asked = (): Promise<string | undefined> =>
    app.evaluate(() => (globalThis as { asked?: string }).asked); // set above
  await expect.poll(asked).toContain(person.say('shell.unsaved'));
  // It is named, and who stays comes to it.
  expect(await asked()).toContain(person.say('unsaved.new-subject'));
  await expect.poll(() => name.inputValue()).toBe('Rahmat Misal');
  await people
    .getByRole('button', { name: person.say('people.do-add'), exact: true })
    .first()
    .click();
  await people.getByRole('listitem').getByText('Rahmat Misal').waitFor();
  expect(await handle.inputValue()).toBe('rahmat.misal');
  await app.evaluate(({ dialog }) => {
    dialog.showMessageBox = () => Promise.resolve({ response: 1, checkboxChecked: false });
  });
  // Nor is a reason that was begun lost, or anything taken back, by going elsewhere.
  const withdraw = `${person.say('acts.withdraw')}: Rahmat Misal`;
  await people.getByRole('button', { name: withdraw, exact: true }).click();
  await window.page.keyboard.press('Enter');
  await people.getByText(person.say('form.needed'), { exact: true }).waitFor();
  await window.page.keyboard.type('Bukan orang');
  await person.tab('case.overview');
  await person.tab('case.acts');
  const reason = people.getByLabel(person.say('acts.withdraw-reason'));
  await expect.poll(() => reason.inputValue()).toBe('Bukan orang');
  await people.getByRole('listitem').getByText('Rahmat Misal').waitFor();
  await reason.pressSequentially(' ini');
  await reason.press('Enter');
  const withdrawn = person.say('people.withdrawn', { count: 1 });
  await window.page.getByText(withdrawn, { exact: true }).press('Enter');
  await window.page.getByText(person.say('acts.withdrawn', { reason: 'Bukan orang ini' })).waitFor();
});

test('a window with something that cannot be saved asks before it is closed, and somebody may stay', {
  timeout: 180_000,
}, async () => {
  const { app } = window;
  await person.goTo('rail.cases');
  // What is refused at once leaves the keyboard at its button.
  await person.press('cases.new');
  // A text for which there is no room is not taken in part.
  await window.app.evaluate(({ clipboard }) => clipboard.writeText('x'.repeat(130)));
  await field('cases.number').press('Control+v');
  await window.page.getByText(person.say('typed.paste-too-long', { length: 130, most: 100 })).waitFor();
  expect(await field('cases.number').inputValue()).toBe('');
  await person.type('cases.number', '1');
  await person.type('cases.title', 'Dua');
  await person.press('cases.open');
  await window.page
    .getByText(person.say('error.case-number-taken', { number: '1' }))
    .first()
    .waitFor();
  await expect
    .poll(() => window.page.evaluate(() => document.activeElement?.textContent))
    .toBe(person.say('cases.open'));
  await person.press('cases.cancel');
  await person.openCase('2', 'Dua');
  await person.tab('case.overview');
  // Who goes on typing where it saves goes on where the caret is, and the field can still take it back.
  const title = field('cases.title');
  await title.press('Home');
  for (const word of ['Kasus ', 'yang ']) {
    await title.pressSequentially(word);
    await window.page.getByText(person.say('typed.as-saved'), { exact: true }).first().waitFor();
  }
  expect(await title.inputValue()).toBe('Kasus yang Dua');
  for (const keys of ['Control+z', 'Control+z']) await title.press(keys);
  expect(await title.inputValue()).toBe('Dua');
  // What is dragged over the window is answered over all of it.
  const drag = (type: string): Promise<unknown> =>
    window.page.evaluate((type) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(['x'], 'a.jpg'));
      return document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true }));
    }, type);
  await drag('dragenter');
  await window.page.getByText(person.say('bring-in.drop-here')).waitFor();
  expect(await lookAt(window.page, 'id-drop')).toEqual([]);
  await drag('dragleave');
  await field('cases.number').fill('1');
  await app.evaluate(({ dialog }) => {
    const asked: string[] = [];
    Object.assign(globalThis, { asked });
    dialog.showMessageBox = (...given: unknown[]) => {
      asked.push(JSON.stringify(given.at(-1)));
      return Promise.resolve({ response: asked.length === 1 ? 0 : 1, checkboxChecked: false });
    };
  });
  // What the shell says to the core, by the child process that it is.
  await app.evaluate(() => {
    const said: string[] = [];
    Object.assign(globalThis, { said });
    const handles = (process as unknown as { _getActiveHandles(): object[] })._getActiveHandles();
    const core = handles.find((handle) => 'spawnargs' in handle && 'send' in handle) as unknown as {
      send: (message: { type: string }) => void;
    };
    const send = core.send.bind(core);
    core.send = (message) => {
      said.push(message.type);
      send(message);
    };
  });
  const asked = (): Promise<string[]> => app.evaluate(() => (globalThis as { asked?: string[] }).asked ?? []); // set above
  await app.evaluate(({ app }) => app.quit());
  await expect.poll(asked).toHaveLength(1);
  const where = person.say('unsaved.in', { what: person.say('unsaved.case'), where: '2' });
  expect((await asked())[0]).toContain(where);
  await window.page
    .getByText(person.say('error.case-number-taken', { number: '1' }))
    .first()
    .waitFor();
  expect(await field('cases.number').inputValue()).toBe('1');
  // Nobody has left: what is stopped from now on is not cut off with the program.
  const said = await app.evaluate(() => (globalThis as { said?: string[] }).said ?? []); // set above
  expect(said).toContain('data');
  expect(said).not.toContain('leave');
  // Nor is the locker closed over what cannot be saved, before that is said.
  await person.goTo('rail.settings');
  await person.press('settings.close-locker');
  await window.page.getByText(person.say('error.typed-unsaved', { what: where })).waitFor();
  expect(await lookAt(window.page, 'id-unsaved')).toEqual([]);
  await person.press('unsaved.go');
  await expect.poll(() => field('cases.number').inputValue()).toBe('1');
  await closeAtOnce();
  await open();
  await window.page.getByRole('button', { name: /Ketik/ }).first().click();
  await person.type('locker.passphrase', passphrase);
  await person.press('locker.open');
  await window.page.getByRole('row', { name: /Dua/ }).waitFor();
});
