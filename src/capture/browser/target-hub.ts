import type { Protocol } from 'devtools-protocol';
import type { BrowserPipe, Session } from './connection.ts';

type TargetInfo = Protocol.Target.TargetInfo;
export type TargetOwner = (session: Session, info: TargetInfo) => void;

/** Everything that can make requests; tabs and the browser's own windows are not pages. */
export const targetFilter = [
  { type: 'tab', exclude: true },
  { type: 'browser', exclude: true },
  { type: 'browser_ui', exclude: true },
  {},
];

/**
 * Attaches to every target of the browser before it runs, and gives it to whoever owns its context. A
 * target of a context that nobody has claimed yet stays stopped until somebody does.
 */
export class TargetHub {
  readonly #pipe: BrowserPipe;
  readonly #owners = new Map<string | undefined, TargetOwner>();
  #unclaimed: { session: Session; info: TargetInfo }[] = [];

  constructor(pipe: BrowserPipe) {
    this.#pipe = pipe;
  }

  async start(): Promise<void> {
    this.#pipe.browser.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
      const session = this.#pipe.session(sessionId);
      const owner = this.#owners.get(targetInfo.browserContextId) ?? this.#owners.get(undefined);
      if (owner === undefined) this.#unclaimed.push({ session, info: targetInfo });
      else owner(session, targetInfo);
    });
    this.#pipe.browser.on('Target.detachedFromTarget', ({ sessionId }) => this.#pipe.dropSession(sessionId));
    await this.#pipe.browser.send('Target.setAutoAttach', {
      autoAttach: true,
      waitForDebuggerOnStart: true,
      flatten: true,
      filter: targetFilter,
    });
  }

  /**
   * From now on the targets of this context, and those that wait already, go to `owner`.
   *
   * @param contextId undefined for every context that has no owner of its own
   * @returns how to let go of them
   */
  claim(contextId: string | undefined, owner: TargetOwner): () => void {
    this.#owners.set(contextId, owner);
    const waiting = this.#unclaimed;
    const isOurs = (id: string | undefined) => contextId === undefined || id === contextId;
    this.#unclaimed = waiting.filter(({ info }) => !isOurs(info.browserContextId));
    for (const { session, info } of waiting) if (isOurs(info.browserContextId)) owner(session, info);
    return () => {
      this.#owners.delete(contextId);
    };
  }
}
