import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeDisplay } from './display.ts';
import { cameraFlags, writeFilm } from './film.ts';
import { lookAt } from './pictures.ts';
import { Person, passphrase } from './steps.ts';
import { openWindow, type TestWindow } from './window.ts';

const films = mkdtempSync(join(tmpdir(), 'jejak-film-'));
const film = join(films, 'camera.y4m');
const size = writeFilm(film);
let window: TestWindow;
let person: Person;

beforeAll(async () => {
  window = await openWindow({ language: 'en', flags: cameraFlags(film) });
  person = new Person(window, 'en');
  await person.createLocker('Kamera');
}, 120_000);
afterAll(async () => {
  await window.close();
  rmSync(films, { recursive: true });
  await closeDisplay();
});

/** What comes of asking for the device, past the window's own view. */
const ask = (wanted: object): Promise<string> =>
  window.page.evaluate(async (constraints) => {
    try {
      const stream = await navigator.mediaDevices.getUserMedia(constraints);
      for (const track of stream.getTracks()) track.stop();
      return 'given';
    } catch (error) {
      return error instanceof Error ? error.name : 'thrown';
    }
  }, wanted);

/** Whether a camera is on: the stream of the view, or none at all. */
const light = (): Promise<string> =>
  window.page.evaluate(() => {
    const seen = globalThis as { lastStream?: MediaStream };
    const now = document.querySelector('video')?.srcObject;
    if (now instanceof MediaStream) seen.lastStream = now;
    return seen.lastStream?.getTracks().every((track) => track.readyState === 'live') === true ? 'on' : 'off';
  });

const live = async (): Promise<void> => {
  await window.page.waitForFunction(() => (document.querySelector('video')?.currentTime ?? 0) > 0);
  expect(await light()).toBe('on');
};

describe("a picture taken with the computer's camera", () => {
  test('is sealed at once as what the device showed, and its item says how it came to be', {
    timeout: 120_000,
  }, async () => {
    const { page } = window;
    const stateOf = (name: string): Promise<string> =>
      page.evaluate(async (wanted) => {
        const query = { name: wanted } as unknown as PermissionDescriptor; // not all names are among its types
        return (await navigator.permissions.query(query)).state;
      }, name);
    expect(await ask({ video: true })).toBe('NotAllowedError');
    expect(await stateOf('camera')).toBe('denied');
    await person.openCase('1', 'Satu');
    await person.press('camera.open');
    await live();
    expect([await stateOf('camera'), await stateOf('microphone')]).toEqual(['granted', 'denied']);
    await page.getByLabel(person.say('camera.note')).fill('Pagar utara');
    expect(await lookAt(page, 'camera')).toEqual([]);
    await page.locator('h1').focus();
    await page.keyboard.press('Space');
    const status = page.getByRole('status').filter({ hasText: 'Sealed:' });
    await status.waitFor();
    expect(await lookAt(page, 'camera-taken')).toEqual([]);
    await page.getByRole('button', { name: person.say('camera.next') }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: person.say('camera.take') }).press('Enter');
    await expect.poll(() => page.locator('main ul img').count(), { timeout: 60_000 }).toBe(2);

    const small = (await page.locator('main ul img').first().getAttribute('src')) ?? '';
    expect(small).toMatch(/\/thumbnail$/);
    const url = small.replace(/thumbnail$/, 'original');
    await page.locator('main ul button').first().click();
    await page.getByRole('heading', { name: /^kamera-/ }).waitFor();
    expect(await light()).toBe('off');
    expect(await ask({ video: true })).toBe('NotAllowedError');
    await person.tab('item.tab-provenance');
    await page.getByText('no file that a camera wrote').waitFor();
    await page.getByText(`camera “${film}”`).waitFor();
    expect(await lookAt(page, 'camera-provenance')).toEqual([]);
    const bytes = await page.evaluate(async (from) => {
      const answer = await fetch(from);
      return [...new Uint8Array(await answer.arrayBuffer())];
    }, url);
    await person.tab('item.tab-files');
    const out = join(window.folder, 'salinan.png');
    await window.answerDialog([out]);
    await page
      .getByRole('button', { name: new RegExp(`^${person.say('item.save-copy')}: `) })
      .first()
      .click();
    await page.getByText(person.say('item.saved-copy', { file: out })).waitFor();
    expect(readFileSync(out).equals(Buffer.from(bytes))).toBe(true);
    // What the locker serves is never a page of ours, and is kept nowhere.
    const headers = await window.app.evaluate(async ({ session }, from) => {
      const answer = await session.defaultSession.fetch(from);
      const names = ['content-type', 'content-security-policy', 'x-content-type-options', 'cache-control'];
      return names.map((name) => answer.headers.get(name));
    }, url);
    expect(headers).toEqual(['image/png', "default-src 'none'; sandbox", 'nosniff', 'no-store']);
    const { data, info } = await sharp(Buffer.from(bytes))
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect({ width: info.width, height: info.height }).toEqual(size);
    const at = (x: number, y: number): number[] => [
      ...data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3),
    ];
    for (const y of [20, 240, 460]) {
      const left = at(100, y);
      const right = at(540, y);
      expect(left[0]).toBeGreaterThan(220);
      expect(Math.max(left[1] ?? 255, left[2] ?? 255)).toBeLessThan(40);
      expect(right[2]).toBeGreaterThan(220);
      expect(Math.max(right[0] ?? 255, right[1] ?? 255)).toBeLessThan(40);
    }
  });

  test('that could not be sealed is kept until it is, and dropped by no key', {
    timeout: 120_000,
  }, async () => {
    const { page } = window;
    await person.goTo('rail.cases');
    await person.openCase('2', 'Dua');
    await person.press('camera.open');
    await live();
    const [name = ''] = readdirSync(window.folder).filter((each) => each.endsWith('.jejak'));
    const [here, away] = [join(window.folder, name), join(films, name)];
    renameSync(here, away);
    await page.locator('h1').focus();
    await page.keyboard.press('Space');
    const drop = page.getByRole('button', { name: person.say('camera.drop') });
    await drop.waitFor({ timeout: 60_000 });
    expect(await lookAt(page, 'camera-unsealed')).toEqual([]);
    await page.locator('h1').focus();
    await page.keyboard.press('Space');
    await page.getByText(person.say('camera.sealing')).waitFor({ state: 'hidden' });
    await drop.waitFor({ timeout: 60_000 });
    await person.goTo('rail.cases');
    renameSync(away, here);
    await page.getByRole('button', { name: '2', exact: true }).click();
    await person.press('camera.open');
    await drop.waitFor();
    await page.getByRole('button', { name: person.say('camera.seal-again') }).click();
    await page.getByRole('status').filter({ hasText: 'Sealed:' }).waitFor({ timeout: 60_000 });
    await expect.poll(() => page.locator('main ul img').count(), { timeout: 60_000 }).toBe(1);
    await person.goTo('rail.cases');
  });

  test('a film is kept as it comes, with sound that is heard only meanwhile, and what had come where the screen is left', {
    timeout: 240_000,
  }, async () => {
    const { page } = window;
    await person.openCase('3', 'Tiga');
    await person.press('camera.open');
    await live();
    await page.getByText(person.say('camera.place-denied')).waitFor();
    const film = async (): Promise<void> => {
      await person.press('camera.film-start');
      await page.getByText(person.say('camera.filming-sound')).waitFor();
      await page.getByText(/^\d\d:\d\d · [1-9].* in the locker$/).waitFor({ timeout: 60_000 });
    };
    await film();
    expect(await ask({ audio: true })).toBe('given');
    expect(await lookAt(page, 'camera-filming')).toEqual([]);
    await person.press('camera.film-stop');
    await page.getByRole('status').filter({ hasText: 'Video sealed:' }).waitFor({ timeout: 60_000 });
    expect(await ask({ audio: true })).toBe('NotAllowedError');
    await page.locator('main ul button').first().click();
    await page.getByRole('heading', { name: /^kamera-.*\.webm$/ }).waitFor();
    const shown = page.locator('video');
    await shown.evaluate((video: HTMLVideoElement) => video.play());
    await expect
      .poll(() => shown.evaluate((video: HTMLVideoElement) => video.currentTime), { timeout: 60_000 })
      .toBeGreaterThan(0.2);
    const heard = (): Promise<boolean> =>
      shown.evaluate(
        (video) => ((video as { webkitAudioDecodedByteCount?: number }).webkitAudioDecodedByteCount ?? 0) > 0,
      );
    await expect.poll(heard).toBe(true);
    await person.tab('item.tab-provenance');
    await page.getByText('With the sound of the microphone').waitFor();
    await page.getByText(person.say('provenance.camera-place-not-given')).waitFor();
    expect(await page.getByText(person.say('provenance.record-failed')).count()).toBe(0);
    expect(await lookAt(page, 'camera-film-provenance')).toEqual([]);
    await person.press('top.back');
    await live();
    await film();
    await person.goTo('rail.cases');
    await page.getByText(/^The camera screen was left\./).waitFor({ timeout: 60_000 });
    expect([await ask({ video: true }), await ask({ audio: true })]).toEqual(
      Array(2).fill('NotAllowedError'),
    );
    await page.getByRole('button', { name: '3', exact: true }).click();
    await person.tab('case.items');
    await person.seesItems(2);
    await page.getByText('Partial', { exact: true }).first().waitFor();
    await person.goTo('rail.cases');
  });

  test('a film of which something could not be stored keeps it while the screen is left, and is sealed whole', {
    timeout: 240_000,
  }, async () => {
    const { page } = window;
    await person.openCase('4', 'Empat');
    await person.press('camera.open');
    await live();
    await person.press('camera.film-start');
    await page.getByText(/^\d\d:\d\d · [1-9].* in the locker$/).waitFor({ timeout: 60_000 });
    const [name = ''] = readdirSync(window.folder).filter((each) => each.endsWith('.jejak'));
    const [here, away] = [join(window.folder, name), join(films, name)];
    renameSync(here, away);
    await page.getByRole('button', { name: person.say('camera.film-drop') }).waitFor({ timeout: 60_000 });
    expect(await lookAt(page, 'camera-film-unsealed')).toEqual([]);
    await person.goTo('rail.cases');
    renameSync(away, here);
    await page.getByRole('button', { name: '4', exact: true }).click();
    await person.press('camera.open');
    await person.press('camera.seal-again');
    await page.getByText(/^Not everything could be stored at once\./).waitFor({ timeout: 60_000 });
    await page.locator('main ul button').first().click();
    await page.getByRole('heading', { name: /^kamera-.*\.webm$/ }).waitFor();
    await person.tab('item.tab-provenance');
    await page.getByText(person.say('provenance.camera-place-not-given')).waitFor();
    await person.goTo('rail.cases');
  });

  test('is offered only while the view is open and seen, and never with sound', {
    timeout: 120_000,
  }, async () => {
    const { page, app } = window;
    await person.goTo('rail.inbox');
    await person.press('camera.open');
    await live();
    expect(await ask({ video: true })).toBe('given');
    expect(await ask({ audio: true })).toBe('NotAllowedError');
    expect(await ask({ audio: true, video: true })).toBe('NotAllowedError');

    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
    await expect.poll(light).toBe('off');
    expect(await ask({ video: true })).toBe('NotAllowedError');
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.show());
    await page.getByText(person.say('camera.off-hidden')).waitFor();
    expect(await light()).toBe('off');
    await person.press('camera.turn-on');
    await live();

    await page.keyboard.press('Control+l');
    await page.getByLabel(person.say('locker.passphrase')).first().waitFor();
    expect(await light()).toBe('off');
    expect(await ask({ video: true })).toBe('NotAllowedError');
    await person.type('locker.passphrase', passphrase);
    await page.keyboard.press('Enter');
    await live();

    await page.evaluate(() => {
      const stream = document.querySelector('video')?.srcObject;
      if (stream instanceof MediaStream) stream.getTracks()[0]?.dispatchEvent(new Event('ended'));
    });
    await page.getByRole('alert').getByText(person.say('camera.problem-unplugged')).waitFor();
    expect(await light()).toBe('off');
    const fails = async (name: string, says: Parameters<Person['say']>[0]): Promise<void> => {
      await page.evaluate((error) => {
        navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', error));
      }, name);
      await person.press('camera.try-again');
      await page.getByRole('alert').getByText(person.say(says)).waitFor();
    };
    await fails('NotReadableError', 'camera.problem-in-use');
    await fails('NotFoundError', 'camera.problem-no-camera');
    await fails('NotAllowedError', 'camera.problem-denied');
    expect(await lookAt(page, 'camera-denied')).toEqual([]);
    expect(window.complaints.filter((line) => !line.includes('stderr'))).toEqual([]);
  });
});
