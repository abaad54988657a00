import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { atMostEvery } from '../../../src/renderer/shared/at-most-every.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('what is asked for over and over runs at once, then once in each while, and once more at the end', () => {
  const run = vi.fn();
  const ask = atMostEvery(3000, run);
  ask();
  expect(run).toHaveBeenCalledTimes(1);
  for (let at = 0; at < 40; at += 1) {
    vi.advanceTimersByTime(200);
    ask();
  }
  expect(run).toHaveBeenCalledTimes(3); // at 0, 3 and 6 seconds of 8
  vi.advanceTimersByTime(60_000);
  expect(run).toHaveBeenCalledTimes(4);
  ask();
  expect(run).toHaveBeenCalledTimes(5);
});
