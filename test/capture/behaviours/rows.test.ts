import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { commentsFile } from '../../../src/contract/comments.ts';
import { type SocialSite, startSocial } from '../../site/social/start.ts';
import { ordinary, type Switches } from '../../site/social/switches.ts';
import { type CaptureBench, startCaptureBench } from '../capture-one.ts';
import { compareWithLog, recordedResponses } from '../compare-with-log.ts';
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

interface Row {
  text: string;
  strips: number[];
  box: [number, number, number, number];
  whole: boolean;
  seen: number;
}
interface List {
  where: string;
  ended: string;
  rows: Row[];
}

async function capture(change: Partial<Switches>, path: (site: SocialSite) => string, scrollMs = 50_000) {
  site = await startSocial(change);
  const item = await bench.item(site.origin + path(site), { acceptTlsErrors: true, scrollMs });
  // The file's own form, of what was just written.
  const lists = (JSON.parse(item.evidence.text('rows')) as { lists: List[] }).lists;
  return { ...item, lists, rows: lists.flatMap((list) => list.rows) };
}

const counts = (change: Partial<Switches['counts']>) => ({ counts: { ...ordinary.counts, ...change } });
const post = (one: SocialSite) => new URL(one.post).pathname;

test('every row of a feed is read whole, unfolded, and pictured before it is gone', async () => {
  const { rows, lists, details, evidence, searchText, record } = await capture(
    counts({ feed: 25 }),
    () => '/',
  );
  expect(details.steps.filter(({ result }) => result !== 'ok' && result !== 'skipped')).toEqual([]);
  expect(lists).toMatchObject([{ where: 'page', ended: 'end' }]);
  for (const { text } of site.social.world.posts) {
    expect(rows.filter((row) => row.text.includes(text))).toHaveLength(1);
    expect(searchText).toContain(text);
  }
  for (const { strips, box, whole } of rows) {
    const heights = strips.map((strip) => readPng(evidence.bytes(`strip-${strip}`)).height);
    const shown = heights.reduce((sum, height) => sum + height, 0);
    expect(whole).toBe(strips.length === 1);
    expect(box[3]).toBeLessThanOrEqual(shown);
    if (whole) expect(box[1] + box[3]).toBeLessThanOrEqual(shown + 2);
  }
  expect(record.actions.filter(({ what }) => what === 'opened').length).toBe(site.social.textsSent.size);
}, 90_000);

test('comments, their replies and whole texts are there, in a pane and over the page', async () => {
  for (const pane of [false, true]) {
    const { rows, details, evidence } = await capture(
      { ...counts({ comments: 24 }), pane, more: 'button', language: 'en', packed: pane },
      post,
    );
    expect(details.steps.find(({ name }) => name === 'rows')).toMatchObject({ result: 'ok' });
    for (const { text, replies } of site.social.world.comments)
      for (const one of [text, ...replies.map((reply) => reply.text)])
        expect(rows.filter((row) => row.text.includes(one)).length, one).toBe(1);
    // Each comment is read too: who wrote it, what, and when, though it was gone again when the page was taken.
    const read = commentsFile.parse(JSON.parse(evidence.text('comments')));
    const all = site.social.world.comments.flatMap((one) => [one, ...one.replies]);
    expect(read.comments).toHaveLength(all.length);
    for (const { text, author, at } of all) {
      const [one, second] = read.comments.filter((each) => each.text === text);
      expect(one, text).toMatchObject({ author: { name: author.name }, textCut: false });
      expect(one?.author.url).toBe(`${site.origin}/u/${author.handle}`);
      expect(Date.parse(one?.at ?? '')).toBe(Date.parse(at));
      expect(second).toBeUndefined();
    }
    if (!pane) await site.close();
  }
}, 120_000);

test('where only the comments that matter are shown, all are chosen in the menu', async () => {
  for (const language of ['id', 'en'] as const) {
    const change = { ...counts({ comments: 16 }), someComments: true, language };
    const { rows, details, record } = await capture(change, post);
    expect(details.steps).toContainEqual(expect.objectContaining({ name: 'order', result: 'ok' }));
    expect(site.social.opened).toContain('order-1');
    for (const { text } of site.social.world.comments)
      expect(rows.filter((row) => row.text.includes(text)).length, text).toBe(1);
    const chosen = language === 'id' ? 'Semua komentar' : 'All comments';
    expect(record.actions).toContainEqual(expect.objectContaining({ what: 'order-chosen', detail: chosen }));
    if (language === 'id') await site.close();
  }
}, 120_000);

test('a list that repeats, reorders, says 429 and 500 and forgets cursors is there whole, as is all that was sent', async () => {
  const faults = { repeated: 3, reorder: true, tooManyEvery: 4, failEvery: 7, expireAt: 2 } as const;
  const change = { ...counts({ members: 90 }), ...faults, again: 'button', latencyMs: 20 } as const;
  const { rows, evidence, lists } = await capture(change, () => '/g/relawan/members');
  const handles = new Set(rows.map(({ text }) => /@(\S+)/.exec(text)?.[1]));
  expect(handles).toEqual(new Set(site.social.world.members.map(({ handle }) => handle)));
  expect(rows).toHaveLength(90);
  expect(rows.reduce((sum, { seen }) => sum + seen, 0)).toBeGreaterThan(90 + 40);
  expect(lists[0]?.ended).toBe('end');
  const { missing } = compareWithLog(await recordedResponses(evidence.bytes('wacz')), site.served());
  expect(missing).toEqual([]);
}, 120_000);

test('a session that ends in the middle, or a limit, is said; what was seen until then is kept', async () => {
  const ended = await capture({ members: true, sessionEndsAfter: 2 }, () => '/enter?next=/g/relawan/members');
  expect(ended.details.steps).toContainEqual(
    expect.objectContaining({ name: 'rows', result: 'failed', reason: 'log-in-asked' }),
  );
  expect(ended.state).toBe('partial');
  expect(ended.rows.length).toBeGreaterThan(30);
  await site.close();
  const limited = await capture(counts({ members: 900 }), () => '/g/relawan/members', 3000);
  expect(limited.details.steps).toContainEqual(
    expect.objectContaining({ name: 'rows', result: 'timed-out', reason: 'limit' }),
  );
  expect(limited.rows.length).toBeGreaterThan(5);
}, 120_000);

test('rows that were seen are kept where the capture is stopped in the middle', async () => {
  site = await startSocial(counts({ members: 900 }));
  const stop = new AbortController();
  const { outcome, evidence } = await bench.run(
    `${site.origin}/g/relawan/members`,
    { acceptTlsErrors: true, scrollMs: 50_000 },
    {
      signal: stop.signal,
      onProgress: ({ step, done = 0 }) => {
        if (step === 'rows' && done >= 10) stop.abort();
      },
    },
  );
  if (outcome.result !== 'item') throw new Error(outcome.code);
  expect(outcome.state).toBe('partial');
  // The file's own form, of what was just written.
  const [list] = (JSON.parse(evidence.text('rows')) as { lists: List[] }).lists;
  expect(list?.ended).toBe('stopped');
  expect(list?.rows.length).toBeGreaterThanOrEqual(10);
  expect(outcome.searchText).toContain(list?.rows[5]?.text.split('\n')[0]);
}, 90_000);
