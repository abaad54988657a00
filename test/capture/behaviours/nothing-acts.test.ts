import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { startSocial } from '../../site/social/start.ts';
import { ordinary } from '../../site/social/switches.ts';
import { type CaptureBench, startCaptureBench } from '../capture-one.ts';

vi.setConfig({ testTimeout: 300_000 });

let bench: CaptureBench;
beforeAll(() => {
  bench = startCaptureBench();
});
afterAll(() => bench.close());

test('every behaviour works, one page after the other, and the server counts no act, by GET neither', async () => {
  const site = await startSocial({
    ...{ consent: 'modal', more: 'button', pageSize: 8 },
    counts: { ...ordinary.counts, feed: 6, comments: 10, reactions: 20, followers: 12 },
  });
  const { owner, posts } = site.social.world;
  const people = (list: 'reactions' | 'followers') => ({ list, find: [], limitMs: 60_000 });
  const worked = new Set<string>();
  const take = async (path: string, wish: object = {}) => {
    const { details, record } = await bench.item(site.origin + path, {
      ...{ acceptTlsErrors: true, timeoutMs: 15_000, scrollMs: 15_000, ...wish },
    });
    for (const { name, result } of details.steps) if (result === 'ok') worked.add(name);
    return record;
  };
  try {
    const post = `/p/${posts[0]?.id ?? ''}`;
    await take(post, { people: people('reactions') });
    await take(`/u/${owner.handle}`, { people: people('followers') });
    await take('/');
    await take(`/v/${posts[0]?.id ?? ''}`);
    await take(`/stories/${owner.handle}`);
    const hostile = await take('/hostile?acts');
    expect([...worked]).toEqual(
      expect.arrayContaining(['consent', 'people', 'scroll', 'rows', 'open', 'media', 'screenshot']),
    );
    expect([...site.acts(), ...site.social.pressed]).toEqual([]);
    // It tried, in every form, and each was refused.
    const refused = hostile.network.refused.map(({ url, reason }) => `${new URL(url).pathname} ${reason}`);
    for (const path of ['/like', '/a/like.php', '/api/groups/1/join', '/api/share', '/statuses/2/reblog'])
      expect(refused).toContain(`${path} acting-path`);
    for (const reason of ['graphql-mutation', 'operation-not-named', 'acting-call'])
      expect(refused).toContain(`/api/graphql ${reason}`);
  } finally {
    await site.close();
  }
});

test('operations without a name bring what a page loads and scrolls; what only a press asks for so is said to be missing', async () => {
  const site = await startSocial({ unnamed: true, counts: { ...ordinary.counts, comments: 30, feed: 30 } });
  try {
    const feed = await bench.item(`${site.origin}/`, { acceptTlsErrors: true, scrollMs: 30_000 });
    const ids = site.social.sent('feed');
    expect(ids.size).toBe(30);
    expect(feed.record.network.refused.map(({ reason }) => reason)).toContain('operation-not-named');
    expect(feed.details.steps).toContainEqual(
      expect.objectContaining({ name: 'rows', result: 'failed', reason: 'operation-not-named' }),
    );
    expect(feed.state).toBe('partial');
    const people = { list: 'members' as const, find: [], limitMs: 60_000 };
    const members = await bench.item(`${site.origin}/g/relawan/members`, {
      ...{ acceptTlsErrors: true, scrollMs: 0, people },
    });
    expect(members.details.people).toMatchObject({ ended: 'end', distinct: 80 });
    expect(members.record.network.refused).toEqual([]);
    expect([...site.acts(), ...site.social.pressed]).toEqual([]);
  } finally {
    await site.close();
  }
});
