import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, describe, expect, test } from 'vitest';
import { startIntakeProcess } from '../../src/intake/client.ts';
import { readFacts } from '../../src/intake/read-facts.ts';
import { exifBlock, gpsOfMakassar, makeJpeg, plainPicture, tag } from './exif-photo.ts';
import { testFolder } from './folder.ts';

const folder = testFolder();
const intake = startIntakeProcess();
afterAll(() => intake.close());

function codes(list: { code: string }[]): string[] {
  return list.map(({ code }) => code);
}

function chunk(type: string, body: Buffer): Buffer {
  const bytes = Buffer.concat([Buffer.alloc(4), Buffer.from(type, 'latin1'), body, Buffer.alloc(4)]);
  bytes.writeUInt32BE(body.length);
  bytes.writeUInt32BE(crc32(bytes.subarray(4, -4)), bytes.length - 4);
  return bytes;
}

/** A PNG of grey pixels that is tiny in the file whatever its size. */
function pngBomb(side: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head[8] = 8;
  const rows = deflateSync(Buffer.alloc(Math.min(side * (side + 1), 64 * 1024 * 1024)));
  const mark = Buffer.from('89504e470d0a1a0a', 'hex');
  return Buffer.concat([mark, chunk('IHDR', head), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))]);
}

describe('what is not an ordinary file', () => {
  test('is named and never waited for', async () => {
    const fifo = join(folder.path, 'pipe');
    execFileSync('mkfifo', [fifo]);
    mkdirSync(join(folder.path, 'folder.jpg'));
    symlinkSync(join(folder.path, 'gone'), join(folder.path, 'dangling'));
    symlinkSync('loop', join(folder.path, 'loop'));
    for (const [name, code] of [
      ['pipe', 'not-a-file'],
      ['folder.jpg', 'not-a-file'],
      ['../../dev/null', 'not-a-file'],
      ['missing.jpg', 'no-such-file'],
      ['dangling', 'no-such-file'],
      ['loop', 'file-unreadable'],
      ['a\0b', 'file-unreadable'],
      ['x'.repeat(5000), 'file-unreadable'],
    ] as const) {
      const path = name.startsWith('..') ? '/dev/null' : `${folder.path}/${name}`;
      await expect(intake.read(path), name.slice(0, 20)).rejects.toMatchObject({ code, fault: 'wrong-use' });
    }
  });

  test('a socket is no file', async () => {
    const path = join(folder.path, 'socket');
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(path, resolve));
    await expect(intake.read(path)).rejects.toMatchObject({ code: 'not-a-file' });
    await new Promise((resolve) => server.close(resolve));
  });
});

describe('names', () => {
  test('of any kind are read: line ends, right-to-left, emoji, the longest there are', async () => {
    const bytes = await plainPicture('jpeg');
    for (const name of [
      'a\nb.jpg',
      '\u202Egpj.exe',
      'צילום.jpg',
      '📷🗳️.jpg',
      `${'n'.repeat(251)}.jpg`,
      '-n.jpg',
      ' .jpg',
    ]) {
      expect((await intake.read(folder.put(name, bytes))).mediaType).toBe('image/jpeg');
    }
  });

  test('that are not UTF-8 are read by their bytes', async () => {
    const name = Buffer.concat([
      Buffer.from(`${folder.path}/`),
      Buffer.from([0xff, 0xfe]),
      Buffer.from('.jpg'),
    ]);
    writeFileSync(name, await plainPicture('jpeg'));
    expect((await intake.read(name)).mediaType).toBe('image/jpeg');
    rmSync(name);
  });

  test('that lie about the type are said so', async () => {
    const facts = await intake.read(folder.put('photo.jpg', await plainPicture('png')));
    expect(facts).toMatchObject({ mediaType: 'image/png', itemKind: 'photo' });
    expect(codes(facts.warnings)).toEqual(['type-differs']);
    expect(facts.photo?.warnings).toEqual(facts.warnings);
  });

  test('that are links are followed, and that is said', async () => {
    const target = folder.put('target.jpg', await plainPicture('jpeg'));
    symlinkSync(target, join(folder.path, 'link.jpg'));
    const facts = await intake.read(join(folder.path, 'link.jpg'));
    expect(codes(facts.warnings)).toEqual(['followed-link']);
  });
});

describe('a file', () => {
  test('B06 keeps its bytes; what was read of it stands beside it', async () => {
    const bytes = await makeJpeg({ image: { [tag.make]: 'Jejak' }, gps: gpsOfMakassar() });
    const path = folder.put('b06.jpg', bytes);
    const facts = await intake.read(path);
    expect(readFileSync(path).equals(bytes)).toBe(true);
    expect(JSON.stringify(facts.exif)).toContain('"GPSLatitude":{"id":2,"value":[[5,1],[8,1],[2436,100]]');
    expect(facts.exif).toMatchObject({ groups: { exif: { Make: { value: ['Jejak'] } } } });
  });

  test('without a byte is a file that is empty', async () => {
    const facts = await intake.read(folder.put('empty.jpg', ''));
    expect(facts).toMatchObject({ itemKind: 'file', damage: { code: 'empty' } });
  });

  test('of ten gibibytes is answered in a moment', async () => {
    const path = folder.put('huge.mp4', Buffer.from('\0\0\0\x18ftypmp42\0\0\0\0mp42isom', 'latin1'));
    truncateSync(path, 10 * 1024 ** 3);
    const started = performance.now();
    const facts = await intake.read(path);
    expect(performance.now() - started).toBeLessThan(2000);
    expect(facts.damage?.code).toBe('truncated');
  });

  test('that is written to while it is read is said to have changed', async () => {
    const path = folder.put('growing.jpg', await plainPicture('jpeg'));
    const reading = readFacts(path);
    appendFileSync(path, 'more');
    const facts = await reading;
    expect(codes(facts.warnings)).toContain('changed-while-read');
  });

  test('that is removed while it is read is read to its end', async () => {
    const path = folder.put('going.jpg', await makeJpeg({ gps: gpsOfMakassar() }));
    const reading = readFacts(path);
    rmSync(path);
    expect((await reading).photo?.place?.lat).toBe('-5.1401000');
    await expect(intake.read(path)).rejects.toMatchObject({ code: 'no-such-file' });
  });

  test('that is cut off is damaged and still says what it can', async () => {
    const bytes = await makeJpeg({ gps: gpsOfMakassar() });
    const facts = await intake.read(folder.put('cut.jpg', bytes.subarray(0, -20)));
    expect(facts.damage?.code).toBe('truncated');
    expect(facts.photo?.place?.lat).toBe('-5.1401000');
  });

  test('with metadata in a circle is read once, and the fault is said', async () => {
    const block = exifBlock({ image: { [tag.make]: 'Jejak test' }, gps: gpsOfMakassar() });
    block.writeUInt32LE(8, 8 + 2 + 2 * 12);
    const picture = await plainPicture('jpeg');
    const payload = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), block]);
    const head = Buffer.from([0xff, 0xe1, 0, payload.length + 2]);
    const bytes = Buffer.concat([picture.subarray(0, 2), head, payload, picture.subarray(2)]);
    expect(codes((await intake.read(folder.put('circle.jpg', bytes))).warnings)).toEqual([
      'metadata-unreadable',
    ]);
  });

  test('with a name of the camera that lies outside of the block has none, and the fault is said', async () => {
    const block = exifBlock({ image: { [tag.make]: 'Jejak test', [tag.model]: 'Satu' } });
    block.writeUInt32LE(60_000, 8 + 2 + 8);
    const picture = await plainPicture('jpeg');
    const payload = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), block]);
    const head = Buffer.from([0xff, 0xe1, 0, payload.length + 2]);
    const bytes = Buffer.concat([picture.subarray(0, 2), head, payload, picture.subarray(2)]);
    const facts = await intake.read(folder.put('outside.jpg', bytes));
    expect(facts.photo).toMatchObject({ make: null, model: 'Satu' });
    expect(codes(facts.warnings)).toEqual(['metadata-unreadable']);
  });

  test('with XMP nested beyond reason is read without it, and that is said', async () => {
    const deep = `<x:xmpmeta xmlns:x="adobe:ns:meta/">${'<a>'.repeat(9000)}${'</a>'.repeat(9000)}</x:xmpmeta>`;
    const facts = await intake.read(folder.put('deep.jpg', await makeJpeg({ gps: gpsOfMakassar() }, deep)));
    expect(facts.photo?.place).not.toBeNull();
    expect(codes(facts.warnings)).toContain('metadata-unreadable');
  });

  test('with two Exif blocks is said to have two', async () => {
    const one = await makeJpeg({ gps: gpsOfMakassar() });
    const other = await makeJpeg({ image: { [tag.make]: 'Other' } });
    const plain = await plainPicture('jpeg');
    const inserted = one.subarray(2, 2 + one.length - plain.length);
    const bytes = Buffer.concat([other.subarray(0, 2), inserted, other.subarray(2)]);
    expect(codes((await intake.read(folder.put('two.jpg', bytes))).warnings)).toEqual(['metadata-twice']);
  });
});

describe('thumbnails', () => {
  test('of AVIF follow its own boxes and not the orientation of its Exif', async () => {
    const bytes = await plainPicture('avif');
    const plain = await intake.thumbnail({ bytes, mediaType: 'image/avif', orientation: 1 });
    const made = await intake.thumbnail({ bytes, mediaType: 'image/avif', orientation: 6 });
    expect(made).toEqual(plain);
  });

  test.each([1, 2, 3, 4, 5, 6, 7, 8])('stand upright for orientation %i', async (orientation) => {
    const bytes = await makeJpeg({ image: { [tag.orientation]: orientation } });
    const made = await intake.thumbnail({ bytes, mediaType: 'image/jpeg', orientation });
    if (!('webp' in made)) throw new Error(made.damage.detail);
    const own = await sharp(made.webp).removeAlpha().raw().toBuffer();
    const reference = await sharp(bytes)
      .autoOrient()
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect([made.width, made.height]).toEqual([reference.info.width, reference.info.height]);
    const off = own.reduce(
      (most, value, at) => Math.max(most, Math.abs(value - (reference.data[at] ?? 0))),
      0,
    );
    expect(off).toBeLessThan(60);
  });

  test.each(['png', 'webp', 'avif', 'tiff', 'gif'] as const)('are made of %s', async (format) => {
    const made = await intake.thumbnail({ bytes: await plainPicture(format), mediaType: `image/${format}` });
    expect(made).toMatchObject({ width: 64, height: 48 });
  });

  test('of a cut-off picture show what there is and name the damage', async () => {
    const noise = Buffer.from(Array.from({ length: 300 * 300 * 3 }, (_, at) => (at * 7919) % 251));
    const whole = await sharp(noise, { raw: { width: 300, height: 300, channels: 3 } })
      .jpeg()
      .toBuffer();
    const bytes = whole.subarray(0, whole.length / 2);
    const made = await intake.thumbnail({ bytes, mediaType: 'image/jpeg', orientation: 1 });
    expect(made).toMatchObject({ width: 300, height: 300, damage: { code: 'undecodable' } });
  });

  test('of what is no picture name the damage', async () => {
    const bytes = Buffer.from('no picture at all');
    expect(await intake.thumbnail({ bytes, mediaType: 'image/jpeg' })).toMatchObject({
      damage: { code: 'undecodable' },
    });
    expect(await intake.thumbnail({ bytes, mediaType: 'image/heic' })).toMatchObject({
      damage: { code: 'undecodable' },
    });
    const gone = { path: join(folder.path, 'gone.jpg'), mediaType: 'image/jpeg' };
    expect(await intake.thumbnail(gone)).toMatchObject({ damage: { code: 'undecodable' } });
  });

  test.each([
    [64, 4_000_000],
    [4_000_000, 64],
  ])('of %i by %i pixels are not attempted', async (width, height) => {
    const bytes = Buffer.from(await plainPicture('png'));
    bytes.writeUInt32BE(width, 16);
    bytes.writeUInt32BE(height, 20);
    bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29);
    const made = await intake.thumbnail({ bytes, mediaType: 'image/png' });
    expect(made).toEqual({ damage: { code: 'too-many-pixels', detail: `${width} × ${height}` } });
  });

  test('of 50,000 by 50,000 pixels are not attempted', async () => {
    const path = folder.put('bomb.png', pngBomb(50_000));
    const facts = await intake.read(path);
    expect(facts.photo).toMatchObject({ width: 50_000, height: 50_000 });
    expect(await intake.thumbnail({ path, mediaType: 'image/png' })).toMatchObject({
      damage: { code: 'too-many-pixels' },
    });
  });
});
