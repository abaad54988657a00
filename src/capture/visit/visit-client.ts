import { JejakError } from '../../contract/error.ts';
import type { FromCapture, ToCapture } from '../messages.ts';

type Visited = Extract<FromCapture, { type: 'visited' }>['how'];
type Told = Extract<FromCapture, { type: 'visiting' | 'asked' | 'downloaded' }>;

export interface VisitEvents {
  /** What the visit shows now: the address in front, null where there is none, and how many tabs there are. */
  changed(state: { url: string | null; tabs: number }): void;
  /** The key for a snapshot was pressed in the browser. */
  asked(): void;
  /** A file has come, or was broken off: it is to be asked for by its number. */
  downloaded(file: { number: number; url: string; name: string }): void;
}

/** The core's end of a visit's messages; its snapshots are captures of their own. */
export class VisitClient {
  readonly #send: (message: ToCapture) => void;
  readonly #nextId: () => number;
  #running: { id: number; events: VisitEvents; result: PromiseWithResolvers<Visited> } | null = null;
  #gone = false;

  /** @param nextId numbers that no other message of the process has */
  constructor(send: (message: ToCapture) => void, nextId: () => number) {
    this.#send = send;
    this.#nextId = nextId;
  }

  /** Of the visit that goes on. */
  get id(): number | undefined {
    return this.#running?.id;
  }

  /**
   * Opens a visible browser, and resolves when it is over and all its snapshots are done.
   *
   * @throws JejakError `nowhere-to-browse`, `browser-not-found`, `browser-not-started`, `capture-process-died`
   */
  async run(url: string | null, events: VisitEvents, signal: AbortSignal): Promise<Visited> {
    if (this.#gone) throw processDied();
    const id = this.#nextId();
    const result = Promise.withResolvers<Visited>();
    this.#running = { id, events, result };
    const end = (): void => this.#send({ type: 'cancel', id });
    signal.addEventListener('abort', end);
    try {
      this.#send({ type: 'visit', id, url });
      if (signal.aborted) end();
      return await result.promise;
    } finally {
      signal.removeEventListener('abort', end);
      this.#running = null;
    }
  }

  told(message: Told): void {
    if (this.#running?.id !== message.id) return;
    const { events } = this.#running;
    if (message.type === 'asked') events.asked();
    else if (message.type === 'downloaded') events.downloaded(message);
    else events.changed({ url: message.url, tabs: message.tabs });
  }

  ended(id: number, how: Visited): void {
    if (this.#running?.id === id) this.#running.result.resolve(how);
  }

  failed(id: number, error: JejakError): void {
    if (this.#running?.id === id) this.#running.result.reject(error);
  }

  died(): void {
    this.#gone = true;
    this.#running?.result.reject(processDied());
  }
}

function processDied(): JejakError {
  return new JejakError('capture-process-died', 'could-not-go-on');
}
