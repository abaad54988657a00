import { afterEach, describe, expect, test } from 'vitest';
import { pictureHashBytes } from '../../../src/contract/picture-hash.ts';
import { migrate, newestVersion } from '../../../src/locker/database/migrate.ts';
import { openWritable } from '../../../src/locker/database/open-database.ts';
import { fillSearch } from '../../../src/locker/search/index.ts';
import {
  addItem,
  keyOf,
  newLocker,
  noise,
  removeFolders,
  reopen,
  type TestLocker,
  tamper,
  withoutOfficerColumns,
} from '../temporary-locker.ts';

afterEach(removeFolders);

/** A locker with one exhibit, as it was before the search had the words of exhibits. */
async function lockerOf19(): Promise<TestLocker & { item: string }> {
  const made = await newLocker();
  const { case: caseId } = await made.locker.openCase({ number: '1', title: 'Satu' });
  const { item } = await addItem(made.locker, 'foto.jpg', noise(5), { caseId });
  await made.locker.labelExhibit({ caseId, itemId: item, shows: 'Kendaraan dinas' });
  await made.locker.close();
  await tamper(made.dir, (db) => {
    db.exec(`DROP VIEW position; ALTER TABLE item DROP COLUMN position_doubts; DROP INDEX annotation_by_position; ALTER TABLE annotation DROP COLUMN place; ALTER TABLE annotation DROP COLUMN handed_in; ALTER TABLE annotation DROP COLUMN lat; ALTER TABLE annotation DROP COLUMN lon; 
      DROP TABLE picture_hash;
      INSERT INTO search_index (search_index, rowid, text, forms, case_id, marks)
        SELECT 'delete', id, text, forms, case_id, marks FROM search_texts WHERE role = 'exhibit';
      DELETE FROM search_texts WHERE role = 'exhibit'; DROP TABLE banner`);
    db.exec(withoutOfficerColumns);
    db.pragma('user_version = 19');
  });
  return { ...made, item };
}

describe('a locker of an earlier version', () => {
  test('has what is searched now, by the rules of now', async () => {
    const { item, ...made } = await lockerOf19();
    const locker = await reopen(made);
    expect((await locker.search('kendaraan')).hits).toMatchObject([{ item, role: 'exhibit' }]);
    expect((await locker.check({ deep: true })).problems).toEqual([]);
    await locker.close();
  });

  test('has what its texts are filtered by, filed or waiting, and is whole', async () => {
    const made = await newLocker();
    const { case: caseId } = await made.locker.openCase({ number: '1', title: 'Satu' });
    await addItem(made.locker, 'satu.jpg', noise(5), { caseId, searchText: 'Spanduk' });
    await addItem(made.locker, 'dua.jpg', noise(6), { searchText: 'Baliho' });
    await made.locker.close();
    await tamper(made.dir, (db) => {
      const texts =
        'SELECT item_id, role, case_id, marks, forms, text FROM search_texts ORDER BY item_id, role';
      const written = db.prepare(texts).all();
      expect(written).toHaveLength(4);
      // As step 4 leaves them.
      db.exec(`INSERT INTO search_index (search_index) VALUES ('delete-all');
        UPDATE search_texts SET marks = '', forms = '';
        INSERT INTO search_index (rowid, text, forms, case_id, marks)
          SELECT id, text, forms, case_id, marks FROM search_texts`);
      db.transaction(() => fillSearch(db, 3))();
      expect(db.prepare(texts).all()).toEqual(written);
    });
    const locker = await reopen(made);
    expect((await locker.search('baliho')).hits).toHaveLength(1);
    expect((await locker.check({ deep: true })).problems).toEqual([]);
    await locker.close();
  });

  test('asks again what the pictures look like of which nothing was kept', async () => {
    const made = await newLocker();
    const items: string[] = [];
    for (const [n, hash] of [new Uint8Array(pictureHashBytes), null].entries()) {
      const { item } = await addItem(made.locker, 'foto.jpg', noise(n));
      await made.locker.keepPictureHash(item, hash);
      items.push(item);
    }
    expect(await made.locker.withoutPictureHash(9)).toEqual([]);
    await made.locker.close();
    await tamper(made.dir, (db) => {
      db.exec(
        'DROP VIEW position; ALTER TABLE item DROP COLUMN position_doubts; ALTER TABLE annotation DROP COLUMN handed_in',
      );
      db.exec(withoutOfficerColumns);
      db.pragma('user_version = 25');
    });
    const locker = await reopen(made);
    expect(await locker.withoutPictureHash(9)).toEqual(items.slice(1));
    await locker.close();
  });

  test('stays of it where it cannot be brought to the newest as a whole', async () => {
    const made = await lockerOf19();
    await tamper(made.dir, (db) => {
      db.exec('DROP INDEX item_file_original; ALTER TABLE exhibit RENAME TO exhibit_away');
      db.pragma('user_version = 18');
      expect(() => migrate(db)).toThrow('no such table');
      const steps = db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'item_file_original'").all();
      expect([db.pragma('user_version', { simple: true }), steps]).toEqual([18, []]);
    });
  });

  test('is brought to the newest once, where two processes open it at the same time', async () => {
    const made = await lockerOf19();
    await tamper(made.dir, (db) => {
      db.exec('DROP INDEX item_file_original');
      db.pragma('user_version = 18');
    });
    const key = await keyOf(made.dir);
    const [one, other] = [openWritable(made.dir, key), openWritable(made.dir, key)];
    // The other one is there between the look at the version and the lock.
    const begin = one.transaction.bind(one);
    one.transaction = ((work: () => void) => {
      migrate(other);
      return begin(work);
    }) as typeof one.transaction; // the one form that is used here
    migrate(one);
    expect(one.pragma('user_version', { simple: true })).toBe(newestVersion);
    one.close();
    other.close();
  });
});
