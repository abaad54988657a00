import type { ReadableDb } from './handle.ts';

/**
 * Whether a locker is of a version before this one: one that is opened for reading only is not brought to the newest,
 * and what came later is then not there. In any other locker a table that is missing is damage.
 */
export function isBefore(db: ReadableDb, version: number): boolean {
  return Number(db.pragma('user_version', { simple: true })) < version;
}
