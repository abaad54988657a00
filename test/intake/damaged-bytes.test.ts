import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { type IntakeFacts, startIntakeProcess } from '../../src/intake/client.ts';
import { gpsOfMakassar, makeJpeg, plainPicture, tag } from './exif-photo.ts';
import { testFolder } from './folder.ts';

const folder = testFolder();
const intake = startIntakeProcess();
afterAll(() => intake.close());

/** Fewer bytes than these are not known for a JPEG. */
const shortestJpeg = 3;

let nth = 0;

async function readBytes(bytes: Uint8Array): Promise<IntakeFacts> {
  nth += 1;
  return await intake.read(folder.put(`damaged-${nth % 8}`, bytes));
}

const whole = makeJpeg({
  image: { [tag.make]: 'Jejak test', [tag.orientation]: 6 },
  exif: { [tag.dateTimeOriginal]: '2026:11:20 13:05:10', [tag.offsetTimeOriginal]: '+08:00' },
  gps: gpsOfMakassar(),
});

test('a JPEG cut anywhere is damaged, and gives the true place or none', async () => {
  const bytes = await whole;
  const { place } = (await readBytes(bytes)).photo ?? {};
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: shortestJpeg, max: bytes.length - 1 }), async (length) => {
      const facts = await readBytes(bytes.subarray(0, length));
      expect(facts.damage).toBeDefined();
      expect(facts.damage?.code).not.toBe('reader-died');
      expect([null, undefined, place]).toContainEqual(facts.photo?.place);
    }),
    { numRuns: 300 },
  );
});

test('a flipped byte outside of the position itself never gives another place without a word', async () => {
  const bytes = await whole;
  const { place } = (await readBytes(bytes)).photo ?? {};
  // Degrees, minutes and seconds, and the letters of the hemispheres: what they say now is what the file says.
  const values = positionBytes(bytes);
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: bytes.length - 1 }),
      fc.integer({ min: 1, max: 255 }),
      async (at, mask) => {
        fc.pre(!values.has(at));
        const flipped = Buffer.from(bytes);
        flipped[at] = (flipped[at] ?? 0) ^ mask;
        const facts = await readBytes(flipped);
        expect(facts.damage?.code).not.toBe('reader-died');
        const said = facts.warnings.length > 0 || facts.damage !== undefined;
        if (!said) expect([null, undefined, place]).toContainEqual(facts.photo?.place);
      },
    ),
    { numRuns: 1000 },
  );
});

test.each(['png', 'webp', 'avif', 'tiff', 'gif'] as const)(
  'no damage to a %s kills the reader',
  async (format) => {
    const bytes = await plainPicture(format);
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: bytes.length }),
        fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 })), { maxLength: 6 }),
        async (length, flips) => {
          const damaged = Buffer.from(bytes.subarray(0, length));
          for (const [at, mask] of flips) if (at < length) damaged[at] = (damaged[at] ?? 0) ^ mask;
          expect((await readBytes(damaged)).damage?.code).not.toBe('reader-died');
          const made = await intake.thumbnail({ bytes: damaged, mediaType: `image/${format}` });
          expect(made.damage?.code).not.toBe('reader-died');
        },
      ),
      { numRuns: 100 },
    );
  },
);

/** Where the values of latitude, longitude and their hemispheres lie in a JPEG of `makeJpeg`. */
function positionBytes(bytes: Buffer): Set<number> {
  const block = bytes.indexOf('Exif\0\0', 0, 'latin1') + 6;
  const found = new Set<number>();
  for (let at = block; at + 12 < bytes.length; at += 1) {
    const number = bytes.readUInt16LE(at);
    const type = bytes.readUInt16LE(at + 2);
    const count = bytes.readUInt32LE(at + 4);
    if ((number === tag.latitude || number === tag.longitude) && type === 5 && count === 3) {
      const value = block + bytes.readUInt32LE(at + 8);
      for (let byte = value; byte < value + 24; byte += 1) found.add(byte);
      for (let byte = at + 8; byte < at + 12; byte += 1) found.add(byte);
    }
    if ((number === tag.latitudeRef || number === tag.longitudeRef) && type === 2 && count === 2) {
      for (let byte = at + 8; byte < at + 12; byte += 1) found.add(byte);
    }
  }
  return found;
}
