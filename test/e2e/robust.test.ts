import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openWritable } from '../../src/locker/database/open-database.ts';
import { unlockKeyFile } from '../../src/locker/keys/index.ts';
import { type Site, startSite } from '../site/server.ts';
import { closeDisplay } from './display.ts';
import { Person, passphrase } from './steps.ts';
import { openWindow, type TestWindow } from './window.ts';

const photo = join(import.meta.dirname, '../../resources/samples/spanduk.jpg');
let window: TestWindow;
let person: Person;
let site: Site;

beforeEach(async () => {
  site = await startSite();
  window = await openWindow({ language: 'id' });
  person = new Person(window, 'id');
}, 120_000);
afterEach(async () => {
  await window.close();
  await site.close();
});
afterAll(closeDisplay);

/** How often the site was asked for this. */
const served = (path: string): number => site.served().filter(({ url }) => url.endsWith(path)).length;

/** Two pages to come, the first of which is being captured. */
async function queueTwoPages(): Promise<void> {
  const field = window.page.getByRole('textbox', { name: person.say('items.capture-label') });
  for (const path of ['/slow', '/article?2']) {
    await field.fill(site.origin + path);
    await field.press('Enter');
  }
  await expect.poll(() => served('/slow'), { timeout: 30_000 }).toBeGreaterThan(0);
}

/** The core among the children of the shell. */
function corePid(): number {
  const shell = String(window.app.process().pid);
  const children = execFileSync('ps', ['--ppid', shell, '-o', 'pid=,args='], { encoding: 'utf8' });
  const line = children.split('\n').find((each) => each.includes('core-process.js')) ?? '';
  return Number(line.trim().split(' ')[0]);
}

describe('a window whose core dies', () => {
  test('says so, gets a new one, and has lost nothing once the locker is open again', {
    timeout: 180_000,
  }, async () => {
    await person.createLocker('Tahan');
    await person.openCase('1', 'Satu');
    await person.bringIn(photo, 1);
    const before = corePid();
    process.kill(before, 'SIGKILL');
    await person.type('locker.passphrase', passphrase);
    await person.press('locker.open');
    await window.page.getByRole('row', { name: /Satu/ }).getByRole('button').first().click();
    await person.seesItems(1);
    expect(corePid()).not.toBe(before);
  });

  test('goes on with the queue that was running', { timeout: 180_000 }, async () => {
    await person.createLocker('Antre');
    await person.openCase('1', 'Satu');
    await person.capture(`${site.origin}/article`, 1);
    await queueTwoPages();
    process.kill(corePid(), 'SIGKILL');
    await person.type('locker.passphrase', passphrase);
    await person.press('locker.open');
    await window.page.getByRole('row', { name: /Satu/ }).getByRole('button').first().click();
    await person.goTo('rail.capture');
    // What was there of the page that was cut off may be an item of its own: the queue says what came of each.
    const whole = window.page.locator('main').getByText(person.say('mark.complete'), { exact: true });
    await expect.poll(() => whole.count(), { timeout: 90_000 }).toBe(3);
  });
});

describe('addresses that come faster than the core answers', () => {
  test('are all taken, and what is refused comes back without what was typed since being lost', {
    timeout: 180_000,
  }, async () => {
    await person.createLocker('Cepat');
    await person.openCase('1', 'Satu');
    await person.tab('case.items');
    const field = window.page.getByRole('textbox', { name: person.say('items.capture-label') });
    const enter = (lines: string[]): Promise<void> =>
      field.evaluate((element: HTMLTextAreaElement, lines) => {
        const property = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value');
        for (const line of lines) {
          property?.set?.call(element, line);
          element.dispatchEvent(new Event('input', { bubbles: true }));
          if (line === lines.at(-1) && line === 'next') break;
          element.dispatchEvent(
            new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }),
          );
        }
      }, lines);
    await enter(['1', '2', '3'].map((at) => `${site.origin}/article?${at}`));
    await person.seesItems(3);
    expect(await field.inputValue()).toBe('');
    await enter([`${site.origin}/article?4`, 'next']);
    await person.seesItems(4);
    expect(await field.inputValue()).toBe('next');
    await enter(['not an address', 'next']);
    await expect.poll(() => field.inputValue()).toBe('not an address\nnext');
  });
});

describe('a window that is closed while pages are to come', () => {
  test('leaves the queue to the tray, and is there again when it is asked for', {
    timeout: 180_000,
  }, async () => {
    await person.createLocker('Baki');
    await person.openCase('1', 'Satu');
    await person.capture(`${site.origin}/article`, 1);
    await queueTwoPages();
    await window.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    await expect.poll(() => served('/article?2'), { timeout: 60_000 }).toBeGreaterThan(0);
    expect(window.app.windows()).toHaveLength(0);
    const again = window.app.waitForEvent('window');
    await window.app.evaluate(({ app }) => app.emit('activate'));
    const page = await again;
    await page.getByRole('row', { name: /Satu/ }).getByRole('button').first().click();
    await page
      .getByText(person.say('items.count', { count: 3 }), { exact: true })
      .first()
      .waitFor({ timeout: 60_000 });
  });
});

describe('a computer that goes to sleep', () => {
  test('locks the screen and lets the queue go on behind it', { timeout: 180_000 }, async () => {
    await person.createLocker('Tidur');
    await person.openCase('1', 'Satu');
    await person.capture(`${site.origin}/article`, 1);
    await queueTwoPages();
    await window.app.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'));
    await window.page.getByRole('heading', { name: person.say('unlock.title', { name: 'Tidur' }) }).waitFor();
    expect(await window.page.locator('body').innerText()).not.toContain('Satu');
    await expect.poll(() => served('/article?2'), { timeout: 60_000 }).toBeGreaterThan(0);
    await window.page
      .getByLabel(person.say('unlock.passphrase', { officer: 'Sari Contoh' }))
      .fill(passphrase);
    await window.page.keyboard.press('Enter');
    await person.seesItems(3);
  });
});

describe('a locker of a newer version', () => {
  test('is refused in words and stays as it is', {
    timeout: 180_000,
  }, async () => {
    await person.createLocker('Kelak');
    await person.goTo('rail.settings');
    await person.press('settings.close-locker');
    const recent = window.page.getByRole('button', { name: /Kelak/ }).first();
    await recent.waitFor();
    const dir = join(window.folder, 'Kelak.jejak');
    const [database, keys] = [join(dir, 'locker.db'), join(dir, 'keys.json')];
    const hashes = (): string[] =>
      [database, keys].map((path) => createHash('sha256').update(readFileSync(path)).digest('hex'));
    const db = openWritable(dir, (await unlockKeyFile(dir, { passphrase }, () => true)).dataKey);
    db.pragma('user_version = 99');
    db.close();
    const before = hashes();
    await recent.click();
    await person.type('locker.passphrase', passphrase);
    await person.press('locker.open');
    await window.page
      .getByRole('alert')
      .getByText(person.say('error.locker-newer', { locker: dir }))
      .waitFor();
    expect(hashes()).toEqual(before);
  });
});

describe('a core that does not come', () => {
  test('is waited for in words, and does not keep the window from being closed', {
    timeout: 120_000,
  }, async () => {
    const mute = join(window.folder, 'mute.js');
    writeFileSync(mute, 'setInterval(() => undefined, 1000);');
    const waiting = await openWindow({ language: 'id', env: { JEJAK_CORE: mute } });
    const shown = await waiting.page.locator('h1').innerText();
    const shell = waiting.app.process();
    const ended = once(shell, 'exit');
    await waiting.close();
    await ended;
    expect(shown).toBe(person.say('start.late'));
  });
});
