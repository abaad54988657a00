import { type Damage, damage } from '../damage.ts';
import type { Source } from '../source-file.ts';
import type { StructureFinding } from './finding.ts';

const soi = 0xd8;
const eoi = 0xd9;
const sos = 0xda;
const scanPiece = 1024 * 1024;
const firstPiece = 64 * 1024;
/** More than this before the picture data is not a header that a camera writes. */
const largestHeader = 16 * 1024 * 1024;

/** Where the header of a JPEG ends, and how large the picture is: ITU-T T.81, annex B. */
export interface JpegHeader {
  /** Offset of the first byte of the first scan. */
  scanAt: number;
  width: number | null;
  height: number | null;
  /** The Exif blocks, from their byte-order mark on. */
  exif: { at: number; length: number }[];
  /** Whether there is an XMP packet. */
  hasXmp: boolean;
}

/** Walks the marker segments up to the first scan. */
export function readJpegHeader(source: Source): JpegHeader | Damage {
  const header: JpegHeader = { scanAt: 0, width: null, height: null, exif: [], hasXmp: false };
  let at = 2;
  while (at < largestHeader) {
    const mark = source.read(at, 4);
    if (mark.length < 2) return damage('truncated', `ends in the header at byte ${source.size}`);
    if (mark[0] !== 0xff) return damage('structure-broken', `no marker at byte ${at}`);
    const kind = mark[1] ?? 0;
    if (kind === 0xff) {
      at = lastFill(source, at);
      continue;
    }
    if (kind === eoi) return damage('structure-broken', `ends without a picture at byte ${at}`);
    if (kind === soi || kind === 0x01 || (kind >= 0xd0 && kind <= 0xd7)) {
      at += 2;
      continue;
    }
    const length = mark.length < 4 ? 0 : mark.readUInt16BE(2);
    if (length < 2) return damage('structure-broken', `segment of no length at byte ${at}`);
    if (at + 2 + length > source.size) {
      return damage('truncated', `segment at byte ${at} runs past the end`);
    }
    if (isFrame(kind)) {
      const frame = source.read(at + 4, 5);
      if (frame.length === 5) {
        header.height = frame.readUInt16BE(1);
        header.width = frame.readUInt16BE(3);
      }
    }
    if (kind === 0xe1) noteMetadata(header, source, at + 4, length - 2);
    at += 2 + length;
    if (kind === sos) {
      header.scanAt = at;
      return header.width === null
        ? damage('structure-broken', 'no frame header before the picture data')
        : header;
    }
  }
  return damage('structure-broken', `no picture data in the first ${largestHeader} bytes`);
}

/** Checks the markers and that the picture comes to its end; what lies between is decoded elsewhere. */
export function checkJpeg(source: Source): StructureFinding {
  const header = readJpegHeader(source);
  if ('code' in header) return { damage: header, complete: true };
  const tail = source.read(Math.max(header.scanAt, source.size - 2), 2);
  if (tail.length === 2 && tail[0] === 0xff && tail[1] === eoi) return { complete: true };
  const end = findEnd(source, header.scanAt);
  return end === null
    ? { damage: damage('truncated', 'no end-of-image marker after the picture data'), complete: true }
    : { complete: true, trailing: source.size - end };
}

/** Any number of 0xff may stand before a marker; the offset of the last of them. */
function lastFill(source: Source, from: number): number {
  for (let at = from; ; at += scanPiece) {
    const bytes = source.read(at, scanPiece);
    const other = bytes.findIndex((byte) => byte !== 0xff);
    if (other !== -1) return at + other - 1;
    if (bytes.length < scanPiece) return at + bytes.length - 1;
  }
}

/** Offset behind the last end-of-image marker; searched from the end, where it is. */
function findEnd(source: Source, from: number): number | null {
  const mark = Buffer.from([0xff, eoi]);
  let piece = firstPiece;
  for (let end = source.size; end > from; ) {
    const start = Math.max(from, end - piece);
    const at = source.read(start, end - start + 1).lastIndexOf(mark);
    if (at !== -1) return start + at + 2;
    end = start;
    piece = Math.min(scanPiece, piece * 2);
  }
  return null;
}

function isFrame(kind: number): boolean {
  return kind >= 0xc0 && kind <= 0xcf && kind !== 0xc4 && kind !== 0xc8 && kind !== 0xcc;
}

function noteMetadata(header: JpegHeader, source: Source, at: number, length: number): void {
  const name = source.read(at, Math.min(29, length)).toString('latin1');
  if (name.startsWith('Exif\0')) header.exif.push({ at: at + 6, length: Math.max(0, length - 6) });
  if (name === 'http://ns.adobe.com/xap/1.0/\0') header.hasXmp = true;
}
