import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Item } from '../../src/contract/item.ts';
import { type Home, makeHomeWithCase } from './run-jejak.ts';

let home: Home;
const number = '014/BWS/2026';
const locker = (): string => join(home.folder, 'bukti.jejak');

beforeAll(async () => {
  home = await makeHomeWithCase('bukti.jejak', number);
});
afterAll(() => {
  home.remove();
});

let count = 0;
function bringIn(args: string[], env: Record<string, string> = {}) {
  const path = join(home.folder, `berkas-${count++}.txt`);
  writeFileSync(path, path);
  return home.run(['import', locker(), '--case', number, path, ...args, '--json'], { env });
}

describe('import', () => {
  test('keeps a place, and a time as it is said, wherever the computer is', async () => {
    // A zone far from what is said, with summer time, and another language.
    const env = { TZ: 'America/New_York', LANG: 'de_DE.UTF-8' };
    const said = ['--received-where', 'Balai Desa Contoh', '--received-when', '2026-02-14 9.05 wit'];
    said.push('--received-how', 'lewat kabel dari teleponnya', '--received-form', 'screenshot-again');
    const ran = await bringIn(said, env);
    expect(ran.status).toBe(0);
    const [item] = (ran.json() as { items: Item[] }).items;
    expect(item?.source).toMatchObject({
      receivedWhere: 'Balai Desa Contoh',
      receivedWhen: { at: '2026-02-14T09:05', precision: 'minute', zone: '+09:00', shown: null },
      receivedHow: 'lewat kabel dari teleponnya',
      receivedForm: 'screenshot-again',
    });
  });

  test('names the items that have the same bytes', async () => {
    const path = join(home.folder, 'sama.txt');
    writeFileSync(path, 'sama');
    const twice = ['import', locker(), '--case', number, path];
    const first = await home.run([...twice, '--json']);
    const { items, alreadyHere } = first.json() as { items: Item[]; alreadyHere: unknown[] };
    expect(alreadyHere).toEqual([]);
    const again = (await home.run([...twice, '--json'])).json() as { items: Item[] };
    expect(again).toMatchObject({
      alreadyHere: [{ item: again.items[0]?.item, as: [items[0]?.item], count: 1 }],
    });
    const { stdout } = await home.run([...twice, '--lang', 'id']);
    expect(stdout).toContain(`berkas yang persis sama sudah ada: ● ${items[0]?.item.slice(0, 8)}`);
  });

  test.each([
    ['an empty time', '--received-when', '', 'received-when-not-a-time'],
    ['words for a time', '--received-when', 'kemarin sore', 'received-when-not-a-time'],
    ['a day that no calendar has', '--received-when', '2026-02-30', 'received-when-not-a-time'],
    ['the year 0', '--received-when', '0000-02-14', 'received-when-too-early'],
    ['the year 9999', '--received-when', '9999-12-31 10:00 WIB', 'received-when-in-future'],
    ['a time without its zone', '--received-when', '2026-02-14 14:05', 'received-when-without-zone'],
    ['a zone that is none', '--received-when', '2026-02-14 14:05 +99:00', 'received-when-not-a-time'],
    ['a place that turns the writing', '--received-where', 'Balai\u202easeD', 'received-text-unseen'],
    ['a place with an escape', '--received-where', 'Balai\u001b[2J', 'received-text-unseen'],
    ['a place as long as a book', '--received-where', 'x'.repeat(100_000), 'received-text-too-long'],
    ['a way of two lines', '--received-how', 'lewat\nkabel', 'received-text-unseen'],
    ['a form that is none', '--received-form', 'pahatan', 'unknown-choice'],
    ['a person of two lines', '--received-from', 'Ketua\nRT', 'received-text-unseen'],
  ])('refuses %s before it opens the locker, and brings nothing in', async (_, option, text, code) => {
    const ran = await bringIn([option, text], { JEJAK_PASSPHRASE: 'salah' });
    expect(ran.status).toBe(2);
    expect(ran.json()).toMatchObject({ error: { code } });
    expect(ran.stderr.trim().split('\n')).toHaveLength(1);
    expect(ran.stderr.length).toBeLessThan(500);
  });

  test('is told as the word of the officer, in both languages', async () => {
    const said = ['--received-from', 'Ketua RT 04', '--received-where', 'Balai Desa Contoh'];
    const ran = await bringIn([...said, '--received-when', '2026-02-14 14:05 WITA']);
    const [item] = (ran.json() as { items: Item[] }).items;
    const tell = async (lang: string): Promise<string> =>
      (await home.run(['item', locker(), item?.item ?? '', '--lang', lang])).stdout;
    const indonesian = await tell('id');
    expect(indonesian).toMatch(/dari +Ketua RT 04\n +di +Balai Desa Contoh\n +pada +2026-02-14 14:05 WITA\n/);
    expect(indonesian).toContain('menurut petugas yang membawanya masuk');
    const english = await tell('en');
    expect(english).toMatch(/from +Ketua RT 04\n +at +Balai Desa Contoh\n +on +2026-02-14 14:05 WITA\n/);
    expect(english).toContain('by the word of the officer who brought it in');
  });
});
