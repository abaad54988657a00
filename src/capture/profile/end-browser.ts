import { readFile, readlink } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Ends the browser that still has a profile open: one with a window outlives the process that started it,
 * where that was killed. The browser itself notes its number in the profile (`SingletonLock`, `HOST-PID`); it
 * is ended only where the system says that this number is a program started with this very profile.
 */
export async function endBrowserOf(profileDir: string): Promise<void> {
  try {
    const pid = Number((await readlink(join(profileDir, 'SingletonLock'))).split('-').at(-1));
    const command = await readFile(`/proc/${pid}/cmdline`, 'utf8');
    if (command.split('\0').includes(`--user-data-dir=${profileDir}`)) process.kill(pid, 'SIGKILL');
  } catch {
    // No browser has it open, or this system does not tell.
  }
}
