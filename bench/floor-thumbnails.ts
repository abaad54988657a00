/**
 * A bare loop of sharp: a small picture of each photograph, the right way up, of the size and form that the product
 * keeps, two at once, each on one thread, and nothing kept. What stands in the photograph is not read.
 *
 *     node bench/floor-thumbnails.ts FILE…
 */
import sharp from 'sharp';

sharp.cache(false);
sharp.concurrency(1);
const waiting = process.argv.slice(2).values();
const began = performance.now();
await Promise.all([makeNext(), makeNext()]);
console.log(JSON.stringify({ ms: performance.now() - began }));

async function makeNext(): Promise<void> {
  for (const path of waiting) {
    await sharp(path)
      .rotate()
      .resize({ width: 512, height: 512, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 80, effort: 2 })
      .toBuffer();
  }
}
