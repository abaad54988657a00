import { sameBytes } from './bytes.ts';
import type { Breach, ByteSource, ZipEntry } from './zip-archive.ts';
import type { ListedEntry } from './zip-directory.ts';
import { resolve64 } from './zip-extra.ts';
import { fixedLength, method, signature, viewOf } from './zip-format.ts';

/** Extra fields in local headers are short; more than this is read only when a header asks for it. */
const usualExtra = 256;

/**
 * Holds every local header against the directory, and the entries against each other: they must fill the
 * file from its first byte to the directory. Undefined where they overlap or lie outside, with the breach
 * added.
 */
export async function checkLocalHeaders(
  source: ByteSource,
  listed: readonly ListedEntry[],
  directoryOffset: number,
  breaches: Breach[],
  refused: Set<string>,
): Promise<ZipEntry[] | undefined> {
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  let expected = 0;
  for (const entry of listed.toSorted((a, b) => a.headerOffset - b.headerOffset)) {
    if (entry.headerOffset < expected) {
      breaches.push({ code: 'zip-overlap', path: entry.name });
      return undefined;
    }
    if (entry.headerOffset > expected) {
      breaches.push({ code: 'zip-bytes-outside', params: { at: expected } });
    }
    const dataOffset = await readLocal(source, entry, directoryOffset, breaches);
    if (dataOffset === undefined || dataOffset + entry.packedSize > directoryOffset) {
      if (dataOffset !== undefined) breaches.push({ code: 'zip-overlap', path: entry.name });
      return undefined;
    }
    expected = dataOffset + entry.packedSize;
    if (!refused.has(entry.name) && !names.has(entry.name)) {
      const packing = entry.method === method.stored ? 'stored' : 'deflated';
      const { name, packedSize, size, crc32, headerOffset } = entry;
      entries.push({ name, packing, packedSize, size, crc32, headerOffset, dataOffset });
    }
    names.add(entry.name);
  }
  if (expected !== directoryOffset) breaches.push({ code: 'zip-bytes-outside', params: { at: expected } });
  return entries;
}

/** Where the entry's data begins; undefined where there is no local header, with the breach added. */
async function readLocal(
  source: ByteSource,
  entry: ListedEntry,
  directoryOffset: number,
  breaches: Breach[],
): Promise<number | undefined> {
  const dataOffset = await holdAgainst(source, entry, directoryOffset, breaches);
  if (dataOffset === undefined) breaches.push({ code: 'zip-local-header-missing', path: entry.name });
  return dataOffset;
}

async function holdAgainst(
  source: ByteSource,
  entry: ListedEntry,
  directoryOffset: number,
  breaches: Breach[],
): Promise<number | undefined> {
  const room = directoryOffset - entry.headerOffset;
  if (!(room >= fixedLength.localHeader)) return undefined;
  const guess = Math.min(room, fixedLength.localHeader + entry.nameBytes.length + usualExtra);
  let bytes = await source.read(entry.headerOffset, guess);
  const view = viewOf(bytes);
  if (view.getUint32(0, true) !== signature.localHeader) return undefined;
  const nameEnd = fixedLength.localHeader + view.getUint16(26, true);
  const length = nameEnd + view.getUint16(28, true);
  if (length > room) return undefined;
  if (length > bytes.length) bytes = await source.read(entry.headerOffset, length);

  const name = bytes.subarray(fixedLength.localHeader, nameEnd);
  const sizes = resolve64(bytes.subarray(nameEnd, length), name, [
    view.getUint32(22, true),
    view.getUint32(18, true),
  ]);
  const same =
    sameBytes(name, entry.nameBytes) &&
    view.getUint16(6, true) === entry.flags &&
    view.getUint16(8, true) === entry.method &&
    view.getUint32(10, true) === entry.dosTime &&
    view.getUint32(14, true) === entry.crc32 &&
    sizes?.[0] === entry.size &&
    sizes[1] === entry.packedSize;
  if (!same) breaches.push({ code: 'zip-local-header-differs', path: entry.name });
  return entry.headerOffset + length;
}
