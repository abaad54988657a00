import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Item } from '../../src/contract/item.ts';
import { type Home, makeHome } from './run-jejak.ts';

let home: Home;
beforeAll(() => {
  home = makeHome();
});
afterAll(() => home.remove());

const number = '014/BWS/2026';
const at = (name: string): string => join(home.folder, name);

/** Runs a command and gives its JSON; fails where the status is another. */
async function jejak(args: string[], status = 0): Promise<Record<string, unknown>> {
  const ran = await home.run([...args, '--json']);
  expect(ran.status).toBe(status);
  if (status === 0) expect(ran.stderr).toBe('');
  return ran.json() as Record<string, unknown>;
}

test('a bundle goes from one locker to another by the command line, sealed for it alone', async () => {
  for (const name of ['a', 'b']) {
    await jejak(['locker', 'create', at(name), '--officer', `Petugas ${name}`, '--agency', 'Bawaslu']);
  }
  await jejak(['case', 'open', at('a'), '--number', number, '--title', 'Dugaan dukungan']);
  writeFileSync(at('surat.txt'), 'surat dukungan yang ditandatangani');
  const brought = await jejak(['import', at('a'), '--case', number, at('surat.txt')]);
  const [item] = brought['items'] as Item[];
  await jejak(['exhibit', 'add', at('a'), '--case', number, item?.item ?? '', '--label', 'P-7']);
  writeFileSync(at('sandi'), 'sawah hijau di kaki gunung');
  const made = await jejak([
    'export',
    at('a'),
    ...['--case', number, '--out', at('paket.zip'), '--encrypt-passphrase-file', at('sandi')],
  ]);
  const file = String(made['file']);

  const receive = ['receive', at('b'), file, '--from', 'Panwascam Contoh'];
  const key = String(made['signedBy']);
  expect((await jejak(receive, 2))['error']).toMatchObject({ code: 'bundle-needs-passphrase' });
  const opened = [...receive, '--decrypt-passphrase-file', at('sandi')];
  const refused = await jejak([...opened, '--key', 'ab'.repeat(32)], 1);
  expect(refused['failures']).toMatchObject([{ code: 'signed-by-another-key' }]);
  expect(await jejak(['case', 'list', at('b')])).toMatchObject({ cases: [] });

  const received = await jejak([...opened, '--key', key]);
  expect(received).toMatchObject({
    number,
    bundle: made['bundle'],
    sealSha256: made['sealSha256'],
    signedBy: key,
    items: 1,
    exhibits: 1,
    alreadyHere: 0,
    again: false,
    merged: false,
    differs: [],
  });
  expect(received['origin']).toMatch(/^jejak\/[0-9a-f]{32}$/);
  expect(await jejak([...opened, '--key', key])).toMatchObject({ again: true, items: 0 });
  expect(await jejak(['locker', 'check', at('b'), '--deep'])).toMatchObject({ ok: true });
  const whole = { ...item, copies: [], madeOf: null };
  expect(await jejak(['item', at('b'), item?.item ?? ''])).toEqual(whole);
  await jejak(['extract', at('b'), item?.item ?? '', 'original', '--out', at('keluar.txt')]);
  expect(readFileSync(at('keluar.txt'), 'utf8')).toBe('surat dukungan yang ditandatangani');
  const { file: onward } = await jejak(['export', at('b'), '--case', number, '--out', at('b.zip')]);
  expect(await jejak(['verify', String(onward)])).toMatchObject({ intact: true });

  const people = await home.run([...opened, '--lang', 'id']);
  expect(people.stdout).toContain('tidak membawa hal baru');
}, 240_000);
