import { Buffer } from 'node:buffer';
import type { Source } from './source-file.ts';

/** Bytes from the start of a file that are looked at for its type. */
const typeBytes = 128 * 1024;
/** And of a directory that stands elsewhere, with the names behind it. */
const directoryBytes = 64 * 1024;

/**
 * The bytes by which the type of a file is found: its beginning. Scanners and most programs write the directory of a TIFF
 * behind its pixels; what kind of TIFF it is stands there, so that directory is given as if it stood right behind this
 * beginning.
 */
export function readTypeHead(source: Source): Buffer {
  const head = source.read(0, typeBytes);
  const isLittle = head.toString('latin1', 0, 4) === 'II*\0';
  if (!isLittle && head.toString('latin1', 0, 4) !== 'MM\0*') return head;
  if (head.length < typeBytes) return head;
  const at = isLittle ? head.readUInt32LE(4) : head.readUInt32BE(4);
  const directory = source.read(at, directoryBytes);
  if (directory.length === 0 || at + directory.length <= head.length) return head;
  const joined = Buffer.concat([head, directory]);
  if (isLittle) joined.writeUInt32LE(head.length, 4);
  else joined.writeUInt32BE(head.length, 4);
  return joined;
}
