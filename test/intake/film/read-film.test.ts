import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readFacts } from '../../../src/intake/read-facts.ts';

const films = join(import.meta.dirname, '../../films');
const folder = mkdtempSync(join(tmpdir(), 'jejak-film-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const bytesOf = (name: string): Buffer => readFileSync(join(films, name));

/** What is said of bytes that lie under this name. */
async function factsOf(name: string, bytes: Uint8Array): ReturnType<typeof readFacts> {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return readFacts(path);
}

const codes = (warnings: readonly { code: string }[]): string[] => warnings.map(({ code }) => code);

describe('the facts of a film', () => {
  test('are length, pictures, sound, times, camera and position, as the file says them', async () => {
    const { mediaType, itemKind, film, exif, warnings, damage } = await readFacts(join(films, 'rapat.mov'));
    expect({ mediaType, itemKind, damage }).toEqual({
      mediaType: 'video/quicktime',
      itemKind: 'video',
      damage: undefined,
    });
    expect(film).toEqual({
      container: 'MPEG-4',
      profile: 'QuickTime',
      durationMs: 3000,
      pictures: [{ format: 'AVC', codec: 'avc1', width: 160, height: 120, rotation: 0, frameRate: '10' }],
      sound: [{ format: 'AAC', codec: 'mp4a-40-2-2', channels: 1, samplingRate: 44_100 }],
      createdAt: '2023-09-25T07:05:00Z',
      takenAt: '2023-09-25T15:05:00',
      takenAtZone: '+08:00',
      make: 'Contoh',
      model: 'HP-1',
      software: '17.1',
      place: { lat: '-5.147712', lon: '119.432789', alt: '10.500', source: 'film' },
    });
    expect(exif).toMatchObject({ v: 1, tracks: [{ '@type': 'General' }, {}, {}] });
    expect(warnings).toEqual([]);
  });

  test('of a telephone that was held upright say that its pictures are turned', async () => {
    const { film } = await readFacts(join(films, 'tegak.mp4'));
    expect(film?.pictures[0]).toMatchObject({ width: 160, height: 120, rotation: 270 });
    expect(film?.place).toMatchObject({
      lat: expect.stringMatching(/^-5\.147/) as unknown,
      lon: expect.stringMatching(/^119\.432/) as unknown,
    });
  });

  test('of one that is named as a messenger names it and has no data of a camera say that it is likely a copy', async () => {
    const plain = bytesOf('potong.mp4');
    for (const name of ['VID-20240131-WA0001.mp4', 'WhatsApp Video 2024-01-31 at 14.06.05.mp4'])
      expect(codes((await factsOf(name, plain)).warnings)).toContain('messenger-copy');
    expect(codes((await factsOf('rapat.mp4', plain)).warnings)).not.toContain('messenger-copy');
    const own = await factsOf('VID-20240131-WA0002.mov', bytesOf('rapat.mov'));
    expect(codes(own.warnings)).not.toContain('messenger-copy');
  });

  test.each([
    ['rapat.webm', 'video/webm', 'WebM', ['VP9', 'Opus'], 3008],
    ['rapat.mkv', 'video/matroska', 'Matroska', ['AVC', 'AAC'], 3023],
    ['potong.mp4', 'video/mp4', 'MPEG-4', ['AVC'], 3000],
    ['hevc.mp4', 'video/mp4', 'MPEG-4', ['HEVC', 'AAC'], 3000],
    ['lama.avi', 'video/vnd.avi', 'AVI', ['MPEG-4 Visual'], 3000],
    ['suara.mp4', 'video/mp4', 'MPEG-4', ['AAC'], 3000],
  ])('of %s', async (name, mediaType, container, formats, durationMs) => {
    const facts = await readFacts(join(films, name));
    expect(facts.mediaType).toBe(mediaType);
    const { film } = facts;
    expect(film?.container).toBe(container);
    expect([...(film?.pictures ?? []), ...(film?.sound ?? [])].map(({ format }) => format)).toEqual(formats);
    expect(Math.abs((film?.durationMs ?? 0) - durationMs)).toBeLessThan(60);
    expect(codes(facts.warnings)).toEqual([]);
  });

  test('of a screen say so where the file does, by the name that iPhones put in place of the author', async () => {
    const { film } = await readFacts(join(films, 'layar.mp4'));
    expect(film?.screen).toBe('ReplayKit');
    const other = Buffer.from(
      bytesOf('layar.mp4').toString('latin1').replace('ReplayKitRecording', 'Replay Contoh Sari'),
      'latin1',
    );
    expect((await factsOf('lain.mp4', other)).film).not.toHaveProperty('screen');
  });

  test('say nothing that is not in the file', async () => {
    const { film } = await readFacts(join(films, 'hevc.mp4'));
    expect(film).toMatchObject({
      ...{ createdAt: null, takenAt: null, takenAtZone: null, make: null, model: null, place: null },
    });
  });
});

describe('a film that is damaged or lies', () => {
  const mov = bytesOf('rapat.mov');
  const said = '-05.147712+119.432789+010.500/';
  const placed = (place: string): Buffer =>
    Buffer.from(mov.toString('latin1').replace(said, place.padEnd(said.length)), 'latin1');

  test('has no place where its position is none on earth, and a warning', async () => {
    const { film, warnings } = await factsOf('salah.mov', placed('-95.147712+999.432789+010.500/'));
    expect(film?.place).toBeNull();
    expect(codes(warnings)).toEqual(['position-unreadable']);
  });

  test('is warned of where its position lies outside of Indonesia', async () => {
    const { film, warnings } = await factsOf('jauh.mov', placed('+52.370216+004.895168+010.500/'));
    expect(film?.place).toMatchObject({ lat: '52.370216', lon: '4.895168' });
    expect(codes(warnings)).toEqual(['position-outside-indonesia']);
  });

  test('keeps what its index says where its end is cut off', async () => {
    const { film, damage } = await factsOf('putus.webm', bytesOf('rapat.webm').subarray(0, 6000));
    expect(film?.pictures[0]).toMatchObject({ format: 'VP9', width: 160, height: 120 });
    expect(damage).toBeUndefined();
  });

  test('is damaged where its index is cut off, and says nothing of pictures', async () => {
    const { film, damage } = await factsOf('putus.mov', mov.subarray(0, 6000));
    expect(damage?.code).toBe('truncated');
    expect(film?.pictures).toEqual([]);
  });

  test('is damaged where a box claims four gigabytes', async () => {
    const bytes = Buffer.from(mov);
    bytes.writeUInt32BE(0xffff_ffff, bytes.indexOf('mdat') - 4);
    const { damage } = await factsOf('besar.mov', bytes);
    expect(damage?.code).toBe('truncated');
  });

  test('of one head and nothing else says that it could not be read, or nothing of pictures', async () => {
    const { film, itemKind, damage } = await factsOf('kepala.mov', mov.subarray(0, 40));
    expect(itemKind).toBe('video');
    expect(film).toMatchObject({ pictures: [], sound: [], durationMs: null });
    expect(damage?.code).toBe('truncated');
  });

  test('takes no reader down, wherever its bytes are changed', async () => {
    let seed = 20_230_925;
    const random = (below: number): number => {
      seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
      return seed % below;
    };
    for (const name of ['rapat.mov', 'rapat.webm', 'potong.mp4', 'lama.avi']) {
      const whole = bytesOf(name);
      for (let round = 0; round < 3; round += 1) {
        const bytes = Buffer.from(whole);
        for (let change = 0; change < 20; change += 1) bytes[random(bytes.length)] = random(256);
        const { film } = await factsOf(`acak-${String(round)}-${name}`, bytes);
        for (const row of film?.pictures ?? []) {
          expect(row.width === null || Number.isSafeInteger(row.width)).toBe(true);
        }
      }
    }
  });
});
