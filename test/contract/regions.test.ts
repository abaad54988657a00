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
  expect(propose(lat, lon)).toMatchObject({ province: { code: province }, regency: { code: regency }, zone });
});

test('says of a province whether its outline shows it, or only the nearest place', () => {
  expect(propose(-5.14, 119.42)?.isInShape).toBe(true);
  expect(propose(-8.49, 140.4)?.isInShape).toBe(false);
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
