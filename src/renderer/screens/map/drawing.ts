import type { Map as LibraryMap, MapMouseEvent } from 'maplibre-gl';
import { type Area, areaOfBox } from '../../../contract/area.ts';

export type Drawing = 'box' | 'polygon';

interface Pen {
  /** As far as it is drawn. */
  show: (area: Area | null) => void;
  /** It is drawn, or was given up. */
  done: (area: Area | null) => void;
}

/** Draws an area with the pointer until it is done or given up (Escape); gives what ends it. */
export function startDrawing(map: LibraryMap, drawing: Drawing, pen: Pen): () => void {
  const canvas = map.getCanvas();
  canvas.style.cursor = 'crosshair';
  map.dragPan.disable();
  map.doubleClickZoom.disable();
  map.boxZoom.disable();
  pen.show(null);
  const giveUp = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    pen.done(null);
  };
  canvas.addEventListener('keydown', giveUp);
  const end = drawing === 'box' ? drawBox(map, pen) : drawPolygon(map, pen);
  return () => {
    end();
    canvas.removeEventListener('keydown', giveUp);
    canvas.style.cursor = '';
    map.dragPan.enable();
    map.doubleClickZoom.enable();
    map.boxZoom.enable();
  };
}

/** From one corner to the one across, in one drag. */
function drawBox(map: LibraryMap, pen: Pen): () => void {
  let from: { lng: number; lat: number } | null = null;
  const boxTo = ({ lngLat }: MapMouseEvent): Area | null =>
    from === null
      ? null
      : areaOfBox({
          west: Math.min(from.lng, lngLat.lng),
          east: Math.max(from.lng, lngLat.lng),
          south: Math.min(from.lat, lngLat.lat),
          north: Math.max(from.lat, lngLat.lat),
        });
  const down = (event: MapMouseEvent): void => {
    from = event.lngLat;
  };
  const move = (event: MapMouseEvent): void => {
    if (from !== null) pen.show(boxTo(event));
  };
  const up = (event: MapMouseEvent): void => {
    const box = boxTo(event);
    from = null;
    if (box !== null) pen.done(box);
  };
  map.on('mousedown', down);
  map.on('mousemove', move);
  map.on('mouseup', up);
  return () => {
    map.off('mousedown', down);
    map.off('mousemove', move);
    map.off('mouseup', up);
  };
}

/** A corner at each click; the last by a double click, or Enter. */
function drawPolygon(map: LibraryMap, pen: Pen): () => void {
  const corners: [number, number][] = [];
  const finish = (): void => pen.done(corners.length < 3 ? null : corners);
  const click = ({ lngLat, originalEvent }: MapMouseEvent): void => {
    if (originalEvent.detail > 1) return; // the second of a double click
    corners.push([lngLat.lng, lngLat.lat]);
    pen.show(corners);
  };
  const move = ({ lngLat }: MapMouseEvent): void => {
    if (corners.length > 0) pen.show([...corners, [lngLat.lng, lngLat.lat]]);
  };
  const key = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') finish();
  };
  map.on('click', click);
  map.on('mousemove', move);
  map.on('dblclick', finish);
  const canvas = map.getCanvas();
  canvas.addEventListener('keydown', key);
  return () => {
    map.off('click', click);
    map.off('mousemove', move);
    map.off('dblclick', finish);
    canvas.removeEventListener('keydown', key);
  };
}
