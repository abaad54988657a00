import { JejakError } from '../../contract/error.ts';
import { newId } from '../../contract/ids.ts';
import { prepared, type ReadableDb, type WritableDb } from '../database/handle.ts';

/** One address of a list that is worked off, and how far it is. */
export interface Job {
  id: string;
  position: number;
  url: string;
  /** `interrupted`: what was there when it was stopped or its process died is sealed as partial under `itemId`. */
  state: 'waiting' | 'running' | 'interrupted' | 'done' | 'failed' | 'cancelled';
  /** The item id reserved for it or, where it is done, of the sealed item. */
  itemId: string | null;
}

/** Makes the list's jobs, where it has none yet: the same list given again is gone on with. */
export function enqueueJobs(db: WritableDb, list: string, urls: readonly string[]): void {
  const add = prepared<[string, string, number, string]>(
    db,
    "INSERT OR IGNORE INTO job (job, list, position, url, state) VALUES (?, ?, ?, ?, 'waiting')",
  );
  for (const [position, url] of urls.entries()) add.run(newId(), list, position, url);
}

export function jobsOf(db: ReadableDb, list: string): Job[] {
  return prepared<[string], Job>(
    db,
    'SELECT job AS id, position, url, state, item AS itemId FROM job WHERE list = ? ORDER BY position',
  ).all(list);
}

/**
 * Takes a job for the item that is about to be made.
 *
 * @throws JejakError `job-done` where its item is sealed, `job-taken` where another process works on it
 */
export function takeJob(
  db: WritableDb,
  { job, item, process }: { job: string; item: string; process: string },
): void {
  const row = prepared<[string], { state: Job['state']; process: string | null; url: string }>(
    db,
    'SELECT state, process, url FROM job WHERE job = ?',
  ).get(job);
  if (row === undefined) throw new JejakError('no-such-job', 'wrong-use', { job });
  if (row.state === 'done') throw new JejakError('job-done', 'wrong-use', { url: row.url });
  if (row.state === 'running' && row.process !== process) {
    throw new JejakError('job-taken', 'could-not-go-on', { url: row.url });
  }
  prepared<[string, string, string]>(
    db,
    "UPDATE job SET state = 'running', process = ?, item = ?, seq = NULL WHERE job = ?",
  ).run(process, item, job);
}

/** Ends a job in the transaction that seals its item, so that a retry makes no twin. */
export function endJob(
  db: WritableDb,
  {
    job,
    item,
    state,
    seq,
  }: { job: string; item: string; state: 'done' | 'failed' | 'interrupted' | 'waiting'; seq: number },
): void {
  prepared<[string, string, number, string]>(
    db,
    'UPDATE job SET state = ?, item = ?, process = NULL, seq = ? WHERE job = ?',
  ).run(state, item, seq, job);
}
