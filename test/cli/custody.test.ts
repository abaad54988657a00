import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Home, makeHomeWithCase } from './run-jejak.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 });
let home: Home;
let dir: string;
let item: string;
beforeAll(async () => {
  home = await makeHomeWithCase('a', '1');
  dir = join(home.folder, 'a');
  const file = join(home.folder, 'surat.txt');
  writeFileSync(file, 'Surat contoh');
  const { items } = (await jejak([
    'import',
    dir,
    '--case',
    '1',
    '--received-from',
    'Warga <Contoh>',
    file,
  ])) as {
    items: [{ item: string }];
  };
  ({ item } = items[0]);
});
afterAll(() => home.remove());

async function jejak(args: string[], status = 0): Promise<Record<string, unknown>> {
  const ran = await home.run([...args, '--json']);
  expect(ran.status, ran.stderr).toBe(status);
  return ran.json() as Record<string, unknown>;
}

interface Told {
  entries: { kind: string; officer: string; what: string; at: string }[];
  unrecorded: unknown[];
}

test('the chain of an item says who did what, when and why, and is written as a record', async () => {
  await jejak([
    'extract',
    dir,
    item,
    'original',
    '--out',
    join(home.folder, 'salinan.txt'),
    '--why',
    'Ditunjukkan kepada ahli',
  ]);
  await jejak([
    'export',
    dir,
    '--case',
    '1',
    '--out',
    join(home.folder, 'paket.zip'),
    '--to',
    'Majelis',
    '--why',
    'Sidang',
  ]);
  const { entries, unrecorded } = (await jejak(['custody', dir, item, '--lang', 'id'])) as unknown as Told;
  expect(entries.map(({ kind, officer, what }) => [kind, officer, what])).toEqual([
    ['item.imported', 'Sri', 'Berkas dibawa masuk, diserahkan oleh Warga <Contoh>'],
    [
      'item.viewed',
      'Sri',
      'Salinan berkas disimpan di luar loker: original. Alasan: Ditunjukkan kepada ahli',
    ],
    ['case.exported', 'Sri', 'Paket dibuat untuk Majelis. Keperluan: Sidang'],
  ]);
  expect(unrecorded).toEqual([]);

  const out = join(home.folder, 'catatan.html');
  await jejak(['custody', dir, item, '--out', out, '--lang', 'id']);
  const page = readFileSync(out, 'utf8');
  for (const part of [
    'Warga &lt;Contoh&gt;',
    'Ditunjukkan kepada ahli',
    'Majelis',
    'Sri, Bawaslu Contoh',
    item,
  ])
    expect(page).toContain(part);
  expect(page).not.toContain('Warga <Contoh>');
  expect(page).toMatch(/default-src 'none'/);
  expect(await jejak(['custody', dir, item, '--out', out], 2)).toMatchObject({
    error: { code: 'file-exists' },
  });

  const said = await home.run(['custody', dir, '--case', '1', '--lang', 'en']);
  expect(said.stdout.split('\n').filter((line) => line.includes('– Sri'))).toHaveLength(4);
  expect(await jejak(['custody', dir], 2)).toMatchObject({ error: { code: 'custody-of-what' } });
  expect(await jejak(['verify', join(home.folder, 'paket.zip')])).toMatchObject({ intact: true });
  expect(await jejak(['locker', 'check', dir])).toMatchObject({ ok: true });
});

test('a locker that is made without it says so, and who had it so', async () => {
  const other = join(home.folder, 'b');
  const by = ['--officer', 'Budi', '--agency', 'Bawaslu Contoh'];
  await jejak(['locker', 'create', other, ...by, '--no-viewings']);
  const { items } = (await jejak(['import', other, join(home.folder, 'surat.txt')])) as {
    items: [{ item: string }];
  };
  const told = (await jejak(['custody', other, items[0].item])) as unknown as Told;
  expect(told.unrecorded).toMatchObject([{ until: null, isSaid: true, officer: 'Budi' }]);
});
