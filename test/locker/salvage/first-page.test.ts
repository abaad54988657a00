import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { keepFirstPage } from '../../../src/locker/salvage/first-page.ts';
import { addItem, keyOf, newLocker, noise, removeFolders } from '../temporary-locker.ts';

afterEach(removeFolders);

test('the copy of the first page is made anew from a page that can be read, and outlives one that cannot', async () => {
  const { locker, dir } = await newLocker();
  await addItem(locker, 'a.jpg', noise(1000));
  await locker.close();
  const kept = join(dir, 'locker.db.first');
  const good = readFileSync(kept);
  const dataKey = await keyOf(dir);

  rmSync(kept);
  keepFirstPage(dir, dataKey);
  expect(readFileSync(kept).equals(good)).toBe(true);

  const file = openSync(join(dir, 'locker.db'), 'r+');
  writeSync(file, noise(100), 0, 100, 5000);
  closeSync(file);
  keepFirstPage(dir, dataKey);
  expect(readFileSync(kept).equals(good)).toBe(true);
});
