import { expect, test } from 'vitest';
import { isAwaited } from '../../../src/capture/behaviours/quiet.ts';

const now = Date.parse('2026-03-01T00:00:00Z');
const waitsFor = (change: Partial<{ type: string; url: string; startedAt: number }>): boolean => {
  const one = {
    ...{ type: 'Fetch', url: 'https://forum.example/list?after=2', startedAt: now + 20, response: null },
    ...change,
  };
  const page = { frame: { url: 'https://www.forum.example/p/1' }, recorder: { inFlight: [one] } };
  return isAwaited(page, [now - 60_000, now]);
};

test('what a script asked its own site for when the list was scrolled is waited for, and nothing else', () => {
  expect(waitsFor({})).toBe(true);
  expect(waitsFor({ type: 'XHR', startedAt: now - 59_000 })).toBe(true);
  expect(waitsFor({ type: 'Image' })).toBe(false);
  expect(waitsFor({ url: 'https://iklan.example/next' })).toBe(false);
  // Began by itself, long after anything was done: a question that is always open.
  expect(waitsFor({ startedAt: now - 30_000 })).toBe(false);
});
