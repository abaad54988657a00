import type { Protocol } from 'devtools-protocol';
import { atMost } from '../at-most.ts';
import type { Session } from '../browser/connection.ts';
import { isAwaited, lasting } from './awaited.ts';
import { type BodyStore, dropBody } from './bodies.ts';
import type { Exchange } from './exchange.ts';
import { RequestBook } from './request-book.ts';
import { Sockets } from './sockets.ts';
import { TakenBodies } from './taken-bodies.ts';
import { type Secrecy, WithheldBodies } from './withheld-bodies.ts';

/** What the recorder hands over to. It only listens; the delegate writes. */
export interface RecorderDelegate {
  /** An exchange is over and its body is at hand. The recorder drops the body when this resolves. */
  exchangeEnded(exchange: Exchange): Promise<void>;
}

/**
 * How long a request is kept from the network, in ms, until it is known who asks and its bytes can be taken as
 * they come. A worker that waits for its own request hears of nothing else, so there is an end to it.
 */
const mostHeldMs = 1000;

/**
 * Follows every request of every target until it has ended and its body is at hand. Complete means: what
 * the servers sent to this browser is what the delegate was given (docs/design, "Recording").
 */
export class Recorder {
  readonly book = new RequestBook();
  readonly sockets = new Sockets();
  readonly #bodies: TakenBodies;
  readonly #delegate: RecorderDelegate;
  readonly #pending = new Set<Exchange>();
  readonly #cached = new Set<string>();
  readonly #refusals = new Map<string, string>();
  readonly #withheld = new WithheldBodies(this.book);
  /** Of workers: the asking for their bytes, by request. */
  readonly #starting = new Map<string, Promise<void>>();
  readonly #sessionOf = new Map<Exchange, Session[]>();
  readonly #ending = new Set<Promise<void>>();
  readonly #watchers = new Set<() => void>();
  readonly #left = new WeakSet<Exchange>();
  readonly #workers = new WeakSet<Session>();
  /** What could not be kept of an exchange, by when that began, in ms since the epoch. */
  readonly #failures: { startedAt: number; error: Error }[] = [];
  /** Rises with every request, response and piece of data: a way to see whether anything happened. */
  activity = 0;

  constructor(store: BodyStore, delegate: RecorderDelegate) {
    this.#bodies = new TakenBodies(store);
    this.#delegate = delegate;
  }

  /**
   * A second session on the page, whose bodies the page's own process holds: the only place that has the
   * beginning of an answer that never ends.
   */
  set unended(session: Session) {
    this.#bodies.unended = session;
  }

  set secrecy(secrecy: Secrecy) {
    this.#withheld.secrecy = secrecy;
    this.sockets.secrecy = secrecy;
  }

  /** Requests that a person would still wait for. */
  get inFlight(): Exchange[] {
    return [...this.#pending].filter((one) => isAwaited(one) && !this.#left.has(one));
  }

  /** Calls `listener` at every change of what is in flight. Returns how to stop that. */
  watch(listener: () => void): () => void {
    this.#watchers.add(listener);
    return () => this.#watchers.delete(listener);
  }

  /**
   * A dedicated worker asks on this session. What workers of a frame are answered is not in the browser's
   * store, and the gate stops their requests on the frame's session: their bytes are taken as they come.
   */
  workerAttached(session: Session): void {
    this.#workers.add(session);
  }

  requestBegan(session: Session, event: Protocol.Network.RequestWillBeSentEvent): void {
    if (!/^https?:/.test(event.request.url)) {
      const left = this.book.leave(event);
      if (left !== undefined) this.#end(left);
      return;
    }
    const noted = this.book.begin(event);
    if (noted === undefined) {
      const known = this.book.last(event.requestId);
      if (known !== undefined) this.#sessionOf.get(known)?.push(session);
      return;
    }
    const { begun, redirected } = noted;
    begun.refused = this.#refusals.get(event.requestId) ?? null;
    this.#withheld.begin(begun);
    this.#pending.add(begun);
    this.#sessionOf.set(begun, [session]);
    if (this.#workers.has(session)) {
      const started = this.#bodies
        .stream(session, begun.requestId)
        .catch((error: unknown) => this.#fail(error, begun));
      this.#starting.set(event.requestId, started);
    }
    if (redirected !== null) this.#end(redirected);
    this.#changed();
  }

  responseCame(session: Session, event: Protocol.Network.ResponseReceivedEvent): void {
    const exchange = this.book.respond(event);
    if (exchange !== undefined) this.#sessionOf.get(exchange)?.push(session);
    if (exchange?.response && this.#cached.has(event.requestId)) exchange.response.fromCache = true;
    this.#changed();
  }

  /** The answer comes from the page's own memory: no server sent it. Said before the response itself comes. */
  servedFromCache(requestId: string): void {
    this.#cached.add(requestId);
  }

  dataCame(event: Protocol.Network.DataReceivedEvent): void {
    this.#bodies.came(event);
    this.activity += 1;
  }

  /**
   * Asks for the bytes of a lasting answer as they come, and waits where those of a worker are being asked for:
   * both must be asked before the request is sent. Who asks may be told later than that it is to be sent.
   */
  async streamBeforeSent(session: Session, requestId: string): Promise<void> {
    await this.#until(() => this.book.last(requestId) !== undefined, mostHeldMs);
    const exchange = this.book.last(requestId);
    if (exchange === undefined) return;
    if (lasting.has(exchange.type)) await this.#bodies.stream(session, requestId);
    else await atMost(mostHeldMs, this.#starting.get(requestId));
  }

  /** Waits for something to be so, which only a change of what is in flight brings about. */
  async #until(isSo: () => boolean, ms: number): Promise<void> {
    if (isSo()) return;
    const { promise, resolve } = Promise.withResolvers<undefined>();
    const stop = this.watch(() => {
      if (isSo()) resolve(undefined);
    });
    await atMost(ms, promise);
    stop();
  }

  /**
   * The page shows another document now. What the one before it still asked for may end without a word:
   * nobody waits for it any more.
   */
  documentShown(loaderId: string): void {
    for (const exchange of this.#pending) if (exchange.loaderId !== loaderId) this.#left.add(exchange);
    this.#changed();
  }

  /** Nobody waits any more for what was asked for on this session, which is about to end. */
  sessionLeft(session: Session): void {
    for (const exchange of this.#pending)
      if (this.#sessionOf.get(exchange)?.includes(session) === true) this.#left.add(exchange);
    this.#changed();
  }

  refused(requestId: string | null, reason: string): void {
    if (requestId === null) return;
    this.#refusals.set(requestId, reason); // The request itself may be told of later.
    const exchange = this.book.last(requestId);
    if (exchange !== undefined) exchange.refused = reason;
  }

  loadingFinished(session: Session, event: Protocol.Network.LoadingFinishedEvent): void {
    const exchange = this.book.last(event.requestId);
    if (exchange === undefined || !this.#pending.has(exchange)) return;
    exchange.ending = { how: 'finished' };
    exchange.wireBytes = Math.max(0, event.encodedDataLength);
    this.#end(exchange, session);
  }

  loadingFailed(session: Session, event: Protocol.Network.LoadingFailedEvent): void {
    const exchange = this.book.last(event.requestId);
    if (exchange === undefined || !this.#pending.has(exchange)) return;
    if (event.errorText === 'net::ERR_UNSAFE_REDIRECT' && this.book.leadAstray(exchange, Date.now())) {
      this.#end(exchange, session);
      return;
    }
    exchange.ending = {
      how: 'failed',
      error: event.blockedReason ?? event.corsErrorStatus?.corsError ?? event.errorText,
    };
    this.#end(exchange, session);
  }

  /**
   * Resolves when what has ended by now is with the delegate.
   *
   * @param since ms since the epoch: what began before does not count
   * @throws what kept an exchange that began since then from being kept
   */
  async handedOver(since = 0): Promise<void> {
    await Promise.all([...this.#ending]);
    const lost = this.#failures.find(({ startedAt }) => startedAt >= since);
    if (lost !== undefined) throw lost.error;
  }

  /** As `WithheldBodies.withhold`. */
  withholdBody(requestId: string): boolean {
    return this.#withheld.withhold(requestId);
  }

  /** Copies of the answers that have not ended, each with what has come of it. Their bodies are the caller's to drop. */
  async soFar(): Promise<Exchange[]> {
    const open = [...this.#pending].filter(({ response }) => response !== null && !response.fromCache);
    return Promise.all(
      open.map(async (exchange) => {
        const copy: Exchange = { ...exchange, response: exchange.response && { ...exchange.response } };
        await this.#bodies.copyTo(copy, () => this.book.completeHeaders(copy));
        this.#withheld.cover(copy);
        return copy;
      }),
    );
  }

  /**
   * Takes what there is of every answer that has not ended, and waits until all is handed over.
   *
   * @param graceMs for answers that were just broken off to say so
   * @returns what kept the first exchange from being kept whole; null where all are
   */
  async finish(graceMs: number): Promise<Error | null> {
    await this.#until(() => this.inFlight.length === 0, graceMs);
    for (const exchange of [...this.#pending]) this.#end(exchange);
    while (this.#ending.size > 0) await Promise.all(this.#ending);
    for (const { exchange } of this.sockets.all())
      await this.#delegate.exchangeEnded(exchange).catch((error: unknown) => this.#fail(error, exchange));
    return this.#failures[0]?.error ?? null;
  }

  #changed(): void {
    this.activity += 1;
    for (const watcher of this.#watchers) watcher();
  }

  /** Comes again from `finish` and `handedOver`. */
  #fail(error: unknown, { startedAt }: Exchange): void {
    this.#failures.push({ startedAt, error: error instanceof Error ? error : new Error(String(error)) });
  }

  #end(exchange: Exchange, session?: Session): void {
    this.#pending.delete(exchange);
    this.#changed();
    const sessions = [
      ...new Set([...(session === undefined ? [] : [session]), ...(this.#sessionOf.get(exchange) ?? [])]),
    ];
    const work = this.#complete(exchange, sessions).catch((error: unknown) => this.#fail(error, exchange));
    this.#ending.add(work);
    void work.then(() => this.#ending.delete(work));
  }

  async #complete(exchange: Exchange, sessions: Session[]): Promise<void> {
    const { response, ending } = exchange;
    const sent = response !== null && !response.fromCache && ending.how !== 'redirected';
    if (sent) await this.#take(exchange, sessions);
    this.book.completeHeaders(exchange);
    await this.#withheld.known(exchange);
    this.#withheld.cover(exchange);
    await this.#delegate.exchangeEnded(exchange);
    await dropBody(exchange.body);
    exchange.body = null;
    this.#sessionOf.delete(exchange);
    this.#starting.delete(exchange.requestId);
  }

  /** What fails costs the body alone: that the answer came, and what its head said, is handed over all the same. */
  async #take(exchange: Exchange, sessions: Session[]): Promise<void> {
    try {
      await this.#bodies.take(exchange, sessions);
    } catch (error) {
      this.#fail(error, exchange);
      exchange.body = null;
      exchange.bodyBytes = 0;
      exchange.incomplete = 'not-stored';
    }
  }
}
