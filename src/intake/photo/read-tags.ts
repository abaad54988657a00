import exifReader from 'exifreader';
import type { Source } from '../source-file.ts';
import { readJpegHeader } from '../structure/jpeg.ts';
import type { PictureTags } from './tags.ts';

/** Metadata groups by the reader's names (`exif`, `xmp`, `iptc`, `icc`, `png` …), tags as `{value, description}`. */
export type TagGroups = Record<string, Record<string, unknown>>;

export interface TagReading {
  groups: TagGroups;
  tags: PictureTags;
  /** The file carries a block of metadata of which nothing could be read. */
  unreadable: boolean;
  /** The file is too large to be looked at in full; only its beginning was. */
  cut: boolean;
}

const wholeUpTo = 64 * 1024 * 1024;
const headOf = 4 * 1024 * 1024;
/** Groups that the reader computes from others or that are pictures: not metadata of the file. */
const derived = new Set(['gps', 'composite', 'Thumbnail']);

/** Reads all metadata of a picture. Never throws for what is in the bytes. */
export function readTags(source: Source, mediaType: string): TagReading {
  const { bytes, cut, blocks } = metadataBytes(source, mediaType);
  let groups: TagGroups;
  try {
    groups = toGroups(exifReader.load(bytes, { expanded: true, includeUnknown: true }));
  } catch (error) {
    // No metadata at all is an error to the reader, and none to us.
    const none = error instanceof exifReader.errors.MetadataMissingError;
    return { groups: {}, tags: { exif: {}, xmp: {} }, unreadable: blocks > 0 || !none, cut };
  }
  const tags = { exif: valuesOf(groups['exif']), xmp: valuesOf(groups['xmp']) };
  return { groups, tags, unreadable: isMissing(groups, blocks), cut };
}

/** The part of a file in which its metadata lies: of a JPEG all before the picture data, of others all. */
function metadataBytes(source: Source, mediaType: string): { bytes: Buffer; cut: boolean; blocks: number } {
  if (mediaType === 'image/jpeg') {
    const header = readJpegHeader(source);
    if ('code' in header) return { bytes: source.read(0, headOf), cut: false, blocks: 0 };
    const blocks = (header.exifAt.length > 0 ? 1 : 0) + (header.xmpAt.length > 0 ? 2 : 0);
    return { bytes: source.read(0, header.scanAt), cut: false, blocks };
  }
  const cut = source.size > wholeUpTo;
  return { bytes: source.read(0, cut ? headOf : source.size), cut, blocks: 0 };
}

function isMissing(groups: TagGroups, blocks: number): boolean {
  const exif = Object.keys(groups['exif'] ?? {}).length;
  const xmp = Object.keys(groups['xmp'] ?? {}).filter((name) => name !== '_raw').length;
  const rawXmp = groups['xmp'] !== undefined && '_raw' in groups['xmp'];
  return ((blocks & 1) === 1 && exif === 0) || (((blocks & 2) === 2 || rawXmp) && xmp === 0);
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
