import { randomBytes } from 'node:crypto';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { checkObjects } from '../../../src/locker/check/check-objects.ts';
import type { WritableDb } from '../../../src/locker/database/handle.ts';
import { migrate } from '../../../src/locker/database/migrate.ts';
import { openWritable } from '../../../src/locker/database/open-database.ts';
import { beginObject, sealedObject, sealObject } from '../../../src/locker/objects/store-object.ts';
import { beginReceipt, missingHashes, sealReceipt } from '../../../src/locker/receiving/receipt.ts';
import { removeFolders, temporaryFolder } from '../temporary-locker.ts';

afterEach(removeFolders);

test('a receipt is sealed without going through the files of all items', () => {
  const db = openWritable(temporaryFolder(), randomBytes(32), { create: true });
  migrate(db);
  beginReceipt(db, { receipt: 'a'.repeat(32), actor: 'b', process: 'c' });
  const prepare = vi.spyOn(db, 'prepare');
  sealReceipt(db, 'a'.repeat(32), ['d'.repeat(32)]);
  const asked = prepare.mock.calls.map(([sql]) => sql).filter((sql) => sql.startsWith('SELECT'));
  prepare.mockRestore();
  expect(asked.some((sql) => sql.includes('item_file'))).toBe(true);
  const plans = asked.flatMap((sql) => {
    const parameters = Array<null>((sql.match(/\?/g) ?? []).length).fill(null);
    const steps = db.prepare<null[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).all(...parameters);
    return steps.map(({ detail }) => detail);
  });
  expect(plans.filter((plan) => plan.startsWith('SCAN'))).toEqual([]);
  db.close();
});

describe('B29 of what was purged', () => {
  const [purged, other, receipt] = ['d'.repeat(32), 'e'.repeat(32), 'a'.repeat(32)];
  const sha256 = randomBytes(32);
  const role = sha256.toString('hex');

  /** Two items with the same bytes: of the first they were purged. */
  function withPurged(): WritableDb {
    const db = openWritable(temporaryFolder(), randomBytes(32), { create: true });
    migrate(db);
    db.pragma('foreign_keys = OFF');
    const item = db.prepare(
      `INSERT INTO item (n, item, kind, state, title, captured_at, log, seq)
        VALUES (?, ?, 'photo', 'complete', '', '', 1, ?)`,
    );
    const file = db.prepare(
      `INSERT INTO item_file (n, log, seq, place, role, name, media_type, bytes, sha256)
        VALUES (?, 1, ?, 1, 'original', '', '', 4, ?)`,
    );
    for (const [at, id] of [purged, other].entries()) {
      item.run(at + 1, id, at);
      file.run(at + 1, at, sha256);
    }
    db.exec("INSERT INTO purged_file (n, role, log, seq) VALUES (1, 'original', 1, 3)");
    return db;
  }

  test('nothing is asked for and sealed again, but for another item that has the same bytes', () => {
    const db = withPurged();
    expect(missingHashes(db, [{ item: purged, sha256: role }])).toEqual([]);
    const both = [purged, other].map((item) => ({ item, sha256: role }));
    expect(missingHashes(db, both)).toEqual([role]);
    for (const [item, sealed] of [
      [purged, false],
      [other, true],
    ] as const) {
      beginReceipt(db, { receipt, actor: 'b', process: 'c' });
      const object = beginObject(db);
      db.prepare('INSERT INTO draft_file VALUES (?, ?, ?, ?, ?, ?, 4)').run(
        ...[object, receipt, role, '', '', sha256],
      );
      sealReceipt(db, receipt, [item]);
      expect(sealedObject(db, sha256) !== undefined, item).toBe(sealed);
    }
    expect(missingHashes(db, both)).toEqual([]);
    db.close();
  });

  test('what is here all the same is named by a check', () => {
    const db = withPurged();
    db.exec('DROP TRIGGER item_file_no_delete; DELETE FROM item_file WHERE n = 2');
    sealObject(db, beginObject(db), { sha256, bytes: 4 });
    const found: string[] = [];
    checkObjects(db, db, { find: (code) => void found.push(code), onBytes: () => undefined });
    expect(found).toEqual(['object-unreferenced']);
    db.close();
  });
});
