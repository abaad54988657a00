import type { Protocol } from 'devtools-protocol';
import { BrowserRefusal, type Session, SessionGone } from '../browser/connection.ts';
import { type BodyStore, dropBody, type GrowingBody } from './bodies.ts';
import type { Exchange } from './exchange.ts';
import { askForBeginning, askForBody, whyIncomplete } from './held-body.ts';
import { RequestBook } from './request-book.ts';
import { Sockets } from './sockets.ts';

/** What the recorder hands over to. It only listens; the delegate writes. */
export interface RecorderDelegate {
  /** An exchange is over and its body is at hand. The recorder drops the body when this resolves. */
  exchangeEnded(exchange: Exchange): Promise<void>;
}

/** Types that go on for as long as the page is open: nothing waits for them, and their bytes are taken as they come. */
const lasting = new Set(['Media', 'EventSource']);
/** Types that nobody waits for at all. */
const unheeded = new Set([...lasting, 'WebSocket', 'Ping', 'Prefetch', 'CSPViolationReport']);

/**
 * How long a request is kept from the network, in ms, until it is known who asks and its bytes can be taken as
 * they come. A worker that waits for its own request hears of nothing else, so there is an end to it.
 */
const mostHeldMs = 1000;

/** A film or sound that is opened as a page goes on as long as it plays. */
function isAwaited({ type, response }: Exchange): boolean {
  return !unheeded.has(type) && !/^(audio|video)\//.test(response?.mimeType ?? '');
}

/**
 * Follows every request of every target until it has ended and its body is at hand. Complete means: what
 * the servers sent to this browser is what the delegate was given (docs/design, "Recording").
 */
export class Recorder {
  readonly book = new RequestBook();
  readonly sockets = new Sockets();
  readonly #store: BodyStore;
  readonly #delegate: RecorderDelegate;
  readonly #pending = new Set<Exchange>();
  readonly #cached = new Set<string>();
  readonly #refusals = new Map<string, string>();
  readonly #lengths = new Map<string, number>();
  readonly #streams = new Map<string, GrowingBody>();
  /** Of workers: the asking for their bytes, by request. */
  readonly #starting = new Map<string, Promise<void>>();
  readonly #sessionOf = new Map<Exchange, Session[]>();
  readonly #ending = new Set<Promise<void>>();
  readonly #watchers = new Set<() => void>();
  readonly #left = new WeakSet<Exchange>();
  readonly #workers = new WeakSet<Session>();
  #failure: Error | null = null;
  /**
   * A second session on the page, whose bodies the page's own process holds: the only place that has the
   * beginning of an answer that never ends.
   */
  unended: Session | null = null;
  /** Rises with every request, response and piece of data: a way to see whether anything happened. */
  activity = 0;

  constructor(store: BodyStore, delegate: RecorderDelegate) {
    this.#store = store;
    this.#delegate = delegate;
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
    this.#pending.add(begun);
    this.#sessionOf.set(begun, [session]);
    if (this.#workers.has(session)) {
      const started = this.#startStream(session, begun).catch((error: unknown) => this.#fail(error));
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

  dataCame({ requestId, dataLength, data }: Protocol.Network.DataReceivedEvent): void {
    this.#lengths.set(requestId, (this.#lengths.get(requestId) ?? 0) + dataLength);
    if (data !== undefined) this.#streams.get(requestId)?.add(Buffer.from(data, 'base64'));
    this.activity += 1;
  }

  /**
   * Asks for the bytes of a lasting answer as they come, and waits where those of a worker are being asked for:
   * both must be asked before the request is sent. Who asks may be told later than that it is to be sent.
   */
  async streamBeforeSent(session: Session, requestId: string): Promise<void> {
    await this.#untilKnown(requestId);
    const exchange = this.book.last(requestId);
    if (exchange === undefined) return;
    if (lasting.has(exchange.type)) await this.#startStream(session, exchange);
    else await atMost(mostHeldMs, this.#starting.get(requestId));
  }

  async #untilKnown(requestId: string): Promise<void> {
    if (this.book.last(requestId) !== undefined) return;
    const { promise, resolve } = Promise.withResolvers<undefined>();
    const stop = this.watch(() => {
      if (this.book.last(requestId) !== undefined) resolve(undefined);
    });
    await atMost(mostHeldMs, promise);
    stop();
  }

  async #startStream(session: Session, { requestId }: Exchange): Promise<void> {
    if (this.#streams.has(requestId)) return;
    const body = this.#store.open();
    this.#streams.set(requestId, body);
    try {
      const { bufferedData } = await session.send('Network.streamResourceContent', { requestId });
      if (bufferedData !== '') body.add(Buffer.from(bufferedData, 'base64'));
    } catch (error) {
      if (!(error instanceof BrowserRefusal) && !(error instanceof SessionGone)) throw error;
      this.#streams.delete(requestId); // The body is asked for at the end instead.
    }
  }

  /**
   * The page shows another document now. What the one before it still asked for may end without a word:
   * nobody waits for it any more.
   */
  documentShown(loaderId: string): void {
    for (const exchange of this.#pending) if (exchange.loaderId !== loaderId) this.#left.add(exchange);
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
    exchange.ending = {
      how: 'failed',
      error: event.blockedReason ?? event.corsErrorStatus?.corsError ?? event.errorText,
    };
    this.#end(exchange, session);
  }

  /**
   * Takes what there is of every answer that has not ended, and waits until all is handed over.
   *
   * @param graceMs for answers that were just broken off to say so
   */
  async finish(graceMs: number): Promise<void> {
    await this.#untilEnded(graceMs);
    for (const exchange of [...this.#pending]) this.#end(exchange);
    while (this.#ending.size > 0) await Promise.all(this.#ending);
    for (const { exchange } of this.sockets.all()) await this.#delegate.exchangeEnded(exchange);
    if (this.#failure !== null) throw this.#failure;
  }

  async #untilEnded(graceMs: number): Promise<void> {
    if (this.inFlight.length === 0) return;
    const { promise, resolve } = Promise.withResolvers<undefined>();
    const stop = this.watch(() => {
      if (this.inFlight.length === 0) resolve(undefined);
    });
    await atMost(graceMs, promise);
    stop();
  }

  #changed(): void {
    this.activity += 1;
    for (const watcher of this.#watchers) watcher();
  }

  /** Comes again from `finish`. */
  #fail(error: unknown): void {
    this.#failure ??= error instanceof Error ? error : new Error(String(error));
  }

  #end(exchange: Exchange, session?: Session): void {
    this.#pending.delete(exchange);
    this.#changed();
    const sessions = [
      ...new Set([...(session === undefined ? [] : [session]), ...(this.#sessionOf.get(exchange) ?? [])]),
    ];
    const work = this.#complete(exchange, sessions).catch((error: unknown) => this.#fail(error));
    this.#ending.add(work);
    void work.then(() => this.#ending.delete(work));
  }

  async #complete(exchange: Exchange, sessions: Session[]): Promise<void> {
    const { response, ending } = exchange;
    const sent = response !== null && !response.fromCache && ending.how !== 'redirected';
    if (sent) await this.#fetchBody(exchange, sessions);
    this.book.completeHeaders(exchange);
    await this.#delegate.exchangeEnded(exchange);
    await dropBody(exchange.body);
    exchange.body = null;
    this.#sessionOf.delete(exchange);
    this.#starting.delete(exchange.requestId);
  }

  async #fetchBody(exchange: Exchange, sessions: Session[]): Promise<void> {
    const { requestId } = exchange;
    const arrived = this.#lengths.get(requestId) ?? 0;
    const streamed = await this.#takeStream(requestId);
    const whole = exchange.ending.how === 'finished';
    const enough = streamed !== null && streamed.size === arrived && whole;
    const held = enough ? null : await askForBody(sessions, requestId);
    const short = !enough && (held === null || held.byteLength < arrived);
    const beginning = short ? await askForBeginning(this.unended, requestId) : null;
    const best = (beginning?.byteLength ?? 0) > (held?.byteLength ?? 0) ? beginning : held;
    const taken = best !== null && best.byteLength >= (streamed?.size ?? 0) ? best : null;
    if (taken !== null) {
      await dropBody(streamed?.body ?? null);
      exchange.body = await this.#store.keep(taken);
      exchange.bodyBytes = taken.byteLength;
    } else if (streamed !== null) {
      exchange.body = streamed.body;
      exchange.bodyBytes = streamed.size;
    } else if (arrived === 0 && whole) {
      exchange.body = { bytes: new Uint8Array() };
    }
    exchange.incomplete = whyIncomplete(exchange, arrived);
  }

  async #takeStream(requestId: string): Promise<{ body: Exchange['body']; size: number } | null> {
    const stream = this.#streams.get(requestId);
    if (stream === undefined) return null;
    this.#streams.delete(requestId);
    return { body: await stream.end(), size: stream.size };
  }
}

/** Waits for the work, but no longer than this. */
async function atMost(ms: number, work: Promise<void> | undefined): Promise<void> {
  if (work === undefined) return;
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const timer = setTimeout(() => resolve(undefined), ms);
  await Promise.race([work, promise]);
  clearTimeout(timer);
}
