import type { Breach, BundleSource, ZipEntry } from './zip-archive.ts';
import { PathCollisions, unsafePath } from './zip-names.ts';

/** A file of an unpacked bundle. */
export interface FolderFile {
  /** From the folder that was given, with that folder's own name in front. */
  path: string;
  size: number;
  /** Exactly `length` bytes from `offset`. */
  read(offset: number, length: number): Promise<Uint8Array>;
}

/** What systems leave in folders that somebody looked at; none of it is ever part of a bundle. */
const litter = /^(?:\.DS_Store|\._.*|Thumbs\.db|ehthumbs\.db|desktop\.ini)$/i;

/**
 * An unpacked bundle, read as its ZIP is: its files lie one behind another, nothing packed. What a ZIP's own layout would
 * show (overlaps, two headers that differ) is gone with the ZIP; names and everything that is sealed are checked alike.
 *
 * @param files in any order
 * @returns the source, and the paths of what the system left there, which is not looked at
 */
export function folderArchive(files: readonly FolderFile[]): {
  source: BundleSource;
  leftBySystem: string[];
} {
  const leftBySystem: string[] = [];
  const breaches: Breach[] = [];
  const entries: ZipEntry[] = [];
  const laid: { file: FolderFile; from: number }[] = [];
  const refused = new Set<string>();
  const collisions = new PathCollisions();
  let size = 0;
  for (const file of files) {
    const name = file.path.normalize('NFC'); // some file systems take names apart
    if (litter.test(name.slice(name.lastIndexOf('/') + 1))) {
      leftBySystem.push(name);
      continue;
    }
    // What the folder itself is called here is no part of the bundle.
    const code = unsafePath(`x${name.slice(Math.max(0, name.indexOf('/')))}`) ?? collisions.add(name);
    if (code !== undefined) {
      breaches.push({ code, path: name });
      refused.add(name);
      continue;
    }
    const place = { packedSize: file.size, size: file.size, headerOffset: size, dataOffset: size };
    entries.push({ name, packing: 'stored', crc32: null, ...place });
    laid.push({ file, from: size });
    size += file.size;
  }
  const read = (offset: number, length: number): Promise<Uint8Array> => {
    const { file, from } = laid[lastBefore(laid, offset)] ?? { file: undefined, from: 0 };
    return file === undefined ? Promise.resolve(new Uint8Array(0)) : file.read(offset - from, length);
  };
  return { source: { size, read, folder: { entries, refused, breaches, safe: true } }, leftBySystem };
}

/** The place of the last one that does not begin behind an offset; of several that begin there, empty ones before it. */
function lastBefore(laid: readonly { from: number }[], offset: number): number {
  let low = 0;
  let high = laid.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((laid[middle]?.from ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
