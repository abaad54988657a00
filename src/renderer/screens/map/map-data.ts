import { queryOptions } from '@tanstack/react-query';
import type * as GeoJSON from 'geojson';
import landFile from '../../../../resources/places/land.json?url';
import { knownPlacesQuery, readData } from '../../shared/known-places.ts';

type Polygon = [lon: number, lat: number][][];

/** Polygons by how closely they are drawn (`resources/places/README.md`). */
interface Land {
  indonesia: Polygon[];
  neighbours: Polygon[];
  world: Polygon[];
}

/** What the map is drawn from, as the library takes it. */
export interface MapData {
  land: GeoJSON.FeatureCollection;
  provinces: GeoJSON.FeatureCollection;
  /** Towns and villages, the seats of regencies first. */
  names: GeoJSON.FeatureCollection;
}

export const mapDataQuery = queryOptions({
  queryKey: ['map-data'],
  queryFn: async ({ client }): Promise<MapData> => {
    const [land, known] = await Promise.all([readData<Land>(landFile), client.query(knownPlacesQuery)]);
    const { names, shapes } = known;
    const seats = new Set(
      names.regencies.map(([, name]) => name.replace(/^(Kabupaten|Kota( Administrasi)?) /, '')),
    );
    return {
      land: collection(
        (['world', 'neighbours', 'indonesia'] as const).map((part) => feature(manyOf(land[part]), { part })),
      ),
      provinces: collection(shapes.map(({ polygons }) => feature(manyOf(polygons), {}))),
      names: collection(
        names.places
          .filter(([, , , , , isTown]) => isTown === 1)
          .map(([name, lat, lon]) =>
            feature({ type: 'Point', coordinates: [lon, lat] }, { name, rank: seats.has(name) ? 0 : 1 }),
          ),
      ),
    };
  },
  staleTime: Infinity,
});

function manyOf(polygons: Polygon[]): GeoJSON.MultiPolygon {
  return { type: 'MultiPolygon', coordinates: polygons };
}

function feature(geometry: GeoJSON.Geometry, properties: Record<string, string | number>): GeoJSON.Feature {
  return { type: 'Feature', geometry, properties };
}

function collection(features: GeoJSON.Feature[]): GeoJSON.FeatureCollection {
  return { type: 'FeatureCollection', features };
}
