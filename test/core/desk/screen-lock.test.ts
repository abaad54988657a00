import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createScreenLock } from '../../../src/core/desk/screen-lock.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const minute = 60_000;

/** The lock of a screen, and how often it said that it changed. */
function lockAfter(minutes: () => number) {
  const changed = vi.fn();
  return { screen: createScreenLock(minutes, changed), changed };
}

test('the screen locks after so many minutes without a touch, and says so once', () => {
  const { screen, changed } = lockAfter(() => 5);
  screen.touch();
  vi.advanceTimersByTime(4 * minute);
  screen.touch();
  vi.advanceTimersByTime(5 * minute - 1);
  expect([screen.isOn(), changed.mock.calls.length]).toEqual([false, 0]);
  vi.advanceTimersByTime(1);
  expect([screen.isOn(), changed.mock.calls.length]).toEqual([true, 1]);
  // What moves in front of a locked screen neither unlocks it nor tells again.
  screen.touch();
  vi.advanceTimersByTime(10 * minute);
  expect([screen.isOn(), changed.mock.calls.length]).toEqual([true, 1]);
});

test('once it is unlocked it locks again after the same time, and not by itself where it never should', () => {
  let minutes = 1;
  const { screen } = lockAfter(() => minutes);
  screen.lock();
  screen.unlock();
  vi.advanceTimersByTime(minute);
  expect(screen.isOn()).toBe(true);
  minutes = 0;
  screen.unlock();
  vi.advanceTimersByTime(1440 * minute);
  expect(screen.isOn()).toBe(false);
});

test('with no locker open there is nothing to lock', () => {
  const { screen, changed } = lockAfter(() => 1);
  screen.touch();
  screen.end();
  vi.advanceTimersByTime(2 * minute);
  expect([screen.isOn(), changed.mock.calls.length]).toEqual([false, 0]);
});
