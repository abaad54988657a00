import type { Stats } from 'node:fs';
import { type FileHandle, open, stat } from 'node:fs/promises';
import { fromSystemError, JejakError } from '../contract/error.ts';
import { instant } from '../contract/item.ts';
import type { Draft } from '../locker/index.ts';

/** @throws JejakError `no-such-file`, `file-unreadable`, `not-a-file` */
export async function statRegularFile(path: string): Promise<Stats> {
  let info: Stats;
  try {
    info = await stat(path);
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw new JejakError(
      missing ? 'no-such-file' : 'file-unreadable',
      'wrong-use',
      { file: path },
      { cause: error },
    );
  }
  if (!info.isFile()) throw new JejakError('not-a-file', 'wrong-use', { file: path });
  return info;
}

/** When a file was last written, as an instant; null where its file system gives a year that no instant has. */
export function modifiedAt({ mtimeMs }: Pick<Stats, 'mtimeMs'>): string | null {
  const date = new Date(mtimeMs);
  if (Number.isNaN(date.getTime())) return null;
  return instant.safeParse(date.toISOString()).data ?? null;
}

/** @throws JejakError `file-unreadable` */
export async function openFile(path: string): Promise<FileHandle> {
  try {
    return await open(path, 'r');
  } catch (error) {
    throw new JejakError('file-unreadable', 'wrong-use', { file: path }, { cause: error });
  }
}

/**
 * Streams the file into the draft. Where the file cannot be read to its end, or the user stops it, what
 * was read so far is kept and the reason comes back; trouble in the locker itself is thrown.
 */
export async function copyInto(
  draft: Draft,
  handle: FileHandle,
  meta: { name: string; mediaType: string },
  signal: AbortSignal,
  onBytes: (bytes: number) => void,
): Promise<string | null> {
  const file = draft.file('original', meta);
  let position = 0;
  let reason: string | null = null;
  const read = async (room: Uint8Array): Promise<number> => {
    try {
      return (await handle.read(room, 0, room.length, position)).bytesRead;
    } catch (error) {
      reason = `source-unreadable: ${fromSystemError(error).message}`;
      return 0;
    }
  };
  for (;;) {
    if (signal.aborted) {
      reason = 'interrupted';
      break;
    }
    const bytes = await file.fill(read);
    if (bytes === 0) break;
    position += bytes;
    onBytes(position);
  }
  await file.close();
  return reason;
}
