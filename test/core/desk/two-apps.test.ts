import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DeskEvent } from '../../../src/contract/calls/index.ts';
import { type CoreClient, startCoreClient } from './core-client.ts';

const passphrase = 'empat kata sandi acak';
let folder: string;
let here: CoreClient;
let there: CoreClient;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jejak-two-'));
  for (const name of ['data', 'data-too']) mkdirSync(join(folder, name));
  here = await startCoreClient(join(folder, 'data'));
  there = await startCoreClient(join(folder, 'data-too'));
  await here.calls.locker.create({
    ...{ folder: here.choose(folder), name: 'bukti', officer: 'Sari Contoh', agency: 'Bawaslu Contoh' },
    passphrase,
  });
  const token = there.choose(join(folder, 'bukti.jejak'));
  await there.calls.locker.open({ where: { token }, passphrase });
});
afterEach(async () => {
  await Promise.all([here.quit(), there.quit()]);
  rmSync(folder, { recursive: true });
});

/** What the window of this core hears. */
function hear(core: CoreClient): DeskEvent['type'][] {
  const heard: DeskEvent['type'][] = [];
  void (async () => {
    for await (const { type } of await core.calls.desk.events()) heard.push(type);
  })().catch(() => undefined); // it ends with the core
  return heard;
}

async function bringIn(core: CoreClient, caseId: string, names: string[]): Promise<number> {
  const files = names.map((name) => {
    writeFileSync(join(folder, name), `isi ${name}`);
    return core.choose(join(folder, name));
  });
  for await (const event of await core.calls.intake.import({ files, case: caseId, pageUrls: {} })) {
    if ('done' in event) return event.done.items.length;
  }
  return 0;
}

describe('two apps on one locker', () => {
  test('each put back what they took off the queue, also once the other has opened it anew', async () => {
    const { capture } = here.calls;
    await capture.pause();
    await capture.add({ addresses: 'http://127.0.0.1:9/', case: null });
    await capture.cancel({ job: (await capture.queue()).jobs[0]?.id ?? '' });
    const { clearing } = await capture.clear();
    await there.calls.locker.close();
    const token = there.choose(join(folder, 'bukti.jejak'));
    await there.calls.locker.open({ where: { token }, passphrase });
    expect(await capture.putBack({ clearing })).toEqual({ jobs: 1 });
    expect((await capture.queue()).jobs).toMatchObject([{ state: 'cancelled' }]);
  });

  test('each hear of what the other wrote, keep both changes of a case, and bring in at once', {
    timeout: 120_000,
  }, async () => {
    const heard = hear(there);
    const { case: id } = await here.calls.cases.open({ number: '1', title: 'Satu' });
    await expect
      .poll(() => heard, { timeout: 5000 })
      .toEqual(expect.arrayContaining(['cases', 'items', 'queue']));
    await Promise.all([
      here.calls.cases.change({ case: id, title: 'Judul baru' }),
      there.calls.cases.change({ case: id, number: '2' }),
    ]);
    for (const { calls } of [here, there])
      expect(await calls.cases.list()).toMatchObject([{ number: '2', title: 'Judul baru' }]);

    const names = (of: string): string[] => Array.from({ length: 10 }, (_, at) => `${of}-${at}.txt`);
    const counts = await Promise.all([bringIn(here, id, names('sini')), bringIn(there, id, names('sana'))]);
    expect(counts).toEqual([10, 10]);
    for (const { calls } of [here, there]) expect((await calls.items.page({ scope: id })).total).toBe(20);
    for await (const event of await here.calls.locker.check({ deep: true }))
      if ('done' in event) expect(event.done.problems).toEqual([]);
  });
});
