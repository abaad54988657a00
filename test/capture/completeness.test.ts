import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Site, startSite } from '../site/server.ts';
import { type CaptureBench, startCaptureBench } from './capture-one.ts';
import { compareWithLog, recordedResponses } from './compare-with-log.ts';

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

const pages = [
  '/article',
  '/redirect/1',
  '/rendered',
  '/latin',
  '/utf16',
  '/marked',
  '/broken-utf8',
  '/shadow',
  '/strict',
  '/lazy',
  '/endless',
  '/sticky',
  '/inner',
  '/video',
  '/events',
  '/workers',
  '/framed-workers',
  '/framed',
  '/sharing',
  '/connected',
  '/reading',
  '/gone',
];

describe('the archive equals the server’s own log', () => {
  test.each(pages)('%s', async (path) => {
    const before = site.served().length;
    const { evidence, state } = await bench.item(site.origin + path);
    const served = site.served().slice(before);
    const recorded = await recordedResponses(evidence.bytes('wacz'));
    const { missing, notServed } = compareWithLog(recorded, served);
    expect(missing).toEqual([]);
    // A service worker answers some requests of its page itself: those are in the archive beside its own.
    if (path === '/workers') expect(notServed).toContain(`200 ${site.origin}/from-page.json`);
    else expect(notServed).toEqual([]);
    expect(served.length).toBeGreaterThan(0);
    expect(state).toBe(path === '/gone' ? 'no-content' : 'complete');
  });

  test('names what is missing', async () => {
    const before = site.served().length;
    const { evidence } = await bench.item(`${site.origin}/article`);
    const served = site.served().slice(before);
    const recorded = await recordedResponses(evidence.bytes('wacz'));
    const [first] = served;
    if (first === undefined) throw new Error('nothing was served');
    const changed = { ...first, sha256: '0'.repeat(64) };
    expect(compareWithLog(recorded, [...served, changed]).missing).toHaveLength(1);
    expect(compareWithLog(recorded.slice(1), served).missing).toHaveLength(1);
    expect(compareWithLog(recorded, served.slice(1)).notServed).toHaveLength(1);
  });
});

test('a video is whole though its answer never ends for the browser', async () => {
  const { evidence, record } = await bench.item(`${site.origin}/video`);
  const recorded = await recordedResponses(evidence.bytes('wacz'));
  const video = recorded.find(({ url }) => url.endsWith('/clip.wav'));
  expect(video).toMatchObject({ status: 206, bytes: 5_200_000, truncated: undefined });
  expect(record.network.incomplete).toEqual([]);
});

test('every page of an endless list is recorded, with the picture it brings', async () => {
  const { evidence } = await bench.item(`${site.origin}/endless`);
  const urls = (await recordedResponses(evidence.bytes('wacz'))).map(({ url }) => url);
  for (const page of [1, 2, 3, 4, 5]) {
    expect(urls).toContain(`${site.origin}/endless.json?page=${page}`);
    expect(urls).toContain(`${site.origin}/lazy.png?seed=${100 + page}`);
  }
  expect(evidence.text('text')).toContain('Komentar 5.9');
});
