import { fromSystemError } from '../../contract/error.ts';
import type { Locker } from '../../locker/index.ts';
import { type UnderTurns, workInTurns } from '../in-turns.ts';
import { type BrowserOptions, createPageBrowsers, type PageBrowsers } from '../page-browsers.ts';
import { createTurns, type Rest, type Turns, type WaitingPage } from '../turns.ts';
import type { Walls } from '../walls.ts';
import type { Reason } from './queue-rows.ts';

/** What is no fault of a page, and ends: what captures waits for that, and the page is captured again. */
const holding = new Set([
  'locker-away',
  'disk-full',
  'disk-failing',
  'read-only',
  'locker-busy',
  'locker-thread-died',
]);

/** The longest that a site is waited for by itself: a working day; then it is held back as behind a wall. */
const longestWaitMs = 8 * 60 * 60_000;

/** A page that waits for its turn, and how it is captured. */
interface PageTurn extends WaitingPage {
  /** Goes before all that is not. */
  isUrgent: boolean;
  run(): Promise<void>;
}

/** Who has pages to be captured: the queue, and what is watched. */
interface PageSource {
  /** What waits now, in its order; what runs may be among it. */
  waiting(): PageTurn[];
  /** Done each time that something waits again, before its page begins. */
  before?(): Promise<void>;
  /** Whether there is something for `before` to do, though nothing waits. */
  isLeft?(): boolean;
  /** Ends what runs, keeping what is there of it. */
  stop(): void;
  /** Nothing may be captured until somebody goes on; why, where that is no fault of a page. */
  held?(why: Reason | null): void;
  /** What rests is not what it was, or what is held. */
  changed?(): void;
}

/**
 * The pages of an open locker, whoever wants them: one budget of browsers, and one turn for each site. Where several
 * sources have pages, each begins one after the other's.
 */
export interface PageWork {
  readonly browsers: PageBrowsers;
  readonly turns: Turns;
  /** The site that alone is waited for. */
  rest(): Rest | null;
  join(source: PageSource): void;
  /** Something waits, or nothing more is to begin. */
  go(): void;
  /** Whether what failed with this code is no fault of the page, so that nothing is to be captured meanwhile. */
  holds(code: string): boolean;
  /** Something failed that stands in the way of all: every source is told. */
  hold(error: unknown): void;
  /** Whether it is so that nothing is to be captured, until `goOn`. */
  isHeld(): boolean;
  goOn(): void;
  /** Ends what runs, and resolves when it is sealed. */
  close(): Promise<void>;
}

interface PageWorkParts {
  locker: Locker;
  options: BrowserOptions;
  /** How many pages may be captured at the same time, now. */
  atOnce: () => number;
  walls: Walls;
}

export function createPageWork({ locker, options, atOnce, walls }: PageWorkParts): PageWork {
  const browsers = createPageBrowsers(locker, options);
  const turns = createTurns({ walls, longestWaitMs });
  /** The one that began a page last comes last. */
  let sources: PageSource[] = [];
  let isClosed = false;
  let isHeld = false;
  let working: UnderTurns | undefined;
  let whole: Promise<void> | undefined;
  let rest: Rest | null = null;

  const changed = (): void => {
    for (const source of sources) source.changed?.();
  };
  const setRest = (now: Rest | null): void => {
    if (rest === null && now === null) return;
    // Also where it is the same: how long it lasts yet is shown.
    rest = now;
    changed();
  };
  const waiting = (): PageTurn[] => {
    const all = sources.flatMap((source) =>
      source.waiting().map((turn) => ({
        ...turn,
        run() {
          sources = [...sources.filter((each) => each !== source), source];
          return turn.run();
        },
      })),
    );
    return [...all.filter(({ isUrgent }) => isUrgent), ...all.filter(({ isUrgent }) => !isUrgent)];
  };
  const hold = (error: unknown): void => {
    const { code, params } = fromSystemError(error);
    isHeld = holding.has(code);
    for (const source of sources) source.held?.(isHeld ? { code, params } : null);
    changed();
  };
  const prepare = async (): Promise<void> => {
    for (const source of sources) await source.before?.();
  };
  const work = async (): Promise<void> => {
    await prepare();
    working = workInTurns({
      ...{ turns, waiting, atOnce, run: (turn: PageTurn) => turn.run() },
      goesOn: () => !isClosed,
      onRest: setRest,
    });
    await working.done;
  };
  /** What was added at the last moment, or put aside by a page whose others went on. */
  const isMore = (): boolean => {
    try {
      return sources.some((source) => source.isLeft?.() === true) || turns.next(waiting()) !== null;
    } catch (error) {
      hold(error);
      return false;
    }
  };
  const go = (): void => {
    if (isClosed) return;
    if (whole !== undefined) {
      // What goes on may wait for a site for hours.
      prepare().then(() => working?.nudge(), hold);
      return;
    }
    whole = work()
      .catch(hold)
      .finally(() => {
        whole = undefined;
        working = undefined;
        setRest(null);
        if (!isClosed) browsers.rest();
        if (!isClosed && isMore()) go();
      });
  };
  return {
    ...{ browsers, turns, go, hold },
    holds: (code) => holding.has(code),
    isHeld: () => isHeld,
    goOn() {
      isHeld = false;
      go();
    },
    rest: () => rest,
    join: (source) => void (sources = [...sources, source]),
    async close() {
      isClosed = true;
      for (const source of sources) source.stop();
      working?.nudge();
      await whole;
      await browsers.close();
    },
  };
}
