import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { JejakError } from '../contract/error.ts';
import { isLockerFolder } from '../locker/index.ts';

/**
 * Looks at the place where a file is to be written before any work is done for it. Never among the files of a
 * locker, whatever the user says: one that is written over is lost.
 *
 * @throws JejakError `no-file-name`, `no-such-folder`, `out-in-locker`, `out-is-folder`, `file-exists`
 */
export async function assertRoomFor(out: string, overwrite: boolean): Promise<void> {
  if (out === '') throw new JejakError('no-file-name', 'wrong-use');
  const folder = dirname(out);
  const around = await look(folder);
  if (around?.isDirectory() !== true) throw new JejakError('no-such-folder', 'wrong-use', { folder });
  if (isLockerFolder(folder)) throw new JejakError('out-in-locker', 'wrong-use', { file: out });
  const there = await look(out);
  if (there === null) return;
  if (there.isDirectory()) throw new JejakError('out-is-folder', 'wrong-use', { file: out });
  if (!overwrite) throw new JejakError('file-exists', 'wrong-use', { file: out });
}

async function look(path: string): Promise<Awaited<ReturnType<typeof stat>> | null> {
  try {
    return await stat(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    throw error;
  }
}
