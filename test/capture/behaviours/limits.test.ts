import { chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openAll, type Pressed, pressOpeners } from '../../../src/capture/behaviours/open.ts';
import { findBrowser } from '../../../src/capture/browser/find-browser.ts';
import { Limit } from '../../../src/capture/limit.ts';
import type { OpenPage } from '../../../src/capture/page/open-page.ts';
import { type Site, startSite } from '../../site/server.ts';
import { html } from '../../site/visit.ts';
import { type CaptureBench, startCaptureBench } from '../capture-one.ts';

vi.setConfig({ testTimeout: 120_000 });

const frame = (path: string, width: number, height: number) =>
  `<iframe src="${path}" width="${width}" height="${height}"></iframe>`;
/** A thread of so many pages, each shown when it is pressed for. */
const thread = (pages: number) => `<div id="all"></div><button>Lihat komentar lainnya</button><script>
  let page = 0;
  document.querySelector('button').onclick = ({ currentTarget }) => {
    page += 1;
    all.append(Object.assign(document.createElement('p'), { textContent: 'Komentar di halaman ' + page + ' dari utas ini' }));
    if (page === ${pages}) currentTarget.remove();
  };
  </script>`;
/** A film of what is drawn just now, which plays by itself. */
const live = `<video id="live" width="320" height="180" muted autoplay></video><script>
  const canvas = Object.assign(document.createElement('canvas'), { width: 320, height: 180 });
  const draw = () => { canvas.getContext('2d').fillRect(Math.random() * 300, 0, 9, 9); requestAnimationFrame(draw); };
  draw();
  live.srcObject = canvas.captureStream();
  </script>`;
/** A film as a browser records it: nothing in it says how long it is. */
const recordFilm = `(async () => {
  const canvas = Object.assign(document.createElement('canvas'), { width: 320, height: 180 });
  const timer = setInterval(() => canvas.getContext('2d').fillRect(Math.random() * 300, 0, 9, 9), 40);
  canvas.getContext('2d').fillRect(0, 0, 9, 9);
  const recording = new MediaRecorder(canvas.captureStream(25), { mimeType: 'video/webm;codecs=vp8' });
  const parts = [];
  const ended = new Promise((done) => { recording.onstop = done; });
  recording.ondataavailable = ({ data }) => { parts.push(data); if (parts.length === 8) recording.stop(); };
  recording.start(100);
  await ended;
  clearInterval(timer);
  return btoa(String.fromCharCode(...new Uint8Array(await new Blob(parts).arrayBuffer())));
})()`;

let film = Buffer.alloc(0);
let bench: CaptureBench;
let site: Site;
beforeAll(async () => {
  bench = startCaptureBench();
  site = await startSite({
    pages: {
      '/thread': (visit) =>
        visit.reply({ body: html('Utas', thread(Number(visit.url.searchParams.get('of')))) }),
      '/refusing': (visit) =>
        visit.reply({
          body: html('Utas', `<button onclick="fetch('/more')">Lihat komentar lainnya</button>`),
        }),
      '/unnamed': (visit) =>
        visit.reply({
          body: html(
            'Utas',
            `<button>Lihat komentar lainnya</button><script>
            const asked = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"doc_id":"7"}' };
            document.querySelector('button').onclick = () => fetch('/api/graphql', asked).catch(() => {});
            </script>`,
          ),
        }),
      '/more': (visit) => visit.reply({ status: 429, body: '' }),
      '/page': (visit) => {
        const [path = '', width, height] = visit.url.searchParams.getAll('frame');
        const origin = visit.url.searchParams.has('elsewhere') ? visit.addresses.elsewhere : '';
        const above = '<p style="height:3000px">Berita</p>';
        visit.reply({ body: html('Berita', above + frame(origin + path, Number(width), Number(height))) });
      },
      '/many': (visit) =>
        visit.reply({
          body: html(
            'Banyak',
            `${'<div style="height:300px;width:400px;overflow:auto;float:left"><p style="height:900px">Panel</p></div>'.repeat(7)}
             ${'<audio controls preload="none" src="/clip.wav"></audio>'.repeat(11)}<audio preload="none" src="/clip.wav"></audio>`,
          ),
        }),
      // A film that plays by itself and has no end.
      '/alone': (visit) =>
        visit.reply({
          body: html('Film', live),
        }),
      // A slow film of the page, of whose file nothing says where it ends, and one without an end beside the page.
      '/film': (visit) =>
        visit.reply({
          body: html(
            'Berita',
            `<main><h1>Berita</h1><video src="/film.webm" width="640" height="360" muted autoplay loop preload="auto" onplay="this.playbackRate = 0.1"></video></main>${live}`,
          ),
        }),
      '/film.webm': (visit) => visit.reply({ headers: { 'content-type': 'video/webm' }, body: film }),
      // A row is taken away once it is past, with its film, which never plays.
      '/reels': (visit) =>
        visit.reply({
          body: html(
            'Film pendek',
            `<div role="feed">${[1, 2, 3].map((n) => `<article style="height:900px"><p>Film ${n}</p><video width="320" height="560" preload="none" poster="/poster" src="/clip.wav?${n}"></video></article>`).join('')}</div>
            <script>addEventListener('scroll', () => { const [one] = document.querySelectorAll('article'); if (scrollY > 1200) one.querySelector('video')?.remove(); });</script>`,
          ),
        }),
    },
  });
});
afterAll(async () => {
  await site.close();
  await bench.close();
});

const steps = async (path: string) => {
  const { details, state } = await bench.item(site.origin + path);
  return { state, of: (name: string) => details.steps.find((step) => step.name === name) };
};
const inFrame = (path: string, width: number, height: number) =>
  `/page?elsewhere&frame=${encodeURIComponent(path)}&frame=${width}&frame=${height}`;

test.each([
  ['a thread that ends', '/thread?of=3', 600, 400, { result: 'ok' }],
  ['a thread of too many pages', '/thread?of=25', 600, 400, { result: 'failed', reason: 'frames-left: 1' }],
  ['the same, no larger than an advertisement', '/thread?of=25', 300, 250, { result: 'ok' }],
  ['a refusal', '/refusing', 300, 250, { result: 'failed', reason: 'too-many-requests' }],
  ['what has no name', '/unnamed', 300, 250, { result: 'failed', reason: 'operation-not-named' }],
] as const)('what a frame was not opened to is said: %s', async (_, path, width, height, note) => {
  const { of, state } = await steps(inFrame(path, width, height));
  expect(of('frames')).toMatchObject(note);
  expect(state).toBe(note.result === 'ok' ? 'complete' : 'partial');
});

test('panes and films beyond those that are looked at are counted', async () => {
  const { of, state } = await steps('/many');
  expect(of('scroll')).toMatchObject({ result: 'failed', reason: 'panes-left: 2' });
  expect(of('media')).toMatchObject({ result: 'failed', reason: 'films-left: 1' });
  expect(state).toBe('partial');
});

test.each([
  ['has no end', '/alone'],
  ['went with its row', '/reels'],
])('a film that %s is counted as one that did not come whole', async (_, path) => {
  const { of, state } = await steps(path);
  expect(of('media')).toMatchObject({ result: 'failed', reason: 'films-left: 1' });
  expect(state).toBe('partial');
});

test('a film that plays by itself is whole where its file came, and none is missed beside the page', async () => {
  const browser = await chromium.launch({
    executablePath: await findBrowser(undefined),
    args: ['--no-sandbox'],
  });
  try {
    film = Buffer.from(await (await browser.newPage()).evaluate<string>(recordFilm), 'base64');
    // Its unit of time ten times as long makes it one of more seconds than a player reads ahead.
    const unit = film.indexOf(Buffer.from('2ad7b1830f4240', 'hex'));
    expect(unit).toBeGreaterThan(0);
    film.set(Buffer.from('989680', 'hex'), unit + 4);
  } finally {
    await browser.close();
  }
  const { of, state } = await steps('/film');
  expect(of('media')).toMatchObject({ result: 'ok' });
  expect(state).toBe('complete');
});

test('a control that was pressed as often as one is, and would bring more, is no end', async () => {
  const executablePath = await findBrowser(undefined);
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    await page.goto(`${site.origin}/thread?of=5`);
    const pressed: Pressed[] = [];
    for (let n = 0; n < 4; n += 1) pressed.push(await page.evaluate(pressOpeners('document', 3)));
    expect(pressed.map(({ names, spent }) => [names.length, spent])).toEqual([
      ...[1, 1, 1].map((each) => [each, 0]),
      [0, 1],
    ]);
  } finally {
    await browser.close();
  }
  const none = { names: [], moved: false, spent: 0 };
  const pressedOne = { ...none, names: ['Lihat komentar lainnya'] };
  // Scrolling brings more to press, and leaves panes: that is the end of nothing.
  const answers = [pressedOne, none, pressedOne, none];
  const last = { ...none, spent: 1 };
  const ask = (script: string) =>
    Promise.resolve(
      /opens =/.test(script)
        ? (answers.shift() ?? last)
        : /scrollBy/.test(script) && { moves: 0, ended: true, inner: 6, left: 1, height: 0 },
    );
  const watch = () => () => undefined;
  const opened = {
    frame: { url: site.origin, ask, watch, loaded: true },
    recorder: { book: { all: () => [] }, inFlight: [], activity: 0, watch },
    session: { onGone: watch },
    act: () => undefined,
    whilePressed: (work: () => unknown) => work(),
  } as unknown as OpenPage; // What opening uses of it: the rest is a browser.
  const limit = new Limit(new AbortController().signal, 30_000);
  expect(await openAll(opened, limit, 20_000)).toEqual({ result: 'failed', reason: 'pressed-enough: 1' });
  last.spent = 0;
  answers.push(pressedOne, none, pressedOne, none);
  expect(await openAll(opened, limit, 20_000)).toEqual({ result: 'failed', reason: 'panes-left: 1' });
  expect(answers).toEqual([]);
});
