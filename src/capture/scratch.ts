import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

const prefix = 'capture-';

/** The folder of one capture process: browser profiles and bodies on their way. Nothing in it outlives the process. */
export function scratchOf(scratchDir: string, pid: number): string {
  return join(scratchDir, `${prefix}${pid}`);
}

export async function makeScratch(scratchDir: string, pid: number): Promise<string> {
  const folder = scratchOf(scratchDir, pid);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return folder;
}

/** Removes a process's folder. A browser that was just killed may still write for a moment: it is tried again for a second. */
export async function removeScratch(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
}

/** Removes what processes left behind that are no more: they were killed. */
export async function removeStaleScratch(scratchDir: string): Promise<void> {
  for (const name of await readdir(scratchDir)) {
    const pid = name.startsWith(prefix) ? Number(name.slice(prefix.length)) : Number.NaN;
    if (Number.isInteger(pid) && !isRunning(pid)) await removeScratch(join(scratchDir, name));
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'; // Another user's, but there.
  }
}
