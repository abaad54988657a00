import { BrowserRefusal, type Session } from '../browser/connection.ts';

const worldName = 'jejak';

/** The page's main frame: which document it shows, whether that has loaded, and a private world to ask it in. */
export class MainFrame {
  readonly #session: Session;
  readonly id: string;
  /** Id of the document that is shown; also the request id of its navigation. */
  loaderId = '';
  url = 'about:blank';
  /** The address that could not be opened, where the browser shows an error page of its own instead of it. */
  unreachable: string | null = null;
  /** Every document that the frame has shown, in order, with its address. */
  readonly documents: { loaderId: string; url: string; at: string }[] = [];
  readonly #loaded = new Set<string>();
  readonly #watchers = new Set<() => void>();
  #world: Promise<number> | null = null;
  crashed = false;

  private constructor(session: Session, id: string) {
    this.#session = session;
    this.id = id;
    session.on('Page.frameNavigated', ({ frame }) => {
      if (frame.parentId !== undefined) return;
      this.loaderId = frame.loaderId;
      this.url = frame.url;
      this.unreachable = frame.unreachableUrl ?? null;
      this.#world = null;
      this.documents.push({ loaderId: frame.loaderId, url: frame.url, at: new Date().toISOString() });
      this.#changed();
    });
    session.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
      if (frameId === this.id) this.url = url;
    });
    session.on('Page.lifecycleEvent', ({ frameId, loaderId, name }) => {
      if (frameId !== this.id || name !== 'load') return;
      this.#loaded.add(loaderId);
      this.#changed();
    });
    session.on('Page.frameStoppedLoading', ({ frameId }) => {
      if (frameId !== this.id) return;
      this.#loaded.add(this.loaderId); // Also where the document broke off, and `load` never comes.
      this.#changed();
    });
    session.on('Inspector.targetCrashed', () => {
      this.crashed = true;
      this.#changed();
    });
  }

  static async of(session: Session, frameId: string): Promise<MainFrame> {
    const frame = new MainFrame(session, frameId);
    const { frameTree } = await session.send('Page.getFrameTree');
    frame.loaderId = frameTree.frame.loaderId;
    return frame;
  }

  get loaded(): boolean {
    return this.#loaded.has(this.loaderId);
  }

  watch(listener: () => void): () => void {
    this.#watchers.add(listener);
    return () => this.#watchers.delete(listener);
  }

  /**
   * The value of an expression in the document that is shown now, awaited.
   *
   * @throws BrowserRefusal where the expression throws or the document goes away twice
   */
  async ask<T>(expression: string): Promise<T> {
    try {
      return await this.#ask<T>(expression);
    } catch (error) {
      if (!(error instanceof BrowserRefusal)) throw error;
      this.#world = null; // The page moved on meanwhile: once more in the new document.
      return this.#ask<T>(expression);
    }
  }

  async #ask<T>(expression: string): Promise<T> {
    this.#world ??= this.#session
      .send('Page.createIsolatedWorld', { frameId: this.id, worldName })
      .then(({ executionContextId }) => executionContextId);
    const { result, exceptionDetails } = await this.#session.send('Runtime.evaluate', {
      expression,
      contextId: await this.#world,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails !== undefined) {
      throw new BrowserRefusal(
        'page script',
        exceptionDetails.exception?.description ?? exceptionDetails.text,
      );
    }
    return result.value as T; // The expression's own type, which its caller knows.
  }

  #changed(): void {
    for (const watcher of this.#watchers) watcher();
  }
}
