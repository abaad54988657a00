import { constants, crc32, inflateRawSync } from 'node:zlib';
import type { Source } from '../source-file.ts';

/** A file inside an archive, as its directory lists it. */
export interface PackedFile {
  name: string;
  packing: 'stored' | 'deflated';
  packedSize: number;
  size: number;
  crc: number;
  headerOffset: number;
}

const mostFiles = 100_000;
const mostDirectoryBytes = 32 * 1024 * 1024;
/** What unpacks to more times its size is no text and no picture of a phone. */
const mostRatio = 200;
/** Up to this many bytes any ratio is taken: a conversation may repeat itself. */
const ratioFrom = 1024 * 1024;

/** What does not pack well is a little larger packed. */
const spare = 64 * 1024;

const endLength = 22;
const centralLength = 46;
const localLength = 30;
const encrypted = 1;

/**
 * The files that the directory of an archive lists, by the directory alone: phones write sizes after the data. Null
 * where it has none that can be read. What is encrypted or packed otherwise is left out.
 */
export function listPacked(source: Source): PackedFile[] | null {
  const tailAt = Math.max(0, source.size - endLength - 0xffff);
  const tail = source.read(tailAt, endLength + 0xffff);
  const at = tail.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (at === -1 || at + endLength > tail.length) return null;
  const count = tail.readUInt16LE(at + 10);
  const size = tail.readUInt32LE(at + 12);
  const offset = tail.readUInt32LE(at + 16);
  if (size > mostDirectoryBytes || count > mostFiles || offset + size > tailAt + at) return null;
  const directory = source.read(offset, size);
  const files: PackedFile[] = [];
  for (let from = 0; from + centralLength <= directory.length; ) {
    if (directory.readUInt32LE(from) !== 0x02014b50) return null;
    const flags = directory.readUInt16LE(from + 8);
    const method = directory.readUInt16LE(from + 10);
    const nameEnd = from + centralLength + directory.readUInt16LE(from + 28);
    if (nameEnd > directory.length) return null;
    const name = directory.toString('utf8', from + centralLength, nameEnd);
    const packedSize = directory.readUInt32LE(from + 20);
    const bytes = directory.readUInt32LE(from + 24);
    const headerOffset = directory.readUInt32LE(from + 42);
    const fits = [packedSize, bytes, headerOffset].every((value) => value !== 0xffffffff);
    if ((flags & encrypted) === 0 && (method === 0 || method === 8) && fits && !name.endsWith('/')) {
      files.push({
        name,
        packing: method === 0 ? 'stored' : 'deflated',
        packedSize,
        size: bytes,
        crc: directory.readUInt32LE(from + 16),
        headerOffset,
      });
    }
    from = nameEnd + directory.readUInt16LE(from + 30) + directory.readUInt16LE(from + 32);
  }
  return files;
}

/**
 * The bytes of a file in an archive; null where they cannot be had, are more than `most` or than they claim, or are not
 * those that were packed, by their checksum.
 */
export function unpack(source: Source, file: PackedFile, most: number): Buffer | null {
  if (file.size > most || file.packedSize > most + spare) return null;
  const packed = packedBytes(source, file, file.packedSize);
  if (packed === null || packed.length < file.packedSize) return null;
  const bytes = file.packing === 'stored' ? packed : inflated(packed, file.size);
  return bytes?.length === file.size && crc32(bytes) === file.crc ? bytes : null;
}

function inflated(packed: Buffer, size: number): Buffer | null {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
  } catch {
    return null; // damaged, or more than it claims
  }
}

/** As `unpack`, but of a larger file its first `most` bytes, or some fewer. */
export function unpackStart(source: Source, file: PackedFile, most: number): Buffer | null {
  if (file.size <= most) return unpack(source, file, most);
  const share = Math.floor((file.packedSize * most) / file.size);
  const packed = packedBytes(source, file, Math.min(share, most));
  if (packed === null || file.packing === 'stored') return packed;
  try {
    // Where the beginning packs better than the rest it is longer than its share.
    return inflateRawSync(packed, {
      maxOutputLength: most * 4,
      finishFlush: constants.Z_SYNC_FLUSH,
    }).subarray(0, most);
  } catch {
    return null; // damaged, or of very uneven packing
  }
}

function packedBytes(source: Source, file: PackedFile, length: number): Buffer | null {
  if (file.size > ratioFrom && file.size > file.packedSize * mostRatio) return null;
  const head = source.read(file.headerOffset, localLength);
  if (head.length < localLength || head.readUInt32LE(0) !== 0x04034b50) return null;
  const from = file.headerOffset + localLength + head.readUInt16LE(26) + head.readUInt16LE(28);
  return source.read(from, length);
}
