import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import sharp from 'sharp';
import { findBrowser } from '../../src/capture/browser/find-browser.ts';
import { drawSeeded } from './seeded.ts';
import { bannerTexts } from './texts.ts';

/** A picture of a banner on a fence, and what is written on the banner. */
export interface Banner {
  seed: number;
  lines: readonly string[];
  jpeg: Buffer;
}

/** The banners that the reading of text is measured by; chosen before anything was tuned. */
export const bannerSeeds: readonly number[] = Array.from({ length: 20 }, (_, at) => at + 1);
/** Others like them, by which nothing was ever tuned. */
export const unseenBannerSeeds: readonly number[] = Array.from({ length: 20 }, (_, at) => at + 1001);

const width = 1600;
const height = 1200;

/** Ground and writing of the upper part; the lower part has them the other way round. */
const colours = [
  ['#c1121f', '#ffffff'],
  ['#ffd60a', '#0b3d91'],
  ['#0b6e4f', '#fdf6d8'],
  ['#ffffff', '#b00020'],
  ['#1d3557', '#ffd166'],
  ['#f77f00', '#101010'],
  ['#f1f1f1', '#14532d'],
  ['#5a189a', '#ffffff'],
] as const;

/**
 * Draws a banner for each seed as a phone would take it: two colours, seen from the side, with a slope of light and
 * the shadow of a post over it, a little out of focus, and saved as a JPEG. The same seeds give the same pictures
 * with the same browser.
 */
export async function drawBanners(seeds: readonly number[]): Promise<Banner[]> {
  const browser = await chromium.launch({
    executablePath: await findBrowser(undefined),
    args: ['--no-sandbox'],
  });
  try {
    const page = await browser.newPage({ viewport: { width, height } });
    const banners: Banner[] = [];
    for (const seed of seeds) banners.push(await drawBanner(page, seed));
    return banners;
  } finally {
    await browser.close();
  }
}

async function drawBanner(page: Page, seed: number): Promise<Banner> {
  const draw = drawSeeded(seed);
  const lines = bannerTexts[(seed - 1) % bannerTexts.length] ?? [];
  await page.setContent(pageOf(lines, draw));
  await page.evaluate('document.fonts.ready');
  const png = await page.screenshot();
  const grain = drawGrain(seed, draw(4, 10));
  const jpeg = await sharp(png)
    .blur(draw(0.5, 1.1))
    .composite([{ input: grain, raw: { width, height, channels: 3 }, blend: 'soft-light' }])
    .removeAlpha()
    .jpeg({ quality: Math.round(draw(68, 88)) })
    .toBuffer();
  return { seed, lines, jpeg };
}

/** Grain of a sensor about a middle grey, three channels. The library's own noise is another at every run. */
function drawGrain(seed: number, sigma: number): Buffer {
  const draw = drawSeeded(-seed);
  const grain = Buffer.alloc(width * height * 3);
  for (let at = 0; at < grain.length; at += 2) {
    // Box and Muller's transform: two numbers of a normal distribution from two of an even one.
    const [length, turn] = [sigma * Math.sqrt(-2 * Math.log(1 - draw(0, 1))), draw(0, 2 * Math.PI)];
    grain[at] = 128.5 + length * Math.cos(turn);
    grain[at + 1] = 128.5 + length * Math.sin(turn);
  }
  return grain;
}

function pageOf(lines: readonly string[], draw: (least: number, most: number) => number): string {
  const [ground, ink] = colours[Math.floor(draw(0, colours.length))] ?? colours[0];
  const [first = '', ...rest] = lines;
  const wide = draw(1000, 1300);
  const high = draw(520, 720);
  const side = draw(0, 1) < 0.5 ? -1 : 1;
  const turn = `rotateX(${draw(-10, 10)}deg) rotateY(${side * draw(10, 30)}deg) rotateZ(${draw(-5, 5)}deg)`;
  const largest = Math.min(draw(90, 130), (wide - 120) / (first.length * 0.72));
  const size = (line: string, most: number): number => Math.min(most, (wide - 120) / (line.length * 0.58));
  const small = draw(40, 58);
  const shade = `linear-gradient(${draw(0, 360)}deg, rgb(0 0 0 / ${draw(0.3, 0.6)}), rgb(0 0 0 / 0) 75%)`;
  const post = `left:${draw(15, 80)}%;width:${draw(5, 14)}%;transform:skewX(${draw(-25, 25)}deg)`;
  return `<!doctype html><meta charset="utf-8"><style>
@font-face { font-family: Inter; src: url(data:font/woff2;base64,${font()}) format('woff2'); font-weight: 100 900 }
* { margin: 0; box-sizing: border-box }
body { width: ${width}px; height: ${height}px; overflow: hidden; display: grid; place-items: center; perspective: ${draw(1500, 2200)}px;
  background: repeating-linear-gradient(90deg, #8d99ae 0 ${draw(30, 60)}px, #6c7a89 0 ${draw(70, 120)}px), #7a8a70 }
main { position: relative; width: ${wide}px; height: ${high}px; overflow: hidden; transform: ${turn};
  font-family: Inter; text-align: center; display: grid; grid-template-rows: 1fr 1fr }
section { display: grid; place-content: center; white-space: nowrap; line-height: 1.25 }
.upper { background: ${ground}; color: ${ink} } .lower { background: ${ink}; color: ${ground} }
i { position: absolute; inset: 0 } b { position: absolute; top: -20%; height: 140%; background: rgb(0 0 0 / ${draw(0.25, 0.45)}); ${post} }
</style><main>
<section class="upper"><p style="font-size:${largest}px;font-weight:${draw(0, 1) < 0.5 ? 900 : 700}">${first}</p>
<p style="font-size:${size(rest[0] ?? '', 70)}px;font-weight:700">${rest[0] ?? ''}</p></section>
<section class="lower">${rest
    .slice(1)
    .map((line) => `<p style="font-size:${size(line, small)}px;font-weight:600">${line}</p>`)
    .join('')}</section>
<i style="background:${shade}"></i><b></b></main>`;
}

let kept: string | undefined;

/** Inter as the product ships it, in base64. */
function font(): string {
  const folder = join(import.meta.dirname, '../../node_modules/@fontsource-variable/inter/files');
  kept ??= readFileSync(join(folder, 'inter-latin-wght-normal.woff2')).toString('base64');
  return kept;
}
