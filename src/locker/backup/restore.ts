import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fromSystemError, JejakError } from '../../contract/error.ts';
import { databaseFileName } from '../database/open-database.ts';
import {
  type Credential,
  holdLockerAlone,
  keyFileCopyName,
  keyFileName,
  syncFolder,
  unlockKeyFile,
} from '../keys/index.ts';
import type { Restored } from './backup-calls.ts';
import { type CopyOptions, callBackupThread } from './backup-client.ts';
import { openBackupFile } from './backup-file.ts';
import { makeScratchFolder, removeDeadScratch } from './scratch-folder.ts';

/**
 * Restores a backup into a new folder. The restored locker begins a log and a key of its own, since the
 * locker that was backed up may have signed on; the old log stays in it, whole. Until everything is there
 * and checked, the folder is not.
 *
 * @param credential the passphrase or recovery code of the time of the backup
 * @throws JejakError `locker-in-use`, `locker-exists`, `folder-not-empty`, `no-such-folder`, `no-such-backup`,
 *   `not-a-backup`, `backup-damaged`, `wrong-passphrase` and what else unlocking throws, `disk-full`, `interrupted`
 */
export async function restoreLocker(
  file: string,
  dir: string,
  { dataDir, onProgress, signal, ...credential }: Credential & CopyOptions & { dataDir: string },
): Promise<Restored> {
  const target = resolve(dir);
  try {
    removeDeadScratch(target);
    assertNew(target);
    const scratch = makeScratchFolder(target);
    try {
      const stage = join(scratch.path, 'locker');
      mkdirSync(stage, { mode: 0o700 });
      await unpackKeys(file, stage);
      const { dataKey, actor } = await unlockKeyFile(stage, credential);
      const args = { file, stage, dataKey: Uint8Array.from(dataKey), actor, dataDir };
      dataKey.fill(0);
      const restored = await callBackupThread('restore', args, { onProgress, signal });
      syncFolder(stage);
      assertNew(target);
      if (existsSync(target)) rmdirSync(target);
      renameSync(stage, target);
      syncFolder(dirname(target));
      return restored;
    } finally {
      scratch.remove();
    }
  } catch (error) {
    throw fromSystemError(error);
  }
}

async function unpackKeys(file: string, stage: string): Promise<void> {
  using backup = await openBackupFile(file);
  for (const name of [keyFileName, keyFileCopyName]) {
    writeFileSync(join(stage, name), backup.keys, { mode: 0o600, flush: true });
  }
}

function assertNew(dir: string): void {
  if (!existsSync(dir)) return;
  if (existsSync(join(dir, databaseFileName))) {
    // Says `locker-in-use` first: whoever reads that must not go and delete the folder.
    holdLockerAlone(dir).release();
    throw new JejakError('locker-exists', 'wrong-use', { locker: dir });
  }
  if (readdirSync(dir).length > 0) throw new JejakError('folder-not-empty', 'wrong-use', { locker: dir });
}
