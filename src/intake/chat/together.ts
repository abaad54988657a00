import { Buffer } from 'node:buffer';
import type { Source } from '../source-file.ts';
import type { PackedFile } from './packed-file.ts';
import { type Listing, listPacked, unpackStart } from './zip-entries.ts';

/** Files that came together, in an archive or beside one another. */
export interface Together {
  listing: Listing;
  /** The first `most` bytes of one of them, or all where it has fewer; null where they are not to be had. */
  start: (file: PackedFile, most: number) => Promise<Buffer | null>;
}

/** Those in an archive; null where it has no directory that can be read. */
export async function inArchive(source: Source): Promise<Together | null> {
  const listing = await listPacked(source);
  return listing === null ? null : { listing, start: (file, most) => unpackStart(source, file, most) };
}

/** A file that was brought in beside others; its bytes are null where only that it is there is known. */
export interface BesideFile {
  name: string;
  size: number;
  bytes: Uint8Array | null;
}

/** Those that were brought in beside one another. Of two with one name it is not clear which is meant: neither is taken. */
export function besideOneAnother(files: readonly BesideFile[]): Together {
  const byName = new Map<string, BesideFile | null>();
  for (const file of files) byName.set(file.name, byName.has(file.name) ? null : file);
  const listing: Listing = { files: [], refused: [] };
  for (const [name, file] of byName)
    if (file === null) listing.refused.push({ name, why: 'twice' });
    else
      listing.files.push({
        ...{ name, packing: 'stored', packedSize: file.size, size: file.size, crc: 0, headerOffset: 0 },
      });
  return {
    listing,
    start({ name }, most) {
      const bytes = byName.get(name)?.bytes ?? null;
      return Promise.resolve(bytes === null ? null : Buffer.from(bytes).subarray(0, most));
    },
  };
}
