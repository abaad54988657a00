import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, renameSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Site, startSite } from '../site/server.ts';
import { closeDisplay } from './display.ts';
import { lookAt } from './pictures.ts';
import { Person, passphrase } from './steps.ts';
import { openWindow, type TestWindow } from './window.ts';

let window: TestWindow;
let person: Person;
let site: Site;
let folder: string;
/** Where the locker is made. */
let disk: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jejak-disk-'));
  disk = join(folder, 'disk');
  mkdirSync(disk);
  site = await startSite();
  const opened = await openWindow({ language: 'id', folder });
  // The person of these tests makes the locker on that disk.
  window = { ...opened, folder: disk };
  person = new Person(window, 'id');
}, 120_000);
afterEach(async () => {
  await window.close();
  await site.close();
  spawnSync('umount', ['-l', disk]);
  rmSync(folder, { recursive: true });
});
afterAll(closeDisplay);

const served = (path: string): number => site.served().filter(({ url }) => url.endsWith(path)).length;
const sees = (text: string): Promise<void> =>
  window.page.getByText(text, { exact: true }).first().waitFor({ timeout: 120_000 });

async function queue(...paths: string[]): Promise<void> {
  const field = window.page.getByRole('textbox', { name: person.say('items.capture-label') });
  await field.fill(paths.map((path) => site.origin + path).join('\n'));
  await field.press('Enter');
}

/** The locker is as it was sealed, says its check. */
async function isIntact(): Promise<void> {
  await person.goTo('rail.settings');
  await person.press('settings.check-deep');
  await sees(person.say('check.intact'));
}

/** Waits until the queue has done so many pages, all whole. */
async function hasCaptured(pages: number): Promise<void> {
  await person.goTo('rail.capture');
  const whole = window.page.locator('main').getByText(person.say('mark.complete'), { exact: true });
  await expect.poll(() => whole.count(), { timeout: 90_000 }).toBe(pages);
}

describe('a disk that is taken away while its locker is open', () => {
  test('is said once, keeps everything waiting, and all goes on when it is back', {
    timeout: 240_000,
  }, async () => {
    await person.createLocker('Lepas');
    await person.openCase('1', 'Satu');
    // As from a disk that is pulled out, no stored file comes.
    await window.app.evaluate(({ session }) =>
      session.defaultSession.webRequest.onBeforeRequest(({ url }, answer) =>
        answer({ cancel: url.startsWith('jejak://blob/') }),
      ),
    );
    await person.capture(`${site.origin}/article`, 1);
    await person.goTo('rail.settings');
    await sees(person.say('keys-section.ways'));
    await person.goTo('rail.cases');
    await window.page.getByRole('row', { name: /Satu/ }).getByRole('button').first().click();
    await queue('/slow', '/article?2');
    await expect.poll(() => served('/slow'), { timeout: 30_000 }).toBeGreaterThan(0);
    renameSync(disk, `${disk}-away`);
    await sees(person.say('place.gone-title'));
    const waits = person.say('queue.line-held', { reason: person.say('held.locker-away'), count: 2 });
    await sees(waits);
    expect(await lookAt(window.page, 'place-gone')).toEqual([]);

    // What was read stays, beside why it cannot be read anew.
    await person.goTo('rail.settings');
    const keys = window.page.getByRole('region', { name: person.say('keys-section.title') });
    await keys
      .getByRole('alert')
      .getByText(/keadaan saat terakhir dibaca, .* WIB/)
      .waitFor();
    expect(await keys.getByText(person.say('keys-section.ways')).isVisible()).toBe(true);

    // What is typed is not lost, what is there is still shown, and nothing is heaped up in the corner.
    await person.goTo('rail.cases');
    await window.page.getByRole('row', { name: /Satu/ }).getByRole('button').first().click();
    await person.tab('case.overview');
    await window.page.getByLabel(person.say('cases.title')).fill('Dua');
    await window.page.keyboard.press('Tab');
    await window.page.locator('main').getByRole('alert').waitFor();
    expect(await window.page.getByLabel(person.say('cases.title')).inputValue()).toBe('Dua');
    await person.tab('case.items');
    await person.seesItems(1);
    for (const each of ['/article?8', '/article?9']) await queue(each);
    expect(await window.page.getByText(/Loker tidak ada lagi di tempat/).count()).toBeLessThanOrEqual(1);
    await window.page.locator('main [data-missing]').first().waitFor();
    await window.page.getByRole('row', { name: /Netralitas/ }).click();
    await person.press('items.open');
    const again = window.page.getByRole('button', { name: person.say('item.try-again') });
    await again.waitFor();
    await person.goTo('rail.lock');
    await person.page.getByRole('button', { name: person.say('unlock.do') }).waitFor();

    await window.app.evaluate(({ session }) => session.defaultSession.webRequest.onBeforeRequest(null));
    renameSync(`${disk}-away`, disk);
    await person.page
      .getByLabel(person.say('unlock.passphrase', { officer: 'Sari Contoh' }))
      .fill(passphrase);
    await person.press('unlock.do');
    await window.page.getByText(person.say('place.gone-title')).waitFor({ state: 'detached' });
    // What could not be shown is there by itself.
    await again.waitFor({ state: 'detached' });
    const picture = window.page.locator('main').getByRole('img', { name: /Netralitas/ });
    const width = (): Promise<number> => picture.evaluate((img: HTMLImageElement) => img.naturalWidth);
    await expect.poll(width, { timeout: 30_000 }).toBeGreaterThan(0);
    await hasCaptured(3);
    await person.goTo('rail.settings');
    await sees(person.say('keys-section.ways'));
    await keys.getByRole('alert').waitFor({ state: 'detached' });
    await person.goTo('rail.cases');
    await window.page.getByRole('row', { name: /Dua/ }).waitFor();
    await isIntact();
  });
});

describe('a full disk', () => {
  test('holds the queue and the bringing-in with the reason, and both go on once there is room', {
    timeout: 300_000,
  }, async (context) => {
    const mount = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=24m', 'none', disk]);
    // Only root may mount: whoever is not has the same fault at every write in the storm. Root must be able to.
    if (process.getuid?.() !== 0) context.skip('only root can mount a small disk');
    expect(String(mount.stderr), 'a small disk is mounted').toBe('');
    await person.createLocker('Penuh');
    await person.openCase('1', 'Satu');
    await person.capture(`${site.origin}/article`, 1);
    const ballast = join(disk, 'ballast');
    const fill = (left: number): void => {
      try {
        writeFileSync(ballast, Buffer.alloc(statfsSync(disk).bavail * statfsSync(disk).bsize - left));
      } catch {
        // The locker took some of it meanwhile: full is full.
      }
    };
    await queue('/slow', '/article?3');
    await expect.poll(() => served('/slow'), { timeout: 60_000 }).toBeGreaterThan(0);
    fill(0);
    await sees(person.say('held-more.disk-full'));
    rmSync(ballast);
    await person.press('queue.resume');
    await hasCaptured(3);

    await person.goTo('rail.cases');
    await window.page.getByRole('row', { name: /Satu/ }).getByRole('button').first().click();
    const files = ['a', 'b', 'c', 'd'].map((name) => join(folder, `${name}.bin`));
    for (const file of files) writeFileSync(file, randomBytes(700_000));
    fill(2_200_000);
    await window.answerDialog(files);
    await person.press('items.bring-in');
    await person.press('bring-in.start', { count: 4 });
    await window.page.locator('aside').getByRole('alert').waitFor({ timeout: 120_000 });
    rmSync(ballast);
    await window.page.getByRole('button', { name: /^Bawa masuk (\d sisanya|yang tersisa)/ }).click();
    await person.press('bring-in.close');
    await person.seesItems(7);
    await isIntact();
  });
});
