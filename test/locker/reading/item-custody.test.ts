import { afterEach, beforeEach, expect, test } from 'vitest';
import { exportedEntry, settingEntry } from '../../../src/locker/database/migrations/037-custody.ts';
import { openReadable } from '../../../src/locker/database/open-database.ts';
import { readItemCustody } from '../../../src/locker/reading/item-custody.ts';
import {
  addItem,
  itemCustodyOf,
  keyOf,
  newLocker,
  noise,
  removeFolders,
  type TestLocker,
} from '../temporary-locker.ts';

let made: TestLocker;
beforeEach(async () => {
  made = await newLocker();
});
afterEach(async () => {
  await made.locker.close();
  removeFolders();
});

const bundleOf = (sign: string): string => sign.repeat(32);

async function handOver(caseId: string, bundle: string, to: string): Promise<void> {
  const { total: caseLength } = await made.locker.caseCustody({ caseId, offset: 0, limit: 1 });
  const caseSha256 = 'ab'.repeat(32);
  const wanted = { caseId, bundle, caseSha256, to, why: 'Sidang', only: { caseLength } };
  expect(await made.locker.appendExported(wanted)).toBe(true);
}

test('the bundles of its case are links of the chain since it came into the case, and no others', async () => {
  const { locker } = made;
  const { case: caseId } = await locker.openCase({ number: '1', title: 'Satu' });
  const { case: other } = await locker.openCase({ number: '2', title: 'Dua' });
  await addItem(locker, 'lain.jpg', noise(10), { caseId });
  const { item } = await addItem(locker, 'spanduk.jpg', noise(10));
  await handOver(caseId, bundleOf('a'), 'Sebelum ia masuk');
  await locker.fileItem(item, caseId);
  await locker.labelExhibit({ caseId, itemId: item });
  await handOver(other, bundleOf('b'), 'Perkara lain');
  await handOver(caseId, bundleOf('c'), 'Majelis');
  const chain = await itemCustodyOf(locker, item);
  expect(chain.map(({ kind, said, officer }) => [kind, said, officer])).toEqual([
    ['item.imported', null, 'Ani'],
    ['item.filed', { of: 'filed', number: '1' }, 'Ani'],
    ['exhibit.labelled', expect.objectContaining({ is: 'labelled', label: 'P-1' }), 'Ani'],
    ['case.exported', expect.objectContaining({ to: 'Majelis', bundle: bundleOf('c') }), 'Ani'],
  ]);
});

test('what was purged is told with its files, the reason and who approved', async () => {
  const { locker } = made;
  const { item } = await addItem(locker, 'spanduk.jpg', noise(10));
  const budi = await locker.officers.keep({ facts: { ...noFacts, name: 'Budi Contoh' } });
  await locker.purgeItem({
    ...{ item, roles: ['original'], reason: 'retention', because: 'Masa simpan habis' },
    approvers: [{ officer: budi }],
  });
  const said = (await itemCustodyOf(locker, item)).at(-1)?.said;
  const approvals = [{ name: 'Budi Contoh', isSigned: false }];
  expect(said).toEqual({ of: 'purged', roles: ['original'], reason: 'Masa simpan habis', approvals });
});

const noFacts = { name: '', agency: 'Bawaslu Kota', nip: '', role: '', assignment: '' } as const;

test('a page of a long chain is a part of the whole, in its order', async () => {
  const { locker } = made;
  const { item } = await addItem(locker, 'spanduk.jpg', noise(10));
  for (let n = 0; n < 60; n += 1)
    await locker.append({ kind: 'item.viewed', body: { itemId: item, what: 'opened' } });
  const whole = await itemCustodyOf(locker, item);
  expect(whole.map(({ seq }) => seq)).toEqual(whole.map(({ seq }) => seq).toSorted((a, b) => a - b));
  const { total, rows } = await locker.itemCustody({ item, offset: 20, limit: 10 });
  expect([total, rows]).toEqual([61, whole.slice(20, 30)]);
  expect((await locker.itemCustody({ item, offset: 61, limit: 10 })).rows).toEqual([]);
});

test('what concerns an item without naming it is found by an index, not by a walk of the log', async () => {
  const { locker } = made;
  const { item } = await addItem(locker, 'spanduk.jpg', noise(10));
  const db = openReadable(made.dir, await keyOf(made.dir));
  const planOf = (where: string): string =>
    JSON.stringify(db.prepare(`EXPLAIN QUERY PLAN SELECT log, seq FROM entry WHERE ${where} = 'x'`).all());
  expect(planOf(`${exportedEntry.where} AND ${exportedEntry.caseId}`)).toContain('entry_exported');
  expect(planOf(`${settingEntry.where} AND ${settingEntry.setting}`)).toContain('entry_setting');
  expect(readItemCustody(db, { item, offset: 0, limit: 5 }).total).toBe(1);
  db.close();
});
