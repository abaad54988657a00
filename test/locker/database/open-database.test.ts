import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { openReadable, opensWith } from '../../../src/locker/database/open-database.ts';
import { keyOf, newLocker, removeFolders, reopen, tamper } from '../temporary-locker.ts';

afterEach(removeFolders);

describe('the database', () => {
  test('is refused where a newer version of the program wrote it', async () => {
    const made = await newLocker();
    await made.locker.close();
    await tamper(made.dir, (db) => db.pragma('user_version = 99'));
    await expect(reopen(made)).rejects.toMatchObject({ code: 'locker-newer', params: { version: 99 } });
  });

  test('is refused where it is another program’s', async () => {
    const made = await newLocker();
    await made.locker.close();
    await tamper(made.dir, (db) => db.pragma('application_id = 7'));
    await expect(reopen(made)).rejects.toMatchObject({ code: 'not-a-locker' });
  });

  test('does not open with another key, nor where the file is no database', async () => {
    const made = await newLocker();
    await made.locker.close();
    expect(opensWith(made.dir, await keyOf(made.dir))).toBe(true);
    expect(opensWith(made.dir, new Uint8Array(32))).toBe(false);
    writeFileSync(join(made.dir, 'locker.db'), Buffer.alloc(100_000, 1));
    expect(opensWith(made.dir, await keyOf(made.dir))).toBe(false);
  });

  test('keeps its settings: pages of 32 KiB, write-ahead log, nothing spilled in clear', async () => {
    const made = await newLocker();
    const db = openReadable(made.dir, await keyOf(made.dir));
    const settings = [
      'page_size',
      'journal_mode',
      'temp_store',
      'foreign_keys',
      'trusted_schema',
      'recursive_triggers',
    ];
    expect(settings.map((name) => db.pragma(name, { simple: true }))).toEqual([32768, 'wal', 2, 1, 0, 1]);
    expect(() => db.exec('DELETE FROM job')).toThrow('readonly');
    db.close();
    await made.locker.close();
  });
});
