import { statSync } from 'node:fs';
import { join } from 'node:path';
import { keyFileName, readKeyFile } from './key-file.ts';
import type { KeySlot } from './slot.ts';

/** The ways to the data key that `keys.json` has, without what they hold, and when it was written last. */
export interface WaysIn {
  slots: { kind: KeySlot['kind']; actor: string }[];
  /** As its file system says; null where that cannot be read. */
  changedAt: string | null;
}

/** Throws as reading the key file does. */
export function readWaysIn(dir: string): WaysIn {
  const { file } = readKeyFile(dir);
  return { slots: file.slots.map(({ kind, actor }) => ({ kind, actor })), changedAt: changeOf(dir) };
}

function changeOf(dir: string): string | null {
  try {
    return statSync(join(dir, keyFileName)).mtime.toISOString();
  } catch {
    return null; // its copy was read
  }
}
