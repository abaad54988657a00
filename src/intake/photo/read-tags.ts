import exifReader from 'exifreader';
import type { Source } from '../source-file.ts';
import { findExifFault } from '../structure/exif-block.ts';
import { readJpegHeader } from '../structure/jpeg.ts';
import type { PictureTags } from './tags.ts';

/** Metadata groups by the reader's names (`exif`, `xmp`, `iptc`, `icc`, `png` …), tags as `{value, description}`. */
export type TagGroups = Record<string, Record<string, unknown>>;

export interface TagReading {
  groups: TagGroups;
  tags: PictureTags;
  /** The file carries a block of metadata of which nothing could be read. */
  unreadable: boolean;
  /** There is more than one Exif block; the reader takes one of them. */
  twice: boolean;
  /** The file is too large to be looked at in full; only its beginning was. */
  cut: boolean;
}

const wholeUpTo = 64 * 1024 * 1024;
const headOf = 4 * 1024 * 1024;
/** Bytes of an Exif block with one directory and nothing in it. */
const emptyExif = 14;
/** Groups that the reader computes from others or that are pictures: not metadata of the file. */
const derived = new Set(['gps', 'composite', 'Thumbnail']);

/** Reads all metadata of a picture. Never throws for what is in the bytes. */
export function readTags(source: Source, mediaType: string): TagReading {
  const part = metadataPart(source, mediaType);
  const groups = readGroups(part.bytes);
  const tags = { exif: valuesOf(groups?.['exif']), xmp: valuesOf(groups?.['xmp']) };
  const xmp = Object.keys(tags.xmp).filter((name) => name !== '_raw');
  const unreadable =
    groups === null ||
    part.exifFault ||
    (part.hasExif && Object.keys(tags.exif).length === 0) ||
    ((part.hasXmp || groups['xmp'] !== undefined) && xmp.length === 0);
  return { groups: groups ?? {}, tags, unreadable, twice: part.twice, cut: part.cut };
}

/** The part of a file in which its metadata lies, and what is known of it before it is read. */
interface MetadataPart {
  bytes: Buffer;
  cut: boolean;
  hasExif: boolean;
  hasXmp: boolean;
  exifFault: boolean;
  twice: boolean;
}

/** Of a JPEG all before the picture data; of other formats, where it may lie anywhere, all. */
function metadataPart(source: Source, mediaType: string): MetadataPart {
  const unknown = { hasExif: false, hasXmp: false, exifFault: false, twice: false };
  if (mediaType !== 'image/jpeg') {
    const cut = source.size > wholeUpTo;
    return { bytes: source.read(0, cut ? headOf : source.size), cut, ...unknown };
  }
  const header = readJpegHeader(source);
  if ('code' in header) return { bytes: source.read(0, headOf), cut: false, ...unknown };
  return {
    bytes: source.read(0, header.scanAt),
    cut: false,
    hasExif: header.exif.some(({ length }) => length > emptyExif),
    twice: header.exif.length > 1,
    hasXmp: header.hasXmp,
    exifFault: header.exif.some(({ at, length }) => findExifFault(source.read(at, length)) !== null),
  };
}

/** Null where the reader gives up on what is there; no metadata at all is an error to it, and none to us. */
function readGroups(bytes: Buffer): TagGroups | null {
  try {
    return toGroups(exifReader.load(bytes, { expanded: true, includeUnknown: true }));
  } catch (error) {
    return error instanceof exifReader.errors.MetadataMissingError ? {} : null;
  }
}

function toGroups(expanded: object): TagGroups {
  const groups: TagGroups = {};
  const named: [string, unknown][] = Object.entries(expanded);
  for (const [name, group] of named) {
    if (derived.has(name) || typeof group !== 'object' || group === null) continue;
    groups[name] = Object.fromEntries(Object.entries(group));
  }
  return groups;
}

function valuesOf(group: Record<string, unknown> | undefined): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(group ?? {}).map(([name, tag]) => [
      name,
      typeof tag === 'object' && tag !== null && 'value' in tag ? tag.value : undefined,
    ]),
  );
}
