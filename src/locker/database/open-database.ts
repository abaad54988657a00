import { accessSync, closeSync, constants, existsSync, openSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { fromSystemError, JejakError } from '../../contract/error.ts';
import type { ReadableDb, WritableDb } from './handle.ts';
import { newestVersion } from './migrate.ts';

export const databaseFileName = 'locker.db';

/** `JEJK`: tells a locker's database from any other (SQLite's application_id). */
const applicationId = 0x4a454a4b;
/**
 * Measured: against 16 KiB, files of 5 MiB come in a fifth to a third quicker, and an append that touches
 * two dozen pages takes 1.5 ms in the place of 1.0.
 */
export const pageBytes = 32 * 1024;
/** How long a write waits for another process before it is told `locker-busy`. */
const busyMs = 15_000;
/** How long whoever gives back the room of the log waits for those who read from it. */
const busyAtGivingBackMs = 500;
/**
 * Pages in the write-ahead log at which a commit moves them into the database: 16 MiB, 30 to 60 ms; and where
 * a thread does so beside the writer (`createLogMover`), 128 MiB, should that fall behind.
 */
const checkpointPages = { short: 500, long: 4000 };

/**
 * Opens the database for writing.
 *
 * @param dataKey 32 bytes, used as they are
 * @throws JejakError `locker-newer` where a later version of the program wrote it, `locker-not-writable` where
 *   the folder takes no files; system errors by name
 */
export function openWritable(
  dir: string,
  dataKey: Uint8Array,
  options: { create?: boolean } = {},
): WritableDb {
  return open(dir, dataKey, options.create === true ? 'create' : 'write') as WritableDb; // opened for writing
}

export function openReadable(dir: string, dataKey: Uint8Array): ReadableDb {
  return open(dir, dataKey, 'read') as ReadableDb; // the brand only says that it was opened here
}

/**
 * Moves all of the write-ahead log into the database, so that its file alone is the whole. Closing would do
 * it too, but does not say where it could not.
 *
 * @throws JejakError `locker-in-use` where someone else still reads from the log; system errors by name
 */
export function emptyWriteAheadLog(db: WritableDb): void {
  try {
    const [done] = db.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[]; // one row, as SQLite documents
    if (done?.busy === 0) return;
  } catch (error) {
    throw fromSystemError(error);
  }
  throw new JejakError('locker-in-use', 'could-not-go-on', { locker: db.name });
}

/** At what length of the write-ahead log a commit moves it into the database. */
export function moveLogAtCommit(db: WritableDb, length: keyof typeof checkpointPages): void {
  db.pragma(`wal_autocheckpoint = ${checkpointPages[length]}`);
}

/**
 * Moves of the write-ahead log into the database what nobody reads from it (SQLite's passive checkpoint). What
 * could not be moved, on a full disk too, stays in the log, where it is as safe, and goes with the next pass.
 */
export function moveLog(db: WritableDb): void {
  try {
    db.pragma('wal_checkpoint(PASSIVE)');
  } catch {
    // It stays in the log.
  }
}

/**
 * Gives back what the write-ahead log takes of the disk, where all of it can be moved into the database within a
 * moment. Otherwise it stays as long as it is, and is written over.
 */
export function giveBackLog(db: WritableDb): void {
  db.pragma(`busy_timeout = ${busyAtGivingBackMs}`);
  try {
    db.pragma('wal_checkpoint(TRUNCATE)');
  } catch {
    // It stays in the log.
  } finally {
    db.pragma(`busy_timeout = ${busyMs}`);
  }
}

/** The database for a thread that only moves the write-ahead log. */
export function openLogMover(dir: string, dataKey: Uint8Array): WritableDb {
  const db = openWritable(dir, dataKey);
  db.pragma('cache_size = -1024');
  return db;
}

/** A database in memory, for a replay: same schema, no file. */
export function openInMemory(): WritableDb {
  return new Database(':memory:') as WritableDb; // nobody else has it
}

/** Whether the database in the folder opens with this key. Damage beyond its first page is not looked at. */
export function opensWith(dir: string, dataKey: Uint8Array): boolean {
  try {
    openReadable(dir, dataKey).close();
    return true;
  } catch (error) {
    if (error instanceof JejakError && error.code === 'locker-damaged') return false;
    throw error;
  }
}

type Mode = 'create' | 'write' | 'read';

function open(dir: string, dataKey: Uint8Array, mode: Mode): Database.Database {
  const path = join(dir, databaseFileName);
  if (mode !== 'create' && !existsSync(path)) {
    throw new JejakError('not-a-locker', 'wrong-use', { locker: dir });
  }
  try {
    return openAt(path, dir, dataKey, mode);
  } catch (error) {
    if (mode !== 'create' && cannotShare(error, dir)) {
      throw new JejakError('locker-not-writable', 'could-not-go-on', { locker: dir }, { cause: error });
    }
    throw fromSystemError(error);
  }
}

/** Whether a database could not be opened because its folder takes no new files: readers too share some with writers. */
function cannotShare(error: unknown, dir: string): boolean {
  if (!(error instanceof Error) || !('code' in error) || error.code !== 'SQLITE_CANTOPEN') return false;
  try {
    accessSync(dir, constants.W_OK);
    return false;
  } catch {
    return true; // which is the answer
  }
}

function openAt(path: string, dir: string, dataKey: Uint8Array, mode: Mode): Database.Database {
  const db = openFile(path, dataKey, mode);
  try {
    const version = Number(db.pragma('user_version', { simple: true }));
    const application = Number(db.pragma('application_id', { simple: true }));
    if (mode === 'create') {
      db.pragma(`application_id = ${applicationId}`);
    } else if (application !== applicationId) {
      throw new JejakError('not-a-locker', 'wrong-use', { locker: dir });
    }
    if (version > newestVersion) throw new JejakError('locker-newer', 'wrong-use', { locker: dir, version });
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

function openFile(path: string, dataKey: Uint8Array, mode: Mode): Database.Database {
  // SQLite would let every account read it; what it writes beside it has the rights of the database.
  if (mode === 'create') closeSync(openSync(path, 'a', 0o600));
  const db = new Database(path, {
    readonly: mode === 'read',
    fileMustExist: mode !== 'create',
    timeout: busyMs,
  });
  try {
    db.pragma("cipher = 'aegis'");
    db.pragma(`key = "x'${Buffer.from(dataKey).toString('hex')}'"`);
    if (mode === 'create') db.pragma(`page_size = ${pageBytes}`);
    if (mode !== 'read') {
      db.pragma('journal_mode = WAL');
      db.pragma('synchronous = FULL');
      db.pragma(`wal_autocheckpoint = ${checkpointPages.short}`);
    }
    db.pragma('temp_store = MEMORY');
    db.pragma('foreign_keys = ON');
    db.pragma('trusted_schema = OFF');
    db.pragma('recursive_triggers = ON');
    db.pragma('cell_size_check = ON');
    db.pragma(`cache_size = -${mode === 'read' ? 16_384 : 32_768}`);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}
