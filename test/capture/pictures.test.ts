import { afterAll, beforeAll, expect, test } from 'vitest';
import { piecesOf } from '../../src/capture/steps/pictures.ts';
import { type Site, startSite } from '../site/server.ts';
import { type CaptureBench, startCaptureBench } from './capture-one.ts';
import { readPng } from './read-png.ts';

let site: Site;
let bench: CaptureBench;

beforeAll(async () => {
  site = await startSite();
  bench = startCaptureBench();
});
afterAll(async () => {
  await bench.close();
  await site.close();
});

const red = [255, 0, 0];
const blue = [0, 0, 255];
const orange = [255, 128, 0];

test('a page of 40,000 pixels is whole in one picture', async () => {
  const { evidence } = await bench.item(`${site.origin}/tall?height=40000`);
  const whole = readPng(evidence.bytes('screenshot'));
  expect(whole.height).toBe(40_000);
  expect(whole.at(600, 10)[1]).toBeGreaterThan(150);
  expect(whole.at(600, 39_900)[2]).toBeGreaterThan(150);
  expect(whole.at(600, 39_975)).toEqual(orange);
  expect(evidence.files.has('screenshot-2')).toBe(false);
});

test('a page beyond what one picture holds goes on in the next', async () => {
  const { evidence } = await bench.item(`${site.origin}/tall?height=100000`);
  const first = readPng(evidence.bytes('screenshot'));
  const second = readPng(evidence.bytes('screenshot-2'));
  expect(first.height + second.height).toBe(100_000);
  expect(second.at(600, second.height - 25)).toEqual(orange);
});

test('a page wider than one picture goes on in the next, to its right edge', async () => {
  const { evidence } = await bench.item(`${site.origin}/wide`);
  const pieces = ['screenshot', 'screenshot-2', 'screenshot-3'].map((role) => readPng(evidence.bytes(role)));
  expect(pieces.reduce((sum, { width }) => sum + width, 0)).toBe(19_990);
  const last = pieces[2];
  expect(last?.at(last.width - 5, 100)).toEqual([0xff, 0x88, 0]);
});

test('no picture is larger than the browser can draw', () => {
  for (const size of [
    { width: 30_000, height: 300_000 },
    { width: 1, height: 1 },
    { width: 0, height: 0 },
  ]) {
    const pieces = piecesOf(size);
    expect(Math.max(...pieces.map(({ width, height }) => width * height))).toBeLessThanOrEqual(160_000_000);
    const area = pieces.reduce((sum, { width, height }) => sum + width * height, 0);
    expect(area).toBe(Math.max(1, size.width) * Math.max(1, size.height));
  }
});

test('a page that is one scrolling box fixed to the window is opened out', async () => {
  const { evidence } = await bench.item(`${site.origin}/fixed-root`);
  expect(readPng(evidence.bytes('screenshot')).height).toBe(5000);
});

test('bars that are fixed to the window are in the picture of the window and not across the page', async () => {
  const { evidence } = await bench.item(`${site.origin}/sticky`);
  const seen = readPng(evidence.bytes('viewport'));
  expect(seen.at(600, 30)).toEqual(red);
  expect(seen.at(600, 700)).toEqual(blue);
  const whole = readPng(evidence.bytes('screenshot'));
  const column = Array.from({ length: whole.height }, (_, y) => whole.at(600, y).join());
  expect(column.filter((pixel) => pixel === blue.join())).toEqual([]);
  expect(column.filter((pixel) => pixel === red.join())).toHaveLength(60);
  expect(column[30]).toBe(red.join());
});

test('what scrolls inside the page is opened out, its lazy pictures loaded', async () => {
  const { evidence } = await bench.item(`${site.origin}/inner`);
  expect(readPng(evidence.bytes('viewport')).height).toBe(720);
  const whole = readPng(evidence.bytes('screenshot'));
  expect(whole.height).toBe(12 * 700);
  const asked = new Set(
    site
      .served()
      .map(({ url }) => new URL(url))
      .filter((url) => url.pathname === '/lazy.png')
      .map((url) => url.search),
  );
  for (let n = 0; n < 12; n += 1) expect([...asked]).toContain(`?seed=${200 + n}`);
});

test('lazy pictures are in the picture of the whole page', async () => {
  const { evidence } = await bench.item(`${site.origin}/lazy`);
  const whole = readPng(evidence.bytes('screenshot'));
  const seed = 11;
  const colour = [(seed * 53) % 256, (seed * 97) % 256, (seed * 31) % 256];
  const column = Array.from({ length: 900 }, (_, y) => whole.at(100, whole.height - 900 + y).join());
  expect(column.filter((pixel) => pixel === colour.join()).length).toBeGreaterThan(250);
});

test('text in open shadow roots and in frames is found', async () => {
  const shadow = await bench.item(`${site.origin}/shadow`);
  expect(shadow.evidence.text('text')).toContain('Di dalam bayangan');
  expect(shadow.evidence.text('dom')).toContain('shadowrootmode="open"');
  const framed = await bench.item(`${site.origin}/framed`);
  for (const words of ['Halaman luar', 'Halaman dalam', 'Paling dalam']) {
    expect(framed.evidence.text('text')).toContain(words);
  }
  expect(framed.searchText).toBe(framed.evidence.text('text'));
  expect(framed.evidence.text('mhtml')).toMatch(/^From: <Saved by Blink>/);
});
