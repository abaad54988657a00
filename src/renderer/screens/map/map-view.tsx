import { useComputedColorScheme } from '@mantine/core';
import type * as GeoJSON from 'geojson';
import type { GeoJSONSource, Map as LibraryMap, MapMouseEvent } from 'maplibre-gl';
import { useEffect, useRef, useState } from 'react';
import 'maplibre-gl/dist/maplibre-gl.css';
import { type Area, areaOfBox } from '../../../contract/area.ts';
import type { Position } from '../../../contract/coordinates.ts';
import type { Pin } from '../../../contract/pin.ts';
import { kinds } from '../../shared/item-query.ts';
import { useWords } from '../../shared/words.tsx';
import { type Drawing, startDrawing } from './drawing.ts';
import classes from './map.module.css';
import type { MapData } from './map-data.ts';
import { drawPin, nameOfPin, readColours } from './pin-picture.ts';
import { Readout } from './readout.tsx';
import { mostClusterZoom, styleOf } from './style.ts';
import { loadMapLibrary } from './worker.ts';

interface Props {
  data: MapData;
  pins: readonly Pin[];
  area: Area | null;
  /** What is being drawn; null where a drag moves the map. */
  drawing: Drawing | null;
  /** The pin that the list is at. */
  chosen: Position | null;
  onArea: (area: Area | null) => void;
  /** One pin, or several that lie on one another. */
  onPick: (items: readonly string[]) => void;
  /** Where one clicked, where a place is wanted and not a pin. */
  onPoint?: (position: Position) => void;
  /** The map cannot be drawn on this computer. */
  onFailed: (why: string) => void;
  /** Given what the buttons beside the map move it by; null when it is gone. */
  onMap: (controls: MapControls | null) => void;
}

export interface MapControls {
  zoomBy: (steps: number) => void;
  showAll: () => void;
  /** The area that is seen. */
  seen: () => Area;
}

const indonesia: [number, number, number, number] = [94.5, -11.5, 141.5, 6.5];
/** How the map was left, so that it is found again as it was. */
let left: { center: [number, number]; zoom: number } | null = null;

/** The map itself; everything on it is reached by the list beside it too. */
export function MapView(props: Props) {
  const words = useWords();
  const scheme = useComputedColorScheme('light', { getInitialValueInEffect: false });
  const place = useRef<HTMLDivElement>(null);
  const now = useRef(props);
  const [map, setMap] = useState<LibraryMap | null>(null);
  useEffect(() => {
    now.current = props;
  });
  const { data, pins, area, chosen, drawing } = props;
  const title = words.say('map.canvas');

  useEffect(() => {
    let made: LibraryMap | undefined;
    let isOver = false;
    void loadMapLibrary().then(
      (library) => {
        if (isOver || place.current === null) return;
        const colours = readColours();
        try {
          made = new library.Map({
            container: place.current,
            style: styleOf(data, colours),
            ...(left === null ? { bounds: indonesia } : left),
            attributionControl: false,
            dragRotate: false,
            pitchWithRotate: false,
            touchPitch: false,
            maxPitch: 0,
            maxZoom: mostClusterZoom,
            renderWorldCopies: false,
            fadeDuration: 0,
            locale: { 'Map.Title': title },
          });
        } catch (error) {
          now.current.onFailed(error instanceof Error ? error.message : String(error));
          return;
        }
        for (const kind of kinds)
          for (const by of ['file', 'hand'] as const)
            for (const isDoubtful of [false, true]) {
              const look = { by, isDoubtful };
              made.addImage(nameOfPin(kind, look), drawPin(kind, look, colours), { pixelRatio: 2 });
            }
        listen(made, now);
        made.addControl(new library.ScaleControl({ unit: 'metric' }), 'bottom-right');
        const ready = made;
        made.once('load', () => {
          if (!isOver) setMap(ready);
        });
      },
      (error: unknown) => now.current.onFailed(String(error)),
    );
    return () => {
      isOver = true;
      setMap(null);
      now.current.onMap(null);
      made?.remove();
    };
  }, [data, scheme, title]);

  useEffect(() => {
    if (map === null) return;
    now.current.onMap({
      zoomBy: (steps) => void map.zoomTo(map.getZoom() + steps),
      showAll: () => void map.fitBounds(boundsOf(now.current.pins), { padding: 60, maxZoom: 15 }),
      seen: () => {
        const bounds = map.getBounds();
        const [west, south, east, north] = [
          bounds.getWest(),
          bounds.getSouth(),
          bounds.getEast(),
          bounds.getNorth(),
        ];
        return areaOfBox({ west, south, east, north });
      },
    });
  }, [map]);
  useEffect(() => void sourceOf(map, 'pins')?.setData(pinFeatures(pins)), [map, pins]);
  useEffect(() => void sourceOf(map, 'area')?.setData(areaFeatures(area)), [map, area]);
  useEffect(() => void sourceOf(map, 'chosen')?.setData(chosenFeatures(chosen)), [map, chosen]);
  useEffect(() => {
    if (map === null || drawing === null) return;
    return startDrawing(map, drawing, {
      show: (drawn) => void sourceOf(map, 'area')?.setData(areaFeatures(drawn)),
      done: (drawn) => now.current.onArea(drawn),
    });
  }, [map, drawing]);
  return (
    <>
      <div ref={place} className={classes.canvas} data-ready={map !== null} data-drawing={drawing !== null} />
      {map !== null && <Readout map={map} />}
    </>
  );
}

function listen(map: LibraryMap, now: { readonly current: Props }): void {
  const { dataset } = map.getContainer();
  map.on('movestart', () => delete dataset['still']);
  map.on('idle', () => {
    dataset['still'] = ''; // all of it is drawn, and nothing moves
  });
  map.on('moveend', () => {
    const { lng, lat } = map.getCenter();
    left = { center: [lng, lat], zoom: map.getZoom() };
  });
  map.on('click', (event) => {
    const { onPoint, drawing, onPick } = now.current;
    if (onPoint !== undefined) onPoint({ lat: event.lngLat.lat, lon: event.lngLat.lng });
    else if (drawing === null) void pick(map, event, onPick);
  });
  for (const layer of ['clusters', 'pins']) {
    map.on('mouseenter', layer, () => {
      if (now.current.drawing === null) map.getCanvas().style.cursor = 'pointer';
    });
    map.on('mouseleave', layer, () => {
      if (now.current.drawing === null) map.getCanvas().style.cursor = '';
    });
  }
}

/** Goes closer to where a heap of pins falls apart; where it does not, all of them are meant. */
async function pick(map: LibraryMap, event: MapMouseEvent, onPick: Props['onPick']): Promise<void> {
  const [found] = map.queryRenderedFeatures(event.point, { layers: ['clusters', 'pins'] });
  if (found === undefined) return;
  const cluster: unknown = found.properties['cluster_id'];
  if (typeof cluster !== 'number') {
    onPick([String(found.properties['item'])]);
    return;
  }
  const source = sourceOf(map, 'pins');
  if (source === undefined || found.geometry.type !== 'Point') return;
  const zoom = await source.getClusterExpansionZoom(cluster);
  if (zoom <= mostClusterZoom) {
    const [lng = 0, lat = 0] = found.geometry.coordinates;
    map.easeTo({ center: [lng, lat], zoom });
    return;
  }
  const leaves = await source.getClusterLeaves(cluster, Number(found.properties['point_count']), 0);
  onPick(leaves.map(({ properties }) => String(properties?.['item'])));
}

function sourceOf(map: LibraryMap | null, name: string): GeoJSONSource | undefined {
  return map?.getSource<GeoJSONSource>(name);
}

function boundsOf(pins: readonly Pin[]): [number, number, number, number] {
  if (pins.length === 0) return indonesia;
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const { lat, lon } of pins) {
    [west, east] = [Math.min(west, lon), Math.max(east, lon)];
    // Nothing nearer to a pole can be drawn on a map like this.
    const drawn = Math.min(85, Math.max(-85, lat));
    [south, north] = [Math.min(south, drawn), Math.max(north, drawn)];
  }
  return [west, south, east, north];
}

function pinFeatures(pins: readonly Pin[]): GeoJSON.FeatureCollection {
  return collection(
    pins.map(({ lat, lon, item, kind, by, doubts }) => {
      const isDoubtful = doubts.length > 0;
      const look = nameOfPin(kind, { by, isDoubtful });
      return point({ lat, lon }, { item, look, doubtful: isDoubtful ? 1 : 0 });
    }),
  );
}

function chosenFeatures(chosen: Position | null): GeoJSON.FeatureCollection {
  return collection(chosen === null ? [] : [point(chosen, {})]);
}

function areaFeatures(area: Area | null): GeoJSON.FeatureCollection {
  const [first] = area ?? [];
  if (area === null || first === undefined) return collection([]);
  const ring = [...area, first].map(([lon, lat]) => [lon, lat]);
  return collection([
    { type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [ring] } },
  ]);
}

function point({ lat, lon }: Position, properties: GeoJSON.GeoJsonProperties): GeoJSON.Feature {
  return { type: 'Feature', properties, geometry: { type: 'Point', coordinates: [lon, lat] } };
}

function collection(features: GeoJSON.Feature[]): GeoJSON.FeatureCollection {
  return { type: 'FeatureCollection', features };
}
