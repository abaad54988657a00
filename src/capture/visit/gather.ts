import type { Archivist } from '../archivist.ts';
import type { Limit } from '../limit.ts';
import { dropBody } from '../recorder/bodies.ts';
import type { Exchange } from '../recorder/exchange.ts';
import type { Recorder } from '../recorder/recorder.ts';
import type { StepNote } from '../step-list.ts';
import type { HeldExchanges } from './tab-log.ts';

/** How long what was on its way when the page was taken may take to come, in ms. */
const comingMs = 5000;
/** How long the browser may take to give what it has of it: a page that hangs, or waits in a dialog, may never. */
const givingMs = 60_000;

type Source = Pick<Recorder, 'inFlight' | 'watch' | 'soFar' | 'handedOver' | 'sockets'>;

interface Parts {
  tab: { held: HeldExchanges; recorder: Source };
  /** Of the workers that pages share. */
  shared: { held: HeldExchanges; recorder: Source };
  /** Whether anything came to the tab from this origin. */
  knows: (origin: string) => boolean;
  /** When the document was asked for, in ms since the epoch. */
  openedAt: number;
  /** After it nothing more is given. */
  limit: Limit;
}

/**
 * Gives the archivist all that came since the document was asked for: what has ended, and of what has not, what there
 * is of it. Of the workers that pages share, what came from origins that the tab has to do with. What fails is thrown
 * once all the rest has been given.
 */
export async function gatherInto(archivist: Archivist, parts: Parts): Promise<StepNote | undefined> {
  const { tab, shared, openedAt, knows, limit } = parts;
  const recorders = [tab.recorder, shared.recorder];
  const failures: unknown[] = [];
  const note = (error: unknown): void => void failures.push(error);
  const begunSince = ({ startedAt }: Exchange): boolean => startedAt >= openedAt;
  const ofTab = (exchange: Exchange): boolean =>
    begunSince(exchange) && URL.canParse(exchange.url) && knows(new URL(exchange.url).origin);
  const seen = new Set<string>();
  const add = async (exchange: Exchange): Promise<void> => {
    const key = `${exchange.requestId} ${exchange.hop}`;
    if (seen.has(key) || limit.msLeft() === 0) return;
    seen.add(key);
    await archivist.exchangeEnded({ ...exchange }).catch(note);
  };
  await untilCome(tab.recorder, comingMs);
  // First what has not ended: what ends from here on is among what is held once it has been handed over.
  const [ofPage = [], ofWorkers = []] = await Promise.all(
    recorders.map((recorder) => notEnded(recorder, limit.within(givingMs), note)),
  );
  await Promise.all(
    recorders.map((recorder) => limit.within(givingMs).race(recorder.handedOver(openedAt)).catch(note)),
  );
  for (const exchange of tab.held.exchanges.filter(begunSince)) await add(exchange);
  for (const exchange of shared.held.exchanges.filter(ofTab)) await add(exchange);
  let open = 0;
  for (const [exchanges, isWanted] of [
    [ofPage, begunSince],
    [ofWorkers, ofTab],
  ] as const) {
    for (const exchange of exchanges) {
      if (isWanted(exchange)) {
        if (exchange.incomplete !== null && !seen.has(`${exchange.requestId} ${exchange.hop}`)) open += 1;
        await add(exchange);
      }
      await dropBody(exchange.body);
    }
  }
  for (const socket of recorders.flatMap(({ sockets }) => sockets.all())) {
    if (!begunSince(socket.exchange) || limit.msLeft() === 0) continue;
    await add(socket.exchange);
    await archivist.addSocket(socket).catch(note);
  }
  if (failures.length > 0) throw failures[0];
  return open === 0 ? undefined : { reason: `still-coming: ${open}` };
}

/** Copies of what has not ended; none where they are not given in time. */
async function notEnded(recorder: Source, limit: Limit, note: (error: unknown) => void): Promise<Exchange[]> {
  // One that ends meanwhile takes its file away; it is not asked for again.
  const asked = recorder.soFar().catch(() => recorder.soFar());
  try {
    return await limit.race(asked);
  } catch (error) {
    note(error);
    const drop = (late: Exchange[]): Promise<unknown> =>
      Promise.allSettled(late.map(({ body }) => dropBody(body)));
    asked.then(drop, () => undefined);
    return [];
  }
}

/** What is in flight now; what begins later is not waited for. */
async function untilCome(recorder: Source, ms: number): Promise<void> {
  if (recorder.inFlight.length === 0) return;
  const awaited = new Set(recorder.inFlight);
  const isThere = (): boolean => !recorder.inFlight.some((one) => awaited.has(one));
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const timer = setTimeout(() => resolve(undefined), ms);
  const stop = recorder.watch(() => {
    if (isThere()) resolve(undefined);
  });
  await promise;
  clearTimeout(timer);
  stop();
}
