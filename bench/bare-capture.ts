/**
 * The bare script: what someone writes in ten minutes with Playwright. Cold browser, go to the page,
 * scroll it out with 50 ms a screen, one full-page PNG and one MHTML, end. The peer that a capture
 * is measured against, from the start of its process to its exit.
 *
 *     node bench/bare-capture.ts URL FOLDER
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { benchBrowser } from './cache.ts';

const [url, folder] = process.argv.slice(2);
if (url === undefined || folder === undefined) throw new Error('usage: bare-capture.ts URL FOLDER');

const browser = await chromium.launch({ executablePath: benchBrowser() });
const page = await browser.newPage();
await page.goto(url);
let seen = 0;
for (;;) {
  const height = await page.evaluate('document.documentElement.scrollHeight');
  if (typeof height !== 'number' || seen >= height) break;
  seen += 720;
  await page.evaluate(`scrollTo(0, ${seen})`);
  await page.waitForTimeout(50);
}
const png = await page.screenshot({ fullPage: true });
writeFileSync(join(folder, 'page.png'), png);
const session = await page.context().newCDPSession(page);
const { data } = await session.send('Page.captureSnapshot', { format: 'mhtml' });
writeFileSync(join(folder, 'page.mhtml'), data);
const height = png.readUInt32BE(20);
await browser.close();
console.log(JSON.stringify({ height, png: png.length, mhtml: data.length }));
