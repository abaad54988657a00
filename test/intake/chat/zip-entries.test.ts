import { describe, expect, test } from 'vitest';
import { placeOf } from '../../../src/intake/chat/packed-file.ts';
import { listPacked, unpack, unpackStart } from '../../../src/intake/chat/zip-entries.ts';
import { sourceOfBytes } from '../../../src/intake/source-file.ts';
import { zipOf } from './exports.ts';

const most = 1024 * 1024;
const list = (archive: Buffer) => listPacked(sourceOfBytes(archive));
/** Where the directory tells of a file. */
const listedAt = (archive: Buffer, name: string): number => archive.lastIndexOf(name) - 46;

describe('the files of an archive', () => {
  test('come out as they were packed, of their place alone, and one of another name or with another checksum does not', async () => {
    const archive = zipOf(
      { 'a.txt': 'satu', 'b.jpg': 'dua dua dua', 'kosong.txt': '' },
      undefined,
      (name) => name !== 'a.txt',
    );
    const { files = [] } = (await list(archive)) ?? {};
    const placed = files.map((file) => {
      const { start, end } = placeOf(file);
      return { file, place: archive.subarray(start, end) };
    });
    const unpacked = await Promise.all(placed.map(({ file, place }) => unpack(place, file, most)));
    expect(unpacked.map(String)).toEqual(['satu', 'dua dua dua', '']);
    for (const { file, place } of placed) {
      expect(await unpack(place, { ...file, crc: file.crc ^ 1 }, most)).toBeNull();
      expect(await unpack(place, { ...file, name: `${file.name}x` }, most)).toBeNull();
      expect(await unpack(place, { ...file, size: file.size + 1 }, most)).toBeNull();
      expect(await unpack(place.subarray(0, 31), file, most)).toBeNull();
    }
  });

  test('are refused, with why, where two have one name, one is locked or packed in another way, and where they overlap', async () => {
    const archive = zipOf({
      ...{ 'satu.jpg': 'satu', 'dua1.jpg': 'dua', 'dua2.jpg': 'dua', 'kunci.jpg': 'x', 'lain.jpg': 'y' },
      ...{ 'atas.jpg': 'di atas', 'bawah.jpg': 'di bawah', 'utuh.jpg': 'utuh' },
    });
    archive.write('dua1.jpg', listedAt(archive, 'dua2.jpg') + 46);
    archive.writeUInt16LE(0x0809, listedAt(archive, 'kunci.jpg') + 8);
    archive.writeUInt16LE(12, listedAt(archive, 'lain.jpg') + 10);
    const over = archive.readUInt32LE(listedAt(archive, 'atas.jpg') + 42);
    archive.writeUInt32LE(over, listedAt(archive, 'bawah.jpg') + 42);
    const { files = [], refused = [] } = (await list(archive)) ?? {};
    expect(files.map(({ name }) => name)).toEqual(['satu.jpg', 'utuh.jpg']);
    expect(refused).toEqual([
      { name: 'dua1.jpg', why: 'twice' },
      { name: 'kunci.jpg', why: 'locked' },
      { name: 'lain.jpg', why: 'packing' },
      { name: 'atas.jpg', why: 'overlaps' },
      { name: 'bawah.jpg', why: 'overlaps' },
    ]);
  });

  test('are none of what is no archive, or has a directory that ends before all of it', async () => {
    const archive = zipOf({ 'a.txt': 'satu', 'b.txt': 'dua' });
    const short = Buffer.from(archive);
    short.writeUInt16LE(3, short.length - 12);
    for (const bytes of [Buffer.alloc(0), Buffer.from('teks'), archive.subarray(0, -30), short])
      expect(await list(bytes)).toBeNull();
  });

  test('are read from the beginning where they are long, however unevenly they pack', async () => {
    const noise = Array.from({ length: 3000 }, (_, n) => Math.sin(n).toString(36)).join('');
    const text = `${'sama '.repeat(200_000)}${noise}`;
    const archive = zipOf({ 'a.txt': text });
    const [file] = (await list(archive))?.files ?? [];
    if (file === undefined) throw new Error('nothing is listed');
    const start = await unpackStart(sourceOfBytes(archive), file, 100_000);
    expect(String(start)).toBe(text.slice(0, 100_000));
    expect(await unpackStart(sourceOfBytes(archive), { ...file, crc: 0 }, text.length)).toBeNull();
    expect(String(await unpackStart(sourceOfBytes(archive), file, text.length))).toBe(text);
  });
});
