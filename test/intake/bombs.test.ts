import { deflateSync, gzipSync } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, describe, expect, test } from 'vitest';
import { startIntakeProcess } from '../../src/intake/client.ts';
import { zipOf } from './chat/exports.ts';
import { plainPicture } from './exif-photo.ts';
import { testFolder } from './folder.ts';

/** Of a busy machine. */
const busyMs = 180_000;
const folder = testFolder();
const intake = startIntakeProcess();
afterAll(() => intake.close());

/** A small picture whose head says another size. */
async function claiming(format: 'webp' | 'gif', side: number): Promise<Buffer> {
  const picture = sharp({ create: { width: 64, height: 48, channels: 3, background: '#135' } });
  if (format === 'webp') {
    const bytes = await picture.webp({ lossless: true }).toBuffer();
    const at = bytes.indexOf('VP8L', 0, 'latin1') + 9; // behind the chunk's length and the sign of a picture
    const flags = bytes.readUInt32LE(at) >>> 28;
    bytes.writeUInt32LE(((flags << 28) | ((side - 1) << 14) | (side - 1)) >>> 0, at);
    return bytes;
  }
  const bytes = await picture.gif().toBuffer();
  for (const at of [6, bytes.indexOf(Buffer.from([0x2c, 0, 0, 0, 0])) + 5]) {
    bytes.writeUInt16LE(side, at);
    bytes.writeUInt16LE(side, at + 2);
  }
  return bytes;
}

describe('a picture that claims more than is decoded here is refused by its head, and its reader lives on', () => {
  test.each(['webp', 'gif'] as const)('%s of 9,000 by 9,000 pixels', async (format) => {
    const bytes = await claiming(format, 9000);
    const made = await intake.thumbnail({ bytes, mediaType: `image/${format}` });
    expect(made).toEqual({ damage: { code: 'too-many-pixels', detail: '9000 × 9000' } });
  });

  test('a TIFF whose head says 60,000 by 60,000', async () => {
    const bytes = Buffer.from(await plainPicture('tiff'));
    const directory = bytes.readUInt32LE(4);
    for (let at = directory + 2; at < directory + 2 + 12 * bytes.readUInt16LE(directory); at += 12) {
      const tag = bytes.readUInt16LE(at);
      if (tag !== 256 && tag !== 257) continue;
      bytes.writeUInt16LE(4, at + 2);
      bytes.writeUInt32LE(60_000, at + 8);
    }
    const made = await intake.thumbnail({ bytes, mediaType: 'image/tiff' });
    expect(made).toMatchObject({ damage: { code: 'too-many-pixels' } });
  });

  test('a JPEG whose head says 65,000 by 65,000', async () => {
    const bytes = Buffer.from(await plainPicture('jpeg'));
    const frame = bytes.indexOf(Buffer.from([0xff, 0xc0]));
    bytes.writeUInt16BE(65_000, frame + 5);
    bytes.writeUInt16BE(65_000, frame + 7);
    const made = await intake.thumbnail({ bytes, mediaType: 'image/jpeg' });
    expect(made).toMatchObject({ damage: { code: 'too-many-pixels' } });
  });

  test('an AVIF whose boxes say 60,000 by 60,000', async () => {
    const bytes = Buffer.from(await plainPicture('avif'));
    const box = bytes.indexOf('ispe', 0, 'latin1');
    bytes.writeUInt32BE(60_000, box + 8);
    bytes.writeUInt32BE(60_000, box + 12);
    const made = await intake.thumbnail({ bytes, mediaType: 'image/avif' });
    expect('webp' in made).toBe(false);
    expect(made.damage?.code).not.toBe('reader-died');
  });
});

describe('a file that is packed or nested beyond measure is kept, and its reader lives on', () => {
  const deep = 100_000;
  const zeros = Buffer.alloc(64 * 1024 * 1024);
  const cases: [string, () => Buffer][] = [
    [
      'result.json',
      () =>
        Buffer.from(
          `{"name":"x","type":"personal_chat","messages":[{"id":1,"type":"message","date":"2024-01-31T14:05:00","text":${'['.repeat(deep)}${']'.repeat(deep)}}]}`,
        ),
    ],
    ['result.json', () => Buffer.from('{"a":'.repeat(deep))],
    [
      'surat.eml',
      () =>
        Buffer.from(
          `From: a@warga.example\r\nSubject: x\r\nDate: Wed, 25 Nov 2026 14:05:09 +0700\r\nContent-Type: text/html\r\n\r\n${'<div>'.repeat(deep)}`,
        ),
    ],
    ['surat.eml', () => nested(2000)],
    ['gambar.svg', () => Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${'<g>'.repeat(deep)}`)],
    ['gambar.svgz', () => gzipSync(zeros)],
    ['WhatsApp Chat.zip', () => zipOf({ 'WhatsApp Chat.txt': zeros })],
    ['lapis.zip', () => zipOf({ 'a.zip': zipOf({ 'b.zip': zipOf({ 'c.txt': zeros }) }) })],
    [
      'surat.pdf',
      () => Buffer.from(`%PDF-1.4\n1 0 obj\n${'['.repeat(deep)}\nendobj\ntrailer<</Root 1 0 R>>\n%%EOF`),
    ],
    ['teks.png', () => withText(deflateSync(zeros))],
  ];
  test.each(cases)(
    '%s',
    async (name, make) => {
      const bytes = make();
      const facts = await intake.read(folder.put(name, bytes));
      expect(facts.damage?.code).not.toBe('reader-died');
      expect((facts.text ?? '').length).toBeLessThan(5 * 1024 * 1024);
    },
    busyMs,
  );

  /** A message in a message in a message. */
  function nested(depth: number): Buffer {
    const part = (n: number): string => `Content-Type: multipart/mixed; boundary="b${n}"\r\n\r\n--b${n}\r\n`;
    const parts = Array.from({ length: depth }, (_, n) => part(n)).join('');
    return Buffer.from(
      `From: a@warga.example\r\nTo: b@warga.example\r\nSubject: x\r\nDate: Wed, 25 Nov 2026 14:05:09 +0700\r\n${parts}`,
    );
  }

  /** A PNG with words that unpack to 64 MiB. */
  function withText(packed: Buffer): Buffer {
    const png = Buffer.alloc(33);
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]).copy(png);
    png.writeUInt32BE(13, 8);
    png.write('IHDR', 12, 'latin1');
    png.writeUInt32BE(1, 16);
    png.writeUInt32BE(1, 20);
    png[24] = 8;
    const words = Buffer.concat([Buffer.from('zTXtComment\0\0', 'latin1'), packed]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(words.length - 4);
    return Buffer.concat([png, length, words, Buffer.alloc(4)]);
  }
});
