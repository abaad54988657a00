import { afterAll, expect, test } from 'vitest';
import type { ItemDetails } from '../../../src/contract/item.ts';
import { openReadable } from '../../../src/locker/database/open-database.ts';
import { readOwnTimes } from '../../../src/locker/reading/own-times.ts';
import { keyOf, newLocker, removeFolders } from '../temporary-locker.ts';

afterAll(removeFolders);

test('the times that captured posts of a case give themselves come in order, to the minute, each counted', async () => {
  const { locker, dir } = await newLocker();
  const { case: caseId } = await locker.openCase({ number: '1', title: 'Satu' });
  const other = await locker.openCase({ number: '2', title: 'Dua' });
  const add = async (publishedAt: string | null, of = caseId): Promise<void> => {
    const source = { url: 'https://medsos.example/1' };
    const draft = await locker.beginDraft({
      ...{ kind: 'item.captured', source, itemKind: 'web', title: 'Unggahan', caseId: of },
    });
    const post: ItemDetails['post'] = {
      ...{ platform: 'web', kind: 'post', url: source.url, text: null, textCut: false, publishedAt },
      author: { name: null, handle: null, id: null },
      ...{ publishedPrecision: 'minute', publishedZone: null, publishedShown: null, counts: {} },
      ...{ replyTo: null, sharedFrom: null, found: {}, notVisible: [], contradictions: [] },
    };
    const details: ItemDetails = {
      ...{ kind: 'web', title: 'Unggahan', source, capturedAt: '2026-11-22T10:00:00.000Z', steps: [], post },
    };
    await draft.seal({ state: 'complete', details });
  };
  for (const at of ['2024-11-02T01:00:20.000Z', '2024-11-02T01:00:50Z', '2023-09-25', null, 'kemarin'])
    await add(at);
  await add('2020-01-01T00:00:00Z', other.case);
  await locker.close();
  const db = openReadable(dir, await keyOf(dir));
  expect(readOwnTimes(db, caseId)).toEqual([
    { at: '2023-09-25T00:00:00.000Z', count: 1 },
    { at: '2024-11-02T01:00:00.000Z', count: 2 },
  ]);
  db.close();
});
