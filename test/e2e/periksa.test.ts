import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { fingerprintOf } from '../../src/bundle/key.ts';
import { nodePrimitives } from '../../src/bundle/node/primitives.ts';
import { findBrowser } from '../../src/capture/browser/find-browser.ts';
import { viewerUrl } from '../../src/contract/entry-url.ts';
import { lockerKey, sampleFiles, top, zipOf } from '../bundle/sample-bundle.ts';
import { violationsOf } from './against-wcag.ts';

/** `periksa.html` as it was built, opened from the disk in a real browser without a network. */
const folder = mkdtempSync(join(tmpdir(), 'jejak-periksa-'));
const pictures = process.env['JEJAK_PICTURES'];
const bundle = join(folder, 'paket.zip');
const unpacked = join(folder, 'terbuka', top);
const wcag = { type: 'tag' as const, values: ['wcag2a', 'wcag2aa', 'wcag21aa', 'best-practice'] };
let browser: Browser;
let page: Page;
let asked: string[];

beforeAll(async () => {
  const files = sampleFiles();
  writeFileSync(bundle, zipOf(files));
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(unpacked, path)), { recursive: true });
    writeFileSync(join(unpacked, path), bytes);
  }
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  browser = await chromium.launch({ executablePath: await findBrowser(undefined), args });
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});
beforeEach(async () => {
  const context = await browser.newContext({
    offline: true,
    locale: 'id-ID',
    viewport: { width: 1280, height: 800 },
  });
  page = await context.newPage();
  asked = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('pageerror', (error) => asked.push(error.message));
  page.on('console', (message) => asked.push(message.text()));
  await page.goto(viewerUrl(pathToFileURL(import.meta.filename).href).href);
  return () => context.close();
});

async function give(path: string): Promise<void> {
  await page.locator('input[data-of=zip]').setInputFiles(path);
}

async function picture(name: string): Promise<void> {
  if (pictures !== undefined)
    await page.screenshot({ path: join(pictures, `periksa-${name}.png`), fullPage: true });
}

test('an intact bundle is said to be, its exhibits open, and nothing is asked of any network', async () => {
  await picture('mulai');
  expect(await violationsOf(page, wcag)).toEqual([]);
  await give(bundle);
  await page.getByRole('heading', { name: 'Utuh', exact: true }).waitFor();
  expect(await page.locator('.case').textContent()).toContain('014/BWS/2026');
  await page.locator('summary', { hasText: 'P-1' }).click();
  await page.getByText('Yang terjadi padanya').waitFor();
  await picture('utuh');
  expect(await violationsOf(page, wcag)).toEqual([]);
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { name: 'Intact', exact: true }).waitFor();
  await picture('intact');
  expect(asked.filter((url) => !/^(file|blob|data):/.test(url))).toEqual([]);
});

test('one changed byte of an exhibit is found, named with its exhibit, and the rest is not', async () => {
  const files = sampleFiles();
  const path = 'data/exhibits/P-001/screenshot.png';
  const bytes = files.get(path)?.slice() ?? new Uint8Array(0);
  bytes[0] = (bytes[0] ?? 0) ^ 1;
  const changed = join(folder, 'diubah.zip');
  writeFileSync(changed, zipOf(new Map([...files, [path, bytes]])));
  await give(changed);
  await page.getByRole('heading', { name: 'Tidak utuh', exact: true }).waitFor();
  expect(await page.locator('.failures').textContent()).toContain(path);
  await picture('tidak-utuh');
  expect(await page.locator('summary', { hasText: 'P-1' }).locator('.mark').textContent()).toContain(
    'tidak utuh',
  );
  const marks = await page.locator('.mark[data-wrong=true]').count();
  expect(marks).toBe(1);
});

test('where no single file is to blame, of none is it said that it is intact', async () => {
  const files = sampleFiles();
  const path = 'data/case.json';
  const text = Buffer.from(files.get(path) ?? []).toString('utf8');
  const changed = join(folder, 'judul-diubah.zip');
  writeFileSync(
    changed,
    zipOf(new Map([...files, [path, new Uint8Array(Buffer.from(text.replace('Baliho', 'Baliha')))]])),
  );
  await give(changed);
  await page.getByRole('heading', { name: 'Tidak utuh', exact: true }).waitFor();
  expect(await page.locator('.mark').allTextContents()).toEqual([
    '? tidak terbukti utuh',
    '? tidak terbukti utuh',
  ]);
});

test('the unpacked folder is checked as its ZIP is', async () => {
  await page.locator('input[data-of=folder]').setInputFiles(unpacked);
  await page.getByRole('heading', { name: 'Utuh', exact: true }).waitFor();
});

test('a fingerprint from elsewhere is held against the key, and one that is none is said to be none', async () => {
  const key = fingerprintOf(nodePrimitives, lockerKey.spki);
  await page.getByText('Yang Anda ketahui dari sumber lain').click();
  await page.getByLabel('Sidik kunci').fill('abc');
  await page.getByText('ini 3.').waitFor();
  await page.getByLabel('Sidik kunci').fill((key.match(/.{4}/g) ?? []).join(' '));
  await give(bundle);
  await page.getByText('Ini kunci yang sidiknya Anda sebutkan.').waitFor();
  await page.getByRole('button', { name: 'Periksa paket lain' }).click();
  await page.getByLabel('Sidik kunci').fill('0'.repeat(64));
  await give(bundle);
  await page.getByRole('heading', { name: 'Tidak utuh', exact: true }).waitFor();
  await page.getByText('Paket disegel dengan kunci lain.').waitFor();
});

test('what is no bundle is refused in words, and another can be given', async () => {
  const other = join(folder, 'surat.txt');
  writeFileSync(other, 'bukan paket');
  await give(other);
  await page.getByRole('alert').getByText('bukan ZIP').waitFor();
  await picture('bukan-paket');
  await give(bundle);
  await page.getByRole('heading', { name: 'Utuh', exact: true }).waitFor();
});

test('has all that it needs in itself, and no text of it may become code', () => {
  const html = readFileSync(viewerUrl(''), 'utf8');
  const outside = /<(?:script|link|img)[^<>]+(?:src|href)=["'](?!data:)[^"']*/.exec(
    html.replace(/<script[\s\S]*?<\/script>/g, ''),
  );
  expect(outside?.[0]).toBeUndefined();
  const policy = /content="(default-src[^"]+)"/.exec(html)?.[1] ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/ 'unsafe-eval'|https?:|connect-src/);
});
