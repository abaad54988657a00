import { afterAll, expect, test } from 'vitest';
import { openReadable } from '../../../src/locker/database/open-database.ts';
import { salvageView } from '../../../src/locker/salvage/salvaged-view.ts';
import { readTrustLists } from '../../../src/locker/trust-lists/read-trust-lists.ts';
import { keyOf, newLocker, removeFolders } from '../temporary-locker.ts';

afterAll(removeFolders);

test('what is put together of a damaged locker has the lists of trusted signers that it uses', async () => {
  const { dir, locker } = await newLocker();
  const pem = `-----BEGIN CERTIFICATE-----\n${'A'.repeat(64)}\n-----END CERTIFICATE-----\n`;
  const sha256 = await locker.trustLists.add({ name: 'contoh.pem', pem });
  await locker.close();
  const db = openReadable(dir, await keyOf(dir));
  const view = salvageView(db);
  expect(readTrustLists(view.db)).toMatchObject([{ name: 'contoh.pem', sha256, pem }]);
  db.close();
});
