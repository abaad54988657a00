import type { Rest, Turns, WaitingPage } from './turns.ts';

/** What is worked off, and how many at a time. */
interface TurnWork<T extends WaitingPage> {
  turns: Turns;
  /** What waits now, in its order; what runs may be among it. */
  waiting: () => readonly T[];
  /** How many may run at once, now. */
  atOnce: () => number;
  /** False where nothing more is to begin. */
  goesOn: () => boolean;
  /** @throws what ends the whole: what runs is waited for, and nothing more begun */
  run: (page: T) => Promise<void>;
  /** Something waits for this moment (of the monotonic clock) alone, or no more. */
  onRest?: (rest: Rest | null) => void;
}

/** Work that is under way; `nudge` looks again at once, since something else waits or nothing more is to begin. */
export interface UnderTurns {
  done: Promise<void>;
  nudge: () => void;
}

/** The longest that one timer waits: a device that slept looks soon after. */
const longestTimerMs = 5000;

/** Works off pages in their turns until none waits that could still begin. */
export function workInTurns<T extends WaitingPage>(work: TurnWork<T>): UnderTurns {
  const running = new Set<string>();
  let failure: { error: unknown } | undefined;
  let wake: () => void = () => undefined;
  const begin = (page: T): void => {
    running.add(page.id);
    work.turns.began(page);
    void work
      .run(page)
      .catch((error: unknown) => {
        failure ??= { error };
      })
      .finally(() => {
        running.delete(page.id);
        work.turns.ended(page);
        wake();
      });
  };
  const next = () => work.turns.next(work.waiting().filter(({ id }) => !running.has(id)));
  const done = (async () => {
    for (;;) {
      let rest: ReturnType<typeof next> = null;
      const { promise: woken, resolve } = Promise.withResolvers<undefined>();
      wake = () => resolve(undefined);
      while (failure === undefined && work.goesOn() && running.size < Math.max(1, work.atOnce())) {
        try {
          rest = next();
        } catch (error) {
          failure ??= { error }; // What runs is waited for all the same.
          break;
        }
        if (rest === null || !('page' in rest)) break;
        begin(rest.page);
        rest = null;
      }
      const isWaiting = rest !== null && 'at' in rest;
      if (running.size === 0 && !isWaiting) break;
      work.onRest?.(running.size === 0 && rest !== null && 'at' in rest ? rest : null);
      const ms = rest !== null && 'at' in rest ? Math.max(1, rest.at - performance.now()) : null;
      const timer = ms === null ? undefined : setTimeout(wake, Math.min(ms, longestTimerMs));
      await woken;
      clearTimeout(timer);
    }
    if (failure !== undefined) throw failure.error;
  })();
  return { done, nudge: () => wake() };
}
