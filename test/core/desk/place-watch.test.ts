import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { JejakError } from '../../../src/contract/error.ts';
import { watchPlace } from '../../../src/core/desk/place-watch.ts';
import type { Locker } from '../../../src/locker/index.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('another locker is said to lie there only where that is so', async () => {
  const codes = ['disk-failing', 'locker-away'];
  const locker = {
    look: () => Promise.resolve('another'),
    signOfLife: () => Promise.resolve(),
  } as Partial<Locker> as Locker; // all that is asked of it
  const place = watchPlace(locker, {
    changed: () => undefined,
    back: () => undefined,
    openAgain: () => Promise.reject(new JejakError(codes.shift() ?? 'internal', 'could-not-go-on')),
  });
  await vi.advanceTimersByTimeAsync(1000);
  expect(place.state()).toBe('gone');
  await vi.advanceTimersByTimeAsync(1000);
  expect(place.state()).toBe('another');
  place.end();
});
