import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Item } from '../../src/contract/item.ts';
import { gpsOfMakassar, makeJpeg, tag } from '../intake/exif-photo.ts';
import { type Home, makeHomeWithCase } from './run-jejak.ts';

vi.setConfig({ testTimeout: 180_000 });
const number = '014/BWS/2026';
let home: Home;
let dir: string;
beforeAll(async () => {
  home = await makeHomeWithCase('a', number);
  dir = join(home.folder, 'a');
}, 180_000);
afterAll(() => home.remove());

async function jejak(args: string[], status = 0): Promise<Record<string, unknown>> {
  const ran = await home.run([...args, '--json']);
  expect(ran.status, ran.stderr).toBe(status);
  return ran.json() as Record<string, unknown>;
}

test('a place is set, shown, said anew and taken back, goes out with its case and comes in with it', async () => {
  const path = join(home.folder, 'foto.jpg');
  writeFileSync(path, await makeJpeg({ gps: { ...gpsOfMakassar(), [tag.mapDatum]: 'TOKYO' } }));
  const brought = await jejak(['import', dir, '--case', number, path]);
  const [{ item } = { item: '' }] = brought['items'] as Item[];
  const set = ['place', 'set', dir, item];
  const said = await jejak([
    ...[...set, '--at', '8°30′24″ LS 115°15′45″ BT', '--region', 'Ubud'],
    ...['--accuracy', '300', '--reason', 'Kata saksi'],
  ]);
  const place = said['place'] as { place: string };
  expect(place).toMatchObject({
    ...{ lat: -8.5066667, lon: 115.2625, accuracy: 300, why: 'Kata saksi', doubts: ['coarse'] },
    region: { code: '51.04.05', name: 'Ubud' },
  });

  const again = ['--place', place.place.slice(0, 8)];
  await jejak([...set, '--at', '-8.5, 115.26', '--reason', 'Lebih tepat', ...again]);
  const shown = await jejak(['place', 'show', dir, item]);
  expect(shown).toMatchObject({
    file: { lat: -5.1401, plusCode: expect.stringMatching(/^6P/) as string, doubts: ['other-datum'] },
    places: [{ place: place.place, lat: -8.5, why: 'Lebih tepat', region: null, accuracy: null }],
  });

  // Out in a bundle, intact, and into another locker as it was said.
  await jejak(['exhibit', 'add', dir, '--case', number, item]);
  const out = join(home.folder, 'paket.zip');
  await jejak(['export', dir, '--case', number, '--out', out]);
  expect(await jejak(['verify', out])).toMatchObject({ intact: true });
  const other = await makeHomeWithCase('b', '1');
  try {
    const there = join(other.folder, 'b');
    const received = await other.run(['receive', there, out, '--json']);
    expect(received.status, received.stderr).toBe(0);
    const found = await other.run(['place', 'show', there, item, '--json']);
    expect(found.json()).toMatchObject({ places: [{ lat: -8.5, why: 'Lebih tepat' }] });
  } finally {
    other.remove();
  }

  expect(await jejak(['place', 'clear', dir, item, place.place])).toEqual({ item, cleared: place.place });
  expect(await jejak(['place', 'show', dir, item])).toMatchObject({ places: [] });
  expect(await jejak(['locker', 'check', dir])).toMatchObject({ ok: true });

  const refused = async (args: string[], code: string): Promise<void> => {
    expect(await jejak([...set, '--reason', 'x', ...args], 2)).toMatchObject({ error: { code } });
  };
  await refused([], 'place-empty');
  await refused(['--at', '6.17 106.82 selatan'], 'position-not-read');
  await refused(['--region', 'Atlantis'], 'no-such-region');
  await refused(['--region', 'Bandung'], 'region-ambiguous');
  await refused(['--at', '-6, 106', '--accuracy', '0'], 'not-metres');
});

test('regions are found by code, by name, and by words of where they lie', async () => {
  const find = async (text: string): Promise<unknown[]> => {
    const { regions } = await jejak(['place', 'regions', text]);
    return (regions as { code: string }[]).map(({ code }) => code);
  };
  expect(await find('51.04')).toEqual(['51.04']);
  expect(await find('pagar alam')).toEqual(['16.72']);
  expect(await find('bandung')).toEqual(expect.arrayContaining(['32.04', '32.73']));
  expect(await find('ubud gianyar')).toEqual(['51.04.05']);
  expect(await jejak(['place', 'regions', 'Atlantis'], 1)).toEqual({ regions: [] });
});
