import type { Position } from './coordinates.ts';

/** Names and codes of Kemendagri with places whose position is known (`resources/places/names.json`). */
export interface PlaceNames {
  provinces: [code: string, name: string][];
  /** Kabupaten and kota. */
  regencies: [code: string, name: string][];
  /** Kecamatan. */
  districts: [code: string, name: string][];
  /** `regency` and `district` are places in the lists above, the district -1 where it is not known; `isTown` 0 for an island. */
  places: [name: string, lat: number, lon: number, regency: number, district: number, isTown: 0 | 1][];
}

/** Provinces as they were drawn before 2012, with those that lie in each today (`resources/places/provinces.json`). */
export type ProvinceShapes = {
  polygons: [lon: number, lat: number][][][];
  provinces: string[];
}[];

interface Named {
  code: string;
  name: string;
}

/** A known place, and how far away it is in kilometres. */
export interface Near {
  name: string;
  km: number;
}

/** What a position suggests of where it is. Nothing of it is known for certain. */
export interface ProposedRegion {
  /** More than one where it may be in each of them, the one with the nearest known place first. */
  provinces: Named[];
  /**
   * What the provinces rest on: well within an outline that nothing was divided off from since; near its edge, which is
   * drawn coarsely; outside of every outline but near one; or the nearest known place alone.
   */
  ground: 'within' | 'edge' | 'outside' | 'place';
  /** By the nearest known place of each; several where the next is hardly farther, none where none is near enough. */
  regencies: (Named & { near: Near })[];
  /** By the nearest place there that has the name of a district; only where one regency is proposed. */
  district: (Named & { near: Near }) | null;
  /** Of the place, not of who asks: `+07:00`, `+08:00` or `+09:00`; null where the provinces differ in it. */
  zone: string | null;
}

/** By so much an outline may be drawn wrongly. */
const coarseKm = 10;
/** So far outside of every outline an island that is not drawn may still have a known place. */
const islandKm = 5;
/** Farther away a place says nothing of the regency, or of the district. */
const regencyKm = 25;
const districtKm = 15;
/**
 * The seats of the regencies that have no known place, written by hand to some kilometres (`resources/places/README.md`
 * says after what): near them the nearest known place is of another regency. None of them is ever proposed or drawn.
 */
const withoutPlaces: readonly [name: string, lat: number, lon: number][] = [
  ['Sumba Tengah', -9.57, 119.63],
  ['Sukamara', -2.71, 111.18],
  ['Gunung Mas', -1.1, 113.87],
  ['Kolaka Timur', -4.02, 121.87],
  ['Pasangkayu', -1.17, 119.37],
];

/** Where a position is, by what is known offline; null for one that is not near anything drawn or known of Indonesia. */
export function proposeRegion(
  position: Position,
  names: PlaceNames,
  shapes: ProvinceShapes,
): ProposedRegion | null {
  const around = shapes
    .map(({ polygons, provinces }) => ({
      provinces,
      isAround: polygons.some((polygon) => isInside(position, polygon)),
      isNearEdge: polygons.some((polygon) => isNearEdge(position, polygon)),
    }))
    .filter((shape) => shape.isAround || shape.isNearEdge);
  const provinceOf = (regency: number): string => names.regencies[regency]?.[0].slice(0, 2) ?? '';
  const mayBe = around.flatMap(({ provinces }) => provinces);
  const known = names.places
    .filter(([, , , regency]) => around.length === 0 || mayBe.includes(provinceOf(regency)))
    .map(([name, lat, lon, regency, district]) => ({
      near: { name, km: kilometresBetween(position, { lat, lon }) },
      regency,
      district,
    }))
    .sort((a, b) => a.near.km - b.near.km);
  const [nearest] = known;
  if (nearest === undefined || (around.length === 0 && nearest.near.km > islandKm)) return null;

  const isUnknownHere = withoutPlaces.some(
    ([, lat, lon]) => kilometresBetween(position, { lat, lon }) <= regencyKm,
  );
  const rivals = isUnknownHere ? [] : rivalsAmong(known, provinceOf);
  const regencies = rivals.flatMap(({ regency, near }) => {
    const row = named(names.regencies[regency]);
    return row === null ? [] : [{ ...row, near }];
  });
  const proposed = new Set(regencies.map(({ code }) => code.slice(0, 2)));
  const codes = new Set(
    around.length === 0
      ? proposed
      : around.flatMap(({ provinces }) => {
          const some = provinces.filter((code) => proposed.has(code));
          return some.length > 0 ? some : provinces;
        }),
  );
  const byNearest = [...new Set(known.map(({ regency }) => provinceOf(regency)))].filter((code) =>
    codes.has(code),
  );
  const provinces = byNearest.flatMap((code) => named(names.provinces.find((row) => row[0] === code)) ?? []);
  const zones = new Set(byNearest.map(zoneOfProvince));
  const [zone = null] = zones;
  return {
    provinces,
    ground: groundOf(around),
    regencies,
    district: rivals.length === 1 ? districtOf(rivals[0]?.regency ?? -1) : null,
    zone: zones.size === 1 ? zone : null,
  };

  function districtOf(regency: number): (Named & { near: Near }) | null {
    const place = known.find((each) => each.regency === regency && each.district >= 0);
    const district = place === undefined ? null : named(names.districts[place.district]);
    return district === null || place === undefined || place.near.km > districtKm
      ? null
      : { ...district, near: place.near };
  }
}

function groundOf(
  around: readonly { provinces: string[]; isAround: boolean; isNearEdge: boolean }[],
): ProposedRegion['ground'] {
  if (around.length === 0) return 'place';
  if (around.every(({ isAround }) => !isAround)) return 'outside';
  const [only, another] = around;
  if (another !== undefined) return 'edge';
  if (only !== undefined && only.provinces.length > 1) return 'place';
  return only?.isNearEdge === true ? 'edge' : 'within';
}

/** The nearest place of each regency that may be meant, of places by their distance: what is hardly farther than the nearest, and the nearest of each province. */
function rivalsAmong<Place extends { near: Near; regency: number }>(
  known: readonly Place[],
  provinceOf: (regency: number) => string,
): Place[] {
  const seen = new Set<number>();
  const provinces = new Set<string>();
  const nearest = known[0]?.near.km ?? 0;
  return known.filter(({ near, regency }) => {
    if (near.km > regencyKm || seen.has(regency)) return false;
    seen.add(regency);
    const isFirstThere = !provinces.has(provinceOf(regency));
    provinces.add(provinceOf(regency));
    return isFirstThere || near.km <= 2 * nearest + 1;
  });
}

/** The offset of a province by its code (Keppres 41/1987). */
function zoneOfProvince(code: string): string {
  if (/^[89]/.test(code)) return '+09:00';
  return /^(5|7|63|64|65)/.test(code) ? '+08:00' : '+07:00';
}

function named(row: [code: string, name: string] | undefined): Named | null {
  return row === undefined ? null : { code: row[0], name: row[1] };
}

/** Over the earth as a ball. */
function kilometresBetween(from: Position, to: Position): number {
  const radians = Math.PI / 180;
  const up = Math.sin(((to.lat - from.lat) * radians) / 2) ** 2;
  const aside = Math.sin(((to.lon - from.lon) * radians) / 2) ** 2;
  const chord = up + Math.cos(from.lat * radians) * Math.cos(to.lat * radians) * aside;
  return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/** Whether an edge of a polygon is so near that the position may be on its other side. On so short a way the earth is flat. */
function isNearEdge(
  { lat, lon }: Position,
  polygon: readonly (readonly (readonly [number, number])[])[],
): boolean {
  const kmUp = 111.2;
  const kmAside = kmUp * Math.cos((lat * Math.PI) / 180);
  return polygon.some((ring) => {
    let [beforeX, beforeY] = ring.at(-1) ?? [0, 0];
    return ring.some(([x, y]) => {
      const [fromX, fromY] = [(beforeX - lon) * kmAside, (beforeY - lat) * kmUp];
      const [alongX, alongY] = [(x - beforeX) * kmAside, (y - beforeY) * kmUp];
      [beforeX, beforeY] = [x, y];
      const length = alongX ** 2 + alongY ** 2;
      const at = length === 0 ? 0 : Math.min(1, Math.max(0, -(fromX * alongX + fromY * alongY) / length));
      return Math.hypot(fromX + at * alongX, fromY + at * alongY) <= coarseKm;
    });
  });
}

/** By the rule of odd crossings; what lies on an edge is on either side of it. Rings are of longitude and latitude. */
export function isInside(
  { lat, lon }: Position,
  polygon: readonly (readonly (readonly [number, number])[])[],
): boolean {
  let inside = false;
  for (const ring of polygon) {
    let [beforeX, beforeY] = ring.at(-1) ?? [0, 0];
    for (const [x, y] of ring) {
      if (y > lat !== beforeY > lat && lon < ((beforeX - x) * (lat - y)) / (beforeY - y) + x)
        inside = !inside;
      [beforeX, beforeY] = [x, y];
    }
  }
  return inside;
}
