/** Bytes of one value of each type (TIFF 6.0, section 2; Exif adds none). */
const sizes: Record<number, number> = {
  1: 1,
  2: 1,
  3: 2,
  4: 4,
  5: 8,
  6: 1,
  7: 1,
  8: 2,
  9: 4,
  10: 8,
  11: 4,
  12: 8,
  13: 4,
};
/** Tags whose value is the offset of a further directory: Exif, GPS, interoperability. */
const pointers = new Set([0x8769, 0x8825, 0xa005]);
const mostDirectories = 32;

/**
 * Walks the directories of an Exif block, which is a small TIFF file. Readers skip in silence what does
 * not fit, so this says whether anything did not: a directory or value outside of the block, a type that
 * does not exist, directories that lead round in a circle.
 *
 * @param block from the byte-order mark on
 * @returns what does not fit, in English for the record; null where all fits
 */
export function findExifFault(block: Buffer): string | null {
  const order = block.toString('latin1', 0, 2);
  if (block.length < 8 || (order !== 'II' && order !== 'MM')) return 'no byte order';
  const little = order === 'II';
  const short = (at: number): number => (little ? block.readUInt16LE(at) : block.readUInt16BE(at));
  const long = (at: number): number => (little ? block.readUInt32LE(at) : block.readUInt32BE(at));
  if (short(2) !== 42) return 'no TIFF mark';

  const seen = new Set<number>();
  const todo = [long(4)];
  for (let at = todo.shift(); at !== undefined; at = todo.shift()) {
    if (at === 0) continue;
    if (seen.has(at)) return `directory ${at} is reached twice`;
    if (seen.size >= mostDirectories) return `more than ${mostDirectories} directories`;
    seen.add(at);
    if (at + 2 > block.length) return `directory ${at} lies outside`;
    const count = short(at);
    const end = at + 2 + count * 12;
    if (end > block.length) return `directory ${at} runs past the end`;
    for (let entry = at + 2; entry < end; entry += 12) {
      const size = sizes[short(entry + 2)];
      if (size === undefined) return `entry of an unknown type in directory ${at}`;
      const bytes = size * long(entry + 4);
      if (bytes > 4 && long(entry + 8) + bytes > block.length) return `value outside in directory ${at}`;
      if (pointers.has(short(entry))) todo.push(long(entry + 8));
    }
    // A writer may leave the offset of the next directory out where there is none.
    if (end + 4 <= block.length) todo.push(long(end));
  }
  return null;
}

/**
 * The small picture inside an Exif block: a JPEG that its second directory points to (CIPA DC-008, 4.5.5). Null where
 * there is none, or it lies outside.
 */
export function findEmbeddedPicture(block: Buffer): Buffer | null {
  if (findExifFault(block) !== null) return null;
  const little = block.toString('latin1', 0, 2) === 'II';
  const short = (at: number): number => (little ? block.readUInt16LE(at) : block.readUInt16BE(at));
  const long = (at: number): number => (little ? block.readUInt32LE(at) : block.readUInt32BE(at));
  const first = long(4);
  const next = first + 2 + short(first) * 12;
  if (first === 0 || next + 4 > block.length) return null;
  const second = long(next);
  if (second === 0) return null;
  const found = { at: 0, length: 0 };
  for (let entry = second + 2; entry < second + 2 + short(second) * 12; entry += 12) {
    if (short(entry) === 0x0201) found.at = long(entry + 8);
    if (short(entry) === 0x0202) found.length = long(entry + 8);
  }
  const picture = block.subarray(found.at, found.at + found.length);
  return found.length > 4 && picture.length === found.length && picture.readUInt16BE(0) === 0xffd8
    ? picture
    : null;
}
