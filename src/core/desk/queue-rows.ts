import type { JobRow, JobState } from '../../contract/calls/types.ts';
import type { ErrorParams } from '../../contract/error.ts';
import type { Outcome } from '../../contract/item.ts';
import type { Locker, QueuedJob } from '../../locker/index.ts';

/** A reason in its plain form. */
export interface Reason {
  code: string;
  params: ErrorParams;
}

/** What the process knows of jobs that the locker does not. */
interface Known {
  running: string | undefined;
  /** Those that could not be done at all, where no entry of the ledger says so. */
  refused: ReadonlyMap<string, Reason>;
  /** Those that wait to be done again. */
  undone: ReadonlySet<string>;
}

/** The queue as its list shows it. */
export function queueRows(locker: Locker, known: Known): JobRow[] {
  const cases = new Map(locker.cases().map((each) => [each.case, each.number]));
  const profiles = new Map(locker.profiles.list().map(({ id, name }) => [id, name]));
  return locker.queue().map((job) => ({
    ...rowOf(job, cases, known),
    profile: job.profile === null ? null : (profiles.get(job.profile) ?? null),
    outcome: job.itemId !== null && job.itemState === 'no-content' ? outcomeOf(locker, job.itemId) : null,
  }));
}

function rowOf(
  job: QueuedJob,
  cases: ReadonlyMap<string, string>,
  { running, refused, undone }: Known,
): Omit<JobRow, 'profile' | 'outcome'> {
  const reason = refused.get(job.id);
  const { id, url, caseId, failure, addedAt } = job;
  return {
    ...{ id, url, addedAt },
    case: caseId,
    caseNumber: caseId === null ? null : (cases.get(caseId) ?? null),
    state:
      running === id
        ? 'running'
        : undone.has(id)
          ? 'waiting'
          : reason === undefined
            ? stateOf(job)
            : 'failed',
    item: job.itemState === null ? null : job.itemId,
    error: reason ?? (failure === null ? null : { code: failure, params: { url, detail: '' } }),
  };
}

function outcomeOf(locker: Locker, item: string): Outcome | null {
  return locker.item(item).outcome ?? null;
}

function stateOf(job: QueuedJob): JobState {
  switch (job.state) {
    case 'waiting':
    case 'running':
    case 'failed':
    case 'cancelled':
      return job.state;
    case 'interrupted':
      return 'partial';
    case 'done':
      return job.itemState === 'partial' || job.itemState === 'no-content' ? job.itemState : 'done';
  }
}
