import type { Session } from '../../browser/connection.ts';
import type { Browser } from '../../browser/launch.ts';
import { ignoreRefusal } from '../../recorder/targets.ts';

/** How long a picture is kept unanswered, in ms: the browser draws two more at most meanwhile. */
const paceMs = 180;
/** Without a new picture for so long the page is asked for one more: what it drew last may have been left out. */
const quietMs = 500;

const wanted = { format: 'jpeg', quality: 80, maxWidth: 1920, maxHeight: 1200 } as const;

/**
 * The pictures of one tab after the other, as the browser draws them. The page cannot tell: the browser's own drawing
 * is copied, over a session that nothing else uses.
 */
export class Screen {
  readonly #browser: Browser;
  readonly #onPicture: (jpeg: string) => void;
  readonly #sessions = new Map<string, Promise<Session>>();
  #now: Session | null = null;
  #wanted: string | null = null;
  #turn: Promise<unknown> = Promise.resolve();
  #quiet: NodeJS.Timeout | undefined;
  /** Since the screencast was begun; the first is the page as it was then. */
  #seen = 0;

  /** @param onPicture is given JPEGs in base64 */
  constructor(browser: Browser, onPicture: (jpeg: string) => void) {
    this.#browser = browser;
    this.#onPicture = onPicture;
  }

  /** From now on the pictures are of this tab; null for none. */
  show(targetId: string | null): void {
    if (this.#wanted === targetId) return;
    this.#wanted = targetId;
    this.#turn = this.#turn.then(() => this.#change(targetId)).catch(() => undefined); // The tab is gone: the next one is shown.
  }

  async close(): Promise<void> {
    this.show(null);
    await this.#turn;
  }

  async #change(targetId: string | null): Promise<void> {
    clearTimeout(this.#quiet);
    const before = this.#now;
    this.#now = null;
    if (before !== null && !before.gone) await ignoreRefusal(before.send('Page.stopScreencast'));
    if (targetId === null || this.#wanted !== targetId) return;
    const session = await this.#sessionOn(targetId);
    this.#now = session;
    await this.#begin(session);
  }

  async #begin(session: Session): Promise<void> {
    this.#seen = 0;
    await ignoreRefusal(session.send('Page.startScreencast', wanted));
  }

  #sessionOn(targetId: string): Promise<Session> {
    const known = this.#sessions.get(targetId);
    if (known !== undefined) return known;
    const made = this.#attach(targetId);
    this.#sessions.set(targetId, made);
    made.catch(() => this.#sessions.delete(targetId));
    return made;
  }

  async #attach(targetId: string): Promise<Session> {
    const { sessionId } = await this.#browser.session.send('Target.attachToTarget', {
      targetId,
      flatten: true,
    });
    const session = this.#browser.pipe.session(sessionId);
    session.onGone(() => this.#sessions.delete(targetId));
    session.on('Page.screencastFrame', ({ data, sessionId: frame }) => {
      const answer = (): void =>
        void ignoreRefusal(session.send('Page.screencastFrameAck', { sessionId: frame }));
      setTimeout(answer, paceMs);
      if (this.#now === session) this.#take(session, data);
    });
    return session;
  }

  #take(session: Session, jpeg: string): void {
    this.#seen += 1;
    clearTimeout(this.#quiet);
    if (this.#seen > 1) {
      this.#quiet = setTimeout(() => {
        this.#turn = this.#turn.then(() => this.#askOnce(session)).catch(() => undefined); // It is gone, as above.
      }, quietMs);
    }
    this.#onPicture(jpeg);
  }

  async #askOnce(session: Session): Promise<void> {
    if (this.#now !== session) return;
    await ignoreRefusal(session.send('Page.stopScreencast'));
    await this.#begin(session);
  }
}
