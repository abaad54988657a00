import { concat, joinBytes, utf8 } from './bytes.ts';
import { extraField, fixedLength, flag, in64, method, signature, viewOf } from './zip-format.ts';

/** A stored entry as it is written. The CRC is known at the latest when the directory is written. */
export interface StoredEntry {
  /** UTF-8, `/` between its parts. */
  name: string;
  size: number;
  crc32: number;
  headerOffset: number;
}

/** 1980-01-01 00:00, the first moment that ZIP knows: the same bytes at every time and in every zone. */
const fixedDosTime = ((1 << 5) | 1) << 16;
const versionPlain = 20;
const version64 = 45;
const madeByUnix = 3 << 8;
const regularFileMode = 0o100644;

/** The local header; its length does not depend on the CRC, so that its place can be kept until that is known. */
export function encodeLocalHeader(entry: StoredEntry): Uint8Array {
  const name = utf8(entry.name);
  const wide = entry.size >= in64.size;
  const extra = wide ? zip64Extra([entry.size, entry.size]) : new Uint8Array(0);
  const header = new Uint8Array(fixedLength.localHeader);
  const view = viewOf(header);
  view.setUint32(0, signature.localHeader, true);
  view.setUint16(4, wide ? version64 : versionPlain, true);
  view.setUint16(6, flag.utf8, true);
  view.setUint16(8, method.stored, true);
  view.setUint32(10, fixedDosTime, true);
  view.setUint32(14, entry.crc32, true);
  view.setUint32(18, Math.min(entry.size, in64.size), true);
  view.setUint32(22, Math.min(entry.size, in64.size), true);
  view.setUint16(26, name.length, true);
  view.setUint16(28, extra.length, true);
  return concat(header, name, extra);
}

/** The central directory and the end records, for entries written from `directoryOffset` backwards. */
export function encodeDirectory(entries: readonly StoredEntry[], directoryOffset: number): Uint8Array {
  const directory = joinBytes(entries.map(centralHeader));
  const wide = entries.length >= in64.count || directory.length >= in64.size || directoryOffset >= in64.size;
  const end = new Uint8Array(fixedLength.end);
  const view = viewOf(end);
  view.setUint32(0, signature.end, true);
  view.setUint16(8, Math.min(entries.length, in64.count), true);
  view.setUint16(10, Math.min(entries.length, in64.count), true);
  view.setUint32(12, Math.min(directory.length, in64.size), true);
  view.setUint32(16, Math.min(directoryOffset, in64.size), true);
  if (!wide) return concat(directory, end);
  return concat(directory, end64(entries.length, directory.length, directoryOffset), end);
}

function centralHeader(entry: StoredEntry): Uint8Array {
  const name = utf8(entry.name);
  const wide = [
    ...(entry.size >= in64.size ? [entry.size, entry.size] : []),
    ...(entry.headerOffset >= in64.size ? [entry.headerOffset] : []),
  ];
  const extra = wide.length > 0 ? zip64Extra(wide) : new Uint8Array(0);
  const version = wide.length > 0 ? version64 : versionPlain;
  const header = new Uint8Array(fixedLength.centralHeader);
  const view = viewOf(header);
  view.setUint32(0, signature.centralHeader, true);
  view.setUint16(4, madeByUnix | version, true);
  view.setUint16(6, version, true);
  view.setUint16(8, flag.utf8, true);
  view.setUint16(10, method.stored, true);
  view.setUint32(12, fixedDosTime, true);
  view.setUint32(16, entry.crc32, true);
  view.setUint32(20, Math.min(entry.size, in64.size), true);
  view.setUint32(24, Math.min(entry.size, in64.size), true);
  view.setUint16(28, name.length, true);
  view.setUint16(30, extra.length, true);
  view.setUint32(38, regularFileMode * 0x10000, true);
  view.setUint32(42, Math.min(entry.headerOffset, in64.size), true);
  return concat(header, name, extra);
}

function zip64Extra(values: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(4 + 8 * values.length);
  const view = viewOf(bytes);
  view.setUint16(0, extraField.zip64, true);
  view.setUint16(2, 8 * values.length, true);
  values.forEach((value, i) => view.setBigUint64(4 + 8 * i, BigInt(value), true));
  return bytes;
}

function end64(count: number, directorySize: number, directoryOffset: number): Uint8Array {
  const bytes = new Uint8Array(fixedLength.end64 + fixedLength.locator64);
  const view = viewOf(bytes);
  view.setUint32(0, signature.end64, true);
  view.setBigUint64(4, BigInt(fixedLength.end64 - 12), true);
  view.setUint16(12, madeByUnix | version64, true);
  view.setUint16(14, version64, true);
  view.setBigUint64(24, BigInt(count), true);
  view.setBigUint64(32, BigInt(count), true);
  view.setBigUint64(40, BigInt(directorySize), true);
  view.setBigUint64(48, BigInt(directoryOffset), true);
  view.setUint32(fixedLength.end64, signature.locator64, true);
  view.setBigUint64(fixedLength.end64 + 8, BigInt(directoryOffset + directorySize), true);
  view.setUint32(fixedLength.end64 + 16, 1, true);
  return bytes;
}
