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

/** What a position suggests of where it is. Nothing of it is known for certain but what lies in an undivided shape. */
export interface ProposedRegion {
  province: Named;
  /** Whether the position lies in the province as it is drawn, and no other was made of it since. */
  isInShape: boolean;
  /** By the nearest place that is known. */
  regency: Named & { near: Near };
  /** By the nearest place there that has the name of a district. */
  district: (Named & { near: Near }) | null;
  /** Of the place, not of who asks: `+07:00`, `+08:00` or `+09:00`. */
  zone: string;
}

/** So far outside of every shape a position may still be on a coast that is drawn roughly. */
const coastKm = 5;
/** Farther away a place says nothing of the district. */
const districtKm = 15;

/** Where a position is, by what is known offline; null for one that is not in Indonesia or far out at sea. */
export function proposeRegion(
  position: Position,
  names: PlaceNames,
  shapes: ProvinceShapes,
): ProposedRegion | null {
  const around = shapes.find(({ polygons }) => polygons.some((polygon) => isInside(position, polygon)));
  const provinceOf = (regency: number): string => names.regencies[regency]?.[0].slice(0, 2) ?? '';
  const known = names.places
    .filter(([, , , regency]) => around === undefined || around.provinces.includes(provinceOf(regency)))
    .map(([name, lat, lon, regency, district]) => ({
      near: { name, km: kilometresBetween(position, { lat, lon }) },
      regency,
      district,
    }))
    .sort((a, b) => a.near.km - b.near.km);
  const [nearest] = known;
  if (nearest === undefined || (around === undefined && nearest.near.km > coastKm)) return null;
  const regency = named(names.regencies[nearest.regency]);
  const province = named(names.provinces.find(([code]) => code === provinceOf(nearest.regency)));
  if (regency === null || province === null) return null;
  const inDistrict = known.find((each) => each.regency === nearest.regency && each.district >= 0);
  const district = inDistrict === undefined ? null : named(names.districts[inDistrict.district]);
  return {
    province,
    isInShape: around?.provinces.length === 1,
    regency: { ...regency, near: nearest.near },
    district:
      district === null || inDistrict === undefined || inDistrict.near.km > districtKm
        ? null
        : { ...district, near: inDistrict.near },
    zone: zoneOfProvince(province.code),
  };
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
