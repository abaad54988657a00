import { join } from 'node:path';
import type { ReadableDb } from './database/handle.ts';
import { databaseFileName } from './database/open-database.ts';
import type { LockerFinding } from './finding.ts';
import { checkpointOf, logsOf } from './ledger/log.ts';
import { writeNotes, writerId } from './notes/index.ts';

/**
 * Gives a function to be called after each commit: it notes the newest signed checkpoint outside the
 * database, if there is a newer one than last time.
 *
 * Where a new log begins in this very folder, this device notes it under the origins of the earlier logs too, so that
 * the folder put back to before it is noticed.
 *
 * @param begunHere whether one has just begun. A restored copy
 *   in another folder says nothing about the locker that it came from
 */
export function createNoteWriter(
  db: ReadableDb,
  { dir, dataDir }: { dir: string; dataDir: string },
  begunHere = false,
): () => LockerFinding[] {
  const device = writerId(dataDir, join(dir, databaseFileName));
  let noted = '';
  let logs = begunHere ? 0 : logsOf(db).length;
  return () => {
    const origins = logsOf(db).map(({ origin }) => origin);
    const { size, bytes } = checkpointOf(db, origins.length - 1);
    const newest = `${origins.at(-1) ?? ''} ${size}`;
    if (newest === noted) return [];
    noted = newest;
    const under = origins.length > logs ? origins : origins.slice(-1);
    logs = origins.length;
    return writeNotes({ dir, dataDir, origins: under }, { note: bytes, device });
  };
}
