import { closeSync, existsSync, ftruncateSync, openSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { benchFolder } from './cache.ts';

export const bigFileBytes = 10 * 2 ** 30;

/** A file of 10 GiB whose every MiB differs, with holes between, so that it takes little of the disk. Made once. */
export function bigFile(): string {
  const path = join(benchFolder('big'), 'rekaman.bin');
  if (existsSync(path)) return path;
  const file = openSync(`${path}.part`, 'w');
  ftruncateSync(file, bigFileBytes);
  for (let at = 0; at < bigFileBytes; at += 2 ** 20) writeSync(file, `bagian ${at}\n`, at);
  closeSync(file);
  renameSync(`${path}.part`, path);
  return path;
}
