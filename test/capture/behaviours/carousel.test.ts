import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type SocialSite, startSocial } from '../../site/social/start.ts';
import { ordinary } from '../../site/social/switches.ts';
import { type CaptureBench, startCaptureBench } from '../capture-one.ts';
import { recordedResponses } from '../compare-with-log.ts';
import { readPng } from '../read-png.ts';

let bench: CaptureBench;
let site: SocialSite;
beforeAll(() => {
  bench = startCaptureBench();
});
afterEach(async () => {
  expect([...site.acts(), ...site.social.pressed]).toEqual([]);
  await site.close();
});
afterAll(() => bench.close());

async function capture(
  carousel: number,
  language: 'id' | 'en',
  path = (one: SocialSite) => one.post,
  comments = 3,
  carouselPictures: 'at-once' | 'late' = 'at-once',
) {
  const counts = { ...ordinary.counts, feed: 3, comments };
  site = await startSocial({ carousel, carouselPictures, language, pictureless: true, counts });
  const url = site.origin + new URL(path(site), site.origin).pathname;
  return bench.item(url, { acceptTlsErrors: true, scrollMs: 20_000 });
}
const shown = () => site.social.opened.filter((what) => what.startsWith('picture-'));

test('each picture that a post shows behind a button is asked for and pictured, once all else of the page is taken', async () => {
  // Also where its comments are walked row by row.
  const { evidence, details, record, state, toCover } = await capture(4, 'id', (one) => one.post, 16);
  expect(details.steps.find(({ name }) => name === 'rows')).toMatchObject({ result: 'ok' });
  const roles = [...evidence.files.keys()].filter((role) => role.startsWith('picture-'));
  expect(roles).toEqual(['picture-1', 'picture-2', 'picture-3']);
  // Each was looked at for what names its investigator, as the other pictures are.
  expect(toCover).toMatchObject({ looked: ['viewport', 'screenshot', ...roles], notLooked: [] });
  expect(readPng(evidence.bytes('picture-1')).width).toBe(400);
  expect(new Set(roles.map((role) => evidence.bytes(role).toString('base64'))).size).toBe(3);
  const recorded = (await recordedResponses(evidence.bytes('wacz'))).map(({ url }) => url);
  for (const n of [7000, 7001, 7002, 7003])
    expect(recorded.some((url) => url.includes(`/media/${n}.png`))).toBe(true);
  await expect.poll(shown).toEqual([1, 2, 3].map((at) => `picture-${at}`));
  expect(record.actions.filter(({ what }) => what === 'picture-next').map(({ detail }) => detail)).toEqual([
    ...['Berikutnya', 'Berikutnya', 'Berikutnya'],
  ]);
  expect(details.steps.find(({ name }) => name === 'pictures')).toMatchObject({ result: 'ok' });
  const order = details.steps.map(({ name }) => name);
  expect(order.indexOf('pictures')).toBeGreaterThan(order.indexOf('screenshot'));
  expect(state).toBe('complete');
}, 120_000);

test('where there are more pictures than are shown, that is said', async () => {
  const { details, state } = await capture(40, 'en');
  expect(details.steps.find(({ name }) => name === 'pictures')).toMatchObject({
    ...{ result: 'failed', reason: 'pictures-left: 1' },
  });
  expect(state).toBe('partial');
}, 120_000);

test('of the rows of a feed no picture is changed, and how many have more behind a button is said', async () => {
  const { details, evidence, state } = await capture(3, 'en', () => '/');
  expect(details.steps.find(({ name }) => name === 'pictures')).toMatchObject({
    ...{ result: 'failed', reason: 'pictures-left: 3' },
  });
  expect([...evidence.files.keys()].filter((role) => role.startsWith('picture-'))).toEqual([]);
  expect(JSON.parse(evidence.text('rows'))).toMatchObject({
    lists: [{ rows: [1, 2, 3].map(() => ({ behind: true })) }],
  });
  expect(shown()).toEqual([]);
  expect(state).toBe('partial');
}, 120_000);

test('a row of pictures whose first one comes late is none that is left', async () => {
  const { details, evidence, state } = await capture(3, 'id', (one) => one.post, 16, 'late');
  const first = site.served().filter(({ url }) => /media\/(6999|7000)\.png/.test(url));
  expect(first.map(({ url }) => /\d{4}\.png/.exec(url)?.[0])).toEqual(['6999.png', '7000.png']);
  expect(details.steps.find(({ name }) => name === 'pictures')).toMatchObject({ result: 'ok' });
  expect([...evidence.files.keys()].filter((role) => role.startsWith('picture-'))).toHaveLength(2);
  expect(state).toBe('complete');
}, 120_000);
