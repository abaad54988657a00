import { expect, test } from 'vitest';
import { isAsking, isAwaited } from '../../../src/capture/behaviours/quiet.ts';

const now = Date.parse('2026-03-01T00:00:00Z');
const pageWith = (change: Partial<{ type: string; url: string; startedAt: number }>) => {
  const one = {
    ...{ type: 'Fetch', url: 'https://forum.example/list?after=2', startedAt: now + 20, response: null },
    ...change,
  };
  return { frame: { url: 'https://www.forum.example/p/1' }, recorder: { inFlight: [one] } };
};
const waitsFor = (change: Parameters<typeof pageWith>[0]): boolean =>
  isAwaited(pageWith(change), [now - 60_000, now]);

test('what a script asked its own site for when the list was scrolled is waited for, and nothing else', () => {
  expect(waitsFor({})).toBe(true);
  expect(waitsFor({ type: 'XHR', startedAt: now - 59_000 })).toBe(true);
  expect(waitsFor({ type: 'Image' })).toBe(false);
  expect(waitsFor({ url: 'https://iklan.example/next' })).toBe(false);
  // Began by itself, long after anything was done: a question that is always open.
  expect(waitsFor({ startedAt: now - 30_000 })).toBe(false);
});

test('of a list of which nothing has come, whatever its site was asked for since it was opened is waited for', () => {
  const asking = (change: Partial<{ type: string; url: string; startedAt: number }>): boolean =>
    isAsking(pageWith(change), now - 20_000);
  expect(asking({ startedAt: now - 12_000 })).toBe(true);
  expect(asking({ startedAt: now - 30_000 })).toBe(false);
  expect(asking({ url: 'https://iklan.example/next' })).toBe(false);
  expect(isAsking({ ...pageWith({}), recorder: { inFlight: [] } }, 0)).toBe(false);
});
