import { describe, expect, test } from 'vitest';
import { doubtsOf, isPageAddress } from '../../src/contract/act-doubts.ts';
import type { ActFacts } from '../../src/contract/acts.ts';

const now = Date.parse('2026-11-27T03:00:00Z');
const unknown = { at: null, zone: null, shown: null };
const at = (moment: string, zone: string | null = null) => ({ ...unknown, at: moment, zone });
const post: ActFacts['target'] = { kind: 'post', url: 'https://contoh.example/p/1', shown: '' };
const doubts = (facts: Partial<ActFacts>) =>
  doubtsOf({ kind: 'like', target: post, done: unknown, found: unknown, ...facts }, now);

describe('what of an act can hardly be', () => {
  test('is nothing where nothing is known, or all is in its order', () => {
    expect(doubts({})).toEqual([]);
    expect(doubts({ done: at('2023-09-25T14:05', '+07:00'), found: at('2023-09-25') })).toEqual([]);
    expect(doubts({ done: at('2023'), found: at('2023-01-02') })).toEqual([]);
  });

  test('is a day that has not come anywhere, and not one that has begun in the east', () => {
    expect(doubts({ done: at('2027-01-01') })).toEqual(['done-ahead']);
    expect(doubts({ found: at('2026-11-29') })).toEqual(['found-ahead']);
    expect(doubts({ done: at('2026-11-27T17:00') })).toEqual([]);
    expect(doubts({ done: at('2026-11-27T17:00', '+07:00') })).toEqual(['done-ahead']);
    expect(doubts({ done: at('2026-11-27T03:00:01Z') })).toEqual(['done-ahead']);
  });

  test('is what was known before it was done, by the zones as far as they are known', () => {
    expect(doubts({ done: at('2023-09-25'), found: at('2023-09-24') })).toEqual(['found-before-done']);
    expect(doubts({ done: at('2023-09-25'), found: at('2023') })).toEqual([]);
    const evening = at('2023-09-24T20:00', '+09:00');
    expect(doubts({ done: at('2023-09-24T12:00Z'), found: evening })).toEqual(['found-before-done']);
    expect(doubts({ done: at('2023-09-24T12:00'), found: evening })).toEqual([]);
  });

  test('is following a post, and an address that is none', () => {
    expect(doubts({ kind: 'follow' })).toEqual(['follow-of-post']);
    expect(doubts({ kind: 'follow', target: { ...post, kind: 'account' } })).toEqual([]);
    expect(doubts({ target: { ...post, url: 'javascript:alert' } })).toEqual(['target-no-address']);
  });

  test('is said at once of an address that is long and none', () => {
    for (const text of [`${'.'.repeat(200_000)}@`, `a${':1'.repeat(200_000)}`, `a.${'1'.repeat(200_000)} `])
      expect(isPageAddress(text)).toBe(false);
  });

  test.each([
    ['https://contoh.example/p?x=1#a', true],
    ['contoh.example/akun', true],
    ['http://127.0.0.1:8080/x', true],
    ['contoh.example:8080', true],
    ['javascript:alert(1)', false],
    ['[::1]:8080/x', true],
    ['localhost', true],
    ['//contoh.example', true],
    ['budi@contoh.example', false],
    ['.example', false],
    ['contoh.example/a b', false],
    ['mailto:budi@contoh.example', false],
    ['budi', false],
    ['akun budi di facebook.com', false],
    ['https://', false],
  ])('%s', (text, is) => {
    expect(isPageAddress(text)).toBe(is);
  });
});
