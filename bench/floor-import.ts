/**
 * Floor of an import: a loop that reads, hashes, writes, fsyncs and renames the same files, in pieces of
 * 1 MiB. Prints the milliseconds from the first to the last operation; the start of Node is not in them.
 *
 *     node bench/floor-import.ts OUT FILE…
 */
import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, readSync, renameSync, writeSync } from 'node:fs';
import { basename, join } from 'node:path';

const [out, ...files] = process.argv.slice(2);
if (out === undefined) throw new Error('usage: floor-import.ts OUT FILE…');
mkdirSync(out, { recursive: true });
const piece = Buffer.allocUnsafe(1 << 20);

const began = performance.now();
let bytes = 0;
const hashes: string[] = [];
for (const path of files) {
  const hash = createHash('sha256');
  const from = openSync(path, 'r');
  const target = join(out, basename(path));
  const to = openSync(`${target}.part`, 'w');
  for (let got = readSync(from, piece); got > 0; got = readSync(from, piece)) {
    const part = piece.subarray(0, got);
    hash.update(part);
    writeSync(to, part);
    bytes += got;
  }
  fsyncSync(to);
  closeSync(to);
  closeSync(from);
  renameSync(`${target}.part`, target);
  hashes.push(hash.digest('hex'));
}
console.log(JSON.stringify({ ms: performance.now() - began, bytes, files: hashes.length }));
