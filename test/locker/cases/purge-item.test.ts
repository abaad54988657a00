import { afterAll, expect, test } from 'vitest';
import { addItem, newLocker, noise, readAll, removeFolders, secondOfficer } from '../temporary-locker.ts';

afterAll(removeFolders);

test('what was purged says so wherever the item is, is found by nothing, and is not purged twice', async () => {
  const { locker } = await newLocker();
  const { item } = await addItem(locker, 'pribadi.jpg', noise(3000), { searchText: 'nomor rahasia' });
  await locker.keepThumbnail(item, { bytes: noise(20) });
  const purge = async (roles: string[]) =>
    locker.purgeItem({
      ...{ item, roles, reason: 'privacy', because: 'Data warga' },
      approvers: [await secondOfficer(locker)],
    });
  expect((await locker.search('rahasia')).hits).toHaveLength(1);
  const { seq } = await purge(['text']);
  expect((await locker.search('rahasia')).hits).toEqual([]);
  const first = { roles: ['text'], reason: 'privacy', entry: seq, at: expect.any(String) as string };
  expect(locker.item(item).purged).toEqual([first]);
  expect(locker.items()[0]?.purged).toEqual([first]);
  expect(locker.item(item).files.map(({ role }) => role)).toEqual(['original', 'text']);
  await expect(purge(['text'])).rejects.toMatchObject({ code: 'nothing-to-purge' });
  const second = await purge(['original', 'text']);
  expect(locker.item(item).purged).toEqual([
    first,
    expect.objectContaining({ roles: ['original'], entry: second.seq }),
  ]);
  await expect(readAll(locker, item)).rejects.toMatchObject({ code: 'file-purged' });
  expect(await locker.check()).toMatchObject({ ok: true, problems: [] });
  await locker.close();
});

test('bytes that another item has too stay there, and that is known before', async () => {
  const { locker } = await newLocker();
  const bytes = noise(3000);
  const one = await addItem(locker, 'satu.jpg', bytes);
  const other = await addItem(locker, 'dua.jpg', bytes, { searchText: 'lain' });
  expect(locker.bytesElsewhere(other.item)).toEqual(['original']);
  const purge = async (item: string) =>
    locker.purgeItem({
      ...{ item, roles: ['original'], reason: 'mistake', because: 'Keliru' },
      approvers: [await secondOfficer(locker)],
    });
  await purge(one.item);
  expect(locker.bytesElsewhere(other.item)).toEqual([]);
  expect(await readAll(locker, other.item)).toEqual(Buffer.from(bytes));
  await purge(other.item);
  await expect(readAll(locker, other.item)).rejects.toMatchObject({ code: 'file-purged' });
  expect(await locker.check()).toMatchObject({ ok: true, problems: [] });
  await locker.close();
});

test('an exhibit of a case that is being worked on is not purged; once it is out, or the case closed, it may be', async () => {
  const { locker } = await newLocker();
  const { case: caseId } = await locker.openCase({ number: '1', title: 'x' });
  const { item } = await addItem(locker, 'bukti.jpg', noise(300), { caseId, searchText: 'x' });
  await locker.labelExhibit({ caseId, itemId: item });
  const purge = async (role: string) =>
    locker.purgeItem({
      ...{ item, roles: [role], reason: 'retention', because: 'Masa simpan habis' },
      approvers: [await secondOfficer(locker)],
    });
  await expect(purge('original')).rejects.toMatchObject({ code: 'purge-exhibit', params: { label: 'P-1' } });
  expect(locker.item(item).purged).toBeUndefined();
  await locker.changeCase(caseId, { status: 'closed' });
  await purge('original');
  await locker.changeCase(caseId, { status: 'open' });
  await expect(purge('text')).rejects.toMatchObject({ code: 'purge-exhibit' });
  await locker.labelExhibit({ caseId, itemId: item, label: '' });
  await purge('text');
  expect(await locker.check()).toMatchObject({ ok: true, problems: [] });
  await locker.close();
});
