import { afterEach, expect, test } from 'vitest';
import { itemRow, itemView, searchRows } from '../../../src/core/desk/rows.ts';
import { addItem, custodyOf, newLocker, noise, removeFolders } from '../../locker/temporary-locker.ts';

afterEach(removeFolders);

test('no list shows a program as a picture by a sign that turns its name round, and the name is kept as it is', async () => {
  const { locker } = await newLocker();
  const { case: caseId } = await locker.openCase({ number: '1', title: 'Satu' });
  const { item } = await addItem(locker, 'bukti\u202egpj.exe', noise(10), { caseId });
  const shown = 'bukti\ufffdgpj.exe';
  expect(itemRow(locker.item(item), null)).toMatchObject({ title: shown, source: shown });
  expect((await itemView(locker, item)).title).toBe(shown);
  expect(searchRows(locker, [{ item, role: 'title', snippet: '', found: [] }])[0]?.title).toBe(shown);
  expect((await custodyOf(locker, caseId)).at(-1)?.title).toBe(shown);
  expect(locker.item(item)).toMatchObject({
    title: 'bukti\u202egpj.exe',
    source: { fileName: 'bukti\u202egpj.exe' },
  });
  await locker.close();
});
