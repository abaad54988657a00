import sharp, { type Sharp } from 'sharp';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type StoriesFile, storiesFile } from '../../../src/contract/stories.ts';
import { picture } from '../../site/picture.ts';
import { type SocialSite, startSocial } from '../../site/social/start.ts';
import { ordinary, type Switches } from '../../site/social/switches.ts';
import { type CaptureBench, startCaptureBench } from '../capture-one.ts';
import { compareWithLog, recordedResponses } from '../compare-with-log.ts';

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

async function capture(change: Partial<Switches>, scrollMs = 60_000, count = 4) {
  site = await startSocial({ ...change, counts: { ...ordinary.counts, stories: count } });
  const url = `${site.origin}/stories/${site.social.world.owner.handle}`;
  const item = await bench.item(url, { acceptTlsErrors: true, scrollMs });
  const file: StoriesFile = storiesFile.parse(JSON.parse(item.evidence.text('stories')));
  const { missing } = compareWithLog(await recordedResponses(item.evidence.bytes('wacz')), site.served());
  expect(missing).toEqual([]);
  return { ...item, file, step: item.details.steps.find(({ name }) => name === 'stories') };
}

/** Whether a picture of the window has somewhere in its middle the mean colour of this picture. */
async function isIn(shot: Buffer, number: number): Promise<boolean> {
  const means = async (image: Sharp): Promise<number[]> =>
    (await image.stats()).channels.slice(0, 3).map(({ mean }) => mean);
  const wanted = await means(sharp(picture(number, 640, 400, 2000)));
  for (let top = 60; top < 560; top += 20) {
    const part = await sharp(shot).extract({ left: 450, top, width: 300, height: 100 }).png().toBuffer();
    const found = await means(sharp(part));
    if (found.every((value, at) => Math.abs(value - (wanted[at] ?? 0)) < 8)) return true;
  }
  return false;
}

test('each story is read and pictured while it is shown, in order, however the page goes on', async () => {
  for (const [storiesGoOn, language, pressed] of [
    ['control', 'id', 'Cerita berikutnya'],
    ['control', 'en', 'Next'],
    ['key', 'id', 'ArrowRight'],
    ['tap', 'en', 'tap'],
  ] as const) {
    const { file, step, state, evidence, record, searchText } = await capture({ storiesGoOn, language });
    const { stories } = site.social.world;
    expect([storiesGoOn, file.ended, step?.result, state]).toEqual([storiesGoOn, 'end', 'ok', 'complete']);
    expect(site.social.storiesSent).toEqual(stories.map(({ id }) => id));
    expect(file.stories).toMatchObject(
      stories.map(({ text, at, picture: number }, n) => ({
        ...{ place: n + 1, given: n + 1, of: 4, text, times: [at], pressed: n === 0 ? null : pressed },
        media: [{ kind: 'picture', url: `${site.origin}/media/${number}.png` }],
        picture: `story-${n + 1}`,
      })),
    );
    for (const [n, story] of stories.entries()) {
      expect(searchText).toContain(story.text);
      expect(await isIn(evidence.bytes(`story-${n + 1}`), story.picture), `story ${n + 1}`).toBe(true);
    }
    // What was done is there, one line each, and the page is taken at the last story.
    const next = record.actions.filter(({ what }) => what === 'story-next');
    expect(next.filter(({ detail }) => detail === pressed)).toHaveLength(3);
    expect(evidence.text('text')).toContain(stories.at(-1)?.text);
    if (storiesGoOn !== 'tap') await site.close();
  }
}, 180_000);

test('stories that go on by themselves are taken as they pass', async () => {
  const { file, step } = await capture({ storiesGoOn: 'itself' });
  expect(step).toMatchObject({ result: 'ok' });
  expect(file.stories.map(({ text }) => text)).toEqual(site.social.world.stories.map(({ text }) => text));
  expect(file.stories.map(({ picture: role }) => role)).toEqual(['story-1', 'story-2', 'story-3', 'story-4']);
}, 90_000);

test.each([
  ['late', 'nothing', 'element'],
  ['ordinary', 'frame', 'element'],
  ['never', 'at-once', 'element'],
  ['ordinary', 'frame', 'background'],
  ['late', 'at-once', 'background'],
  ['never', 'nothing', 'background'],
] as const)(
  'each story is one, with its picture where that comes: %s, %s between, as %s',
  async (storyPictures, betweenStories, storyPicturesAs) => {
    const change = { storiesGoOn: 'control', storyPictures, betweenStories, storyPicturesAs } as const;
    const { file, step, state, evidence } = await capture(change, 60_000, 2);
    const { stories } = site.social.world;
    expect(file.stories.map(({ text }) => text)).toEqual(stories.map(({ text }) => text));
    expect(file.ended).toBe('end');
    const hasCome = storyPictures !== 'never';
    expect(file.stories.map(({ media }) => media.map(({ whole }) => whole))).toEqual(
      stories.map((_, n) => [hasCome || n !== 1]),
    );
    for (const [n, { picture: number }] of stories.entries())
      expect(await isIn(evidence.bytes(`story-${n + 1}`), number), `story ${n + 1}`).toBe(hasCome || n !== 1);
    expect(step).toMatchObject(
      hasCome ? { result: 'ok' } : { result: 'failed', reason: 'story-not-whole: 1' },
    );
    const urls = stories.map(({ picture: number }) => `${site.origin}/media/${number}.png`);
    expect(file.stories.flatMap(({ media }) => media.map(({ url }) => url))).toEqual(urls);
    expect(state).toBe(hasCome ? 'complete' : 'partial');
  },
  90_000,
);

test.each([
  ['address', 'none'],
  ['silent', 'link'],
  ['silent', 'words'],
] as const)(
  'a viewer that goes on to the next account is followed to the border: %s, named by %s',
  async (nextStories, storyNames) => {
    const change = { storiesGoOn: 'control', nextStories, storyNames } as const;
    const { file, step, state, details, evidence } = await capture(change, 60_000, 2);
    const { stories, owner } = site.social.world;
    const { name, handle } = owner;
    const account = { name, handle, url: `${site.origin}/u/${handle}` };
    expect(file.stories.map((one) => [one.text.replace(`${handle}\n`, ''), one.account])).toEqual(
      stories.map(({ text }) => [text, storyNames === 'link' ? account : null]),
    );
    if (storyNames === 'words') expect(file.stories.map(({ named }) => named)).toEqual([handle, handle]);
    expect([file.ended, state]).toEqual(['account-changed', 'complete']);
    const reason = storyNames === 'none' ? 'account-not-shown: 2' : 'account-changed';
    expect(step).toMatchObject({ result: 'ok', reason });
    // What the page shows by then is somebody else's.
    for (const role of ['text', 'dom', 'mhtml', 'screenshot'] as const) {
      const taken = details.steps.find((one) => one.name === role);
      expect(taken).toMatchObject({ result: 'skipped', reason: 'stories-over' });
      expect(evidence.files.has(role)).toBe(false);
    }
  },
  60_000,
);

test('what is gone half-way is said, and what was shown until then is kept', async () => {
  const { file, step, state, details, searchText } = await capture({ storiesGoOn: 'control', storyViews: 2 });
  expect(step).toMatchObject({ result: 'failed', reason: 'story-gone: 2 / 4' });
  expect([state, details.outcome]).toEqual(['partial', 'ok']);
  expect(file.ended).toBe('story-gone');
  const shown = site.social.world.stories.slice(0, 2);
  expect(file.stories.map(({ text }) => text)).toEqual(shown.map(({ text }) => text));
  for (const { text } of shown) expect(searchText).toContain(text);
}, 60_000);

test('stories that the time did not suffice for are not there, and that is said', async () => {
  const { file, step, state } = await capture({ storiesGoOn: 'itself' }, 5000);
  expect(step).toMatchObject({ result: 'timed-out', reason: 'limit' });
  expect([state, file.ended]).toEqual(['partial', 'limit']);
  expect(file.stories.length).toBeLessThan(4);
}, 60_000);
