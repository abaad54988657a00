import type { Session } from '../browser/connection.ts';
import { ignoreRefusal } from '../recorder/targets.ts';
import { formsOf, type TypedSecrets } from './typed-secrets.ts';

const worldName = 'jejak-visit';
/** How long a page may take to say whether a password stands in it, in ms: then it is taken to stand there. */
const patienceMs = 500;

/**
 * Runs in every frame before the page's own scripts, in a world that they neither see nor reach. The page cannot make
 * an event that is trusted, so it cannot press the key. It tells of a password field that something was typed in it,
 * never what: hashes under a key alone, of what stood there last and of what stood there when something was pressed.
 * It is asked for the next that a person did, and answers when there is something: a binding would need
 * the runtime's events, which a page can notice.
 */
const watching = (key: TypedSecrets['key']): string => `(() => {
  if (globalThis.jejakNext !== undefined) return;
  const waiting = [];
  let wake = () => undefined;
  const tell = (what) => { waiting.push(what); wake(); };
  globalThis.jejakNext = async () => {
    while (waiting.length === 0) await new Promise((resolve) => { wake = resolve; });
    return waiting.splice(0);
  };
  const isKey = (event) => event.isTrusted && event.code === 'KeyJ' && event.altKey && event.shiftKey && !event.ctrlKey && !event.metaKey;
  const onKey = (event) => {
    if (!isKey(event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.type === 'keydown' && !event.repeat) tell('key');
  };
  for (const type of ['keydown', 'keypress', 'keyup']) addEventListener(type, onKey, true);
  const fields = new Map();
  const formsOf = ${formsOf(key)};
  const world = Math.random().toString(36);
  let chains = 0;
  const isSecret = (one) => one.type === 'password' || /^(current|new)-password$/.test(one.autocomplete) || /pass|pwd|sandi/i.test(one.name + ' ' + one.id);
  let last = -Infinity;
  let filled = -Infinity;
  const isFilled = () => [...fields.keys()].some((one) => one.value !== '' && (one.isConnected || performance.now() - last < 30000));
  globalThis.jejakTyped = isFilled;
  // A page may empty a field in the moment in which it sends what stood in it.
  globalThis.jejakSends = () => isFilled() || performance.now() - filled < 30000;
  const look = (event) => {
    if (isFilled()) filled = performance.now();
    if (event.type !== 'keydown' || event.key === 'Enter') for (const chain of fields.values()) chain.isDone = true;
  };
  /** What was typed anew is another secret; what was typed on, or taken back, is the same one. */
  const hold = (one) => {
    const { value } = one;
    let chain = fields.get(one) ?? { id: '', value: '', isDone: true };
    fields.set(one, chain);
    if (value === '' || value === chain.value) return;
    const isOn = value.startsWith(chain.value) || (chain.value.startsWith(value) && value.length + 1 === chain.value.length);
    if (chain.isDone || !isOn) fields.set(one, chain = { id: world + chains++, value, isDone: false });
    chain.value = value;
    tell([chain.id, formsOf(value)]);
  };
  for (const type of ['keydown', 'pointerdown', 'click', 'submit', 'change']) addEventListener(type, look, true);
  addEventListener('input', (event) => {
    const [one] = event.composedPath();
    if (!(one instanceof HTMLInputElement) || (!isSecret(one) && !fields.has(one))) return;
    hold(one);
    last = performance.now();
    if (isFilled()) filled = last;
    tell('typed');
  }, true);
  const front = () => { if (document.visibilityState === 'visible' && document.hasFocus()) tell('front'); };
  addEventListener('focus', front, true);
  // A tab that comes to the front may give the keyboard to the address bar.
  document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'visible') tell('front'); }, true);
  front();
})()`;

export interface PersonEvents {
  /** The key for a snapshot was pressed. */
  key(): void;
  /** The tab is the one that the person works in. */
  front(): void;
}

/** What a person does in the frames of one tab, as far as a visit has to know it. */
export class Person {
  readonly #events: PersonEvents;
  readonly #secrets: TypedSecrets;
  /** The documents that are listened to. */
  readonly #heard = new Map<Session, Set<number>>();
  /** Those where something was typed in a password field. */
  readonly #typedIn = new Map<Session, Set<number>>();

  constructor(events: PersonEvents, secrets: TypedSecrets) {
    this.#events = events;
    this.#secrets = secrets;
  }

  /** To be sent to a page or frame before it runs; its own frames come with it. */
  watch(session: Session, frameId: string): Promise<unknown>[] {
    const hear = (id: string): void => {
      this.#hear(session, id).catch(() => undefined); // The document is gone; the next one is heard anew.
    };
    session.on('Page.frameNavigated', ({ frame }) => hear(frame.id));
    session.on('Page.frameAttached', (attached) => hear(attached.frameId));
    session.onGone(() => {
      this.#heard.delete(session);
      this.#typedIn.delete(session);
    });
    const added = session.send('Page.addScriptToEvaluateOnNewDocument', {
      source: watching(this.#secrets.key),
      worldName,
      runImmediately: true,
    });
    return [ignoreRefusal(added.then(() => hear(frameId)))];
  }

  /** Whether a password stands in a field of the tab now, as far as it can be told: in doubt it does. */
  hasTypedPassword(): Promise<boolean> {
    return this.#askAll('jejakTyped()');
  }

  /** Whether what the tab sends now may hold a password: one stands in a field, or stood there a moment ago. */
  maySendPassword(): Promise<boolean> {
    return this.#askAll('jejakSends()');
  }

  async #askAll(expression: string): Promise<boolean> {
    const asked = [...this.#typedIn].flatMap(([session, contexts]) =>
      [...contexts].map((context) => this.#ask(session, context, contexts, expression)),
    );
    return (await Promise.all(asked)).includes(true);
  }

  async #hear(session: Session, frameId: string): Promise<void> {
    const { executionContextId: contextId } = await session.send('Page.createIsolatedWorld', {
      frameId,
      worldName,
    });
    const heard = this.#heard.get(session) ?? new Set();
    if (heard.has(contextId)) return;
    this.#heard.set(session, heard.add(contextId));
    for (;;) {
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
        expression: 'jejakNext()',
        ...{ contextId, awaitPromise: true, returnByValue: true },
      });
      const told: unknown = result.value;
      if (exceptionDetails !== undefined || !Array.isArray(told)) return;
      for (const what of told) this.#take(what, session, contextId);
    }
  }

  #take(what: unknown, session: Session, contextId: number): void {
    if (what === 'key') this.#events.key();
    else if (what === 'front') this.#events.front();
    else if (Array.isArray(what)) this.#secrets.remember(what);
    else if (what === 'typed') {
      const contexts = this.#typedIn.get(session) ?? new Set();
      this.#typedIn.set(session, contexts.add(contextId));
    }
  }

  async #ask(
    session: Session,
    contextId: number,
    contexts: Set<number>,
    expression: string,
  ): Promise<boolean> {
    const late = Promise.withResolvers<boolean>();
    const timer = setTimeout(() => late.resolve(true), patienceMs);
    const answer = session.send('Runtime.evaluate', { expression, contextId, returnByValue: true }).then(
      ({ result }) => result.value !== false,
      () => {
        contexts.delete(contextId); // The document is gone, and what was typed with it.
        return false;
      },
    );
    const typed = await Promise.race([answer, late.promise]);
    clearTimeout(timer);
    return typed;
  }
}
