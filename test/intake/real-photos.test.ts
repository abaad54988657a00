import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { startIntakeProcess } from '../../src/intake/client.ts';

const folder = resolve(process.env['JEJAK_REAL_DATA'] ?? '../shared/data', 'photos');
const present = existsSync(join(folder, 'exiftool.json'));
if (!present) process.stderr.write(`No real photographs in ${folder}: their tests are left out.\n`);

const known = z.object({
  SourceFile: z.string(),
  GPSLatitude: z.number().optional(),
  GPSLongitude: z.number().optional(),
  GPSAltitude: z.number().optional(),
  GPSDateTime: z.string().optional(),
  DateTimeOriginal: z.string().optional(),
  OffsetTimeOriginal: z.string().optional(),
  Make: z.string().optional(),
  Model: z.string().optional(),
  Orientation: z.int(),
  ImageWidth: z.int(),
  ImageHeight: z.int(),
  MIMEType: z.string(),
});

describe.runIf(present)('photographs of real cameras', () => {
  const intake = startIntakeProcess();
  afterAll(() => intake.close());
  const truth = present
    ? z.array(known).parse(JSON.parse(readFileSync(join(folder, 'exiftool.json'), 'utf8')))
    : [];

  test('are all compared', () => {
    const pictures = readdirSync(folder).filter((name) => name !== 'exiftool.json');
    expect(truth.map((each) => each.SourceFile).sort()).toEqual(pictures.sort());
  });

  test.each(truth.map((each) => [each.SourceFile, each] as const))(
    'B06 %s is read as ExifTool reads it, its bytes unchanged',
    async (name, expected) => {
      const path = join(folder, name);
      const before = createHash('sha256').update(readFileSync(path)).digest('hex');
      const facts = await intake.read(path);
      const { photo } = facts;
      expect(createHash('sha256').update(readFileSync(path)).digest('hex')).toBe(before);
      expect(facts.mediaType).toBe(expected.MIMEType);
      expect(facts.damage).toBeUndefined();
      expect(photo).toMatchObject({
        takenAt: expected.DateTimeOriginal?.replace(/^(\d+):(\d+):(\d+) /, '$1-$2-$3T') ?? null,
        takenAtZone: expected.OffsetTimeOriginal ?? null,
        make: expected.Make ?? null,
        model: expected.Model ?? null,
        orientation: expected.Orientation,
        width: expected.ImageWidth,
        height: expected.ImageHeight,
        gpsTime: expected.GPSDateTime?.replace(/^(\d+):(\d+):(\d+) /, '$1-$2-$3T') ?? null,
      });
      if (expected.GPSLatitude === undefined || expected.GPSLongitude === undefined) {
        expect(photo?.place).toBeNull();
      } else {
        expect(Number(photo?.place?.lat)).toBeCloseTo(expected.GPSLatitude, 7);
        expect(Number(photo?.place?.lon)).toBeCloseTo(expected.GPSLongitude, 7);
        expect(photo?.place?.alt).toBe(
          expected.GPSAltitude === undefined ? null : String(expected.GPSAltitude),
        );
      }
    },
  );

  test('a camera clock almost a day off is said, and no other warning is made up', async () => {
    for (const { SourceFile } of truth) {
      const { warnings, photo } = await intake.read(join(folder, SourceFile));
      const abroad = photo?.place === null ? [] : ['position-outside-indonesia'];
      const codes = warnings.map((warning) => warning.code).filter((code) => !abroad.includes(code));
      expect(warnings).toHaveLength(codes.length + abroad.length);
      if (SourceFile.startsWith('gps-DSCN')) expect(codes).toEqual(['clock-disagrees']);
      else if (['invalid-image00971.jpg', 'xmp-no_exif.jpg'].includes(SourceFile))
        expect(codes).toEqual(['edited']);
      else if (SourceFile === 'mobile-jolla.jpg') expect(codes).toEqual(['zone-in-xmp-only']);
      else expect(codes).toEqual([]);
    }
  });

  test('the one that was cropped has the whole in its small picture still, which is said of no other', async () => {
    for (const { SourceFile, MIMEType } of truth.filter((each) => each.MIMEType === 'image/jpeg')) {
      const made = await intake.thumbnail({
        bytes: readFileSync(join(folder, SourceFile)),
        mediaType: MIMEType,
      });
      const differs = 'webp' in made && made.embeddedDiffers === true;
      expect([SourceFile, differs]).toEqual([SourceFile, SourceFile === 'tests-35-empty.jpg']);
    }
  });

  test('a turned picture gets an upright thumbnail', async () => {
    const made = await intake.thumbnail({
      path: join(folder, 'orientation-landscape_6.jpg'),
      mediaType: 'image/jpeg',
      orientation: 6,
    });
    expect(made).toMatchObject({ width: 512, height: 384 });
  });

  test('HEIC is decoded, turned by its own boxes and not by Exif once more', async () => {
    const made = await intake.thumbnail({
      path: join(folder, 'heic-mobile-HMD_Nokia_8.3_5G.heif'),
      mediaType: 'image/heic',
      orientation: 1,
    });
    expect(made).toMatchObject({ width: 384, height: 512 });
    if (!('webp' in made)) throw new Error('no picture');
    const { entropy } = await sharp(made.webp).stats();
    expect(entropy).toBeGreaterThan(4);
  });
});
