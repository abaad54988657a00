import { type Damage, damage } from '../damage.ts';
import type { Source } from '../source-file.ts';
import type { StructureFinding } from './finding.ts';

/** One box of an ISO base media file (ISO/IEC 14496-12, 4.2); `start` and `end` bound its content. */
export interface Box {
  type: string;
  at: number;
  start: number;
  end: number;
}

const mostBoxes = 100_000;

/** The boxes between two offsets, as far as they can be read, and what breaks the row where it is broken. */
export function readBoxes(source: Source, from: number, to: number): { boxes: Box[]; broken?: Damage } {
  const boxes: Box[] = [];
  let at = from;
  while (at < to) {
    if (boxes.length >= mostBoxes) {
      return { boxes, broken: damage('structure-broken', `more than ${mostBoxes} boxes`) };
    }
    const head = source.read(at, 16);
    if (head.length < 8) return { boxes, broken: damage('truncated', `ends in a box head at byte ${at}`) };
    const short = head.readUInt32BE(0);
    const type = head.toString('latin1', 4, 8);
    const large = short === 1;
    if (large && head.length < 16) {
      return { boxes, broken: damage('truncated', `ends in a box head at byte ${at}`) };
    }
    const size = large ? Number(head.readBigUInt64BE(8)) : short === 0 ? to - at : short;
    if (size < (large ? 16 : 8)) {
      return { boxes, broken: damage('structure-broken', `box of no length at byte ${at}`) };
    }
    if (at + size > to) {
      return { boxes, broken: damage('truncated', `box ${printable(type)} at byte ${at} is cut off`) };
    }
    boxes.push({ type, at, start: at + (large ? 16 : 8), end: at + size });
    at += size;
  }
  return { boxes };
}

/** Checks that the outer boxes fill the file, that its index is there, and with it what it tells of. */
export function checkIsoMedia(source: Source): StructureFinding {
  const { boxes, broken } = readBoxes(source, 0, source.size);
  if (broken !== undefined) return { damage: broken, complete: true };
  const has = (type: string): boolean => boxes.some((box) => box.type === type);
  if (!has('meta') && !has('moov') && !has('moof')) {
    return { damage: damage('truncated', 'no index of the media (no meta or moov box)'), complete: true };
  }
  return has('meta') || has('mdat')
    ? { complete: true }
    : { damage: damage('truncated', 'no media data (no mdat box)'), complete: true };
}

function printable(type: string): string {
  return /^[\x20-\x7e]{4}$/.test(type) ? type : '(unnamed)';
}
