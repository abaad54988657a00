import type { Readable, Writable } from 'node:stream';
import type { ProtocolMapping } from 'devtools-protocol/types/protocol-mapping.d.ts';

type Commands = ProtocolMapping.Commands;
type Events = ProtocolMapping.Events;
export type Command = keyof Commands;
export type Answer<C extends Command> = Commands[C]['returnType'];
export type EventName = keyof Events;
export type EventOf<E extends EventName> = Events[E][0];
type ParamsOf<C extends Command> = Commands[C]['paramsType'];
type Listener = (params: unknown) => void;

/** What the browser answered to a command that it could not carry out. */
export class BrowserRefusal extends Error {
  readonly command: string;

  constructor(command: string, message: string) {
    super(`${command}: ${message}`);
    this.name = 'BrowserRefusal';
    this.command = command;
  }
}

/** The target or the whole browser is gone; what was asked will never be answered. */
export class SessionGone extends Error {
  constructor(command: string) {
    super(`${command}: the target is gone`);
    this.name = 'SessionGone';
  }
}

/** The browser's process has ended. */
export class BrowserDied extends SessionGone {
  constructor(command: string) {
    super(command);
    this.name = 'BrowserDied';
  }
}

interface Waiting {
  command: string;
  session: string;
  resolve: (result: never) => void;
  reject: (error: Error) => void;
}

interface Message {
  id?: number;
  method?: string;
  params?: unknown;
  result?: unknown;
  error?: { message: string };
  sessionId?: string;
}

/** One flattened session of the DevTools protocol: the browser's own (id `''`) or a target's. */
export class Session {
  readonly id: string;
  readonly #pipe: BrowserPipe;
  readonly #listeners = new Map<string, Set<Listener>>();
  readonly #onGone = new Set<(error: SessionGone) => void>();
  gone = false;

  constructor(pipe: BrowserPipe, id: string) {
    this.#pipe = pipe;
    this.id = id;
  }

  send<C extends Command>(command: C, ...params: ParamsOf<C>): Promise<Answer<C>> {
    return this.#pipe.send(this, command, params[0]);
  }

  /** Returns how to stop listening. */
  on<E extends EventName>(event: E, listener: (params: EventOf<E>) => void): () => void {
    const listeners = this.#listeners.get(event) ?? new Set();
    // The protocol's own types name the parameters of each event; messages are not checked a second time.
    listeners.add(listener as Listener);
    this.#listeners.set(event, listeners);
    return () => listeners.delete(listener as Listener);
  }

  /** Tells when the target is gone. Returns how to stop listening. */
  onGone(listener: (error: SessionGone) => void): () => void {
    this.#onGone.add(listener);
    return () => this.#onGone.delete(listener);
  }

  end(error: SessionGone): void {
    this.gone = true;
    for (const listener of this.#onGone) listener(error);
  }

  emit(event: string, params: unknown): void {
    for (const listener of this.#listeners.get(event) ?? []) listener(params);
  }
}

/** The browser's end of `--remote-debugging-pipe`: JSON messages, each ended by a NUL byte. */
export class BrowserPipe {
  readonly browser: Session;
  readonly #out: Writable;
  readonly #sessions = new Map<string, Session>();
  readonly #waiting = new Map<number, Waiting>();
  #parts: Buffer[] = [];
  #nextId = 1;
  closed = false;

  constructor(input: Readable, output: Writable) {
    this.#out = output;
    this.browser = new Session(this, '');
    this.#sessions.set('', this.browser);
    input.on('data', (chunk: Buffer) => this.#take(chunk));
    input.on('close', () => this.close());
    input.on('error', () => this.close());
    output.on('error', () => this.close());
  }

  /** The session with this id; it is made when its target attaches. */
  session(id: string): Session {
    const known = this.#sessions.get(id);
    if (known !== undefined) return known;
    const made = new Session(this, id);
    this.#sessions.set(id, made);
    return made;
  }

  /** Ends a session whose target has gone: what it still waits for is rejected. */
  dropSession(id: string): void {
    this.#sessions.get(id)?.end(new SessionGone('session'));
    this.#sessions.delete(id);
    this.#rejectWaiting((waiting) => waiting.session === id);
  }

  send<C extends Command>(session: Session, command: C, params: unknown): Promise<Answer<C>> {
    if (this.closed) return Promise.reject(new BrowserDied(command));
    if (session.gone) return Promise.reject(new SessionGone(command));
    const id = this.#nextId;
    this.#nextId += 1;
    const promise = new Promise<Answer<C>>((resolve, reject) => {
      this.#waiting.set(id, { command, session: session.id, resolve, reject });
    });
    const sessionId = session.id === '' ? {} : { sessionId: session.id };
    this.#out.write(`${JSON.stringify({ id, method: command, params: params ?? {}, ...sessionId })}\0`);
    return promise;
  }

  /** Ends the connection: everything that is still waited for is rejected. */
  close(): void {
    if (this.closed) return;
    this.closed = true;
    for (const session of this.#sessions.values()) session.end(new BrowserDied('session'));
    this.#rejectWaiting(() => true);
  }

  #rejectWaiting(which: (waiting: Waiting) => boolean): void {
    for (const [id, waiting] of this.#waiting) {
      if (!which(waiting)) continue;
      this.#waiting.delete(id);
      waiting.reject(this.closed ? new BrowserDied(waiting.command) : new SessionGone(waiting.command));
    }
  }

  #take(chunk: Buffer): void {
    let from = 0;
    for (let end = chunk.indexOf(0); end !== -1; end = chunk.indexOf(0, from)) {
      const last = chunk.subarray(from, end);
      const text =
        this.#parts.length === 0 ? last.toString() : Buffer.concat([...this.#parts, last]).toString();
      this.#parts = [];
      from = end + 1;
      this.#dispatch(JSON.parse(text) as Message); // The browser's own JSON; its types are the protocol's.
    }
    if (from < chunk.length) this.#parts.push(chunk.subarray(from));
  }

  #dispatch(message: Message): void {
    if (message.id === undefined) {
      this.#sessions.get(message.sessionId ?? '')?.emit(message.method ?? '', message.params);
      return;
    }
    const waiting = this.#waiting.get(message.id);
    if (waiting === undefined) return;
    this.#waiting.delete(message.id);
    if (message.error !== undefined)
      waiting.reject(new BrowserRefusal(waiting.command, message.error.message));
    else waiting.resolve(message.result as never); // Typed by the command that asked.
  }
}
