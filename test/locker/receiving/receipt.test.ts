import { randomBytes } from 'node:crypto';
import { afterEach, expect, test, vi } from 'vitest';
import { migrate } from '../../../src/locker/database/migrate.ts';
import { openWritable } from '../../../src/locker/database/open-database.ts';
import { beginReceipt, sealReceipt } from '../../../src/locker/receiving/receipt.ts';
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
