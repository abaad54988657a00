import type { TimeAskingState } from '../../contract/calls/keeping-types.ts';
import type { Locker } from '../../locker/index.ts';
import { askTime, type TimeAsked } from '../trust/ask-time.ts';
import type { DeskEvents } from './events.ts';

/** When time servers are asked, in ms. */
interface TimePauses {
  /** After the opening of a locker. */
  opening: number;
  /** Between two askings while something comes in; RFC 4330 §10 wants a minute at least. */
  between: number;
  /** After one in vain; each further one waits twice as long, up to `longest`. */
  first: number;
  longest: number;
}

const usualPauses: TimePauses = { opening: 5000, between: 10 * 60_000, first: 60_000, longest: 60 * 60_000 };

/**
 * Asks the time servers that are set, by itself: after the opening of a locker, as a capture begins, and now and then
 * while something comes in. Nothing waits for the answers, and between two entries nobody is asked. Where none is set,
 * nobody is asked at all.
 */
export interface TimeAsking {
  state(): TimeAskingState;
  /** Asks at once, after an asking that goes on. */
  now(): Promise<void>;
  /** The servers were changed: what those before said counts no more. */
  changed(): void;
  close(): Promise<void>;
}

interface Parts {
  locker: Pick<Locker, 'keepTimeCheck'>;
  events: DeskEvents;
  servers: () => readonly string[];
  isCapturing: () => boolean;
  /** Whether whoever acts may write what they answer. */
  mayAsk?: () => boolean;
  pauses?: TimePauses;
}

export function createTimeAsking(parts: Parts): TimeAsking {
  const { locker, events, servers, isCapturing, mayAsk = () => true, pauses = usualPauses } = parts;
  const stop = new AbortController();
  /** Those that sent a kiss of death: they are left alone as long as the locker is open, as RFC 4330 §8 wants it. */
  const restful = new Set<string>();
  // By a clock that nobody sets.
  const clock = (): number => performance.now();
  let last: { at: string; asked: TimeAsked } | null = null;
  let notBefore = 0;
  let failures = 0;
  let isAsking = false;
  let turn: Promise<void> = Promise.resolve();

  const tell = (): void => events.tell({ type: 'clock' });
  const isStopped = (): boolean => stop.signal.aborted;
  const ask = async (): Promise<void> => {
    const asked = servers().filter((server) => !restful.has(server));
    if (isStopped() || asked.length === 0) return;
    isAsking = true;
    tell();
    try {
      const came = await askTime(asked, stop.signal);
      if (isStopped()) return;
      for (const said of came.said)
        if ('fault' in said && said.fault === 'kiss-of-death') restful.add(said.server);
      failures = came.check === null ? failures + 1 : 0;
      const pause = failures === 0 ? pauses.between : pauses.first * 2 ** (failures - 1);
      notBefore = clock() + Math.min(pause, pauses.longest);
      last = { at: new Date().toISOString(), asked: came };
      if (came.check !== null) await locker.keepTimeCheck(came.check);
    } finally {
      isAsking = false;
      tell();
    }
  };
  const inTurn = (): Promise<void> => {
    const done = turn.then(ask);
    turn = done.catch(() => undefined); // whoever asked is told
    return done;
  };
  const askByItself = (): void => {
    if (isAsking || servers().length === 0 || clock() < notBefore || !mayAsk()) return;
    notBefore = clock() + pauses.first; // one at a time
    inTurn().catch(() => undefined); // the locker is away, or closing: who looks at it is told there
  };
  const deaf = events.whenTold(({ type }) => {
    if (type === 'items' || ((type === 'queue' || type === 'visit') && isCapturing())) askByItself();
  });
  const opening = setTimeout(askByItself, pauses.opening);
  return {
    state: () => ({
      ...{ servers: [...servers()], isAsking, askedAt: last?.at ?? null },
      said: last?.asked.said.map(toRow) ?? [],
      agreed: last?.asked.check ?? null,
    }),
    now: inTurn,
    changed() {
      restful.clear();
      last = null;
      [notBefore, failures] = [0, 0];
      tell();
      askByItself();
    },
    async close() {
      deaf();
      clearTimeout(opening);
      stop.abort();
      await turn;
    },
  };
}

function toRow(said: TimeAsked['said'][number]): TimeAskingState['said'][number] {
  const { server } = said;
  if ('fault' in said) return { server, fault: said.fault, detail: said.detail };
  return { server, offsetMs: said.offsetMs, uncertaintyMs: said.uncertaintyMs, stratum: said.stratum };
}
