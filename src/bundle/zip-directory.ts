import { textOf } from './bytes.ts';
import { FormatError } from './format-error.ts';
import type { Breach, ByteSource } from './zip-archive.ts';
import type { ZipEnd } from './zip-end.ts';
import { resolve64 } from './zip-extra.ts';
import { fixedLength, flag, limits, method, signature, viewOf } from './zip-format.ts';
import { PathCollisions, unsafePath } from './zip-names.ts';

/** An entry as the central directory lists it. */
export interface ListedEntry {
  name: string;
  nameBytes: Uint8Array;
  flags: number;
  method: number;
  /** Time and date as one number, as they stand. */
  dosTime: number;
  crc32: number;
  packedSize: number;
  size: number;
  headerOffset: number;
}

const linkType = 0xa000;
const regularType = 0x8000;
const folderType = 0x4000;

/** Every entry of the central directory; undefined where it is not one, with the breach added. */
export async function readDirectory(
  source: ByteSource,
  end: ZipEnd,
  breaches: Breach[],
  refused: Set<string>,
): Promise<ListedEntry[] | undefined> {
  const bytes = await source.read(end.directoryOffset, end.directorySize);
  const entries: ListedEntry[] = [];
  const collisions = new PathCollisions();
  let at = 0;
  for (let number = 0; number < end.count; number++) {
    const record = recordAt(bytes, at);
    const entry = record === undefined ? undefined : listed(record, breaches, refused, collisions);
    if (record === undefined || entry === undefined) {
      breaches.push({ code: 'zip-directory-damaged', params: { entry: number } });
      return undefined;
    }
    at += record.length;
    entries.push(entry);
    if (collisions.size > limits.paths) {
      breaches.push({
        code: 'zip-too-many-entries',
        params: { count: collisions.size, limit: limits.paths },
      });
      return undefined;
    }
  }
  if (at !== bytes.length) {
    breaches.push({ code: 'zip-directory-damaged', params: { entry: end.count } });
    return undefined;
  }
  return entries;
}

function recordAt(bytes: Uint8Array, at: number): Uint8Array | undefined {
  if (at + fixedLength.centralHeader > bytes.length) return undefined;
  const view = viewOf(bytes.subarray(at));
  if (view.getUint32(0, true) !== signature.centralHeader) return undefined;
  const length =
    fixedLength.centralHeader +
    view.getUint16(28, true) +
    view.getUint16(30, true) +
    view.getUint16(32, true);
  return at + length > bytes.length ? undefined : bytes.subarray(at, at + length);
}

/** Undefined where the record's extra fields do not add up. */
function listed(
  record: Uint8Array,
  breaches: Breach[],
  refused: Set<string>,
  collisions: PathCollisions,
): ListedEntry | undefined {
  const view = viewOf(record);
  const nameEnd = fixedLength.centralHeader + view.getUint16(28, true);
  const nameBytes = record.subarray(fixedLength.centralHeader, nameEnd);
  const flags = view.getUint16(8, true);
  const name = decodedName(nameBytes, flags, breaches);
  const wide = resolve64(record.subarray(nameEnd, nameEnd + view.getUint16(30, true)), nameBytes, [
    view.getUint32(24, true),
    view.getUint32(20, true),
    view.getUint32(42, true),
  ]);
  if (wide === undefined) return undefined;
  const [size = 0, packedSize = 0, headerOffset = 0] = wide;
  const entry: ListedEntry = {
    name,
    nameBytes,
    flags,
    method: view.getUint16(10, true),
    dosTime: view.getUint32(12, true),
    crc32: view.getUint32(16, true),
    packedSize,
    size,
    headerOffset,
  };
  const broken = (code: string): void => void breaches.push({ code, path: name });
  if (view.getUint16(32, true) > 0) broken('zip-comment');
  if (view.getUint16(34, true) !== 0) broken('zip-many-disks');
  const unsafe = nameBytes.length > limits.nameBytes ? 'zip-name-too-long' : unsafePath(name);
  if (unsafe !== undefined) broken(unsafe);
  const collision = collisions.add(name);
  if (collision !== undefined) broken(collision);
  const unreadable = whyUnreadable(entry, view.getUint32(38, true) >>> 16);
  if (unreadable !== undefined) {
    broken(unreadable);
    refused.add(name);
  }
  return entry;
}

/** Names are UTF-8 and say so; pure ASCII needs no flag. What cannot be read is shown byte by byte. */
function decodedName(bytes: Uint8Array, flags: number, breaches: Breach[]): string {
  const isAscii = bytes.every((byte) => byte < 0x80);
  try {
    const name = textOf(bytes);
    if (!isAscii && (flags & flag.utf8) === 0) breaches.push({ code: 'zip-name-not-utf8', path: name });
    return name;
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    const shown = String.fromCharCode(...bytes.subarray(0, limits.nameBytes));
    breaches.push({ code: 'zip-name-not-utf8', path: shown });
    return shown;
  }
}

function whyUnreadable(entry: ListedEntry, mode: number): string | undefined {
  if ((entry.flags & (flag.encrypted | flag.strongEncryption | flag.maskedHeader)) !== 0)
    return 'zip-encrypted';
  if ((entry.flags & flag.dataDescriptor) !== 0) return 'zip-data-descriptor';
  if (entry.method !== method.stored && entry.method !== method.deflated) return 'zip-packing';
  if (entry.method === method.stored && entry.packedSize !== entry.size) return 'zip-sizes-disagree';
  const type = mode & 0xf000;
  const isFolder = entry.name.endsWith('/');
  if (type === linkType) return 'zip-link';
  if (type !== 0 && type !== (isFolder ? folderType : regularType)) return 'zip-special-file';
  if (isFolder && entry.size !== 0) return 'zip-folder-with-bytes';
  return undefined;
}
