import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Protocol } from 'devtools-protocol';
import type { Session } from '../browser/connection.ts';
import type { ReceivedResponse } from '../recorder/exchange.ts';

/** A file that the person of a visit has let come. */
export interface VisitDownload {
  /** Counts within the visit. */
  number: number;
  url: string;
  /** As the browser would have called it. */
  name: string;
  tab: number | null;
  /** What that tab showed when it began. */
  page: string | null;
  startedAt: Date;
  endedAt: Date;
  how: 'completed' | 'canceled';
  path: string;
  /** The server's answer; null where the browser did not tell of it, as of a link that says that it is a download. */
  response: ReceivedResponse | null;
}

interface Place {
  tab: number;
  url: string;
}

export interface DownloadEvents {
  /** Where a file is asked for from, by the frame that asks. */
  placeOf(frameId: string): Place | null;
  /** What the server answered for this address in that tab. */
  responseTo(url: string, tab: number): Promise<ReceivedResponse | null>;
  ended(download: VisitDownload): void;
}

type Begun = Pick<VisitDownload, 'number' | 'url' | 'name' | 'tab' | 'page' | 'startedAt' | 'path'>;

/** The files that come to a visible browser while a person works in it: each is kept as it came. */
export class VisitDownloads {
  readonly #events: DownloadEvents;
  readonly #folder: string;
  readonly #begun = new Map<string, Begun>();
  readonly #ending = new Set<Promise<void>>();
  #number = 0;

  private constructor(folder: string, events: DownloadEvents) {
    this.#folder = folder;
    this.#events = events;
  }

  static async watch(browser: Session, visitFolder: string, events: DownloadEvents): Promise<VisitDownloads> {
    const folder = join(visitFolder, 'downloads');
    await mkdir(folder, { recursive: true });
    const downloads = new VisitDownloads(folder, events);
    browser.on('Browser.downloadWillBegin', (begun) => downloads.#begin(begun));
    browser.on('Browser.downloadProgress', (progress) => downloads.#move(progress));
    await browser.send('Browser.setDownloadBehavior', {
      ...{ behavior: 'allowAndName', downloadPath: folder, eventsEnabled: true },
    });
    return downloads;
  }

  /** The visit is over: what has not come by now does not come. Resolves when the listener has been told of all. */
  async end(): Promise<void> {
    for (const [guid] of this.#begun) this.#move({ guid, state: 'canceled' });
    while (this.#ending.size > 0) await Promise.all(this.#ending);
  }

  #begin({ guid, url, suggestedFilename, frameId }: Protocol.Browser.DownloadWillBeginEvent): void {
    this.#number += 1;
    const place = this.#events.placeOf(frameId);
    this.#begun.set(guid, {
      ...{ number: this.#number, url, name: suggestedFilename, startedAt: new Date() },
      ...{ tab: place?.tab ?? null, page: place?.url ?? null, path: join(this.#folder, guid) },
    });
  }

  #move({ guid, state }: Pick<Protocol.Browser.DownloadProgressEvent, 'guid' | 'state'>): void {
    const begun = this.#begun.get(guid);
    if (begun === undefined || state === 'inProgress') return;
    this.#begun.delete(guid);
    const endedAt = new Date();
    const asked = begun.tab === null ? Promise.resolve(null) : this.#events.responseTo(begun.url, begun.tab);
    const ending = asked
      .catch(() => null) // What the server said is missing then; the file is there.
      .then((response) => this.#events.ended({ ...begun, endedAt, how: state, response }));
    this.#ending.add(ending);
    void ending.then(() => this.#ending.delete(ending));
  }
}
