import { expect, test } from 'vitest';
import type { PeopleListName, PeopleReceipt } from '../../src/contract/people-list.ts';
import { suggestListedAct } from '../../src/core/suggest-listed-act.ts';

const list = (name: PeopleListName, url: string): { people: PeopleReceipt; title: string } => ({
  title: 'Relawan Contoh',
  people: {
    ...{ list: name, url, where: 'dialog', opened: null, tab: null, says: null, strips: null, find: [] },
    ...{ rows: 1, distinct: 1, repeated: 0, ended: 'end' },
    ...{ startedAt: '2026-11-26T10:00:00.000Z', endedAt: '2026-11-26T10:00:01.000Z' },
  },
});
const budi = { name: 'Budi Contoh', handle: 'budi', id: null, url: 'https://x.com/budi' };
const account = {
  platform: 'x',
  handle: 'budi',
  stableId: '',
  url: 'https://x.com/budi',
  shown: 'Budi Contoh',
};
const done = { at: null, zone: null, shown: null };

test('a row of those who reacted likes the post, one of the followers follows the account, one of the members the group', () => {
  expect(suggestListedAct(list('reactions', 'https://x.com/calon/status/2/likes'), budi)).toEqual({
    ...{ kind: 'like', account, done },
    target: { kind: 'post', url: 'https://x.com/calon/status/2', shown: '' },
  });
  expect(suggestListedAct(list('followers', 'https://x.com/calon/followers/'), budi)).toEqual({
    ...{ kind: 'follow', account, done },
    target: { kind: 'account', url: 'https://x.com/calon', shown: '' },
  });
  expect(suggestListedAct(list('members', 'https://x.com/i/communities/12/members'), budi)).toMatchObject({
    kind: 'follow',
    target: { kind: 'group', url: 'https://x.com/i/communities/12', shown: 'Relawan Contoh' },
  });
  expect(suggestListedAct(list('shares', 'https://x.com/calon/status/2'), budi)).toMatchObject({
    kind: 'share',
    target: { kind: 'post', url: 'https://x.com/calon/status/2' },
  });
});

test('what a row calls the reaction is told, and of another than a like the like is a conclusion', () => {
  const of = (badge: string | null) =>
    suggestListedAct(list('reactions', 'https://x.com/calon/status/2/likes'), { ...budi, badge });
  expect(of(null)).not.toHaveProperty('reaction');
  expect(of('Suka')).toMatchObject({ kind: 'like', reaction: 'Suka' });
  expect(of('Suka')).not.toHaveProperty('basis');
  for (const badge of ['Marah', 'Haha', 'Sedih', 'Angry'])
    expect(of(badge)).toMatchObject({ kind: 'like', basis: 'inferred', reaction: badge });
});

test('of those who are followed, it is the owner of the page who follows', () => {
  expect(suggestListedAct(list('following', 'https://x.com/calon/following'), budi)).toEqual({
    ...{ kind: 'follow', done },
    account: { platform: 'x', handle: '', stableId: '', url: 'https://x.com/calon', shown: '' },
    target: { kind: 'account', url: 'https://x.com/budi', shown: 'Budi Contoh' },
  });
});

test('an item without a list shows none', () => {
  expect(suggestListedAct({ title: '' }, budi)).toBeNull();
});
