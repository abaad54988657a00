/**
 * Draws what `npm run demo` captures: a post page and photographs of a banner, with a
 * conversation about it, all plainly marked as samples. The files are in the repository; run this only to change them: `node scripts/make-samples.ts`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { conversation } from './samples/conversation.ts';
import { portrait, rallyScene, streetScene } from './samples/pictures.ts';
import { laterCommentsJson, people, postPage } from './samples/post-page.ts';

const folder = fileURLToPath(new URL('../resources/samples/', import.meta.url));
mkdirSync(`${folder}post`, { recursive: true });

writeFileSync(`${folder}post/index.html`, postPage());
writeFileSync(`${folder}post/komentar.json`, laterCommentsJson());
for (const { handle, initials, colour } of people) {
  await sharp(Buffer.from(portrait(initials, colour)))
    .png()
    .toFile(`${folder}post/${handle}.png`);
}
await sharp(Buffer.from(rallyScene())).jpeg({ quality: 82 }).toFile(`${folder}post/kampanye.jpg`);

await photograph('spanduk.jpg', 'hung', { at: '2026:09:19 08:30:15', utc: '1/1 30/1 14/1' });
await photograph('pagar-kosong.jpg', 'down', { at: '2026:09:23 16:05:40', utc: '9/1 5/1 39/1' });
writeFileSync(`${folder}Chat WhatsApp dengan Warga Contoh.txt`, conversation());

/** Before Monas, Jakarta; the camera's clock and the satellites' agree to the second. */
async function photograph(
  name: string,
  is: 'hung' | 'down',
  { at, utc }: { at: string; utc: string },
): Promise<void> {
  const photo = await sharp(Buffer.from(streetScene(is)))
    .jpeg({ quality: 85 })
    .withExif({
      IFD0: {
        Make: 'Contoh',
        Model: 'Kamera Contoh 1',
        Software: 'Jejak scripts/make-samples.ts',
        ImageDescription: 'CONTOH: spanduk rekaan, bukan foto nyata',
        Orientation: '1',
      },
      IFD2: {
        DateTimeOriginal: at,
        DateTimeDigitized: at,
        OffsetTime: '+07:00',
        OffsetTimeOriginal: '+07:00',
        OffsetTimeDigitized: '+07:00',
      },
      IFD3: {
        GPSVersionID: '2 3 0 0',
        GPSLatitudeRef: 'S',
        GPSLatitude: '6/1 10/1 3141/100',
        GPSLongitudeRef: 'E',
        GPSLongitude: '106/1 49/1 3768/100',
        GPSAltitudeRef: '0',
        GPSAltitude: '12/1',
        GPSTimeStamp: utc,
        GPSDateStamp: at.slice(0, 10),
        GPSMapDatum: 'WGS-84',
      },
    })
    .toBuffer();
  // libvips writes Exif 2.1, which had no time zones yet; the tags above are of 2.31.
  photo.write('0231', photo.indexOf('0210'), 'latin1');
  writeFileSync(`${folder}${name}`, photo);
}
