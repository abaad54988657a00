import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { WatchVisit } from '../../../src/contract/watch.ts';
import { createPageBrowsers, type PageBrowsers } from '../../../src/core/page-browsers.ts';
import { createTurns } from '../../../src/core/turns.ts';
import { createWalls } from '../../../src/core/walls.ts';
import { addWatch } from '../../../src/core/watch/add-watch.ts';
import { createLeftAlone } from '../../../src/core/watch/left-alone.ts';
import { visitDue } from '../../../src/core/watch/run-watches.ts';
import { newLocker, removeFolders } from '../../locker/temporary-locker.ts';
import { type ManySites, startManySites } from '../../site/many-sites.ts';

// Some ten captures one after the other, on whatever machine.
vi.setConfig({ testTimeout: 400_000 });

let sites: ManySites;
let made: Awaited<ReturnType<typeof newLocker>>;
let browsers: PageBrowsers;
const path = '/unggahan';

beforeAll(async () => {
  sites = await startManySites();
  made = await newLocker();
  const scratchDir = join(made.dir, '..', 'scratch');
  const limits = { timeoutMs: 60_000, scrollMs: 5000 };
  browsers = createPageBrowsers(made.locker, () => ({
    ...{ ...limits, scratchDir, locale: 'id-ID', timeZone: 'Asia/Jakarta' },
    acceptTlsErrors: false,
  }));
});
afterAll(async () => {
  await browsers.close();
  await made.locker.close();
  await sites.close();
  rmSync(join(made.dir, '..', 'scratch'), { recursive: true, force: true });
  removeFolders();
});

async function visit(id: string, overdueMs = 0): Promise<WatchVisit> {
  const { watches } = made.locker;
  const nextAt = new Date(Date.now() - overdueMs).toISOString();
  await watches.change(id, { change: 'resume', nextAt });
  const visits: WatchVisit[] = [];
  const walls = createWalls();
  const turns = createTurns({ walls, longestWaitMs: 1000 });
  await visitDue(made.locker, {
    ...{ browsers, turns, leftAlone: createLeftAlone(walls, turns), once: true, atOnce: () => 1 },
    work: { onProgress: () => undefined, signal: new AbortController().signal },
    began: () => undefined,
    visited: (_watch, each) => void visits.push(each),
    putOff(_watch, error) {
      throw error;
    },
  });
  const [only, more] = visits;
  if (only === undefined || more !== undefined) throw new Error(`${visits.length} visits`);
  return only;
}

const answerWith = (status: number, body: string): void =>
  sites.answer(path, (_request, response) => {
    response.writeHead(status, { 'content-type': 'text/html' });
    response.end(`<link rel="icon" href="data:,">${body}`);
    return true;
  });

test('each visit is an item whose entry says what differs from the one before, and how it is gone', async () => {
  const { locker } = made;
  const watch = await addWatch(locker, {
    ...{ url: sites.page(1, path), caseId: null, profile: null, acceptTlsErrors: false },
    ...{ everyMs: 3_600_000, until: null, base: null },
  });
  await expect(addWatch(locker, { ...watch, caseId: null })).rejects.toMatchObject({
    code: 'watched-already',
  });

  sites.say(path, '<h1>Dukung nomor dua</h1><p>Mari datang ke lapangan.</p>');
  const first = await visit(watch.id);
  expect(first).toMatchObject({ visit: 1, became: 'first', how: null, missed: 0 });
  const same = await visit(watch.id);
  expect(same).toMatchObject({ became: 'same', changes: { comparedWith: { item: first.item } } });

  sites.say(path, '<h1>Dukung nomor dua</h1><p>Mari datang ke alun-alun sore ini.</p>');
  const changed = await visit(watch.id, 3 * 3_600_000 + 1000);
  expect(changed).toMatchObject({
    ...{ visit: 3, became: 'changed', missed: 3 },
    changes: {
      ...{ comparedWith: { item: same.item }, title: null, notCompared: [] },
      text: { removed: 'lapangan', added: 'alun-alun sore ini', cut: false },
    },
  });
  expect(changed.changes?.picture?.perMille).toBeGreaterThan(0);
  const item = locker.item(changed.item ?? '');
  expect(item).toMatchObject({ state: 'complete', watch: { id: watch.id, visit: 3, missed: 3 } });
  expect(item.source['watch']).toBe(watch.id);

  answerWith(404, '<h1>Halaman tidak ditemukan</h1>');
  expect(await visit(watch.id)).toMatchObject({
    ...{ became: 'gone', how: 'http-404' },
    changes: { status: 404, instead: 'Halaman tidak ditemukan', comparedWith: { item: changed.item } },
  });
  answerWith(200, '<title>Contoh</title><h1>Konten ini tidak tersedia lagi</h1>');
  expect(await visit(watch.id)).toMatchObject({ became: 'gone', how: 'tombstone', changes: { status: 200 } });
  // Hardly a word of what was there, in a notice that no rule knows: nothing is said to be there again.
  answerWith(200, '<title>Ruang</title><p>Yang Anda cari sedang kami rapikan, sampai jumpa lain waktu.</p>');
  expect(await visit(watch.id)).toMatchObject({
    ...{ became: 'not-shown', how: 'other-page' },
    changes: {
      instead: 'Yang Anda cari sedang kami rapikan, sampai jumpa lain waktu.',
      text: { added: 'Yang Anda cari sedang kami rapikan, sampai jumpa lain waktu' },
    },
  });
  answerWith(200, '<title>Contoh</title><h2>Akun Ini Bersifat Privat</h2>');
  expect(await visit(watch.id)).toMatchObject({ became: 'private', how: 'private' });
  expect(locker.watches.list().find(({ id }) => id === watch.id)?.lastNews?.became).toBe('private');
  answerWith(401, '<title>Masuk</title><p>Masuk untuk melanjutkan</p>');
  expect(await visit(watch.id)).toMatchObject({ became: 'not-shown', how: 'login-wall' });
  // To its front page a site sends where something is not there any more.
  sites.say('/', '<title>Beranda</title><h1>Berita hari ini</h1>');
  sites.answer(path, (_request, response) => {
    response.writeHead(302, { location: '/' });
    response.end();
    return true;
  });
  expect(await visit(watch.id)).toMatchObject({
    ...{ became: 'not-shown', how: 'other-page' },
    changes: { status: 200, comparedWith: { item: changed.item } },
  });

  sites.answer(path, () => false);
  const back = await visit(watch.id);
  expect(back).toMatchObject({ became: 'back', how: null });
  expect(back.changes).toMatchObject({ comparedWith: { item: changed.item }, text: null });

  sites.answer(path, (request) => {
    request.socket.destroy();
    return true;
  });
  const lost = await visit(watch.id);
  expect(lost).toMatchObject({ became: 'not-shown', how: 'unreachable', item: null });
  expect(lost.failure).not.toBe(null);

  expect(locker.watches.find(watch.id).firstShown).toBe(first.item);
  expect(locker.watches.visits(watch.id).map((each) => each.became)).toEqual([
    ...['not-shown', 'back', 'not-shown', 'not-shown', 'private', 'not-shown', 'gone', 'gone'],
    ...['changed', 'same', 'first'],
  ]);
  expect(await locker.check()).toMatchObject({ problems: [] });
  await locker.watches.change(watch.id, { change: 'remove' });
  expect(locker.watches.list()).toEqual([]);
  expect(locker.item(changed.item ?? '').changes?.became).toBe('changed');
});
