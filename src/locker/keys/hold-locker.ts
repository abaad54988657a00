import { existsSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { fromSystemError, JejakError } from '../../contract/error.ts';

/**
 * Who has a locker open, across processes. The file is an empty SQLite database of which only the locks
 * are used: they end with the process that holds them, also when it is killed, and they are the same on
 * every system. **Never open it by other means**: closing any handle of it drops the process's locks.
 */
export const lockFileName = 'in-use.lock';

export interface Hold {
  release(): void;
}

/**
 * Holds a locker as one of those who use it; take it before reading `keys.json`, and release it after the
 * database is closed. The folder must be a locker's: the lock file is made where there is none. In a folder that cannot be written nothing is held, since nobody can exchange
 * anything in it.
 *
 * @throws JejakError `locker-held-alone` while a restore or a new data key is under way
 */
export function holdLocker(dir: string): Hold {
  return hold(dir, 'BEGIN; SELECT count(*) FROM sqlite_schema', 'locker-held-alone');
}

/**
 * Holds a locker for what cannot be done beside others: a new data key, taking its files away.
 *
 * @throws JejakError `locker-in-use` while anyone else, also in this process, has it open
 */
export function holdLockerAlone(dir: string): Hold {
  return hold(dir, 'BEGIN EXCLUSIVE', 'locker-in-use');
}

/**
 * Holds the right to write `keys.json`, beside others who have the locker open.
 *
 * @throws JejakError `keys-being-changed` while another does so
 */
function holdKeys(dir: string): Hold {
  return hold(dir, 'BEGIN IMMEDIATE', 'keys-being-changed');
}

/** As `holdKeys`; nothing more is to be held where the caller holds the locker alone. */
export function holdKeysUnless(alone: Hold | undefined, dir: string): Hold {
  return alone === undefined ? holdKeys(dir) : { release: () => undefined };
}

function hold(dir: string, lock: string, refusal: string): Hold {
  const path = join(dir, lockFileName);
  let database: Database.Database | undefined;
  try {
    database = openLockFile(path, lock.includes('count'));
    if (database === undefined) return { release: () => undefined };
    database.pragma('journal_mode = MEMORY');
    database.exec(lock);
    const held = database;
    return { release: () => void held.close() };
  } catch (error) {
    database?.close();
    if (isCannotOpen(error)) throw new JejakError('no-permission', 'could-not-go-on', { detail: path });
    const known = fromSystemError(error);
    if (known.code === 'locker-busy') {
      throw new JejakError(refusal, 'could-not-go-on', { locker: dir }, { cause: error });
    }
    throw known;
  }
}

function openLockFile(path: string, readingIsEnough: boolean): Database.Database | undefined {
  try {
    return new Database(path, { timeout: 0 });
  } catch (error) {
    if (!readingIsEnough || !isCannotOpen(error)) throw error;
    return existsSync(path) ? new Database(path, { timeout: 0, readonly: true }) : undefined;
  }
}

function isCannotOpen(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CANTOPEN');
}
