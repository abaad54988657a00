import { constants, type Stats } from 'node:fs';
import { type FileHandle, open, realpath, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fromSystemError, JejakError } from '../contract/error.ts';
import { instant } from '../contract/item.ts';
import { missingFile } from '../contract/missing-file.ts';
import { type Draft, isLockerFolder } from '../locker/index.ts';
import { unlessStopped, wasLeft } from './unless-stopped.ts';

/** @throws JejakError `source-in-locker`, `no-such-file`, `name-not-utf8`, `file-unreadable`, `not-a-file`, `interrupted` */
export async function statRegularFile(path: string, signal: AbortSignal): Promise<Stats> {
  let info: Stats;
  let real: string;
  try {
    info = await unlessStopped(signal, stat(path));
    real = await unlessStopped(signal, realpath(path));
  } catch (error) {
    if (wasLeft(error)) throw error;
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (missing) throw missingFile(path, 'no-such-file', { file: path }, error);
    throw new JejakError('file-unreadable', 'wrong-use', { file: path }, { cause: error });
  }
  if (!info.isFile()) throw new JejakError('not-a-file', 'wrong-use', { file: path });
  // One grows while it is read into it, and closing it ends the locks that this process has on it.
  if (isLockerFolder(dirname(real))) throw new JejakError('source-in-locker', 'wrong-use', { file: path });
  return info;
}

/** When a file was last written, as an instant; null where its file system gives a year that no instant has. */
export function modifiedAt({ mtimeMs }: Pick<Stats, 'mtimeMs'>): string | null {
  const date = new Date(mtimeMs);
  if (Number.isNaN(date.getTime())) return null;
  return instant.safeParse(date.toISOString()).data ?? null;
}

/** A pipe that has taken the file's name would hold whoever opens it; Windows has no such flag. */
const withoutWaiting = process.platform === 'win32' ? 0 : constants.O_NONBLOCK;

/** @throws JejakError `file-unreadable`, `interrupted` */
export async function openFile(path: string, signal: AbortSignal): Promise<FileHandle> {
  try {
    return await unlessStopped(signal, open(path, constants.O_RDONLY | withoutWaiting));
  } catch (error) {
    if (wasLeft(error)) throw error;
    throw new JejakError('file-unreadable', 'wrong-use', { file: path }, { cause: error });
  }
}

/** Closes a file, or leaves it where its disk does not even answer that any more. */
export async function closeFile(handle: FileHandle, signal: AbortSignal): Promise<void> {
  try {
    await unlessStopped(signal, handle.close());
  } catch (error) {
    if (!wasLeft(error)) throw error; // the process ends next, and the file with it
  }
}

/** Whether a file is another by now than it was when it was looked at. */
export async function hasChanged(
  handle: FileHandle,
  { size, mtimeMs }: Stats,
  signal: AbortSignal,
): Promise<boolean> {
  const after = await unlessStopped(signal, handle.stat());
  return after.size !== size || after.mtimeMs !== mtimeMs;
}

/** Whether what a name leads to is another file by now than it was, or the same one written to, or is not there. */
export async function isAnotherNow(path: string, before: Stats, signal: AbortSignal): Promise<boolean> {
  try {
    const now = await unlessStopped(signal, stat(path));
    return (['dev', 'ino', 'size', 'mtimeMs', 'ctimeMs'] as const).some((each) => now[each] !== before[each]);
  } catch (error) {
    if (wasLeft(error)) throw error;
    return true;
  }
}

/**
 * Streams the file into the draft, as far as it went when it was looked at. Where the file cannot be read to its end,
 * goes on after it, or the user stops it, what was read so far is kept and the reason comes back; trouble in the locker
 * itself is thrown.
 */
export async function copyInto(
  draft: Draft,
  { handle, size }: { handle: FileHandle; size: number },
  meta: { name: string; mediaType: string },
  signal: AbortSignal,
  onBytes: (bytes: number) => void,
): Promise<string | null> {
  const file = draft.file('original', meta);
  let at = 0;
  let reason: string | null = null;
  const read = async (room: Uint8Array): Promise<number> => {
    try {
      const length = Math.min(room.length, size - at);
      const past = length > 0 ? room : new Uint8Array(1);
      const { bytesRead } = await unlessStopped(signal, handle.read(past, 0, Math.max(length, 1), at));
      if (length <= 0) {
        if (bytesRead > 0) reason = 'changed-while-read';
        return 0;
      }
      at += bytesRead;
      return bytesRead;
    } catch (error) {
      if (wasLeft(error)) throw error;
      reason = `source-unreadable: ${fromSystemError(error).message}`;
      return 0;
    }
  };
  for (;;) {
    if (signal.aborted) {
      reason = 'interrupted';
      break;
    }
    try {
      const bytes = await file.fill(read);
      if (bytes === 0) break;
      onBytes(at);
    } catch (error) {
      if (!wasLeft(error)) throw error;
      reason = 'interrupted';
      break;
    }
  }
  await file.close();
  return reason;
}
