import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { databaseFileName } from '../../src/locker/database/open-database.ts';
import { placeOf } from '../../src/locker/place.ts';
import { whereaboutsOf } from '../../src/locker/whereabouts.ts';
import { removeFolders, temporaryFolder } from './temporary-locker.ts';

afterEach(removeFolders);

test('a locker that could not be opened again at once is opened with its key the next time', async () => {
  const dir = temporaryFolder();
  writeFileSync(join(dir, databaseFileName), '');
  const dataKey = Buffer.alloc(32, 7);
  const given: string[] = [];
  const parts = {
    ...{ dir, place: placeOf(dir), dataKey, writer: undefined },
    openAgain(key: Buffer) {
      given.push(key.toString('hex'));
      key.fill(0); // as an opening that fails does
      return given.length < 3 ? Promise.reject(new Error('not ready')) : Promise.resolve('open');
    },
  };
  const close = (): Promise<void> => {
    dataKey.fill(0);
    return Promise.resolve();
  };
  const whereabouts = whereaboutsOf(parts, close);
  const openAgain = (): Promise<string> => whereabouts.openAgain();
  await expect(openAgain()).rejects.toThrow('not ready');
  await expect(openAgain()).rejects.toThrow('not ready');
  expect(await openAgain()).toBe('open');
  expect(given).toEqual(Array(3).fill('07'.repeat(32)));
  expect(dataKey).toEqual(Buffer.alloc(32));
});
