import type { Stats } from 'node:fs';
import { basename } from 'node:path';
import { app } from '../contract/app.ts';
import { contained } from '../contract/chat.ts';
import { fromPlainError, JejakError, toPlainError } from '../contract/error.ts';
import { handedInOf } from '../contract/handed-in.ts';
import type { Item, ItemSource } from '../contract/item.ts';
import type { IntakeFacts, IntakeProcess } from '../intake/client.ts';
import type { Locker } from '../locker/index.ts';
import { writeBytes, writeJson } from './item-files.ts';
import { isAnotherNow } from './source-files.ts';
import { openStep } from './steps.ts';
import { unlessStopped, wasLeft } from './unless-stopped.ts';
import type { Work } from './work.ts';

/** An archive that was brought in, and the files in it that the messages of its conversation name. */
export interface Packed {
  item: Item;
  path: string;
  /** The archive as it was when it was looked at. */
  info: Stats;
  files: NonNullable<IntakeFacts['chat']>['packed'];
}

interface Taken {
  items: Item[];
  failed: { file: string; error: JejakError }[];
}

/** Files that are taken out of one archive at most. */
const mostFiles = 5000;
/** What comes out of an archive may have this many bytes, and four times those of the archive. */
const mostBytes = 1024 ** 3;

/**
 * Takes the files that the messages of a conversation name out of its archive: each becomes an item of its own, made
 * of the archive, which stays as it is. One that cannot be had is a failure of its own, and never thrown; those that are
 * left there, as there are too many or the work ended, are one together. Ends where the signal does, or the locker can
 * store no more.
 */
export async function takePacked(
  locker: Locker,
  intake: IntakeProcess,
  { item, path, info, files }: Packed,
  { onProgress, signal }: Work,
): Promise<Taken> {
  const taken: Taken = { items: [], failed: [] };
  const wanted = withinBounds(files, info.size);
  let tried = 0;
  for (const file of wanted) {
    if (signal.aborted) break;
    const detail = basename(file.entry);
    onProgress({ step: 'unpack', done: tried, total: wanted.length, unit: 'files', detail });
    const reading = openStep('unpack');
    try {
      const got = await unlessStopped(signal, intake.unpack(path, file.file));
      // What is taken out must be what was stored: the archive itself is kept as it was looked at.
      if (got === null || (await isAnotherNow(path, info, signal)))
        throw new JejakError('packed-file-not-taken', 'wrong-use', { file: file.entry });
      taken.items.push(await keep(locker, item, file, got, reading));
    } catch (thrown) {
      if (wasLeft(thrown)) break;
      const error = fromPlainError(toPlainError(thrown));
      taken.failed.push({ file: `${path}/${file.entry}`, error });
      if (error.fault !== 'wrong-use') break;
    }
    tried += 1;
  }
  const left = files.length - taken.items.length - taken.failed.length;
  if (left > 0) {
    const error = new JejakError('packed-files-left', 'wrong-use', { file: basename(path), count: left });
    taken.failed.push({ file: path, error });
  }
  return taken;
}

/** The files that are taken out of an archive of this size: no more than a conversation has, in their order. */
export function withinBounds<T extends { file: { size: number } }>(
  files: readonly T[],
  archiveBytes: number,
): T[] {
  let room = mostBytes + 4 * archiveBytes;
  const fitting = files.filter(({ file }) => {
    if (file.size > room) return false;
    room -= file.size;
    return true;
  });
  return fitting.slice(0, mostFiles);
}

async function keep(
  locker: Locker,
  archive: Item,
  { entry, message, line }: Packed['files'][number],
  { bytes, facts }: { bytes: Uint8Array; facts: IntakeFacts },
  reading: ReturnType<typeof openStep>,
): Promise<Item> {
  const name = basename(entry);
  const handedIn = Object.entries(handedInOf(archive.source)).filter(([, said]) => said !== undefined);
  const source: ItemSource = { ...Object.fromEntries(handedIn), fileName: name };
  // What is a conversation itself, sent along in this one, is kept as a file: it is not read as one here.
  const kind = facts.chat === undefined ? facts.itemKind : 'file';
  const { case: caseId } = locker.item(archive.item); // It may have been filed meanwhile.
  const draft = await locker.beginDraft({
    kind: 'item.derived',
    original: { itemId: archive.item, role: 'original' },
    ...{ source, itemKind: kind, title: name },
    ...(caseId === null ? {} : { caseId }),
  });
  await writeBytes(draft, 'original', name, facts.mediaType, bytes);
  if (facts.exif !== undefined) await writeJson(draft, 'exif', 'exif.json', facts.exif);
  const { damage, text = '' } = facts;
  if (text !== '') {
    const utf8 = new TextEncoder().encode(text);
    await writeBytes(draft, 'text', 'text.txt', 'text/plain; charset=utf-8', utf8);
  }
  const details = {
    what: contained,
    tool: `${app.name} ${app.version}`,
    reason: '',
    /** Where it lies in the archive, and which message names it. */
    contained: { entry, message, line },
    ...{ kind, title: name, source, capturedAt: new Date().toISOString() },
    steps: [damage === undefined ? reading.ok() : reading.failed(`${damage.code}: ${damage.detail}`)],
    ...(facts.photo === undefined ? {} : { photo: facts.photo }),
    ...(facts.photo !== undefined || facts.warnings.length === 0 ? {} : { warnings: facts.warnings }),
  };
  return draft.seal({
    ...{ state: damage === undefined ? ('complete' as const) : ('partial' as const), details },
    ...(text === '' ? {} : { searchText: text }),
  });
}
