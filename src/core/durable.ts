import { open } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Makes a rename durable: the folder itself is flushed. Windows has no such call and needs none. */
export async function syncFolderOf(file: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(dirname(file), 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
