import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { verifyFile } from '../../../src/bundle/node/verify-file.ts';
import { exportCase } from '../../../src/core/export-case.ts';
import {
  addItem,
  custodyOf,
  newLocker,
  noise,
  removeFolders,
  reopen,
  type TestLocker,
  tamper,
  withoutOfficerColumns,
} from '../temporary-locker.ts';

let made: TestLocker;
let caseId: string;
beforeEach(async () => {
  made = await newLocker();
  ({ case: caseId } = await made.locker.openCase({ number: '014/BWS/2026', title: 'Dugaan' }));
});
afterEach(async () => {
  expect(await made.locker.check()).toMatchObject({ ok: true, problems: [] });
  await made.locker.close();
  removeFolders();
});

describe('a case that is changed', () => {
  test('is called, stands and ends as was said last, and what was left out stays', async () => {
    const { locker } = made;
    expect(locker.findCase(caseId)).toMatchObject({ status: 'open', deadline: null });
    expect(await locker.changeCase(caseId, { title: ' Dugaan dukungan ', deadline: '2026-11-30' })).toBe(
      true,
    );
    expect(await locker.changeCase(caseId, { number: '015/BWS/2026', status: 'handed-over' })).toBe(true);
    expect(locker.findCase('015/BWS/2026')).toMatchObject({
      case: caseId,
      title: 'Dugaan dukungan',
      status: 'handed-over',
      deadline: '2026-11-30',
    });
    expect(await locker.changeCase(caseId, { deadline: null })).toBe(true);
    expect(locker.findCase(caseId).deadline).toBeNull();
    expect((await custodyOf(locker, caseId)).map(({ kind }) => kind)).toEqual([
      'case.opened',
      'case.changed',
      'case.changed',
      'case.changed',
    ]);
  });

  test('leaves no entry where it is all so already', async () => {
    const { locker } = made;
    expect(
      await locker.changeCase(caseId, { title: 'Dugaan ', number: '014/BWS/2026', status: 'open' }),
    ).toBe(false);
    expect(await custodyOf(locker, caseId)).toHaveLength(1);
  });

  test('is not changed over what another hand wrote since, and other parts of it are', async () => {
    const { locker } = made;
    await locker.changeCase(caseId, { title: 'Punyamu' });
    const mine = { title: 'Punyaku', was: { title: 'Dugaan' } };
    await expect(locker.changeCase(caseId, mine)).rejects.toMatchObject({ code: 'changed-meanwhile' });
    expect(locker.findCase(caseId).title).toBe('Punyamu');
    const other = { deadline: '2026-11-30', was: { deadline: null } };
    expect(await locker.changeCase(caseId, other)).toBe(true);
    expect(locker.findCase(caseId)).toMatchObject({ title: 'Punyamu', deadline: '2026-11-30' });
    expect(await locker.changeCase(caseId, { ...mine, was: { title: ' Punyamu' } })).toBe(true);
  });

  test.each([
    ['bad-day', { deadline: '2026-02-30' }],
    ['bad-day', { deadline: '30-11-2026' }],
    ['bad-case-number', { number: ' ' }],
    ['case-number-taken', { number: 'lain' }],
  ])('is refused with %s, and stays as it is', async (code, change) => {
    const { locker } = made;
    await locker.openCase({ number: 'lain', title: 'Lain' });
    await expect(locker.changeCase(caseId, change)).rejects.toMatchObject({ code });
    expect(locker.findCase(caseId)).toMatchObject({ number: '014/BWS/2026', deadline: null });
    await expect(locker.changeCase('f'.repeat(32), { title: 'x' })).rejects.toMatchObject({
      code: 'no-such-case',
    });
  });

  test('has its exhibits in the order that was given, in its bundle too, under the labels that they had', async () => {
    const { locker } = made;
    const items: string[] = [];
    for (const name of ['a', 'b', 'c']) {
      const { item } = await addItem(locker, name, noise(10), { caseId });
      await locker.labelExhibit({ caseId, itemId: item });
      items.push(item);
    }
    const [a, b, c] = items as [string, string, string];
    expect(await locker.changeCase(caseId, { exhibitOrder: [c, a] })).toBe(true);
    expect(locker.exhibits(caseId).map(({ label, item }) => [label, item])).toEqual([
      ['P-3', c],
      ['P-1', a],
      ['P-2', b],
    ]);
    // Moved over an order that another hand has changed, nothing moves; one that came meanwhile is no such change.
    const [seen, moved] = [{ exhibits: [c, a, b] }, [a, c, b]];
    expect(await locker.changeCase(caseId, { exhibitOrder: moved, was: seen })).toBe(true);
    await expect(locker.changeCase(caseId, { exhibitOrder: [b, c, a], was: seen })).rejects.toMatchObject({
      code: 'order-changed-meanwhile',
    });
    const without = { exhibits: [a, c] };
    expect(await locker.changeCase(caseId, { exhibitOrder: [c, a], was: without })).toBe(true);
    const out = join(made.base, 'berkas.zip');
    await exportCase(
      locker,
      { caseId, out, to: 'Bawaslu', why: 'sidang', overwrite: false },
      { onProgress: () => undefined, signal: new AbortController().signal },
    );
    const verified = await verifyFile(out);
    expect(verified).toMatchObject({ intact: true, failures: [] });
    const csv = execFileSync('unzip', ['-p', out, '*/data/exhibits.csv'], { encoding: 'utf8' });
    expect(csv.match(/^P-\d/gm)).toEqual(['P-3', 'P-1', 'P-2']);
  });
});

describe('a locker from before cases had a status, and items notes', () => {
  test('gets them at the next opening, with all that is in it', async () => {
    const { item: old } = await addItem(made.locker, 'lama.jpg', noise(1), { caseId, searchText: 'dukung' });
    await made.locker.close();
    await tamper(made.dir, (db) => {
      db.exec('DROP VIEW position');
      for (const column of ['status', 'deadline', 'exhibit_order'])
        db.exec(`ALTER TABLE case_file DROP COLUMN ${column}`);
      db.exec(
        'DROP TABLE picture_hash; DROP TABLE to_cover; DROP INDEX item_by_position; DROP INDEX entry_derived; DROP INDEX item_file_original',
      );
      for (const column of ['source', 'host', 'account', 'lat', 'lon', 'position_doubts'])
        db.exec(`ALTER TABLE item DROP COLUMN ${column}`);
      db.exec(`DROP TABLE watch_visit; DROP TABLE watch; ALTER TABLE job DROP COLUMN reason; ALTER TABLE job DROP COLUMN people; ALTER TABLE job DROP COLUMN priority; ALTER TABLE job DROP COLUMN note; DROP TABLE under_way; DROP TABLE subject; DROP TABLE subject_nip; DROP TABLE account; DROP TABLE attribution;
        DROP TABLE act; DROP TABLE banner; DROP TABLE record_item;
        DROP TABLE profile_part; DROP TABLE profile; ALTER TABLE job DROP COLUMN profile;
        DROP TRIGGER object_changes;
        CREATE TRIGGER object_changes BEFORE UPDATE ON object BEGIN SELECT 1; END;
        DROP TABLE received_officer; DROP TABLE received_file; DROP TABLE received;
        DROP TABLE annotation; DROP TABLE search_index;
        CREATE TABLE before AS SELECT id, item_id, role, case_id, forms, text FROM search_texts;
        DROP TABLE search_texts;
        CREATE TABLE search_texts (id INTEGER PRIMARY KEY, item_id TEXT NOT NULL, role TEXT NOT NULL,
          case_id TEXT NOT NULL, forms TEXT NOT NULL, text TEXT NOT NULL, UNIQUE (item_id, role)) STRICT;
        INSERT INTO search_texts SELECT * FROM before;
        DROP TABLE before;
        CREATE VIRTUAL TABLE search_index USING fts5(text, forms, case_id,
          content = 'search_texts', content_rowid = 'id');
        INSERT INTO search_index (search_index) VALUES ('rebuild');`);
      db.exec(withoutOfficerColumns);
      db.pragma('user_version = 1');
    });
    made = { ...made, locker: await reopen(made) };
    expect(made.locker.findCase(caseId)).toMatchObject({ number: '014/BWS/2026', status: 'open' });
    const found = await made.locker.search('dukung', { caseId, kind: 'photo' });
    expect(found.hits).toMatchObject([{ item: old }]);
    expect(await made.locker.changeCase(caseId, { status: 'closed' })).toBe(true);
    const { item } = await addItem(made.locker, 'a', noise(2), { caseId });
    await made.locker.annotateItem({ item, text: 'x' });
    expect(made.locker.annotations(item)).toHaveLength(1);
  });
});
