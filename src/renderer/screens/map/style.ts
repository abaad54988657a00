import type * as GeoJSON from 'geojson';
import type { StyleSpecification } from 'maplibre-gl';
import type { ItemKind } from '../../../contract/item.ts';
import type { MapData } from './map-data.ts';

const font = ['Inter Variable'];
const nothing: GeoJSON.FeatureCollection = { type: 'FeatureCollection', features: [] };

/** The colours of the map, from those of the window. */
export interface MapColours {
  water: string;
  land: string;
  abroad: string;
  border: string;
  ink: string;
  halo: string;
  accent: string;
  onAccent: string;
}

export function readColours(): MapColours {
  const style = getComputedStyle(document.documentElement);
  const of = (name: string): string => style.getPropertyValue(name).trim();
  return {
    water: of('--water'),
    land: of('--sheet'),
    abroad: of('--hover'),
    border: of('--line-strong'),
    ink: of('--ink-soft'),
    halo: of('--sheet'),
    accent: of('--accent'),
    onAccent: of('--on-accent'),
  };
}

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
          'text-field': ['get', 'point_count_abbreviated'],
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
        layout: { 'icon-image': ['get', 'kind'], 'icon-allow-overlap': true, 'icon-ignore-placement': true },
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

/** From the zoom after it on, pins that lie apart stand alone. */
export const mostClusterZoom = 13;

const side = 26;

/** The pin of a kind, at twice its size: a disc with the sign of the kind in it. */
export function drawPin(kind: ItemKind, { accent, onAccent, halo }: MapColours): ImageData {
  const canvas = new OffscreenCanvas(side * 2, side * 2);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  context.scale(2, 2);
  context.fillStyle = halo;
  context.beginPath();
  context.arc(side / 2, side / 2, side / 2, 0, 2 * Math.PI);
  context.fill();
  context.fillStyle = accent;
  context.beginPath();
  context.arc(side / 2, side / 2, side / 2 - 2, 0, 2 * Math.PI);
  context.fill();
  context.strokeStyle = onAccent;
  context.lineWidth = 1.5;
  context.lineJoin = 'round';
  context.stroke(new Path2D(signs[kind]));
  return context.getImageData(0, 0, side * 2, side * 2);
}

/** Within 26 × 26. */
const signs: Record<ItemKind, string> = {
  photo: 'M8 9h10v8H8zM8 15l3-3 3 3 2-2 2 2',
  web: 'M13 8a5 5 0 1 0 .01 0zM8 13h10M13 8c-3 3-3 7 0 10M13 8c3 3 3 7 0 10',
  video: 'M10.5 8.5v9l7-4.500z',
  file: 'M9.500 8h5l3 3v7.500h-8zM14.500 8v3h3',
  chat: 'M8 9h10v6.500h-5l-3 2.500v-2.500h-2z',
};
