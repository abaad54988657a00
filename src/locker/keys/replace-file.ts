import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Puts `bytes` in the place of `path`, so that after a crash at any point either the old or the new file
 * is there, whole: temporary file in the same folder, fsync, rename, fsync of the folder. Readable by the
 * owner only. Throws system errors; the temporary file does not outlive a failure that the process survives.
 */
export function replaceFile(path: string, bytes: Uint8Array | string): void {
  const temporary = join(dirname(path), `.${basename(path)}.new`);
  try {
    const file = openSync(temporary, 'w', 0o600);
    try {
      writeFileSync(file, bytes);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  syncFolder(dirname(path));
}

/** Makes names in a folder durable. Windows knows no such call: there the rename itself is journaled. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
