import { afterEach, expect, test } from 'vitest';
import { readToStamp } from '../../../src/locker/time-stamps/read-time-stamps.ts';
import { readStamping } from '../../../src/locker/time-stamps/stamping.ts';
import { readBases } from '../../../src/locker/watches/read-bases.ts';
import { newLocker, removeFolders, tamper, withoutOfficerColumns } from '../temporary-locker.ts';

afterEach(removeFolders);

test('an older locker that is opened for reading has neither time-stamps nor what watches are held against', async () => {
  const { dir, locker } = await newLocker();
  await locker.close();
  await tamper(dir, (db) => {
    db.exec('DROP TABLE stamping; DROP TABLE stamp_authority; DROP TABLE watch_base; DROP TABLE time_stamp');
    expect(() => readStamping(db)).toThrow('no such table');
    db.exec(withoutOfficerColumns);
    db.pragma('user_version = 27');
    expect(readStamping(db)).toMatchObject({ isOn: false, authorities: [] });
    expect(readBases(db, 'a')).toEqual([]);
    expect(readToStamp(db)).toMatchObject({ waiting: 2, newest: [] });
  });
});
