import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

const assets = join(import.meta.dirname, '../../dist/app/renderer/assets');

test('the page comes to less than 1.5 MB gzipped, fonts apart, and heavy screens come when they are opened', () => {
  const parts = readdirSync(assets).filter((name) => /\.(js|css)$/.test(name));
  const sizes = parts.map((name) => gzipSync(readFileSync(join(assets, name))).length);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  expect(total).toBeGreaterThan(100_000);
  expect(total).toBeLessThan(1_500_000);
  expect(parts.filter((name) => name.endsWith('.js')).length).toBeGreaterThan(5);
});

test('what the first screen waits for is read in less than 800 kB of script, and names no file of the others', () => {
  const page = readFileSync(join(assets, '../index.html'), 'utf8');
  const first = [...page.matchAll(/assets\/([^"]+\.js)"/g)].map(([, name = '']) => name);
  const bytes = first.reduce((sum, name) => sum + readFileSync(join(assets, name)).length, 0);
  expect(bytes).toBeGreaterThan(100_000);
  expect(bytes).toBeLessThan(800_000);
  expect(first.filter((name) => /^(shared|desk|item|search)/.test(name))).toEqual([]);
});

test('no part of the page has the schema library, which makes code of text, as the page may not', () => {
  const parts = readdirSync(assets).filter((name) => name.endsWith('.js'));
  expect(parts.filter((name) => readFileSync(join(assets, name), 'utf8').includes('ZodType'))).toEqual([]);
});
