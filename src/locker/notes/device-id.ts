import { execFileSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { replaceFile } from '../keys/index.ts';

/**
 * Which machine this is, 32 hex digits: the hash of the identity that the system itself keeps, so that
 * another home folder is not another device, and the identity itself is told to nobody. Where the system
 * keeps none, a random one kept in the data folder; where that cannot be written, the machine's name.
 * Copies of one virtual machine may share an identity, and then count as one device.
 *
 * @param machineIdentity what the system says, for machines that are not this one
 */
export function deviceId(
  dataDir: string,
  machineIdentity: () => string | undefined = readMachineIdentity,
): string {
  const identity = machineIdentity() ?? keptIdentity(dataDir) ?? `name ${hostname()}`;
  return createHash('sha256').update(`jejak-device/v1\n${identity}\n`).digest('hex').slice(0, 32);
}

/**
 * Who writes a note, 32 hex digits: this device, at this very file. A copy of a locker is another one's, also
 * on the same machine.
 */
export function writerId(dataDir: string, file: string): string {
  const { ino } = statSync(file, { bigint: true });
  return createHash('sha256')
    .update(`jejak-writer/v1\n${deviceId(dataDir)}\n${ino}\n`)
    .digest('hex')
    .slice(0, 32);
}

function readMachineIdentity(): string | undefined {
  if (process.platform === 'darwin') {
    return said('/usr/sbin/ioreg', ['-rd1', '-c', 'IOPlatformExpertDevice'], /"IOPlatformUUID" = "([\w-]+)"/);
  }
  if (process.platform === 'win32') {
    const query = ['query', 'HKLM\\SOFTWARE\\Microsoft\\Cryptography', '/v', 'MachineGuid'];
    return said('reg.exe', query, /MachineGuid\s+REG_SZ\s+([\w-]+)/);
  }
  return written('/etc/machine-id') ?? written('/var/lib/dbus/machine-id');
}

function written(path: string): string | undefined {
  try {
    return /^[0-9a-f]{32}$/m.exec(readFileSync(path, 'utf8'))?.[0];
  } catch {
    // Not on this system: the next source is asked.
    return undefined;
  }
}

function said(program: string, args: string[], pattern: RegExp): string | undefined {
  try {
    return pattern.exec(execFileSync(program, args, { encoding: 'utf8', timeout: 5000 }))?.[1];
  } catch {
    // Not to be had: the next source is asked.
    return undefined;
  }
}

function keptIdentity(dataDir: string): string | undefined {
  const path = join(dataDir, 'device.txt');
  const kept = written(path);
  if (kept !== undefined) return kept;
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    replaceFile(path, `${randomBytes(16).toString('hex')}\n`);
  } catch {
    // A data folder that cannot be written: the machine's name is left.
    return undefined;
  }
  return written(path);
}
