import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { JobRow } from '../../../src/contract/calls/index.ts';
import { type Site, startSite } from '../../site/server.ts';
import { type CoreClient, startCoreClient } from './core-client.ts';

const passphrase = 'empat kata sandi acak';
let site: Site;
let folder: string;
let core: CoreClient;

beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jejak-queue-'));
  mkdirSync(join(folder, 'data'));
  core = await startCoreClient(join(folder, 'data'));
  await core.calls.locker.create({
    ...{ folder: core.choose(folder), name: 'bukti', officer: 'Sari Contoh', agency: 'Bawaslu Contoh' },
    passphrase,
  });
});
afterEach(async () => {
  await core.quit();
  rmSync(folder, { recursive: true });
});

const add = (...paths: string[]) =>
  core.calls.capture.add({ addresses: paths.map((path) => site.origin + path).join('\n'), case: null });
const jobs = async (): Promise<JobRow[]> => (await core.calls.capture.queue()).jobs;
const states = async (): Promise<string[]> => (await jobs()).map(({ state }) => state);
const until = (wanted: string[]) => expect.poll(states, { timeout: 50_000, interval: 100 }).toEqual(wanted);

describe("the window's queue of pages", () => {
  test('captures what is pasted, one after the other, and says what came of each', async () => {
    const lost = 'http://127.0.0.1:9/';
    await core.calls.capture.add({ addresses: `# catatan\n${site.origin}/article\n\n${lost}\n`, case: null });
    await until(['done', 'failed']);
    const [done, failed] = await jobs();
    expect(done).toMatchObject({ url: `${site.origin}/article`, error: null });
    const view = await core.calls.items.get({ item: done?.item ?? '' });
    expect(view).toMatchObject({ state: 'complete', kind: 'web' });
    await expect
      .poll(
        async () => (await core.calls.items.page({ scope: 'inbox' })).rows.map((row) => row.hasThumbnail),
        {
          timeout: 30_000,
        },
      )
      .toEqual([true]);
    expect(failed).toMatchObject({ item: null, error: { params: { url: lost } } });
    expect(failed?.error?.code).not.toBe('internal');
    await core.calls.capture.clear();
    expect(await states()).toEqual([]);
    expect((await core.calls.items.page({ scope: 'inbox' })).total).toBe(1);
  });

  test('waits while it is paused, leaves out what was cancelled, and does again what is asked for', async () => {
    await core.calls.capture.pause();
    await add('/article', '/article?2');
    await until(['waiting', 'waiting']);
    const [first, second] = await jobs();
    await core.calls.capture.cancel({ job: second?.id ?? '' });
    await until(['waiting', 'cancelled']);
    await core.calls.capture.resume();
    await until(['done', 'cancelled']);
    await core.calls.capture.retry({ job: second?.id ?? '' });
    await until(['done', 'done']);
    await core.calls.capture.retry({ job: first?.id ?? '' });
    await until(['done', 'done', 'done']);
    expect((await core.calls.items.page({ scope: 'inbox' })).total).toBe(3);
  });

  test('goes on by itself after its process was killed in the middle, and loses and doubles nothing', async () => {
    await add('/article', '/slow', '/article?3');
    await expect.poll(async () => (await states())[0], { timeout: 50_000 }).toBe('done');
    core.process.kill('SIGKILL');
    await core.quit();
    core = await startCoreClient(join(folder, 'data'));
    await core.calls.locker.open({ where: { recent: join(folder, 'bukti.jejak') }, passphrase });
    await expect
      .poll(async () => (await states()).filter((state) => state === 'waiting' || state === 'running'), {
        timeout: 50_000,
        interval: 200,
      })
      .toEqual([]);
    const sealed = (await core.calls.items.page({ scope: 'inbox' })).rows;
    const whole = (await jobs()).flatMap(({ item }) => item ?? []);
    expect(new Set(whole).size).toBe(3);
    for (const item of whole) expect(sealed.map((row) => row.item)).toContain(item);
  });

  test('stops before a wall, so that the pages after it are not walls too', async () => {
    await add('/needs-login', '/article');
    await until(['no-content', 'waiting']);
    await expect.poll(async () => (await core.calls.capture.queue()).paused).toBe(true);
    await core.calls.capture.resume();
    await until(['no-content', 'done']);
  });

  test('shares the work with another window on the same locker, and no page comes twice', async () => {
    await core.calls.capture.pause();
    await add('/article?1', '/article?2', '/article?3', '/article?4');
    mkdirSync(join(folder, 'other'));
    const other = await startCoreClient(join(folder, 'other'));
    try {
      const dir = other.choose(join(folder, 'bukti.jejak'));
      await core.calls.capture.resume();
      await other.calls.locker.open({ where: { token: dir }, passphrase });
      await until(['done', 'done', 'done', 'done']);
      await expect
        .poll(async () => (await other.calls.capture.queue()).jobs.map(({ state }) => state))
        .toEqual(['done', 'done', 'done', 'done']);
      expect((await other.calls.capture.queue()).paused).toBe(false);
      expect((await core.calls.items.page({ scope: 'inbox' })).total).toBe(4);
    } finally {
      await other.quit();
    }
  });

  test('takes a list, tells the lines that hold no address, and leaves out what it has unless told otherwise', async () => {
    const file = join(folder, 'daftar.csv');
    const [article, lost] = [`${site.origin}/article`, 'http://127.0.0.1:9/'];
    writeFileSync(file, `nama;url\nA;${article}\n\nB;ftp://contoh.example/\nC;${lost}\nD;${article}\n`);
    const list = core.choose(file);
    expect(await core.calls.capture.readList({ list })).toMatchObject({
      addresses: 2,
      refused: [{ line: 4, code: 'unsupported-address' }],
    });
    const wanted = { addresses: '', list, case: null };
    expect(await core.calls.capture.add(wanted)).toEqual({ added: 2, known: 0 });
    expect(await core.calls.capture.add(wanted)).toMatchObject({ added: 0, known: 2 });
    await until(['done', 'failed']);
    await core.calls.capture.pause();
    await core.calls.capture.clear();
    expect(await core.calls.capture.add(wanted)).toEqual({ added: 1, known: 1 });
    expect((await jobs()).map(({ url }) => url)).toEqual([lost]);
    expect(await core.calls.capture.add({ ...wanted, listAgain: true })).toEqual({ added: 2, known: 0 });
    const opened = await core.calls.cases.open({ number: '1', title: 'Satu' });
    expect(await core.calls.capture.add({ ...wanted, case: opened.case })).toEqual({ added: 2, known: 0 });
  });

  test('holds a page to the time limit that is set, also from the next page on', async () => {
    const set = await core.calls.desk.set({ captureSeconds: 5, scrollSeconds: 0 });
    expect(set).toMatchObject({ captureSeconds: 5, scrollSeconds: 0 });
    await add('/never-quiet');
    await until(['partial']);
    const [job] = await jobs();
    const { steps } = await core.calls.items.get({ item: job?.item ?? '' });
    expect(steps.find(({ name }) => name === 'wait')).toMatchObject({ result: 'timed-out', reason: 'limit' });
    expect(steps.reduce((sum, { ms }) => sum + ms, 0)).toBeLessThan(20_000);
  });

  test('refuses what is no address before anything is added', async () => {
    await expect(add(' ', ':::')).rejects.toMatchObject({ code: 'JEJAK' });
    expect(await jobs()).toEqual([]);
  });
});
