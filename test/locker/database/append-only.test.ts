import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { WritableDb } from '../../../src/locker/database/handle.ts';
import { openWritable } from '../../../src/locker/database/open-database.ts';
import { addItem, keyOf, newLocker, noise, removeFolders } from '../temporary-locker.ts';

let db: WritableDb;
beforeAll(async () => {
  const made = await newLocker();
  const { case: caseId } = await made.locker.openCase({ number: '1', title: 'x' });
  await addItem(made.locker, 'a.jpg', noise(1000), { caseId });
  await made.locker.close();
  db = openWritable(made.dir, await keyOf(made.dir));
});
afterAll(() => {
  db.close();
  removeFolders();
});

describe('B20 what is sealed cannot be altered or removed', () => {
  const tables = [
    'log',
    'signing_key',
    'entry',
    'node',
    'checkpoint',
    'opening',
    'item_file',
    'item_entry',
    'case_entry',
    'shared_entry',
    'chunk',
    'object',
  ];
  test.each(tables)('%s refuses UPDATE, DELETE and REPLACE', (table) => {
    const count = db.prepare(`SELECT count(*) AS count FROM ${table}`).get();
    expect(count).not.toEqual({ count: 0 });
    const [column] = db.prepare(`SELECT * FROM ${table}`).columns();
    expect(() => db.exec(`UPDATE ${table} SET ${column?.name ?? ''} = 99`)).toThrow('append-only');
    expect(() => db.exec(`DELETE FROM ${table}`)).toThrow(/append-only|FOREIGN KEY/);
    expect(() => db.exec(`REPLACE INTO ${table} SELECT * FROM ${table}`)).toThrow('append-only');
    expect(db.prepare(`SELECT count(*) AS count FROM ${table}`).get()).toEqual(count);
  });

  test('bytes cannot be put behind a sealed object, nor a sealed object be opened again', () => {
    expect(() => db.exec("INSERT INTO chunk SELECT max(chunk) + 1, x'00' FROM chunk")).toThrow('append-only');
    expect(() => db.exec("UPDATE object SET state = 'incoming', sha256 = NULL, bytes = NULL")).toThrow(
      'append-only',
    );
    expect(() => db.exec("UPDATE object SET state = 'dropped', sha256 = NULL, bytes = NULL")).toThrow(
      'append-only',
    );
    expect(() => db.exec("UPDATE object SET state = 'purged'")).toThrow('append-only');
  });

  test('bytes that are still coming in may be stored with more behind them, and in no other way', () => {
    db.exec("INSERT INTO object (object, state) VALUES (77, 'incoming')");
    const at = 77 * 1048576;
    db.exec(`INSERT INTO chunk VALUES (${at}, x'0102')`);
    db.exec(`UPDATE chunk SET bytes = x'010203' WHERE chunk = ${at}`);
    for (const bytes of ["x'0102'", "x'01020404'", "x'00010203'", "x''"])
      expect(() => db.exec(`UPDATE chunk SET bytes = ${bytes} WHERE chunk = ${at}`)).toThrow('append-only');
    expect(() => db.exec(`UPDATE chunk SET chunk = chunk + 1 WHERE chunk = ${at}`)).toThrow('append-only');
    // What is sealed does not grow either.
    expect(() => db.exec(`UPDATE chunk SET bytes = CAST(bytes || x'00' AS BLOB)`)).toThrow('append-only');
  });
});
