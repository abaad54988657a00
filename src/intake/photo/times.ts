import type { Warnings } from '../photo-warnings.ts';
import { type Fraction, fractionsOf, type PictureTags, textOf, toDecimal } from './tags.ts';

/** When the picture was taken by its own words; a claim. */
export interface TakenAt {
  /** Local time of the camera, `2008-10-22T16:28:39`, with the fractions that the file has. */
  takenAt: string | null;
  /** `+03:00`; null where the record that gives the time gives none. */
  takenAtZone: string | null;
}

/**
 * Exif's DateTimeOriginal with its own sub-seconds and its own offset (CIPA DC-008, 4.6.5); XMP's where
 * Exif has none. The other times of a file tell when it was written or changed, not when it was taken.
 */
export function readTakenAt(tags: PictureTags, warnings: Warnings): TakenAt {
  const inXmp = parseXmpTime(textOf(tags.xmp['DateTimeOriginal']));
  const text = textOf(tags.exif['DateTimeOriginal']);
  if (text === null || /^[\s:0]*$/.test(text)) {
    if (inXmp === 'unreadable') warnings.add('time-unreadable');
    return inXmp === 'unreadable' ? { takenAt: null, takenAtZone: null } : inXmp;
  }
  const local = parseExifTime(text);
  if (local === null) {
    warnings.add('time-unreadable');
    return { takenAt: null, takenAtZone: null };
  }
  const parts = textOf(tags.exif['SubSecTimeOriginal'])?.trim() ?? '';
  const zone = readZone(textOf(tags.exif['OffsetTimeOriginal']), warnings);
  if (zone === null && inXmp !== 'unreadable' && inXmp.takenAtZone !== null) warnings.add('zone-in-xmp-only');
  return { takenAt: /^\d{1,9}$/.test(parts) ? `${local}.${parts}` : local, takenAtZone: zone };
}

/** GPS time of the fix, UTC with `Z` and the fractions that the file has; null where it is not whole. */
export function readGpsTime(tags: PictureTags, warnings: Warnings): string | null {
  const date = textOf(tags.exif['GPSDateStamp']);
  const time = fractionsOf(tags.exif['GPSTimeStamp']);
  if (date === null && tags.exif['GPSTimeStamp'] === undefined) return null;
  if (date === null || tags.exif['GPSTimeStamp'] === undefined) {
    warnings.add('gps-time-incomplete');
    return null;
  }
  const clock = time?.length === 3 ? clockOf(time) : null;
  const whole = clock === null ? null : parseExifTime(`${date} ${clock.slice(0, 8)}`);
  if (clock === null || whole === null) {
    warnings.add('time-unreadable');
    return null;
  }
  return `${whole}${clock.slice(8)}Z`;
}

function clockOf(parts: Fraction[]): string | null {
  const [hours, minutes, seconds] = parts.map((part) => toDecimal(part, 6));
  if (hours === undefined || minutes === undefined || seconds === undefined) return null;
  if (!/^\d{1,2}$/.test(hours) || !/^\d{1,2}$/.test(minutes) || !/^\d{1,2}(\.\d+)?$/.test(seconds))
    return null;
  const [whole = '', part] = seconds.split('.');
  return `${hours.padStart(2, '0')}:${minutes.padStart(2, '0')}:${whole.padStart(2, '0')}${part === undefined ? '' : `.${part}`}`;
}

/** `2008:10:22 16:28:39` as `2008-10-22T16:28:39`; null where there is no such time. */
function parseExifTime(text: string): string | null {
  const match = /^(\d{4})[:-](\d{2})[:-](\d{2})[ T](\d{2}):(\d{2}):(\d{2})$/.exec(text.trim());
  if (match === null) return null;
  const [, year = '', month = '', day = '', hour = '', minute = '', second = ''] = match;
  const local = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
  // A leap second is written as 60, which no Date takes.
  const probe = new Date(`${local.replace(/:60$/, ':59')}Z`);
  const exists = !Number.isNaN(probe.getTime()) && probe.toISOString().startsWith(local.slice(0, 16));
  return exists && hour !== '24' ? local : null;
}

function parseXmpTime(text: string | null): TakenAt | 'unreadable' {
  if (text === null) return { takenAt: null, takenAtZone: null };
  const match = /^(.{19})(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})?$/.exec(text.trim());
  const local = parseExifTime(match?.[1] ?? '');
  if (local === null) return 'unreadable';
  const zone = match?.[3] === 'Z' ? '+00:00' : (match?.[3] ?? null);
  if (zone !== null && !isOffset(zone)) return 'unreadable';
  return { takenAt: `${local}${match?.[2] ?? ''}`, takenAtZone: zone };
}

function readZone(text: string | null, warnings: Warnings): string | null {
  if (text === null || /^[\s:]*$/.test(text)) return null;
  const zone = text.trim() === 'Z' ? '+00:00' : text.trim();
  if (isOffset(zone)) return zone;
  warnings.add('zone-unreadable');
  return null;
}

/** An offset that clocks on earth have had: from −12:00 to +14:00. */
function isOffset(text: string): boolean {
  const match = /^([+-])(\d{2}):([0-5]\d)$/.exec(text);
  if (match === null) return false;
  const minutes = Number(match[2]) * 60 + Number(match[3]);
  return match[1] === '+' ? minutes <= 14 * 60 : minutes <= 12 * 60;
}
