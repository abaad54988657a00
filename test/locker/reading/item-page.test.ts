import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { ItemDetails } from '../../../src/contract/item.ts';
import type { Locker } from '../../../src/locker/index.ts';
import { beginPhoto, details, newLocker, removeFolders, reopen, tamper } from '../temporary-locker.ts';

const zone = process.env['TZ'];
beforeAll(() => {
  process.env['TZ'] = 'Asia/Jakarta';
});
afterAll(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
  removeFolders();
});

let locker: Locker;
let place: Awaited<ReturnType<typeof newLocker>>;
beforeEach(async () => {
  place = await newLocker();
  locker = place.locker;
  await add(
    'Rapat',
    { kind: 'web', source: { url: 'https://www.contoh.example/rapat' } },
    '2023-09-25T16:59:59.999Z',
  );
  await add(
    'Ajakan',
    { kind: 'web', source: { url: 'https://x.com/Budi_S/status/1' } },
    '2023-09-25T17:00:00.000Z',
  );
  await add('Foto', { source: { fileName: 'IMG_0001.jpg' } }, '2023-09-26T03:00:00.000Z');
  await add(
    'Salinan',
    { kind: 'web', source: { fileName: 'a.html', pageUrl: 'https://contoh.example/b' } },
    '2023-09-27T03:00:00.000Z',
  );
});
afterEach(() => locker.close());

async function add(title: string, more: Partial<ItemDetails>, capturedAt: string): Promise<void> {
  const draft = await beginPhoto(locker, title);
  await draft.seal({ state: 'complete', details: { ...details(title), ...more, capturedAt } });
}

const all = {
  scope: null,
  kind: null,
  state: null,
  filter: '',
  from: null,
  to: null,
  placed: false,
  box: null,
};
const newest = { group: null, sort: 'capturedAt', descending: true } as const;
const rowsOf = async (wanted: object) =>
  (await locker.itemPage({ ...all, ...newest, offset: 0, limit: 10, ...wanted })).rows;
const titles = async (wanted: object): Promise<string[]> =>
  (await rowsOf(wanted)).map(({ item }) => item.title);

test('words of the filter stand in the title, the address, the file name or the account', async () => {
  expect(await titles({ filter: 'rapat' })).toEqual(['Rapat']);
  expect(await titles({ filter: 'contoh.example' })).toEqual(['Salinan', 'Rapat']);
  expect(await titles({ filter: 'img_0001' })).toEqual(['Foto']);
  expect(await titles({ filter: '@budi_s ajakan' })).toEqual(['Ajakan']);
  expect(await titles({ filter: 'budi%s' })).toEqual([]);
});

test('from an instant on and before another', async () => {
  const day = { from: '2023-09-25T17:00:00.000Z', to: '2023-09-26T17:00:00.000Z' };
  expect(await titles(day)).toEqual(['Foto', 'Ajakan']);
});

test.each([
  ['day', {}, ['2023-09-27 1', '2023-09-26 2', '2023-09-25 1'], ['Salinan', 'Foto', 'Ajakan', 'Rapat']],
  [
    'day',
    { descending: false },
    ['2023-09-25 1', '2023-09-26 2', '2023-09-27 1'],
    ['Rapat', 'Ajakan', 'Foto', 'Salinan'],
  ],
  [
    'day',
    { sort: 'title', descending: false },
    ['2023-09-27 1', '2023-09-26 2', '2023-09-25 1'],
    ['Salinan', 'Ajakan', 'Foto', 'Rapat'],
  ],
  ['kind', {}, ['photo 1', 'web 3'], ['Foto', 'Salinan', 'Ajakan', 'Rapat']],
  ['source', {}, ['contoh.example 2', 'x.com 1', ' 1'], ['Salinan', 'Rapat', 'Ajakan', 'Foto']],
  ['source', { kind: 'photo' }, [' 1'], ['Foto']],
] as const)(
  'grouped by %s with %o, the groups come as their items do',
  async (group, order, groups, items) => {
    const query = { ...all, ...newest, ...order, group };
    const found = await locker.itemGroups(query);
    expect(found.map(({ key, count }) => `${key} ${String(count)}`)).toEqual(groups);
    expect(await titles(query)).toEqual(items);
  },
);

test('an item is found again in any order, with those beside it', async () => {
  const rows = async (wanted: object) => (await rowsOf(wanted)).map(({ item }) => item.item);
  for (const wanted of [
    {},
    { descending: false },
    { sort: 'title' as const },
    { group: 'source' as const },
    { kind: 'web' as const, group: 'day' as const },
  ]) {
    const ids = await rows(wanted);
    for (const [place, item] of ids.entries()) {
      const found = await locker.itemPlace({ ...all, ...newest, ...wanted, item });
      expect(found).toEqual({ place, before: ids[place - 1] ?? null, after: ids[place + 1] ?? null });
    }
  }
  const [item = ''] = await rows({});
  expect(await locker.itemPlace({ ...all, ...newest, filter: 'Rapat', item })).toBeNull();
});

test('what lists show of the origin is held to the log', async () => {
  expect((await locker.check({ deep: true })).problems).toEqual([]);
  await locker.close();
  await tamper(place.dir, (db) => db.exec("UPDATE item SET account = 'orang_lain' WHERE account = 'Budi_S'"));
  locker = await reopen(place);
  expect((await locker.check({ deep: false })).problems.map(({ code }) => code)).toContain('shown-changed');
});
