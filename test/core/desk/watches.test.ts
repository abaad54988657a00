import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { DeskEvent, WatchRow } from '../../../src/contract/calls/index.ts';
import { addWatch } from '../../../src/core/watch/add-watch.ts';
import { openLocker } from '../../../src/locker/index.ts';
import { type ManySites, startManySites } from '../../site/many-sites.ts';
import { type CoreClient, resultOf, startCoreClient } from './core-client.ts';

// Some captures one after the other, on whatever machine.
vi.setConfig({ testTimeout: 300_000 });

const passphrase = 'empat kata sandi acak';
const hour = 3_600_000;
const path = '/unggahan';
let sites: ManySites;
let folder: string;
let core: CoreClient;
const cores: CoreClient[] = [];

beforeAll(async () => {
  sites = await startManySites();
});
afterAll(() => sites.close());
beforeEach(async () => {
  sites.asked.length = 0;
  sites.answer(path, () => false);
  folder = mkdtempSync(join(tmpdir(), 'jejak-watches-'));
  core = await startCore('data');
  await core.calls.locker.create({
    ...{ folder: core.choose(folder), name: 'bukti', officer: 'Sari Contoh', agency: 'Bawaslu Contoh' },
    passphrase,
  });
});
afterEach(async () => {
  await Promise.all(cores.splice(0).map((each) => each.quit()));
  rmSync(folder, { recursive: true });
});

async function startCore(data: string): Promise<CoreClient> {
  mkdirSync(join(folder, data), { recursive: true });
  const started = await startCoreClient(join(folder, data));
  cores.push(started);
  return started;
}

const wanted = (address: string) => ({
  ...{ address, case: null, profile: null, acceptTlsErrors: false, everyMs: hour, until: null, base: null },
});
const rows = (from = core): Promise<WatchRow[]> => from.calls.watch.list();
async function only(from = core): Promise<WatchRow> {
  const [row, more] = await rows(from);
  if (row === undefined || more !== undefined) throw new Error('not one watch');
  return row;
}
const untilThat = (is: (row: WatchRow) => unknown, wants: unknown, from = core) =>
  expect.poll(async () => is(await only(from)), { timeout: 90_000, interval: 100 }).toEqual(wants);
const gone = (): void =>
  sites.answer(path, (_request, response) => {
    response.writeHead(410, { 'content-type': 'text/html' });
    response.end('<link rel="icon" href="data:,"><h1>Sudah dihapus</h1>');
    return true;
  });
/** Asks for a page of its own accord, so that it is not answered until that is let go. */
function hangs(): () => void {
  const waiting: (() => void)[] = [];
  sites.answer(path, (_request, response) => {
    waiting.push(() => response.end('<link rel="icon" href="data:,"><h1>Akhirnya</h1>'));
    return true;
  });
  return () => {
    sites.answer(path, () => false);
    for (const answer of waiting) answer();
  };
}
const askedFor = (which = path): number => sites.asked.filter((each) => each.path === which).length;

function hear(): DeskEvent[] {
  const heard: DeskEvent[] = [];
  void (async () => {
    for await (const event of await core.calls.desk.events()) heard.push(event);
  })().catch(() => undefined); // it ends with the core
  return heard;
}

describe('what is watched, in the core of the window', () => {
  test('is visited when it is due, behind a locked screen too, and what came of it is told and kept as news', async () => {
    const heard = hear();
    const { calls } = core;
    const { watch, url } = await calls.watch.add(wanted(sites.page(1, path)));
    await expect(calls.watch.add(wanted(url))).rejects.toMatchObject({
      data: { code: 'watched-already', params: { watch } },
    });
    await untilThat(({ now, visits, last }) => [now, visits, last?.became], ['on', 1, 'first']);
    expect(await only()).toMatchObject({ isNew: false, lastNews: null, title: `Halaman ${path}` });
    expect((await only()).nextAt > new Date().toISOString()).toBe(true);
    const [item] = (await calls.items.page({ scope: 'inbox' })).rows;
    await expect
      .poll(async () => (await calls.items.page({ scope: 'inbox' })).rows[0]?.hasThumbnail, {
        timeout: 60_000,
      })
      .toBe(true);
    expect((await calls.items.get({ item: item?.item ?? '' })).watch).toMatchObject({ id: watch, visit: 1 });

    gone();
    await calls.watch.visitNow({ watch });
    await calls.locker.lock();
    await expect(calls.watch.list()).rejects.toMatchObject({ data: { code: 'screen-locked' } });
    await expect
      .poll(() => heard.find(({ type }) => type === 'watch-news'), { timeout: 90_000 })
      .toEqual({ type: 'watch-news', watch, visit: 2 });
    await calls.locker.unlock({ passphrase });
    expect(await only()).toMatchObject({
      visits: 2,
      isNew: true,
      lastNews: { became: 'gone', how: 'http-410' },
    });
    await calls.watch.see({ watch, visit: 2 });
    expect((await only()).isNew).toBe(false);
    const visits = await calls.watch.visits({ watch });
    expect(visits.map(({ visit, became }) => [visit, became])).toEqual([
      [2, 'gone'],
      [1, 'first'],
    ]);
    expect(await calls.watch.visits({ watch, before: 2 })).toEqual(visits.slice(1));
  });

  test('goes on after the locker was closed, and nobody else on the locker visits it a second time', async () => {
    await core.calls.locker.close();
    const dir = join(folder, 'bukti.jejak');
    const locker = await openLocker(dir, { passphrase }, { dataDir: join(folder, 'data') });
    await addWatch(locker, {
      ...{ url: sites.page(1, path), caseId: null, profile: null, acceptTlsErrors: false },
      ...{ everyMs: hour, until: null, base: null },
    });
    await locker.close();
    const answer = hangs();
    await core.calls.locker.open({ where: { recent: dir }, passphrase });
    await untilThat(({ now }) => now, 'visiting');
    await expect.poll(() => askedFor(), { timeout: 60_000 }).toBe(1);
    const there = await startCore('data-too');
    await there.calls.locker.open({ where: { token: there.choose(dir) }, passphrase });
    await untilThat(({ now }) => now, 'elsewhere', there);
    // What the other makes takes no turn from the pages here.
    await there.calls.capture.add({ addresses: sites.page(2, '/lain'), case: null });
    await expect
      .poll(async () => (await there.calls.capture.queue()).jobs[0]?.state, { timeout: 90_000 })
      .toBe('done');
    answer();
    await untilThat(({ now, visits }) => [now, visits], ['on', 1]);
    await untilThat(({ now, visits }) => [now, visits], ['on', 1], there);
    expect(askedFor()).toBe(1);
  });

  test('waits for the pages of the queue that run, so that no more browsers are open than are wanted', async () => {
    const { calls } = core;
    await calls.desk.set({ pagesAtOnce: 1 });
    const answer = hangs();
    await calls.capture.add({ addresses: sites.page(1, path), case: null });
    await expect.poll(() => askedFor(), { timeout: 60_000 }).toBe(1);
    await calls.capture.add({ addresses: [3, 4].map((n) => sites.page(n, `/${n}`)).join('\n'), case: null });
    await calls.watch.add(wanted(sites.page(2, '/dipantau')));
    await untilThat(({ now }) => now, 'due');
    expect(askedFor('/dipantau')).toBe(0);
    answer();
    await untilThat(({ visits }) => visits, 1);
    await expect
      .poll(async () => (await calls.capture.queue()).jobs.map(({ state }) => state), { timeout: 90_000 })
      .toEqual(['done', 'done', 'done']);
    const order = sites.asked.map((each) => each.path).filter((each) => !/^\/(gambar|favicon)/.test(each));
    // It comes in turns with the pages of the queue, not after all of them.
    expect(order).toEqual([path, '/dipantau', '/3', '/4']);

    // And goes on where the queue is paused: it is paused itself.
    await calls.capture.pause();
    await calls.watch.visitNow({ watch: (await only()).id });
    await untilThat(({ visits }) => visits, 2);
  });

  test('is stopped, paused, gone on with, removed and put back by a person', async () => {
    const { calls } = core;
    const answer = hangs();
    const { watch } = await calls.watch.add(wanted(sites.page(1, path)));
    await expect.poll(() => askedFor(), { timeout: 60_000 }).toBe(1);
    const rekey = calls.keeping.newDataKey({ passphrase, newPassphrase: 'lima kata sandi yang lain' });
    await expect(resultOf(rekey)).rejects.toMatchObject({ data: { code: 'capture-running' } });
    await calls.watch.stop({ watch });
    await untilThat(({ now }) => now, 'on');
    answer();
    // What is stopped is not made again at once.
    expect((await only()).nextAt > new Date(Date.now() + hour / 2).toISOString()).toBe(true);
    const stopped = (await only()).visits;

    await calls.watch.pause({ watch });
    await calls.watch.visitNow({ watch });
    expect((await only()).now).toBe('paused');
    await calls.watch.resume({ watch });
    await untilThat(({ now, visits }) => [now, visits], ['on', stopped + 1]);
    const before = await only();
    await calls.watch.remove({ watch });
    expect(await rows()).toEqual([]);
    await calls.watch.restore({ watch });
    expect(await only()).toEqual(before);
    await expect(calls.watch.restore({ watch })).rejects.toMatchObject({ data: { code: 'no-such-watch' } });
    await calls.watch.remove({ watch });
    const { watch: anew } = await calls.watch.add(wanted(sites.page(1, path)));
    await expect(calls.watch.restore({ watch })).rejects.toMatchObject({
      data: { code: 'watched-already', params: { watch: anew } },
    });
  });

  test('that cannot be visited now says why, and is tried again when a person asks for it', async () => {
    const { calls } = core;
    const nowhere = join(folder, 'bukan-peramban');
    await calls.desk.set({ browser: nowhere });
    const { watch } = await calls.watch.add(wanted(sites.page(1, path)));
    await untilThat(({ now, trouble }) => [now, trouble?.code], ['due', 'browser-not-found']);
    expect((await calls.capture.queue()).paused).toBe(false);
    await calls.desk.set({ browser: null });
    await calls.watch.visitNow({ watch });
    await untilThat(({ visits, trouble }) => [visits, trouble], [1, null]);
  });
});
