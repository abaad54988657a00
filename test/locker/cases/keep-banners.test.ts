import { afterEach, beforeEach, expect, test } from 'vitest';
import type { RecordRequest } from '../../../src/contract/acts.ts';
import type { BannerFacts } from '../../../src/contract/banner.ts';
import { bareBanner, wholeBanner } from '../../contract/sample-banner.ts';
import {
  addItem,
  custodyOf,
  newLocker,
  noise,
  removeFolders,
  reopen,
  type TestLocker,
  tamper,
} from '../temporary-locker.ts';

let made: TestLocker;
let caseId: string;
let items: string[];
beforeEach(async () => {
  made = await newLocker();
  ({ case: caseId } = await made.locker.openCase({ number: '1', title: 'Satu' }));
  items = [];
  for (const name of ['sekitar.jpg', 'utuh.jpg'])
    items.push((await addItem(made.locker, name, noise(10), { caseId })).item);
});
afterEach(async () => {
  await made.locker.close();
  removeFolders();
});

const id = 'e'.repeat(32);
const banner = (facts: BannerFacts): RecordRequest => ({ what: 'banner', id, facts });
const hits = async (text: string): Promise<string[]> =>
  (await made.locker.search(text)).hits.map(({ item, role }) => `${String(items.indexOf(item))} ${role}`);

test('a banner is recorded, changed and taken back by entries of the log, and found at its pictures', async () => {
  const { locker } = made;
  await locker.keepRecords(caseId, [banner(wholeBanner(items))]);
  expect(locker.caseActs(caseId).banners).toMatchObject([
    {
      ...{ id, kind: 'spanduk', withdrawn: null, changedAt: null },
      done: { at: '2026-11-19', precision: 'day' },
      found: { at: '2026-11-20T09:00', precision: 'minute' },
      observed: { witness: 'Wati Contoh', time: { precision: 'minute' } },
      inferred: { who: 'Pegawai Dinas Contoh' },
      sightings: [{ is: 'found' }, { is: 'gone', time: { precision: 'day' } }],
      captured: [{ item: items[0], title: 'sekitar.jpg' }, { item: items[1] }],
    },
  ]);
  expect((await hits('kenari')).toSorted()).toEqual(['0 banner', '1 banner']);
  expect(await hits('satpol')).toHaveLength(2);
  // Without the second picture it is found at the first alone.
  await locker.keepRecords(caseId, [banner({ ...wholeBanner(items.slice(0, 1)), note: 'Baliho' })]);
  expect(await hits('kenari')).toEqual(['0 banner']);
  expect(locker.caseActs(caseId).banners[0]?.changedAt).not.toBeNull();
  await locker.keepRecords(caseId, [{ what: 'withdrawal', of: 'banner', id, reason: 'Tercatat dua kali' }]);
  expect(await hits('kenari')).toEqual([]);
  expect(locker.caseActs(caseId).banners).toMatchObject([{ withdrawn: 'Tercatat dua kali' }]);
  const said = (await custodyOf(locker, caseId)).flatMap(({ record }) => (record === null ? [] : [record]));
  const name = 'Pilih Budi Contoh';
  expect(said).toMatchObject([
    { kind: 'banner', is: 'added', name, to: 'Simpang Jalan Kenari', banner: 'spanduk' },
    { kind: 'banner', is: 'changed', name },
    { kind: 'banner', is: 'withdrawn', name, reason: 'Tercatat dua kali' },
  ]);
  expect(locker.findCase(caseId)).toMatchObject({ number: '1', title: 'Satu' });
  expect(await locker.check()).toMatchObject({ ok: true, problems: [] });
});

test('an observation without its witness, an inference without grounds and a record without a picture are refused', async () => {
  const { locker } = made;
  const bare = bareBanner(...items);
  const refused = async (change: Partial<BannerFacts>, code: string): Promise<void> => {
    await expect(locker.keepRecords(caseId, [banner({ ...bare, ...change })])).rejects.toMatchObject({
      code,
    });
  };
  await refused({ pictures: [] }, 'banner-without-picture');
  await refused({ kind: 'other' }, 'banner-kind-unnamed');
  await refused({ observed: { ...bare.observed, who: 'Dua orang' } }, 'banner-witness-missing');
  await refused({ inferred: { who: 'Pegawai', grounds: '' } }, 'banner-grounds-missing');
  await refused({ permit: { is: 'unknown', number: '12' } }, 'banner-permit-number');
  await refused({ pictures: [{ item: 'f'.repeat(32), shows: 'whole' }] }, 'item-not-in-case');
  // Half a position, one that no place has, and one of which nobody says where it comes from.
  const place = { ...bare.place, lat: '-5.1', lon: '119.4', source: 'hand' as const };
  for (const wrong of [
    { ...place, lon: null },
    { ...place, lat: '-91' },
    { ...place, source: null },
  ])
    await refused({ place: wrong }, 'record-wrong-form');
  // What comes from a picture names it, and it is one of the case.
  const view = { ...bare.view, degrees: '90', source: 'picture' as const };
  await refused({ place: { ...place, source: 'picture' } }, 'record-wrong-form');
  await refused({ view }, 'record-wrong-form');
  const elsewhere = { source: 'picture' as const, item: 'f'.repeat(32) };
  await refused({ place: { ...place, ...elsewhere } }, 'item-not-in-case');
  await refused({ view: { ...view, ...elsewhere } }, 'item-not-in-case');
  expect(locker.caseActs(caseId).banners).toEqual([]);
  await locker.keepRecords(caseId, [banner({ ...bare, place })]);
  expect(locker.caseActs(caseId).banners).toMatchObject([{ place: { lat: '-5.1', source: 'hand' } }]);
});

test('one that was changed in the database without the log is named by the check, and so is what is found of it', async () => {
  await made.locker.keepRecords(caseId, [banner(wholeBanner(items))]);
  await made.locker.close();
  await tamper(made.dir, (db) => {
    db.exec('BEGIN');
    db.exec("UPDATE banner SET facts = replace(facts, 'Wati', 'Rina')");
    db.exec("UPDATE search_texts SET text = 'lain' WHERE role = 'banner'");
    db.exec('COMMIT');
  });
  made = { ...made, locker: await reopen(made) };
  const { problems } = await made.locker.check();
  const named = problems.map(({ params }) => `${String(params['table'])} ${String(params['column'])}`);
  expect(named).toEqual(expect.arrayContaining(['banner facts', 'search_texts text']));
});
