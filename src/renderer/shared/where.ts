import type { Box } from '../../contract/box.ts';

/** By what position one narrows: any, one at all, or one within a box. */
export interface Where {
  placed: boolean;
  box: Box | null;
}

export const anywhere: Where = { placed: false, box: null };

/** The whole of Indonesia, which an area begins with. */
export const indonesia: Box = { west: 94.9, south: -11.1, east: 141.1, north: 6.1 };

const kilometresOfDegree = 111.32;

/** The box that reaches so many kilometres from a position to each side. */
export function around({ lat, lon }: { lat: number; lon: number }, kilometres: number): Box {
  const up = kilometres / kilometresOfDegree;
  const aside = Math.min(179.9, up / Math.max(Math.cos((lat * Math.PI) / 180), 1e-6));
  return {
    west: round(overLine(lon - aside)),
    south: round(Math.max(-90, lat - up)),
    east: round(overLine(lon + aside)),
    north: round(Math.min(90, lat + up)),
  };
}

/** About ten centimetres. */
function round(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}

/** Over the 180th meridian the degrees begin anew. */
function overLine(lon: number): number {
  return ((((lon + 180) % 360) + 360) % 360) - 180;
}

/** Degrees as a person types them, with a point or a comma; null where it is none. */
export function parseDegrees(typed: string, most: number): number | null {
  const text = typed.trim().replace(',', '.').replace('−', '-');
  const value = /^[+-]?\d{1,3}(\.\d{0,12})?$/.test(text) ? Number(text) : Number.NaN;
  return Math.abs(value) <= most ? value : null;
}
