import { join } from 'node:path';
import type { Session } from '../browser/connection.ts';
import { ignoreRefusal } from '../recorder/targets.ts';

export interface Download {
  url: string;
  name: string;
  path: string;
  /** Resolves when the file is whole, or the browser gave up. */
  ended: Promise<'completed' | 'canceled'>;
}

export interface DownloadPlace {
  contextId: string | undefined;
  /** The page's target, which is also its main frame. */
  targetId: string;
  /** Frames of this page, to tell its downloads from another capture's. */
  frames: ReadonlySet<string>;
  folder: string;
}

/** A file that the address turned out to be is kept; a file that a page's script starts on its own is not. */
export class Downloads {
  /** The first download that nothing of a shown page preceded. */
  main: Download | null = null;
  readonly #begun = Promise.withResolvers<Download>();
  /** Set once a page is shown: from then on downloads are refused. */
  pageShown = false;
  readonly #ends = new Map<string, (how: 'completed' | 'canceled') => void>();

  readonly #listening: (() => void)[] = [];

  static async watch(
    browser: Session,
    place: DownloadPlace,
    act: (what: string, detail?: string) => void,
  ): Promise<Downloads> {
    const downloads = new Downloads();
    const context = place.contextId === undefined ? {} : { browserContextId: place.contextId };
    const begun = browser.on('Browser.downloadWillBegin', ({ frameId, guid, url, suggestedFilename }) => {
      if (frameId !== place.targetId && !place.frames.has(frameId)) return; // Another capture's.
      if (downloads.pageShown || downloads.main !== null || frameId !== place.targetId) {
        act('download-refused', url);
        void ignoreRefusal(browser.send('Browser.cancelDownload', { guid, ...context }));
        return;
      }
      const { promise, resolve } = Promise.withResolvers<'completed' | 'canceled'>();
      downloads.#ends.set(guid, resolve);
      downloads.main = { url, name: suggestedFilename, path: join(place.folder, guid), ended: promise };
      downloads.#begun.resolve(downloads.main);
    });
    const moved = browser.on('Browser.downloadProgress', ({ guid, state }) => {
      if (state !== 'inProgress') downloads.#ends.get(guid)?.(state);
    });
    downloads.#listening.push(begun, moved);
    await browser.send('Browser.setDownloadBehavior', {
      behavior: 'allowAndName',
      downloadPath: place.folder,
      eventsEnabled: true,
      ...context,
    });
    return downloads;
  }

  /** Resolves when the address turns out to be a file. */
  begun(): Promise<Download> {
    return this.#begun.promise;
  }

  release(): void {
    for (const stop of this.#listening) stop();
  }
}
