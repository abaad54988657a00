import type { ReadableDb } from './database/handle.ts';
import type { LockerFinding } from './finding.ts';
import { checkpointOf, logsOf } from './ledger/log.ts';
import { deviceId, writeNotes } from './notes/index.ts';

/**
 * Gives a function to be called after each commit: it notes the newest signed checkpoint outside the
 * database, if there is a newer one than last time.
 */
export function createNoteWriter(
  db: ReadableDb,
  { dir, dataDir }: { dir: string; dataDir: string },
): () => LockerFinding[] {
  const device = deviceId(dataDir);
  let noted = '';
  return () => {
    const origins = logsOf(db).map(({ origin }) => origin);
    const { size, bytes } = checkpointOf(db, origins.length - 1);
    const newest = `${origins.at(-1) ?? ''} ${size}`;
    if (newest === noted) return [];
    noted = newest;
    return writeNotes({ dir, dataDir, origins }, { note: bytes, device });
  };
}
