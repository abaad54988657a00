import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { HandedInStatement } from '../../src/contract/handed-in-standing.ts';
import type { Item } from '../../src/contract/item.ts';
import { type Home, makeHomeWithCase } from './run-jejak.ts';

let home: Home;
let item: string;
const number = '014/BWS/2026';
const locker = (): string => join(home.folder, 'bukti.jejak');

beforeAll(async () => {
  home = await makeHomeWithCase('bukti.jejak', number);
  const path = join(home.folder, 'berkas.txt');
  writeFileSync(path, 'Contoh');
  const said = ['--received-from', 'Ketua RT 04', '--received-form', 'original'];
  const ran = await home.run(['import', locker(), '--case', number, path, ...said, '--json']);
  item = (ran.json() as { items: Item[] }).items[0]?.item ?? '';
});
afterAll(() => {
  home.remove();
});

const handedIn = (what: string, ...more: string[]) => home.run(['handed-in', what, locker(), item, ...more]);

interface Told {
  item: string;
  standing: HandedInStatement;
  earlier: HandedInStatement[];
}

test('what was said of a handing over is said anew, shown with what it was before, and taken back', async () => {
  const nothing = await handedIn('clear', '--json');
  expect(nothing.status).toBe(2);
  expect(nothing.json()).toMatchObject({ error: { code: 'handed-in-uncorrected' } });

  const when = ['--received-when', '2026-02-14 14.05 WITA', '--received-where', 'Balai Desa Contoh'];
  const set = await handedIn(
    'set',
    '--received-from',
    'Ketua RW 07',
    ...when,
    '--reason',
    'Salah tulis',
    '--json',
  );
  expect(set.status).toBe(0);
  const told = set.json() as Told;
  expect(told.item).toBe(item);
  expect(told.standing).toMatchObject({
    said: {
      ...{ receivedFrom: 'Ketua RW 07', receivedWhere: 'Balai Desa Contoh' },
      receivedWhen: { at: '2026-02-14T14:05', zone: '+08:00' },
    },
    note: { text: 'Salah tulis', officer: 'Sri' },
  });
  // All of it is said anew: the form that was said before is not in it.
  expect(told.standing.said.receivedForm).toBeUndefined();
  expect(told.earlier).toMatchObject([
    { said: { receivedFrom: 'Ketua RT 04', receivedForm: 'original' }, note: null },
  ]);

  const indonesian = (await handedIn('show', '--lang', 'id')).stdout;
  expect(indonesian).toMatch(
    /Salah tulis\n +dari +Ketua RW 07\n +di +Balai Desa Contoh\n +pada +2026-02-14 14:05 WITA\n/,
  );
  expect(indonesian).toMatch(/Menurut keterangan saat berkas dibawa masuk\n +dari +Ketua RT 04\n/);
  expect(indonesian.indexOf('Ketua RW 07')).toBeLessThan(indonesian.indexOf('Ketua RT 04'));
  const english = (await handedIn('show', '--lang', 'en')).stdout;
  expect(english).toMatch(/As it was said when the file was brought in\n +from +Ketua RT 04\n/);

  const cleared = (await handedIn('clear', '--json')).json() as Told;
  expect(cleared).toMatchObject({
    standing: { said: { receivedFrom: 'Ketua RT 04' }, note: null },
    earlier: [],
  });
  const checked = await home.run(['locker', 'check', locker(), '--json']);
  expect(checked.json()).toMatchObject({ ok: true, problems: [] });
});

test.each([
  ['nothing said of why', ['--received-from', 'Ketua'], undefined],
  ['a form that is none', ['--received-form', 'pahatan', '--reason', 'x'], 'unknown-choice'],
  [
    'a time without its zone',
    ['--received-when', '2026-02-14 14:05', '--reason', 'x'],
    'received-when-without-zone',
  ],
  ['a person of two lines', ['--received-from', 'Ketua\nRT', '--reason', 'x'], 'received-text-unseen'],
])('set refuses %s, and writes nothing', async (_, args, code) => {
  const ran = await handedIn('set', ...args, '--json');
  expect(ran.status).toBe(2);
  expect(ran.json()).toMatchObject({ error: code === undefined ? {} : { code } });
  const { standing, earlier } = (await handedIn('show', '--json')).json() as Told;
  expect(standing.said).toMatchObject({ receivedFrom: 'Ketua RT 04' });
  expect(earlier).toEqual([]);
});

test('an item that is not there is said to be that', async () => {
  for (const what of ['show', 'clear']) {
    const ran = await home.run(['handed-in', what, locker(), 'f'.repeat(32), '--json']);
    expect(ran.status, what).toBe(2);
    expect(ran.json(), what).toMatchObject({ error: { code: 'no-such-item' } });
  }
});

test.each([
  ['id', 'menulis keterangan baru, seluruhnya', 'menarik kembali keterangan yang terakhir'],
  ['en', 'says it anew, all of it', 'takes back what was said last'],
])('helps in %s', async (lang, set, clear) => {
  const all = await home.run(['handed-in', '--help', '--lang', lang]);
  expect(all.status).toBe(0);
  const shown = all.stdout.replaceAll(/\s+/gu, ' ');
  expect(shown).toContain(set);
  expect(shown).toContain(clear);
  const one = await home.run(['handed-in', 'set', '--help', '--lang', lang]);
  expect(one.stdout).toContain('--reason');
  expect(one.stdout).toContain('jejak handed-in set bukti.jejak');
});
