import { z } from 'zod';
import { newId } from '../../contract/ids.ts';
import type { ItemState } from '../../contract/item.ts';
import { type PeopleRequest, peopleRequest } from '../../contract/people-list.ts';
import { prepared, type ReadableDb, type WritableDb } from '../database/handle.ts';
import { isAlive } from '../drafts/process.ts';
import { appendEntry } from '../ledger/append.ts';
import type { Job } from './jobs.ts';
import { messageOf } from './message-of.ts';

/** The list of the window's queue: addresses are added to its end, and taken off it by hand. */
export const queueList = 'queue';

/** The list of what one clearing took off the queue, until the queue is closed. */
function clearedList(clearing: string): string {
  return `cleared ${clearing}`;
}

/** One address of the window's queue. */
export interface QueuedJob extends Omit<Job, 'position'> {
  caseId: string | null;
  acceptTlsErrors: boolean;
  /** Id of the profile that it is captured with. */
  profile: string | null;
  /** The list of people that it is to be asked for. */
  people: PeopleRequest | null;
  addedAt: string;
  /** Those with more go first. */
  priority: number;
  /** What its list notes on it; empty for nothing. */
  note: string;
  /** Of the item that came of it. */
  itemState: ItemState | null;
  /** Why nothing came of it, as the ledger has it. */
  failure: string | null;
  /** Why it could not be captured at all, where no entry says so. */
  reason: JobReason | null;
}

export const jobReason = z.object({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});

/** An error in its plain form. */
type JobReason = z.infer<typeof jobReason>;

/** A page as it is put into the queue. */
export type PageToQueue = Pick<QueuedJob, 'url' | 'caseId' | 'priority' | 'note'>;

export interface QueueRequest {
  pages: readonly PageToQueue[];
  acceptTlsErrors: boolean;
  profile: string | null;
  people: PeopleRequest | null;
  /** An instant. */
  addedAt: string;
}

/** Adds addresses to the end of the queue. */
export function addToQueue(
  db: WritableDb,
  { pages, acceptTlsErrors, profile, people, addedAt }: QueueRequest,
): void {
  // What was cleared keeps its places, so that it can come back to them.
  const last = prepared<[string], { position: number | null }>(
    db,
    "SELECT max(position) AS position FROM job WHERE list = ? OR list LIKE 'cleared %'",
  ).get(queueList);
  let position = (last?.position ?? -1) + 1;
  const accept = acceptTlsErrors ? 1 : 0;
  const add = prepared<
    [
      ...[string, string, number, string, string | null, number, string | null],
      ...[string | null, string, number, string | null],
    ]
  >(
    db,
    `INSERT INTO job (job, list, position, url, state, case_id, accept_tls, profile, people, added_at, priority, note)
     VALUES (?, ?, ?, ?, 'waiting', ?, ?, ?, ?, ?, ?, ?)`,
  );
  const list = people === null ? null : JSON.stringify(people);
  for (const { url, caseId, priority, note } of pages) {
    const kept = note === '' ? null : note.toWellFormed();
    add.run(newId(), queueList, position++, url, caseId, accept, profile, list, addedAt, priority, kept);
  }
}

/** The queue in its order. */
export function readQueue(db: ReadableDb): QueuedJob[] {
  const rows = prepared<
    [string],
    Omit<QueuedJob, 'acceptTlsErrors' | 'people' | 'reason'> & {
      acceptTls: number;
      people: string | null;
      reason: string | null;
    }
  >(
    db,
    `SELECT job.job AS id, job.url, job.state, job.item AS itemId, job.case_id AS caseId,
       job.accept_tls AS acceptTls, job.profile, job.people, job.added_at AS addedAt, job.priority, coalesce(job.note, '') AS note,
       job.reason, item.state AS itemState, last.code AS failure
     FROM job LEFT JOIN item ON item.item = job.item
       LEFT JOIN (SELECT item, code, row_number() OVER (PARTITION BY item ORDER BY log DESC, seq DESC) AS place
         FROM failure) AS last ON last.item = job.item AND last.place = 1
     WHERE list = ? ORDER BY position`,
  ).all(queueList);
  return rows.map(({ acceptTls, people, reason, ...row }) => ({
    ...row,
    reason: reason === null ? null : jobReason.parse(JSON.parse(reason)),
    acceptTlsErrors: acceptTls === 1,
    people: people === null ? null : peopleRequest.parse(JSON.parse(people)),
  }));
}

/** What a person does to jobs of the queue. Items that came of them are evidence and stay. */
export type QueueChange =
  /** Does them again that were cancelled, failed or broke off, or whose work ended here without a word. */
  | { change: 'wait'; jobs: readonly string[] }
  | { change: 'cancel'; jobs: readonly string[] }
  /**
   * It could not be captured, for this reason; also where its work ended here without a word. `named` is its address
   * as it may stand in an entry.
   */
  | { change: 'refuse'; job: string; named: string; reason: JobReason }
  /** Puts these before all that wait. */
  | { change: 'first'; jobs: readonly string[] }
  /** Takes off what is done or cancelled, under a name of its own; what failed stays, since nothing else keeps its address. */
  | { change: 'clear'; clearing: string }
  /** Puts back to its places what a clearing took off. */
  | { change: 'put-back'; clearing: string }
  /** Forgets for good what was taken off here, or by whoever is gone. */
  | { change: 'forget-cleared' };

/**
 * @param actor who changes it: that a page could not be captured at all is an entry of the ledger
 * @param process the one that writes: what another one is working on is left to it
 */
export function changeQueue(
  db: WritableDb,
  wanted: QueueChange,
  { actor, process }: { actor: string; process: string },
): void {
  switch (wanted.change) {
    case 'wait': {
      const wait = prepared<[string, string, string]>(
        db,
        `UPDATE job SET state = 'waiting', process = NULL, reason = NULL WHERE list = ? AND job = ?
           AND (state IN ('cancelled', 'failed', 'interrupted') OR (state = 'running' AND process = ?))`,
      );
      for (const job of wanted.jobs) wait.run(queueList, job, process);
      return;
    }
    case 'cancel': {
      const cancel = prepared<[string, string]>(
        db,
        `UPDATE job SET state = 'cancelled', process = NULL, reason = NULL WHERE list = ? AND job = ?
           AND state IN ('waiting', 'interrupted', 'failed')`,
      );
      for (const job of wanted.jobs) cancel.run(queueList, job);
      return;
    }
    case 'refuse':
      refuse(db, wanted, { actor, process });
      return;
    case 'first': {
      const first = prepared<[string, string, string]>(
        db,
        `UPDATE job SET priority = (SELECT max(priority) + 1 FROM job WHERE list = ? AND state = 'waiting')
           WHERE list = ? AND job = ? AND state = 'waiting'`,
      );
      for (const job of wanted.jobs) first.run(queueList, queueList, job);
      return;
    }
    case 'clear':
      prepared<[string, string, string]>(
        db,
        "UPDATE job SET list = ?, process = ? WHERE list = ? AND state IN ('done', 'cancelled')",
      ).run(clearedList(wanted.clearing), process, queueList);
      return;
    case 'put-back':
      prepared<[string, string]>(db, 'UPDATE job SET list = ?, process = NULL WHERE list = ?').run(
        queueList,
        clearedList(wanted.clearing),
      );
      return;
    case 'forget-cleared':
      forgetCleared(db, process);
  }
}

/** Not what another that lives has taken off: it may put that back yet. */
function forgetCleared(db: WritableDb, own: string): void {
  const owners = prepared<[], { process: string | null }>(
    db,
    "SELECT DISTINCT process FROM job WHERE list LIKE 'cleared %'",
  ).all();
  const forget = prepared<[string | null]>(
    db,
    "DELETE FROM job WHERE list LIKE 'cleared %' AND process IS ?",
  );
  for (const { process } of owners)
    if (process === null || process === own || !isAlive(db, process)) forget.run(process);
}

/** The reason is shown from the job, and committed to by the entry of the failed capture, which is made where there is none. */
function refuse(
  db: WritableDb,
  { job, named, reason }: Extract<QueueChange, { change: 'refuse' }>,
  { actor, process }: { actor: string; process: string },
): void {
  const row = prepared<
    [string, string, string],
    { caseId: string | null; note: string | null; state: Job['state']; failure: string | null }
  >(
    db,
    `SELECT case_id AS caseId, note, state,
       (SELECT code FROM failure WHERE failure.item = job.item ORDER BY log DESC, seq DESC LIMIT 1) AS failure
     FROM job WHERE list = ? AND job = ? AND (state IN ('waiting', 'interrupted', 'failed') OR (state = 'running' AND process = ?))`,
  ).get(queueList, job, process);
  if (row === undefined) return;
  const isSaid = row.state === 'failed' && row.failure === reason.code;
  // What came of one that is not ended is sealed at the next opening: that nothing came cannot be said.
  if (!isSaid && row.state !== 'running') {
    const item = newId();
    const { seq } = appendEntry(db, {
      ...{ kind: 'capture.failed', actor, caseId: row.caseId },
      body: { itemId: item, code: reason.code },
      details: {
        source: { url: named, ...(row.note === null ? {} : { note: row.note }) },
        message: messageOf(reason),
        refused: true,
      },
    });
    prepared<[string, number, string]>(db, 'UPDATE job SET item = ?, seq = ? WHERE job = ?').run(
      item,
      seq,
      job,
    );
  }
  prepared<[string, string]>(
    db,
    "UPDATE job SET state = 'failed', process = NULL, reason = ? WHERE job = ?",
  ).run(JSON.stringify(reason), job);
}
