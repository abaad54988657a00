/** A file inside an archive, as its directory lists it, or inside an SMS backup as base64, which has neither head nor checksum. */
export interface PackedFile {
  name: string;
  packing: 'stored' | 'deflated' | 'base64';
  packedSize: number;
  size: number;
  crc: number;
  headerOffset: number;
}

/** What stands before a file's own bytes, without its name. */
export const localLength = 30;
const mostNameAndExtra = 2 * 0xffff;

/** A larger file of an archive is not taken out of it: it is held in memory whole. */
export const mostUnpacked = 128 * 1024 * 1024;

/** Where in an archive the bytes of a file lie with what stands before them, from `start` up to `end` at most. */
export function placeOf({ headerOffset, packedSize }: PackedFile): { start: number; end: number } {
  return { start: headerOffset, end: headerOffset + localLength + mostNameAndExtra + packedSize };
}
