import { describe, expect, test } from 'vitest';
import { pictureFacts } from '../../../src/contract/picture-facts.ts';
import { readFacts } from '../../../src/intake/read-facts.ts';
import { wordsIn } from '../../../src/words/index.ts';
import { type ExifTags, makeJpeg, makeXmp, tag } from '../exif-photo.ts';
import { testFolder } from '../folder.ts';

const folder = testFolder();
let nth = 0;

/** As it is kept and read again. */
async function factsOf(tags: ExifTags, xmp?: string): Promise<Record<string, string>> {
  nth += 1;
  const { exif } = await readFacts(folder.put(`facts-${nth}.jpg`, await makeJpeg(tags, xmp)));
  const facts = pictureFacts(JSON.parse(JSON.stringify(exif)));
  return Object.fromEntries(
    facts.map(({ name, place, value, unit }) => [`${name} ${place}`, `${value} ${unit}`]),
  );
}

const gpsSpeedRef = 12;
const gpsSpeed = 13;
const gpsImgDirectionRef = 16;
const gpsImgDirection = 17;
const gpsHPositioningError = 31;

describe('what else a picture says of itself', () => {
  test('is told with its unit and with where it stands', async () => {
    const xmp = makeXmp({
      'xmlns:photoshop': 'http://ns.adobe.com/photoshop/1.0/',
      'photoshop:City': 'Surabaya',
      'photoshop:Credit': 'Warta Contoh',
    });
    const tags: ExifTags = {
      image: { 0x0131: 'Kamera 1.2\0\0', [tag.dateTime]: '2024:01:31 14:06:05' },
      exif: {
        0x829a: { fractions: [[1, 75]] },
        0x829d: { fractions: [[59, 10]] },
        0x8827: 64,
        0x9209: 16,
        0x920a: { fractions: [[24, 1]] },
        0xa405: 112,
        0xa431: 'SN-0042',
        0xa434: 'Lensa 24-70',
      },
      gps: {
        [gpsSpeedRef]: 'K',
        [gpsSpeed]: { fractions: [[125, 10]] },
        [gpsImgDirectionRef]: 'M',
        [gpsImgDirection]: { fractions: [[5650, 100]] },
        [gpsHPositioningError]: { fractions: [[47, 10]] },
      },
    };
    expect(await factsOf(tags, xmp)).toEqual({
      'exposure exif': '0.013333 seconds',
      'aperture exif': '5.9 aperture',
      'sensitivity exif': '64 number',
      'flash exif': 'not-fired flash',
      'focal-length exif': '24 millimetres',
      'focal-length-35 exif': '112 millimetres',
      'lens exif': 'Lensa 24-70 text',
      'camera-serial exif': 'SN-0042 text',
      'software exif': 'Kamera 1.2 text',
      'changed exif': '2024:01:31 14:06:05 text',
      'accuracy exif': '4.7 metres',
      'direction exif': '56.5 degrees-magnetic',
      'speed exif': '12.5 km-per-hour',
      'credit xmp': 'Warta Contoh text',
      'city xmp': 'Surabaya text',
    });
  });

  test('a direction or a speed without its reference says so, and nothing is made of what is none', async () => {
    const gps = {
      [gpsImgDirection]: { fractions: [[90, 1]] as [number, number][] },
      [gpsSpeed]: { fractions: [[5, 0]] as [number, number][] },
    };
    expect(await factsOf({ image: { 0x010e: '          ' }, gps })).toEqual({
      'direction exif': '90 degrees-unsaid',
    });
    expect(pictureFacts(null)).toEqual([]);
    expect(pictureFacts({ groups: { exif: [], xmp: { City: 7, Credit: { value: [{}] } } } })).toEqual([]);
  });

  test.each(['id', 'en'] as const)('each has its words in %s', (language) => {
    const words = wordsIn(language);
    const says = [
      'exposure',
      'lens-make',
      'dilution',
      'course',
      'spot',
      'instructions',
      'keywords',
      'rights',
    ];
    for (const name of says) expect(words.sayCode('picture-fact', name)).not.toBe(name);
  });
});
