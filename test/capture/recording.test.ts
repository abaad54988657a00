import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { type CaptureProcess, startCaptureProcess } from '../../src/capture/client.ts';
import type { Outcomes } from '../../src/contract/sink.ts';
import type { RecordingRecord } from '../../src/contract/visit-recording.ts';
import { closeDisplay, displayName } from '../e2e/display.ts';
import { Hands } from '../site/hands.ts';
import { type Site, startSite } from '../site/server.ts';
import { html } from '../site/visit.ts';
import { MemoryEvidence } from './capture-one.ts';
import { playFilm } from './play-film.ts';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 60_000 });

/** A window full of one colour, which tells the server that it was drawn. */
const filled = (colour: string, more = '') =>
  html(
    colour,
    `<a id="a" href="/green" target="_blank">.</a><script>
    a.focus();
    requestAnimationFrame(() => requestAnimationFrame(() => fetch('/data.json?drawn=' + document.title)));
    ${more}</script>`,
    `<style>html { background: ${colour}; height: 100% }</style>`,
  );

/** Changes with every picture for a while, and stays as it was last: a picture that is left out then is missed. */
const restless = `let n = 0; const turn = () => { n += 1; document.documentElement.style.background = n < 90 ? (n % 2 ? '#0c0' : '#e00') : '#00e';
  if (n < 90) requestAnimationFrame(turn); else fetch('/data.json?drawn=last'); }; setTimeout(turn, 1500);`;

let site: Site;
let scratchDir: string;
let capture: CaptureProcess;
let hands: Hands;
let evidence: MemoryEvidence;
let stop: AbortController;
let over: Promise<string>;
let filming: Promise<Outcomes>;
/** When the film was written to. */
let writes: number[];
/** How much the site had served before this test. */
let servedBefore: number;

beforeAll(async () => {
  const display = await displayName();
  if (display !== undefined) process.env['DISPLAY'] = display;
  hands = new Hands(display);
  const page = (colour: string, more = '') => [`/${colour}`, filled(colour, more)] as const;
  const pages = [page('red'), page('green'), ['/restless', filled('white', restless)] as const];
  site = await startSite({
    pages: Object.fromEntries(pages.map(([path, body]) => [path, (visit) => visit.reply({ body })])),
  });
});
afterAll(async () => {
  await site.close();
  await closeDisplay();
});
beforeEach(() => {
  scratchDir = mkdtempSync(join(tmpdir(), 'jejak-recording-'));
  capture = startCaptureProcess({ scratchDir, headless: false, ahead: false, timeZone: 'Asia/Jakarta' });
});
afterEach(async () => {
  stop.abort();
  await over.catch(() => undefined);
  await capture.close();
  rmSync(scratchDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
});

/** Opens a page in a visit that is filmed from its beginning. */
async function begin(path: string): Promise<void> {
  stop = new AbortController();
  evidence = new MemoryEvidence();
  writes = [];
  servedBefore = site.served().length;
  evidence.beforeWrite = () => {
    writes.push(performance.now());
    return Promise.resolve();
  };
  const film = Promise.withResolvers<Outcomes>();
  filming = film.promise;
  let isFilmed = false;
  const changed = (): void => {
    if (isFilmed) return;
    isFilmed = true;
    film.resolve(capture.record(evidence));
  };
  over = capture.visit(
    site.origin + path,
    { changed, asked: () => undefined, downloaded: () => undefined },
    stop.signal,
  );
  over.catch(() => undefined);
  filming.catch(() => undefined);
  await drawn(path === '/restless' ? 'last' : path.slice(1));
  await hands.toBrowser();
}

/** Whether a page of this test, or of this go at it, has said that it was drawn. */
const isDrawn = (what: string) =>
  site
    .served()
    .slice(servedBefore)
    .some(({ url }) => url.endsWith(`?drawn=${what}`));

async function drawn(what: string): Promise<void> {
  await expect.poll(() => isDrawn(what), { timeout: 60_000 }).toBe(true);
}

/** Until so much of the film is stored that a picture of the page is in it. */
async function stored(bytes: number): Promise<void> {
  await expect.poll(() => evidence.soFar('recording'), { timeout: 60_000 }).toBeGreaterThan(bytes);
}

/** Until nothing new has come for some seconds: the film goes on with the picture that it has. */
async function still(): Promise<void> {
  const from = writes.length;
  const gap = () => Math.max(0, ...writes.slice(from + 1).map((at, n) => at - (writes[from + n] ?? at)));
  await expect.poll(gap, { timeout: 60_000 }).toBeGreaterThan(4000);
}

const record = () => JSON.parse(evidence.text('capture')) as RecordingRecord; // as it was just written

test('the film shows each tab while it was in front, with its time, up to the last picture', async () => {
  await begin('/red');
  await still();
  await hands.until(
    () => isDrawn('green'),
    () => hands.press('Return'),
  );
  await still();
  stop.abort();
  expect(await over).toBe('ended');
  expect(await filming).toMatchObject({
    result: 'item',
    state: 'complete',
    details: {
      kind: 'video',
      source: { url: `${site.origin}/red` },
      steps: [{ name: 'recording', result: 'ok' }],
    },
  });
  const { recording, visit } = record();
  expect(recording).toMatchObject({ sound: false, source: 'browser-picture', ended: 'ended', leftOut: 0 });
  const seen = visit.pages.filter(({ url }) => url.startsWith('http'));
  expect(seen.map(({ tab, url }) => [tab, new URL(url).pathname])).toEqual([
    [1, '/red'],
    [2, '/green'],
  ]);
  // A tab is in front, and white, before it has its page.
  const second = visit.pages.find(({ tab }) => tab === 2);
  const film = evidence.bytes('recording');
  const times = [(second?.atMs ?? 0) - 200, recording.durationMs - 1];
  const played = await playFilm(film, times);
  expect(played.colours).toEqual(['red', 'green']);
  expect([played.width, played.height]).toEqual([recording.width, recording.height]);
  expect(Math.abs(played.durationMs - recording.durationMs)).toBeLessThan(50);
});

test('what a page drew last before it rested is the last picture', async () => {
  await begin('/restless');
  await still();
  stop.abort();
  await over;
  expect(await filming).toMatchObject({ result: 'item', state: 'complete' });
  const { recording } = record();
  const { colours } = await playFilm(evidence.bytes('recording'), [recording.durationMs - 1]);
  expect(colours).toEqual(['blue']);
});

test('a browser that dies leaves the film up to then, and an encoder that dies is replaced', async () => {
  await begin('/red');
  await stored(1000);
  process.kill(browserOf(scratchDir, true), 'SIGKILL');
  const before = evidence.soFar('recording');
  await stored(before);
  process.kill(browserOf(scratchDir, false), 'SIGKILL');
  expect(await over).toBe('died');
  expect(await filming).toMatchObject({
    result: 'item',
    state: 'partial',
    details: { steps: [{ name: 'recording', result: 'interrupted', reason: 'browser-died' }] },
  });
  const { recording } = record();
  expect(recording.ended).toBe('died');
  const { colours } = await playFilm(evidence.bytes('recording'), [recording.durationMs - 1]);
  expect(colours).toEqual(['red']);
});

test('a recorder that dies leaves a film that can be played', async () => {
  await begin('/red');
  await stored(1000);
  process.kill(capture.pid ?? 0, 'SIGKILL');
  await expect(filming).rejects.toMatchObject({ code: 'capture-process-died' });
  const { colours } = await playFilm(evidence.bytes('recording'), [1_000_000]);
  expect(colours).toEqual(['red']);
});

/** The number of a browser of this test: the one that encodes has no window. */
function browserOf(folder: string, isHeadless: boolean): number {
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    let flags: string;
    try {
      flags = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    } catch {
      continue; // It has ended meanwhile.
    }
    const isBrowser = flags.includes(`--user-data-dir=${folder}`) && !flags.includes('--type=');
    if (isBrowser && flags.includes('--headless') === isHeadless) return Number(pid);
  }
  throw new Error('no browser');
}
