import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { benchFolder } from './cache.ts';
import { makeSimilarPicture } from './similar-pictures.ts';

export const manyPhotos = 2000;
/** Photographs of one scene: a hand that holds the button down. */
const ofOneScene = 50;
const inOneFolder = 250;
/** Of 12 megapixels, as phones write them; at this quality one is of 3 to 4 MB. */
const side = { width: 4000, height: 3000 };
const quality = 92;
/** What is another in each photograph: one a second. */
const takenAt = '2024:11:22 10:15:00';

/**
 * The card of a phone: 2,000 photographs of 12 megapixels with camera, time and position in their Exif, in folders as
 * cameras make them (`DCIM/100JEJAK`), no two of them with the same bytes. Made once.
 */
export async function benchCard(): Promise<string[]> {
  const card = benchFolder('card', 'DCIM');
  const paths = Array.from({ length: manyPhotos }, (_, n) => {
    const folder = join(card, `${100 + Math.floor(n / inOneFolder)}JEJAK`);
    return join(folder, `IMG_${String(n + 1).padStart(4, '0')}.JPG`);
  });
  for (let scene = 0; scene * ofOneScene < manyPhotos; scene++) {
    const those = paths.slice(scene * ofOneScene, (scene + 1) * ofOneScene);
    if (those.every((path) => existsSync(path))) continue;
    const picture = await makePicture(scene);
    for (const [nth, path] of those.entries()) writePhoto(path, picture, scene * ofOneScene + nth);
  }
  return paths;
}

/** A scene with the grain of a camera's sensor. */
async function makePicture(scene: number): Promise<Buffer> {
  const grain = await sharp({
    create: {
      ...side,
      channels: 3,
      background: '#808080',
      noise: { type: 'gaussian', mean: 128, sigma: 24 },
    },
  })
    .blur(0.5)
    .png({ compressionLevel: 0 })
    .toBuffer();
  return sharp(await makeSimilarPicture(scene))
    .resize({ ...side, fit: 'fill' })
    .composite([{ input: grain, blend: 'soft-light' }])
    .jpeg({ quality })
    .withExif({
      IFD0: { Make: 'Bench', Model: `Telepon ${1 + (scene % 4)}`, Orientation: '1' },
      IFD2: { DateTimeOriginal: takenAt, OffsetTimeOriginal: '+08:00' },
      IFD3: {
        GPSLatitudeRef: 'S',
        GPSLatitude: `10/1 ${scene % 60}/1 3000/100`,
        GPSLongitudeRef: 'E',
        GPSLongitude: '123/1 36/1 1500/100',
      },
    })
    .toBuffer();
}

function writePhoto(path: string, picture: Buffer, n: number): void {
  const own = Buffer.from(picture);
  const time = new Date(Date.UTC(2024, 10, 22, 10, 15, n)).toISOString();
  put(own, takenAt, time.slice(0, 19).replaceAll('-', ':').replace('T', ' '));
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(`${path}.part`, own);
  renameSync(`${path}.part`, path);
}

/** In the place of a text of the same length. */
function put(bytes: Buffer, text: string, by: string): void {
  const at = bytes.indexOf(text, 0, 'latin1');
  if (at < 0 || text.length !== by.length) throw new Error(`no room for ${by}`);
  bytes.write(by, at, 'latin1');
}
