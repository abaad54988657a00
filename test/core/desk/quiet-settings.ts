import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Settings of a first start but for the reading of text in pictures, which is off: it begins by itself at some moment,
 * and adds to log and items.
 */
export function writeQuietSettings(dataDir: string): void {
  const file = join(dataDir, 'settings.json');
  if (existsSync(file)) return;
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(file, JSON.stringify({ readPictures: false }));
}
