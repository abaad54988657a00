import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type SocialSite, startSocial } from '../site/social/start.ts';
import { ordinary } from '../site/social/switches.ts';
import { type CaptureBench, startCaptureBench } from './capture-one.ts';
import { compareWithLog, recordedResponses } from './compare-with-log.ts';

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

interface Row {
  text: string;
  strips: number[];
}

test('of a feed of 2,000 rows every row is there, unfolded, once, and every answer is in the archive', async () => {
  site = await startSocial({
    ...{ pictureless: true, pageSize: 50, repeated: 1 },
    counts: { ...ordinary.counts, feed: 2000 },
  });
  const { evidence, details, searchText } = await bench.item(`${site.origin}/`, {
    ...{ acceptTlsErrors: true, scrollMs: 900_000 },
  });
  expect(details.steps.filter(({ result }) => result !== 'ok' && result !== 'skipped')).toEqual([]);
  // The file's own form, of what was just written.
  const { lists } = JSON.parse(evidence.text('rows')) as { lists: { ended: string; rows: Row[] }[] };
  expect(lists.map(({ ended }) => ended)).toEqual(['end']);
  expect(site.social.sent('feed').size).toBe(2000);
  const rows = lists.flatMap((list) => list.rows);
  const byNumber = Map.groupBy(rows, ({ text }) => /Unggahan (\d+)\./.exec(text)?.[1]);
  const wrong = site.social.world.posts.filter(({ text }, n) => {
    const [row, second] = byNumber.get(String(n + 1)) ?? [];
    const isPictured = row?.strips.every((strip) => evidence.files.has(`strip-${strip}`)) === true;
    return second !== undefined || row?.text.includes(text) !== true || !isPictured;
  });
  expect(wrong.map(({ text }) => text.slice(0, 40))).toEqual([]);
  expect(searchText).toContain(site.social.world.posts.at(-1)?.text);
  const { missing } = compareWithLog(await recordedResponses(evidence.bytes('wacz')), site.served());
  expect(missing).toEqual([]);
}, 1_000_000);

test('what a service worker of the site answers and what it asks for itself are both in the archive', async () => {
  site = await startSocial({ serviceWorker: true });
  const { evidence, state } = await bench.item(`${site.plainOrigin}/`, { scrollMs: 60_000 });
  expect(state).toBe('complete');
  const served = site.served();
  expect(served.map(({ url }) => url)).toContain(`${site.plainOrigin}/sw.js`);
  const { missing, notServed } = compareWithLog(await recordedResponses(evidence.bytes('wacz')), served);
  expect(missing).toEqual([]);
  // Beside what the server sent stands what the page was given by the worker: pictures, and nothing else.
  expect(notServed.length).toBeGreaterThan(0);
  expect(notServed.filter((each) => !each.startsWith(`200 ${site.plainOrigin}/media/`))).toEqual([]);
}, 120_000);
