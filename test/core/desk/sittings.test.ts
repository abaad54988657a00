import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { beginSitting, noteOpened } from '../../../src/core/desk/sittings.ts';
import {
  addItem,
  itemCustodyOf,
  newLocker,
  noise,
  removeFolders,
  reopen,
  type TestLocker,
} from '../../locker/temporary-locker.ts';

let made: TestLocker;
let item: string;
beforeEach(async () => {
  made = await newLocker();
  ({ item } = await addItem(made.locker, 'spanduk.jpg', noise(10)));
  await made.locker.viewings.set(true);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await made.locker.close();
  removeFolders();
});

const openings = async (): Promise<string[]> =>
  (await itemCustodyOf(made.locker, item)).flatMap(({ said, officer }) =>
    said?.of === 'opened' ? [officer] : [],
  );

test('an opening is recorded once in a sitting, by each officer, and again an hour later', async () => {
  const { locker } = made;
  const facts = { name: 'Budi', agency: 'Bawaslu Kota', nip: '', role: '', assignment: '' } as const;
  const budi = await locker.officers.keep({ facts });
  const both = await Promise.all([noteOpened(locker, item), noteOpened(locker, item)]);
  expect(both.map(({ recorded }) => recorded).toSorted()).toEqual([false, true]);
  await locker.officers.actAs(budi);
  expect(await noteOpened(locker, item)).toEqual({ recorded: true, failed: null });
  expect(await noteOpened(locker, item)).toEqual({ recorded: false, failed: null });
  const now = performance.now();
  vi.spyOn(performance, 'now').mockReturnValue(now + 61 * 60_000);
  expect(await noteOpened(locker, item)).toEqual({ recorded: true, failed: null });
  beginSitting(locker);
  expect(await noteOpened(locker, item)).toEqual({ recorded: true, failed: null });
  expect(await openings()).toEqual(['Ani', 'Budi', 'Budi', 'Budi']);
});

test('where it cannot be recorded that is said, and nothing fails', async () => {
  await made.locker.close();
  const locker = await reopen(made, true);
  const failed = { code: 'read-only', params: expect.anything() as object };
  expect(await noteOpened(locker, item)).toEqual({ recorded: false, failed });
  // It is tried anew at the next look.
  expect(await noteOpened(locker, item)).toEqual({ recorded: false, failed });
  await locker.close();
  made = { ...made, locker: await reopen(made) };
});

test('where it is not to be recorded nothing is, also of an item that was opened before', async () => {
  const { locker } = made;
  await noteOpened(locker, item);
  await locker.viewings.set(false);
  beginSitting(locker);
  expect(await noteOpened(locker, item)).toEqual({ recorded: false, failed: null });
  expect(await openings()).toEqual(['Ani']);
  // From the moment it is, the next opening counts, also of what was opened meanwhile.
  await locker.viewings.set(true);
  expect(await noteOpened(locker, item)).toEqual({ recorded: true, failed: null });
});
