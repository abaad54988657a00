import { afterEach, beforeEach, expect, test } from 'vitest';
import { createLocker, type Locker } from '../../../src/locker/index.ts';
import {
  addItem,
  itemCustodyOf,
  newLocker,
  noise,
  passphrase,
  removeFolders,
  reopen,
  type TestLocker,
  temporaryFolder,
} from '../temporary-locker.ts';

let made: TestLocker;
let item: string;
beforeEach(async () => {
  made = await newLocker();
  ({ item } = await addItem(made.locker, 'spanduk.jpg', noise(10)));
});
afterEach(async () => {
  await made.locker.close();
  removeFolders();
});

const unrecordedOf = async (locker: Locker, of = item) =>
  (await locker.itemCustody({ item: of, offset: 0, limit: 1 })).unrecorded;

test('where nobody said it, nothing is recorded, and the chain says that the log does not speak of it', async () => {
  const { locker } = made;
  expect(locker.viewings.plan()).toEqual({ isOn: false, said: null });
  expect(await locker.viewings.note(item)).toBe(false);
  const [first] = await itemCustodyOf(locker, item);
  expect(await unrecordedOf(locker)).toEqual([
    { from: first?.at, until: null, isSaid: false, officer: null },
  ]);
});

test('each change is an entry of who had it so, and the chain names the times that were not recorded', async () => {
  const { locker } = made;
  const { case: caseId } = await locker.openCase({ number: '1', title: 'Satu' });
  await locker.fileItem(item, caseId);
  await locker.viewings.set(true);
  await locker.viewings.set(true); // so already: no entry
  expect(await locker.viewings.note(item)).toBe(true);
  await locker.viewings.set(false);
  expect(await locker.viewings.note(item)).toBe(false);
  await locker.viewings.set(true);
  await locker.viewings.set(false);
  const chain = await itemCustodyOf(locker, item);
  expect(chain.map(({ kind, said, officer }) => [kind, said, officer])).toEqual([
    ['item.imported', null, 'Ani'],
    ['item.filed', { of: 'filed', number: '1' }, 'Ani'],
    ['settings.changed', { of: 'viewings', isOn: true }, 'Ani'],
    ['item.viewed', { of: 'opened' }, 'Ani'],
    ['settings.changed', { of: 'viewings', isOn: false }, 'Ani'],
    ['settings.changed', { of: 'viewings', isOn: true }, 'Ani'],
    ['settings.changed', { of: 'viewings', isOn: false }, 'Ani'],
  ]);
  const at = chain.map((entry) => entry.at);
  expect(await unrecordedOf(locker)).toEqual([
    { from: at[0], until: at[2], isSaid: false, officer: null },
    { from: at[4], until: at[5], isSaid: true, officer: 'Ani' },
    { from: at[6], until: null, isSaid: true, officer: 'Ani' },
  ]);
  // The opening is an entry of the case: it goes out with it.
  const { rows } = await locker.caseCustody({ caseId, offset: 0, limit: 10 });
  expect(rows.map(({ kind }) => kind)).toContain('item.viewed');
  expect(await locker.check()).toMatchObject({ ok: true, problems: [] });
});

test.each([true, false])(
  'the first entry of a locker says it where whoever made it chose: %s',
  async (on) => {
    const base = temporaryFolder();
    const { locker } = await createLocker(`${base}/baru.jejak`, {
      ...{ officer: { name: 'Budi' }, agency: 'Bawaslu Kota', passphrase, dataDir: `${base}/data` },
      recordsViewings: on,
    });
    expect(locker.viewings.plan()).toMatchObject({ isOn: on, said: { officer: 'Budi' } });
    const { item: here } = await addItem(locker, 'baliho.jpg', noise(10));
    const times = await unrecordedOf(locker, here);
    expect(times).toEqual(
      on ? [] : [{ from: expect.any(String) as string, until: null, isSaid: true, officer: 'Budi' }],
    );
    expect(await locker.check()).toMatchObject({ ok: true, problems: [] });
    await locker.close();
  },
);

test('it holds at the next opening, and where the locker can only be read nothing is recorded', async () => {
  await made.locker.viewings.set(true);
  await made.locker.close();
  const locker = await reopen(made, true);
  expect(locker.viewings.plan()).toMatchObject({ isOn: true, said: { officer: 'Ani' } });
  await expect(locker.viewings.note(item)).rejects.toMatchObject({ code: 'read-only' });
  await locker.close();
  made = { ...made, locker: await reopen(made) };
});
