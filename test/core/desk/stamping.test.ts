import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { createDeskEvents, type DeskEvents } from '../../../src/core/desk/events.ts';
import { createStamping, type Stamping } from '../../../src/core/desk/stamping.ts';
import { type Locker, restoreLocker } from '../../../src/locker/index.ts';
import { Authority } from '../../authority/authority.ts';
import { type ServedAuthorities, serveAuthorities } from '../../authority/serve-authority.ts';
import {
  addItem,
  newLocker,
  noise,
  passphrase,
  removeFolders,
  reopen,
} from '../../locker/temporary-locker.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });
let authority: Authority;
let other: Authority;
let served: ServedAuthorities;

beforeAll(async () => {
  authority = new Authority({ isChained: true });
  other = new Authority({ key: 'ecdsa' });
  served = await serveAuthorities({ right: authority, other });
});
afterAll(async () => {
  await served.close();
  authority.remove();
  other.remove();
});
afterEach(() => {
  served.isBusy = false;
  served.busy.clear();
  served.asked.length = 0;
  removeFolders();
});

const pauses = { opening: 20, quiet: 30, atMost: 300, first: 150, longest: 60_000 };

function stampingOf(locker: Locker, with_: Partial<typeof pauses> = {}): [Stamping, DeskEvents] {
  const events = createDeskEvents();
  return [createStamping({ locker, events, pauses: { ...pauses, ...with_ } }), events];
}

/** What waits once nobody is being asked; undefined before, since how that went is noted at its end. */
const waitingOf = (stamping: Stamping) => async () => {
  const { isAsking, waiting } = await stamping.state();
  return isAsking ? undefined : waiting;
};
const soon = { timeout: 30_000 };

test('a locker is stamped by itself, by the first of its authorities that answers rightly, and each item has its window', async () => {
  const { base, locker } = await newLocker();
  const ca = join(base, 'ca.pem');
  writeFileSync(ca, `Sertifikat contoh\n${authority.rootPem}`);
  const [stamping, events] = stampingOf(locker, { quiet: 1500, atMost: 20_000 });
  await addItem(locker, 'satu.jpg', noise(9));
  events.tell({ type: 'items', caseId: null });
  expect(await stamping.state()).toMatchObject({ isOn: false, newest: null, failed: [], nextAt: null });

  // Of the one nobody vouches for what it says, with this certificate; the other is not there.
  await stamping.set({
    isOn: true,
    authorities: [
      { url: served.urlOf('none'), ca: null },
      { url: served.urlOf('other'), ca: { path: ca } },
      { url: served.urlOf('right'), ca: { path: ca } },
    ],
  });
  await expect.poll(waitingOf(stamping), soon).toBe(0);
  expect(served.asked).toEqual(['none', 'other', 'right']);
  const first = await stamping.state();
  expect(first).toMatchObject({
    ...{ waitingSince: null, nextAt: null },
    authorities: [{ ca: null }, { ca: ['O=Uji Jejak, CN=Akar'] }, { ca: ['O=Uji Jejak, CN=Akar'] }],
    newest: { trust: 'trusted', authority: 'O=Uji Jejak, CN=Cap waktu', tsa: served.urlOf('right') },
  });
  expect(first.failed.map(({ code }) => code)).toEqual(['tsa-answered-error', 'tsa-not-vouched']);
  const [kept] = locker.toStamp().newest;
  expect(authority.openssl(kept?.request ?? noise(1), kept?.response ?? noise(1))).toContain('OK');

  // What comes one after the other is stamped together.
  const { item } = await addItem(locker, 'dua.jpg', noise(10));
  expect(await stamping.windowOf(item)).toMatchObject({ notAfter: null, notAfterBy: null });
  events.tell({ type: 'items', caseId: null });
  await addItem(locker, 'tiga.jpg', noise(11));
  events.tell({ type: 'items', caseId: null });
  await expect.poll(waitingOf(stamping), soon).toBe(0);
  expect(served.asked.filter((path) => path === 'right')).toHaveLength(2);
  const off = (ms: number, at = '') => new Date(Date.parse(at) + ms).toISOString();
  const window = await stamping.windowOf(item);
  expect(window).toMatchObject({
    notBefore: off(-1500, first.newest?.genTime),
    notAfter: off(1500, (await stamping.state()).newest?.genTime),
    ...{ notBeforeBy: 'O=Uji Jejak, CN=Cap waktu', notAfterBy: 'O=Uji Jejak, CN=Cap waktu', unvouched: 0 },
  });
  await stamping.close();
  expect((await locker.check({ deep: true })).problems).toEqual([]);
  await locker.close();
});

test('what waits is asked for again, later and later, and at the next opening', async () => {
  const made = await newLocker();
  served.isBusy = true;
  const [stamping] = stampingOf(made.locker);
  await stamping.set({ isOn: true, authorities: [{ url: served.urlOf('right'), ca: null }] });
  await expect.poll(() => served.asked.length, soon).toBe(3);
  await stamping.close();
  const { failures } = made.locker.stamps.plan();
  expect(failures).toBeGreaterThanOrEqual(2);
  await made.locker.close();

  const locker = await reopen(made);
  const [again] = stampingOf(locker, { opening: 400 });
  const before = await again.state();
  expect(before).toMatchObject({ failed: [{ code: 'tsa-answered-error', params: { status: 503 } }] });
  expect(before.waiting).toBeGreaterThan(0);
  expect(before.waitingSince).toMatch(/Z$/);
  served.isBusy = false;
  await expect.poll(waitingOf(again), soon).toBe(0);
  expect(await again.state()).toMatchObject({ failed: [], newest: { trust: 'not-asked' } });
  await again.close();
  await locker.close();
});

test('switched off it asks nobody by itself, and somebody where a person wants it', async () => {
  const { locker } = await newLocker();
  const [stamping, events] = stampingOf(locker);
  await stamping.set({ isOn: false, authorities: [{ url: served.urlOf('right'), ca: null }] });
  events.tell({ type: 'items', caseId: null });
  await expect.poll(async () => (await stamping.state()).nextAt).toBeNull();
  const entries = (await stamping.state()).waiting;
  await stamping.now();
  expect(served.asked).toEqual(['right']);
  expect(await stamping.state()).toMatchObject({ waiting: 0, newest: { treeSize: entries } });
  await stamping.close();
  await locker.close();
});

test('an address that nobody can be asked at, one given twice, and a file without certificates change nothing', async () => {
  const { base, locker } = await newLocker();
  const [stamping] = stampingOf(locker);
  const set = (...authorities: Parameters<Stamping['set']>[0]['authorities']) =>
    stamping.set({ isOn: true, authorities });
  const none = join(base, 'bukan.pem');
  writeFileSync(none, 'bukan sertifikat');
  await expect(set({ url: 'ftp://tsa.contoh.example', ca: null })).rejects.toMatchObject({
    code: 'tsa-address',
  });
  await expect(set({ url: 'http://saya:sandi@tsa.contoh.example', ca: null })).rejects.toMatchObject({
    code: 'tsa-address',
  });
  const one = { url: served.urlOf('right'), ca: null };
  await expect(set(one, one)).rejects.toMatchObject({ code: 'tsa-twice' });
  await expect(set({ ...one, ca: { path: none } })).rejects.toMatchObject({ code: 'tsa-ca-not-readable' });
  expect(locker.stamps.plan()).toMatchObject({ isOn: false, authorities: [] });
  expect(served.asked).toEqual([]);
  await stamping.close();
  await locker.close();
});

test('where the locker cannot be written, nobody is asked, and it is told why and tried later and later', async () => {
  const made = await newLocker();
  const [first] = stampingOf(made.locker, { opening: 60_000 });
  served.isBusy = true;
  await first.set({ isOn: true, authorities: [{ url: served.urlOf('right'), ca: null }] });
  await expect.poll(async () => (await first.state()).failed.length, soon).toBe(1);
  await first.close();
  await made.locker.close();
  served.isBusy = false;
  served.asked.length = 0;

  const locker = await reopen(made, true);
  const [stamping] = stampingOf(locker);
  await expect.poll(async () => (await stamping.state()).failed, soon).toMatchObject([{ code: 'read-only' }]);
  const wait = async () => Date.parse((await stamping.state()).nextAt ?? '') - Date.now();
  await expect.poll(wait, soon).toBeGreaterThan(700);
  expect(served.asked).toEqual([]);
  await stamping.close();
  await locker.close();
});

test('of those who were taken from the list nobody is asked any more, and nothing of theirs is kept', async () => {
  const { locker } = await newLocker();
  const [stamping] = stampingOf(locker);
  const slow = createServer((request) => void buffer(request).then(() => (isAsked = true)));
  let isAsked = false;
  await new Promise((resolve) => slow.listen(0, '127.0.0.1', () => resolve(undefined)));
  const url = `http://127.0.0.1:${(slow.address() as AddressInfo).port}/`;
  await stamping.set({
    isOn: true,
    authorities: [url, served.urlOf('right')].map((each) => ({ url: each, ca: null })),
  });
  await expect.poll(() => isAsked, soon).toBe(true);
  const began = performance.now();
  await stamping.set({ isOn: false, authorities: [{ url: served.urlOf('right'), ca: null }] });
  await stamping.now().then(() => expect(performance.now() - began).toBeLessThan(20_000));
  expect(served.asked).toEqual(['right']);
  expect(await stamping.state()).toMatchObject({ waiting: 0, failed: [] });
  await stamping.close();
  slow.closeAllConnections();
  slow.close();
  await locker.close();
});

test('an authority that is vouched for is asked again where only another has answered', async () => {
  const { base, locker } = await newLocker();
  const ca = join(base, 'ca.pem');
  writeFileSync(ca, authority.rootPem);
  const [stamping] = stampingOf(locker);
  served.busy.add('right');
  await stamping.set({
    isOn: true,
    authorities: [
      { url: served.urlOf('right'), ca: { path: ca } },
      { url: served.urlOf('other'), ca: null },
    ],
  });
  await expect.poll(() => served.asked.length, soon).toBeGreaterThan(2);
  expect(served.asked.slice(0, 3)).toEqual(['right', 'other', 'right']);
  served.busy.clear();
  const trust = async () => (await stamping.state()).newest?.trust;
  await expect.poll(trust, soon).toBe('trusted');
  expect(served.asked.filter((path) => path === 'other')).toHaveLength(1);
  await stamping.close();
  await locker.close();
});

test('a clock that is set back delays no try', async () => {
  const { locker } = await newLocker();
  const [stamping, events] = stampingOf(locker);
  served.isBusy = true;
  await stamping.set({ isOn: true, authorities: [{ url: served.urlOf('right'), ca: null }] });
  await expect.poll(() => served.asked.length, soon).toBe(1);
  const real = Date.now;
  const back = vi.spyOn(Date, 'now').mockImplementation(() => real() - 5 * 3_600_000);
  served.isBusy = false;
  events.tell({ type: 'items', caseId: null });
  await expect.poll(() => served.asked.length, soon).toBeGreaterThan(1);
  back.mockRestore();
  await expect.poll(waitingOf(stamping), soon).toBe(0);
  await stamping.close();
  await locker.close();
});

test('certificates cannot be kept for an address that has left the list', async () => {
  const { locker } = await newLocker();
  const [stamping] = stampingOf(locker);
  const kept = stamping.set({ isOn: true, authorities: [{ url: served.urlOf('right'), ca: 'keep' }] });
  await expect(kept).rejects.toMatchObject({ code: 'tsa-changed-meanwhile' });
  expect(locker.stamps.plan()).toMatchObject({ isOn: false, authorities: [] });
  await stamping.close();
  await locker.close();
});

test('a copy that was restored asks nobody before a person wants it, and its log says so', async () => {
  const made = await newLocker();
  const plan = { isOn: true, authorities: [{ url: served.urlOf('right'), ca: null }] };
  await made.locker.stamps.setPlan(plan);
  const file = join(made.base, 'salinan.jejak-backup');
  await made.locker.backup(file);
  await made.locker.close();
  const dir = join(made.base, 'pulih.jejak');
  await restoreLocker(file, dir, { passphrase, dataDir: made.dataDir });
  const locker = await reopen({ dir, dataDir: made.dataDir });
  expect(locker.stamps.plan()).toMatchObject({ isOn: false, authorities: plan.authorities });
  expect((await locker.check({ deep: true })).problems).toEqual([]);
  const [stamping] = stampingOf(locker);
  await stamping.set({ ...plan, isOn: false });
  expect(served.asked).toEqual([]);
  await stamping.close();
  await locker.close();
});
