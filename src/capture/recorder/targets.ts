import type { Protocol } from 'devtools-protocol';
import { type BrowserPipe, BrowserRefusal, type Session, SessionGone } from '../browser/connection.ts';

type TargetInfo = Protocol.Target.TargetInfo;

/** Everything that can make requests; tabs and the browser's own windows are not pages. */
const filter = [
  { type: 'tab', exclude: true },
  { type: 'browser', exclude: true },
  { type: 'browser_ui', exclude: true },
  {},
];

export interface TargetRules {
  /** False for a target that must not run: it stays stopped, and has asked for nothing. */
  admit(info: TargetInfo): boolean;
  /** What is sent to a target before it runs. */
  prepare(session: Session, info: TargetInfo): Promise<unknown>[];
}

/**
 * Keeps a flattened session of our own on every target of one browser context: pages, frames of other
 * sites, workers of all three kinds, and what they start in turn. Each target waits until `prepare` has
 * sent what it needs, so that nothing happens unseen.
 */
export class Targets {
  readonly #pipe: BrowserPipe;
  readonly #contextId: string | undefined;
  readonly #rules: TargetRules;
  readonly #seen = new Map<string, Session>();
  readonly #prepared = new Map<Session, Promise<void>>();
  readonly #listening: (() => void)[] = [];
  readonly sessions = new Map<Session, TargetInfo>();

  constructor(pipe: BrowserPipe, contextId: string | undefined, rules: TargetRules) {
    this.#pipe = pipe;
    this.#contextId = contextId;
    this.#rules = rules;
  }

  async watch(): Promise<void> {
    this.#listen(this.#pipe.browser);
    await this.#pipe.browser.send('Target.setAutoAttach', {
      autoAttach: true,
      waitForDebuggerOnStart: true,
      flatten: true,
      filter,
    });
  }

  /** Lets go of all targets; the browser's own session goes on without them. */
  async release(): Promise<void> {
    for (const stop of this.#listening) stop();
    await this.#pipe.browser.send('Target.setAutoAttach', {
      autoAttach: false,
      waitForDebuggerOnStart: false,
      flatten: true,
    });
  }

  /** The session on a target, once it is prepared. */
  async session(targetId: string): Promise<Session> {
    const session = this.#seen.get(targetId);
    if (session === undefined) throw new Error(`no session on ${targetId}`);
    await this.#prepared.get(session);
    return session;
  }

  #listen(parent: Session): void {
    const attached = parent.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
      const session = this.#pipe.session(sessionId);
      const ours = this.#contextId === undefined || targetInfo.browserContextId === this.#contextId;
      const known = this.#seen.has(targetInfo.targetId); // Attached from two sides, or once more by ourselves.
      const work = ours && !known ? this.#take(session, targetInfo) : letRun(session);
      this.#prepared.set(session, work);
    });
    const detached = parent.on('Target.detachedFromTarget', ({ sessionId }) => {
      const session = this.#pipe.session(sessionId);
      this.sessions.delete(session);
      this.#pipe.dropSession(sessionId);
    });
    this.#listening.push(attached, detached);
  }

  async #take(session: Session, info: TargetInfo): Promise<void> {
    if (!this.#rules.admit(info)) return;
    this.#seen.set(info.targetId, session);
    this.sessions.set(session, info);
    this.#listen(session);
    await Promise.all([
      ...this.#rules.prepare(session, info),
      ignoreRefusal(
        session.send('Target.setAutoAttach', {
          autoAttach: true,
          waitForDebuggerOnStart: true,
          flatten: true,
          filter,
        }),
      ),
      letRun(session),
    ]);
  }
}

function letRun(session: Session): Promise<void> {
  return ignoreRefusal(session.send('Runtime.runIfWaitingForDebugger'));
}

/** Not every kind of target knows every command, and a target may be gone before it answers: neither is a fault. */
export async function ignoreRefusal(work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof BrowserRefusal) && !(error instanceof SessionGone)) throw error;
  }
}
