import { chromium, type Locator } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findBrowser } from '../../src/capture/browser/find-browser.ts';
import { picture } from '../site/picture.ts';
import { startSite } from '../site/server.ts';
import { startSocial } from '../site/social/start.ts';
import { html } from '../site/visit.ts';
import { openInReplay, type Replay } from './archive/open-in-replay.ts';
import { type CaptureBench, startCaptureBench } from './capture-one.ts';

let bench: CaptureBench;
beforeAll(() => {
  bench = startCaptureBench();
});
afterAll(() => bench.close());

/** Captures a page and opens its archive in the engine of ReplayWeb.page. */
async function replayOf(url: string): Promise<Replay> {
  const { evidence, record } = await bench.item(url, { acceptTlsErrors: true });
  return openInReplay(evidence.bytes('wacz'), url, record.time.startedAt);
}

/** The mean colour of what is drawn there. */
async function colourOf(drawn: Buffer): Promise<number[]> {
  const { channels } = await sharp(drawn).removeAlpha().stats();
  return channels.map(({ mean }) => mean);
}

/** Waits until a picture of the element shows this colour, and nothing else. */
async function shows(element: Locator, colour: readonly number[]): Promise<void> {
  const apart = async (): Promise<number> => {
    const drawn = await colourOf(await element.screenshot());
    return Math.max(...drawn.map((value, at) => Math.abs(value - (colour[at] ?? 0))));
  };
  await expect.poll(apart, { timeout: 30_000 }).toBeLessThan(6);
}

test('a post of a social network stands in its replay, with its text and every picture', async () => {
  const site = await startSocial({});
  const post = site.social.world.posts[0];
  if (post === undefined) throw new Error('the network has no post');
  try {
    const replay = await replayOf(site.post);
    const article = replay.frame.locator('[role="article"]').first();
    await article.getByText(post.text.slice(0, post.shown ?? 60)).waitFor();
    await article.getByText(post.author.name, { exact: true }).waitFor();
    const pictures = article.locator('img');
    expect(await pictures.count()).toBe(post.pictures);
    for (let n = 0; n < post.pictures; n += 1) {
      const number = Number(post.id.slice(-6)) + n;
      await shows(pictures.nth(n), await colourOf(picture(number % 1000)));
    }
    expect(replay.outside).toEqual([]);
    await replay.close();
  } finally {
    await site.close();
  }
}, 180_000);

/** Two seconds of one colour, as a browser films its own canvas. */
async function filmOf(colour: string): Promise<Buffer> {
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath: await findBrowser(undefined), args });
  try {
    const page = await browser.newPage();
    const base64 = await page.evaluate<string>(`(async () => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 160, height: 120 });
      const drawn = canvas.getContext('2d');
      const paint = () => { drawn.fillStyle = '${colour}'; drawn.fillRect(0, 0, 160, 120); };
      const recorder = new MediaRecorder(canvas.captureStream(25), { mimeType: 'video/webm;codecs=vp8' });
      const parts = [];
      recorder.ondataavailable = ({ data }) => parts.push(data);
      const ended = new Promise((done) => { recorder.onstop = done; });
      recorder.start();
      for (const until = performance.now() + 2000; performance.now() < until; ) {
        paint();
        await new Promise(requestAnimationFrame);
      }
      recorder.stop();
      await ended;
      const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
      return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
    })()`);
    return Buffer.from(base64, 'base64');
  } finally {
    await browser.close();
  }
}

test('a film plays in the replay of its page and is seen there', async () => {
  const film = await filmOf('rgb(200, 40, 90)');
  const site = await startSite({
    pages: {
      '/film': (visit) =>
        visit.reply({
          body: html(
            'Film',
            '<p>Rekaman acara</p><video id="film" src="/acara.webm" preload="none"></video>',
          ),
        }),
      '/acara.webm': (visit) => visit.reply({ headers: { 'content-type': 'video/webm' }, body: film }),
    },
  });
  try {
    const replay = await replayOf(`${site.origin}/film`);
    await replay.frame.getByText('Rekaman acara').waitFor();
    await replay.frame.evaluate(`(async () => {
      const film = document.getElementById('film');
      film.muted = true;
      const ended = new Promise((done, fail) => { film.onended = done; film.onerror = () => fail(film.error.message); });
      await film.play();
      await ended;
    })()`);
    await shows(replay.frame.locator('#film'), [200, 40, 90]);
    expect(replay.outside).toEqual([]);
    await replay.close();
  } finally {
    await site.close();
  }
}, 180_000);
