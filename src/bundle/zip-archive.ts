import type { ErrorParams } from '../contract/error.ts';

/** Bytes that can be read at any place: a file on a disk, a File in a browser. */
export interface ByteSource {
  readonly size: number;
  /** Exactly `length` bytes from `offset`; the caller stays within `size`. */
  read(offset: number, length: number): Promise<Uint8Array>;
}

/** Where a bundle is read from: the bytes of a ZIP, or an unpacked folder (`folder-archive.ts`), whose list comes along. */
export interface BundleSource extends ByteSource {
  readonly folder?: Zip;
}

export interface ZipEntry {
  /** As it stands in the archive; a folder's ends with `/`. */
  readonly name: string;
  readonly packing: 'stored' | 'deflated';
  readonly packedSize: number;
  readonly size: number;
  /** Null in a folder, which keeps none. */
  readonly crc32: number | null;
  readonly headerOffset: number;
  /** Where the packed bytes begin. */
  readonly dataOffset: number;
}

/** A rule of a bundle's archive that is broken; the words are `verify.CODE`. */
export interface Breach {
  code: string;
  path?: string;
  params?: ErrorParams;
}

export interface Zip {
  /** Entries that can be read, in the order of their bytes; one for each name. */
  entries: ZipEntry[];
  /** Names that are in the archive but may not be read: encrypted, a link, a packing that is not allowed. */
  refused: Set<string>;
  breaches: Breach[];
  /** False where the archive's own layout contradicts itself, so that nothing in it is read. */
  safe: boolean;
}
