import type { Session } from './connection.ts';

export interface BlankPage {
  /** Undefined where the page is in the browser's own, kept profile. */
  contextId: string | undefined;
  targetId: string;
}

/** Keeps one empty page ready, each in a context of its own: opening a window is the slow part of a capture's start. */
export class BlankPages {
  readonly #browser: Session;
  readonly #kept: boolean;
  #spare: Promise<BlankPage> | null = null;

  /** @param kept pages share the browser's profile */
  constructor(browser: Session, kept: boolean) {
    this.#browser = browser;
    this.#kept = kept;
  }

  prepare(): void {
    this.#spare ??= this.#open();
    this.#spare.catch(() => undefined); // Comes again from `take`.
  }

  take(): Promise<BlankPage> {
    const page = this.#spare ?? this.#open();
    this.#spare = null;
    return page;
  }

  async #open(): Promise<BlankPage> {
    const contextId = this.#kept
      ? undefined
      : (await this.#browser.send('Target.createBrowserContext', { disposeOnDetach: true })).browserContextId;
    const context = contextId === undefined ? {} : { browserContextId: contextId };
    const { targetId } = await this.#browser.send('Target.createTarget', { url: 'about:blank', ...context });
    return { contextId, targetId };
  }
}
