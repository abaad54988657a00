import { afterAll, beforeAll, expect, test } from 'vitest';
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
