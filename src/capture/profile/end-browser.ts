import { readdir, readFile, readlink } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** How long a browser that was ended may take to go with all its processes. */
const patienceMs = 3000;

/**
 * Ends the browser that still has a profile open: one with a window outlives the process that started it,
 * where that was killed. The browser itself notes its number in the profile (`SingletonLock`, `HOST-PID`); it
 * is ended only where the system says that this number is a program started with this very profile. Resolves when
 * none of its processes is there any more that could still write into it.
 */
export async function endBrowserOf(profileDir: string): Promise<void> {
  try {
    const pid = Number((await readlink(join(profileDir, 'SingletonLock'))).split('-').at(-1));
    const command = await readFile(`/proc/${pid}/cmdline`, 'utf8');
    if (!command.split('\0').includes(`--user-data-dir=${profileDir}`)) return;
    process.kill(pid, 'SIGKILL');
    const until = performance.now() + patienceMs;
    while (performance.now() < until && (await isOnProfile(profileDir))) await setTimeout(20);
  } catch {
    // No browser has it open, or this system does not tell.
  }
}

/** Whether a process runs that was started with this profile; one that has ended has no command line any more. */
async function isOnProfile(profileDir: string): Promise<boolean> {
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const command = await readFile(`/proc/${name}/cmdline`, 'utf8').catch(() => '');
    if (command.includes(profileDir)) return true;
  }
  return false;
}
