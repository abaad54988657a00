import { newId } from '../../contract/ids.ts';
import type { ItemState } from '../../contract/item.ts';
import { prepared, type ReadableDb, type WritableDb } from '../database/handle.ts';
import type { Job } from './jobs.ts';

/** The list of the window's queue: addresses are added to its end, and taken off it by hand. */
const queueList = 'queue';

/** One address of the window's queue. */
export interface QueuedJob extends Omit<Job, 'position'> {
  caseId: string | null;
  acceptTlsErrors: boolean;
  /** Id of the profile that it is captured with. */
  profile: string | null;
  addedAt: string;
  /** Of the item that came of it. */
  itemState: ItemState | null;
  /** Why nothing came of it, as the ledger has it. */
  failure: string | null;
}

export interface QueueRequest {
  urls: readonly string[];
  caseId: string | null;
  acceptTlsErrors: boolean;
  profile: string | null;
  /** An instant. */
  addedAt: string;
}

/** Adds addresses to the end of the queue. */
export function addToQueue(
  db: WritableDb,
  { urls, caseId, acceptTlsErrors, profile, addedAt }: QueueRequest,
): void {
  const last = prepared<[string], { position: number | null }>(
    db,
    'SELECT max(position) AS position FROM job WHERE list = ?',
  ).get(queueList);
  let position = (last?.position ?? -1) + 1;
  const add = prepared<[string, string, number, string, string | null, number, string | null, string]>(
    db,
    `INSERT INTO job (job, list, position, url, state, case_id, accept_tls, profile, added_at)
     VALUES (?, ?, ?, ?, 'waiting', ?, ?, ?, ?)`,
  );
  for (const url of urls) {
    add.run(newId(), queueList, position++, url, caseId, acceptTlsErrors ? 1 : 0, profile, addedAt);
  }
}

/** The queue in its order. */
export function readQueue(db: ReadableDb): QueuedJob[] {
  const rows = prepared<[string], Omit<QueuedJob, 'acceptTlsErrors'> & { acceptTls: number }>(
    db,
    `SELECT job.job AS id, job.url, job.state, job.item AS itemId, job.case_id AS caseId,
       job.accept_tls AS acceptTls, job.profile, job.added_at AS addedAt, item.state AS itemState,
       (SELECT code FROM failure WHERE failure.item = job.item ORDER BY log DESC, seq DESC LIMIT 1) AS failure
     FROM job LEFT JOIN item ON item.item = job.item WHERE list = ? ORDER BY position`,
  ).all(queueList);
  return rows.map(({ acceptTls, ...row }) => ({ ...row, acceptTlsErrors: acceptTls === 1 }));
}

/** What a person does to jobs of the queue. Items that came of them are evidence and stay. */
export type QueueChange =
  /** Does them again that were cancelled, failed or broke off, or whose work ended here without a word. */
  | { change: 'wait'; jobs: readonly string[] }
  | { change: 'cancel'; jobs: readonly string[] }
  /** Takes off what is over. */
  | { change: 'clear' };

/** @param process the one that writes: what another one is working on is left to it */
export function changeQueue(db: WritableDb, wanted: QueueChange, process: string): void {
  switch (wanted.change) {
    case 'wait': {
      const wait = prepared<[string, string, string]>(
        db,
        `UPDATE job SET state = 'waiting', process = NULL WHERE list = ? AND job = ?
           AND (state IN ('cancelled', 'failed', 'interrupted') OR (state = 'running' AND process = ?))`,
      );
      for (const job of wanted.jobs) wait.run(queueList, job, process);
      return;
    }
    case 'cancel': {
      const cancel = prepared<[string, string]>(
        db,
        `UPDATE job SET state = 'cancelled', process = NULL WHERE list = ? AND job = ?
           AND state IN ('waiting', 'interrupted')`,
      );
      for (const job of wanted.jobs) cancel.run(queueList, job);
      return;
    }
    case 'clear':
      prepared<[string]>(
        db,
        "DELETE FROM job WHERE list = ? AND state IN ('done', 'failed', 'cancelled')",
      ).run(queueList);
  }
}
