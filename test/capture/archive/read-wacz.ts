import { crc32, inflateRawSync } from 'node:zlib';

export interface ZipEntry {
  path: string;
  method: number;
  dosTime: number;
  dosDate: number;
  content: Buffer;
}

/** Reads a small ZIP by its central directory, checking each entry's CRC. Independent of what wrote it. */
export function readZip(zip: Buffer): Map<string, ZipEntry> {
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end < 0) throw new Error('no end of central directory');
  const count = zip.readUInt16LE(end + 10);
  const entries = new Map<string, ZipEntry>();
  let at = zip.readUInt32LE(end + 16);
  for (let n = 0; n < count; n += 1) {
    if (zip.readUInt32LE(at) !== 0x02014b50) throw new Error(`no directory record at ${at}`);
    const nameLength = zip.readUInt16LE(at + 28);
    const path = zip.toString('utf8', at + 46, at + 46 + nameLength);
    const method = zip.readUInt16LE(at + 10);
    const packedBytes = zip.readUInt32LE(at + 20);
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(start, start + packedBytes);
    const content = method === 0 ? packed : inflateRawSync(packed);
    if (crc32(content) !== zip.readUInt32LE(at + 16)) throw new Error(`CRC of ${path}`);
    if (entries.has(path)) throw new Error(`twice in the ZIP: ${path}`);
    const dosTime = zip.readUInt16LE(at + 12);
    entries.set(path, { path, method, dosTime, dosDate: zip.readUInt16LE(at + 14), content });
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return entries;
}

export function entryOf(entries: Map<string, ZipEntry>, path: string): ZipEntry {
  const entry = entries.get(path);
  if (entry === undefined) throw new Error(`not in the ZIP: ${path}`);
  return entry;
}
