import { crc32, deflateRawSync } from 'node:zlib';

/** One entry of a ZIP as it is to be written; what is given overrides what would be right. */
export interface ZipEntry {
  name: string | Buffer;
  bytes: Buffer;
  deflate?: boolean;
  /** Header fields of the local and the central header, where they lie. */
  local?: Partial<ZipFields>;
  central?: Partial<ZipFields>;
  zip64?: boolean;
  /** Bytes between this entry and the one before it. */
  gapBefore?: Buffer;
  comment?: string;
  /** The offset that the central header gives. */
  offset?: number;
}

interface ZipFields {
  flags: number;
  method: number;
  crc: number;
  packed: number;
  size: number;
  name: Buffer;
  extra: Buffer;
  madeBy: number;
  external: number;
  disk: number;
}

export interface ZipEnd {
  comment?: string;
  disk?: number;
  entries?: number;
  before?: Buffer;
  after?: Buffer;
}

const dosDate = 0x5c76;

/** Writes a ZIP by hand (APPNOTE 6.3): names in UTF-8, no data descriptors, the time fixed. */
export function writeZip(entries: readonly ZipEntry[], end: ZipEnd = {}): Buffer {
  const parts: Buffer[] = end.before === undefined ? [] : [end.before];
  const central: Buffer[] = [];
  let at = end.before?.length ?? 0;
  for (const entry of entries) {
    if (entry.gapBefore !== undefined) {
      parts.push(entry.gapBefore);
      at += entry.gapBefore.length;
    }
    const packed = entry.deflate === true ? deflateRawSync(entry.bytes) : entry.bytes;
    const right: ZipFields = {
      flags: 0x0800,
      method: entry.deflate === true ? 8 : 0,
      crc: crc32(entry.bytes),
      packed: packed.length,
      size: entry.bytes.length,
      name: Buffer.from(entry.name),
      extra: Buffer.alloc(0),
      madeBy: 0x031e,
      external: 0o100644 * 0x10000,
      disk: 0,
    };
    const local = localHeader({ ...right, ...entry.local }, entry.zip64 === true);
    central.push(centralHeader({ ...right, ...entry.central }, entry.offset ?? at, entry));
    parts.push(local, packed);
    at += local.length + packed.length;
  }
  const directory = Buffer.concat(central);
  const tail = Buffer.alloc(22);
  tail.writeUInt32LE(0x06054b50, 0);
  tail.writeUInt16LE(end.disk ?? 0, 4);
  tail.writeUInt16LE(end.disk ?? 0, 6);
  tail.writeUInt16LE(end.entries ?? entries.length, 8);
  tail.writeUInt16LE(end.entries ?? entries.length, 10);
  tail.writeUInt32LE(directory.length, 12);
  tail.writeUInt32LE(at, 16);
  const comment = Buffer.from(end.comment ?? '');
  tail.writeUInt16LE(comment.length, 20);
  return Buffer.concat([...parts, directory, tail, comment, end.after ?? Buffer.alloc(0)]);
}

function localHeader(fields: ZipFields, zip64: boolean): Buffer {
  const extra = zip64
    ? Buffer.concat([zip64Extra([fields.size, fields.packed]), fields.extra])
    : fields.extra;
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(zip64 ? 45 : 20, 4);
  head.writeUInt16LE(fields.flags, 6);
  head.writeUInt16LE(fields.method, 8);
  head.writeUInt16LE(0, 10);
  head.writeUInt16LE(dosDate, 12);
  head.writeUInt32LE(fields.crc, 14);
  head.writeUInt32LE(zip64 ? 0xffffffff : fields.packed, 18);
  head.writeUInt32LE(zip64 ? 0xffffffff : fields.size, 22);
  head.writeUInt16LE(fields.name.length, 26);
  head.writeUInt16LE(extra.length, 28);
  return Buffer.concat([head, fields.name, extra]);
}

function centralHeader(fields: ZipFields, offset: number, entry: ZipEntry): Buffer {
  const zip64 = entry.zip64 === true;
  const extra = zip64
    ? Buffer.concat([zip64Extra([fields.size, fields.packed, offset]), fields.extra])
    : fields.extra;
  const comment = Buffer.from(entry.comment ?? '');
  const head = Buffer.alloc(46);
  head.writeUInt32LE(0x02014b50, 0);
  head.writeUInt16LE(fields.madeBy, 4);
  head.writeUInt16LE(zip64 ? 45 : 20, 6);
  head.writeUInt16LE(fields.flags, 8);
  head.writeUInt16LE(fields.method, 10);
  head.writeUInt16LE(0, 12);
  head.writeUInt16LE(dosDate, 14);
  head.writeUInt32LE(fields.crc, 16);
  head.writeUInt32LE(zip64 ? 0xffffffff : fields.packed, 20);
  head.writeUInt32LE(zip64 ? 0xffffffff : fields.size, 24);
  head.writeUInt16LE(fields.name.length, 28);
  head.writeUInt16LE(extra.length, 30);
  head.writeUInt16LE(comment.length, 32);
  head.writeUInt16LE(fields.disk, 34);
  head.writeUInt32LE(fields.external, 38);
  head.writeUInt32LE(zip64 ? 0xffffffff : offset, 42);
  return Buffer.concat([head, fields.name, extra, comment]);
}

function zip64Extra(values: number[]): Buffer {
  const extra = Buffer.alloc(4 + values.length * 8);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(values.length * 8, 2);
  for (const [nth, value] of values.entries()) extra.writeBigUInt64LE(BigInt(value), 4 + nth * 8);
  return extra;
}
