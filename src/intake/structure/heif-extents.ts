import type { Source } from '../source-file.ts';
import { readBoxes } from './iso-media.ts';

const largest = 4 * 1024 * 1024;

/**
 * The offset behind the last byte that the item locations (`iloc`) of a HEIF or AVIF file name, so that
 * one that was cut between two boxes is noticed (ISO/IEC 14496-12, 8.11.3). Null where there are none.
 */
export function endOfItems(source: Source): number | null {
  const meta = readBoxes(source, 0, source.size).boxes.find((box) => box.type === 'meta');
  if (meta === undefined) return null;
  const iloc = readBoxes(source, meta.start + 4, meta.end).boxes.find((box) => box.type === 'iloc');
  if (iloc === undefined) return null;
  try {
    return lastByte(source.read(iloc.start, Math.min(iloc.end - iloc.start, largest)));
  } catch (error) {
    if (error instanceof RangeError) return null; // the table itself is cut short
    throw error;
  }
}

function lastByte(iloc: Buffer): number {
  const version = iloc.readUInt8(0);
  const sizes = iloc.readUInt16BE(4);
  const offsetSize = sizes >> 12;
  const lengthSize = (sizes >> 8) & 15;
  const baseSize = (sizes >> 4) & 15;
  const indexSize = version === 0 ? 0 : sizes & 15;
  let at = 6;
  const next = (size: number): number => {
    at += size;
    if (size === 0) return 0;
    return size === 8 ? Number(iloc.readBigUInt64BE(at - 8)) : iloc.readUIntBE(at - size, size);
  };
  let last = 0;
  for (let items = next(version < 2 ? 2 : 4); items > 0; items -= 1) {
    next(version < 2 ? 2 : 4);
    const method = version === 0 ? 0 : next(2) & 15;
    next(2);
    const base = next(baseSize);
    for (let extents = next(2); extents > 0; extents -= 1) {
      next(indexSize);
      const end = base + next(offsetSize) + next(lengthSize);
      // Only method 0 counts from the start of the file; others lie inside the index itself.
      if (method === 0) last = Math.max(last, end);
    }
  }
  return last;
}
