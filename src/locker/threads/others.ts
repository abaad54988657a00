import { prepared, type WritableDb } from '../database/handle.ts';
import { currentLog, sizeOf } from '../ledger/log.ts';

/** How often it is asked whether another process has written, in ms. */
export const askEveryMs = 500;

/**
 * Gives a function that says whether another process has written something that is shown since it was last asked:
 * SQLite counts for each connection what others commit (`data_version`), signs of life among it.
 */
export function createOthersWatch(db: WritableDb): () => boolean {
  let version = versionOf(db);
  let shown = shownIn(db);
  return () => {
    const now = versionOf(db);
    if (now === version) return false;
    version = now;
    const before = shown;
    shown = shownIn(db);
    return shown !== before;
  };
}

function versionOf(db: WritableDb): number {
  return Number(db.pragma('data_version', { simple: true }));
}

/** What changes with whatever is shown: the log, how the jobs stand, small pictures. */
function shownIn(db: WritableDb): string {
  const { log } = currentLog(db);
  const jobs = prepared<[], object>(db, 'SELECT list, state, count(*) AS jobs FROM job GROUP BY list, state');
  const pictures = prepared<[], object>(db, 'SELECT count(*) AS pictures FROM thumbnail');
  return JSON.stringify([log, sizeOf(db, log), jobs.all(), pictures.get()]);
}
