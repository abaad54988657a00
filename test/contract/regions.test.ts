import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type PlaceNames, type ProvinceShapes, proposeRegion } from '../../src/contract/regions.ts';

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../resources/places/${name}`, import.meta.url), 'utf8'));
const names = read('names.json') as PlaceNames; // made by scripts/make-places.ts
const shapes = read('provinces.json') as ProvinceShapes;
const propose = (lat: number, lon: number) => proposeRegion({ lat, lon }, names, shapes);

test('the data has every province, kabupaten and kecamatan, and each place lies in one', () => {
  expect([names.provinces.length, names.regencies.length, names.districts.length]).toEqual([38, 514, 7285]);
  expect(names.places.every(([, , , regency]) => names.regencies[regency] !== undefined)).toBe(true);
  const provinces = new Set(names.provinces.map(([code]) => code));
  expect(shapes.flatMap((shape) => shape.provinces).toSorted()).toEqual([...provinces].toSorted());
});

test.for<[where: string, lat: number, lon: number, province: string, regency: string, zone: string]>([
  ['Monas', -6.1754, 106.8272, '31', '31.71', '+07:00'],
  ['Sleman', -7.716, 110.355, '34', '34.04', '+07:00'],
  ['Makassar', -5.14, 119.42, '73', '73.71', '+08:00'],
  ['Labuan Bajo', -8.496, 119.887, '53', '53.15', '+08:00'],
  ['Sorong, in a province that was made in 2022', -0.876, 131.25, '96', '96.71', '+09:00'],
  ['Merauke, likewise', -8.49, 140.4, '93', '93.01', '+09:00'],
  ['Tarakan, in a province that was made in 2012', 3.3, 117.63, '65', '65.71', '+08:00'],
])('proposes where %s is', ([, lat, lon, province, regency, zone]) => {
  const found = propose(lat, lon);
  expect([found?.provinces[0]?.code, found?.regencies[0]?.code, found?.zone]).toEqual([
    province,
    regency,
    zone,
  ]);
});

test.for<[where: string, lat: number, lon: number, ground: string, provinces: string[], regencies: string[]]>(
  [
    [
      'Kranji, Bekasi, which the outline puts in Jakarta',
      -6.2243,
      106.9794,
      'edge',
      ['32', '31'],
      ['32.75', '31.75'],
    ],
    ['Bintara, Bekasi, likewise', -6.2333, 106.955, 'edge', ['32', '31'], ['32.75', '31.75']],
    [
      'Tanjung Perak, Surabaya, nearer to a place on Madura',
      -7.2,
      112.73,
      'outside',
      ['35'],
      ['35.26', '35.78'],
    ],
    ['Pagar Alam, which GeoNames has in Lahat', -4.02, 103.25, 'within', ['16'], ['16.72']],
    ['Entikong, far from every known place', 0.975, 110.33, 'edge', ['61'], []],
    ['Kuala Kurun, likewise', -1.1, 113.87, 'within', ['62'], []],
    ['Gilimanuk, outside of every outline', -8.1625, 114.436, 'outside', ['35', '51'], ['35.10', '51.01']],
    ['Skouw, likewise', -2.62, 140.98, 'outside', ['91', '95', '94', '93'], []],
    ['Taman Jaya, Pandeglang, likewise', -6.78, 105.5, 'outside', ['36'], ['36.01']],
    ['Merauke, in a province whose outline is not drawn', -8.49, 140.4, 'place', ['93'], ['93.01']],
  ],
)('says how sure it is of %s', ([, lat, lon, ground, provinces, regencies]) => {
  const found = propose(lat, lon);
  expect(found?.ground).toBe(ground);
  expect(found?.provinces.map(({ code }) => code)).toEqual(provinces);
  expect(found?.regencies.map(({ code }) => code)).toEqual(regencies);
});

test('names no time zone between two provinces that differ in it', () => {
  expect(propose(-8.1625, 114.436)?.zone).toBeNull();
  expect(propose(-2.62, 140.98)?.zone).toBe('+09:00');
});

test('proposes no regency by a place that is farther away than 25 km', () => {
  const all = [propose(0.975, 110.33), propose(-7.2, 112.73), propose(-8.1625, 114.436)];
  expect(all.flatMap((each) => each?.regencies ?? []).filter(({ near }) => near.km > 25)).toEqual([]);
});

test('proposes a district only by a place near by that has its name', () => {
  expect(propose(-5.14, 119.42)?.district).toMatchObject({ code: '73.71.03', near: { name: 'Makassar' } });
  expect(propose(-6.1754, 106.8272)?.district).toBeNull();
});

test.for<[where: string, lat: number, lon: number]>([
  ['Singapore', 1.29, 103.85],
  ['Kuching', 1.55, 110.35],
  ['Dili', -8.55, 125.57],
  ['the middle of the Java Sea', -5, 110],
  ['Null Island', 0, 0],
])('proposes nothing for %s', ([, lat, lon]) => {
  expect(propose(lat, lon)).toBeNull();
});
