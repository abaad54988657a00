import { existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fromSystemError, JejakError } from '../../contract/error.ts';
import { databaseFileName, emptyWriteAheadLog, opensWith, openWritable } from '../database/open-database.ts';
import { syncFolder } from '../keys/index.ts';
import { removeLeftover } from '../unfinished.ts';
import type { BackupCalls } from './backup-calls.ts';
import { checkCopy, copyDatabase, sizeOfDatabase } from './copy-database.ts';
import type { Watch } from './watch.ts';

const scratchName = '.rekeying';

/**
 * Puts a copy of the database under a new data key in the database's place, in one step. Both keys stand in
 * `keys.json` meanwhile, and the caller holds the locker alone: killed at any point, the database that
 * stands is whole and opens with one of them.
 *
 * @param scratch an empty folder in the locker's own
 */
function exchangeKey(dir: string, scratch: string, dataKey: Uint8Array, newDataKey: Uint8Array): void {
  const db = openWritable(dir, dataKey);
  try {
    copyDatabase(db, scratch);
    const head = JSON.stringify(checkCopy(scratch, dataKey));
    encryptAnew(scratch, dataKey, newDataKey);
    if (JSON.stringify(checkCopy(scratch, newDataKey)) !== head) {
      throw new JejakError('copy-not-whole', 'could-not-go-on', { detail: 'head' });
    }
    // The write-ahead log goes into the old database, so that no part of it is left beside the new one.
    emptyWriteAheadLog(db);
  } finally {
    db.close();
  }
  for (const suffix of ['-wal', '-journal', '-shm']) removeBeside(dir, suffix);
  syncFolder(dir); // that the old log is gone must be durable before the new database stands beside its name
  renameSync(join(scratch, databaseFileName), join(dir, databaseFileName));
  syncFolder(dir);
  if (!opensWith(dir, newDataKey))
    throw new JejakError('copy-not-whole', 'could-not-go-on', { detail: 'key' });
}

/**
 * Closing takes away what lies beside the database, but does not say where the system refused. A log with
 * something in it is of somebody who has the locker open without saying so.
 */
function removeBeside(dir: string, suffix: string): void {
  const path = join(dir, databaseFileName + suffix);
  if (!existsSync(path)) return;
  if (suffix !== '-shm' && statSync(path).size > 0) {
    throw new JejakError('locker-in-use', 'could-not-go-on', { locker: dir });
  }
  try {
    rmSync(path);
  } catch (error) {
    throw fromSystemError(error);
  }
}

/**
 * Durable when it returns: the one transaction writes and syncs every page. The copy is a WAL database again
 * before it takes the place of the old one: turning it into one there would leave, after a power cut, a
 * journal that nobody who opens for reading can roll back.
 */
function encryptAnew(folder: string, dataKey: Uint8Array, newDataKey: Uint8Array): void {
  const db = openWritable(folder, dataKey);
  try {
    db.pragma('journal_mode = DELETE');
    db.pragma(`rekey = "x'${Buffer.from(newDataKey).toString('hex')}'"`);
    db.pragma('journal_mode = WAL');
    emptyWriteAheadLog(db);
  } finally {
    db.close();
  }
}

/** `exchangeKey` with a folder of its own in the locker's; what an earlier attempt left there is taken away. */
export function exchangeInLocker(
  { dir, dataKey, newDataKey }: BackupCalls['exchange']['args'],
  watch: Watch,
): void {
  removeRekeyLeftovers(dir);
  const scratch = join(dir, scratchName);
  mkdirSync(scratch, { mode: 0o700 });
  try {
    watch.say({
      progress: { step: 'rekey-copy', done: 0, total: sizeOfDatabase(dir), unit: 'bytes' },
      growing: join(scratch, databaseFileName),
    });
    exchangeKey(dir, scratch, dataKey, newDataKey);
  } finally {
    removeRekeyLeftovers(dir);
  }
}

/** Takes away what a change of the data key left that did not live to its end. The caller holds the locker. */
export function removeRekeyLeftovers(dir: string): void {
  removeLeftover(join(dir, scratchName));
}
