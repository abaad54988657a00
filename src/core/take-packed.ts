import { basename } from 'node:path';
import { app } from '../contract/app.ts';
import { contained } from '../contract/chat.ts';
import { fromPlainError, JejakError, toPlainError } from '../contract/error.ts';
import type { Item, ItemSource } from '../contract/item.ts';
import { mostUnpacked, placeOf } from '../intake/chat/packed-file.ts';
import type { IntakeFacts, IntakeProcess } from '../intake/client.ts';
import type { Locker } from '../locker/index.ts';
import { handedInStanding } from './handed-in.ts';
import { writeBytes, writeCredentials, writeJson } from './item-files.ts';
import { openStep } from './steps.ts';
import { unlessStopped, wasLeft } from './unless-stopped.ts';
import type { Work } from './work.ts';

/** An archive that was brought in, and files in it: those that the messages of its conversation name, or a bundle proves. */
export interface Packed {
  item: Item;
  /** Where it was brought in from. */
  path: string;
  files: readonly Named[];
}

type Named =
  | NonNullable<IntakeFacts['chat']>['packed'][number]
  | NonNullable<IntakeFacts['proof']>['packed'][number];
type Listed = Extract<Named, { file: unknown }>;

interface Taken {
  items: Item[];
  failed: { file: string; error: JejakError }[];
}

/** Files that are taken out of one archive at most. */
const mostFiles = 5000;
/** What comes out of an archive may have this many bytes, and four times those of the archive. */
const mostBytes = 1024 ** 3;

/**
 * Takes files out of an archive, those that the messages of a conversation name or all that a bundle proves: each becomes an item of its own, made
 * of the archive, which stays as it is. One that cannot be had is a failure of its own, and never thrown; those that are
 * left there, as there are too many or the work ended, are one together. Ends where the signal does, or the locker can
 * store no more.
 */
export async function takePacked(
  locker: Locker,
  intake: IntakeProcess,
  { item, path, files }: Packed,
  { onProgress, signal }: Work,
): Promise<Taken> {
  const taken: Taken = { items: [], failed: [] };
  for (const file of files) if ('why' in file) taken.failed.push(refused(path, file));
  const archiveBytes = item.files.find(({ role }) => role === 'original')?.bytes ?? 0;
  const wanted = withinBounds(
    files.filter((file) => 'file' in file),
    archiveBytes,
  );
  let tried = 0;
  for (const file of wanted) {
    if (signal.aborted) break;
    const detail = basename(file.entry);
    onProgress({ step: 'unpack', done: tried, total: wanted.length, unit: 'files', detail });
    const reading = openStep('unpack');
    try {
      const got = await unlessStopped(signal, unpackStored(locker, intake, item, file));
      if (got === null) throw new JejakError('packed-file-not-taken', 'wrong-use', { file: file.entry });
      const { entry } = file;
      const where = 'message' in file ? { entry, message: file.message, line: file.line } : { entry };
      const found = { name: basename(entry), where, ...got };
      taken.items.push(await keepContained(locker, item, found, reading));
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

/** A file out of the archive as it is stored, which may be gone from where it came. */
async function unpackStored(
  locker: Locker,
  intake: IntakeProcess,
  { item }: Item,
  { file }: Listed,
): ReturnType<IntakeProcess['unpack']> {
  if (file.size > mostUnpacked) return null;
  const { start, end } = placeOf(file);
  const parts: Uint8Array[] = [];
  for await (const part of locker.readPart(item, 'original', start, end)) parts.push(part);
  return intake.unpack(Buffer.concat(parts), file);
}

const codeOf = {
  locked: 'packed-file-locked',
  packing: 'packed-file-not-taken',
  twice: 'packed-file-twice',
  overlaps: 'packed-file-overlaps',
} as const;

function refused(path: string, { entry, why }: Extract<Named, { why: unknown }>): Taken['failed'][number] {
  return { file: `${path}/${entry}`, error: new JejakError(codeOf[why], 'wrong-use', { file: entry }) };
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

/** A file that was found inside another. */
interface Contained {
  name: string;
  /** Where it lies in the other, and what names it: its details have it as `contained`. */
  where: object;
  bytes: Uint8Array;
  facts: IntakeFacts;
}

/**
 * Makes a file that was found inside another an item of its own, made of the other one, in the case that that is in.
 *
 * @param reading the step of taking it out
 */
export async function keepContained(
  locker: Locker,
  holder: Item,
  { name, where, bytes, facts }: Contained,
  reading: ReturnType<typeof openStep>,
): Promise<Item> {
  // In what form the other one came says nothing of what it holds.
  const { receivedForm: _, ...handedIn } = handedInStanding(locker, holder);
  const source: ItemSource = { ...handedIn, fileName: name };
  // What is a conversation itself, sent along in this one, is kept as a file: it is not read as one here.
  const kind = facts.chat === undefined ? facts.itemKind : 'file';
  const { case: caseId } = locker.item(holder.item); // It may have been filed meanwhile.
  const draft = await locker.beginDraft({
    kind: 'item.derived',
    original: { itemId: holder.item, role: 'original' },
    ...{ source, itemKind: kind, title: name },
    ...(caseId === null ? {} : { caseId }),
  });
  await writeBytes(draft, 'original', name, facts.mediaType, bytes);
  if (facts.exif !== undefined) await writeJson(draft, 'exif', 'exif.json', facts.exif);
  if (facts.credentials !== undefined) await writeCredentials(draft, facts.credentials);
  const { damage, text = '' } = facts;
  if (text !== '') {
    const utf8 = new TextEncoder().encode(text);
    await writeBytes(draft, 'text', 'text.txt', 'text/plain; charset=utf-8', utf8);
  }
  const details = {
    what: contained,
    tool: `${app.name} ${app.version}`,
    reason: '',
    contained: where,
    ...{ kind, title: name, source, capturedAt: new Date().toISOString() },
    steps: [damage === undefined ? reading.ok() : reading.failed(`${damage.code}: ${damage.detail}`)],
    ...(facts.photo === undefined ? {} : { photo: facts.photo }),
    ...(facts.film === undefined ? {} : { film: facts.film }),
    ...(facts.credentials === undefined ? {} : { credentials: facts.credentials.receipt }),
    ...(facts.photo !== undefined || facts.warnings.length === 0 ? {} : { warnings: facts.warnings }),
  };
  return draft.seal({
    ...{ state: damage === undefined ? ('complete' as const) : ('partial' as const), details },
    ...(text === '' ? {} : { searchText: text }),
  });
}
