import { isUtf8 } from 'node:buffer';
import { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import {
  Entry,
  type ExtraField,
  fromRandomAccessReaderPromise,
  getFileNameLowLevel,
  type LocalFileHeader,
  parseExtraFields,
  RandomAccessReader,
  ZipFile,
} from 'yauzl';
import { goesOn } from '../progress.ts';
import { type Source, sourceOfBytes } from '../source-file.ts';
import { localLength, type PackedFile } from './packed-file.ts';

/** Why a file that a directory lists is not taken out. */
export type Refusal = 'locked' | 'packing' | 'twice' | 'overlaps';

/** What the directory of an archive lists: what can be taken out, and what is not, with why. */
export interface Listing {
  files: PackedFile[];
  refused: { name: string; why: Refusal }[];
}

const mostFiles = 100_000;
const mostDirectoryBytes = 32 * 1024 * 1024;
/** What unpacks to more times its size is no text and no picture of a phone. */
const mostRatio = 200;
/** Up to this many bytes any ratio is taken: a conversation may repeat itself. */
const ratioFrom = 1024 * 1024;
/** What does not pack well is a little larger packed. */
const spare = 64 * 1024;

const pieceBytes = 256 * 1024;

const centralLength = 46;
const packings = new Map<number, PackedFile['packing']>([
  [0, 'stored'],
  [8, 'deflated'],
]);

/**
 * The files that the directory of an archive lists, by the directory alone: phones write sizes after the data. Null
 * where it has none that can be read. An entry is refused where it is encrypted or packed in another way, where two
 * have its name, and where its bytes lie over those of another.
 */
export async function listPacked(source: Source): Promise<Listing | null> {
  try {
    const zip = await fromRandomAccessReaderPromise(new SourceReader(source), source.size, {
      ...{ lazyEntries: true, autoClose: false, decodeStrings: false, validateEntrySizes: false },
    });
    if (zip.entryCount > mostFiles) return null;
    const entries: Listed[] = [];
    let room = mostDirectoryBytes;
    for await (const entry of zip.eachEntry()) {
      const listed = toListed(entry);
      room -= centralLength + entry.fileNameLength + entry.extraFieldLength + entry.fileCommentLength;
      if (room < 0) return null;
      if (!listed.name.endsWith('/')) entries.push(listed);
    }
    return sorted(entries);
  } catch {
    return null; // no archive, or a damaged directory
  }
}

interface Listed extends Omit<PackedFile, 'packing'> {
  packing: PackedFile['packing'] | undefined;
  isLocked: boolean;
  /** The first byte that is certainly not its own. */
  end: number;
}

function toListed(entry: Entry): Listed {
  const { fileNameRaw: raw, generalPurposeBitFlag, extraFields } = entry;
  const headerOffset = entry.relativeOffsetOfLocalHeader;
  return {
    name: nameOf(raw, generalPurposeBitFlag, extraFields),
    packing: packings.get(entry.compressionMethod),
    packedSize: entry.compressedSize,
    size: entry.uncompressedSize,
    crc: entry.crc32,
    headerOffset,
    isLocked: entry.isEncrypted(),
    end: headerOffset + localLength + entry.fileNameLength + entry.compressedSize,
  };
}

function sorted(entries: readonly Listed[]): Listing {
  const times = new Map<string, number>();
  for (const { name } of entries) times.set(name, (times.get(name) ?? 0) + 1);
  const over = overlapping(entries);
  const listing: Listing = { files: [], refused: [] };
  const told = new Set<string>();
  for (const entry of entries) {
    const { name, packing, packedSize, size, crc, headerOffset } = entry;
    const why: Refusal | null =
      times.get(name) !== 1 ? 'twice' : entry.isLocked ? 'locked' : over.has(entry) ? 'overlaps' : null;
    if (why === null && packing !== undefined)
      listing.files.push({ name, packing, packedSize, size, crc, headerOffset });
    else if (!told.has(name)) {
      told.add(name);
      listing.refused.push({ name, why: why ?? 'packing' });
    }
  }
  return listing;
}

/** Entries whose bytes lie over those of another: from one lie of a directory any amount comes out. */
function overlapping(entries: readonly Listed[]): Set<Listed> {
  const found = new Set<Listed>();
  let furthest: Listed | undefined;
  for (const entry of entries.toSorted((a, b) => a.headerOffset - b.headerOffset)) {
    if (furthest !== undefined && entry.headerOffset < furthest.end) found.add(entry).add(furthest);
    if (furthest === undefined || entry.end > furthest.end) furthest = entry;
  }
  return found;
}

/**
 * The bytes of a file out of those of its place in the archive; null where they cannot be had, are more than `most` or
 * than they claim, or are not those that were packed, by their name and checksum.
 */
export async function unpack(place: Uint8Array, file: PackedFile, most: number): Promise<Buffer | null> {
  const { size, packedSize } = file;
  if (file.packing === 'base64') return size > most ? null : ofBase64(place.subarray(0, packedSize), size);
  if (size > most || packedSize > most + spare || isBomb(file)) return null;
  const bytes = await bytesOf(sourceOfBytes(place), { ...file, headerOffset: 0 }, size + 1);
  return bytes?.length === size && crc32(bytes) === file.crc ? bytes : null;
}

/** Null where it is no base64, or of another length: a decoder alone would leave out what it cannot read. */
function ofBase64(letters: Uint8Array, size: number): Buffer | null {
  const text = Buffer.from(letters).toString('latin1');
  const bytes = Buffer.from(text, 'base64');
  return bytes.length === size && /^[A-Za-z0-9+/]*={0,2}$/u.test(text) ? bytes : null;
}

function isBomb({ size, packedSize }: PackedFile): boolean {
  return size > ratioFrom && size > packedSize * mostRatio;
}

/** The first `most` bytes of a file in an archive, or all where it has fewer; null as `unpack`. */
export async function unpackStart(source: Source, file: PackedFile, most: number): Promise<Buffer | null> {
  if (isBomb(file)) return null;
  const bytes = await bytesOf(source, file, Math.min(most, file.size + 1));
  if (bytes === null || bytes.length > file.size) return null;
  const isWhole = file.size <= most;
  return isWhole && (bytes.length < file.size || crc32(bytes) !== file.crc) ? null : bytes;
}

/** At most this many bytes of a file, of which no more are unpacked; null where they are damaged. */
async function bytesOf(source: Source, file: PackedFile, most: number): Promise<Buffer | null> {
  const zip = new ZipFile(new SourceReader(source), 0, source.size, 1, '', false, true, false, false);
  const parts: Buffer[] = [];
  let had = 0;
  try {
    const { fileDataStart: start } = await headerOf(zip, file);
    const stream = await streamOf(zip, file, start);
    for await (const part of stream) {
      parts.push(part as Buffer); // of a stream without an encoding
      had += (part as Buffer).length;
      if (had >= most) break;
    }
    return Buffer.concat(parts).subarray(0, most);
  } catch {
    return null; // damaged, cut off, or the directory leads elsewhere
  }
}

/** Where the bytes of a file begin. @throws where what stands there is not what the directory says */
async function headerOf(
  zip: ZipFile,
  { name, packedSize, headerOffset }: PackedFile,
): Promise<LocalFileHeader> {
  const entry = Object.assign(new Entry(), {
    relativeOffsetOfLocalHeader: headerOffset,
    compressedSize: packedSize,
  });
  const header = await zip.readLocalFileHeaderPromise(entry);
  if (nameOf(header.fileName, header.generalPurposeBitFlag, parseExtraFields(header.extraField)) !== name)
    throw new Error('another name stands there');
  return header;
}

function streamOf(zip: ZipFile, { packing, packedSize, size }: PackedFile, start: number): Promise<Readable> {
  return new Promise((resolve, reject) => {
    zip.openReadStreamLowLevel(
      start,
      packedSize,
      0,
      packedSize,
      packing === 'deflated',
      size,
      (error, stream) => (error === null ? resolve(stream) : reject(error)),
    );
  });
}

/** Phones write UTF-8, some without saying so. */
function nameOf(raw: Buffer, flags: number, extraFields: ExtraField[]): string {
  return isUtf8(raw) ? raw.toString('utf8') : getFileNameLowLevel(flags, raw, extraFields, false);
}

/** Bytes read by position, as yauzl asks for them. */
class SourceReader extends RandomAccessReader {
  readonly #source: Source;

  constructor(source: Source) {
    super();
    this.#source = source;
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null, bytesRead?: number) => void,
  ): void {
    const bytes = this.#source.read(position, length);
    bytes.copy(buffer, offset);
    queueMicrotask(() => callback(null, bytes.length));
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.#pieces(start, end), { objectMode: false });
  }

  *#pieces(start: number, end: number): Generator<Buffer> {
    for (let at = start; at < end; at += pieceBytes) {
      goesOn();
      yield this.#source.read(at, Math.min(pieceBytes, end - at));
    }
  }

  override close(callback: (error: Error | null) => void): void {
    callback(null); // whoever opened the source closes it
  }
}
