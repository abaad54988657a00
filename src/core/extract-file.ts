import { createHash } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { JejakError } from '../contract/error.ts';
import type { ItemFile } from '../contract/item.ts';
import type { Locker } from '../locker/index.ts';
import { syncFolderOf } from './durable.ts';
import { assertRoomFor } from './out-file.ts';
import type { Work } from './work.ts';

/**
 * Writes one stored file to disk, checked against its hash on the way out: a file appears under its
 * name only when every byte of it was right.
 *
 * @throws JejakError `no-such-role`, `stored-bytes-changed`, and what `assertRoomFor` throws
 */
export async function extractFile(
  locker: Locker,
  request: { item: string; role: string; out: string; overwrite: boolean },
  work: Work,
): Promise<ItemFile> {
  const item = locker.item(request.item);
  const file = item.files.find((each) => each.role === request.role);
  if (file === undefined) {
    const roles = item.files.map((each) => each.role).join(', ');
    throw new JejakError('no-such-role', 'wrong-use', { role: request.role, roles });
  }
  await assertRoomFor(request.out, request.overwrite);
  const temporary = `${request.out}.part-${process.pid}`;
  const hash = createHash('sha256');
  const handle = await open(temporary, 'w');
  try {
    let done = 0;
    for await (const bytes of locker.readFile(item.item, request.role, 'taker')) {
      work.signal.throwIfAborted();
      hash.update(bytes);
      await handle.writeFile(bytes);
      done += bytes.length;
      work.onProgress({
        step: 'extract',
        done,
        total: file.bytes,
        unit: 'bytes',
        detail: basename(request.out),
      });
    }
    if (hash.digest('hex') !== file.sha256) {
      throw new JejakError('stored-bytes-changed', 'answer-is-no', { item: item.item, role: request.role });
    }
    await handle.sync();
    await handle.close();
    await rename(temporary, request.out);
    await syncFolderOf(request.out);
    return file;
  } catch (error) {
    await handle.close();
    await rm(temporary, { force: true });
    throw error;
  }
}
