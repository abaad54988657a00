import { fromPlusCode } from './plus-code.ts';

/** Decimal degrees, WGS 84; south and west are negative. */
export interface Position {
  lat: number;
  lon: number;
}

/** The letters behind degrees: north, south, east, west. */
export type Hemispheres = readonly [north: string, south: string, east: string, west: string];

/** Degrees, minutes and seconds with two decimals (some thirty centimetres), such as `6°10'31.41"S 106°49'37.68"E`. */
export function toDms({ lat, lon }: Position, [north, south, east, west]: Hemispheres, point = '.'): string {
  const side = (degrees: number, letter: string): string => {
    const hundredths = Math.round(Math.abs(degrees) * 360_000);
    const seconds = (hundredths % 6000) / 100;
    const minutes = Math.floor(hundredths / 6000);
    const shown = seconds.toFixed(2).padStart(5, '0').replace('.', point);
    return `${Math.floor(minutes / 60)}°${String(minutes % 60).padStart(2, '0')}′${shown}″ ${letter}`;
  };
  return `${side(lat, lat < 0 ? south : north)} ${side(lon, lon < 0 ? west : east)}`;
}

/** As other programs take it: a point before the decimals, seven of them at most (a centimetre). */
export function toDecimalDegrees({ lat, lon }: Position): string {
  return `${Number(lat.toFixed(7))}, ${Number(lon.toFixed(7))}`;
}

/** A position that was typed, and in which form. */
export interface TypedPosition extends Position {
  form: 'decimal' | 'dms' | 'plus-code';
}

/**
 * Reads a position as people write it: decimal degrees with a point or a comma, degrees with minutes and seconds and
 * their hemisphere in Indonesian or English, or a whole Plus Code. Null where it is none of these, is not on earth, or
 * leaves the hemisphere open, which is not guessed.
 */
export function parsePosition(typed: string): TypedPosition | null {
  const text = typed.trim().replaceAll('−', '-');
  const code = fromPlusCode(text);
  if (code !== null) return { lat: code.lat, lon: code.lon, form: 'plus-code' };
  return readDecimal(text) ?? readDms(text);
}

const decimalForms = [
  /^([+-]?\d{1,2}(?:\.\d{1,15})?)\s*[,;\s]\s*([+-]?\d{1,3}(?:\.\d{1,15})?)$/,
  /^([+-]?\d{1,2}(?:,\d{1,15})?)\s*(?:;|,?\s)\s*([+-]?\d{1,3}(?:,\d{1,15})?)$/,
];

function readDecimal(text: string): TypedPosition | null {
  for (const form of decimalForms) {
    const found = form.exec(text);
    if (found === null) continue;
    const [lat, lon] = [found[1] ?? '', found[2] ?? ''].map((each) => Number(each.replace(',', '.')));
    return onEarth(lat, lon, 'decimal');
  }
  return null;
}

const north = new Set(['N', 'U', 'LU']);
const south = new Set(['S', 'LS']);
const east = new Set(['E', 'T', 'BT']);
const west = new Set(['W', 'B', 'BB']);
const letters = '(LU|LS|BT|BB|[NSEWUTB])';
const angle = String.raw`(\d{1,3}(?:[.,]\d{1,15})?)\s*°?\s*(?:(\d{1,2}(?:[.,]\d{1,15})?)\s*['′’]\s*)?(?:(\d{1,2}(?:[.,]\d{1,15})?)\s*(?:["″”]|''|′′)\s*)?`;
const behind = new RegExp(`^${angle}\\s*${letters}\\s*[,;]?\\s*${angle}\\s*${letters}$`, 'i');
const before = new RegExp(`^${letters}\\s*${angle}\\s*[,;]?\\s*${letters}\\s*${angle}$`, 'i');

function readDms(text: string): TypedPosition | null {
  const last = behind.exec(text);
  const first = before.exec(text);
  const [a, b, c, latSide, d, e, f, lonSide] =
    last !== null
      ? last.slice(1)
      : first !== null
        ? [first[2], first[3], first[4], first[1], first[6], first[7], first[8], first[5]]
        : [];
  const [ns, ew] = [latSide?.toUpperCase() ?? '', lonSide?.toUpperCase() ?? ''];
  if (!(north.has(ns) || south.has(ns)) || !(east.has(ew) || west.has(ew))) return null;
  const [lat, lon] = [degreesOf(a, b, c), degreesOf(d, e, f)];
  if (lat === null || lon === null) return null;
  return onEarth(south.has(ns) ? -lat : lat, west.has(ew) ? -lon : lon, 'dms');
}

function degreesOf(degrees = '', minutes = '0', seconds = '0'): number | null {
  const [d = 0, m = 0, s = 0] = [degrees, minutes, seconds].map((part) => Number(part.replace(',', '.')));
  return m >= 60 || s >= 60 ? null : d + m / 60 + s / 3600;
}

function onEarth(lat = Number.NaN, lon = Number.NaN, form: TypedPosition['form']): TypedPosition | null {
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? { lat, lon, form } : null;
}
