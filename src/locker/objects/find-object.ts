import { fromSystemError } from '../../contract/error.ts';
import { prepared, type ReadableDb } from '../database/handle.ts';
import { sealedObject } from './store-object.ts';

/**
 * The sealed object with these bytes, also where the index or the table that should tell is damaged: each
 * stands in for the other.
 */
export function findObject(db: ReadableDb, sha256: Uint8Array): number | undefined {
  const ways = [
    () => sealedObject(db, sha256),
    () =>
      prepared<[Uint8Array], { object: number }>(
        db,
        "SELECT object FROM object NOT INDEXED WHERE sha256 = ? AND state = 'sealed'",
      ).get(sha256)?.object,
  ];
  let damage: unknown;
  for (const way of ways) {
    try {
      const object = way();
      if (object !== undefined || damage === undefined) return object;
    } catch (error) {
      if (!isDamage(error)) throw error;
      damage ??= error;
    }
  }
  throw damage;
}

/** Whether an error says that a page of the database, or the disk under it, is damaged. */
export function isDamage(error: unknown): boolean {
  const { code } = fromSystemError(error);
  return code === 'locker-damaged' || code === 'disk-failing';
}
