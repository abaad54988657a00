/** A page of a made TIFF: grey, a byte a pixel. */
export interface TiffPage {
  width: number;
  height: number;
  pixels: Uint8Array;
  /** Exif's 1 to 8. */
  orientation?: number;
}

/** Where the directory of a page stands, and where in it the link to the next one does. */
interface Place {
  directory: number;
  link: number;
}

/** A TIFF of several pages, uncompressed, each with its pixels before its directory. */
export function makeTiff(pages: readonly TiffPage[]): { bytes: Buffer; places: Place[] } {
  const head = Buffer.from('II*\0\0\0\0\0', 'latin1');
  const parts = [head];
  const places: Place[] = [];
  let at = head.length;
  for (const { width, height, pixels, orientation = 1 } of pages) {
    const entries: readonly [tag: number, type: 3 | 4, value: number][] = [
      [256, 4, width],
      [257, 4, height],
      [258, 3, 8],
      [259, 3, 1],
      [262, 3, 1],
      [273, 4, at],
      [274, 3, orientation],
      [277, 3, 1],
      [278, 4, height],
      [279, 4, pixels.length],
    ];
    const even = Buffer.concat([pixels, Buffer.alloc(pixels.length % 2)]);
    const directory = Buffer.alloc(2 + entries.length * 12 + 4);
    directory.writeUInt16LE(entries.length, 0);
    for (const [nth, [tag, type, value]] of entries.entries()) {
      const place = 2 + nth * 12;
      directory.writeUInt16LE(tag, place);
      directory.writeUInt16LE(type, place + 2);
      directory.writeUInt32LE(1, place + 4);
      directory.writeUInt32LE(value, place + 8);
    }
    const directoryAt = at + even.length;
    places.push({ directory: directoryAt, link: directoryAt + directory.length - 4 });
    parts.push(even, directory);
    at = directoryAt + directory.length;
  }
  const bytes = Buffer.concat(parts);
  for (const [nth, { directory }] of places.entries())
    bytes.writeUInt32LE(directory, nth === 0 ? 4 : (places[nth - 1]?.link ?? 4));
  return { bytes, places };
}

/** A page of one shade. */
export function plainPage(shade: number, width = 40, height = 30): TiffPage {
  return { width, height, pixels: Buffer.alloc(width * height, shade) };
}
