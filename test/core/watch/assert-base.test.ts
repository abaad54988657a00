import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import type { ItemDetails, ItemState } from '../../../src/contract/item.ts';
import { addWatch } from '../../../src/core/watch/add-watch.ts';
import { heldAgainst } from '../../../src/core/watch/held-against.ts';
import { rebaseWatch } from '../../../src/core/watch/rebase-watch.ts';
import type { KeptWatch } from '../../../src/locker/index.ts';
import {
  addItem,
  beginPhoto,
  details,
  newLocker,
  noise,
  removeFolders,
  secondOfficer,
  type TestLocker,
} from '../../locker/temporary-locker.ts';
import { pagesThat, shown, visitOnly } from './pages-that.ts';

const url = 'https://contoh.example/unggahan/1';
let made: TestLocker;
beforeEach(async () => {
  made = await newLocker();
});
afterEach(() => made.locker.close());
afterAll(removeFolders);

const watchFrom = (base: string | null, caseId: string | null = null): Promise<KeptWatch> =>
  addWatch(made.locker, {
    ...{ url, caseId, profile: null, acceptTlsErrors: false, everyMs: 3_600_000, until: null, base },
  });
const rebaseTo = (item: string): Promise<unknown> =>
  rebaseWatch(made.locker, { watch: url, item, reason: 'Contoh' });

async function addPage({
  text = 'Dukung nomor dua',
  state = 'complete',
  ...more
}: Partial<ItemDetails> & { text?: string | null; state?: ItemState } = {}): Promise<string> {
  const draft = await beginPhoto(made.locker, 'Unggahan');
  const file = text === null ? null : draft.file('text', { name: 'text.txt', mediaType: 'text/plain' });
  await file?.write(new TextEncoder().encode(text ?? ''));
  await file?.close();
  const said: ItemDetails = { ...details('Unggahan'), kind: 'web', source: { url, reached: url }, ...more };
  return (await draft.seal({ state, details: said })).item;
}

async function visit(): Promise<string> {
  const { locker } = made;
  const [only] = locker.watches.list();
  if (only === undefined) throw new Error('no watch');
  await locker.watches.change(only.id, { change: 'due', nextAt: new Date().toISOString() });
  const pages = pagesThat(locker, () => shown('Halaman', { kind: 'web', source: { url, reached: url } }));
  const item = (await visitOnly(locker, pages))?.item ?? null;
  if (item === null) throw new Error('no item');
  return item;
}

const broken: ItemDetails['steps'] = [{ name: 'scroll', result: 'interrupted', ms: 1 }];

test('nothing that shows no whole page is what visits are held against, from the beginning or later', async () => {
  const { locker } = made;
  const noPages = [
    (await addItem(locker, 'foto.jpg', noise(5))).item,
    await addPage({ kind: 'file' }),
    await addPage({ outcome: 'login-wall', state: 'no-content' }),
    await addPage({ outcome: 'download' }),
    await addPage({ steps: broken, state: 'partial' }),
    await addPage({ text: null, state: 'partial' }),
  ];
  for (const item of noPages) await expect(watchFrom(item)).rejects.toMatchObject({ code: 'no-base' });
  expect(locker.watches.list()).toEqual([]);
  await watchFrom(null);
  for (const item of noPages) await expect(rebaseTo(item)).rejects.toMatchObject({ code: 'no-base' });
  const [only] = locker.watches.list();
  expect(only?.bases).toEqual([]);
  // What only some step failed of shows its page all the same.
  await rebaseTo(await addPage({ state: 'partial' }));
});

test('what was removed by policy is not what visits are held against, and a base that was is told as that', async () => {
  const { locker } = made;
  const [item, other] = [await addPage(), await addPage()];
  await watchFrom(item);
  for (const each of [item, other])
    await locker.purgeItem({
      item: each,
      roles: ['text'],
      reason: 'lawful-request',
      because: 'x',
      approvers: [await secondOfficer(locker)],
    });
  await expect(rebaseTo(other)).rejects.toMatchObject({ code: 'file-purged' });
  const visited = await visit();
  expect(locker.item(visited).changes).toMatchObject({
    comparedWith: { item },
  });
  expect(locker.item(visited).changes?.notCompared).toContain('text: file-purged');
  await locker.watches.change(url, { change: 'remove' });
  await expect(watchFrom(other)).rejects.toMatchObject({ code: 'file-purged' });
});

test('what is filed elsewhere is not what visits are held against, but for what visits of the same address brought', async () => {
  const { locker } = made;
  const { case: caseId } = await locker.openCase({ number: '014/BWS/2026', title: 'Contoh' });
  const begun = await addPage();
  await expect(watchFrom(begun, caseId)).rejects.toMatchObject({ code: 'base-elsewhere' });
  await watchFrom(begun);
  const [first, , third] = [await visit(), await visit(), await visit()];
  const strange = await addPage();
  for (const item of [begun, first, third, strange]) await locker.fileItem(item, caseId);
  await expect(rebaseTo(strange)).rejects.toMatchObject({ code: 'base-elsewhere', params: { url } });
  await rebaseTo(first.slice(0, 12));
  const held = (): string | undefined => heldAgainst(locker, locker.watches.find(url)).base?.item;
  expect(held()).toBe(first);
  await rebaseTo(begun);
  expect(held()).toBe(begun);
  await rebaseTo(third);
  expect(held()).toBe(third);
});
