import { goesOn } from '../progress.ts';
import type { Source } from '../source-file.ts';
import type { PackedFile } from './packed-file.ts';

/** A file that stands in an SMS backup as base64: where, and how long. */
export interface SmsPart {
  start: number;
  length: number;
}

/** An SMS backup whose files were left out of its text: where one stood, there is its number. */
interface SmsText {
  bytes: Buffer;
  parts: SmsPart[];
  isCut: boolean;
}

const pieceBytes = 1024 * 1024;
/** What is said in a backup without its files is read up to here: some hundred and fifty thousand messages. */
const mostBytes = 64 * 1024 * 1024;
const begin = Buffer.from(' data="');
const end = 0x22;
/** How far back the element may begin that such an attribute stands in. */
const mostBefore = 64 * 1024;

/**
 * The text of an SMS backup without the files of its MMS, however large these are: in place of the base64 of a `part`
 * stands its number in `parts`.
 */
export function withoutParts(source: Source): SmsText {
  const kept: Buffer[] = [];
  const parts: SmsPart[] = [];
  let had = 0;
  let before = Buffer.alloc(0);
  const keep = (bytes: Buffer): void => {
    kept.push(Buffer.from(bytes));
    had += bytes.length;
    before = Buffer.concat([before, bytes]).subarray(-mostBefore);
  };
  let at = 0;
  let piece: Buffer = Buffer.alloc(0);
  const pass = (bytes: number): void => {
    at += bytes;
    piece = piece.subarray(bytes);
  };
  /** Where the base64 that is passed over begins. */
  let from: number | null = null;
  while (had < mostBytes) {
    // What is left of a piece is gone on with, and none is read twice; so little is left only at the end of the file.
    if (piece.length < begin.length) {
      goesOn();
      piece = source.read(at, pieceBytes);
    }
    if (piece.length === 0) break;
    if (from !== null) {
      const stop = piece.indexOf(end);
      if (stop < 0) {
        pass(piece.length);
        continue;
      }
      keep(Buffer.from(String(parts.length)));
      parts.push({ start: from, length: at + stop - from });
      from = null;
      pass(stop);
      continue;
    }
    const found = piece.indexOf(begin);
    if (found < 0) {
      // The end of a piece may be the beginning of such an attribute.
      const isLast = at + piece.length >= source.size;
      const whole = isLast ? piece.length : Math.max(1, piece.length - begin.length + 1);
      keep(piece.subarray(0, whole));
      pass(whole);
      continue;
    }
    keep(piece.subarray(0, found + begin.length));
    pass(found + begin.length);
    if (isPart(before)) from = at;
  }
  return { bytes: Buffer.concat(kept), parts, isCut: at < source.size || from !== null };
}

/** In XML no sign that begins an element stands in an attribute: the last one is that of the element. */
function isPart(before: Buffer): boolean {
  return before.subarray(before.lastIndexOf(0x3c)).subarray(0, 6).toString('latin1') === '<part ';
}

/** Such a file as one that can be taken out by its place. */
export function filed(source: Source, name: string, { start, length }: SmsPart): PackedFile {
  const tail = source.read(start + Math.max(0, length - 2), Math.min(2, length)).toString('latin1');
  const filling = tail.endsWith('==') ? 2 : tail.endsWith('=') ? 1 : 0;
  const size = Math.max(0, Math.floor((length * 3) / 4) - filling);
  return { name, packing: 'base64', packedSize: length, size, crc: 0, headerOffset: start };
}
