/**
 * Floor of an export: a ZIP of stored entries with CRC-32 and SHA-256 of the same bytes, each file read
 * once in pieces of 1 MiB, sums written into the local headers afterwards, one fsync at the end. Prints
 * the milliseconds from the first to the last operation; the start of Node is not in them.
 *
 *     node bench/floor-export.ts OUT.zip FILE…
 */
import { createHash } from 'node:crypto';
import { closeSync, fstatSync, fsyncSync, openSync, readSync, renameSync, writeSync } from 'node:fs';
import { basename } from 'node:path';
import { crc32 } from 'node:zlib';

const [out, ...files] = process.argv.slice(2);
if (out === undefined) throw new Error('usage: floor-export.ts OUT.zip FILE…');
const piece = Buffer.allocUnsafe(1 << 20);

const began = performance.now();
const zip = openSync(`${out}.part`, 'w');
const directory: Buffer[] = [];
const hashes: string[] = [];
let at = 0;
for (const path of files) {
  const from = openSync(path, 'r');
  const size = fstatSync(from).size;
  const name = Buffer.from(basename(path));
  const start = at;
  at += 30 + name.length;
  const hash = createHash('sha256');
  let crc = 0;
  for (let got = readSync(from, piece); got > 0; got = readSync(from, piece)) {
    const part = piece.subarray(0, got);
    hash.update(part);
    crc = crc32(part, crc);
    writeSync(zip, part, 0, got, at);
    at += got;
  }
  closeSync(from);
  hashes.push(hash.digest('hex'));
  writeSync(zip, localHeader(name, size, crc), 0, 30 + name.length, start);
  directory.push(centralHeader(name, size, crc, start));
}
const central = Buffer.concat(directory);
writeSync(zip, central, 0, central.length, at);
writeSync(zip, endRecord(files.length, central.length, at), 0, 22, at + central.length);
fsyncSync(zip);
closeSync(zip);
renameSync(`${out}.part`, out);
console.log(JSON.stringify({ ms: performance.now() - began, bytes: at, files: hashes.length }));

/** What local and central headers share, from "version needed" to "extra length" (APPNOTE 4.3.7). */
function sharedFields(name: Buffer, size: number, crc: number): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(0x0800, 2);
  fields.writeUInt16LE(0x0021, 8);
  fields.writeUInt32LE(crc, 10);
  fields.writeUInt32LE(size, 14);
  fields.writeUInt32LE(size, 18);
  fields.writeUInt16LE(name.length, 22);
  return fields;
}

function localHeader(name: Buffer, size: number, crc: number): Buffer {
  return Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), sharedFields(name, size, crc), name]);
}

function centralHeader(name: Buffer, size: number, crc: number, start: number): Buffer {
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(start, 10);
  const madeBy = Buffer.from([20, 0]);
  return Buffer.concat([
    Buffer.from('PK\x01\x02', 'latin1'),
    madeBy,
    sharedFields(name, size, crc),
    tail,
    name,
  ]);
}

function endRecord(count: number, size: number, start: number): Buffer {
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(start, 16);
  return end;
}
