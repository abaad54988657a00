import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { nextResumed } from '../../../src/core/watch/due.ts';
import type { KeptWatch } from '../../../src/locker/index.ts';
import { newLocker, removeFolders, type TestLocker } from '../../locker/temporary-locker.ts';
import { pagesThat, shown, visitOnly } from './pages-that.ts';

const hour = 3_600_000;
const ago = (hours: number): string => new Date(Date.now() - hours * hour).toISOString();
const now = (): string => new Date().toISOString();
let made: TestLocker;
beforeAll(async () => {
  made = await newLocker();
});
afterAll(async () => {
  await made.locker.close();
  removeFolders();
});
beforeEach(async () => {
  const { watches } = made.locker;
  for (const { id } of watches.list()) await watches.change(id, { change: 'remove' });
});

const only = (): KeptWatch => {
  const [watch] = made.locker.watches.list();
  if (watch === undefined) throw new Error('no watch');
  return watch;
};
/** One that is visited each hour, and that nobody visited for three hours and a half. */
const overdue = (until: string | null = null): Promise<KeptWatch> =>
  made.locker.watches.add({
    ...{ url: 'https://contoh.example/1', caseId: null, profile: null, acceptTlsErrors: false },
    ...{ everyMs: hour, until, base: null, addedAt: ago(9), nextAt: ago(3.5) },
  });
const visit = () => visitOnly(made.locker, pagesThat(made.locker, shown));

describe('what was missed is told by the next visit', () => {
  test('and not again by the one after it', async () => {
    await overdue();
    expect(only().missed).toBe(3);
    expect(await visit()).toMatchObject({ visit: 1, missed: 3 });
    expect(only().missed).toBe(0);
    const item = made.locker.items().find(({ watch }) => watch?.id === only().id);
    expect(item?.watch?.missed).toBe(3);
    await made.locker.watches.change(only().id, { change: 'due', nextAt: now() });
    expect(await visit()).toMatchObject({ visit: 2, missed: 0 });
  });

  test('also where a person asks for one at once', async () => {
    const { id } = await overdue();
    await made.locker.watches.change(id, { change: 'due', nextAt: now() });
    expect(only().missed).toBe(3);
    expect(await visit()).toMatchObject({ missed: 3 });
  });

  test('also after a pause, whose own time counts for nothing', async () => {
    const { id } = await overdue();
    const { watches } = made.locker;
    await watches.change(id, { change: 'pause' });
    expect(only()).toMatchObject({ state: 'paused', missed: 3 });
    await watches.change(id, { change: 'pause' });
    await watches.change(id, { change: 'resume', nextAt: nextResumed(only()) });
    expect(only()).toMatchObject({ state: 'on', missed: 3 });
    expect(await visit()).toMatchObject({ missed: 3 });
  });

  test('also after one that a person ended before anything came, which was not made either', async () => {
    const { id } = await overdue();
    await made.locker.watches.change(id, { change: 'skip' });
    expect(only().missed).toBe(4);
    expect(only().nextAt > now()).toBe(true);
    await made.locker.watches.change(id, { change: 'skip' });
    expect(only().missed).toBe(4);
  });

  test('and not twice where the visit that told it was cut off and stays due', async () => {
    await overdue();
    const stop = new AbortController();
    const steps = [{ name: 'capture', result: 'interrupted', ms: 1, reason: 'interrupted' } as const];
    const cutOff = pagesThat(made.locker, (url) => {
      stop.abort();
      return shown(url, { steps });
    });
    expect(await visitOnly(made.locker, cutOff, { signal: stop.signal })).toMatchObject({ missed: 3 });
    expect(only().nextAt <= now()).toBe(true);
    expect(await visit()).toMatchObject({ visit: 2, missed: 0 });
  });

  test('and not what fell into the time in which it was not watched', async () => {
    const { id } = await overdue();
    const removed = await made.locker.watches.change(id, { change: 'remove' });
    if (removed === null) throw new Error('nothing was removed');
    await made.locker.watches.restore({ ...removed, removedAt: removed.removedAt - 2 * hour });
    expect(only().missed).toBe(1);
  });
});

test('what was missed up to the end of a watch is said of it, since no visit will', async () => {
  await overdue(ago(1));
  expect(only()).toMatchObject({ state: 'over', missed: 3 });
});

test('a visit is held against the newest that showed something, and reads no more than it needs to know which', async () => {
  const { locker } = made;
  await overdue();
  const next = async (more?: Parameters<typeof shown>[1]): ReturnType<typeof visitOnly> => {
    await locker.watches.change(only().id, { change: 'due', nextAt: now() });
    return visitOnly(
      locker,
      pagesThat(locker, (url) => shown(url, more)),
    );
  };
  const first = await next();
  for (let n = 0; n < 6; n++) expect(await next({ outcome: 'not-found' })).toMatchObject({ became: 'gone' });
  const unreachable = pagesThat(locker, (url) => ({
    ...{ result: 'failed', code: 'dns-failed', source: { url }, message: '' },
  }));
  for (let n = 0; n < 3; n++) {
    await locker.watches.change(only().id, { change: 'due', nextAt: now() });
    await visitOnly(locker, unreachable);
  }
  const read: number[] = [];
  const watches: typeof locker.watches = {
    ...locker.watches,
    visits(watch, which) {
      const visits = locker.watches.visits(watch, which);
      read.push(...visits.map(({ visit: number }) => number));
      return visits;
    },
  };
  await locker.watches.change(only().id, { change: 'due', nextAt: now() });
  const back = await visitOnly(
    { ...locker, watches },
    pagesThat(locker, (url) => shown(url)),
  );
  expect(back).toMatchObject({ became: 'back', changes: { comparedWith: { item: first?.item } } });
  // The last, the last that brought an item, and the one that is given back.
  expect(read).toEqual([10, 7, 11]);
});
