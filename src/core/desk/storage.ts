import { readdir, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { removeStaleScratch } from '../../capture/client.ts';
import type { StorageState } from '../../contract/calls/keeping-types.ts';
import type { Locker } from '../../locker/index.ts';
import { scratchFolder } from '../data-folder.ts';
import { removeDecrypted } from '../verify-encrypted.ts';

type FileKind = StorageState['files'][number]['kind'];

/** With less the disk is nearly full: a long page or a short video may not fit any more. */
const littleRoom = 2 * 1024 ** 3;

/** How much room the locker takes, and how much there is. */
export async function readStorage(locker: Locker, waitingJobs: number): Promise<StorageState> {
  const { dir } = locker;
  const [sizes, files, disk, scratch] = await Promise.all([
    locker.sizes(),
    filesOf(dir),
    statfs(dir),
    sizeOfFolder(scratchFolder()),
  ]);
  const [freeBytes, totalBytes] = [disk.bavail * disk.bsize, disk.blocks * disk.bsize];
  const { objects, bytes, pictureBytes, drafts, largestCases, largestItems } = sizes;
  return {
    dir,
    files,
    stored: { objects, bytes, pictureBytes },
    disk: { freeBytes, totalBytes, nearlyFull: freeBytes < littleRoom },
    ...{ largestCases, largestItems },
    unfinished: { drafts, jobs: waitingJobs },
    scratch: { dir: scratchFolder(), bytes: scratch },
  };
}

/** Takes away what dead processes left in the scratch folder; gives how many bytes that were. */
export async function clearScratch(): Promise<{ bytes: number }> {
  const folder = scratchFolder();
  const before = await sizeOfFolder(folder);
  removeDecrypted();
  await removeStaleScratch(folder).catch(ifThere);
  return { bytes: Math.max(0, before - (await sizeOfFolder(folder))) };
}

async function filesOf(dir: string): Promise<StorageState['files']> {
  const sums = new Map<FileKind, number>();
  for (const name of await readdir(dir)) {
    const info = await stat(join(dir, name)).catch(() => undefined); // gone meanwhile
    if (info?.isFile() !== true || info.size === 0) continue;
    const kind = kindOf(name);
    sums.set(kind, (sums.get(kind) ?? 0) + info.size);
  }
  return [...sums].map(([kind, bytes]) => ({ kind, bytes })).toSorted((a, b) => b.bytes - a.bytes);
}

function kindOf(name: string): FileKind {
  if (/\.db$/.test(name)) return 'database';
  if (/-(wal|shm|journal)$/.test(name)) return 'write-ahead';
  return /^(keys\.json|head\.txt)/.test(name) ? 'keys' : 'others';
}

/** What lies in a folder and below it, as far as it can be read: it changes while it is counted. */
async function sizeOfFolder(folder: string): Promise<number> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const sizes = await Promise.all(
    entries.map(async (entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return sizeOfFolder(path);
      const info = entry.isFile() ? await stat(path).catch(() => undefined) : undefined;
      return info?.size ?? 0;
    }),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** Where nothing was captured yet there is no such folder. */
function ifThere(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
}
