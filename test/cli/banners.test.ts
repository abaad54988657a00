import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Banner } from '../../src/contract/acts.ts';
import type { Item } from '../../src/contract/item.ts';
import { gpsOfMakassar, makeJpeg, tag } from '../intake/exif-photo.ts';
import { type Home, makeHomeWithCase } from './run-jejak.ts';

vi.setConfig({ testTimeout: 120_000 });
const number = '014/BWS/2026';
let home: Home;
let inCase: string[];
beforeAll(async () => {
  home = await makeHomeWithCase('a', number);
  inCase = [join(home.folder, 'a'), '--case', number];
}, 120_000);
afterAll(() => home.remove());

const at = (name: string): string => join(home.folder, name);

async function jejak(args: string[], status = 0): Promise<Record<string, unknown>> {
  const ran = await home.run([...args, '--json']);
  expect(ran.status, ran.stderr).toBe(status);
  return ran.json() as Record<string, unknown>;
}

test('a banner is recorded from its pictures, added to, shown and withdrawn by the command line', async () => {
  const looking = {
    ...gpsOfMakassar(),
    16: 'M',
    [tag.mapDatum]: 'TOKYO',
    17: { fractions: [[27150, 100]] },
    31: { fractions: [[85, 10]] },
  };
  writeFileSync(
    at('sekitar.jpg'),
    await makeJpeg({
      exif: { [tag.dateTimeOriginal]: '2026:11:20 09:00:12', [tag.offsetTimeOriginal]: '+08:00' },
      gps: looking as never,
    }),
  );
  writeFileSync(at('utuh.jpg'), await makeJpeg({ gps: { ...gpsOfMakassar(), [tag.latitudeRef]: 'N' } }));
  const brought = await jejak(['import', ...inCase, at('sekitar.jpg'), at('utuh.jpg')]);
  const [around = '', whole = ''] = (brought['items'] as Item[]).map(({ item }) => item);
  const add = ['banner', 'add', ...inCase];
  const kind = [...add, '--kind', 'spanduk', '--surroundings', around, '--text', 'Pilih […] nomor 24'];
  const party = ['--pack', 'pemilu-2024-partai-2', '--number'];
  const sighting = ['--sighting', `found 2026-11-20T09:00+08:00 ${around.slice(0, 8)}`];
  const added = await jejak([...kind, ...party, '24', '--suggested', ...sighting]);
  const banner = added['banner'] as Banner;
  expect(banner).toMatchObject({
    promotes: [
      { number: '24', party: 'Partai Ummat', election: 'Pemilu 2024', pack: 'pemilu-2024-partai-2' },
    ],
    place: { lat: '-5.1401000', lon: '119.4126388889', accuracy: '8.5', source: 'picture', item: around },
    view: { degrees: '271.5', north: 'magnetic', source: 'picture', item: around },
    found: { at: null },
    sightings: [{ is: 'found', time: { at: '2026-11-20T09:00', zone: '+08:00' }, items: [around] }],
    observed: { who: '', witness: '' },
  });
  expect(added).toMatchObject({
    apart: null,
    warnings: [{ item: around, title: 'sekitar.jpg', code: 'position-other-datum' }],
  });
  expect(added['lacks']).toEqual(
    expect.arrayContaining(['no-whole', 'text-unread', 'no-reader', 'no-found', 'no-witness']),
  );

  // What is said later is added; the rest stays.
  const more = [...add, '--banner', banner.id.slice(0, 8), '--whole', whole, '--read-by', 'Sri'];
  const changed = await jejak([
    ...more,
    ...[
      '--suggested',
      '--sighting',
      'gone 2026-11-25',
      '--width',
      '3',
      '--height',
      '1,5',
      '--place',
      'Simpang Kenari',
    ],
  ]);
  expect(changed['banner']).toMatchObject({
    text: 'Pilih […] nomor 24',
    size: { width: '3', height: '1.5', how: 'estimated' },
    pictures: [
      { item: around, shows: 'surroundings' },
      { item: whole, shows: 'whole' },
    ],
    sightings: [{ is: 'found' }, { is: 'gone', time: { at: '2026-11-25', zone: null } }],
  });
  expect(changed['lacks']).not.toContain('no-whole');
  expect(changed['apart']).toBeGreaterThan(1_000_000);
  const shown = await home.run(['banner', 'show', at('a'), banner.id, '--case', number, '--lang', 'id']);
  expect(shown.stdout).toContain(
    '-5.1401000 119.4126388889, 5°08′24,36″ LS 119°24′45,50″ BT, ketelitian 8.5 m, dari gambar',
  );
  expect(shown.stdout).toContain('271.5°, dari utara magnetik');
  expect(shown.stdout).toContain('belum dicocokkan dengan keputusan KPU');
  expect(shown.stdout).toContain('! Daftar nomor itu tidak berlaku pada hari alat peraga ini');
  expect(shown.stdout).toContain('! Belum dicatat saksi yang melihat siapa pemasangnya.');

  const because = ['--case', number, '--reason', 'Tercatat dua kali'];
  expect(await jejak(['banner', 'withdraw', at('a'), banner.id, ...because])).toMatchObject({
    banner: { withdrawn: 'Tercatat dua kali' },
  });
});
