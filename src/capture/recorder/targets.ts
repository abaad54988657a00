import type { Protocol } from 'devtools-protocol';
import { type BrowserPipe, BrowserRefusal, type Session, SessionGone } from '../browser/connection.ts';
import { type TargetOwner, targetFilter } from '../browser/target-hub.ts';

type TargetInfo = Protocol.Target.TargetInfo;

export interface TargetRules {
  /** False for a target that must not run: it stays stopped, and has asked for nothing. */
  admit(info: TargetInfo): boolean;
  /** True for a target that another has a session on and looks after: it runs. */
  isOthers?(info: TargetInfo): boolean;
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
  readonly #rules: TargetRules;
  readonly #seen = new Map<string, Session>();
  readonly #prepared = new Map<Session, Promise<void>>();
  /** The targets that are there now. */
  readonly sessions = new Map<Session, TargetInfo>();
  /** Lets go of all targets. */
  readonly release: () => void;

  /** @param claim gives the targets to begin with, and what lets go of them */
  constructor(pipe: BrowserPipe, claim: (owner: TargetOwner) => () => void, rules: TargetRules) {
    this.#pipe = pipe;
    this.#rules = rules;
    this.release = claim((session, info) => this.#attached(session, info));
  }

  /** The session on a target, once it is prepared. */
  async session(targetId: string): Promise<Session> {
    const session = this.#seen.get(targetId);
    if (session === undefined) throw new Error(`no session on ${targetId}`);
    await this.#prepared.get(session);
    return session;
  }

  #attached(session: Session, info: TargetInfo): void {
    // Attached from two sides, or once more by ourselves.
    const known = this.#seen.has(info.targetId) || this.#rules.isOthers?.(info) === true;
    const work = known ? letRun(session) : this.#take(session, info);
    work.catch(() => undefined); // Comes again from `session`; of a worker that went away it says nothing.
    this.#prepared.set(session, work);
  }

  async #take(session: Session, info: TargetInfo): Promise<void> {
    if (!this.#rules.admit(info)) return;
    this.#seen.set(info.targetId, session);
    this.sessions.set(session, info);
    session.onGone(() => this.sessions.delete(session));
    session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) =>
      this.#attached(this.#pipe.session(sessionId), targetInfo),
    );
    session.on('Target.detachedFromTarget', ({ sessionId }) => this.#pipe.dropSession(sessionId));
    await Promise.all([
      ...this.#rules.prepare(session, info),
      ignoreRefusal(
        session.send('Target.setAutoAttach', {
          autoAttach: true,
          waitForDebuggerOnStart: true,
          flatten: true,
          filter: targetFilter,
        }),
      ),
      letRun(session),
    ]);
  }
}

/** Lets a target go on that waits for whoever has a session on it. */
export function letRun(session: Session): Promise<void> {
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
