import { existsSync, readdirSync, realpathSync, renameSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { JejakError } from '../../contract/error.ts';
import { databaseFileName, openReadable } from '../database/open-database.ts';
import { copyOfKeyFile, syncFolder } from '../keys/index.ts';
import type { BackupCalls, BackupMade } from './backup-calls.ts';
import { openBackupFile, writeBackupFile } from './backup-file.ts';
import { checkCopy, copyDatabase, sizeOfDatabase } from './copy-database.ts';
import { makeScratchFolder } from './scratch-folder.ts';
import { countBytes, type Watch } from './watch.ts';

/**
 * Makes a backup: copy, check of the copy, file, check of the file, and only then its name. The folder of
 * the backup needs room for the locker twice while it is made. The caller holds the locker as in use.
 *
 * @throws JejakError `backup-file-exists`, `backup-in-locker`, `no-such-folder`, `copy-not-whole`, `backup-too-large`,
 *   `backup-damaged`, `disk-full` and other system errors by name, `interrupted`
 */
export async function makeBackup(
  { dir, dataKey, file }: BackupCalls['backup']['args'],
  watch: Watch,
): Promise<BackupMade> {
  assertPlace(dir, file);
  const scratch = makeScratchFolder(resolve(file));
  try {
    const total = sizeOfDatabase(dir);
    const progress = { step: 'backup-copy', total, unit: 'bytes' as const };
    watch.say({ progress: { ...progress, done: 0 }, growing: join(scratch.path, databaseFileName) });
    const db = openReadable(dir, dataKey);
    let database: string;
    try {
      database = copyDatabase(db, scratch.path);
    } finally {
      db.close();
    }
    watch.throwIfStopped();
    watch.say({ progress: { step: 'backup-check-copy' } });
    const { origin, entries } = checkCopy(scratch.path, dataKey);
    watch.throwIfStopped();
    const content = { database, keys: copyOfKeyFile(dir), origin, entries };
    const path = join(scratch.path, 'backup');
    const made = await writeBackupFile(
      path,
      content,
      countBytes(watch, 'backup-write', sizeOfDatabase(scratch.path)),
    );
    await readAgain(path, watch);
    if (existsSync(file)) throw fileExists(file);
    renameSync(path, file);
    syncFolder(dirname(resolve(file)));
    return { entries, ...made };
  } catch (error) {
    if (isAtFileLimit(scratch.path)) throw tooLarge(file, error);
    throw error;
  } finally {
    scratch.remove();
  }
}

async function readAgain(path: string, watch: Watch): Promise<void> {
  using backup = await openBackupFile(path);
  const total = backup.about.files[databaseFileName]?.bytes ?? 0;
  let size = 0;
  for await (const piece of backup.database(countBytes(watch, 'backup-read-again', total)))
    size += piece.length;
  if (size !== total)
    throw new JejakError('backup-damaged', 'could-not-go-on', { path, part: databaseFileName });
}

function assertPlace(dir: string, file: string): void {
  if (existsSync(file)) throw fileExists(file);
  const folder = dirname(resolve(file));
  if (!existsSync(folder)) throw new JejakError('no-such-folder', 'wrong-use', { folder });
  const way = relative(realpathSync(dir), realpathSync(folder));
  // On Windows the way to another drive is no relative one.
  if (way.split(sep)[0] !== '..' && !isAbsolute(way))
    throw new JejakError('backup-in-locker', 'wrong-use', { file });
}

/** FAT32 keeps no file of 4 GiB, and the system calls that a failing disk. */
function isAtFileLimit(folder: string): boolean {
  const limit = 2 ** 32;
  return readdirSync(folder).some((name) => {
    const { size } = statSync(join(folder, name));
    return size < limit && size > limit - 2 ** 25;
  });
}

function tooLarge(file: string, cause: unknown): JejakError {
  return new JejakError('backup-too-large', 'could-not-go-on', { file }, { cause });
}

function fileExists(file: string): JejakError {
  return new JejakError('backup-file-exists', 'wrong-use', { file });
}
