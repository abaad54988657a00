import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** Where the benchmarks keep what they make: outside git, made once. `JEJAK_BENCH_DIR` moves it to another disk. */
export function benchFolder(...parts: string[]): string {
  const root = process.env['JEJAK_BENCH_DIR'] ?? join(import.meta.dirname, '..', '.jejak-cache', 'bench');
  const folder = join(root, ...parts);
  mkdirSync(folder, { recursive: true });
  return folder;
}

const browsers = [
  process.env['JEJAK_BROWSER'],
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge',
];

/** The browser that every measured program drives, so that none has an easier one. Throws where there is none. */
export function benchBrowser(): string {
  const found = browsers.find((path) => path !== undefined && existsSync(path));
  if (found === undefined) throw new Error('no browser found: set JEJAK_BROWSER to one');
  return found;
}
