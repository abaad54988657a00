import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { DeskEvent } from '../../../src/contract/calls/index.ts';
import { openDeskWatches } from '../../../src/core/desk/desk-watches.ts';
import { createDeskEvents } from '../../../src/core/desk/events.ts';
import { createPageWork, type PageWork } from '../../../src/core/desk/page-work.ts';
import { createWalls } from '../../../src/core/walls.ts';
import { addWatch } from '../../../src/core/watch/add-watch.ts';
import { newLocker, removeFolders, reopen, type TestLocker } from '../../locker/temporary-locker.ts';

const hour = 3_600_000;
let made: TestLocker;
let heard: DeskEvent[];
let pages: PageWork;
let events: ReturnType<typeof createDeskEvents>;

beforeEach(async () => {
  made = await newLocker();
  heard = [];
  events = { ...createDeskEvents(), tell: (event) => void heard.push(event) };
  const walls = createWalls();
  const options = () => ({
    ...{ timeoutMs: 1000, scrollMs: 0, scratchDir: made.base, locale: 'id-ID', timeZone: 'Asia/Jakarta' },
  });
  pages = createPageWork({ locker: made.locker, options, atOnce: () => 1, walls });
});
afterEach(async () => {
  vi.useRealTimers();
  await made.locker.close();
});
afterAll(removeFolders);

const add = (url: string, until: string | null = null) =>
  addWatch(made.locker, {
    ...{ url, caseId: null, profile: null, acceptTlsErrors: false, everyMs: hour, until, base: null },
  });

/** What is looked at within a minute: how often something was begun, and what was told. */
async function aMinute(): Promise<{ begun: number; looked: number; told: DeskEvent['type'][] }> {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  const { watches } = made.locker;
  let looked = 0;
  const list: typeof watches.list = () => {
    looked += 1;
    return watches.list();
  };
  const locker = { ...made.locker, watches: { ...watches, list } };
  const go = vi.fn(() => undefined);
  const desk = openDeskWatches({ locker, events, pages: { ...pages, go } });
  await vi.advanceTimersByTimeAsync(60_000);
  vi.useRealTimers();
  await desk.close();
  return { begun: go.mock.calls.length, looked, told: heard.map(({ type }) => type) };
}

test('a watch that is overdue and visited by another process is looked for at leisure, and wakes nobody', async () => {
  const { id, nextAt } = await add('https://contoh.example/1');
  const other = await reopen(made);
  expect(await other.watches.take(id, nextAt)).toBe(true);
  const { begun, looked } = await aMinute();
  await other.close();
  expect(begun).toBe(0);
  expect(looked).toBeGreaterThan(3);
  expect(looked).toBeLessThan(10);
});

test('nor does one that is due while nothing can be captured', async () => {
  await add('https://contoh.example/1');
  pages.hold(Object.assign(new Error('full'), { code: 'ENOSPC' }));
  expect(pages.isHeld()).toBe(true);
  const { begun, looked } = await aMinute();
  expect(begun).toBe(0);
  expect(looked).toBeLessThan(10);
});

test('that one is over is told when its time comes, and nothing else each time', async () => {
  const soon = new Date(Date.now() + 30_000).toISOString();
  const { id } = await add('https://contoh.example/1', soon);
  await made.locker.watches.change(id, {
    change: 'due',
    nextAt: new Date(Date.now() + 20_000).toISOString(),
  });
  const { told } = await aMinute();
  // When it is opened, and when it is over.
  expect(told).toEqual(['watches', 'watches']);
});

test('where nothing waits and nothing rests, nobody is told so each time', async () => {
  const changed = vi.fn(() => undefined);
  const before = vi.fn(() => Promise.resolve());
  pages.join({ waiting: () => [], before, stop: () => undefined, changed });
  for (const times of [1, 2, 3]) {
    pages.go();
    await expect.poll(() => before.mock.calls.length).toBe(times);
    // That one is over before the next.
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect(changed).not.toHaveBeenCalled();
  pages.hold(Object.assign(new Error('full'), { code: 'ENOSPC' }));
  expect(changed).toHaveBeenCalledTimes(1);
  await pages.close();
});
