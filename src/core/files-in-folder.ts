import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fromSystemError, JejakError } from '../contract/error.ts';
import { isLockerFolder } from '../locker/index.ts';
import { unlessStopped, wasLeft } from './unless-stopped.ts';

/** More than any card holds; whoever chooses the root of a disk did not mean all of it. */
const mostFiles = 50_000;
const deepest = 64;

/** What systems, file managers and cameras write for themselves, beside what begins with a dot. */
const forSystems: ReadonlySet<string> = new Set([
  'thumbs.db',
  'ehthumbs.db',
  'ehthumbs_vista.db',
  'desktop.ini',
  'autorun.inf',
  'indexervolumeguid',
  'wpsettings.dat',
  '__macosx',
  '$recycle.bin',
  'system volume information',
]);

/** What a folder holds that can be brought in. */
interface FilesInFolder {
  /** Whole paths: of each folder its files first, by name with numbers as numbers, and then what its folders hold. */
  files: string[];
  /** Files and folders that a system wrote for itself or that are hidden, and what is no file, a link for one. */
  leftOut: string[];
  /** Folders that could not be read, each with why. */
  unread: { folder: string; error: JejakError }[];
}

/**
 * Everything that lies in a folder and in those within it.
 *
 * @throws JejakError `file-unreadable` where the folder itself cannot be read, `too-many-files`, `source-in-locker`,
 *   `interrupted`
 */
export async function filesInFolder(folder: string, signal: AbortSignal): Promise<FilesInFolder> {
  const found: FilesInFolder = { files: [], leftOut: [], unread: [] };
  if (isLockerFolder(folder)) throw new JejakError('source-in-locker', 'wrong-use', { file: folder });
  await lookInto(folder, { found, root: folder, signal, depth: 0 });
  return found;
}

/**
 * What was chosen to be brought in, each folder with the files that it holds in its place. What is not there stays among
 * the files: whoever brings it in says so.
 *
 * @throws JejakError as `filesInFolder`
 */
export async function filesAmong(
  paths: readonly string[],
  signal: AbortSignal,
): Promise<FilesInFolder & { folders: string[] }> {
  const all = { files: [] as string[], leftOut: [] as string[], unread: [] as FilesInFolder['unread'] };
  const folders: string[] = [];
  for (const path of paths) {
    const isFolder = await unlessStopped(signal, stat(path)).then(
      (info) => info.isDirectory(),
      () => false,
    );
    if (!isFolder) {
      all.files.push(path);
      continue;
    }
    const folder = resolve(path);
    const { files, leftOut, unread } = await filesInFolder(folder, signal);
    folders.push(folder);
    all.files.push(...files);
    all.leftOut.push(...leftOut);
    all.unread.push(...unread);
  }
  return { ...all, folders };
}

interface Walk {
  found: FilesInFolder;
  root: string;
  signal: AbortSignal;
  depth: number;
}

async function lookInto(folder: string, walk: Walk): Promise<void> {
  const { found, root, signal, depth } = walk;
  if (signal.aborted) throw new JejakError('interrupted', 'interrupted');
  let entries: Dirent[];
  try {
    entries = await unlessStopped(signal, readdir(folder, { withFileTypes: true }));
  } catch (error) {
    if (wasLeft(error)) throw error;
    const { message: detail } = fromSystemError(error);
    const unreadable = new JejakError(
      'file-unreadable',
      'wrong-use',
      { file: folder, detail },
      { cause: error },
    );
    if (folder === root) throw unreadable;
    found.unread.push({ folder, error: unreadable });
    return;
  }
  entries.sort((one, other) => byName.compare(one.name, other.name));
  const folders: string[] = [];
  for (const entry of entries) {
    const path = join(folder, entry.name);
    const isFolder = entry.isDirectory();
    if (isForSystems(entry.name) || (!isFolder && !entry.isFile()) || (isFolder && isLockerFolder(path)))
      found.leftOut.push(path);
    else if (isFolder) folders.push(path);
    else found.files.push(path);
  }
  if (found.files.length > mostFiles)
    throw new JejakError('too-many-files', 'wrong-use', { folder: root, most: mostFiles });
  for (const each of folders) {
    if (depth < deepest) await lookInto(each, { ...walk, depth: depth + 1 });
    else found.leftOut.push(each);
  }
}

/** The same on every device, whatever language it speaks. */
const byName = new Intl.Collator('en', { numeric: true });

/** Hidden by its name (also what Mac computers put beside each file, `._IMG_1.JPG`), or known by it. */
function isForSystems(name: string): boolean {
  return name.startsWith('.') || forSystems.has(name.toLowerCase());
}
