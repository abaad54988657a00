import { toHex } from '../../bundle/bytes.ts';
import type { Primitives } from '../../bundle/primitives.ts';
import type { ByteSource, ZipEntry } from '../../bundle/zip-archive.ts';
import { digestEntry, type EntryDigest, hasCrcChecked } from '../../bundle/zip-content.ts';

/** Up to so many bytes a file is hashed whole by the browser's own SHA-256, several times as quick as any other. */
const wholeBytes = 32 * 1024 * 1024;
/** Hashed at once: memory stays under so many times `wholeBytes`. */
const atOnce = 3;

/**
 * Digests every entry of an archive; what cannot be unpacked is undefined.
 *
 * @param onBytes how many more bytes were hashed
 */
export async function digestEntries(
  p: Primitives,
  source: ByteSource,
  entries: readonly ZipEntry[],
  onBytes: (bytes: number) => void,
): Promise<Map<string, EntryDigest | undefined>> {
  const digests = new Map<string, EntryDigest | undefined>();
  const left = [...entries].reverse();
  const lane = async (): Promise<void> => {
    for (let entry = left.pop(); entry !== undefined; entry = left.pop()) {
      digests.set(entry.name, await digest(p, source, entry, onBytes));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return digests;
}

async function digest(
  p: Primitives,
  source: ByteSource,
  entry: ZipEntry,
  onBytes: (bytes: number) => void,
): Promise<EntryDigest | undefined> {
  const isWhole = entry.packing === 'stored' && entry.size <= wholeBytes && 'subtle' in crypto;
  if (!isWhole) return digestEntry(p, source, entry, onBytes);
  const bytes = await source.read(entry.dataOffset, entry.size);
  const hash = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  onBytes(entry.size);
  return {
    sha256: toHex(new Uint8Array(hash)),
    asDeclared: bytes.length === entry.size && (!hasCrcChecked(entry) || p.crc32(bytes) === entry.crc32),
  };
}
