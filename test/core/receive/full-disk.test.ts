import { mkdirSync, statfsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { JejakError } from '../../../src/contract/error.ts';
import type { Progress } from '../../../src/contract/sink.ts';
import { receiveBundle } from '../../../src/core/receive/receive-bundle.ts';
import type { Locker } from '../../../src/locker/index.ts';
import { mountSmallDisk, type SmallDisk, unmountSmallDisks } from '../../locker/small-disk.ts';
import { addItem, noise } from '../../locker/temporary-locker.ts';
import { type Desk, makeDesk, problemsOf, receive, silently } from './lockers.ts';

vi.setConfig({ testTimeout: 120_000 });
let desk: Desk;
/** Where the locker that receives lies. */
let disk: string;
beforeEach(() => {
  desk = makeDesk();
  disk = desk.dirOf('b');
  mkdirSync(disk);
});
afterEach(async () => {
  unmountSmallDisks();
  await desk.remove();
});

const mib = 1024 * 1024;
const parts = 12;

async function bundleOf(bytes: number): Promise<string> {
  const a = await desk.make('a', 'Ani');
  const { case: caseId } = await a.openCase({ number: '1', title: 'Spanduk' });
  for (let part = 0; part < parts; part++) await addItem(a, `${part}.jpg`, noise(bytes / parts), { caseId });
  return (await desk.export(a, caseId, 'a.zip')).file;
}

const freeBytes = (): number => statfsSync(disk).bavail * statfsSync(disk).bsize;
const logBytes = (): number => statSync(join(disk, 'locker.db-wal')).size;

/** How a receipt ends, and what it says of the room. */
async function endOf(locker: Locker, file: string, onProgress: (progress: Progress) => void) {
  try {
    await receiveBundle(locker, { file, from: '' }, { ...silently(), onProgress });
  } catch (error) {
    if (error instanceof JejakError) return { code: error.code, params: error.params };
    throw error;
  }
  return { code: 'received', params: {} };
}

/** It can be written, and is whole. */
async function isSound(locker: Locker): Promise<void> {
  await locker.openCase({ number: '2', title: 'Lain' });
  expect(locker.cases().map(({ number }) => number)).toEqual(['2']);
  expect(await problemsOf(locker)).toEqual([]);
}

describe('on a small disk', () => {
  let small: SmallDisk;

  test('a bundle that does not fit is refused with what it needs, and nothing of it is begun', async (context) => {
    small = mountSmallDisk(disk, 24, context.skip);
    const file = await bundleOf(18 * mib);
    const locker = await desk.make('b', 'Budi');
    small.leave(7.4 * mib);
    const end = await endOf(locker, file, () => undefined);
    expect(end).toMatchObject({ code: 'no-room-to-receive', params: { free: 7 } });
    // In the log and in the database, and what comes around it.
    expect(end.params['needed']).toBeGreaterThan(2 * 18);
    expect(end.params['needed']).toBeLessThan(3 * 18);
    expect(freeBytes()).toBeGreaterThan(6.5 * mib);
    await isSound(locker);
  });

  test('a bundle comes in where there is just the room that it was said to need', async (context) => {
    small = mountSmallDisk(disk, 160, context.skip);
    const file = await bundleOf(48 * mib);
    const locker = await desk.make('b', 'Budi');
    small.leave(16 * mib);
    const refused = await endOf(locker, file, () => undefined);
    expect(refused.code).toBe('no-room-to-receive');
    small.free();
    small.leave(Number(refused.params['needed']) * 1_000_000 + mib);
    expect(await endOf(locker, file, () => undefined)).toEqual({ code: 'received', params: {} });
    expect(await problemsOf(locker)).toEqual([]);
  });

  test('a bundle whose room another program takes meanwhile is given up, and what came of it given back', async (context) => {
    small = mountSmallDisk(disk, 96, context.skip);
    const file = await bundleOf(24 * mib);
    const locker = await desk.make('b', 'Budi');
    let isTaken = false;
    const end = await endOf(locker, file, ({ step, done = 0 }) => {
      if (isTaken || step !== 'receive' || done < 10 * mib) return;
      isTaken = true;
      small.leave(48 * mib);
    });
    expect(end.code).toBe('no-room-to-receive');
    await expect.poll(logBytes, { timeout: 20_000 }).toBe(0);
    await isSound(locker);
  });
});

test('a receipt that is stopped gives back what it took of the disk for the log', async () => {
  const file = await bundleOf(24 * mib);
  const locker = await desk.make('b', 'Budi');
  const stop = new AbortController();
  const onProgress = ({ step, done = 0 }: Progress): void => {
    if (step === 'receive' && done > 16 * mib) stop.abort();
  };
  const work = { onProgress, signal: stop.signal };
  await expect(receiveBundle(locker, { file, from: '' }, work)).rejects.toMatchObject({
    code: 'interrupted',
  });
  await expect.poll(logBytes, { timeout: 20_000 }).toBe(0);
  await isSound(locker);
  expect((await receive(locker, file)).newItems).toHaveLength(parts);
});
