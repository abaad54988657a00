import type { ItemWindow, StampsState } from '../../contract/calls/stamp-types.ts';
import { fromSystemError, toPlainError } from '../../contract/error.ts';
import type { Locker, StampTry } from '../../locker/index.ts';
import { askRevocation } from '../trust/ask-revocation.ts';
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
  /** Ends the asking under way. */
  let giveUp = new AbortController();
  let isAsking = false;
  let timer: NodeJS.Timeout | undefined;
  // By a clock that nobody sets: the device's may be put right or wrong between two tries.
  const clock = (): number => performance.now();
  let dueAt: number | null = null;
  /** Since when something new waits for a quiet moment. */
  let newSince: number | undefined;
  /** Not before then, since nobody gave one. */
  let notBefore = 0;
  /** How the last try went, where the locker could not be written with it. */
  let unwritten: StampTry | undefined;
  let turn: Promise<void> = Promise.resolve();
  let revoked: Promise<void> = Promise.resolve();

  const tell = (): void => events.tell({ type: 'stamps' });
  const tryAt = (at: number): void => {
    if (stop.signal.aborted) return;
    clearTimeout(timer);
    dueAt = at;
    timer = setTimeout(() => void askByItself(), Math.max(0, at - clock()));
  };
  const look = (): void => {
    const now = clock();
    newSince ??= now;
    tryAt(Math.max(notBefore, Math.min(now + pauses.quiet, newSince + pauses.atMost)));
  };
  /** One asking or setting after the other. */
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const done = turn.then(work);
    turn = done.catch(() => undefined); // whoever asked is told
    return done;
  };
  const askNow = async (isWanted: boolean): Promise<void> => {
    if (stop.signal.aborted) return;
    giveUp = new AbortController();
    const signal = AbortSignal.any([stop.signal, giveUp.signal]);
    clearTimeout(timer);
    dueAt = null;
    newSince = undefined;
    const plan = locker.stamps.plan();
    if (plan.authorities.length === 0 || !(plan.isOn || isWanted)) return;
    const asked = await askedBy(plan.authorities);
    if (await isStamped(locker, asked)) return;
    isAsking = true;
    tell();
    try {
      await askThem(asked, unwritten ?? plan, signal);
    } finally {
      isAsking = false;
      tell();
    }
  };
  /** What is not told to the window is looked for now and then as well. */
  const askByItself = async (): Promise<void> => {
    await inTurn(() => askNow(false)).catch(() => undefined); // the locker is away, or closing: who looks at it is told there
    askRevoked();
    if (dueAt === null) tryAt(clock() + pauses.longest);
  };
  /** Behind the stamps, which it holds up by nothing; what could not be had is asked for again. */
  const askRevoked = (): void => {
    const asking = async (): Promise<void> => {
      const { isOn, authorities } = locker.stamps.plan();
      if (!isOn || authorities.length === 0 || stop.signal.aborted) return;
      if (await askRevocation(locker, stop.signal)) tell();
    };
    revoked = revoked.then(asking).catch(() => undefined); // as above
  };
  const askThem = async (
    asked: Awaited<ReturnType<typeof askedBy>>,
    { triedAt, failures, failed: before }: StampTry,
    signal: AbortSignal,
  ): Promise<void> => {
    const isGivenUp = (): boolean => signal.aborted;
    try {
      // Where this cannot be written, no answer could be kept: then nobody is asked.
      if (isGivenUp()) return;
      await locker.stamps.noteTry({ triedAt, failures: failures + 1, failed: before });
      const { failed } = await stampLog(locker, { authorities: asked, signal });
      const isDone = await isStamped(locker, asked);
      if (!isGivenUp()) await note(isDone ? 0 : failures + 1, failed);
    } catch (error) {
      if (!isGivenUp()) await note(failures + 1, [fromSystemError(error)]);
    }
  };
  const note = async (failures: number, failed: readonly Error[]): Promise<void> => {
    notBefore = failures === 0 ? 0 : clock() + Math.min(pauses.longest, pauses.first * 2 ** (failures - 1));
    if (failures > 0) tryAt(notBefore);
    unwritten = {
      triedAt: new Date().toISOString(),
      failures,
      failed: failed.map((error) => {
        const { code, params } = toPlainError(error);
        return { code, params };
      }),
    };
    await locker.stamps.noteTry(unwritten).then(
      () => (unwritten = undefined),
      () => undefined, // it stands in the state as long as the locker is open
    );
  };
  const deaf = events.whenTold(({ type }) => {
    if (type === 'items' || type === 'cases') look();
  });
  tryAt(clock() + pauses.opening);
  return {
    async state() {
      const state = await stampsState(locker);
      const mayCome = dueAt !== null && state.isOn && state.authorities.length > 0;
      const isToCome = mayCome && (state.waiting > 0 || notBefore > 0);
      const { triedAt, failed } = unwritten ?? state;
      return {
        ...{ ...state, triedAt, failed },
        isAsking,
        nextAt: isToCome ? new Date(Date.now() + (dueAt ?? 0) - clock()).toISOString() : null,
      };
    },
    async set(wanted) {
      const plan = await wantedPlan(wanted, locker.stamps.plan().authorities);
      giveUp.abort(); // of those who were set before, nobody is asked any more
      await inTurn(() => locker.stamps.setPlan(plan));
      unwritten = undefined;
      notBefore = 0;
      tell();
      tryAt(clock());
    },
    now: () => inTurn(() => askNow(true)).finally(askRevoked),
    windowOf: (item) => itemWindow(locker, item),
    async close() {
      deaf();
      clearTimeout(timer);
      stop.abort();
      await turn;
      await revoked;
    },
  };
}
