import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { PeopleFile, PeopleListName, PeopleRequest } from '../../../src/contract/people-list.ts';
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

const post = (one: SocialSite) => new URL(one.post).pathname;
const profile = (one: SocialSite) => `/u/${one.social.world.owner.handle}`;
const counts = (change: Partial<Switches['counts']>) => ({ counts: { ...ordinary.counts, ...change } });

async function capture(
  change: Partial<Switches>,
  list: PeopleListName,
  path: (site: SocialSite) => string,
  wish: Partial<PeopleRequest> | ((site: SocialSite) => Partial<PeopleRequest>) = {},
  scrollMs = 0,
) {
  site = await startSocial(change);
  const wished = typeof wish === 'function' ? wish(site) : wish;
  const people = { list, find: [], limitMs: 120_000, ...wished };
  const item = await bench.item(site.origin + path(site), { acceptTlsErrors: true, scrollMs, people });
  // The file's own form, of what was just written.
  const file = JSON.parse(item.evidence.text('people')) as PeopleFile;
  const step = item.details.steps.find(({ name }) => name === 'people');
  return { ...item, file, step, handles: new Set(file.people.map(({ handle }) => handle)) };
}

const handlesOf = (people: readonly { handle: string }[]) => new Set(people.map(({ handle }) => handle));

test('B07 2,000 who reacted are there, each once; who was looked for is marked, and who is not there is said', async () => {
  const { file, step, handles, details, evidence, state, searchText } = await capture(
    { ...counts({ reactions: 2000, comments: 3 }), repeated: 1 },
    'reactions',
    post,
    ({ origin, social: { world } }) => ({
      limitMs: 500_000,
      find: [
        `@${world.reactions[0]?.handle ?? ''}`,
        `${origin}/u/${world.reactions.at(-1)?.handle ?? ''}/?from=dialog`,
        'bukan.siapa-siapa',
      ],
    }),
  );
  expect(step).toMatchObject({ result: 'ok' });
  expect(handles).toEqual(handlesOf(site.social.world.reactions));
  expect(file.people.map(({ name }) => name)).toEqual(
    file.people.map(({ handle }) => site.social.world.reactions.find((one) => one.handle === handle)?.name),
  );
  expect(handles.size).toBe(site.social.sent('reactions').size);
  expect(file).toMatchObject({
    ...{ list: 'reactions', where: 'dialog', ended: 'end', distinct: 2000, rows: 2099, repeated: 99 },
    says: { value: 2000, approximate: false, shown: '2.000', where: 'opener' },
    tab: 'Semua 2 rb',
  });
  const [first, last, nobody = null] = file.find;
  expect(first?.found?.place).toBe(1);
  expect(last?.found?.place).toBe(2099);
  expect(nobody).toEqual({ asked: 'bukan.siapa-siapa', found: null });
  // The marked picture is its strip with a line around the row, and nothing else is changed.
  for (const one of [first, last]) {
    const found = one?.found;
    if (found === null || found === undefined) throw new Error('not found');
    const [strip, marked] = [`strip-${found.strip}`, found.marked ?? ''].map((role) =>
      readPng(evidence.bytes(role)),
    );
    const [x, y, width, height] = found.box;
    // The strip has several screens one under the other, the marked picture is of one.
    const line = Array.from({ length: marked?.height ?? 0 }, (_, down) => down).filter(
      (down) => marked?.at(x + 1, down).join() === '220,38,38',
    );
    expect(line).toHaveLength(height);
    const [top = 0] = line;
    for (const down of [10, Math.floor(height / 2)])
      for (const right of [20, 60, Math.floor(width / 2)])
        expect(marked?.at(x + right, top + down)).toEqual(strip?.at(x + right, y + down));
    expect(strip?.at(x + 1, y + 10)).not.toEqual([220, 38, 38]);
  }
  expect(file.strips).toMatchObject({ first: 1 });
  expect(file.strips?.last).toBeLessThan(60);
  // What the item says of it, without the rows, and what the search finds.
  const { v, people, ...receipt } = file;
  expect([v, people.length]).toEqual([1, 2000]);
  expect(details.people).toEqual(receipt);
  expect(state).toBe('complete');
  expect(searchText).toContain(`@${site.social.world.reactions.at(-1)?.handle ?? ''}`);
  expect(site.social.opened).toEqual(['reactions', 'closed']);
}, 600_000);

test('a list that repeats, reorders, says 429 and 500, forgets cursors and has a button for more is there whole', async () => {
  const faults = { repeated: 3, reorder: true, tooManyEvery: 5, failEvery: 4, expireAt: 3 } as const;
  for (const change of [
    { ...faults, again: 'itself', latencyMs: 20 },
    { ...faults, again: 'button', more: 'button', shadow: true, language: 'en' },
  ] as const) {
    const { file, handles } = await capture(
      { ...change, ...counts({ followers: 90 }) },
      'followers',
      profile,
    );
    expect(handles).toEqual(handlesOf(site.social.world.followers));
    expect(file).toMatchObject({ where: 'dialog', ended: 'end', distinct: 90, says: { value: 90 } });
    expect(file.repeated).toBeGreaterThan(20);
    expect(file.rows).toBe(90 + file.repeated);
    await site.close();
  }
  site = await startSocial({});
}, 180_000);

test('people who are suggested below a list are none of it, and a list of one is a list', async () => {
  for (const [followers, language] of [
    [1, 'id'],
    [3, 'en'],
    [45, 'id'],
  ] as const) {
    const { file, handles, state } = await capture(
      { ...counts({ followers }), suggested: 9, language },
      'followers',
      profile,
      { find: ['@saran.1'] },
    );
    expect([followers, handles]).toEqual([followers, handlesOf(site.social.world.followers)]);
    expect(file).toMatchObject({ ended: 'end', distinct: followers, says: { value: followers } });
    expect([state, file.find]).toEqual(['complete', [expect.objectContaining({ found: null })]]);
    if (followers !== 45) await site.close();
  }
}, 120_000);

test('a list that is the page itself is walked once, and all that was sent is in the archive', async () => {
  const { file, handles, details, evidence } = await capture(
    counts({ members: 150 }),
    'members',
    () => '/g/relawan/members',
    {},
    20_000,
  );
  expect(handles).toEqual(handlesOf(site.social.world.members));
  expect(file).toMatchObject({ where: 'page', ended: 'end', says: { value: 150 }, opened: null });
  expect(details.steps).toContainEqual(
    expect.objectContaining({ name: 'scroll', result: 'skipped', reason: 'list-walked' }),
  );
  const { missing } = compareWithLog(await recordedResponses(evidence.bytes('wacz')), site.served());
  expect(missing).toEqual([]);
}, 120_000);

test('a dialog that an address opens is walked and closed, and the page below it is captured', async () => {
  const { file, handles, evidence, record } = await capture(
    { prompt: 'in-list' },
    'following',
    (one) => `${profile(one)}/following`,
    {},
    5000,
  );
  expect(handles).toEqual(handlesOf(site.social.world.following));
  expect(file).toMatchObject({
    where: 'dialog',
    ended: 'end',
    distinct: 60,
    says: { value: 60, where: 'page' },
  });
  expect(evidence.text('dom')).not.toContain('role="dialog"');
  // A log-in that comes over it is closed, and nothing else in it is pressed.
  expect(site.social.opened).toContain('prompt-closed');
  const done = record.actions.filter(({ what }) => what.startsWith('log-in-prompt'));
  expect(done.map(({ what }) => what)).toEqual(['log-in-prompt-seen', 'log-in-prompt-closed']);
  expect([...evidence.files.keys()]).toContain('strip-1');
}, 120_000);

test('a list that a log-in lies over to the end was not walked to its end', async () => {
  const { step, file, record } = await capture(
    { prompt: 'in-list-for-good' },
    'following',
    (one) => `${profile(one)}/following`,
  );
  expect(file.ended).toBe('log-in-asked');
  expect(step).toMatchObject({ result: 'failed', reason: 'log-in-asked' });
  const done = record.actions.filter(({ what }) => what.startsWith('log-in-prompt'));
  expect(new Set(done.map(({ what }) => what))).toEqual(new Set(['log-in-prompt-seen']));
}, 60_000);

test('fewer rows than the site says, a limit, a session that ends and a list that is not there are said', async () => {
  const fewer = await capture({ unlisted: 34 }, 'reactions', post);
  expect(fewer.step).toMatchObject({ result: 'ok', reason: 'fewer-than-said: 120 / 154' });
  expect(fewer.state).toBe('complete');
  await site.close();
  const limited = await capture(counts({ followers: 3000 }), 'followers', profile, {
    limitMs: 8000,
    find: ['@nobody'],
  });
  expect(limited.step).toMatchObject({ result: 'timed-out', reason: 'limit' });
  expect(limited.state).toBe('partial');
  expect(limited.file).toMatchObject({ ended: 'limit', says: { value: 3000 }, find: [{ found: null }] });
  expect(limited.file.distinct).toBeGreaterThan(5);
  expect(limited.file.distinct).toBeLessThan(3000);
  await site.close();
  const ended = await capture(
    { members: true, sessionEndsAfter: 2 },
    'members',
    () => '/enter?next=/g/relawan/members',
  );
  expect(ended.step).toMatchObject({ result: 'failed', reason: 'log-in-asked' });
  expect(ended.file.distinct).toBeGreaterThan(30);
  await site.close();
  const missing = await capture({}, 'members', post, { find: ['@nobody'] });
  expect(missing.step).toMatchObject({ result: 'failed', reason: 'list-not-found' });
  expect(missing.file).toMatchObject({ where: null, rows: 0, says: null, find: [{ found: null }] });
}, 180_000);

test('what was seen is kept where the capture is stopped in the middle', async () => {
  site = await startSocial(counts({ followers: 900 }));
  const stop = new AbortController();
  const people: PeopleRequest = { list: 'followers', find: [], limitMs: 120_000 };
  const { outcome, evidence } = await bench.run(
    site.origin + profile(site),
    { acceptTlsErrors: true, people },
    {
      signal: stop.signal,
      onProgress: ({ step, done = 0, total }) => {
        if (step !== 'people' || done < 20) return;
        expect(total).toBe(900);
        stop.abort();
      },
    },
  );
  if (outcome.result !== 'item') throw new Error(outcome.code);
  expect(outcome.state).toBe('partial');
  expect(outcome.details.people).toMatchObject({ ended: 'stopped', says: { value: 900 } });
  expect(outcome.details.people?.distinct).toBeGreaterThanOrEqual(20);
  expect(evidence.files.has('people')).toBe(true);
}, 90_000);
