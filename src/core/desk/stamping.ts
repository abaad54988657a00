import type { ItemWindow, StampsState } from '../../contract/calls/stamp-types.ts';
import { fromSystemError, toPlainError } from '../../contract/error.ts';
import type { Locker } from '../../locker/index.ts';
import { askedBy, type WantedPlan, wantedPlan } from '../trust/asked-authorities.ts';
import { itemWindow } from '../trust/item-window.ts';
import { isStamped, stampLog } from '../trust/stamp-log.ts';
import { stampsState } from '../trust/stamps-state.ts';
import type { DeskEvents } from './events.ts';

/** When authorities are asked, in ms. */
interface StampPauses {
  /** After the opening of a locker. */
  opening: number;
  /** Without anything new, so that what comes in one after the other is stamped together. */
  quiet: number;
  /** While something comes all the time, it is stamped so often. */
  atMost: number;
  /** After the first try in vain; each further one waits twice as long, up to `longest`. */
  first: number;
  longest: number;
}

const usualPauses: StampPauses = {
  opening: 5_000,
  quiet: 30_000,
  atMost: 5 * 60_000,
  first: 60_000,
  longest: 30 * 60_000,
};

/**
 * Has the log of an open locker stamped by itself: after its opening, when something has come in, and again and again
 * while it waits for that. What waits is read from the log each time, so nothing is forgotten by an ending.
 */
export interface Stamping {
  state(): Promise<StampsState>;
  /** @throws JejakError `tsa-address`, `tsa-ca-not-readable`, `tsa-twice` */
  set(plan: WantedPlan): Promise<void>;
  /** Asks at once, after an asking that goes on, where anything waits then. */
  now(): Promise<void>;
  windowOf(item: string): Promise<ItemWindow>;
  close(): Promise<void>;
}

interface Parts {
  locker: Locker;
  events: DeskEvents;
  pauses?: StampPauses;
}

export function createStamping({ locker, events, pauses = usualPauses }: Parts): Stamping {
  const stop = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let nextAt: number | null = null;
  /** Since when something new waits for a quiet moment. */
  let newSince: number | undefined;
  /** Not before then, since nobody gave one. */
  let notBefore = 0;
  let isAsking = false;
  let turn: Promise<void> = Promise.resolve();

  const tell = (): void => events.tell({ type: 'stamps' });
  const tryAt = (at: number): void => {
    if (stop.signal.aborted) return;
    clearTimeout(timer);
    nextAt = at;
    timer = setTimeout(() => void askByItself(), Math.max(0, at - Date.now()));
  };
  const look = (): void => {
    const now = Date.now();
    newSince ??= now;
    tryAt(Math.max(notBefore, Math.min(now + pauses.quiet, newSince + pauses.atMost)));
  };
  /** One asking after the other. */
  const ask = (isWanted: boolean): Promise<void> => {
    const asked = turn.then(() => askNow(isWanted));
    turn = asked.catch(() => undefined); // whoever asked is told
    return asked;
  };
  const askNow = async (isWanted: boolean): Promise<void> => {
    if (stop.signal.aborted) return;
    clearTimeout(timer);
    nextAt = null;
    newSince = undefined;
    const { isOn, authorities, failures } = locker.stamps.plan();
    if (authorities.length === 0 || !(isOn || isWanted)) return;
    const asked = await askedBy(authorities);
    if (await isStamped(locker.toStamp(), asked)) return;
    isAsking = true;
    tell();
    try {
      await askThem(asked, failures);
    } finally {
      isAsking = false;
      tell();
    }
  };
  /** What is not told to the window is looked for now and then as well. */
  const askByItself = async (): Promise<void> => {
    await ask(false).catch(() => undefined); // the locker is away, or closing: who looks at it is told there
    if (nextAt === null) tryAt(Date.now() + pauses.longest);
  };
  const askThem = async (asked: Awaited<ReturnType<typeof askedBy>>, failures: number): Promise<void> => {
    try {
      const { stamped, failed } = await stampLog(locker, { authorities: asked, signal: stop.signal });
      await note(stamped.length > 0 ? 0 : failures + 1, failed);
    } catch (error) {
      if (!stop.signal.aborted) await note(failures + 1, [fromSystemError(error)]);
    }
  };
  const note = async (failures: number, failed: readonly Error[]): Promise<void> => {
    notBefore =
      failures === 0 ? 0 : Date.now() + Math.min(pauses.longest, pauses.first * 2 ** (failures - 1));
    if (failures > 0) tryAt(notBefore);
    await locker.stamps.noteTry({
      triedAt: new Date().toISOString(),
      failures,
      failed: failed.map((error) => {
        const { code, params } = toPlainError(error);
        return { code, params };
      }),
    });
  };
  const deaf = events.whenTold(({ type }) => {
    if (type === 'items' || type === 'cases') look();
  });
  tryAt(Date.now() + pauses.opening);
  return {
    async state() {
      const state = await stampsState(locker);
      const isToCome = nextAt !== null && state.isOn && state.authorities.length > 0 && state.waiting > 0;
      return {
        ...state,
        isAsking,
        nextAt: isToCome ? new Date(nextAt ?? 0).toISOString() : null,
      };
    },
    async set(plan) {
      await locker.stamps.setPlan(await wantedPlan(plan, locker.stamps.plan().authorities));
      notBefore = 0;
      tell();
      tryAt(Date.now());
    },
    now: () => ask(true),
    windowOf: (item) => itemWindow(locker, item),
    async close() {
      deaf();
      clearTimeout(timer);
      stop.abort();
      await turn;
    },
  };
}
