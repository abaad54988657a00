import sharp from 'sharp';

/** A value as Exif stores it; a number outside a list is a SHORT. */
export type ExifValue =
  | string
  | number
  | { fractions: [number, number][] }
  | { byte: number }
  | { undefined: Uint8Array };

export interface ExifTags {
  image?: Record<number, ExifValue>;
  exif?: Record<number, ExifValue>;
  gps?: Record<number, ExifValue>;
}

/** Tag numbers by the names of the standard, for tests to read. */
export const tag = {
  make: 0x010f,
  model: 0x0110,
  orientation: 0x0112,
  dateTime: 0x0132,
  dateTimeOriginal: 0x9003,
  dateTimeDigitized: 0x9004,
  offsetTime: 0x9010,
  offsetTimeOriginal: 0x9011,
  subSecTimeOriginal: 0x9291,
  latitudeRef: 1,
  latitude: 2,
  longitudeRef: 3,
  longitude: 4,
  altitudeRef: 5,
  altitude: 6,
  timeStamp: 7,
  mapDatum: 18,
  processingMethod: 27,
  dateStamp: 29,
} as const;

/** Degrees, minutes and hundredths of a second as three fractions. */
export function angle(degrees: number, minutes: number, hundredths: number): ExifValue {
  return {
    fractions: [
      [degrees, 1],
      [minutes, 1],
      [hundredths, 100],
    ],
  };
}

/** The GPS tags of a place near Makassar, 5°08′24.36″ S, 119°24′45.5″ E; `without` leaves tags out. */
export function gpsOfMakassar(...without: number[]): Record<number, ExifValue> {
  const all: Record<number, ExifValue> = {
    [tag.latitudeRef]: 'S',
    [tag.latitude]: angle(5, 8, 2436),
    [tag.longitudeRef]: 'E',
    [tag.longitude]: angle(119, 24, 4550),
  };
  return Object.fromEntries(Object.entries(all).filter(([number]) => !without.includes(Number(number))));
}

/** GPS tags for a time, UTC. */
export function gpsTime(
  date: string,
  hours: number,
  minutes: number,
  hundredths: number,
): Record<number, ExifValue> {
  return { [tag.dateStamp]: date, [tag.timeStamp]: angle(hours, minutes, hundredths) };
}

const plain = new Map<string, Promise<Buffer>>();

/** A JPEG of a dark upper and a bright lower half with the given metadata in it. */
export async function makeJpeg(tags: ExifTags, xmp?: string): Promise<Buffer> {
  const picture = await plainPicture('jpeg');
  const segments = [segment(Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), exifBlock(tags)]))];
  if (xmp !== undefined)
    segments.push(segment(Buffer.from(`http://ns.adobe.com/xap/1.0/\0${xmp}`, 'latin1')));
  return Buffer.concat([picture.subarray(0, 2), ...segments, picture.subarray(2)]);
}

/** 64 × 48 pixels, dark above and bright below; no metadata. */
export function plainPicture(format: 'jpeg' | 'png' | 'webp' | 'avif' | 'tiff' | 'gif'): Promise<Buffer> {
  const known = plain.get(format);
  if (known !== undefined) return known;
  const pixels = Buffer.alloc(64 * 48 * 3, 20);
  pixels.fill(230, 64 * 24 * 3);
  const made = sharp(pixels, { raw: { width: 64, height: 48, channels: 3 } })
    .toFormat(format)
    .toBuffer();
  plain.set(format, made);
  return made;
}

/** An XMP packet with the given attributes on its one description. */
export function makeXmp(attributes: Record<string, string>): string {
  const written = Object.entries(attributes).map(([name, value]) => `${name}="${value}"`);
  return `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:exif="http://ns.adobe.com/exif/1.0/" xmlns:tiff="http://ns.adobe.com/tiff/1.0/" ${written.join(' ')}/></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;
}

/** A little-endian Exif block, its sub-directories at the end of IFD0. */
export function exifBlock(tags: ExifTags): Buffer {
  const image = { ...tags.image };
  const first = directory(image, (tags.exif === undefined ? 0 : 1) + (tags.gps === undefined ? 0 : 1), 8);
  const exif = tags.exif === undefined ? undefined : directory(tags.exif, 0, 8 + first.length);
  const gps =
    tags.gps === undefined ? undefined : directory(tags.gps, 0, 8 + first.length + (exif?.length ?? 0));
  const pointers: Buffer[] = [];
  if (exif !== undefined) pointers.push(pointer(0x8769, 8 + first.length));
  if (gps !== undefined) pointers.push(pointer(0x8825, 8 + first.length + (exif?.length ?? 0)));
  const head = Buffer.from([0x49, 0x49, 42, 0, 8, 0, 0, 0]);
  return Buffer.concat([
    head,
    first.build(pointers),
    exif?.build([]) ?? Buffer.alloc(0),
    gps?.build([]) ?? Buffer.alloc(0),
  ]);
}

interface Directory {
  length: number;
  build(pointers: Buffer[]): Buffer;
}

function directory(values: Record<number, ExifValue>, pointers: number, at: number): Directory {
  const entries = Object.entries(values)
    .map(([number, value]) => ({ number: Number(number), ...encode(value) }))
    .sort((one, other) => one.number - other.number);
  const table = 2 + (entries.length + pointers) * 12 + 4;
  const length = entries.reduce((sum, { bytes }) => sum + (bytes.length > 4 ? even(bytes.length) : 0), table);
  return {
    length,
    build: (extra) => {
      const heads: Buffer[] = [];
      const bodies: Buffer[] = [];
      let bodyAt = at + table;
      for (const { number, type, count, bytes } of entries) {
        const head = Buffer.alloc(12);
        head.writeUInt16LE(number, 0);
        head.writeUInt16LE(type, 2);
        head.writeUInt32LE(count, 4);
        if (bytes.length <= 4) bytes.copy(head, 8);
        else {
          head.writeUInt32LE(bodyAt, 8);
          bodies.push(bytes, Buffer.alloc(even(bytes.length) - bytes.length));
          bodyAt += even(bytes.length);
        }
        heads.push(head);
      }
      const count = Buffer.alloc(2);
      count.writeUInt16LE(heads.length + extra.length);
      return Buffer.concat([count, ...heads, ...extra, Buffer.alloc(4), ...bodies]);
    },
  };
}

function encode(value: ExifValue): { type: number; count: number; bytes: Buffer } {
  if (typeof value === 'string') {
    const bytes = Buffer.from(`${value}\0`, 'utf8');
    return { type: 2, count: bytes.length, bytes };
  }
  if (typeof value === 'number') {
    const bytes = Buffer.alloc(2);
    bytes.writeUInt16LE(value);
    return { type: 3, count: 1, bytes };
  }
  if ('byte' in value) return { type: 1, count: 1, bytes: Buffer.from([value.byte]) };
  if ('undefined' in value)
    return { type: 7, count: value.undefined.length, bytes: Buffer.from(value.undefined) };
  const bytes = Buffer.alloc(value.fractions.length * 8);
  for (const [nth, [above, below]] of value.fractions.entries()) {
    bytes.writeUInt32LE(above, nth * 8);
    bytes.writeUInt32LE(below, nth * 8 + 4);
  }
  return { type: 5, count: value.fractions.length, bytes };
}

function pointer(number: number, at: number): Buffer {
  const head = Buffer.alloc(12);
  head.writeUInt16LE(number, 0);
  head.writeUInt16LE(4, 2);
  head.writeUInt32LE(1, 4);
  head.writeUInt32LE(at, 8);
  return head;
}

function segment(payload: Buffer): Buffer {
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(payload.length + 2, 2);
  return Buffer.concat([head, payload]);
}

function even(length: number): number {
  return length + (length % 2);
}
