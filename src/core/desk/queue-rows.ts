import type { JobRow, JobState, QueueState, RestingSite } from '../../contract/calls/work-types.ts';
import type { ErrorParams } from '../../contract/error.ts';
import type { Outcome } from '../../contract/item.ts';
import { siteOf } from '../../contract/platforms.ts';
import type { Locker, QueuedJob } from '../../locker/index.ts';
import { isAtRisk } from '../at-risk.ts';
import type { Rest, Turns } from '../turns.ts';
import type { Walls } from '../walls.ts';
import { listOutcomeOf } from './list-outcomes.ts';

/** A reason in its plain form. */
export interface Reason {
  code: string;
  params: ErrorParams;
}

/** What the process knows of jobs that the locker does not. */
interface Known {
  running: ReadonlySet<string>;
  /** Those that could not be done at all, where no entry of the ledger says so. */
  refused: ReadonlyMap<string, Reason>;
  /** Those that wait to be done again. */
  undone: ReadonlySet<string>;
  walls: Walls;
  turns: Turns;
  /** What alone is waited for. */
  rest: Rest | null;
}

/** The queue as its list shows it. */
function queueRows(locker: Locker, known: Known): JobRow[] {
  const cases = new Map(locker.cases().map((each) => [each.case, each.number]));
  const profiles = new Map(locker.profiles.list().map(({ id, name }) => [id, name]));
  return locker.queue().map((job) => ({
    ...rowOf(job, cases, known),
    profile: job.profile === null ? null : (profiles.get(job.profile) ?? null),
    listOutcome: listOutcome(locker, job),
    outcome: job.itemId !== null && job.itemState === 'no-content' ? outcomeOf(locker, job.itemId) : null,
  }));
}

/** The rows of the queue, and how many wait for each site that turned one away. */
export function queueView(locker: Locker, known: Known): Pick<QueueState, 'jobs' | 'walls' | 'resting'> {
  const jobs = queueRows(locker, known);
  const waiting = Map.groupBy(
    jobs.filter(({ walled }) => walled),
    ({ url }) => siteOf(url),
  );
  const walls = known.walls.list().map((wall) => ({ ...wall, waiting: waiting.get(wall.site)?.length ?? 0 }));
  return { jobs, walls: walls.filter((wall) => wall.waiting > 0), resting: restingSites(jobs, known) };
}

/** The sites that asked to be left alone, and the one that alone is waited for. */
function restingSites(jobs: readonly JobRow[], { turns, rest }: Known): RestingSite[] {
  const asked = turns.resting();
  const isAlone =
    rest !== null && rest.at > performance.now() && !asked.some(({ site }) => site === rest.site);
  const rests = isAlone ? [...asked, rest] : asked;
  if (rests.length === 0) return [];
  const waiting = Map.groupBy(
    jobs.filter(({ state, walled }) => state === 'waiting' && !walled),
    ({ url }) => siteOf(url),
  );
  return rests
    .map(({ site, at, why }) => ({
      ...{ site, why, waiting: waiting.get(site)?.length ?? 0 },
      seconds: Math.max(0, Math.ceil((at - performance.now()) / 1000)),
    }))
    .filter((each) => each.waiting > 0);
}

function rowOf(
  job: QueuedJob,
  cases: ReadonlyMap<string, string>,
  { running, refused, undone, walls }: Known,
): Omit<JobRow, 'profile' | 'outcome' | 'listOutcome'> {
  const reason = refused.get(job.id) ?? job.reason ?? undefined;
  const { id, url, caseId, failure, addedAt, priority, note } = job;
  const state = running.has(id)
    ? 'running'
    : undone.has(id)
      ? 'waiting'
      : reason === undefined
        ? stateOf(job)
        : 'failed';
  const errorOf = (): Reason | null => {
    // What is done again has not failed yet.
    if (state === 'waiting' || state === 'running') return null;
    return reason ?? (failure === null ? null : { code: failure, params: { url, detail: '' } });
  };
  return {
    ...{ id, url, addedAt, state, priority, note },
    atRisk: isAtRisk(url),
    case: caseId,
    people: job.people?.list ?? null,
    caseNumber: caseId === null ? null : (cases.get(caseId) ?? null),
    walled: state === 'waiting' && walls.of(url) !== undefined,
    item: job.itemState === null ? null : job.itemId,
    error: errorOf(),
  };
}

/** Of a job that is over: its item has an id from when it begins, and is there only once it is sealed. */
function listOutcome(locker: Locker, { people, itemId, itemState }: QueuedJob): JobRow['listOutcome'] {
  if (people === null || itemId === null || itemState === null) return null;
  return listOutcomeOf(locker, itemId);
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
