import type { Source } from '../source-file.ts';
import { type Box, readBoxes } from './iso-media.ts';

/** Width and height in pixels as stored, before any turning. */
export interface PixelSize {
  width: number;
  height: number;
}

/**
 * The size of the primary picture of a HEIF or AVIF file: `pitm` names the item, `ipma` its properties,
 * `ispe` among them is the size (ISO/IEC 23008-12, 6.5.3). Null where one of them is missing or broken.
 */
export function readHeifSize(source: Source): PixelSize | null {
  const meta = heifMeta(source);
  if (meta === null) return null;
  const pitm = childBox(source, meta, 'pitm', 4);
  const iprp = childBox(source, meta, 'iprp', 4);
  if (pitm === null || iprp === null) return null;
  const ipco = childBox(source, iprp, 'ipco', 0);
  const ipma = childBox(source, iprp, 'ipma', 0);
  if (ipco === null || ipma === null) return null;
  const named = source.read(pitm.start, 8);
  if (named.length < 6) return null;
  const primary = named[0] === 0 ? named.readUInt16BE(4) : named.readUInt32BE(4);
  const properties = readBoxes(source, ipco.start, ipco.end).boxes;
  for (const index of propertiesOf(boxContent(source, ipma), primary)) {
    const property = properties[index - 1];
    if (property?.type !== 'ispe') continue;
    const size = boxContent(source, property);
    if (size.length >= 12) return { width: size.readUInt32BE(4), height: size.readUInt32BE(8) };
  }
  return null;
}

/** The 1-based indexes that `ipma` gives to one item. */
function propertiesOf(ipma: Buffer, item: number): number[] {
  const version = ipma[0] ?? 0;
  const wide = ((ipma[3] ?? 0) & 1) === 1;
  if (ipma.length < 8) return [];
  let at = 8;
  for (let left = ipma.readUInt32BE(4); left > 0 && at + 5 <= ipma.length; left -= 1) {
    const id = version < 1 ? ipma.readUInt16BE(at) : ipma.readUInt32BE(at);
    at += version < 1 ? 2 : 4;
    const count = ipma[at] ?? 0;
    at += 1;
    const bytes = count * (wide ? 2 : 1);
    if (at + bytes > ipma.length) return [];
    if (id === item) {
      return Array.from({ length: count }, (_, nth) =>
        wide ? ipma.readUInt16BE(at + nth * 2) & 0x7fff : (ipma[at + nth] ?? 0) & 0x7f,
      );
    }
    at += bytes;
  }
  return [];
}

/** The index of the pictures in the file; null where there is none. */
export function heifMeta(source: Source): Box | null {
  return childBox(source, { type: '', at: 0, start: 0, end: source.size }, 'meta', 0);
}

/** @param skip bytes of the parent's content before its first child */
export function childBox(source: Source, parent: Box, type: string, skip: number): Box | null {
  return readBoxes(source, parent.start + skip, parent.end).boxes.find((box) => box.type === type) ?? null;
}

export function boxContent(source: Source, box: Box): Buffer {
  return source.read(box.start, Math.min(box.end - box.start, 1024 * 1024));
}
