import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { fromSystemError, JejakError } from '../contract/error.ts';
import type { HandedIn, SaidHandedIn } from '../contract/handed-in.ts';
import type { Item, ItemDetails, ItemState } from '../contract/item.ts';
import { startIntakeProcess } from '../intake/client.ts';
import type { Locker } from '../locker/index.ts';
import { alreadyHere, folderOf } from './already-here.ts';
import { type Examined, examine } from './examine-file.ts';
import { toHandedIn } from './handed-in.ts';
import { importRecord } from './import-record.ts';
import { writeBytes, writeCredentials, writeJson } from './item-files.ts';
import { closeFile, copyInto, hasChanged, modifiedAt, openFile } from './source-files.ts';
import { openStep } from './steps.ts';
import { takeAttachments } from './take-attachments.ts';
import { type Packed, takePacked } from './take-packed.ts';
import { makeThumbnails, withPictures } from './thumbnails.ts';
import type { CameIn } from './together/find-sets.ts';
import { asFile, mayBeText, partOf } from './together/parts.ts';
import { readSets } from './together/read-sets.ts';
import { unlessStopped, wasLeft } from './unless-stopped.ts';
import type { Work } from './work.ts';

/** Files whose facts are read ahead of the one that is being stored. */
const readAhead = 3;

/** Files that may be on their way to being sealed while the next comes in. */
const sealedBehind = 10;

export interface ImportRequest extends HandedIn {
  paths: string[];
  caseId?: string | undefined;
  note?: string | undefined;
  /** Whole paths of folders in which files among these were found: what is here of them (`alreadyHere`) stays out. */
  folders?: readonly string[] | undefined;
  /** Called with the path of each file that has become an item, or is one already. */
  onItem?: ((path: string) => void) | undefined;
  /** Certificates (PEM) of those whose signers of Content Credentials are trusted; else those of the locker's lists. */
  trustList?: string | undefined;
}

export interface ImportFailure {
  file: string;
  code: string;
  message: string;
  params: Record<string, string | number>;
}

export interface ImportResult {
  items: Item[];
  failed: ImportFailure[];
  /** Files of folders that stayed out, each with the item that it is here as. */
  here: { file: string; item: string }[];
}

/**
 * Brings files into the locker as they are: the bytes are streamed from the file into a draft and
 * hashed as they are stored, what they say of themselves is read by the intake process, and sealing
 * makes the item, while the next file comes in. A file that cannot be opened is a failure of its own; the
 * others go on, unless its whole folder is gone, a card that was pulled out. A full or failing disk ends the whole:
 * what was sealed before stays. Where the signal ends the work, the result is what was brought in by then.
 *
 * @throws JejakError what `toHandedIn` throws, before anything is brought in
 */
export async function importFiles(locker: Locker, request: ImportRequest, work: Work): Promise<ImportResult> {
  const handedIn = toHandedIn(request, new Date());
  const intake = startIntakeProcess({ trustList: request.trustList ?? locker.trustLists.used() });
  const result: ImportResult = { items: [], failed: [], here: [] };
  const { caseId, note, folders = [] } = request;
  const here = alreadyHere(locker, { folders, caseId, said: { ...handedIn, note } });
  const sizes = await sizesOf(request.paths, work.signal);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const upcoming = new Map<number, Promise<Examined>>();
  const examineAt = (at: number): Promise<Examined> | undefined => {
    const path = request.paths[at];
    if (path === undefined) return undefined;
    const known = upcoming.get(at);
    if (known !== undefined) return known;
    const examining = examine(intake, path, work.signal);
    examining.catch(() => undefined); // awaited when its turn comes
    upcoming.set(at, examining);
    return examining;
  };
  let done = 0;
  const sealing: Promise<void>[] = [];
  const archives: Packed[] = [];
  const letters: { item: Item; path: string }[] = [];
  const came: CameIn[] = [];
  /** Folders whose card or disk was pulled out meanwhile. */
  const gone: string[] = [];
  try {
    for (const [at, path] of request.paths.entries()) {
      if (work.signal.aborted) break;
      if (folderOf(path, gone) !== undefined) continue;
      for (let ahead = at + 1; ahead <= at + readAhead; ahead += 1) {
        if (!here.mayBe(request.paths[ahead] ?? '', sizes[ahead] ?? 0)) void examineAt(ahead);
      }
      const before = done;
      const tell = (bytes: number): void => {
        const count = { done: at, total: request.paths.length };
        const now = { done: before + bytes, total, unit: 'bytes' as const, count };
        work.onProgress({ step: 'import', ...now, detail: basename(path) });
      };
      try {
        const bytes = sizes[at] ?? 0;
        if (here.mayBe(path, bytes)) {
          tell(0);
          await Promise.all(sealing); // it may be the very one that comes in just now
          const item = await here.find(path, work.signal).catch((error: unknown) => {
            if (wasLeft(error)) throw error;
            return null; // what cannot be read now comes in as far as it can be, and says so
          });
          if (item !== null) {
            result.here.push({ file: path, item });
            came.push({ path, item, isText: mayBeText(locker, { path, item }) });
            request.onItem?.(path);
            done = before + bytes;
            continue;
          }
        }
        here.comes(bytes);
        const alone = await (examineAt(at) ?? examine(intake, path, work.signal));
        const part = partOf(path, alone.facts, request.paths);
        const examined = part === null ? alone : asFile(alone);
        const { sealed } = await importFile(
          locker,
          path,
          { ...request, handedIn },
          examined,
          work.signal,
          tell,
        );
        const told = sealed.then(
          (item) => {
            result.items.push(item);
            came.push({ path, item: item.item, isText: part === 'text' });
            const files = examined.facts?.chat?.packed ?? examined.facts?.proof?.packed ?? [];
            if (files.length > 0) archives.push({ item, path, files });
            if ((item.mail?.attachments ?? 0) > 0) letters.push({ item, path });
            request.onItem?.(path);
          },
          (error: unknown) => void result.failed.push(failureOf(path, error)),
        );
        told.catch(() => undefined); // awaited after the next file has come in, or at the end
        sealing.push(told);
        if (sealing.length > sealedBehind) await sealing.shift();
      } catch (error) {
        if (wasLeft(error)) break;
        result.failed.push(failureOf(path, error));
        const folder = await goneOf(path, folders, work.signal);
        if (folder !== null) {
          const left = request.paths.slice(at).filter((each) => folderOf(each, [folder]) !== undefined);
          result.failed.push(failureOf(folder, folderGone(folder, left.length)));
          gone.push(folder);
        }
      }
      upcoming.delete(at);
      done = before + (sizes[at] ?? 0);
    }
    await Promise.all(sealing);
    const takeOver = ({ items, failed }: Awaited<ReturnType<typeof takePacked>>): void => {
      result.items.push(...items);
      for (const { file, error } of failed) {
        const { code, message, params } = error;
        result.failed.push({ file, code, message, params });
      }
    };
    for (const archive of archives) takeOver(await takePacked(locker, intake, archive, work));
    for (const letter of letters) takeOver(await takeAttachments(locker, intake, letter, work));
    takeOver(await readSets(locker, intake, came, work));
    const failed = await makeThumbnails(locker, intake, result.items, work);
    return { ...result, items: await withPictures(locker, result.items, failed) };
  } finally {
    await intake.close();
  }
}

/** One after the other: a disk that does not answer must not take all the threads that files are asked with. */
async function sizesOf(paths: readonly string[], signal: AbortSignal): Promise<number[]> {
  const sizes: number[] = [];
  for (const path of paths) {
    if (signal.aborted) break;
    sizes.push(
      await unlessStopped(signal, stat(path)).then(
        ({ size }) => size,
        () => 0,
      ),
    ); // what is missing is named when its turn comes
  }
  return sizes;
}

/** The folder of a file that is not there any more itself; null where it is. */
async function goneOf(path: string, folders: readonly string[], signal: AbortSignal): Promise<string | null> {
  const folder = folderOf(path, folders);
  if (folder === undefined) return null;
  return unlessStopped(signal, stat(folder)).then(
    () => null,
    () => folder,
  );
}

/** @param left how many files have not come in for it, this one among them */
function folderGone(folder: string, left: number): JejakError {
  return new JejakError('folder-gone', 'wrong-use', { folder, left });
}

/** A file's own fault is a failure of that file; anything that stops the locker is thrown on. */
export function failureOf(path: string, error: unknown): ImportFailure {
  const known = fromSystemError(error);
  if (known.fault !== 'wrong-use') throw known;
  return { file: path, code: known.code, message: known.message, params: known.params };
}

/** Resolves when all of the file is on its way into the locker; `sealed` when it is an item. */
async function importFile(
  locker: Locker,
  path: string,
  request: Pick<ImportRequest, 'caseId' | 'note'> & { handedIn: SaidHandedIn },
  examined: Examined,
  signal: AbortSignal,
  onBytes: (bytes: number) => void,
): Promise<{ sealed: Promise<Item> }> {
  const { info, facts } = examined;
  const handle = await openFile(path, signal);
  try {
    const startedAt = new Date();
    const modified = modifiedAt(info);
    const source = {
      fileName: basename(path),
      ...(modified === null ? {} : { fileModifiedAt: modified }),
      ...request.handedIn,
      ...(request.note === undefined ? {} : { note: request.note }),
    };
    const kind = facts?.itemKind ?? 'file';
    const draft = await locker.beginDraft({
      kind: 'item.imported',
      source,
      itemKind: kind,
      title: source.fileName,
      ...(request.caseId === undefined ? {} : { caseId: request.caseId }),
    });
    const storing = openStep('store');
    const original = { name: source.fileName, mediaType: facts?.mediaType ?? 'application/octet-stream' };
    const trouble = await copyInto(draft, { handle, size: info.size }, original, signal, onBytes);
    const reason = trouble ?? ((await hasChanged(handle, info, signal)) ? 'changed-while-read' : null);
    const steps = [reason === null ? storing.ok() : storing.failed(reason), examined.step];
    if (facts?.exif !== undefined) await writeJson(draft, 'exif', 'exif.json', facts.exif);
    if (facts?.text !== undefined && facts.text !== '') {
      await writeBytes(
        draft,
        'text',
        'text.txt',
        'text/plain; charset=utf-8',
        new TextEncoder().encode(facts.text),
      );
    }
    if (facts?.chat !== undefined)
      await writeBytes(draft, 'chat', 'chat.json', 'application/json', facts.chat.json);
    if (facts?.mail !== undefined)
      await writeBytes(draft, 'mail', 'mail.json', 'application/json', facts.mail.json);
    if (facts?.proof !== undefined)
      await writeBytes(draft, 'proof', 'proof.json', 'application/json', facts.proof.json);
    if (facts?.credentials !== undefined) await writeCredentials(draft, facts.credentials);
    const state: ItemState = steps.every((step) => step.result === 'ok') ? 'complete' : 'partial';
    const details: ItemDetails = {
      kind,
      title: source.fileName,
      source,
      capturedAt: startedAt.toISOString(),
      steps,
      ...(facts?.photo === undefined ? {} : { photo: facts.photo }),
      ...(facts?.film === undefined ? {} : { film: facts.film }),
      ...(facts?.chat === undefined ? {} : { chat: facts.chat.receipt }),
      ...(facts?.mail === undefined ? {} : { mail: facts.mail.receipt }),
      ...(facts?.proof === undefined ? {} : { proof: facts.proof.receipt }),
      ...(facts?.credentials === undefined ? {} : { credentials: facts.credentials.receipt }),
      ...(facts?.photo !== undefined || !facts?.warnings.length ? {} : { warnings: facts.warnings }),
    };
    await writeJson(
      draft,
      'capture',
      'capture.json',
      importRecord({ path, info, startedAt, facts, steps, state }),
    );
    const sealed = draft.seal({
      state,
      details,
      ...(facts?.text === undefined ? {} : { searchText: facts.text }),
    });
    return { sealed };
  } finally {
    await closeFile(handle, signal);
  }
}
