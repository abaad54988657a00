import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { closeDisplay } from './display.ts';
import { lookAt } from './pictures.ts';
import { Person } from './steps.ts';
import { openWindow, type TestWindow } from './window.ts';

const films = join(import.meta.dirname, '../films');

let window: TestWindow;
let person: Person;

// A machine without a card for sound complains of it.
beforeEach(async () => {
  window = await openWindow({ language: 'id', flags: ['--disable-audio-output'] });
  person = new Person(window, 'id');
}, 120_000);
afterEach(() => window.close());
afterAll(closeDisplay);

async function openFilm(name: string, count: number): Promise<void> {
  await person.bringIn(join(films, name), count);
  await window.page.getByText(name).first().dblclick();
  await window.page.getByRole('heading', { name }).waitFor();
}

/** The time that is shown of the frame. */
const shownTime = (): Promise<string> =>
  window.page.getByLabel(person.say('frame.at'), { exact: true }).innerText();

/** The grey in the middle of the picture that is shown, and whether its left edge is red. */
async function lookOfPicture(): Promise<Look> {
  const url = await window.page
    .locator('img[src^="jejak://blob/"][alt]:not([alt=""])')
    .first()
    .getAttribute('src');
  return lookOf(url ?? '');
}

interface Look {
  grey: number;
  leftIsRed: boolean;
  width: number;
  height: number;
}

async function lookOf(url: string): Promise<Look> {
  const bytes = await window.page.evaluate(async (src) => {
    const answer = await fetch(src);
    return [...new Uint8Array(await answer.arrayBuffer())];
  }, url);
  const { data, info } = await sharp(Buffer.from(bytes))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number): number[] => [
    ...data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3),
  ];
  const [red = 0, green = 255] = at(6, Math.floor(info.height / 2));
  const [grey = 0] = at(Math.floor(info.width * 0.6), Math.floor(info.height / 2));
  return { grey, leftIsRed: red > 150 && green < 100, width: info.width, height: info.height };
}

test('a film is played, gone along frame by frame, and a frame of it taken as an item of its own', {
  timeout: 240_000,
}, async () => {
  const { page } = window;
  await person.createLocker('Film');
  await person.openCase('1', 'Satu');
  await openFilm('rapat.webm', 1);
  await expect.poll(shownTime, { timeout: 20_000 }).toBe('0:00.007');
  for (let press = 1; press <= 12; press += 1) {
    await page.keyboard.press('.');
    await expect.poll(shownTime, { timeout: 20_000 }).toBe(`0:0${((7 + press * 100) / 1000).toFixed(3)}`);
  }
  await page.keyboard.press(',');
  await expect.poll(shownTime, { timeout: 20_000 }).toBe('0:01.107');
  await page.keyboard.press('f');
  await page.getByText(person.say('frame.taken', { at: '0:01.107' })).waitFor();
  await page.getByText(person.say('frame.list', { count: 1 })).waitFor();
  expect(await lookAt(page, 'id-film')).toEqual([]);
  await page.getByRole('button', { name: '0:01.107', exact: true }).click();
  await page.getByRole('heading', { name: '0:01.107' }).waitFor();
  await page.getByRole('img', { name: '0:01.107' }).waitFor();
  const { grey, leftIsRed, width, height } = await lookOfPicture();
  expect({ leftIsRed, width, height }).toEqual({ leftIsRed: true, width: 160, height: 120 });
  // Sound of Opus begins seven milliseconds before its pictures. The eleventh of frames from 0: 40 + 11 × 6 of limited range.
  expect(Math.abs(grey - ((40 + 66 - 16) * 255) / 219)).toBeLessThan(3);
  await page.getByRole('tab', { name: person.say('item.tab-provenance') }).click();
  await page.getByText(/1\.?107\.?000 perjuta detik/).waitFor();
  expect(await lookAt(page, 'id-film-frame-provenance')).toEqual([]);
  expect(window.complaints).toEqual([]);
});

test.each(['rapat.webm', 'putus.webm'])(
  'frames that are taken while %s plays are those whose times they have',
  {
    timeout: 240_000,
  },
  async (name) => {
    const { page } = window;
    await person.createLocker('Film');
    await person.openCase('1', 'Satu');
    await openFilm(name, 1);
    await expect.poll(shownTime, { timeout: 20_000 }).toMatch(/^0:00\.0/);
    const first = Number((await shownTime()).slice(2));
    for (let taken = 1; taken <= 8; taken += 1) {
      await page.locator('video').evaluate(async (film: HTMLVideoElement) => {
        let told = 0;
        const follow = (): number =>
          film.requestVideoFrameCallback((_, { mediaTime }) => {
            told = Math.round(mediaTime * 1_000_000);
            follow();
          });
        follow();
        film.currentTime = 0;
        await film.play();
        const isAhead = (): boolean => {
          const frame = new VideoFrame(film);
          frame.close();
          return told > 400_000 && frame.timestamp > told;
        };
        // Taken at the moment at which the film shows the next frame already, and has not yet told so.
        while (!isAhead()) await new Promise((again) => setTimeout(again));
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'f', bubbles: true }));
      });
      await page.getByText(person.say('frame.list', { count: taken })).waitFor({ timeout: 20_000 });
    }
    const rows = page.getByRole('button', { name: /^0:0\d\.\d{3}$/ });
    await expect.poll(() => rows.locator('img').count(), { timeout: 60_000 }).toBe(8);
    for (const row of await rows.all()) {
      const small = (await row.locator('img').getAttribute('src')) ?? '';
      const { grey } = await lookOf(small.replace(/thumbnail$/, 'original'));
      // Each is brighter by six than the one before it, from 40 on, of limited range.
      const number = (Number((await row.innerText()).slice(2)) - first) * 10;
      expect(Math.abs(number - Math.round(number))).toBeLessThan(0.02);
      expect(Math.abs(grey - ((40 + Math.round(number) * 6 - 16) * 255) / 219)).toBeLessThan(3);
    }
    // A machine without a bus for its desktop says so on stderr where a film is played.
    expect(window.complaints.filter((line) => !line.includes('stderr'))).toEqual([]);
  },
);

test('a film that cannot be decoded here is said to be kept, with what it is', {
  timeout: 240_000,
}, async () => {
  const { page } = window;
  await person.createLocker('Film');
  await person.openCase('1', 'Satu');
  await openFilm('lama.avi', 1);
  await page.getByRole('alert').filter({ hasText: 'MPEG-4 Visual' }).waitFor();
  expect(await lookAt(page, 'id-film-not-playable')).toEqual([]);
  await page.getByRole('tab', { name: person.say('item.tab-facts') }).click();
  await page.getByText(person.say('film.facts-title')).waitFor();
  await page.getByText('0:03.000').waitFor();
});
