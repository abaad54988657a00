import sharp from 'sharp';

const shorts = (...values: number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 2);
  for (const [at, value] of values.entries()) bytes.writeUInt16LE(value, at * 2);
  return bytes;
};
const fractions = (...values: [above: number, below: number][]): Buffer => {
  const bytes = Buffer.alloc(values.length * 8);
  for (const [at, [above, below]] of values.entries()) {
    bytes.writeInt32LE(above, at * 8);
    bytes.writeInt32LE(below, at * 8 + 4);
  }
  return bytes;
};

type Entry = [tag: number, type: number, count: number, value: number | Buffer];

/** A directory of TIFF at an offset, its longer values after it. */
function directory(entries: readonly Entry[], at: number): Buffer {
  const head = Buffer.alloc(2 + entries.length * 12 + 4);
  const after: Buffer[] = [];
  let next = at + head.length;
  head.writeUInt16LE(entries.length, 0);
  for (const [nth, [tag, type, count, value]] of entries.entries()) {
    const place = 2 + nth * 12;
    head.writeUInt16LE(tag, place);
    head.writeUInt16LE(type, place + 2);
    head.writeUInt32LE(count, place + 4);
    if (typeof value === 'number') {
      if (type === 3) head.writeUInt16LE(value, place + 8);
      else head.writeUInt32LE(value, place + 8);
    } else if (value.length <= 4) value.copy(head, place + 8);
    else {
      head.writeUInt32LE(next, place + 8);
      const even = Buffer.concat([value, Buffer.alloc(value.length % 2)]);
      after.push(even);
      next += even.length;
    }
  }
  return Buffer.concat([head, ...after]);
}

/**
 * A minimal DNG as a telephone writes it: raw data of 320 by 200, a red preview with a blue left half of the same size,
 * turned by a quarter. No real raw files are to be had here.
 *
 * @param previewLength as the file claims it, where that is a lie
 */
export async function makeDng({ previewLength }: { previewLength?: number } = {}): Promise<Buffer> {
  const [width, height] = [320, 200];
  const blue = { create: { width: width / 2, height, channels: 3 as const, background: '#2030c0' } };
  const jpeg = await sharp({ create: { width, height, channels: 3, background: '#c03020' } })
    .composite([{ input: blue, left: 0, top: 0 }])
    .jpeg()
    .toBuffer();
  const raw = Buffer.alloc(width * height * 2);
  for (let pixel = 0; pixel < width * height; pixel += 1) raw.writeUInt16LE((pixel * 37) % 4096, pixel * 2);
  const jpegAt = 8 + raw.length;
  const even = Buffer.concat([jpeg, Buffer.alloc(jpeg.length % 2)]);
  const rawDirectoryAt = jpegAt + even.length;
  const rawDirectory = directory(
    [
      [254, 4, 1, 0],
      [256, 4, 1, width],
      [257, 4, 1, height],
      [258, 3, 1, 16],
      [259, 3, 1, 1],
      [262, 3, 1, 32_803],
      [273, 4, 1, 8],
      [277, 3, 1, 1],
      [278, 4, 1, height],
      [279, 4, 1, raw.length],
      [284, 3, 1, 1],
      [0x828d, 3, 2, shorts(2, 2)],
      [0x828e, 1, 4, Buffer.from([0, 1, 1, 2])],
      [0xc61d, 3, 1, 4095],
    ],
    rawDirectoryAt,
  );
  const firstAt = rawDirectoryAt + rawDirectory.length;
  const one: [number, number] = [1, 1];
  const none: [number, number] = [0, 1];
  const first = directory(
    [
      [254, 4, 1, 1],
      [256, 4, 1, width],
      [257, 4, 1, height],
      [258, 3, 3, shorts(8, 8, 8)],
      [259, 3, 1, 7],
      [262, 3, 1, 6],
      [271, 2, 7, Buffer.from('Contoh\0')],
      [272, 2, 5, Buffer.from('HP-1\0')],
      [273, 4, 1, jpegAt],
      [274, 3, 1, 6],
      [277, 3, 1, 3],
      [278, 4, 1, height],
      [279, 4, 1, previewLength ?? jpeg.length],
      [330, 4, 1, rawDirectoryAt],
      [0xc612, 1, 4, Buffer.from([1, 4, 0, 0])],
      [0xc613, 1, 4, Buffer.from([1, 1, 0, 0])],
      [0xc614, 2, 12, Buffer.from('Contoh HP-1\0')],
      [0xc621, 10, 9, fractions(one, none, none, none, one, none, none, none, one)],
      [0xc628, 5, 3, fractions(one, one, one)],
      [0xc65a, 3, 1, 21],
    ],
    firstAt,
  );
  const head = Buffer.from('II*\0\0\0\0\0', 'latin1');
  head.writeUInt32LE(firstAt, 4);
  return Buffer.concat([head, raw, even, rawDirectory, first]);
}

/** A TIFF of one strip of 16 bits a colour, of this size as it claims. */
export function makeTiff16(width: number, height: number, pixels: Uint16Array): Buffer {
  const data = Buffer.from(pixels.buffer, pixels.byteOffset, pixels.byteLength);
  const first = directory(
    [
      [256, 4, 1, width],
      [257, 4, 1, height],
      [258, 3, 3, shorts(16, 16, 16)],
      [259, 3, 1, 1],
      [262, 3, 1, 2],
      [273, 4, 1, 8],
      [277, 3, 1, 3],
      [278, 4, 1, height],
      [279, 4, 1, data.length],
      [284, 3, 1, 1],
    ],
    8 + data.length,
  );
  const head = Buffer.from('II*\0\0\0\0\0', 'latin1');
  head.writeUInt32LE(8 + data.length, 4);
  return Buffer.concat([head, data, first]);
}
