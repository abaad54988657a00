import { expect, test } from 'vitest';
import { watchRows } from '../../../src/core/desk/watch-rows.ts';
import type { KeptWatch, Locker } from '../../../src/locker/index.ts';

const visit = (item: string | null) => ({ visit: 9, item, became: 'changed', how: null });
const titles: Record<string, string> = { a: 'Unggahan calon', b: 'Unggahan disunting', c: 'Beranda' };

test.each([
  ['the item that it was begun with', { base: 'a', firstShown: 'b', last: visit('c') }, 'Unggahan calon'],
  [
    'the first that showed something',
    { base: null, firstShown: 'b', last: visit('c') },
    'Unggahan disunting',
  ],
  ['the last, where none did', { base: null, firstShown: null, last: visit('c') }, 'Beranda'],
  ['nothing yet', { base: null, firstShown: null, last: null }, null],
])('a watch bears the name of %s, whatever its last visit showed', (_, of, title) => {
  const watch = {
    id: '1',
    url: 'https://contoh.example/p',
    case: null,
    profile: null,
    lastNews: of.last,
    ...of,
  };
  const locker = {
    cases: () => [],
    profiles: { list: () => [] },
    watches: { list: () => [watch as unknown as KeptWatch] },
    item: (item: string) => ({ title: titles[item] }),
  } as unknown as Locker; // what the rows ask of it
  const known = {
    ...{ running: new Set<string>(), troubles: new Map<string, never>() },
    ...{ leftAlone: { has: () => false }, walls: { of: () => undefined } },
  } as unknown as Parameters<typeof watchRows>[1]; // it is not due
  expect(watchRows(locker, known)[0]?.title).toBe(title);
});
