import { chromium, type Frame, type Locator } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findBrowser } from '../../src/capture/browser/find-browser.ts';
import { picture } from '../site/picture.ts';
import { startSite } from '../site/server.ts';
import { startSocial } from '../site/social/start.ts';
import { html, type Visit } from '../site/visit.ts';
import { openInReplay, type Replay } from './archive/open-in-replay.ts';
import { type CaptureBench, startCaptureBench } from './capture-one.ts';

let bench: CaptureBench;
beforeAll(() => {
  bench = startCaptureBench();
});
afterAll(() => bench.close());

/** Captures a page and opens its archive in the engine of ReplayWeb.page. */
async function replayOf(url: string, wish: Parameters<CaptureBench['item']>[1] = {}): Promise<Replay> {
  const { evidence, record } = await bench.item(url, { acceptTlsErrors: true, ...wish });
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

/** Two seconds of each colour, as a browser films its own canvas. */
async function filmOf(...colours: string[]): Promise<Buffer> {
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath: await findBrowser(undefined), args });
  try {
    const page = await browser.newPage();
    const base64 = await page.evaluate<string>(`(async () => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 160, height: 120 });
      const drawn = canvas.getContext('2d');
      const colours = ${JSON.stringify(colours)}, begun = performance.now();
      const paint = () => {
        drawn.fillStyle = colours[Math.min(colours.length - 1, Math.floor((performance.now() - begun) / 2000))];
        drawn.fillRect(0, 0, 160, 120);
      };
      const recorder = new MediaRecorder(canvas.captureStream(25), { mimeType: 'video/webm;codecs=vp8' });
      const parts = [];
      recorder.ondataavailable = ({ data }) => parts.push(data);
      const ended = new Promise((done) => { recorder.onstop = done; });
      recorder.start();
      for (const until = begun + 2000 * colours.length; performance.now() < until; ) {
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

/** A player as those of HLS and DASH: a playlist, then one piece after the other as they are played. */
const player = `
  const film = document.getElementById('film'), source = new MediaSource();
  film.src = URL.createObjectURL(source);
  source.addEventListener('sourceopen', async () => {
    const buffer = source.addSourceBuffer('video/webm;codecs="vp8"');
    const names = (await (await fetch('/film/index.m3u8')).text()).split('\\n').filter((line) => line !== '' && !line.startsWith('#'));
    for (const name of names) {
      const bytes = await (await fetch('/film/' + name)).arrayBuffer();
      buffer.appendBuffer(bytes);
      await new Promise((done) => buffer.addEventListener('updateend', done, { once: true }));
      while (film.paused || (buffer.buffered.length > 0 && buffer.buffered.end(0) - film.currentTime > 1))
        await new Promise((done) => { film.addEventListener('timeupdate', done, { once: true }); film.addEventListener('play', done, { once: true }); });
    }
    source.endOfStream();
  }, { once: true });`;

test('a film that a script gives to the player in pieces plays in the replay to its end, and is seen there', async () => {
  const film = await filmOf('rgb(200, 40, 90)', 'rgb(30, 120, 200)');
  const names = Array.from({ length: 6 }, (_, n) => `bagian-${n}.webm`);
  const size = Math.ceil(film.length / names.length);
  const list = ['#EXTM3U', '#EXT-X-TARGETDURATION:1', ...names.flatMap((name) => ['#EXTINF:0.7,', name])];
  const site = await startSite({
    pages: {
      '/film': (visit) =>
        visit.reply({
          body: html('Film', `<p>Rekaman acara</p><video id="film"></video><script>${player}</script>`),
        }),
      '/film/index.m3u8': (visit) =>
        visit.reply({
          headers: { 'content-type': 'application/vnd.apple.mpegurl' },
          body: [...list, '#EXT-X-ENDLIST', ''].join('\n'),
        }),
      ...Object.fromEntries(
        names.map((name, n): [string, (visit: Visit) => void] => [
          `/film/${name}`,
          (visit) =>
            visit.reply({
              headers: { 'content-type': 'video/webm' },
              body: film.subarray(n * size, (n + 1) * size),
            }),
        ]),
      ),
    },
  });
  try {
    const replay = await replayOf(`${site.origin}/film`);
    expect(names.filter((name) => !site.served().some(({ url }) => url.endsWith(name)))).toEqual([]);
    await replay.frame.getByText('Rekaman acara').waitFor();
    await replay.frame.evaluate(`(async () => {
      const film = document.getElementById('film');
      film.muted = true;
      const ended = new Promise((done, fail) => { film.onended = done; film.onerror = () => fail(film.error.message); });
      await film.play();
      await ended;
    })()`);
    await shows(replay.frame.locator('#film'), [30, 120, 200]);
    expect(replay.outside).toEqual([]);
    await replay.close();
  } finally {
    await site.close();
  }
}, 180_000);

/** Compares a part of the replayed page with the same part of the page itself, by picture. */
async function isAsOn(url: string, replay: Replay, part: (frame: Frame) => Promise<Locator>): Promise<void> {
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({
    ...{ executablePath: await findBrowser(undefined), args },
    env: { ...process.env, LANG: 'en_US.UTF-8' },
  });
  try {
    const context = await browser.newContext({
      ignoreHTTPSErrors: true,
      viewport: { width: 800, height: 600 },
    });
    const page = await context.newPage();
    await page.goto(url);
    const here = await (await part(page.mainFrame())).screenshot();
    const there = await (await part(replay.frame)).screenshot();
    const [one, other] = await Promise.all(
      [here, there].map((shot) => sharp(shot).removeAlpha().raw().toBuffer({ resolveWithObject: true })),
    );
    if (one === undefined || other === undefined) throw new Error('no pictures');
    expect([other.info.width, other.info.height]).toEqual([one.info.width, one.info.height]);
    const differing = one.data.filter((value, at) => Math.abs(value - (other.data[at] ?? 0)) > 40).length;
    // There is ink on it, and it is the same but for a few points at the edges of letters.
    expect(other.data.some((value) => value < 80)).toBe(true);
    expect(differing / one.data.length).toBeLessThan(0.01);
  } finally {
    await browser.close();
  }
}

/** The row with these words, once the list has been scrolled so far. */
function rowWith(words: string): (frame: Frame) => Promise<Locator> {
  return async (frame) => {
    const row = frame.locator('[role="article"], [role="listitem"]').filter({ hasText: words }).last();
    await expect
      .poll(
        async () => {
          await frame.evaluate('scrollBy(0, 200)');
          return row.count();
        },
        { timeout: 60_000, interval: 50 },
      )
      .toBe(1);
    return row;
  };
}

test('comments that were asked for by POST, page after page, stand in the replay as they stood on the page', async () => {
  const site = await startSocial({});
  try {
    const replay = await replayOf(site.post, { scrollMs: 60_000 });
    // The first is of the first answer, the other of a later one.
    for (const n of [2, 27]) await isAsOn(site.post, replay, rowWith(`Komentar ${n}.`));
    expect(replay.outside).toEqual([]);
    await replay.close();
  } finally {
    await site.close();
  }
}, 240_000);

test('a list that is a document of its own stands in the replay of the page that it belongs to', async () => {
  const site = await startSocial({ lists: 'document' });
  const [person] = site.social.world.reactions;
  if (person === undefined) throw new Error('nobody reacted');
  try {
    const people = { list: 'reactions' as const, find: [], limitMs: 60_000 };
    const { evidence, record } = await bench.item(site.post, { acceptTlsErrors: true, scrollMs: 0, people });
    const url = `${site.post}/likes`;
    const replay = await openInReplay(evidence.bytes('wacz'), url, record.time.startedAt);
    await isAsOn(url, replay, rowWith(`@${person.handle}`));
    await replay.close();
  } finally {
    await site.close();
  }
}, 180_000);
