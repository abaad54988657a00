import { createHash } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { fromSystemError, JejakError } from '../contract/error.ts';
import type { Item, ItemFile } from '../contract/item.ts';
import type { Locker } from '../locker/index.ts';
import { syncFolderOf } from './durable.ts';
import { assertRoomFor } from './out-file.ts';
import type { Work } from './work.ts';

/** A file that was written out; `notLogged` says why the log could not take that it was. */
export interface Extracted extends ItemFile {
  notLogged?: JejakError;
}

/**
 * Writes one stored file to disk, checked against its hash on the way out: a file appears under its
 * name only when every byte of it was right. That a copy was made is an entry of the log (`item.viewed`);
 * from a locker that can only be read the copy is made all the same.
 *
 * @throws JejakError `no-such-role`, `stored-bytes-changed`, and what `assertRoomFor` throws
 */
export async function extractFile(
  locker: Locker,
  request: { item: string; role: string; out: string; overwrite: boolean },
  work: Work,
): Promise<Extracted> {
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
  } catch (error) {
    await handle.close();
    await rm(temporary, { force: true });
    throw error;
  }
  const notLogged = await logCopy(locker, item);
  return { ...file, ...(notLogged === undefined ? {} : { notLogged }) };
}

/** Gives back why the entry could not be made: the copy is there, whatever becomes of its entry. */
async function logCopy(locker: Locker, item: Item): Promise<JejakError | undefined> {
  try {
    const caseId = item.case ?? undefined;
    await locker.append({ kind: 'item.viewed', caseId, body: { itemId: item.item } });
    return undefined;
  } catch (error) {
    return fromSystemError(error);
  }
}
