import type { Box } from './box.ts';
import type { Position } from './coordinates.ts';
import { isInside } from './regions.ts';

/** The corners of an area on the map, one after the other: longitude and latitude. */
export type Area = readonly (readonly [lon: number, lat: number])[];

export function isInArea(position: Position, area: Area): boolean {
  return isInside(position, [area]);
}

/** An area of four corners from two that lie across from each other. */
export function areaOfBox({ west, south, east, north }: Box): Area {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ];
}

/** Whether a search within its box looks for the same as an area holds. */
export function isBox(area: Area): boolean {
  const { west, south, east, north } = boxOfArea(area);
  return (
    area.length === 4 &&
    area.every(([lon, lat]) => (lon === west || lon === east) && (lat === south || lat === north))
  );
}

/** The least box around an area, as a search takes it. */
export function boxOfArea(area: Area): Box {
  const lons = area.map(([lon]) => lon);
  const lats = area.map(([, lat]) => lat);
  return {
    west: Math.max(-180, Math.min(...lons)),
    south: Math.max(-90, Math.min(...lats)),
    east: Math.min(180, Math.max(...lons)),
    north: Math.min(90, Math.max(...lats)),
  };
}
