import type { BackupMade } from './backup-calls.ts';
import { type CopyOptions, callBackupThread } from './backup-client.ts';

/**
 * Copies an open locker into one file, beside all work on it: database and keys as they stand at one moment,
 * checked and read again before the file gets its name.
 *
 * @throws what `makeBackup` throws
 */
export async function backUp(
  { dir, dataKey }: { dir: string; dataKey: Uint8Array },
  file: string,
  options: CopyOptions,
): Promise<BackupMade> {
  return callBackupThread('backup', { dir, dataKey: Uint8Array.from(dataKey), file }, options);
}
