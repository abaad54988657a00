import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isInside, type PlaceNames, type ProvinceShapes } from '../../src/contract/regions.ts';
import { type Polygon, polygonsOf, rounded } from './rings.ts';

const decimals = 4;
type ProvinceShape = ProvinceShapes[number];

/** The provinces of Natural Earth, as they were before those of 2012 and 2022 were made. */
export function makeProvinceShapes(package_: string): Polygon[][] {
  const folder = join(package_, 'data/regions');
  return readdirSync(folder)
    .filter((name) => /^ID-[A-Z]+\.json$/.test(name))
    .sort()
    .flatMap((name) => {
      const { geometry } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as {
        geometry: { type: string; coordinates: unknown };
      };
      const polygons = polygonsOf(geometry)
        .map((polygon) => rounded(polygon, decimals))
        .filter((polygon) => polygon.length > 0);
      // Under the code of Lampung lies Maluku Utara too, which had it before.
      return name === 'ID-LA.json'
        ? [polygons.filter(isWestern), polygons.filter((polygon) => !isWestern(polygon))]
        : [polygons];
    });
}

function isWestern(polygon: Polygon): boolean {
  return (polygon[0]?.[0]?.[0] ?? 0) < 115;
}

/** Provinces that were divided since, by the code of the one that kept the name: those that lie in its shape today. */
const divided: Record<string, string[]> = {
  '64': ['64', '65'],
  '91': ['91', '93', '94', '95'],
  '92': ['92', '96'],
};

/** Says of each shape which provinces of today it covers, by the places that lie in it. */
export function placesInShapes(
  shapes: readonly Polygon[][],
  { regencies, places }: PlaceNames,
): ProvinceShape[] {
  return shapes.map((polygons) => {
    const counted = new Map<string, number>();
    for (const [, lat, lon, regency] of places) {
      if (!polygons.some((polygon) => isInside({ lat, lon }, polygon))) continue;
      const code = regencies[regency]?.[0].slice(0, 2) ?? '';
      counted.set(code, (counted.get(code) ?? 0) + 1);
    }
    const [most] = [...counted].sort(([, a], [, b]) => b - a)[0] ?? [];
    if (most === undefined) throw new Error('a province in which no place lies');
    return { polygons, provinces: Object.values(divided).find((codes) => codes.includes(most)) ?? [most] };
  });
}

/** Without places that lie in the shape of another province than the one that they are said to be in. */
export function withoutMisplaced(names: PlaceNames, shapes: readonly ProvinceShape[]): PlaceNames {
  const isIn = (lon: number, lat: number, { polygons }: ProvinceShape): boolean =>
    polygons.some((polygon) => isInside({ lat, lon }, polygon));
  const fits = ([, lat, lon, regency]: PlaceNames['places'][number]): boolean => {
    const code = names.regencies[regency]?.[0].slice(0, 2) ?? '';
    // Borders are drawn roughly: what lies within about ten kilometres of its own province is right.
    const around = [0, -0.1, 0.1].flatMap((up) =>
      [0, -0.1, 0.1].map((aside) => [lon + aside, lat + up] as const),
    );
    return (
      !shapes.some((shape) => isIn(lon, lat, shape)) ||
      shapes.some((shape) => shape.provinces.includes(code) && around.some(([x, y]) => isIn(x, y, shape)))
    );
  };
  return { ...names, places: names.places.filter(fits) };
}
