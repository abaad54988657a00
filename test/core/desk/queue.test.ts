import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { JobRow } from '../../../src/contract/calls/index.ts';
import { busy, startManySites } from '../../site/many-sites.ts';
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
    await core.calls.capture.add({ addresses: `# catatan\n${site.origin}/article\n\n`, case: null });
    // Of a list in what never came there is nothing to say.
    await core.calls.capture.add({
      ...{ addresses: lost, case: null },
      people: { list: 'reactions', find: ['budi.contoh'], limitMs: 60_000 },
    });
    await until(['done', 'failed']);
    const [done, failed] = await jobs();
    expect(done).toMatchObject({ url: `${site.origin}/article`, error: null, listOutcome: null });
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
    expect(failed).toMatchObject({ item: null, listOutcome: null, error: { params: { url: lost } } });
    expect(failed?.error?.code).not.toBe('internal');
    const taken = await core.calls.capture.clear();
    expect(taken).toMatchObject({ cleared: 1, failed: 1 });
    expect((await jobs()).map(({ url }) => url)).toEqual([lost]);
    // What was added meanwhile leaves its place to what comes back.
    await core.calls.capture.pause();
    await add('/article?2');
    expect(await core.calls.capture.putBack({ clearing: taken.clearing })).toEqual({ jobs: 1 });
    expect(await states()).toEqual(['done', 'failed', 'waiting']);
    expect((await jobs())[0]).toEqual(done);
    await core.calls.capture.cancel({ job: (await jobs())[2]?.id ?? '' });
    expect(await core.calls.capture.clear()).toMatchObject({ cleared: 2, failed: 1 });
    expect(await core.calls.capture.giveUp()).toEqual({ jobs: [failed?.id] });
    expect(await states()).toEqual(['cancelled']);
    const last = await core.calls.capture.clear();
    expect(last).toMatchObject({ cleared: 1, failed: 0 });
    expect(await states()).toEqual([]);
    // What was for no case is told of also when the queue has it no longer.
    expect(await core.calls.cases.failedAttempts({ case: null })).toMatchObject({
      ...{ total: 1, since: 0, newest: [{ url: lost, since: null }] },
    });
    expect((await core.calls.items.page({ scope: 'inbox' })).total).toBe(1);
    // It is kept for whoever takes it back, and no longer than the locker is open.
    await core.calls.locker.close();
    await core.calls.locker.open({ where: { recent: join(folder, 'bukti.jejak') }, passphrase });
    expect(await core.calls.capture.putBack({ clearing: last.clearing })).toEqual({ jobs: 0 });
    // That nothing came is news of the case, which may be looked at meanwhile.
    const { case: caseId } = await core.calls.cases.open({ number: '1', title: 'Satu' });
    const heard: unknown[] = [];
    void (async () => {
      for await (const event of await core.calls.desk.events()) heard.push(event);
    })().catch(() => undefined); // the core ends with the test
    await core.calls.capture.resume();
    await core.calls.capture.add({ addresses: lost, case: caseId });
    await until(['failed']);
    await expect.poll(() => heard, { timeout: 10_000 }).toContainEqual({ type: 'items', caseId });
    expect((await core.calls.cases.failedAttempts({ case: caseId })).total).toBe(1);
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
    // Asked for twice at once, it is done again once.
    const again = { job: first?.id ?? '' };
    await Promise.all([core.calls.capture.retry(again), core.calls.capture.retry(again)]);
    await until(['done', 'done', 'done']);
    expect((await core.calls.items.page({ scope: 'inbox' })).total).toBe(3);
  });

  test('goes on by itself after its process was killed in the middle, and loses and doubles nothing', async () => {
    await add('/article', '/slow', '/article?3');
    await expect.poll(async () => (await states())[0], { timeout: 50_000 }).toBe('done');
    const item = (await jobs())[0]?.item ?? '';
    const taken = await core.calls.capture.clear();
    core.process.kill('SIGKILL');
    await core.quit();
    core = await startCoreClient(join(folder, 'data'));
    await core.calls.locker.open({ where: { recent: join(folder, 'bukti.jejak') }, passphrase });
    // What was taken off is forgotten, though nothing closed the locker.
    expect(await core.calls.capture.putBack({ clearing: taken.clearing })).toEqual({ jobs: 0 });
    await expect
      .poll(async () => (await states()).filter((state) => state === 'waiting' || state === 'running'), {
        timeout: 50_000,
        interval: 200,
      })
      .toEqual([]);
    const sealed = (await core.calls.items.page({ scope: 'inbox' })).rows;
    const whole = [item, ...(await jobs()).flatMap((job) => job.item ?? [])];
    expect(new Set(whole).size).toBe(3);
    for (const each of whole) expect(sealed.map((row) => row.item)).toContain(each);
  });

  test('is paused as a person left it, and says why a page could not be captured, when the locker is opened again', async () => {
    const { browser } = (await core.calls.desk.state()).settings;
    await core.calls.desk.set({ browser: join(folder, 'no-such-browser') });
    await add('/article');
    await until(['failed']);
    const [failed] = await jobs();
    expect(failed?.error?.code).toBe('browser-not-found');
    // It was paused by that, which a person did not ask for.
    const openAgain = async (): Promise<boolean> => {
      await core.quit();
      core = await startCoreClient(join(folder, 'data'));
      await core.calls.locker.open({ where: { recent: join(folder, 'bukti.jejak') }, passphrase });
      return (await core.calls.capture.queue()).paused;
    };
    expect(await openAgain()).toBe(false);
    await core.calls.capture.pause();
    expect(await openAgain()).toBe(true);
    expect((await jobs())[0]).toMatchObject({ state: 'failed', error: failed?.error });
    await core.calls.desk.set({ browser });
    await core.calls.capture.retry({ job: failed?.id ?? '' });
    expect((await jobs())[0]).toMatchObject({ state: 'waiting', error: null });
    expect((await core.calls.capture.queue()).paused).toBe(true);
    await core.calls.capture.resume();
    await until(['done']);
    expect(await openAgain()).toBe(false);
  });

  test('stops before a wall for that site alone, so that its pages are not walls too, until one goes on', async () => {
    const addresses = [`${site.origin}/needs-login`, `${site.origin}/article`, `${site.elsewhere}/article`];
    await core.calls.capture.add({ addresses: addresses.join('\n'), case: null });
    await until(['no-content', 'waiting', 'done']);
    const wall = { site: '127.0.0.1', outcome: 'login-wall', waiting: 1 };
    expect(await core.calls.capture.queue()).toMatchObject({ paused: false, walls: [wall] });
    expect((await jobs()).map(({ walled }) => walled)).toEqual([false, true, false]);
    await core.calls.capture.liftWall({ site: wall.site });
    await until(['no-content', 'done', 'done']);
    expect((await core.calls.capture.queue()).walls).toEqual([]);
  });

  test('puts first what is put first, asks a site again that asked for a while, and says so meanwhile', async () => {
    const sites = await startManySites();
    try {
      await core.calls.capture.pause();
      sites.answer('/sibuk', busy(1, '2'));
      const urls = [sites.page(1, '/satu'), sites.page(1, '/sibuk'), sites.page(2, '/lain')];
      await core.calls.capture.add({
        addresses: `url,catatan\n${urls.join(',\n')},dari pelapor\n`,
        case: null,
      });
      const [, second, third] = await jobs();
      expect(third).toMatchObject({ note: 'dari pelapor', atRisk: false });
      await core.calls.capture.putFirst({ job: second?.id ?? '' });
      await core.calls.desk.set({ pagesAtOnce: 2 });
      await core.calls.capture.resume();
      await expect
        .poll(async () => (await core.calls.capture.queue()).resting, { timeout: 50_000, interval: 50 })
        .toMatchObject([{ site: 'situs-1.localhost', why: 'asked', waiting: 2 }]);
      await until(['done', 'done', 'done']);
      const pages = sites.asked.filter(({ path }) => !path.startsWith('/gambar'));
      expect(pages.filter(({ host }) => host.includes('-1')).map(({ path }) => path)).toEqual([
        ...['/sibuk', '/sibuk', '/satu'],
      ]);
      expect((await core.calls.capture.queue()).resting).toEqual([]);
      const rows = (await core.calls.items.page({ scope: 'inbox' })).rows;
      expect(rows.filter(({ state }) => state === 'no-content')).toHaveLength(1);
      const out = join(folder, 'hasil.csv');
      await core.calls.capture.saveReport({ out: core.choose(out) });
      expect(readFileSync(out, 'utf8')).toContain(
        `${urls[2]},situs-2.localhost,,dari pelapor,captured,complete`,
      );
    } finally {
      await sites.close();
    }
  });

  test('B28 takes ten thousand addresses of a list, says which lines repeat one, and puts those first that are soon gone', async () => {
    await core.calls.capture.pause();
    const rows = Array.from({ length: 10_000 }, (_, n) => `https://contoh.example/${n}`);
    const story = 'https://www.instagram.com/stories/contoh/1/';
    const list = core.choose(join(folder, 'besar.csv'));
    writeFileSync(join(folder, 'besar.csv'), `url\n${[...rows, story, rows[0]].join('\n')}\n`);
    expect(await core.calls.capture.readList({ list })).toEqual({
      ...{ addresses: 10_001, refused: [], repeated: 1, atRisk: 1 },
    });
    expect(await core.calls.capture.add({ addresses: '', list, case: null })).toMatchObject({
      added: 10_001,
      known: 0,
    });
    const queued = await jobs();
    expect(queued).toHaveLength(10_001);
    expect(queued.at(-1)).toMatchObject({ url: story, atRisk: true, priority: 1 });
    expect(await core.calls.capture.add({ addresses: '', list, case: null })).toMatchObject({
      added: 0,
      known: 10_001,
    });
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
    expect(await core.calls.capture.add(wanted)).toMatchObject({ added: 2, known: 0 });
    expect(await core.calls.capture.add(wanted)).toMatchObject({ added: 0, known: 2 });
    await until(['done', 'failed']);
    await core.calls.capture.pause();
    await core.calls.capture.clear();
    expect(await core.calls.capture.add(wanted)).toMatchObject({ added: 1, known: 1 });
    expect(await states()).toEqual(['failed', 'waiting']);
    expect((await jobs()).map(({ url }) => url)).toEqual([lost, lost]);
    expect(await core.calls.capture.add({ ...wanted, listAgain: true })).toMatchObject({
      added: 2,
      known: 0,
    });
    const opened = await core.calls.cases.open({ number: '1', title: 'Satu' });
    expect(await core.calls.capture.add({ ...wanted, case: opened.case })).toMatchObject({
      added: 2,
      known: 0,
    });
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
    await expect(add(':::')).rejects.toMatchObject({ code: 'JEJAK' });
    expect(await jobs()).toEqual([]);
  });
});
