import type { Session } from './browser/connection.ts';
import type { OpenPage } from './page/open-page.ts';

/** Longest side of a picture, in pixels: for eyes, too small to be taken for evidence. */
const longestSide = 480;
/** A picture that is younger is given once more instead of a new one. */
const freshMs = 700;
/** How long the browser may take: a page that draws nothing has no picture. */
const patienceMs = 1000;

/**
 * Small pictures of the page for whoever looks on while it is captured. They are asked for one by one, stored
 * nowhere, and never taken while a picture for the evidence is. The page cannot tell: the browser's own drawing is
 * copied (one frame of a screencast), and neither its window nor its scripts are asked.
 */
export class LiveView {
  #page: OpenPage | null = null;
  #last: { jpeg: Uint8Array; at: number } | null = null;
  #looking: Promise<void> | null = null;
  #shut = 0;
  #taken = 0;

  /** From now on this page is seen. */
  open(page: OpenPage): void {
    this.#page = page;
  }

  /** Nothing more is seen. Notes on the page that it was watched, where it was. */
  close(): void {
    if (this.#taken > 0) this.#page?.act('watched', `${this.#taken} small pictures, not kept`);
    this.#page = null;
    this.#last = null;
  }

  /** The page as the browser has it, as a JPEG; the last one where none can be had now, null where there is none. */
  async look(): Promise<Uint8Array | null> {
    const page = this.#page;
    if (page === null || page.frame.documents.length === 0) return null;
    const isFresh = this.#last !== null && performance.now() - this.#last.at < freshMs;
    if (this.#shut === 0 && !isFresh) {
      this.#looking ??= this.#take(page.session).finally(() => {
        this.#looking = null;
      });
      await this.#looking;
    }
    return this.#last?.jpeg ?? null;
  }

  /** Does work in which the page must be left alone, as soon as nobody looks. */
  async shutFor<T>(work: () => Promise<T>): Promise<T> {
    this.#shut += 1;
    try {
      await this.#looking;
      return await work();
    } finally {
      this.#shut -= 1;
    }
  }

  async #take(session: Session): Promise<void> {
    const patience = AbortSignal.timeout(patienceMs);
    const late = new Promise<null>((resolve) => patience.addEventListener('abort', () => resolve(null)));
    const frame = Promise.withResolvers<string | null>();
    const stop = session.on('Page.screencastFrame', ({ data }) => frame.resolve(data));
    const asked = session.send('Page.startScreencast', {
      format: 'jpeg',
      quality: 60,
      maxWidth: longestSide,
      maxHeight: longestSide,
    });
    asked.catch(() => frame.resolve(null)); // The page is gone: then there is no picture.
    const data = await Promise.race([frame.promise, late]);
    stop();
    await Promise.race([session.send('Page.stopScreencast').catch(() => undefined), late]); // as above
    if (data === null || this.#page === null) return;
    this.#taken += 1;
    this.#last = { jpeg: Buffer.from(data, 'base64'), at: performance.now() };
  }
}
