import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** The bit of CAP_SYS_NICE (linux/capability.h): with it a thread may raise its own priority. */
const sysNice = 1n << 23n;
const setpriv = '/usr/bin/setpriv';

/**
 * Starts this program anew with the rights of an ordinary user over priorities, where it has more: the
 * browser raises threads of its own above everything where it may, which for a person who is not root it
 * may not. Returns the status of what it started, or null where nothing had to be started.
 */
export function runWithOrdinaryRights(): number | null {
  if (process.platform !== 'linux' || !existsSync(setpriv)) return null;
  const held = /^CapEff:\s*([0-9a-f]+)$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? '0';
  if ((BigInt(`0x${held}`) & sysNice) === 0n) return null;
  const rights = ['--bounding-set', '-sys_nice', '--inh-caps', '-sys_nice'];
  const { status, error } = spawnSync(setpriv, [...rights, process.execPath, ...process.argv.slice(1)], {
    stdio: 'inherit',
  });
  if (error !== undefined) throw error;
  return status ?? 1;
}
