import { joinBytes, toHex } from './bytes.ts';
import { FormatError } from './format-error.ts';
import { InflateError, type Primitives } from './primitives.ts';
import type { ByteSource, ZipEntry } from './zip-archive.ts';

/** Pieces in which stored bytes are read. */
const pieceBytes = 1024 * 1024;

/** What an entry's bytes turn out to be. */
export interface EntryDigest {
  sha256: string;
  /** Whether the length, and the CRC-32 where it is computed, are as the archive says. */
  asDeclared: boolean;
}

/**
 * Above a mebibyte SHA-256 alone answers: the CRC would cost a third of the time again (measured), and says
 * nothing that the hash does not say better. The result names how many files that is.
 */
export function hasCrcChecked(entry: { size: number; crc32: number | null }): boolean {
  return entry.crc32 !== null && entry.size <= 1024 * 1024;
}

/** The entry's bytes, unpacked, never more than its declared size. Throws an InflateError. */
export function entryPieces(p: Primitives, source: ByteSource, entry: ZipEntry): AsyncIterable<Uint8Array> {
  const packed = packedPieces(source, entry);
  return entry.packing === 'stored' ? packed : p.inflateRaw(packed, entry.size);
}

async function* packedPieces(source: ByteSource, entry: ZipEntry): AsyncIterable<Uint8Array> {
  for (let done = 0; done < entry.packedSize; done += pieceBytes) {
    yield await source.read(entry.dataOffset + done, Math.min(pieceBytes, entry.packedSize - done));
  }
}

/** Hash, CRC (`hasCrcChecked`) and length in one pass; undefined where the packed data cannot be unpacked to its size. */
export async function digestEntry(
  p: Primitives,
  source: ByteSource,
  entry: ZipEntry,
  onBytes: (bytes: number) => void | Promise<void> = () => undefined,
): Promise<EntryDigest | undefined> {
  const sha256 = p.startSha256();
  const withCrc = hasCrcChecked(entry);
  let crc = 0;
  let size = 0;
  try {
    for await (const piece of entryPieces(p, source, entry)) {
      sha256.update(piece);
      if (withCrc) crc = p.crc32(piece, crc);
      size += piece.length;
      const wait = onBytes(piece.length);
      if (wait !== undefined) await wait;
    }
  } catch (error) {
    if (error instanceof InflateError) return undefined;
    throw error;
  }
  const asDeclared = size === entry.size && (!withCrc || crc === entry.crc32);
  return { sha256: toHex(sha256.digest()), asDeclared };
}

/** The whole of a small entry. Throws `too-large` past `limit` bytes, before anything is read. */
export async function readEntry(
  p: Primitives,
  source: ByteSource,
  entry: ZipEntry,
  limit: number,
): Promise<Uint8Array> {
  if (entry.size > limit) throw new FormatError('too-large', { limit });
  const pieces: Uint8Array[] = [];
  try {
    for await (const piece of entryPieces(p, source, entry)) pieces.push(piece);
  } catch (error) {
    if (error instanceof InflateError) throw new FormatError('zip-data-damaged', {}, { cause: error });
    throw error;
  }
  return joinBytes(pieces);
}
