import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type IdleWatch, watchIdle } from '../../../src/renderer/shared/idle-watch.ts';

let hide: ReturnType<typeof vi.fn<() => void>>;
let watch: IdleWatch | undefined;
beforeEach(() => {
  vi.useFakeTimers();
  hide = vi.fn<() => void>();
});
afterEach(() => {
  watch?.end();
  vi.useRealTimers();
});

const minute = 60_000;
const never = (): Promise<never> => new Promise(() => undefined);
const gone = (): Promise<never> => Promise.reject(new Error('gone'));
const pass = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

test.each([
  ['hangs', never],
  ['is gone', gone],
])('what is shown is hidden when the time is up, also where the core %s', async (_, ask) => {
  watch = watchIdle(5, { ask, hide });
  await pass(5 * minute - 1);
  expect(hide).not.toHaveBeenCalled();
  await pass(4000);
  expect(hide).toHaveBeenCalledTimes(1);
});

test('whoever is here puts it off, also while the core is being asked', async () => {
  watch = watchIdle(5, { ask: never, hide });
  await pass(4 * minute);
  watch.touch();
  await pass(5 * minute + 1000);
  watch.touch();
  await pass(4 * minute);
  expect(hide).not.toHaveBeenCalled();
  await pass(2 * minute);
  expect(hide).toHaveBeenCalledTimes(1);
});

test('a core that answers counts the time itself, and is asked again', async () => {
  const ask = vi.fn<() => Promise<unknown>>(() => Promise.resolve());
  watch = watchIdle(5, { ask, hide });
  await pass(20 * minute);
  expect(hide).not.toHaveBeenCalled();
  ask.mockImplementation(never);
  await pass(20_000);
  expect(hide).toHaveBeenCalledTimes(1);
});

test('where it is never to be locked, or the watch has ended, nothing is hidden', async () => {
  watchIdle(0, { ask: never, hide });
  watchIdle(5, { ask: never, hide }).end();
  await pass(60 * minute);
  expect(hide).not.toHaveBeenCalled();
});
