import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { LockerState } from '../../../src/contract/calls/index.ts';
import { type Site, startSite } from '../../site/server.ts';
import { type CoreClient, startCoreClient } from './core-client.ts';

const passphrase = 'empat kata sandi acak';
let site: Site;
let folder: string;
let core: CoreClient;
/** Where the locker is, and where it is taken to. */
let dir: string;
let away: string;

beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jejak-away-'));
  [dir, away] = [join(folder, 'bukti.jejak'), join(folder, 'away')];
  mkdirSync(join(folder, 'data'));
  core = await startCoreClient(join(folder, 'data'));
  await createLocker('bukti');
});
afterEach(async () => {
  await core.quit();
  rmSync(folder, { recursive: true });
});

const createLocker = (name: string) =>
  core.calls.locker.create({
    ...{ folder: core.choose(folder), name, officer: 'Sari Contoh', agency: 'Bawaslu Contoh' },
    passphrase,
  });
const locker = async (): Promise<LockerState | null> => (await core.calls.desk.state()).locker;
const place = () => locker().then((open) => open?.place);
const openCase = (number: string) => core.calls.cases.open({ number, title: number });
const cases = async (): Promise<string[]> => (await core.calls.cases.list()).map(({ number }) => number);
const problems = async (): Promise<unknown> => {
  for await (const event of await core.calls.locker.check({ deep: true })) {
    if ('done' in event) return event.done.problems;
  }
  return undefined;
};
const soon = { timeout: 20_000, interval: 100 };

describe('a locker whose folder is taken away while it is open', () => {
  test('takes nothing that it could not find again, and goes on once it is back', async () => {
    await openCase('1');
    renameSync(dir, away);
    // At once, not only when the next look finds it gone.
    await expect(openCase('2')).rejects.toMatchObject({ data: { code: 'locker-away' } });
    await expect.poll(place, soon).toBe('gone');
    await expect(problems()).rejects.toMatchObject({ data: { code: 'locker-away' } });
    // What is read from its folder fails for that too, and not for a file that is missing there.
    for (const read of [core.calls.keeping.keys, core.calls.keeping.storage])
      await expect(read()).rejects.toMatchObject({ data: { code: 'locker-away' } });
    expect(await cases()).toEqual(['1']);
    renameSync(away, dir);
    await expect.poll(place, soon).toBe('here');
    await openCase('3');
    expect(await problems()).toEqual([]);
    expect(await cases()).toEqual(['1', '3']);
  });

  test('keeps the queue waiting, and captures what was broken off again', { timeout: 120_000 }, async () => {
    const states = async () => (await core.calls.capture.queue()).jobs.map(({ state }) => state);
    await core.calls.capture.add({ addresses: `${site.origin}/slow\n${site.origin}/article`, case: null });
    await expect
      .poll(() => site.served().some(({ url }) => url.endsWith('/slow')), { timeout: 60_000 })
      .toBe(true);
    renameSync(dir, away);
    await expect
      .poll(async () => (await core.calls.capture.queue()).held?.code, { timeout: 60_000 })
      .toBe('locker-away');
    expect(await states()).toEqual(['waiting', 'waiting']);
    renameSync(away, dir);
    await expect.poll(states, { timeout: 60_000, interval: 200 }).toEqual(['done', 'done']);
    expect(await core.calls.capture.queue()).toMatchObject({ paused: false, held: null });
    expect(await problems()).toEqual([]);
  });

  test('is opened again with the key in memory where what is put back is another file', async () => {
    await openCase('1');
    renameSync(dir, away);
    await expect.poll(place, soon).toBe('gone');
    cpSync(away, dir, { recursive: true });
    await expect.poll(place, soon).toBe('here');
    await openCase('2');
    expect(await cases()).toEqual(['1', '2']);
    expect(await problems()).toEqual([]);
  });

  test('writes nothing into another locker that lies at its path by then', async () => {
    await openCase('1');
    renameSync(dir, away);
    cpSync(await anotherLocker(), dir, { recursive: true });
    const before = contents(dir);
    await expect(openCase('2')).rejects.toMatchObject({ data: { code: 'locker-away' } });
    await expect.poll(place, soon).toBe('another');
    expect(await cases()).toEqual(['1']);
    rmSync(join(dir, 'locker.db-shm'), { force: true });
    rmSync(join(dir, 'locker.db-wal'), { force: true });
    expect(contents(dir)).toEqual(before);
    rmSync(dir, { recursive: true });
    renameSync(away, dir);
    await expect.poll(place, soon).toBe('here');
    await openCase('3');
  });
});

/** Made by another core, as by another window. */
async function anotherLocker(): Promise<string> {
  const elsewhere = join(folder, 'elsewhere');
  mkdirSync(join(elsewhere, 'data'), { recursive: true });
  const other = await startCoreClient(join(elsewhere, 'data'));
  await other.calls.locker.create({
    ...{ folder: other.choose(elsewhere), name: 'lain', officer: 'Orang Lain', agency: 'Bawaslu Contoh' },
    passphrase,
  });
  await other.quit();
  return join(elsewhere, 'lain.jejak');
}

function contents(of: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(of).map((name) => [name, readFileSync(join(of, name)).toString('base64')]),
  );
}
