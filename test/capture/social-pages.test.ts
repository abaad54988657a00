import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type SocialSite, startSocial } from '../site/social/start.ts';
import type { Switches } from '../site/social/switches.ts';
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

async function capture(change: Partial<Switches>, path: (site: SocialSite) => string) {
  site = await startSocial(change);
  const wish = { acceptTlsErrors: true, timeoutMs: 20_000, scrollMs: 10_000 };
  const item = await bench.item(site.origin + path(site), wish);
  const { missing } = compareWithLog(await recordedResponses(item.evidence.bytes('wacz')), site.served());
  expect(missing).toEqual([]);
  return item;
}

const post = (one: SocialSite) => new URL(one.post).pathname;
const stories = (one: SocialSite) => `/stories/${one.social.world.owner.handle}`;

test('a story that is given once is in the archive, and what came too late says that it is gone', async () => {
  const { evidence } = await capture({ storyViews: 1 }, stories);
  expect(site.social.storiesSent).toHaveLength(1);
  const recorded = await recordedResponses(evidence.bytes('wacz'));
  const given = site.served().find(({ url }) => url.endsWith('/api/graphql'));
  expect(given?.bytes).toBeGreaterThan(100);
  expect(recorded.map(({ sha256 }) => sha256)).toContain(given?.sha256);
  await site.close();
  const late = await capture({ storyViews: 0 }, stories);
  expect(late.evidence.text('text')).toContain('Cerita ini tidak lagi tersedia');
}, 120_000);

test('a huge page that scrolls back is captured within its limits, and all that came is in the archive', async () => {
  const { evidence } = await capture({}, () => '/hostile?nodes=20000&hijack');
  expect(evidence.files.has('screenshot')).toBe(true);
  expect(evidence.text('text')).toContain('Halaman yang melawan');
}, 120_000);

test('what is read of a post is what the server knows of it', async () => {
  const { details } = await capture({ quoted: true }, post);
  const [one, other] = site.social.world.posts;
  expect(details.post).toMatchObject({
    ...{ author: { name: one?.author.name }, text: one?.text },
    sharedFrom: {
      ...{ name: other?.author.name, handle: other?.author.handle },
      ...{ url: `${site.origin}/p/${other?.id}`, text: other?.text },
    },
  });
  expect(Date.parse(details.post?.publishedAt ?? '')).toBe(Date.parse(one?.at ?? ''));
}, 120_000);
