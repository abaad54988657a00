import type { PhotoFacts } from '../../contract/item.ts';
import { hasHeifPages, isRawPicture } from '../../contract/viewed.ts';
import type { Warnings } from '../photo-warnings.ts';
import type { Source } from '../source-file.ts';
import { readHeifPages } from '../structure/heif-pages.ts';
import { type PixelSize, readHeifSize } from '../structure/heif-size.ts';
import { readBoxes } from '../structure/iso-media.ts';
import { readJpegHeader } from '../structure/jpeg.ts';
import { readTiffPages } from '../structure/tiff-pages.ts';
import { clockAgrees, modifiedBeforeTaken } from './clock.ts';
import { toExifJson } from './exif-json.ts';
import { warnOfPassingOn } from './passed-on.ts';
import { readPlace } from './place.ts';
import { readTags, type TagReading } from './read-tags.ts';
import { type PictureTags, textOf, wholeOf } from './tags.ts';
import { readGpsTime, readTakenAt } from './times.ts';

const longestName = 200;
const rawUpTo = 128 * 1024 * 1024;
/** What the reader gives for a tag whose value lies outside of its block. */
const faultyValue = '<faulty value>';

export interface PhotoReading {
  facts: Omit<PhotoFacts, 'warnings'>;
  exif: Record<string, unknown>;
}

/** What is said of a picture of which nothing could be read. */
export const unreadPhoto: PhotoReading['facts'] = {
  ...{ takenAt: null, takenAtZone: null, make: null, model: null, orientation: null },
  ...{ width: null, height: null, place: null, gpsTime: null },
};

/**
 * Reads what a picture says of itself; what is doubtful goes to `warnings`.
 *
 * @param isPlain whether its size may be left unsaid: some kinds of picture need a large program to tell it
 */
export async function readPhoto(
  source: Source,
  {
    mediaType,
    sentAs,
    modified,
    isPlain,
  }: { mediaType: string; sentAs: string; modified: Date; isPlain: boolean },
  warnings: Warnings,
): Promise<PhotoReading> {
  const reading = readTags(source, mediaType);
  if (reading.unreadable) warnings.add('metadata-unreadable');
  if (reading.twice) warnings.add('metadata-twice');
  const { exif, cut } = toExifJson(reading.groups);
  if (cut || reading.cut) warnings.add('metadata-cut');
  const { tags } = reading;
  const size = await readSize(source, mediaType, reading, isPlain);
  const pages = countPages(source, mediaType, warnings);
  if (hasFilm(source, mediaType, tags)) warnings.add('moving-not-shown');
  const taken = readTakenAt(tags, warnings);
  const gpsTime = readGpsTime(tags, warnings);
  if (clockAgrees(taken.takenAt, taken.takenAtZone, gpsTime) === false) warnings.add('clock-disagrees');
  if (modifiedBeforeTaken(modified, taken.takenAt, taken.takenAtZone)) warnings.add('modified-before-taken');
  warnOfPassingOn(reading.groups, tags, sentAs, warnings);
  const facts = {
    ...taken,
    make: nameOf(tags, 'Make'),
    model: nameOf(tags, 'Model'),
    orientation: orientationOf(tags),
    width: size?.width ?? null,
    height: size?.height ?? null,
    ...(pages < 2 ? {} : { pages }),
    place: readPlace(tags, warnings),
    gpsTime,
  };
  return { facts, exif };
}

/** How many pictures stand in the file beside or after one another. */
function countPages(source: Source, mediaType: string, warnings: Warnings): number {
  const tiff = mediaType === 'image/tiff' ? readTiffPages(source) : null;
  const heif = hasHeifPages(mediaType) ? readHeifPages(source) : null;
  if (tiff?.isCut === true || heif?.isCut === true) warnings.add('pages-cut');
  return tiff?.directories.length ?? heif?.pages.length ?? 1;
}

/**
 * Whether a film, or pictures that follow one another as one does, stand in the file beside the picture that is shown:
 * by the boxes of HEIF (`mpvd` is Samsung's), and by what Google's cameras and others after them say in XMP.
 */
function hasFilm(source: Source, mediaType: string, { xmp }: PictureTags): boolean {
  if (['MotionPhoto', 'MicroVideo'].some((tag) => textOf(xmp[tag]) === '1')) return true;
  return (
    hasHeifPages(mediaType) &&
    readBoxes(source, 0, source.size).boxes.some(({ type }) => type === 'moov' || type === 'mpvd')
  );
}

/** Pixels as stored, by the picture's own frame and not by its metadata, which editors leave stale. */
async function readSize(
  source: Source,
  mediaType: string,
  reading: TagReading,
  isPlain: boolean,
): Promise<PixelSize | null> {
  if (mediaType === 'image/jpeg') {
    const header = readJpegHeader(source);
    if ('code' in header || header.width === null || header.height === null) return null;
    return { width: header.width, height: header.height };
  }
  if (hasHeifPages(mediaType)) return readHeifSize(source);
  // What stands in front in a raw file is the size of the small picture in it.
  if (isRawPicture(mediaType)) return isPlain ? null : sizeOfRaw(source);
  for (const group of ['file', 'png', 'pngFile', 'gif', 'riff']) {
    const found = sizeIn(reading.groups[group] ?? {});
    if (found !== null) return found;
  }
  return isPlain ? null : await sizeBySharp(source);
}

async function sizeOfRaw(source: Source): Promise<PixelSize | null> {
  if (source.size > rawUpTo) return null;
  const { readRaw } = await import('../raw/read-raw.ts');
  return readRaw(source.read(0, source.size)).then(
    ({ size }) => size,
    () => null, // not a raw file that is known, or damaged: the size stays unsaid
  );
}

function sizeIn(group: Record<string, unknown>): PixelSize | null {
  const width = numberAt(group, 'Image Width') ?? numberAt(group, 'ImageWidth');
  const height = numberAt(group, 'Image Height') ?? numberAt(group, 'ImageHeight');
  return width === null || height === null ? null : { width, height };
}

function numberAt(group: Record<string, unknown>, name: string): number | null {
  const tag = group[name];
  return typeof tag === 'object' && tag !== null && 'value' in tag ? wholeOf(tag.value) : null;
}

const sharpUpTo = 64 * 1024 * 1024;

async function sizeBySharp(source: Source): Promise<PixelSize | null> {
  if (source.size > sharpUpTo) return null;
  const { default: sharp } = await import('sharp');
  try {
    const { width, height } = await sharp(source.read(0, source.size), { failOn: 'none' }).metadata();
    return { width, height };
  } catch {
    return null; // not a format it knows, or damaged: the size stays unsaid
  }
}

function orientationOf(tags: PictureTags): number | null {
  const inExif = wholeOf(tags.exif['Orientation']);
  const value = inExif ?? Number(textOf(tags.xmp['Orientation']) ?? Number.NaN);
  return Number.isInteger(value) && value >= 1 && value <= 8 ? value : null;
}

function nameOf(tags: PictureTags, tag: string): string | null {
  const name = textOf(tags.exif[tag]) ?? textOf(tags.xmp[tag]);
  return name === null || name === faultyValue
    ? null
    : name
        .replaceAll(/\p{Cc}/gu, '\u{FFFD}')
        .slice(0, longestName)
        .toWellFormed();
}
