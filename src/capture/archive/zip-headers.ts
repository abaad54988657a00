/** One entry of a ZIP, in the words of PKWARE's APPNOTE 6.3. */
export interface ZipEntry {
  /** ASCII, `/` between folders. */
  path: string;
  method: 'stored' | 'deflated';
  /** CRC and sizes follow the data, in a data descriptor. */
  streamed: boolean;
  crc: number;
  packed: number;
  unpacked: number;
  offset: number;
}

const utf8Name = 1 << 11;
const sizesFollow = 1 << 3;
/** 1980-01-01 12:00, written as such: a ZIP's times are local, and the machine's zone shall not show. */
const dosTime = 12 << 11;
const dosDate = (1 << 5) | 1;
const limit = 0xffff_ffff;
const regularFile = 0o100644 * 0x1_0000;
const madeByUnix = (3 << 8) | 63;

const isLarge = (entry: ZipEntry): boolean => Math.max(entry.packed, entry.unpacked, entry.offset) >= limit;

/** Fields of 2, 4 and 8 bytes, little endian. */
function encodeFields(...fields: readonly (readonly [bytes: 2 | 4 | 8, value: number])[]): Buffer {
  const buffer = Buffer.alloc(fields.reduce((sum, [bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [bytes, value] of fields) {
    if (bytes === 8) buffer.writeBigUInt64LE(BigInt(value), at);
    else buffer.writeUIntLE(value, at, bytes);
    at += bytes;
  }
  return buffer;
}

/** Version, flags, method, time, CRC and sizes: the same in a local header and in the directory. */
function sharedFields(entry: ZipEntry, now: { crc: number; packed: number; unpacked: number }): Buffer {
  return encodeFields(
    [2, isLarge(entry) ? 45 : 20],
    [2, utf8Name | (entry.streamed ? sizesFollow : 0)],
    [2, entry.method === 'stored' ? 0 : 8],
    [2, dosTime],
    [2, dosDate],
    [4, now.crc],
    [4, Math.min(now.packed, limit)],
    [4, Math.min(now.unpacked, limit)],
  );
}

/** What stands before an entry's data (4.3.7). */
export function localHeader(entry: ZipEntry): Buffer {
  const name = Buffer.from(entry.path);
  const now = entry.streamed ? { crc: 0, packed: 0, unpacked: 0 } : entry;
  const signature = encodeFields([4, 0x04034b50]);
  return Buffer.concat([signature, sharedFields(entry, now), encodeFields([2, name.length], [2, 0]), name]);
}

/** What stands after a streamed entry's data (4.3.9); its sizes have eight bytes where four do not hold them. */
export function dataDescriptor(entry: ZipEntry): Buffer {
  const width = isLarge(entry) ? 8 : 4;
  return encodeFields([4, 0x08074b50], [4, entry.crc], [width, entry.packed], [width, entry.unpacked]);
}

/** The directory of all entries and its end (4.3.12 to 4.3.16), zip64 where needed. */
export function centralDirectory(entries: readonly ZipEntry[], offset: number): Buffer {
  const records = Buffer.concat(entries.map(directoryRecord));
  const count = entries.length;
  const large = offset >= limit || entries.some(isLarge);
  const zip64 = large
    ? [
        encodeFields([4, 0x06064b50], [8, 44], [2, madeByUnix], [2, 45], [4, 0], [4, 0]),
        encodeFields([8, count], [8, count], [8, records.length], [8, offset]),
        encodeFields([4, 0x07064b50], [4, 0], [8, offset + records.length], [4, 1]),
      ]
    : [];
  const end = encodeFields(
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, count],
    [2, count],
    [4, records.length],
    [4, Math.min(offset, limit)],
    [2, 0],
  );
  return Buffer.concat([records, ...zip64, end]);
}

function directoryRecord(entry: ZipEntry): Buffer {
  const name = Buffer.from(entry.path);
  const { packed, unpacked, offset } = entry;
  const large = isLarge(entry);
  const shown = large ? { crc: entry.crc, packed: limit, unpacked: limit } : entry;
  const extra = large
    ? encodeFields([2, 0x0001], [2, 24], [8, unpacked], [8, packed], [8, offset])
    : Buffer.alloc(0);
  return Buffer.concat([
    encodeFields([4, 0x02014b50], [2, madeByUnix]),
    sharedFields(entry, shown),
    encodeFields([2, name.length], [2, extra.length], [2, 0], [2, 0], [2, 0]),
    encodeFields([4, regularFile], [4, large ? limit : offset]),
    name,
    extra,
  ]);
}
