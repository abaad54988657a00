import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import sharp from 'sharp';
import { benchFolder } from '../cache.ts';
import { recordVideo } from './video.ts';

/** What the pages carry beside their text. */
export interface SiteMedia {
  /** 30 JPEGs of 1200 × 900 and about 150 KB each: 25 on the page, one for each scrolled page of the feed. */
  images: Buffer[];
  /** A TrueType font. */
  font: Buffer;
  /** A WebM that Chromium plays, 5,200,000 bytes. */
  video: Buffer;
}

const imageBytes = 150_000;

/** Makes the media of the site, or takes them from the cache of an earlier run. */
export async function siteMedia(): Promise<SiteMedia> {
  const folder = benchFolder('site');
  const images: Buffer[] = [];
  for (let n = 0; n < 30; n++) {
    images.push(await cached(join(folder, `image-${n}.jpg`), () => makeImage(n)));
  }
  const video = await cached(join(folder, 'video.webm'), recordVideo);
  return { images, font: readFileSync(fontPath()), video };
}

async function cached(path: string, make: () => Promise<Buffer>): Promise<Buffer> {
  if (!existsSync(path)) writeFileSync(path, await make());
  return readFileSync(path);
}

function fontPath(): string {
  const at = createRequire(import.meta.url).resolve('pdfjs-dist/package.json');
  return join(at, '..', 'standard_fonts', 'LiberationSans-Regular.ttf');
}

/** A JPEG of its own colour and grain, at the quality that comes nearest to 150 KB from below. */
async function makeImage(n: number): Promise<Buffer> {
  const background = { r: (n * 53) % 256, g: (n * 97) % 256, b: (n * 29) % 256 };
  const noise = { type: 'gaussian' as const, mean: 100 + n, sigma: 14 };
  const raw = await sharp({ create: { width: 1200, height: 900, channels: 3, background, noise } })
    .blur(0.6)
    .toColourspace('srgb')
    .png({ compressionLevel: 0 })
    .toBuffer();
  let best = await sharp(raw).jpeg({ quality: 5 }).toBuffer();
  for (let low = 5, high = 95; low <= high; ) {
    const quality = (low + high) >> 1;
    const tried = await sharp(raw).jpeg({ quality }).toBuffer();
    if (tried.length <= imageBytes) {
      best = tried;
      low = quality + 1;
    } else {
      high = quality - 1;
    }
  }
  return best;
}
