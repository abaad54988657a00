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
