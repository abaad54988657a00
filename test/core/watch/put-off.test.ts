import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { JejakError } from '../../../src/contract/error.ts';
import type { Outcomes } from '../../../src/contract/sink.ts';
import { type PageCapturer, sealOutcome } from '../../../src/core/capture-pages.ts';
import type { PageBrowsers } from '../../../src/core/page-browsers.ts';
import { createTurns } from '../../../src/core/turns.ts';
import { createWalls } from '../../../src/core/walls.ts';
import { addWatch } from '../../../src/core/watch/add-watch.ts';
import { createLeftAlone } from '../../../src/core/watch/left-alone.ts';
import { visitDue, type WatchRun } from '../../../src/core/watch/run-watches.ts';
import type { KeptWatch, Locker } from '../../../src/locker/index.ts';
import {
  beginPhoto,
  details,
  newLocker,
  removeFolders,
  reopen,
  type TestLocker,
} from '../../locker/temporary-locker.ts';

let made: TestLocker;
/** Another opening of it, which sees whether a visit is let go of. */
let other: Locker;
beforeAll(async () => {
  made = await newLocker();
  other = await reopen(made);
});
afterAll(async () => {
  await other.close();
  await made.locker.close();
  removeFolders();
});
beforeEach(async () => {
  const { watches } = made.locker;
  for (const { id } of watches.list()) await watches.change(id, { change: 'remove' });
});

const hour = 3_600_000;
const wanted = (url = 'https://contoh.example/1') => ({
  ...{ url, caseId: null, profile: null, acceptTlsErrors: false, everyMs: hour, until: null, base: null },
});
const only = (): KeptWatch => {
  const [watch] = other.watches.list();
  if (watch === undefined) throw new Error('no watch');
  return watch;
};

interface Heard {
  run: WatchRun;
  put: string[];
  released: string[];
  stop: AbortController;
}

function runThat(capture: PageCapturer['capture'], once: boolean): Heard {
  const [put, released, stop]: [string[], string[], AbortController] = [[], [], new AbortController()];
  const walls = createWalls();
  const turns = createTurns({ walls, longestWaitMs: 1000, pauseMs: 0 });
  const nothing = (): undefined => undefined;
  const pages: PageCapturer = { capture, look: () => Promise.resolve(null), close: () => Promise.resolve() };
  const browsers: PageBrowsers = {
    withOne: (_job, work) => work(pages),
    ...{ look: () => Promise.resolve(null), rest: nothing, close: () => Promise.resolve() },
    release(profile) {
      released.push(profile);
      return Promise.resolve();
    },
  };
  const run: WatchRun = {
    ...{ browsers, turns, leftAlone: createLeftAlone(walls, turns), once, atOnce: () => 1 },
    ...{ work: { onProgress: nothing, signal: stop.signal }, began: nothing, visited: nothing },
    putOff: (_watch, { code }) => void put.push(code),
  };
  return { run, put, released, stop };
}

/** A capture of which no byte comes, for this reason. */
const failing =
  (code: string, tried: (url: string) => unknown = () => undefined, locker = made.locker) =>
  async (
    ...[url, , about]: Parameters<PageCapturer['capture']>
  ): Promise<Awaited<ReturnType<PageCapturer['capture']>>> => {
    await tried(url);
    const draft = await beginPhoto(locker, url);
    return sealOutcome(draft, { result: 'failed', code, source: { url }, message: code }, url, about);
  };

test.each([
  'browser-died',
  'capture-process-died',
  'internal',
  'stopped',
  'profile-logged-out',
  'browser-not-found',
])('a capture that ended with %s is no visit of the site, and is not tried again at once', async (code) => {
  await addWatch(made.locker, wanted());
  const { nextAt } = only();
  let tries = 0;
  const { run, put } = runThat(
    failing(code, () => (tries += 1)),
    false,
  );
  await visitDue(made.locker, run);
  await visitDue(made.locker, run);
  expect([tries, put]).toEqual([1, [code]]);
  expect(only()).toMatchObject({ visits: 0, nextAt, isBusy: false, last: null });
});

test('whatever throws lets go of the watch, and of its profile', async () => {
  await addWatch(made.locker, wanted());
  const { run, put } = runThat(() => Promise.reject(new JejakError('disk-full', 'could-not-go-on')), true);
  await visitDue(made.locker, run);
  expect([put, only().isBusy, only().visits]).toEqual([['disk-full'], false, 0]);

  const ofProfile: KeptWatch = { ...only(), profile: 'a'.repeat(32), base: 'b'.repeat(32) };
  const again = runThat(failing('dns-failed'), true);
  const { watches } = made.locker;
  const named = { list: () => [ofProfile], find: () => ofProfile };
  const locker = { ...made.locker, watches: { ...watches, ...named } };
  await visitDue(locker, again.run);
  // The item that it begins with is not there.
  expect([again.put, again.released]).toEqual([['no-such-item'], [ofProfile.profile]]);
  expect(only()).toMatchObject({ isBusy: false, visits: 0 });
});

test('a visit that could be neither ended nor let go of is made again here, and nowhere else meanwhile', async () => {
  await addWatch(made.locker, wanted());
  const full = (): Promise<never> => Promise.reject(new JejakError('disk-full', 'could-not-go-on'));
  const { watches } = made.locker;
  const answering = (locker: Locker): Heard => runThat(failing('dns-failed', undefined, locker), true);
  const first = runThat(full, true);
  await visitDue({ ...made.locker, watches: { ...watches, drop: full } }, first.run);
  expect(first.put).toEqual(['disk-full']);
  expect([only().isBusy, only().visits]).toEqual([true, 0]);
  await visitDue(other, answering(other).run);
  expect(only().visits).toBe(0);
  await visitDue(made.locker, answering(made.locker).run);
  expect([only().isBusy, only().visits]).toEqual([false, 1]);
});

test('one that is put back while another process makes a visit of it is not visited here meanwhile', async () => {
  const { id, nextAt } = await addWatch(made.locker, wanted());
  expect(await other.watches.take(id, nextAt)).toBe(true);
  const { watches } = made.locker;
  const removed = await watches.change(id, { change: 'remove' });
  if (removed === null) throw new Error('nothing was removed');
  await watches.restore(removed);
  expect(watches.find(id).isBusy).toBe(true);
  expect(await watches.take(id, nextAt)).toBe(false);
  await other.watches.drop(id);
  // What this one had begun when it was removed has no end that could let go of it.
  expect(await watches.take(id, nextAt)).toBe(true);
  const again = await watches.change(id, { change: 'remove' });
  if (again === null) throw new Error('nothing was removed');
  await watches.restore(again);
  expect(only().isBusy).toBe(false);
});

test('what came before Ctrl-C is kept, and the visit stays due', async () => {
  await addWatch(made.locker, wanted());
  const { nextAt } = only();
  const { run, stop } = runThat(async (url, _work, about) => {
    stop.abort();
    const draft = await beginPhoto(made.locker, url);
    const steps = [{ name: 'capture', result: 'interrupted', ms: 1, reason: 'interrupted' } as const];
    const outcome: Outcomes = { result: 'item', state: 'partial', details: { ...details(url), steps } };
    return sealOutcome(draft, outcome, url, about);
  }, true);
  await visitDue(made.locker, run);
  expect(only()).toMatchObject({ visits: 1, nextAt, isBusy: false });
});

test.each([
  { once: true, urls: ['1', '2'] },
  { once: false, urls: ['1', '2', '1'] },
])(
  'one that becomes due again in the same round is visited again, unless once is wanted: $once',
  async (as) => {
    // Of two that are due in one moment either may come first.
    const [longer, shorter] = [2, 1].map((hours) => new Date(Date.now() - hours * hour).toISOString());
    if (longer === undefined || shorter === undefined) throw new Error('no times');
    const { watches } = made.locker;
    const first = await watches.add({ ...wanted(), nextAt: longer, addedAt: longer });
    await watches.add({ ...wanted('https://lain.example/2'), nextAt: shorter, addedAt: shorter });
    const seen: string[] = [];
    const tried = async (url: string): Promise<void> => {
      seen.push(url.slice(-1));
      if (seen.length === 2)
        await watches.change(first.id, { change: 'resume', nextAt: new Date().toISOString() });
    };
    const { run } = runThat(failing('dns-failed', tried), as.once);
    await visitDue(made.locker, run);
    expect([...seen].sort()).toEqual([...as.urls].sort());
  },
);

test('a watch is over when its last day is, also one that is overdue since before', async () => {
  const [nextAt, until] = [2, 1].map((hours) => new Date(Date.now() - hours * hour).toISOString());
  if (nextAt === undefined || until === undefined) throw new Error('no times');
  await made.locker.watches.add({ ...wanted(), until, nextAt, addedAt: nextAt });
  expect(only().state).toBe('over');
});

test('an end before the first visit is refused', async () => {
  const past = new Date(Date.now() - hour).toISOString();
  const soon = new Date(Date.now() + hour / 2).toISOString();
  await expect(addWatch(made.locker, { ...wanted(), until: past })).rejects.toMatchObject({
    code: 'over-already',
  });
  expect(made.locker.watches.list()).toEqual([]);
  await addWatch(made.locker, { ...wanted(), until: soon });
  expect(made.locker.watches.list()).toHaveLength(1);
});
