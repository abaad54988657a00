import type { Protocol } from 'devtools-protocol';
import { BrowserRefusal, type Session, SessionGone } from '../browser/connection.ts';
import { type BodyStore, dropBody, type GrowingBody } from './bodies.ts';
import type { Exchange } from './exchange.ts';
import { askForBeginning, askForBody, whyIncomplete } from './held-body.ts';

/** The bytes of answers, taken as they come where that was asked for, else from whoever holds them at the end. */
export class TakenBodies {
  readonly #store: BodyStore;
  /** What the page was given of each request, in bytes. */
  readonly #lengths = new Map<string, number>();
  readonly #streams = new Map<string, GrowingBody>();
  /** As `Recorder.unended`. */
  unended: Session | null = null;

  constructor(store: BodyStore) {
    this.#store = store;
  }

  came({ requestId, dataLength, data }: Protocol.Network.DataReceivedEvent): void {
    this.#lengths.set(requestId, (this.#lengths.get(requestId) ?? 0) + dataLength);
    if (data !== undefined) this.#streams.get(requestId)?.add(Buffer.from(data, 'base64'));
  }

  /** Asks for the bytes as they come. */
  async stream(session: Session, requestId: string): Promise<void> {
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

  /** Gives a copy of an exchange that has not ended a copy of what has come of it. */
  async copyTo(copy: Exchange, completeHeaders: () => void): Promise<void> {
    const { requestId } = copy;
    const stream = this.#streams.get(requestId);
    const taken = stream === undefined ? null : await this.#store.copyOf(stream);
    const beginning = taken === null ? await askForBeginning(this.unended, requestId) : null;
    copy.body = taken?.body ?? (beginning === null ? null : await this.#store.keep(beginning));
    copy.bodyBytes = taken?.size ?? beginning?.byteLength ?? 0;
    completeHeaders();
    copy.incomplete = whyIncomplete(copy, this.#lengths.get(requestId) ?? 0);
  }

  /** Gives an exchange that is over the most of its body that anybody has. */
  async take(exchange: Exchange, sessions: Session[]): Promise<void> {
    const { requestId } = exchange;
    const arrived = this.#lengths.get(requestId) ?? 0;
    const streamed = await this.#takeStream(requestId);
    const whole = exchange.ending.how === 'finished';
    const enough = streamed !== null && streamed.body !== null && streamed.size === arrived && whole;
    const held = enough ? null : await askForBody(sessions, requestId);
    const short = !enough && (held === null || held.byteLength < arrived);
    const beginning = short ? await askForBeginning(this.unended, requestId) : null;
    const best = (beginning?.byteLength ?? 0) > (held?.byteLength ?? 0) ? beginning : held;
    const streamedBytes = streamed?.body === null ? 0 : (streamed?.size ?? 0);
    const taken = best !== null && best.byteLength >= streamedBytes ? best : null;
    if (taken !== null) {
      await dropBody(streamed?.body ?? null);
      exchange.body = await this.#store.keep(taken);
      exchange.bodyBytes = taken.byteLength;
    } else if (streamed !== null && streamed.body !== null) {
      exchange.body = streamed.body;
      exchange.bodyBytes = streamed.size;
    } else if (arrived === 0 && whole) {
      exchange.body = { bytes: new Uint8Array() };
    }
    const isLost = streamed?.body === null && exchange.body === null;
    exchange.incomplete = isLost ? 'not-stored' : whyIncomplete(exchange, arrived);
  }

  async #takeStream(requestId: string): Promise<{ body: Exchange['body']; size: number } | null> {
    const stream = this.#streams.get(requestId);
    if (stream === undefined) return null;
    this.#streams.delete(requestId);
    return { body: await stream.end(), size: stream.size };
  }
}
