import { createHash } from 'node:crypto';
import type { Wall } from '../contract/calls/work-types.ts';
import { fromSystemError } from '../contract/error.ts';
import { siteOf } from '../contract/platforms.ts';
import type { Locker } from '../locker/index.ts';
import { parseAddress } from './address.ts';
import { isAtRisk } from './at-risk.ts';
import type { CaptureFailure, CaptureOptions, CaptureResult } from './capture-pages.ts';
import { openCapturerPool } from './capturer-pool.ts';
import { workInTurns } from './in-turns.ts';
import type { PageReport } from './list-report.ts';
import { type AskedToWait, createTurns, type WaitingPage } from './turns.ts';
import { createWalls, outcomeForSite } from './walls.ts';
import type { Work } from './work.ts';

/** A page that is wanted, with what its list says of it. */
export interface WantedPage {
  url: string;
  /** Id of its case, instead of the case of the whole. */
  caseId?: string | undefined;
  note?: string | undefined;
  /** Goes before the others. */
  first?: boolean | undefined;
}

export interface CaptureListRequest extends CaptureOptions {
  addresses: readonly (string | WantedPage)[];
  /** Go on where an earlier run of the same list into the same case stopped. */
  resume: boolean;
  /**
   * Leave the other addresses of a site that turned one away, and ask one again after a while that asks for that
   * (429, 503).
   */
  stopAtWalls?: boolean;
  /** Pages at the same time, each in a browser of its own. */
  atOnce?: number | undefined;
  /** As `TurnOptions`. */
  pauseMs?: number | undefined;
}

/** An address of a list that was not asked for, since its site turned another one away. */
type LeftAddress = Wall & { url: string };

/** A refusal after which a page was asked for again. */
interface PutBack {
  url: string;
  site: string;
  /** The item that shows the refusal. */
  item: string;
  /** For how long the site asked to be left alone, in seconds; null where it did not say. */
  seconds: number | null;
}

export interface ListResult extends CaptureResult {
  left: LeftAddress[];
  putBack: PutBack[];
  pages: PageReport[];
}

/** The longest that a list waits for one site. */
const longestWaitMs = 15 * 60_000;

interface ListedJob extends WaitingPage {
  at: number;
  wanted: WantedPage;
  jobId: string | undefined;
}

/**
 * Captures addresses, those first that are soon gone. With `resume` the work is a list of jobs in the locker: what
 * an earlier run has done is not done again but is part of the result, what it left half-way or never
 * began is done now. Sealing an item and finishing its job are one transaction, so no page comes twice.
 * Of a site that turned a page away the others are left then: they are done by the next run of the list.
 * Where the signal ends the work, the result is what was done by then.
 */
export async function captureList(
  locker: Locker,
  request: CaptureListRequest,
  work: Work,
): Promise<ListResult> {
  const wanted = request.addresses.map((each): WantedPage => {
    const page = typeof each === 'string' ? { url: each } : each;
    return { ...page, url: parseAddress(page.url) };
  });
  const pages = wanted.map((page) => notBegun(page, request));
  const putBack: PutBack[] = [];
  const failures = new Map<number, CaptureFailure>();
  const walls = createWalls();
  const turns = createTurns({ walls, longestWaitMs, pauseMs: request.pauseMs });
  let waiting = await jobsOf(locker, request, wanted, pages);
  const total = wanted.length;
  const pool = openCapturerPool(locker, request);
  const captureOne = async (job: ListedJob): Promise<void> => {
    const { at, url } = job;
    const { caseId, note } = job.wanted;
    const begun = performance.now();
    const answer: { asked?: AskedToWait | undefined; isForAgain: boolean } = { isForAgain: false };
    const captured = await pool.withOne((browser) =>
      browser.capture(url, counted(work, at, total), {
        ...{ jobId: job.jobId, caseId, source: note === undefined ? undefined : { note } },
        again: (said) => {
          answer.asked = request.stopAtWalls === true ? said : undefined;
          answer.isForAgain = turns.answered(job, answer.asked) && !work.signal.aborted;
          return answer.isForAgain;
        },
      }),
    );
    const { asked, isForAgain } = answer;
    if ('item' in captured && isForAgain && asked !== undefined) {
      const seconds = asked.retryAfterMs === null ? null : Math.round(asked.retryAfterMs / 1000);
      putBack.push({ url, site: siteOf(url), item: captured.item.item, seconds });
      return;
    }
    const report = pages[at];
    if (report !== undefined) {
      report.endedAt = new Date().toISOString();
      report.ms = Math.round(performance.now() - begun);
      if ('item' in captured) report.item = captured.item;
      report.result = 'item' in captured ? 'captured' : 'failed';
      report.reason = 'item' in captured ? null : captured.failure.code;
    }
    if ('failure' in captured) failures.set(at, captured.failure);
    else if (request.stopAtWalls === true && asked === undefined)
      walls.note(url, outcomeForSite(captured.item, captured.loggedOut));
    waiting = waiting.filter((each) => each !== job);
  };
  const isStopped = (): boolean => work.signal.aborted;
  const all = workInTurns({
    turns,
    waiting: () => waiting,
    atOnce: () => (request.profile === undefined ? (request.atOnce ?? 1) : 1),
    goesOn: () => !isStopped(),
    run: async (job) => {
      try {
        await captureOne(job);
      } catch (error) {
        const { code } = fromSystemError(error);
        if (code !== 'job-taken' && code !== 'job-done') throw error;
        // Another process that works on the same list was quicker: the page is in good hands.
        const report = pages[job.at];
        if (report !== undefined) report.reason = code;
        waiting = waiting.filter((each) => each !== job);
      }
    },
    onRest: (rest) => {
      if (rest?.why === 'asked')
        work.onProgress({ step: 'site-rests', detail: `${rest.site} ${secondsTo(rest.at)} s` });
    },
  });
  work.signal.addEventListener('abort', all.nudge);
  try {
    await all.done;
  } finally {
    work.signal.removeEventListener('abort', all.nudge);
    await pool.close();
  }
  const left = waiting.flatMap(({ at, url }): LeftAddress[] => {
    const wall = walls.of(url);
    const report = pages[at];
    if (wall === undefined || report === undefined || isStopped()) return [];
    Object.assign(report, { result: 'left', reason: wall.outcome });
    return [{ url, ...wall }];
  });
  const items = pages.flatMap(({ item }) => item ?? []);
  return { items, failed: inOrder(failures), left, putBack, pages };
}

function secondsTo(at: number): number {
  return Math.max(1, Math.ceil((at - performance.now()) / 1000));
}

function inOrder<T>(found: ReadonlyMap<number, T>): T[] {
  return [...found].sort(([a], [b]) => a - b).map(([, each]) => each);
}

function notBegun({ url, caseId, note }: WantedPage, request: CaptureListRequest): PageReport {
  return {
    ...{ url, site: siteOf(url), caseId: caseId ?? request.caseId ?? null, note: note ?? '' },
    ...{ result: 'not-begun', item: null, reason: null, endedAt: null, ms: null },
  };
}

/** What is still to be done, those first that are not to wait; what is done already is noted in `pages`. */
async function jobsOf(
  locker: Locker,
  request: CaptureListRequest,
  wanted: readonly WantedPage[],
  pages: readonly PageReport[],
): Promise<ListedJob[]> {
  const profile = request.profile ?? null;
  const jobs = request.resume ? await keptJobs(locker, request, wanted) : [];
  const waiting = wanted.flatMap((page, at): ListedJob[] => {
    const job = jobs[at];
    const report = pages[at];
    if (job?.state === 'done' && job.itemId !== null && report !== undefined) {
      Object.assign(report, { result: 'captured', item: locker.item(job.itemId) });
      return [];
    }
    return [{ id: String(at), at, url: page.url, profile, wanted: page, jobId: job?.id }];
  });
  const rank = ({ wanted: { url, first } }: ListedJob): number =>
    first === true ? 2 : isAtRisk(url) ? 1 : 0;
  return waiting.sort((a, b) => rank(b) - rank(a) || a.at - b.at);
}

async function keptJobs(
  locker: Locker,
  { caseId, profile, people }: CaptureListRequest,
  wanted: readonly WantedPage[],
): Promise<ReturnType<Locker['jobs']>> {
  const addresses = wanted.map(({ url }) => url);
  const cases = wanted.some((page) => page.caseId !== undefined) ? wanted.map((page) => page.caseId) : null;
  const list = createHash('sha256')
    .update(
      JSON.stringify([
        ...[caseId ?? null, addresses],
        ...(profile === undefined && cases === null ? [] : [profile ?? null]),
        ...(cases === null ? [] : [cases.map((id) => id ?? null)]),
        // The list and whom to look for: another question is another work.
        ...(people === undefined ? [] : [people.list, people.find]),
      ]),
    )
    .digest('hex')
    .slice(0, 32);
  await locker.enqueueJobs(list, addresses);
  return locker.jobs(list);
}

/** Progress of one page, said together with its place in the list. */
function counted(work: Work, at: number, of: number): Work {
  if (of === 1) return work;
  return {
    signal: work.signal,
    onProgress: (progress) =>
      work.onProgress({ ...progress, detail: `${at + 1}/${of} ${progress.detail ?? ''}`.trim() }),
  };
}
