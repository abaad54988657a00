import { lstat, mkdir, readdir, readFile, rm, statfs } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { endBrowserOf } from './profile/end-browser.ts';

const prefix = 'capture-';
/** Linux's magic number of a file system that is memory. */
const tmpfs = 0x01021994;
/** A browser's caches grow while it runs: a memory with less room than this is left alone. */
const leastFreeBytes = 256 * 1024 * 1024;

/** The folder of one capture process: browser profiles and bodies on their way. Nothing in it outlives the process. */
export function scratchOf(scratchDir: string, pid: number): string {
  return join(scratchDir, `${prefix}${pid}`);
}

export async function makeScratch(scratchDir: string, pid: number): Promise<string> {
  const folder = scratchOf(scratchDir, pid);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return folder;
}

/**
 * The process's folder for a profile with log-ins in it: in memory where this system has a place for that,
 * so that no disk ever has it, else beside the rest.
 */
export async function makeProfileFolder(
  scratchDir: string,
  pid: number,
): Promise<{ folder: string; inMemory: boolean }> {
  for (const place of memoryPlaces()) {
    if (!(await isMemory(place))) continue;
    const folder = join(await makeScratch(place, pid), 'profile');
    if (!(await isOursAlone(place))) continue; // Somebody else was there first.
    await mkdir(folder, { mode: 0o700 });
    return { folder, inMemory: true };
  }
  const folder = join(await makeScratch(scratchDir, pid), 'profile');
  await mkdir(folder, { mode: 0o700 });
  return { folder, inMemory: false };
}

/** Removes a process's folders. A browser that was just killed may still write for a moment: it is tried again for a second. */
export async function removeScratch(scratchDir: string, pid: number): Promise<void> {
  for (const place of [scratchDir, ...memoryPlaces()]) await removeFolder(scratchOf(place, pid));
}

/** Removes what processes left behind that are no more: they were killed. A browser that was left too is ended first. */
export async function removeStaleScratch(scratchDir: string): Promise<void> {
  for (const place of [scratchDir, ...memoryPlaces()]) {
    for (const name of await namesIn(place)) {
      const pid = name.startsWith(prefix) ? Number(name.slice(prefix.length)) : Number.NaN;
      if (!Number.isInteger(pid) || (await isRunning(pid))) continue;
      const folder = join(place, name);
      await endBrowserOf(join(folder, 'profile'));
      await removeFolder(folder);
    }
  }
}

/** Removes what one page had on its way. What cannot be removed goes with the process's folder: the page is worth more. */
export async function removeOwnFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true }).catch(() => undefined);
}

/** Where a folder in memory can lie, the better place first; none but on Linux. */
function memoryPlaces(): string[] {
  if (process.platform !== 'linux') return [];
  const own = process.env['XDG_RUNTIME_DIR'];
  return [
    ...(own === undefined || own === '' ? [] : [join(own, 'jejak')]),
    `/dev/shm/jejak-${userInfo().uid}`,
  ];
}

/** Whether the folder that a place lies in is memory with room in it. */
async function isMemory(place: string): Promise<boolean> {
  try {
    const { type, bavail, bsize } = await statfs(join(place, '..'));
    return type === tmpfs && bavail * bsize >= leastFreeBytes;
  } catch {
    return false; // There is no such folder.
  }
}

/** Everybody may write into the shared memory: a folder or a link that somebody else put there is not used. */
async function isOursAlone(place: string): Promise<boolean> {
  const found = await lstat(place);
  return found.isDirectory() && found.uid === userInfo().uid && (found.mode & 0o077) === 0;
}

async function namesIn(place: string): Promise<string[]> {
  try {
    return await readdir(place);
  } catch {
    return []; // It was never made, or is not ours to read.
  }
}

async function removeFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
}

/** One that has ended and whose end nobody has asked for yet (a zombie, on Linux) still has its number, and runs no more. */
async function isRunning(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'; // Another user's, but there.
  }
  if (process.platform !== 'linux') return true;
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return !/\) [ZX] /.test(stat);
}
