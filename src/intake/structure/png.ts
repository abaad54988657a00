import { crc32 } from 'node:zlib';
import { damage } from '../damage.ts';
import type { Source } from '../source-file.ts';
import type { StructureFinding } from './finding.ts';

const piece = 1024 * 1024;
/** Check sums are computed up to here; a larger file is said to be checked in part. */
const mostBytes = 256 * 1024 * 1024;

/** Walks the chunks of a PNG: lengths, check sums, IHDR first, IEND last (W3C PNG, third edition, 5). */
export function checkPng(source: Source): StructureFinding {
  let at = 8;
  let first = true;
  while (at < source.size) {
    const head = source.read(at, 8);
    if (head.length < 8) return broken('truncated', `ends in a chunk head at byte ${at}`);
    const length = head.readUInt32BE(0);
    const type = head.toString('latin1', 4, 8);
    if (length > 0x7fffffff || !/^[A-Za-z]{4}$/.test(type)) {
      return broken('structure-broken', `no chunk at byte ${at}`);
    }
    if (first && type !== 'IHDR') return broken('structure-broken', 'the first chunk is not IHDR');
    if (at + 12 + length > source.size) return broken('truncated', `chunk ${type} at byte ${at} is cut off`);
    if (at > mostBytes || length > mostBytes) return { complete: false };
    if (!sumHolds(source, at, length)) return broken('checksum-wrong', `chunk ${type} at byte ${at}`);
    at += 12 + length;
    first = false;
    if (type === 'IEND')
      return at < source.size ? { complete: true, trailing: source.size - at } : { complete: true };
  }
  return broken('truncated', 'no IEND chunk');
}

function sumHolds(source: Source, at: number, length: number): boolean {
  let sum = 0;
  for (let done = 0; done < length + 4; done += piece) {
    sum = crc32(source.read(at + 4 + done, Math.min(piece, length + 4 - done)), sum);
  }
  const stored = source.read(at + 8 + length, 4);
  return stored.length === 4 && stored.readUInt32BE(0) === sum;
}

function broken(code: 'truncated' | 'structure-broken' | 'checksum-wrong', detail: string): StructureFinding {
  return { damage: damage(code, detail), complete: true };
}
