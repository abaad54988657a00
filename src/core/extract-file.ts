import { createHash } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { partialPathOf } from '../bundle/node/new-file.ts';
import { fromSystemError, JejakError } from '../contract/error.ts';
import type { Item, ItemFile } from '../contract/item.ts';
import type { Locker } from '../locker/index.ts';
import { syncFolderOf } from './durable.ts';
import { assertRoomFor } from './out-file.ts';
import { clearCutOff, underWay } from './under-way.ts';
import type { Work } from './work.ts';

/**
 * A file that was written out; `notLogged` says why the log could not take that it was, `notFlushed` why its folder
 * could not be flushed: a power cut may still take its name away.
 */
export interface Extracted extends ItemFile {
  notLogged?: JejakError;
  notFlushed?: JejakError;
}

interface ExtractRequest {
  item: string;
  role: string;
  out: string;
  overwrite: boolean;
  /** Why it is copied out; empty where nobody said it. */
  why?: string | undefined;
}

/**
 * Writes one stored file to disk, checked against its hash on the way out: a file appears under its
 * name only when every byte of it was right, and when the log says that the copy goes out (`item.viewed`). A copy that
 * could not take its name has its entry all the same: the log says that it was made. From a locker that can only be
 * read the copy is made without.
 *
 * @throws JejakError `no-such-role`, `stored-bytes-changed`, and what `assertRoomFor` throws
 */
export async function extractFile(locker: Locker, request: ExtractRequest, work: Work): Promise<Extracted> {
  const item = locker.item(request.item);
  const file = item.files.find((each) => each.role === request.role);
  if (file === undefined) {
    const roles = item.files.map((each) => each.role).join(', ');
    throw new JejakError('no-such-role', 'wrong-use', { role: request.role, roles });
  }
  await assertRoomFor(request.out, request.overwrite);
  await clearCutOff(locker).catch(() => []); // what earlier work left can wait: this copy does not need it gone
  const partial = resolve(partialPathOf(request.out));
  return underWay(locker, { kind: 'copy', partial }, () =>
    writeCopy(locker, item, file, { out: request.out, partial, why: request.why?.trim() ?? '' }, work),
  );
}

async function writeCopy(
  locker: Locker,
  item: Item,
  file: ItemFile,
  { out, partial, why }: { out: string; partial: string; why: string },
  work: Work,
): Promise<Extracted> {
  const hash = createHash('sha256');
  const handle = await open(partial, 'wx');
  try {
    let done = 0;
    for await (const bytes of locker.readFile(item.item, file.role, 'taker')) {
      work.signal.throwIfAborted();
      hash.update(bytes);
      await handle.writeFile(bytes);
      done += bytes.length;
      work.onProgress({ step: 'extract', done, total: file.bytes, unit: 'bytes', detail: basename(out) });
    }
    if (hash.digest('hex') !== file.sha256)
      throw new JejakError('stored-bytes-changed', 'answer-is-no', { item: item.item, role: file.role });
    await handle.sync();
    await handle.close();
    const notLogged = await logCopy(locker, item, file, why);
    await rename(partial, out);
    const notFlushed = await flushFolderOf(out);
    return {
      ...file,
      ...(notLogged === undefined ? {} : { notLogged }),
      ...(notFlushed === undefined ? {} : { notFlushed }),
    };
  } catch (error) {
    await handle.close();
    await rm(partial, { force: true });
    throw error;
  }
}

/** Gives back why it could not be done: the copy stands under its name, whole. */
async function flushFolderOf(out: string): Promise<JejakError | undefined> {
  try {
    await syncFolderOf(out);
    return undefined;
  } catch (error) {
    return fromSystemError(error);
  }
}

/** Gives back why the entry could not be made: the copy is made, whatever becomes of its entry. */
async function logCopy(
  locker: Locker,
  { item, case: inCase }: Item,
  { role }: ItemFile,
  reason: string,
): Promise<JejakError | undefined> {
  try {
    const caseId = inCase ?? undefined;
    // Its role alone, and not what the file is called; why stands behind a commitment.
    const details = reason === '' ? undefined : { reason };
    await locker.append({
      kind: 'item.viewed',
      caseId,
      body: { itemId: item, what: 'copied', role },
      details,
    });
    return undefined;
  } catch (error) {
    return fromSystemError(error);
  }
}
