import { afterEach, expect, test, vi } from 'vitest';
import { createPageBrowsers } from '../../src/core/page-browsers.ts';
import { newLocker, removeFolders } from '../locker/temporary-locker.ts';

afterEach(() => {
  vi.useRealTimers();
  removeFolders();
});

test('browsers without a page are closed, however often it is said that there is none', async () => {
  const { base, locker } = await newLocker();
  const browsers = createPageBrowsers(locker, () => ({
    ...{ timeoutMs: 1000, scrollMs: 0, scratchDir: base, locale: 'id-ID', timeZone: 'Asia/Jakarta' },
  }));
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const close = vi.fn(() => Promise.resolve());
  const use = (): Promise<void> =>
    browsers.withOne({ id: '1', profile: null }, (pages) => {
      pages.close = close;
      return Promise.resolve();
    });
  const rest = async (seconds: number): Promise<void> => {
    for (let second = 0; second < seconds; second += 1) {
      browsers.rest();
      await vi.advanceTimersByTimeAsync(1000);
    }
  };
  await use();
  await rest(19);
  // A page that came meanwhile has them for as long again.
  await use();
  await rest(19);
  expect(close).not.toHaveBeenCalled();
  await rest(2);
  expect(close).toHaveBeenCalledTimes(1);
  vi.useRealTimers();
  await locker.close();
});
