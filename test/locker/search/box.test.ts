import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Locker } from '../../../src/locker/index.ts';
import type { ItemPageQuery } from '../../../src/locker/reading/item-page.ts';
import { bareBanner } from '../../contract/sample-banner.ts';
import {
  addItem,
  beginPhoto,
  details,
  newLocker,
  noise,
  removeFolders,
  reopen,
  secondOfficer,
  type TestLocker,
  tamper,
  withoutOfficerColumns,
} from '../temporary-locker.ts';

let made: TestLocker;
beforeEach(async () => {
  made = await newLocker();
});
afterEach(async () => {
  await made.locker.close();
  removeFolders();
});

/** A photograph whose file says where it was taken; `null` for one that does not. */
async function photo(
  locker: Locker,
  title: string,
  place: [lat: string, lon: string] | null,
  codes: readonly string[] = [],
): Promise<string> {
  const draft = await beginPhoto(locker, title);
  const file = draft.file('original', { name: title, mediaType: 'image/jpeg' });
  await file.write(noise(9));
  await file.close();
  const { item } = await draft.seal({
    state: 'complete',
    details: {
      ...details(title),
      photo: {
        ...{ takenAt: null, takenAtZone: null, make: null, model: null, orientation: null },
        ...{
          width: null,
          height: null,
          gpsTime: null,
          warnings: codes.map((code) => ({ code, message: '' })),
        },
        place: place === null ? null : { lat: place[0], lon: place[1], alt: null, source: 'exif' },
      },
    },
  });
  return item;
}

const java = { west: 105, south: -9, east: 115, north: -5 };
const list: Omit<ItemPageQuery, 'placed' | 'box'> = {
  ...{ scope: null, kind: null, state: null, filter: '', from: null, to: null, group: null },
  ...{ sort: 'title', descending: false, offset: 0, limit: 10 },
};

async function fill(): Promise<void> {
  for (const [title, place] of [
    ['spanduk bandung', ['-6.914744', '107.609810']],
    ['spanduk surabaya', ['-7.257472', '112.752088']],
    ['spanduk makassar', ['-5.147665', '119.432732']],
    ['spanduk tepi', ['-5', '105']],
    ['spanduk fiji', ['-17.8', '-179.5']],
    ['spanduk tanpa', null],
  ] as const)
    await photo(made.locker, title, place === null ? null : [...place]);
}

describe('a box on the map', () => {
  test('narrows a search, a list and itself alone to what lies in it, its edges with it', async () => {
    await fill();
    const { locker } = made;
    const search = async (words: string, options: object) => {
      const { hits } = await locker.search(words, options);
      return hits.map(({ snippet }) => snippet.replace('spanduk ', '')).toSorted();
    };
    expect(await search('spanduk', { box: java })).toEqual(['bandung', 'surabaya', 'tepi']);
    expect(await search('spanduk bandung', { box: java })).toEqual(['bandung']);
    expect(await search('', { box: java })).toEqual(['bandung', 'surabaya', 'tepi']);
    expect(await search('', { box: java, kind: 'web' })).toEqual([]);
    expect(await search('', {})).toEqual([]);
    const overTheLine = { west: 170, south: -30, east: -170, north: 0 };
    expect(await search('', { box: overTheLine })).toEqual(['fiji']);
    const titles = async (more: object) =>
      (await locker.itemPage({ ...list, placed: false, box: null, ...more })).rows.map(({ item }) =>
        item.title.replace('spanduk ', ''),
      );
    expect(await titles({ box: java })).toEqual(['bandung', 'surabaya', 'tepi']);
    expect(await titles({ box: overTheLine })).toEqual(['fiji']);
    expect(await titles({ placed: true })).toHaveLength(5);
    expect(await titles({ unplaced: true })).toEqual(['tanpa']);
    const { pins, positions, placed, unplaced } = await locker.pins({ ...list, placed: false, box: null });
    expect([positions, placed, unplaced]).toEqual([5, 5, 1]);
    expect(pins.map(({ title }) => title.replace('spanduk ', ''))).toEqual(
      ['fiji', 'tepi', 'makassar', 'surabaya', 'bandung'], // the newest first
    );
    expect(pins.at(-1)).toMatchObject({ lat: -6.914744, lon: 107.60981, kind: 'photo', case: null });
    expect((await locker.pins({ ...list, placed: false, box: java })).pins).toHaveLength(3);
    expect((await locker.check()).problems).toEqual([]);
  });

  test('finds what a person set by hand as what a file says, and what a banner’s record says as long as it stands', async () => {
    await fill();
    const { locker } = made;
    const found = async (words: string, options: object = { box: java }): Promise<string[]> =>
      (await locker.search(words, options)).hits
        .map(({ snippet }) => snippet.replace('spanduk ', ''))
        .toSorted();
    const itemOf = async (title: string): Promise<string> =>
      (await locker.itemPage({ ...list, placed: false, box: null })).rows.find(
        ({ item }) => item.title === title,
      )?.item.item ?? '';
    const without = await itemOf('spanduk tanpa');
    const byHand = { lat: '-7.8', lon: '110.37', accuracy: 500 };
    const annotation = await locker.annotateItem({ item: without, text: 'kata saksi', place: byHand });
    expect(await found('spanduk')).toEqual(['bandung', 'surabaya', 'tanpa', 'tepi']);
    expect(await found('')).toEqual(['bandung', 'surabaya', 'tanpa', 'tepi']);
    expect(await found('spanduk', { placed: true })).toHaveLength(6);
    const all = { ...list, placed: false, box: null };
    expect((await locker.pins(all)).pins.find(({ item }) => item === without)).toMatchObject({
      ...{ by: 'hand', lat: -7.8, doubts: ['coarse'] },
    });
    await locker.annotateItem({ item: without, annotation, text: '' });
    expect(await found('spanduk')).toEqual(['bandung', 'surabaya', 'tepi']);
    expect(await found('spanduk', { placed: true })).toHaveLength(5);

    const { case: caseId } = await locker.openCase({ number: '1', title: 'Satu' });
    await locker.fileItem(without, caseId);
    const id = 'e'.repeat(32);
    const place = {
      words: '',
      lat: '-6.2',
      lon: '106.8',
      accuracy: '20',
      source: 'hand' as const,
      item: null,
    };
    await locker.keepRecords(caseId, [{ what: 'banner', id, facts: { ...bareBanner(without), place } }]);
    expect(await found('spanduk')).toEqual(['bandung', 'surabaya', 'tanpa', 'tepi']);
    expect((await locker.pins(all)).pins.find(({ item }) => item === without)).toMatchObject({
      ...{ by: 'banner', lat: -6.2, doubts: [] },
    });
    await locker.keepRecords(caseId, [{ what: 'withdrawal', of: 'banner', id, reason: 'Tercatat dua kali' }]);
    expect(await found('spanduk')).toEqual(['bandung', 'surabaya', 'tepi']);
    expect((await locker.check()).problems).toEqual([]);
  });

  test('marks what is doubtful of a position, and of one that was not taken', async () => {
    const { locker } = made;
    await photo(locker, 'jauh', ['48.85', '2.35']);
    await photo(locker, 'nol', ['0', '0']);
    await photo(locker, 'jaringan', ['-6.2', '106.8'], ['position-from-network', 'position-coarse']);
    await photo(locker, 'baik', ['-6.2', '106.8']);
    await photo(locker, 'tanpa tanda', null, ['position-unsigned']);
    const all = { ...list, placed: false, box: null };
    const { pins } = await locker.pins(all);
    expect(pins.map(({ title, doubts }) => [title, doubts])).toEqual([
      ['baik', []],
      ['jaringan', ['coarse', 'from-network']],
      ['nol', ['zero']],
      ['jauh', ['outside-indonesia']],
    ]);
    const { total, rows } = await locker.unplaced({ ...all, offset: 0, limit: 10 });
    expect([total, rows.map(({ title, doubts }) => [title, doubts])]).toEqual([
      1,
      [['tanpa tanda', ['unsigned']]],
    ]);
    expect((await locker.check()).problems).toEqual([]);
  });

  test('an area counts and lists all that lie in it, also those that the map does not show', async () => {
    await fill();
    await made.locker.close();
    await tamper(made.dir, (db) =>
      db.exec(`WITH RECURSIVE n (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < 99990)
        INSERT INTO item (n, item, kind, state, title, captured_at, lat, lon, log, seq)
          SELECT 900000000 + n, 'x' || n, 'photo', 'complete', 'bukti ' || n, '', -6.5, 106 + n / 1e6, 0, n FROM n`),
    );
    made = { ...made, locker: await reopen(made) };
    const all = { ...list, placed: false, box: null };
    // A triangle around Bandung and most of what was added, without Surabaya.
    const area = [
      [105, -6],
      [109, -6],
      [107, -9],
    ] as [number, number][];
    const whole = await made.locker.pinPage({ ...all, area, offset: 0, limit: 2 });
    const last = await made.locker.pinPage({ ...all, area, offset: whole.positions - 1, limit: 5 });
    expect(last.rows.map(({ title }) => title)).toEqual(['spanduk bandung']);
    expect(whole.positions).toBe(99_991);
    expect(whole.items).toBe(whole.positions);
    expect(whole.rows.map(({ title }) => title)).toEqual(['bukti 99990', 'bukti 99989']);
    const anywhere = await made.locker.pinPage({ ...all, area: null, offset: 99_994, limit: 5 });
    expect([anywhere.positions, anywhere.rows.length]).toEqual([99_995, 1]);
  });

  test('says how many positions there are beside those that a map can show, under names as a window shows them', async () => {
    await fill();
    await made.locker.close();
    await tamper(made.dir, (db) =>
      db.exec(`WITH RECURSIVE n (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < 50100)
        INSERT INTO item (n, item, kind, state, title, captured_at, lat, lon, log, seq)
          SELECT 900000000 + n, 'x' || n, 'photo', 'complete', 'bukti' || char(8238) || 'gpj.exe', '', -6.5, 106, 0, n FROM n`),
    );
    made = { ...made, locker: await reopen(made) };
    const all = { ...list, placed: false, box: null };
    const { pins, positions, placed } = await made.locker.pins(all);
    expect([pins.length, positions, placed]).toEqual([50_000, 50_105, 50_105]);
    expect(pins[0]?.title).toBe('bukti\ufffdgpj.exe');
  });

  test('finds among thousands as among few', async () => {
    await fill();
    await made.locker.close();
    await tamper(made.dir, (db) =>
      db.exec(`WITH RECURSIVE n (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < 2500)
        INSERT INTO item (n, item, kind, state, title, captured_at, lat, lon, log, seq)
          SELECT 900000000 + n, 'x' || n, 'photo', 'complete', '', '', -6.5 - n / 1e5, 106, 0, n FROM n`),
    );
    made = { ...made, locker: await reopen(made) };
    const { hits } = await made.locker.search('spanduk', { box: java });
    expect(hits).toHaveLength(3);
  });

  test('that somebody moved in the list is a finding', async () => {
    await fill();
    await made.locker.close();
    await tamper(made.dir, (db) => db.exec("UPDATE item SET lat = 1 WHERE title = 'spanduk bandung'"));
    made = { ...made, locker: await reopen(made) };
    expect((await made.locker.check()).problems.map(({ code }) => code)).toContain('shown-changed');
  });
});

describe('notes on items', () => {
  test('are found by their words as long as they stand, in the case where the item is', async () => {
    const { locker } = made;
    const { item } = await addItem(locker, 'foto.jpg', noise(5));
    const roles = async (words: string, options: object = {}) =>
      (await locker.search(words, options)).hits.map(
        (hit) => `${hit.item === item ? 'item' : ''} ${hit.role}`,
      );
    const first = await locker.annotateItem({ item, text: 'Mobil dinas terparkir di tepi lapangan' });
    const mark = { role: 'original', x: 1, y: 1, width: 5, height: 5 };
    const second = await locker.annotateItem({ item, text: 'Pelat merah', mark });
    expect(await roles('parkir dinas')).toEqual(['item notes']);
    expect(await roles('pelat merah', { kind: 'photo' })).toEqual(['item notes']);
    await locker.annotateItem({ item, annotation: second, text: 'Pelat hitam', mark });
    expect(await roles('merah')).toEqual([]);
    expect(await roles('hitam')).toEqual(['item notes']);
    const { case: caseId } = await locker.openCase({ number: '1', title: 'Satu' });
    await locker.fileItem(item, caseId);
    expect(await roles('hitam', { caseId })).toEqual(['item notes']);
    await locker.annotateItem({ item, text: 'Lain lagi' });
    expect(await roles('lagi', { caseId })).toEqual(['item notes']);
    expect((await locker.check({ deep: true })).problems).toEqual([]);
    await locker.annotateItem({ item, annotation: first, text: '' });
    expect(await roles('lapangan')).toEqual([]);

    await locker.purgeItem({
      ...{
        item,
        roles: ['original'],
        reason: 'retention',
        because: 'masa simpan',
        approvers: [await secondOfficer(locker)],
      },
    });
    expect(await roles('hitam')).toEqual([]);
    await locker.annotateItem({ item, text: 'sesudah dihapus' });
    expect(await roles('dihapus')).toEqual([]);
    expect((await locker.check({ deep: true })).problems).toEqual([]);
  });

  test('whose words somebody changed in the search are a finding', async () => {
    const { item } = await addItem(made.locker, 'foto.jpg', noise(5));
    await made.locker.annotateItem({ item, text: 'Pelat merah' });
    await made.locker.close();
    await tamper(made.dir, (db) => db.exec("UPDATE search_texts SET text = 'biru' WHERE role = 'notes'"));
    made = { ...made, locker: await reopen(made) };
    expect((await made.locker.check()).problems.map(({ params }) => params['row'])).toContain(
      `${item}/notes`,
    );
  });
});

test('a locker from before these and the words of exhibits gets all at its next opening', async () => {
  await fill();
  const { item } = await addItem(made.locker, 'foto.jpg', noise(5));
  await made.locker.annotateItem({ item, text: 'Pelat merah' });
  const { case: caseId } = await made.locker.openCase({ number: '1', title: 'Satu' });
  await made.locker.fileItem(item, caseId);
  await made.locker.labelExhibit({ caseId, itemId: item, shows: 'Kendaraan dinas' });
  await made.locker.close();
  await tamper(made.dir, (db) => {
    db.exec(`DROP VIEW position; ALTER TABLE item DROP COLUMN position_doubts; DROP INDEX annotation_by_position; ALTER TABLE annotation DROP COLUMN place; ALTER TABLE annotation DROP COLUMN handed_in; ALTER TABLE annotation DROP COLUMN lat; ALTER TABLE annotation DROP COLUMN lon; 
      DROP TABLE watch_visit; DROP TABLE watch; ALTER TABLE job DROP COLUMN reason; ALTER TABLE job DROP COLUMN people; ALTER TABLE job DROP COLUMN priority; ALTER TABLE job DROP COLUMN note; DROP TABLE under_way; DROP TABLE subject; DROP TABLE subject_nip; DROP TABLE account;
      DROP TABLE attribution; DROP TABLE act; DROP TABLE banner; DROP TABLE record_item;
      DROP TABLE picture_hash; DROP TABLE to_cover; ALTER TABLE profile DROP COLUMN own_names;
      DROP INDEX entry_derived; DROP INDEX item_file_original; DROP INDEX item_by_position; ALTER TABLE item DROP COLUMN lat; ALTER TABLE item DROP COLUMN lon;
      INSERT INTO search_index (search_index, rowid, text, forms, case_id, marks)
        SELECT 'delete', id, text, forms, case_id, marks FROM search_texts WHERE role IN ('notes', 'exhibit');
      DELETE FROM search_texts WHERE role IN ('notes', 'exhibit')`);
    db.exec(withoutOfficerColumns);
    db.pragma('user_version = 6');
  });
  made = { ...made, locker: await reopen(made) };
  expect((await made.locker.search('merah')).hits).toMatchObject([{ item, role: 'notes' }]);
  expect((await made.locker.search('kendaraan')).hits).toMatchObject([{ item, role: 'exhibit' }]);
  expect((await made.locker.search('', { box: java })).hits).toHaveLength(3);
  expect((await made.locker.check({ deep: true })).problems).toEqual([]);
});
