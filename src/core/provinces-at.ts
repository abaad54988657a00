import type { Position } from '../contract/coordinates.ts';
import { type PlaceNames, type ProvinceShapes, proposeRegion } from '../contract/regions.ts';

/** Provinces by their names, all there are and those in which a position may lie. */
export interface KnownProvinces {
  at: string[];
  all: string[];
}

/** By what came with the product; read only where it is asked for. @param position null where there is none */
export async function provincesAt(position: Position | null): Promise<KnownProvinces> {
  const [names, shapes] = await Promise.all([
    import('../../resources/places/names.json', { with: { type: 'json' } }),
    import('../../resources/places/provinces.json', { with: { type: 'json' } }),
  ]);
  const known = names.default as unknown as PlaceNames; // made by scripts/make-places.ts
  const outlines = shapes.default as unknown as ProvinceShapes;
  const region = position === null ? null : proposeRegion(position, known, outlines);
  return {
    at: region?.provinces.map(({ name }) => name) ?? [],
    all: known.provinces.map(([, name]) => name),
  };
}
