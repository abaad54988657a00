import type * as GeoJSON from 'geojson';
import type { StyleSpecification } from 'maplibre-gl';
import type { MapData } from './map-data.ts';
import type { MapColours } from './pin-picture.ts';

const font = ['Inter Variable'];
const nothing: GeoJSON.FeatureCollection = { type: 'FeatureCollection', features: [] };

/** How the map is drawn: land, provinces, names, the area that is searched, pins. No address stands in it. */
export function styleOf({ land, provinces, names }: MapData, colours: MapColours): StyleSpecification {
  const { water, abroad, border, ink, halo, accent, onAccent } = colours;
  return {
    version: 8,
    sources: {
      land: { type: 'geojson', data: land, tolerance: 0.3 },
      provinces: { type: 'geojson', data: provinces, tolerance: 0.3 },
      names: { type: 'geojson', data: names },
      area: { type: 'geojson', data: nothing },
      pins: {
        type: 'geojson',
        data: nothing,
        cluster: true,
        clusterRadius: 40,
        clusterMaxZoom: mostClusterZoom,
        maxzoom: mostClusterZoom + 1,
        clusterProperties: { doubtful: ['+', ['get', 'doubtful']] },
      },
      chosen: { type: 'geojson', data: nothing },
    },
    layers: [
      { id: 'water', type: 'background', paint: { 'background-color': water } },
      // Cut at straight edges, which would show as lines if they were smoothed.
      {
        id: 'abroad',
        type: 'fill',
        source: 'land',
        filter: ['!=', ['get', 'part'], 'indonesia'],
        paint: { 'fill-color': abroad, 'fill-antialias': false },
      },
      {
        id: 'land',
        type: 'fill',
        source: 'land',
        filter: ['==', ['get', 'part'], 'indonesia'],
        paint: { 'fill-color': colours.land },
      },
      {
        id: 'provinces',
        type: 'line',
        source: 'provinces',
        paint: { 'line-color': border, 'line-width': ['interpolate', ['linear'], ['zoom'], 3, 0.4, 8, 1] },
      },
      ...([0, 1] as const).map((rank) => ({
        id: `names-${rank}`,
        type: 'symbol' as const,
        source: 'names',
        minzoom: rank === 0 ? 5 : 8,
        filter: ['==', ['get', 'rank'], rank] as ['==', ['get', string], number],
        layout: {
          'text-field': ['get', 'name'] as ['get', string],
          'text-font': font,
          'text-size': rank === 0 ? 12 : 11,
          'text-padding': 6,
        },
        paint: { 'text-color': ink, 'text-halo-color': halo, 'text-halo-width': 1.2 },
      })),
      { id: 'area', type: 'fill', source: 'area', paint: { 'fill-color': accent, 'fill-opacity': 0.12 } },
      { id: 'area-line', type: 'line', source: 'area', paint: { 'line-color': accent, 'line-width': 2 } },
      {
        id: 'clusters',
        type: 'circle',
        source: 'pins',
        filter: ['has', 'point_count'],
        paint: {
          'circle-color': accent,
          'circle-radius': ['step', ['get', 'point_count'], 14, 10, 17, 100, 21, 1000, 26],
          'circle-stroke-color': halo,
          'circle-stroke-width': 2,
        },
      },
      {
        id: 'counts',
        type: 'symbol',
        source: 'pins',
        filter: ['has', 'point_count'],
        layout: {
          'text-field': [
            'concat',
            ['get', 'point_count_abbreviated'],
            ['case', ['>', ['get', 'doubtful'], 0], '?', ''],
          ],
          'text-font': font,
          'text-size': 12,
          'text-allow-overlap': true,
          'text-ignore-placement': true,
        },
        paint: { 'text-color': onAccent },
      },
      {
        id: 'pins',
        type: 'symbol',
        source: 'pins',
        filter: ['!', ['has', 'point_count']],
        layout: { 'icon-image': ['get', 'look'], 'icon-allow-overlap': true, 'icon-ignore-placement': true },
      },
      {
        id: 'chosen',
        type: 'circle',
        source: 'chosen',
        paint: {
          'circle-color': 'transparent',
          'circle-radius': 17,
          'circle-stroke-color': ink,
          'circle-stroke-width': 3,
        },
      },
    ],
  };
}

/** As close as the map goes: what lies on one spot stays a heap, since thousands drawn one over another tell nothing. */
export const mostClusterZoom = 18;
