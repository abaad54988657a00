import { expect, test } from 'vitest';
import type { AccountFacts, CaseActs } from '../../../src/contract/acts.ts';
import { another, draftOf } from '../../../src/renderer/shared/act-draft.ts';

const facts = (more: Partial<AccountFacts>): AccountFacts => ({
  ...{ platform: 'contoh.example', handle: '', stableId: '', url: '', shown: 'Budi Santoso' },
  ...more,
});
const kept = {
  ...{ entry: '0.1', madeAt: '2026-11-22T10:00:00.000Z' },
  ...{ changedAt: null, officer: 'Ani', withdrawn: null },
};
const acts: CaseActs = {
  ...{ subjects: [], attributions: [], acts: [], banners: [] },
  accounts: [
    { ...kept, id: 'a', ...facts({ handle: 'budi', url: 'https://www.contoh.example/u/budi' }) },
    { ...kept, id: 'b', ...facts({ stableId: '1001' }) },
    { ...kept, id: 'c', ...facts({ handle: '100200' }) },
    { ...kept, id: 'd', ...facts({ handle: '44196', url: 'https://contoh.example/channel/UCab' }) },
  ],
};
const accountFor = (more: Partial<AccountFacts>) => {
  const suggested = {
    ...{
      kind: 'comment' as const,
      account: facts(more),
      target: { kind: 'post' as const, url: '', shown: '' },
    },
    done: { at: null, zone: null, shown: null },
  };
  return draftOf(acts, null, suggested, []).account;
};

test('an act of an account of the case is offered for that, by its name, number or address, and by no name alone', () => {
  expect(accountFor({ handle: 'Budi' })).toBe('a');
  expect(accountFor({ stableId: '1001' })).toBe('b');
  expect(accountFor({ stableId: '100200' })).toBe('c');
  expect(accountFor({ url: 'https://m.contoh.example/u/budi/' })).toBe('a');
  expect(accountFor({ url: 'https://contoh.example/u/budi2' })).toBe(another);
  expect(accountFor({ url: 'https://contoh.example/u/budi', platform: 'lain.example' })).toBe(another);
  expect(accountFor({})).toBe(another);
  // A name of figures is no other account's number, and an id of capitals is not the one without.
  expect(accountFor({ handle: 'siti', stableId: '44196' })).toBe(another);
  expect(accountFor({ url: 'https://contoh.example/channel/UCAB' })).toBe(another);
});
