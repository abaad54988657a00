import type { PhotoFacts } from '../../contract/item.ts';
import { coarseMetres, isOutsideIndonesia } from '../../contract/position-doubt.ts';
import type { Warnings } from '../photo-warnings.ts';
import { type Fraction, fractionsOf, type PictureTags, textOf, toDecimal, wholeOf } from './tags.ts';

export type Place = NonNullable<PhotoFacts['place']>;

/** Decimals of a degree that are kept: 10 are less than the thickness of a hair. */
const mostPlaces = 10;
const leastPlaces = 7;
/** Degrees by which two positions in one file may differ before it is worth saying: about 100 metres. */
const sameWithin = 0.001;

/**
 * The position that a picture gives, WGS 84. Exif first (CIPA DC-008, 4.6.6), XMP where Exif has none.
 * A position without its hemisphere is no place: near the equator the sign decides between two islands.
 */
export function readPlace(tags: PictureTags, warnings: Warnings): Place | null {
  const fromXmp = readXmpPlace(tags.xmp);
  if (!hasPosition(tags.exif)) {
    if (fromXmp === 'unreadable') warnings.add('position-unreadable');
    if (fromXmp === 'unsigned') warnings.add('position-unsigned');
    return typeof fromXmp === 'string' || fromXmp === null ? null : checkPlace(fromXmp, warnings);
  }
  const lat = readSide(tags.exif, 'GPSLatitude', ['N', 'S'], 90);
  const lon = readSide(tags.exif, 'GPSLongitude', ['E', 'W'], 180);
  if (lat === 'unsigned' || lon === 'unsigned') warnings.add('position-unsigned');
  if (lat === 'unreadable' || lon === 'unreadable') warnings.add('position-unreadable');
  if (typeof lat === 'string' || typeof lon === 'string') return null;
  const place = checkPlace(
    { lat: degrees(lat), lon: degrees(lon), alt: readAltitude(tags.exif, warnings), source: 'exif' },
    warnings,
  );
  warnOfDoubt(tags.exif, warnings);
  if (fromXmp !== null && typeof fromXmp !== 'string' && place !== null && !near(place, fromXmp)) {
    warnings.add('position-differs');
  }
  return place;
}

function hasPosition(exif: Record<string, unknown>): boolean {
  return exif['GPSLatitude'] !== undefined || exif['GPSLongitude'] !== undefined;
}

type Side = Fraction | 'unsigned' | 'unreadable';

function readSide(exif: Record<string, unknown>, tag: string, marks: [string, string], most: number): Side {
  const parts = fractionsOf(exif[tag]);
  const size = parts === null ? null : joinDegrees(parts, most);
  if (size === null) return 'unreadable';
  const mark = textOf(exif[`${tag}Ref`])?.trim().toUpperCase();
  if (mark === marks[0]) return size;
  return mark === marks[1] ? { above: -size.above, below: size.below } : 'unsigned';
}

/** Degrees, minutes and seconds, all three, as one fraction; null where they are no angle of at most `most` degrees. */
function joinDegrees(parts: Fraction[], most: number): Fraction | null {
  if (parts.length !== 3 || parts.some((part) => part.above < 0n || part.below < 0n)) return null;
  let sum: Fraction = { above: 0n, below: 1n };
  for (const [at, part] of parts.entries()) {
    if (at > 0 && part.above > 60n * part.below) return null;
    const below = part.below * 60n ** BigInt(at);
    sum = { above: sum.above * below + part.above * sum.below, below: sum.below * below };
  }
  return sum.above > BigInt(most) * sum.below ? null : sum;
}

function readAltitude(exif: Record<string, unknown>, warnings: Warnings): string | null {
  const size = fractionsOf(exif['GPSAltitude'])?.[0];
  if (size === undefined) return null;
  const mark = wholeOf(exif['GPSAltitudeRef']);
  if (mark === 0 || mark === 2) return toDecimal(size, 4);
  if (mark === 1 || mark === 3) return toDecimal({ above: -size.above, below: size.below }, 4);
  warnings.add('altitude-unsigned');
  return null;
}

function warnOfDoubt(exif: Record<string, unknown>, warnings: Warnings): void {
  const datum = textOf(exif['GPSMapDatum'])
    ?.toUpperCase()
    .replaceAll(/[^A-Z0-9]/g, '');
  if (datum !== undefined && !['WGS84', 'WGS1984'].includes(datum)) warnings.add('position-other-datum');
  const method = methodOf(exif['GPSProcessingMethod']).toUpperCase();
  if (/NETWORK|CELLID|WLAN/.test(method)) warnings.add('position-from-network');
  const off = fractionsOf(exif['GPSHPositioningError'])?.[0];
  if (off !== undefined && off.below > 0n && off.above > BigInt(coarseMetres) * off.below)
    warnings.add('position-coarse');
}

/** The method is text behind eight bytes that name its characters; some writers leave those out. */
function methodOf(value: unknown): string {
  if (!Array.isArray(value) || !value.every((each) => typeof each === 'number')) return textOf(value) ?? '';
  return Buffer.from(value).toString('latin1');
}

/** XMP writes an angle as `DDD,MM,SSk` or `DDD,MM.mmk`, its hemisphere in it (XMP specification, part 2). */
function readXmpPlace(xmp: Record<string, unknown>): Place | 'unsigned' | 'unreadable' | null {
  const lat = textOf(xmp['GPSLatitude']);
  const lon = textOf(xmp['GPSLongitude']);
  if (lat === null && lon === null) return null;
  if (lat === null || lon === null) return 'unreadable';
  if (!/[NS]$/i.test(lat) || !/[EW]$/i.test(lon)) return 'unsigned';
  const north = parseXmpAngle(lat, 90);
  const east = parseXmpAngle(lon, 180);
  if (north === null || east === null) return 'unreadable';
  return { lat: degrees(north), lon: degrees(east), alt: null, source: 'xmp' };
}

function parseXmpAngle(text: string, most: number): Fraction | null {
  const match = /^(\d{1,3}),(\d{1,2})(?:,(\d{1,2})|\.(\d{1,12}))?([NSEW])$/i.exec(text.trim());
  if (match === null) return null;
  const [, whole = '0', minutes = '0', seconds = '0', part = '', mark = ''] = match;
  const size = joinDegrees(
    [
      { above: BigInt(whole), below: 1n },
      { above: BigInt(minutes + part), below: 10n ** BigInt(part.length) },
      { above: BigInt(seconds), below: 1n },
    ],
    most,
  );
  return size !== null && /[SW]/i.test(mark) ? { above: -size.above, below: size.below } : size;
}

function degrees(fraction: Fraction): string {
  return toDecimal(fraction, mostPlaces, leastPlaces);
}

/** Whether it is a place at all, and where it is worth saying so, that it lies outside of Indonesia. */
export function checkPlace(place: Place, warnings: Warnings): Place | null {
  const [lat, lon] = [Number(place.lat), Number(place.lon)];
  if (lat === 0 && lon === 0) {
    warnings.add('position-zero');
    return null;
  }
  if (isOutsideIndonesia({ lat, lon })) warnings.add('position-outside-indonesia');
  return place;
}

function near(one: Place, other: Place): boolean {
  return (
    Math.abs(Number(one.lat) - Number(other.lat)) <= sameWithin &&
    Math.abs(Number(one.lon) - Number(other.lon)) <= sameWithin
  );
}
