import { crc32, inflateRawSync } from 'node:zlib';

/** What a verifier finds wrong: a code and where. */
export interface Failure {
  code: string;
  at: string;
}

/** The archive cannot be read as a bundle at all. */
export class NotReadable extends Error {}

interface Header {
  name: Buffer;
  flags: number;
  method: number;
  crc: number;
  packed: number;
  size: number;
  offset: number;
  external: number;
  disk: number;
  comment: number;
}

const endMark = 0x06054b50;

/** Reads a ZIP whole; every breach of the format's own rules is a failure. */
export function readZip(archive: Buffer, failures: Failure[]): Map<string, Buffer> {
  const fail = (code: string, at: string): void => void failures.push({ code, at });
  const endAt = findEnd(archive);
  if (archive.length - endAt !== 22) fail('zip-comment', 'end of the archive');
  if (archive.readUInt32LE(endAt + 4) !== 0) fail('zip-disks', 'end of the archive');
  const { headers, start, end } = readDirectory(archive, endAt);
  if (end !== endAt && archive.readUInt32LE(end) !== 0x06064b50) fail('zip-bytes-outside', 'before the end');
  const files = new Map<string, Buffer>();
  const folded = new Set<string>();
  let at = 0;
  for (const header of [...headers].sort((one, other) => one.offset - other.offset)) {
    const name = nameOf(header.name, fail);
    if (header.offset !== at) fail(header.offset < at ? 'zip-overlap' : 'zip-bytes-outside', name);
    checkName(name, fail);
    const fold = name.normalize('NFC').toLowerCase().toUpperCase();
    if (folded.has(fold)) fail('zip-name-twice', name);
    folded.add(fold);
    at = readEntry(archive, header, name, start, files, fail);
  }
  if (at !== start) fail('zip-bytes-outside', 'before the directory');
  return files;
}

function readEntry(
  archive: Buffer,
  header: Header,
  name: string,
  limit: number,
  files: Map<string, Buffer>,
  fail: (code: string, at: string) => void,
): number {
  const { offset } = header;
  if (offset + 30 > limit || archive.readUInt32LE(offset) !== 0x04034b50) {
    fail('zip-local-header', name);
    return offset;
  }
  const nameLength = archive.readUInt16LE(offset + 26);
  const extraLength = archive.readUInt16LE(offset + 28);
  const bodyAt = offset + 30 + nameLength + extraLength;
  const local: Header = {
    ...header,
    name: archive.subarray(offset + 30, offset + 30 + nameLength),
    flags: archive.readUInt16LE(offset + 6),
    method: archive.readUInt16LE(offset + 8),
    crc: archive.readUInt32LE(offset + 14),
    packed: archive.readUInt32LE(offset + 18),
    size: archive.readUInt32LE(offset + 22),
  };
  useZip64(local, archive.subarray(bodyAt - extraLength, bodyAt), ['size', 'packed']);
  const same =
    local.name.equals(header.name) &&
    (['flags', 'method', 'crc', 'packed', 'size'] as const).every((field) => local[field] === header[field]);
  if (!same) fail('zip-headers-differ', name);
  if ((header.flags & ~0x0806) !== 0) fail('zip-flags', name);
  if (((header.external >>> 16) & 0o170000) === 0o120000) fail('zip-link', name);
  if (header.disk !== 0) fail('zip-disks', name);
  if (header.comment !== 0) fail('zip-comment', name);
  const body = archive.subarray(bodyAt, Math.min(bodyAt + header.packed, limit));
  const bytes = unpack(body, header);
  if (bytes === null) fail('zip-sizes', name);
  else if (crc32(bytes) !== header.crc) fail('zip-crc', name);
  files.set(name, bytes ?? Buffer.alloc(0));
  return bodyAt + header.packed;
}

function unpack(body: Buffer, header: Header): Buffer | null {
  if (body.length !== header.packed) return null;
  if (header.method === 0) return header.packed === header.size ? body : null;
  if (header.method !== 8) return null;
  try {
    const { buffer, engine } = inflateRawSync(body, {
      maxOutputLength: header.size + 1,
      info: true,
    }) as unknown as {
      buffer: Buffer;
      engine: { bytesWritten: number };
    }; // the types do not know `info`
    return buffer.length === header.size && engine.bytesWritten === body.length ? buffer : null;
  } catch {
    return null;
  }
}

/** The end record, searched from the end; what follows it is no comment of its own where it is too long. */
function findEnd(archive: Buffer): number {
  for (let at = archive.length - 22; at >= Math.max(0, archive.length - 22 - 65_535); at -= 1) {
    const fits =
      archive.readUInt32LE(at) === endMark && at + 22 + archive.readUInt16LE(at + 20) <= archive.length;
    if (fits && archive.readUInt32LE(at + 12) + archive.readUInt32LE(at + 16) <= at) return at;
  }
  throw new NotReadable('no end of the archive');
}

function readDirectory(archive: Buffer, endAt: number): { headers: Header[]; start: number; end: number } {
  const count = archive.readUInt16LE(endAt + 10);
  const start = archive.readUInt32LE(endAt + 16);
  const headers: Header[] = [];
  let at = start;
  for (let nth = 0; nth < count; nth += 1) {
    if (at + 46 > endAt || archive.readUInt32LE(at) !== 0x02014b50)
      throw new NotReadable('the directory is broken');
    const lengths = [28, 30, 32].map((field) => archive.readUInt16LE(at + field));
    const [name = 0, extra = 0, comment = 0] = lengths;
    const header: Header = {
      comment,
      flags: archive.readUInt16LE(at + 8),
      method: archive.readUInt16LE(at + 10),
      crc: archive.readUInt32LE(at + 16),
      packed: archive.readUInt32LE(at + 20),
      size: archive.readUInt32LE(at + 24),
      disk: archive.readUInt16LE(at + 34),
      external: archive.readUInt32LE(at + 38),
      offset: archive.readUInt32LE(at + 42),
      name: archive.subarray(at + 46, at + 46 + name),
    };
    useZip64(header, archive.subarray(at + 46 + name, at + 46 + name + extra), ['size', 'packed', 'offset']);
    headers.push(header);
    at += 46 + name + extra + comment;
  }
  return { headers, start, end: at };
}

function useZip64(header: Header, extra: Buffer, fields: ('size' | 'packed' | 'offset')[]): void {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    let value = at + 4;
    for (const field of fields) {
      if (header[field] !== 0xffffffff || value + 8 > extra.length) continue;
      header[field] = Number(extra.readBigUInt64LE(value));
      value += 8;
    }
  }
}

function nameOf(bytes: Buffer, fail: (code: string, at: string) => void): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    fail('zip-name', bytes.toString('latin1'));
    return bytes.toString('latin1');
  }
}

function checkName(name: string, fail: (code: string, at: string) => void): void {
  const parts = name.replace(/\/$/, '').split('/');
  const bad =
    name !== name.normalize('NFC') ||
    /[\0\\:]/.test(name) ||
    parts.some(
      (part) =>
        part === '' ||
        part === '.' ||
        part === '..' ||
        /[. ]$/.test(part) ||
        /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(part),
    );
  if (bad) fail('zip-name', name);
}
