import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { clip, type Edges, type Polygon, polygonsOf, rounded } from './rings.ts';

/** About eleven metres; the source is kept to some four hundred. */
const decimals = 4;
/** What is drawn closely: Indonesia with its neighbours. */
const near: Edges = { west: 88, south: -18, east: 150, north: 18 };
/** All around it, roughly. */
const far: readonly Edges[] = [
  { west: -180, south: -90, east: near.west, north: 90 },
  { west: near.east, south: -90, east: 180, north: 90 },
  { west: near.west, south: -90, east: near.east, north: near.south },
  { west: near.west, south: near.north, east: near.east, north: 90 },
];
const indonesia = '360';

/** The land of Natural Earth: polygons of Indonesia, of its neighbours, and of the rest of the world. */
export function makeLand(atlas: string): Record<'indonesia' | 'neighbours' | 'world', Polygon[]> {
  const countries = countriesIn(join(atlas, 'countries-10m.json'));
  const closely = (isWanted: (id: string) => boolean): Polygon[] =>
    countries
      .filter(({ id }) => isWanted(id))
      .flatMap(({ polygons }) => polygons)
      .map((polygon) => rounded(clip(polygon, near), decimals))
      .filter((polygon) => polygon.length > 0);
  return {
    indonesia: closely((id) => id === indonesia),
    neighbours: closely((id) => id !== indonesia),
    world: countriesIn(join(atlas, 'countries-110m.json'))
      .flatMap(({ polygons }) => polygons)
      .flatMap((polygon) => far.map((edges) => rounded(clip(polygon, edges), 2)))
      .filter((polygon) => polygon.length > 0),
  };
}

function countriesIn(path: string): { id: string; polygons: Polygon[] }[] {
  const atlas = JSON.parse(readFileSync(path, 'utf8')) as Topology<{ countries: GeometryCollection }>; // by its readme
  return feature(atlas, atlas.objects.countries).features.map(({ id, geometry }) => ({
    id: String(id),
    polygons: polygonsOf(geometry as { type: string; coordinates: unknown }), // countries are no collections
  }));
}
