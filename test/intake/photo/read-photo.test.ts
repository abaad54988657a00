import { describe, expect, test } from 'vitest';
import type { PhotoFacts } from '../../../src/contract/item.ts';
import { readFacts } from '../../../src/intake/read-facts.ts';
import { angle, type ExifTags, gpsOfMakassar, gpsTime, makeJpeg, makeXmp, tag } from '../exif-photo.ts';
import { testFolder } from '../folder.ts';

const folder = testFolder();
let nth = 0;

async function photoWith(tags: ExifTags, xmp?: string): Promise<PhotoFacts> {
  nth += 1;
  const { photo } = await readFacts(folder.put(`photo-${nth}.jpg`, await makeJpeg(tags, xmp)));
  if (photo === undefined) throw new Error('not read as a photograph');
  return photo;
}

function codes(photo: PhotoFacts): string[] {
  return photo.warnings.map((warning) => warning.code);
}

describe('the place', () => {
  test('is given with its sign, to seven decimals and more', async () => {
    const photo = await photoWith({ gps: gpsOfMakassar() });
    expect(photo.place).toEqual({ lat: '-5.1401000', lon: '119.4126388889', alt: null, source: 'exif' });
    expect(photo.warnings).toEqual([]);
  });

  test.each([
    ['latitude', tag.latitudeRef],
    ['longitude', tag.longitudeRef],
  ])('is not given where the %s has no hemisphere', async (_, missing) => {
    const photo = await photoWith({ gps: gpsOfMakassar(missing) });
    expect(photo.place).toBeNull();
    expect(codes(photo)).toEqual(['position-unsigned']);
  });

  test('is not taken from XMP where Exif leaves the hemisphere out', async () => {
    const xmp = makeXmp({ 'exif:GPSLatitude': '5,8.406S', 'exif:GPSLongitude': '119,24.75833E' });
    const photo = await photoWith({ gps: gpsOfMakassar(tag.latitudeRef) }, xmp);
    expect(photo.place).toBeNull();
    expect(codes(photo)).toEqual(['position-unsigned']);
  });

  test('comes from XMP where Exif has none', async () => {
    const xmp = makeXmp({ 'exif:GPSLatitude': '5,8.406S', 'exif:GPSLongitude': '119,24,45E' });
    const photo = await photoWith({}, xmp);
    expect(photo.place).toEqual({ lat: '-5.1401000', lon: '119.4125000', alt: null, source: 'xmp' });
  });

  test('of Exif is shown where XMP gives another, and the difference is said', async () => {
    const xmp = makeXmp({ 'exif:GPSLatitude': '5,8.406N', 'exif:GPSLongitude': '119,24.75833E' });
    const photo = await photoWith({ gps: gpsOfMakassar() }, xmp);
    expect(photo.place?.lat).toBe('-5.1401000');
    expect(codes(photo)).toEqual(['position-differs']);
  });

  test('0, 0 is what a device without a fix writes, and no place', async () => {
    const gps = { ...gpsOfMakassar(), [tag.latitude]: angle(0, 0, 0), [tag.longitude]: angle(0, 0, 0) };
    const photo = await photoWith({ gps });
    expect(photo.place).toBeNull();
    expect(codes(photo)).toEqual(['position-zero']);
  });

  test.each([
    [
      'a division by nothing',
      {
        fractions: [
          [5, 0],
          [8, 1],
          [24, 1],
        ] as [number, number][],
      },
    ],
    ['91 degrees', angle(91, 0, 0)],
    ['90 degrees and one minute', angle(90, 1, 0)],
    ['61 minutes', angle(5, 61, 0)],
    ['text', '5.1401'],
  ])('is not read from %s', async (_, latitude) => {
    const photo = await photoWith({ gps: { ...gpsOfMakassar(), [tag.latitude]: latitude } });
    expect(photo.place).toBeNull();
    expect(codes(photo)).toEqual(['position-unreadable']);
  });

  test('is not read from a latitude alone', async () => {
    const photo = await photoWith({ gps: gpsOfMakassar(tag.longitude, tag.longitudeRef) });
    expect(photo.place).toBeNull();
    expect(codes(photo)).toEqual(['position-unreadable']);
  });

  test('has its altitude only with its reference', async () => {
    const altitude = { [tag.altitude]: { fractions: [[125, 10]] as [number, number][] } };
    const above = await photoWith({
      gps: { ...gpsOfMakassar(), ...altitude, [tag.altitudeRef]: { byte: 0 } },
    });
    const below = await photoWith({
      gps: { ...gpsOfMakassar(), ...altitude, [tag.altitudeRef]: { byte: 1 } },
    });
    const unsaid = await photoWith({ gps: { ...gpsOfMakassar(), ...altitude } });
    expect([above.place?.alt, below.place?.alt, unsaid.place?.alt]).toEqual(['12.5', '-12.5', null]);
    expect(codes(unsaid)).toEqual(['altitude-unsigned']);
  });

  test('worked out from a network or on another datum is marked', async () => {
    const method = Buffer.from('ASCII\0\0\0NETWORK', 'latin1');
    const gps = {
      ...gpsOfMakassar(),
      [tag.processingMethod]: { undefined: method },
      [tag.mapDatum]: 'TOKYO',
    };
    expect(codes(await photoWith({ gps }))).toEqual(['position-other-datum', 'position-from-network']);
    const usual = await photoWith({ gps: { ...gpsOfMakassar(), [tag.mapDatum]: 'WGS-84   ' } });
    expect(codes(usual)).toEqual([]);
  });
});

describe('the time taken', () => {
  test('is the local time as it stands, with its fractions and its offset', async () => {
    const photo = await photoWith({
      exif: {
        [tag.dateTimeOriginal]: '2026:11:20 14:03:22',
        [tag.subSecTimeOriginal]: '120',
        [tag.offsetTimeOriginal]: '+08:00',
      },
    });
    expect(photo).toMatchObject({ takenAt: '2026-11-20T14:03:22.120', takenAtZone: '+08:00', warnings: [] });
  });

  test('has no zone where the file has none, nor from the offset of another time', async () => {
    const photo = await photoWith({
      image: { [tag.dateTime]: '2026:11:20 14:03:22' },
      exif: { [tag.dateTimeOriginal]: '2026:11:20 14:03:22', [tag.offsetTime]: '+08:00' },
    });
    expect(photo.takenAtZone).toBeNull();
  });

  test('is not filled in from the time of a change or of a scan', async () => {
    const photo = await photoWith({
      image: { [tag.dateTime]: '2026:11:20 14:03:22' },
      exif: { [tag.dateTimeDigitized]: '2026:11:20 14:03:22' },
    });
    expect(photo.takenAt).toBeNull();
  });

  test.each(['2026:02:30 10:00:00', '2026:11:20 25:00:00', '2026:11:20 10:61:00', 'yesterday'])(
    'is not read from %s',
    async (time) => {
      const photo = await photoWith({ exif: { [tag.dateTimeOriginal]: time } });
      expect(photo.takenAt).toBeNull();
      expect(codes(photo)).toEqual(['time-unreadable']);
    },
  );

  test.each(['    :  :     :  :  ', '0000:00:00 00:00:00'])(
    'is absent where the camera left %s',
    async (time) => {
      const photo = await photoWith({ exif: { [tag.dateTimeOriginal]: time } });
      expect(photo).toMatchObject({ takenAt: null, warnings: [] });
    },
  );

  test('has no zone where the offset does not exist', async () => {
    const exif = { [tag.dateTimeOriginal]: '2026:11:20 14:03:22', [tag.offsetTimeOriginal]: '+25:00' };
    const photo = await photoWith({ exif });
    expect(photo.takenAtZone).toBeNull();
    expect(codes(photo)).toEqual(['zone-unreadable']);
  });

  test('keeps to Exif where only XMP gives a zone', async () => {
    const xmp = makeXmp({ 'exif:DateTimeOriginal': '2026-11-20T14:03:22+08:00' });
    const photo = await photoWith({ exif: { [tag.dateTimeOriginal]: '2026:11:20 14:03:22' } }, xmp);
    expect(photo.takenAtZone).toBeNull();
    expect(codes(photo)).toEqual(['zone-in-xmp-only']);
  });

  test('comes from XMP where Exif has none', async () => {
    const photo = await photoWith({}, makeXmp({ 'exif:DateTimeOriginal': '2026-11-20T14:03:22.5+08:00' }));
    expect(photo).toMatchObject({ takenAt: '2026-11-20T14:03:22.5', takenAtZone: '+08:00', warnings: [] });
  });

  test('later than the file itself is said', async () => {
    const photo = await photoWith({ exif: { [tag.dateTimeOriginal]: '2999:01:01 00:00:00' } });
    expect(codes(photo)).toEqual(['modified-before-taken']);
  });
});

describe('the clock against GPS', () => {
  const taken = (time: string, zone?: string): NonNullable<ExifTags['exif']> => ({
    [tag.dateTimeOriginal]: time,
    ...(zone === undefined ? {} : { [tag.offsetTimeOriginal]: zone }),
  });

  test('agrees in WIB, WITA, WIT and in zones of a quarter of an hour', async () => {
    for (const time of ['12:05:10', '13:05:10', '14:05:10', '10:50:10', '19:05:10', '17:05:10']) {
      const photo = await photoWith({
        exif: taken(`2026:11:20 ${time}`),
        gps: gpsTime('2026:11:20', 5, 5, 900),
      });
      expect(photo.gpsTime).toBe('2026-11-20T05:05:09Z');
      expect(codes(photo)).toEqual([]);
    }
  });

  test('agrees within two minutes and not beyond', async () => {
    const gps = gpsTime('2026:11:20', 5, 5, 0);
    expect(codes(await photoWith({ exif: taken('2026:11:20 13:07:00'), gps }))).toEqual([]);
    expect(codes(await photoWith({ exif: taken('2026:11:20 13:07:01'), gps }))).toEqual(['clock-disagrees']);
  });

  test('is compared directly where the file has its zone', async () => {
    const gps = gpsTime('2026:11:20', 5, 5, 0);
    expect(codes(await photoWith({ exif: taken('2026:11:20 13:05:00', '+08:00'), gps }))).toEqual([]);
    expect(codes(await photoWith({ exif: taken('2026:11:20 13:05:00', '+07:00'), gps }))).toEqual([
      'clock-disagrees',
    ]);
  });

  test('disagrees where only a zone that does not exist would do', async () => {
    const gps = gpsTime('2026:11:20', 12, 0, 0);
    expect(codes(await photoWith({ exif: taken('2026:11:21 02:00:00'), gps }))).toEqual([]);
    expect(codes(await photoWith({ exif: taken('2026:11:21 02:15:00'), gps }))).toEqual(['clock-disagrees']);
    expect(codes(await photoWith({ exif: taken('2026:11:20 00:00:00'), gps }))).toEqual([]);
    expect(codes(await photoWith({ exif: taken('2026:11:19 23:45:00'), gps }))).toEqual(['clock-disagrees']);
  });

  test('is not compared with half a GPS time', async () => {
    const gps = { [tag.timeStamp]: angle(5, 5, 0) };
    const photo = await photoWith({ exif: taken('2026:11:20 22:44:00'), gps });
    expect(photo.gpsTime).toBeNull();
    expect(codes(photo)).toEqual(['gps-time-incomplete']);
  });

  test('GPS time keeps its fractions', async () => {
    const photo = await photoWith({ gps: gpsTime('2008:10:23', 14, 27, 724) });
    expect(photo.gpsTime).toBe('2008-10-23T14:27:07.24Z');
  });
});

describe('the camera and the frame', () => {
  test('make and model are read without their padding and without control characters', async () => {
    const photo = await photoWith({ image: { [tag.make]: 'Kamera Ünal  ', [tag.model]: 'X\u001b[2J1' } });
    expect([photo.make, photo.model]).toEqual(['Kamera Ünal', 'X\u{FFFD}[2J1']);
  });

  test('width and height are those of the picture, as stored', async () => {
    const photo = await photoWith({ image: { [tag.orientation]: 6, 0x0100: 4134, 0x0101: 5906 } });
    expect(photo).toMatchObject({ orientation: 6, width: 64, height: 48 });
  });

  test.each([0, 9, 65535])('orientation %i does not exist', async (value) => {
    expect((await photoWith({ image: { [tag.orientation]: value } })).orientation).toBeNull();
  });

  test('orientation comes from XMP where Exif has none', async () => {
    expect((await photoWith({}, makeXmp({ 'tiff:Orientation': '8' }))).orientation).toBe(8);
  });

  test('a picture without metadata says nothing, and nothing is filled in', async () => {
    const photo = await photoWith({});
    expect(photo).toMatchObject({
      takenAt: null,
      takenAtZone: null,
      make: null,
      model: null,
      orientation: null,
    });
    expect(photo).toMatchObject({ place: null, gpsTime: null });
  });
});
