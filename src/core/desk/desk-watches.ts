import type { WatchRow } from '../../contract/calls/watch-types.ts';
import { fromSystemError, JejakError } from '../../contract/error.ts';
import type { WatchVisit } from '../../contract/watch.ts';
import { type KeptWatch, type Locker, newsworthy, type RemovedWatch } from '../../locker/index.ts';
import { createWalls } from '../walls.ts';
import { addWatch, type WatchRequest } from '../watch/add-watch.ts';
import { isDue, nextResumed } from '../watch/due.ts';
import { createLeftAlone } from '../watch/left-alone.ts';
import { rebaseWatch } from '../watch/rebase-watch.ts';
import { visitWatch } from '../watch/visit.ts';
import type { DeskEvents } from './events.ts';
import type { PageWork } from './page-work.ts';
import type { Reason } from './queue-rows.ts';
import { createSmallPictures } from './small-pictures.ts';
import { watchRows } from './watch-rows.ts';

/** The watched addresses of an open locker, visited as they become due, whoever looks on. */
export interface DeskWatches {
  list(): WatchRow[];
  /** How many are visited as they become due. */
  count(): number;
  isVisiting(): boolean;
  /** @throws JejakError as `addWatch`, and `no-such-profile` */
  add(wanted: WatchRequest): Promise<{ watch: string; url: string }>;
  pause(watch: string): Promise<void>;
  resume(watch: string): Promise<void>;
  visitNow(watch: string): Promise<void>;
  /** Ends the visit that is being made here; the next is made at its time. */
  stop(watch: string): void;
  /** Ends a visit of it too. */
  remove(watch: string): Promise<void>;
  /** @throws JejakError `no-such-watch` where it was not removed here, `watched-already` */
  restore(watch: string): Promise<void>;
  /** @throws JejakError as `rebaseWatch` */
  rebase(wanted: Parameters<typeof rebaseWatch>[1]): Promise<{ changed: boolean }>;
  see(watch: string, visit: number): Promise<void>;
  /** Looks what is due: somebody else may have changed it. */
  look(): void;
  close(): Promise<void>;
}

interface Parts {
  locker: Locker;
  events: DeskEvents;
  pages: PageWork;
}

interface Running {
  stop: AbortController;
  /** A person ended it, who does not want it made again at once. */
  isUnwanted: boolean;
  /** The log-in that it is captured with had ended. */
  isLoggedOut: boolean;
}

/** The longest from one look to the next: a clock that was set is seen by then. */
const lookMs = 15_000;

export function openDeskWatches({ locker, events, pages: work }: Parts): DeskWatches {
  const { watches } = locker;
  const walls = createWalls();
  const leftAlone = createLeftAlone(walls, work.turns);
  const running = new Map<string, Running>();
  const troubles = new Map<string, Reason>();
  const removed = new Map<string, RemovedWatch>();
  const pictures = createSmallPictures(locker);
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;
  let isAnyDue = false;
  let count = 0;
  const tell = (): void => events.tell({ type: 'watches' });

  const canBegin = (watch: KeptWatch, now: number): boolean =>
    isDue(watch, now) && !running.has(watch.id) && !watch.isBusy && !leftAlone.has(watch);

  const look = (): void => {
    clearTimeout(timer);
    if (isClosed) return;
    let next = lookMs;
    const before = count;
    try {
      const on = watches.list().filter(({ state }) => state === 'on');
      const now = Date.now();
      leftAlone.look();
      count = on.length;
      isAnyDue = on.some((watch) => canBegin(watch, now));
      // What is due and cannot be visited now becomes so by what is looked for again, or told, anyhow.
      const ahead = on.map(({ nextAt }) => Date.parse(nextAt) - now).filter((ms) => ms > 0);
      next = Math.max(1000, Math.min(lookMs, ...ahead));
    } catch {
      isAnyDue = false; // that the locker is away is seen, and said, by others
    }
    timer = setTimeout(look, next);
    // One that ends at its time ends without anybody's doing.
    if (count !== before) tell();
    if (isAnyDue && !work.isHeld()) work.go();
  };

  const noteVisit = (watch: KeptWatch, visit: WatchVisit): void => {
    if (visit.item !== null) {
      const tellItems = (): void => events.tell({ type: 'items', caseId: watch.case });
      tellItems();
      pictures.make(locker.item(visit.item), tellItems);
    }
    const isNews = newsworthy.some((each) => each === visit.became);
    if (isNews) events.tell({ type: 'watch-news', watch: watch.id, visit: visit.visit });
  };
  const failed = async (watch: KeptWatch, error: unknown): Promise<void> => {
    const { code, params } = fromSystemError(error);
    if (work.holds(code)) {
      work.hold(error);
      return;
    }
    leftAlone.putOff(watch.id);
    troubles.set(watch.id, { code, params });
    // Whoever is to log in again needs the profile.
    if (watch.profile !== null) await work.browsers.release(watch.profile).catch(() => undefined);
  };
  const visit = async (watch: KeptWatch): Promise<void> => {
    const now: Running = { stop: new AbortController(), isUnwanted: false, isLoggedOut: false };
    const { id, profile } = watch;
    running.set(id, now);
    troubles.delete(id);
    tell();
    try {
      const made = await work.browsers.withOne(watch, (browser) =>
        visitWatch(locker, watch, browser, {
          work: {
            signal: now.stop.signal,
            onProgress: (progress) => events.tell({ type: 'step', job: id, progress }),
          },
          answered(asked) {
            work.turns.answered({ ...watch, walls }, asked);
            // Pages of the same site in the queue wait with it.
            if (asked !== undefined) events.tell({ type: 'queue' });
          },
          isUnwanted: () => now.isUnwanted,
          loggedOut() {
            now.isLoggedOut = true;
          },
        }),
      );
      if (made !== null) noteVisit(watch, made);
      // Whoever is to log in again needs the profile, and before the next visit it is seen whether they did.
      if (now.isLoggedOut && profile !== null) await work.browsers.release(profile);
    } catch (error) {
      if (!now.stop.signal.aborted) await failed(watch, error);
    } finally {
      if (now.isUnwanted) await watches.change(id, { change: 'skip' }).catch(() => undefined); // removed
      running.delete(id);
      if (profile !== null) events.tell({ type: 'profiles' });
      look();
      tell();
    }
  };

  const stop = (watch: string): void => {
    const now = running.get(watch);
    if (now === undefined) return;
    now.isUnwanted = true;
    now.stop.abort();
  };
  const changed = (): void => {
    look();
    tell();
  };

  work.join({
    waiting: () =>
      isAnyDue && !work.isHeld()
        ? watches
            .list()
            .filter((watch) => canBegin(watch, Date.now()))
            .map((watch) => ({
              ...{ id: watch.id, url: watch.url, profile: watch.profile, isUrgent: false, walls },
              run: () => visit(watch),
            }))
        : [],
    stop() {
      for (const now of running.values()) now.stop.abort();
    },
  });
  look();

  return {
    list: () => watchRows(locker, { running: new Set(running.keys()), troubles, leftAlone, walls }),
    count: () => count,
    isVisiting: () => running.size > 0,
    async add(wanted) {
      if (wanted.profile !== null) locker.profiles.find(wanted.profile);
      const { id, url } = await addWatch(locker, wanted);
      changed();
      return { watch: id, url };
    },
    async pause(watch) {
      await watches.change(watch, { change: 'pause' });
      changed();
    },
    async resume(watch) {
      await watches.change(watch, { change: 'resume', nextAt: nextResumed(watches.find(watch)) });
      changed();
    },
    async visitNow(watch) {
      leftAlone.again(watches.find(watch));
      troubles.delete(watch);
      await watches.change(watch, { change: 'due', nextAt: new Date().toISOString() });
      changed();
    },
    stop,
    async remove(watch) {
      const rows = await watches.change(watch, { change: 'remove' });
      if (rows !== null) removed.set(watch, rows);
      stop(watch);
      changed();
    },
    async restore(watch) {
      const rows = removed.get(watch);
      if (rows === undefined) throw new JejakError('no-such-watch', 'wrong-use', { watch });
      await watches.restore(rows);
      removed.delete(watch);
      changed();
    },
    async rebase(wanted) {
      const { watch, changed: isOther } = await rebaseWatch(locker, wanted);
      if (isOther) {
        events.tell({ type: 'items', caseId: watch.case });
        changed();
      }
      return { changed: isOther };
    },
    async see(watch, seen) {
      await watches.change(watch, { change: 'seen', visit: seen });
      tell();
    },
    look,
    async close() {
      isClosed = true;
      clearTimeout(timer);
      await work.close();
      await pictures.close();
    },
  };
}
