import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { makeSimilarPicture } from '../../../bench/similar-pictures.ts';
import { makeThumbnail } from '../../../src/intake/make-thumbnail.ts';
import { readFacts } from '../../../src/intake/read-facts.ts';
import { type ExifTags, gpsOfMakassar, makeJpeg, makeXmp, plainPicture, tag } from '../exif-photo.ts';
import { testFolder } from '../folder.ts';

const folder = testFolder();

async function codesOf(name: string, bytes: Buffer): Promise<string[]> {
  const { photo } = await readFacts(folder.put(name, bytes));
  return (photo?.warnings ?? []).map(({ code }) => code);
}

const software = 0x0131;

describe('what was done with a picture on its way', () => {
  test.each([
    ['Adobe Photoshop 25.0 (Windows)', ['edited']],
    ['PicsArt', ['edited']],
    ['Snapseed 2.0', ['edited']],
    ['MediaTek Camera Application', []],
    ['G991BXXU5CVLL', []],
    ['17.1.2', []],
    ['VSCOcam with f2', ['edited']],
    ['Canvas Camera 2', []],
    ['Reminiscence', []],
    ['CorelDRAW X7', ['edited']],
    ['Corel PaintShop Pro', ['edited']],
    ['Adobe Photoshop7.0', ['edited']],
  ])('the software %s is told as an editor or not at all', async (name, expected) => {
    const tags: ExifTags = { image: { [tag.make]: 'Kamera', [software]: name } };
    expect(await codesOf('a.jpg', await makeJpeg(tags))).toEqual(expected);
  });

  test('the name of a computer is not taken for that of an editor', async () => {
    const hostComputer = 0x013c;
    const tags: ExifTags = { image: { [tag.make]: 'Kamera', [hostComputer]: 'canva-laptop' } };
    expect(await codesOf('komputer.jpg', await makeJpeg(tags))).toEqual([]);
  });

  test('an editor in XMP or PNG is told too', async () => {
    const xmp = makeXmp({ 'xmlns:xmp': 'http://ns.adobe.com/xap/1.0/', 'xmp:CreatorTool': 'GIMP 2.10' });
    expect(await codesOf('b.jpg', await makeJpeg({}, xmp))).toEqual(['edited']);
  });

  test.each([
    'IMG-20240131-WA0001.jpg',
    'WhatsApp Image 2024-01-31 at 14.06.05.jpeg',
    'photo_2024-01-31_14-06-05.jpg',
    'FB_IMG_1706684765.jpg',
    'signal-2024-01-31-14-06-05.jpg',
    '00000004-PHOTO-2024-01-31-14-06-05.jpg',
  ])('%s without data of a camera is a copy by a messenger, and with them it is not said', async (name) => {
    expect(await codesOf(name, await plainPicture('jpeg'))).toEqual(['messenger-copy']);
    expect(await codesOf(name, await makeJpeg({ image: { [tag.model]: 'X100' } }))).toEqual([]);
  });

  test('a picture of another name is not said to be one', async () => {
    expect(await codesOf('IMG_20240131_140605.jpg', await plainPicture('jpeg'))).toEqual([]);
  });

  test('a film that a phone put behind its photo is said to be there', async () => {
    const camera = { 'xmlns:GCamera': 'http://ns.google.com/photos/1.0/camera/' };
    for (const name of ['MotionPhoto', 'MicroVideo']) {
      const said = (value: string) => makeXmp({ ...camera, [`GCamera:${name}`]: value });
      expect(await codesOf('gerak.jpg', await makeJpeg({}, said('1')))).toEqual(['moving-not-shown']);
      expect(await codesOf('diam.jpg', await makeJpeg({}, said('0')))).toEqual([]);
    }
  });

  test('a position outside of Indonesia is shown, and said', async () => {
    const gps = { ...gpsOfMakassar(), [tag.latitudeRef]: 'S', [tag.longitudeRef]: 'W' };
    const path = folder.put('barat.jpg', await makeJpeg({ gps }));
    const { photo } = await readFacts(path);
    expect(photo?.place?.lon).toBe('-119.4126388889');
    expect(photo?.warnings.map(({ code }) => code)).toEqual(['position-outside-indonesia']);
  });
});

describe('the small picture inside a file', () => {
  const differs = async (picture: Buffer, inside: Buffer, orientation = 1): Promise<boolean | undefined> => {
    const made = await makeThumbnail({
      ...{ type: 'thumbnail', id: 1, mediaType: 'image/jpeg', orientation },
      from: { bytes: withInside(picture, inside) },
    });
    if (!('webp' in made)) throw new Error('no picture');
    return made.embeddedDiffers;
  };

  test('is said to differ where it shows another picture or much more of it, and only there', async () => {
    const picture = await makeSimilarPicture(2);
    const small = await sharp(picture).resize(160, 120).jpeg({ quality: 60 }).toBuffer();
    const turned = await sharp(small).rotate(90).jpeg({ quality: 60 }).toBuffer();
    const barred = await sharp(await sharp(picture).resize(640, 360, { fit: 'cover' }).toBuffer())
      .resize(160, 90)
      .extend({ top: 15, bottom: 15, background: 'black' })
      .jpeg()
      .toBuffer();
    expect(await differs(picture, small)).toBeUndefined();
    expect(await differs(picture, turned)).toBeUndefined();
    expect(
      await differs(await sharp(picture).resize(640, 360, { fit: 'cover' }).jpeg().toBuffer(), barred),
    ).toBeUndefined();
    expect(await differs(await makeSimilarPicture(7), small)).toBe(true);
    const cut = await sharp(picture)
      .extract({ left: 200, top: 150, width: 360, height: 270 })
      .jpeg()
      .toBuffer();
    expect(await differs(cut, small)).toBe(true);
  });

  test.each([2, 4, 5, 7])('is mirrored and turned as its picture, stored by orientation %i', async (way) => {
    const picture = await makeSimilarPicture(2);
    const small = await sharp(picture).resize(160, 120).jpeg({ quality: 60 }).toBuffer();
    expect(await differs(picture, small, way)).toBeUndefined();
    expect(await differs(await makeSimilarPicture(7), small, way)).toBe(true);
  });

  test('with a bar at one side, or of two plain or dark pictures that no camera could tell apart, is not said to differ', async () => {
    const wide = sharp(await makeSimilarPicture(2)).resize(640, 360, { fit: 'cover' });
    const low = await sharp(await wide.clone().jpeg().toBuffer())
      .resize(160, 90)
      .extend({ bottom: 30, background: 'black' })
      .jpeg()
      .toBuffer();
    expect(await differs(await wide.jpeg().toBuffer(), low)).toBeUndefined();
    for (const mean of [6, 128, 245]) {
      const seen = (width: number, height: number) =>
        sharp({
          create: {
            ...{ width, height, channels: 3, background: 'black' },
            noise: { type: 'gaussian', mean, sigma: 3 },
          },
        })
          .jpeg({ quality: 85 })
          .toBuffer();
      expect(await differs(await seen(640, 480), await seen(160, 120))).toBeUndefined();
    }
  });

  test('says nothing where it is no picture, or was cut off', async () => {
    const noPicture = Buffer.concat([Buffer.from([0xff, 0xd8]), Buffer.alloc(400, 7)]);
    expect(await differs(await makeSimilarPicture(2), noPicture)).toBeUndefined();
    const other = await sharp(await makeSimilarPicture(7))
      .resize(160, 120)
      .jpeg()
      .toBuffer();
    expect(await differs(await makeSimilarPicture(2), other.subarray(0, other.length / 3))).toBeUndefined();
  });
});

/** A JPEG with an Exif block of which the second directory points to a small picture. */
function withInside(picture: Buffer, inside: Buffer): Buffer {
  const head = Buffer.alloc(8 + 6 + 2 + 24 + 4);
  head.write('II*\0', 0, 'latin1');
  head.writeUInt32LE(8, 4);
  head.writeUInt32LE(14, 10);
  head.writeUInt16LE(2, 14);
  for (const [at, number, value] of [
    [16, 0x0201, head.length],
    [28, 0x0202, inside.length],
  ] as const) {
    head.writeUInt16LE(number, at);
    head.writeUInt16LE(4, at + 2);
    head.writeUInt32LE(1, at + 4);
    head.writeUInt32LE(value, at + 8);
  }
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), head, inside]);
  const marker = Buffer.from([0xff, 0xe1, 0, 0]);
  marker.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([picture.subarray(0, 2), marker, body, picture.subarray(2)]);
}
