import { crc32 } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { sourceOfBytes } from '../../../src/intake/source-file.ts';
import { checkStructure } from '../../../src/intake/structure/check.ts';
import { findExifFault } from '../../../src/intake/structure/exif-block.ts';
import type { StructureFinding } from '../../../src/intake/structure/finding.ts';
import { readHeifSize } from '../../../src/intake/structure/heif-size.ts';
import { exifBlock, gpsOfMakassar, plainPicture, tag } from '../exif-photo.ts';

const types = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  avif: 'image/avif',
  gif: 'image/gif',
} as const;
const formats = Object.keys(types) as (keyof typeof types)[];

function check(bytes: Uint8Array, mediaType: string): StructureFinding {
  return checkStructure(sourceOfBytes(bytes), mediaType);
}

/** A small PDF by hand; its offsets are right. */
function makePdf(): Buffer {
  const objects =
    '%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n';
  const at = (text: string): string => String(objects.indexOf(text)).padStart(10, '0');
  const table = `xref\n0 3\n0000000000 65535 f \n${at('1 0 obj')} 00000 n \n${at('2 0 obj')} 00000 n \n`;
  return Buffer.from(
    `${objects}${table}trailer\n<</Size 3/Root 1 0 R>>\nstartxref\n${objects.length}\n%%EOF\n`,
  );
}

describe('a JPEG', () => {
  test('of nothing but fill bytes is read in pieces, not byte by byte', () => {
    const bytes = new Uint8Array(8 * 1024 * 1024).fill(0xff);
    bytes[1] = 0xd8;
    let reads = 0;
    const source = sourceOfBytes(bytes);
    const counted = {
      size: source.size,
      read: (offset: number, length: number): Buffer => {
        reads += 1;
        return source.read(offset, length);
      },
    };
    expect(checkStructure(counted, 'image/jpeg').damage?.code).toBe('truncated');
    expect(reads).toBeLessThan(100);
  });

  test('with fill bytes before a marker is whole', async () => {
    const picture = await plainPicture('jpeg');
    const bytes = Buffer.concat([picture.subarray(0, 2), Buffer.alloc(5, 0xff), picture.subarray(2)]);
    expect(check(bytes, 'image/jpeg')).toEqual({ complete: true });
  });
});

describe('a whole file', () => {
  test.each(formats)('%s has no damage and nothing behind its end', async (format) => {
    expect(check(await plainPicture(format), types[format])).toEqual({ complete: true });
  });

  test('a PDF too', () => {
    expect(check(makePdf(), 'application/pdf')).toEqual({ complete: true });
  });

  test.each(['jpeg', 'png', 'webp', 'gif'] as const)(
    '%s with bytes behind its end is whole, and that is said',
    async (format) => {
      const bytes = Buffer.concat([await plainPicture(format), Buffer.from('SEFT trailer')]);
      expect(check(bytes, types[format])).toEqual({ complete: true, trailing: 12 });
    },
  );
});

describe('a damaged file', () => {
  test('without a byte is empty', () => {
    expect(check(new Uint8Array(0), 'image/jpeg').damage?.code).toBe('empty');
  });

  test.each(formats)('%s cut at any place is damaged', async (format) => {
    const bytes = await plainPicture(format);
    for (let length = 1; length < bytes.length; length += 1) {
      expect(check(bytes.subarray(0, length), types[format]).damage, `${length} bytes`).toBeDefined();
    }
  });

  test('a PDF without its end is cut off, and one whose table is not where it says is broken', () => {
    const pdf = makePdf();
    expect(check(pdf.subarray(0, -20), 'application/pdf').damage?.code).toBe('truncated');
    const moved = Buffer.from(pdf.toString('latin1').replace(/startxref\n\d+/, 'startxref\n7'), 'latin1');
    expect(check(moved, 'application/pdf').damage?.code).toBe('structure-broken');
  });

  test('any flipped bit of a PNG is found by its check sums or its marks', async () => {
    const bytes = await plainPicture('png');
    for (let at = 8; at < bytes.length; at += 1) {
      const flipped = Buffer.from(bytes);
      flipped[at] = (flipped[at] ?? 0) ^ 0x10;
      expect(check(flipped, 'image/png').damage, `byte ${at}`).toBeDefined();
    }
  });

  test('a PNG whose check sum is right but whose chunks are out of order is broken', async () => {
    const bytes = await plainPicture('png');
    const text = Buffer.concat([
      Buffer.from([0, 0, 0, 4]),
      Buffer.from('tEXta\0bc', 'latin1'),
      Buffer.alloc(4),
    ]);
    text.writeUInt32BE(crc32(text.subarray(4, 12)), 12);
    const moved = Buffer.concat([bytes.subarray(0, 8), text, bytes.subarray(8)]);
    expect(check(moved, 'image/png').damage?.code).toBe('structure-broken');
  });

  test('an ISO media box that claims more than the file has is cut off; one of no length is broken', () => {
    const ftyp = Buffer.from('\0\0\0\x10ftypmp42\0\0\0\0', 'latin1');
    expect(
      check(Buffer.concat([ftyp, Buffer.from('\0\0\x01\0moov', 'latin1')]), 'video/mp4').damage?.code,
    ).toBe('truncated');
    expect(
      check(Buffer.concat([ftyp, Buffer.from('\0\0\0\x03moov', 'latin1')]), 'video/mp4').damage?.code,
    ).toBe('structure-broken');
    expect(check(ftyp, 'video/mp4').damage?.code).toBe('truncated');
  });

  test('a recording that was written as a stream is not called cut off, one that lacks its end is', () => {
    const recording = (outer: number): Buffer => {
      const bytes = Buffer.from('RIFF....WAVEdata....0123456789');
      bytes.writeUInt32LE(outer, 4);
      bytes.writeUInt32LE(10, 16);
      return bytes;
    };
    expect(check(recording(0xffffffff), 'audio/wav')).toEqual({ complete: false });
    expect(check(recording(22), 'audio/wav')).toEqual({ complete: true });
    expect(check(recording(23), 'audio/wav')).toMatchObject({ damage: { code: 'truncated' } });
  });

  test('a ZIP without its directory is cut off', () => {
    expect(check(Buffer.from('PK\x03\x04 and no more', 'latin1'), 'application/zip').damage?.code).toBe(
      'truncated',
    );
  });
});

describe('an Exif block', () => {
  const block = exifBlock({ image: { [tag.make]: 'Jejak test' }, gps: gpsOfMakassar() });

  test('that fits has no fault', () => {
    expect(findExifFault(block)).toBeNull();
  });

  test('whose directories lead round in a circle is named', () => {
    const looped = Buffer.from(block);
    looped.writeUInt32LE(8, 8 + 2 + 2 * 12);
    expect(findExifFault(looped)).toBe('directory 8 is reached twice');
  });

  test('that is cut off is named, wherever the cut is', () => {
    for (let length = 0; length < block.length - 1; length += 1) {
      expect(findExifFault(block.subarray(0, length)), `${length} bytes`).not.toBeNull();
    }
  });
});

test('the size of a HEIF picture is that of its primary item, as stored', async () => {
  expect(readHeifSize(sourceOfBytes(await plainPicture('avif')))).toEqual({ width: 64, height: 48 });
  expect(readHeifSize(sourceOfBytes(await plainPicture('jpeg')))).toBeNull();
});
