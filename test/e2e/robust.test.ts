import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openWritable } from '../../src/locker/database/open-database.ts';
import { unlockKeyFile } from '../../src/locker/keys/index.ts';
import { noise } from '../locker/temporary-locker.ts';
import { type Site, startSite } from '../site/server.ts';
import { closeDisplay } from './display.ts';
import { lookAt } from './pictures.ts';
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

/** Begins an export, and holds the core in the middle of it. */
async function beginExport(out: string): Promise<number> {
  await person.press('case.hand-over');
  const again = window.page.getByRole('button', { name: person.say('hand-over.again'), exact: true });
  await again.or(window.page.getByRole('button', { name: person.say('hand-over.next') })).waitFor();
  if (await again.isVisible()) await again.click();
  await person.press('hand-over.next');
  await person.type('hand-over.to', 'Majelis Pemeriksa');
  await person.type('hand-over.why', 'Sidang pertama');
  await person.press('hand-over.next');
  await person.choosePath(out);
  await person.press('hand-over.seal');
  const partial = (): string[] => readdirSync(window.folder).filter((name) => name.endsWith('.partial'));
  await expect.poll(partial, { timeout: 60_000, interval: 20 }).toHaveLength(1);
  const core = corePid();
  process.kill(core, 'SIGSTOP');
  expect(existsSync(out)).toBe(false);
  return core;
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

  test('gets a new one also where the core dies again and again, before it could say anything', {
    timeout: 240_000,
  }, async () => {
    await person.createLocker('Ulet');
    await window.page.locator('[data-screen="cases"]').waitFor();
    // From the fourth on with a pause, in which the window asks for a core that is not there.
    for (let death = 0; death < 5; death++) {
      const before = corePid();
      process.kill(before, 'SIGKILL');
      await expect
        .poll(corePid, { timeout: 60_000, interval: 20 })
        .toSatisfy((pid: number) => pid !== 0 && pid !== before);
    }
    await person.type('locker.passphrase', passphrase);
    await person.press('locker.open');
    await window.page.locator('[data-screen="cases"]').waitFor();
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

describe('a window whose page ends', () => {
  // Of a page that is ending nothing can be asked: the answer would never come.
  const crashPage = (): Promise<null> =>
    window.app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      const loaded = new Promise<null>((resolve) => contents?.once('did-finish-load', () => resolve(null)));
      contents?.forcefullyCrashRenderer();
      return loaded;
    });
  const shown = (): Promise<string> =>
    window.app.evaluate(
      ({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('document.body.innerText') ?? '',
    );

  test('is loaded anew on the locker that is open, and says so', { timeout: 120_000 }, async () => {
    await person.createLocker('Layar');
    await person.openCase('7', 'Tujuh');
    await crashPage();
    await expect.poll(shown, { timeout: 60_000 }).toContain(person.say('start.again'));
    await expect.poll(shown, { timeout: 60_000 }).toContain('Tujuh');
  });

  test('offers again what it had begun', { timeout: 180_000 }, async () => {
    writeFileSync(join(window.folder, 'rekaman.bin'), noise(250_000_000));
    await person.createLocker('Layar');
    await person.openCase('7', 'Tujuh');
    await person.bringIn(join(window.folder, 'rekaman.bin'), 1);
    const out = join(window.folder, 'tujuh.zip');
    const core = await beginExport(out);
    await crashPage();
    process.kill(core, 'SIGCONT');
    await expect
      .poll(shown, { timeout: 60_000 })
      .toContain(person.say('cut-off.title-export', { number: '7' }));
    expect(existsSync(out)).toBe(false);
    await window.app.evaluate(
      ({ BrowserWindow }, word) =>
        BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
          `[...document.querySelectorAll('button')].find((each) => each.innerText === ${JSON.stringify(word)}).click()`,
        ),
      person.say('cut-off.again-export'),
    );
    await expect.poll(shown, { timeout: 60_000 }).toContain(person.say('hand-over.done'));
    expect(existsSync(out)).toBe(true);
  });
});

describe('an export that is cut off', () => {
  test('is offered again after the core has died, its half-made file gone, and is done by one press', {
    timeout: 240_000,
  }, async () => {
    const { page, folder } = window;
    const large = join(folder, 'rekaman.bin');
    writeFileSync(large, noise(60_000_000));
    const out = join(folder, 'perkara.zip.age');
    const secret = 'sandi untuk paket ini';
    const wrong: string[] = [];
    await person.createLocker('Putus');
    await person.openCase('1', 'Satu');
    await person.bringIn(large, 1);
    const seal = async (file: string): Promise<void> => {
      await person.press('hand-over.next');
      await person.type('hand-over.to', 'Majelis Pemeriksa');
      await person.type('hand-over.why', 'Sidang pertama');
      await page.getByText(person.say('hand-over.protection-passphrase'), { exact: true }).click();
      await person.type('hand-over.passphrase', secret);
      await person.type('hand-over.repeat', secret);
      await person.press('hand-over.next');
      await window.answerDialog([file]);
      await person.press('path.choose');
      await person.press('hand-over.seal');
    };
    await person.press('case.hand-over');
    await seal(join(folder, 'tidak ada', 'perkara.zip.age'));
    // That it failed is said also where one comes back, and begins anew.
    const main = page.locator('[data-screen="hand-over"]');
    await main.getByRole('alert').waitFor({ timeout: 60_000 });
    await person.goTo('rail.cases');
    await page.getByRole('row', { name: /Satu/ }).getByRole('button').first().click();
    await person.press('case.hand-over');
    await main.getByRole('alert').waitFor();
    await seal(out);
    const partial = (): string[] => readdirSync(folder).filter((name) => name.endsWith('.partial'));
    await expect.poll(partial, { timeout: 60_000, interval: 20 }).toHaveLength(1);
    process.kill(corePid(), 'SIGKILL');
    await person.type('locker.passphrase', passphrase);
    await person.press('locker.open');
    await page.getByText(person.say('cut-off.title-export', { number: '1' })).waitFor();
    await page.getByText(person.say('cut-off.left-removed')).waitFor();
    expect(partial()).toEqual([]);
    await person.press('cut-off.again-export');
    await page.getByText(person.say('cut-off.passphrase-short', { count: 8 })).waitFor();
    wrong.push(...(await lookAt(page, 'cut-off')));
    await person.type('cut-off.passphrase', secret);
    await person.type('hand-over.repeat', secret);
    await person.press('cut-off.again-export');
    await page.getByText(person.say('hand-over.done')).first().waitFor({ timeout: 60_000 });
    expect(existsSync(out)).toBe(true);
    await person.goTo('rail.cases');
    expect(await page.getByText(person.say('cut-off.title-export', { number: '1' })).count()).toBe(0);
    expect(wrong).toEqual([]);
  });
});

describe('an export that runs while the window is closed', () => {
  const isSeen = (): Promise<boolean[]> =>
    window.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((each) => each.isVisible()));

  test('goes on behind it, and is offered again where the program was ended', {
    timeout: 240_000,
  }, async () => {
    const { page, folder } = window;
    const large = join(folder, 'rekaman.bin');
    writeFileSync(large, noise(250_000_000));
    await person.createLocker('Terus');
    await person.openCase('1', 'Satu');
    await person.bringIn(large, 1);
    const out = join(folder, 'satu.zip');
    const held = await beginExport(out);
    await window.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    expect(await isSeen()).toEqual([false]);
    process.kill(held, 'SIGCONT');
    await expect.poll(() => existsSync(out), { timeout: 60_000 }).toBe(true);
    await window.app.evaluate(({ app }) => app.emit('activate'));
    await page.getByText(person.say('hand-over.done')).first().waitFor({ timeout: 60_000 });
    expect(await isSeen()).toEqual([true]);
    await person.press('hand-over.to-case');
    const second = join(folder, 'dua.zip');
    const core = await beginExport(second);
    const ended = window.app.close();
    process.kill(core, 'SIGCONT');
    await ended;
    expect(existsSync(second)).toBe(false);
    const later = await openWindow({ language: 'id', folder });
    try {
      const back = new Person(later, 'id');
      await later.page.getByRole('button', { name: /Terus/ }).first().click();
      await back.type('locker.passphrase', passphrase);
      await back.press('locker.open');
      await later.page.getByText(person.say('cut-off.title-export', { number: '1' })).waitFor();
    } finally {
      await later.close();
    }
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
    // Whatever tray the desktop has, the system says once that it goes on.
    await window.app.evaluate(({ Notification }) => {
      Notification.isSupported = () => true;
      Notification.prototype.show = function (this: Electron.Notification) {
        Object.assign(globalThis, { told: this.body });
      };
    });
    await window.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    await expect
      .poll(() => window.app.evaluate(() => (globalThis as { told?: string }).told)) // set above
      .toBe(person.say('shell.goes-on'));
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
    // What is half written, and what floats over it, is not seen behind the lock, and is there again afterwards.
    await person.tab('case.acts');
    await person.press('people.add-subject');
    const half = window.page.getByLabel(person.say('acts.field-name'));
    await half.fill('Budi Setengah');
    const kept = await half.elementHandle();
    await window.page.keyboard.press('Control+k');
    await window.page.getByRole('dialog').waitFor();
    await window.page.keyboard.type('Satu');
    await window.app.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'));
    await window.page.getByRole('heading', { name: person.say('unlock.title', { name: 'Tidur' }) }).waitFor();
    await window.page.keyboard.press('Control+n');
    await window.page.keyboard.press('Control+k');
    const read = await window.page.locator('html').ariaSnapshot();
    expect(read).toContain(person.say('unlock.do'));
    expect(read).not.toMatch(/Satu|Budi|dialog/);
    expect(await window.page.locator('body').innerText()).not.toMatch(/Satu|Budi/);
    expect(await half.isVisible()).toBe(false);
    await expect.poll(() => served('/article?2'), { timeout: 60_000 }).toBeGreaterThan(0);
    await window.page
      .getByLabel(person.say('unlock.passphrase', { officer: 'Sari Contoh' }))
      .fill(passphrase);
    await window.page.keyboard.press('Enter');
    await window.page.getByRole('dialog').waitFor();
    await window.page.keyboard.press('Escape');
    await half.waitFor();
    expect(await kept.evaluate((field: HTMLInputElement) => field.isConnected && field.value)).toBe(
      'Budi Setengah',
    );
    await expect.poll(() => half.evaluate((field) => field === document.activeElement)).toBe(true);
    const queued = person.say('items.capture-added', { count: 1 });
    const told = await window.page.getByRole('alert').allInnerTexts();
    expect(told.filter((text) => text !== queued)).toEqual([]);
    await person.tab('case.items');
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
