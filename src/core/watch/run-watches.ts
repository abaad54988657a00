import { setTimeout as wait } from 'node:timers/promises';
import { fromSystemError, JejakError } from '../../contract/error.ts';
import type { WatchVisit } from '../../contract/watch.ts';
import type { KeptWatch, Locker } from '../../locker/index.ts';
import type { CaptureOptions } from '../capture-pages.ts';
import { workInTurns } from '../in-turns.ts';
import { createPageBrowsers, type PageBrowsers } from '../page-browsers.ts';
import { createTurns, type Turns } from '../turns.ts';
import { createWalls } from '../walls.ts';
import type { Work } from '../work.ts';
import { isDue } from './due.ts';
import { createLeftAlone, type LeftAlone } from './left-alone.ts';
import { visitWatch } from './visit.ts';

/** What visits are made with, and who hears of them. */
export interface WatchRun {
  browsers: PageBrowsers;
  turns: Turns;
  leftAlone: LeftAlone;
  /** Each watch once; else as often as it becomes due. */
  once: boolean;
  atOnce: () => number;
  work: Work;
  began: (watch: KeptWatch) => void;
  visited: (watch: KeptWatch, visit: WatchVisit) => void;
  /** A visit that could not be made now, and stays due. */
  putOff: (watch: KeptWatch, error: JejakError) => void;
}

/** The longest from one look to the next: what another process adds, and a clock that was set, are seen by then. */
const lookMs = 15_000;
/** The longest that a site is left alone that asked for it, within one round. */
const longestWaitMs = 15 * 60_000;

/** Makes the visits that are due, until none is that could be made now. */
export async function visitDue(locker: Locker, run: WatchRun): Promise<void> {
  const { work, turns, browsers, leftAlone } = run;
  const tried = new Set<string>();
  const keyOf = ({ id, nextAt }: KeptWatch): string => (run.once ? id : `${id} ${nextAt}`);
  const waiting = () => {
    if (!run.once) leftAlone.look();
    return canBeVisited(locker, leftAlone).filter(
      (watch) => !tried.has(keyOf(watch)) && isDue(watch, Date.now()),
    );
  };
  const under = workInTurns({
    ...{ turns, waiting, atOnce: run.atOnce },
    goesOn: () => !work.signal.aborted,
    async run(watch) {
      tried.add(keyOf(watch));
      run.began(watch);
      try {
        const visit = await browsers.withOne(watch, (pages) =>
          visitWatch(locker, watch, pages, { work, answered: (asked) => void turns.answered(watch, asked) }),
        );
        if (visit !== null) run.visited(watch, visit);
      } catch (error) {
        leftAlone.putOff(watch.id);
        if (!run.once) tried.delete(keyOf(watch));
        run.putOff(watch, fromSystemError(error));
        // Whoever is to log in again needs the profile.
        if (watch.profile !== null) await browsers.release(watch.profile).catch(() => undefined);
      }
    },
  });
  work.signal.addEventListener('abort', under.nudge);
  try {
    await under.done;
  } finally {
    work.signal.removeEventListener('abort', under.nudge);
  }
}

function canBeVisited(locker: Locker, leftAlone: LeftAlone): KeptWatch[] {
  return locker.watches.list().filter((watch) => !watch.isBusy && !leftAlone.has(watch));
}

/** Makes visits as they become due, until the signal ends it. */
async function keepWatching(locker: Locker, run: WatchRun): Promise<void> {
  const isOver = (): boolean => run.work.signal.aborted;
  while (!isOver()) {
    await visitDue(locker, run);
    if (isOver()) return;
    run.browsers.rest();
    const now = Date.now();
    const due = canBeVisited(locker, run.leftAlone)
      .filter(({ state }) => state === 'on')
      .map(({ nextAt }) => Date.parse(nextAt) - now);
    const ms = Math.max(1000, Math.min(lookMs, ...due));
    await wait(ms, undefined, { signal: run.work.signal }).catch(() => undefined); // it is over
  }
}

export interface WatchOptions
  extends Omit<CaptureOptions, 'caseId' | 'profile' | 'ahead' | 'acceptTlsErrors'> {
  /** What is due now and no more; else until the signal ends it. */
  once: boolean;
  /** Every address that is watched, due or not, to begin with. */
  now: boolean;
  atOnce: number;
  /** As `TurnOptions`. */
  pauseMs?: number | undefined;
  onVisit: (watch: KeptWatch, visit: WatchVisit) => void;
  /** Each time that a visit could not be made. */
  onPutOff: (watch: KeptWatch, error: JejakError) => void;
}

/** Watches by itself, as the command line does; gives what was visited, and what could not be visited now. */
export async function runWatches(
  locker: Locker,
  { once, now, atOnce, pauseMs, onVisit, onPutOff, ...options }: WatchOptions,
  work: Work,
): Promise<{
  visits: ({ url: string; watch: string } & WatchVisit)[];
  putOff: { url: string; error: JejakError }[];
}> {
  const browsers = createPageBrowsers(locker, () => options);
  const visits: ({ url: string; watch: string } & WatchVisit)[] = [];
  const putOff = new Map<string, { url: string; error: JejakError }>();
  const walls = createWalls();
  const turns = createTurns({ walls, longestWaitMs, pauseMs });
  const run: WatchRun = {
    ...{ browsers, work, once, turns, leftAlone: createLeftAlone(walls, turns), atOnce: () => atOnce },
    began: ({ url }) => work.onProgress({ step: 'capture', detail: url }),
    visited(watch, visit) {
      putOff.delete(watch.id);
      visits.push({ url: watch.url, watch: watch.id, ...visit });
      onVisit(watch, visit);
    },
    putOff(watch, error) {
      const { id, url } = watch;
      putOff.set(id, { url, error });
      if (!work.signal.aborted) onPutOff(watch, error);
    },
  };
  if (now) {
    const at = new Date().toISOString();
    for (const { id, state } of locker.watches.list())
      if (state === 'on') await locker.watches.change(id, { change: 'resume', nextAt: at });
  }
  try {
    await (once ? visitDue : keepWatching)(locker, run);
  } finally {
    await browsers.close();
  }
  const isVisited = new Set(visits.map(({ watch }) => watch));
  if (once)
    for (const watch of locker.watches.list())
      if (
        isDue(watch, Date.now()) &&
        walls.of(watch.url) !== undefined &&
        !isVisited.has(watch.id) &&
        !putOff.has(watch.id)
      )
        run.putOff(watch, new JejakError('site-left-alone', 'could-not-go-on', { url: watch.url }));
  return { visits, putOff: work.signal.aborted ? [] : [...putOff.values()] };
}
