import { JejakError } from '../../contract/error.ts';
import type { EvidenceSink, OnProgress, Outcomes } from '../../contract/sink.ts';
import { hasDisplay } from '../browser/display.ts';
import { findBrowser } from '../browser/find-browser.ts';
import { type BrowserKeeper, languagesOf } from '../browser/keeper.ts';
import { type Browser, launchBrowser } from '../browser/launch.ts';
import type { FromCapture, ProcessSettings, ToCapture } from '../messages.ts';
import { keepDownload } from './keep-download.ts';
import { recordVisit } from './recording/record-visit.ts';
import { takeSnapshot } from './snapshot.ts';
import { Visit } from './visit.ts';
import type { VisitDownload } from './visit-downloads.ts';

type Begin = Extract<ToCapture, { type: 'visit' }>;
type Ask = Extract<ToCapture, { type: 'snapshot' }>;
type Record = Extract<ToCapture, { type: 'record' }>;
type Keep = Extract<ToCapture, { type: 'keep-download' }>;
type End = 'closed' | 'ended' | 'died';

interface VisitWork {
  sink: EvidenceSink;
  stop: AbortSignal;
  onProgress: OnProgress;
  onTaken: () => void;
}

interface Running {
  id: number;
  visit: Visit;
  over: Promise<End>;
}

/** How long the core may take to ask for a file that it was told of. */
const askingMs = 30_000;

interface Parts {
  settings: ProcessSettings;
  keeper: BrowserKeeper;
  scratchDir: string;
  send: (message: FromCapture) => void;
}

/** The visit of one capture process, its snapshots and its recording. */
export class VisitServer {
  readonly #parts: Parts;
  #visit: Running | null = null;
  /** Those that come while the browser's window is being opened wait for it. */
  #opening: Promise<unknown> | null = null;
  #copyBrowser: Promise<Browser> | null = null;
  /** One page after the other is taken; what is made of it then goes on beside the next. */
  #turn: Promise<void> = Promise.resolve();
  /** Files that the core was told of and has not asked for, and who waits for that. */
  readonly #downloads = new Map<number, { download: VisitDownload; asked: () => void }>();
  readonly #work = new Set<Promise<unknown>>();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /**
   * Opens the browser, and resolves when its last window is closed, the signal ends it, or it has died; every snapshot
   * and the recording are done then.
   *
   * @throws JejakError `nowhere-to-browse`, `browser-not-found`, `browser-not-started`
   */
  async run(begin: Begin, stop: AbortSignal): Promise<End> {
    if (!hasDisplay()) throw new JejakError('nowhere-to-browse', 'wrong-use');
    const over = Promise.withResolvers<End>();
    const opening = this.#open(begin, over.promise);
    this.#opening = opening;
    const visit = await opening.finally(() => {
      this.#opening = null;
    });
    const stopped = new Promise<'ended'>((resolve) => {
      stop.addEventListener('abort', () => resolve('ended'));
      if (stop.aborted) resolve('ended');
    });
    const how = await Promise.race([visit.over, stopped]);
    over.resolve(how);
    await visit.endDownloads();
    while (this.#work.size > 0) await Promise.allSettled(this.#work);
    this.#visit = null;
    this.#downloads.clear();
    const copyBrowser = this.#copyBrowser;
    this.#copyBrowser = null;
    await (await copyBrowser?.catch(() => null))?.close(); // One that never started needs no end.
    await visit.remove();
    return how;
  }

  /**
   * A snapshot, a film from now until the visit is over, or a file that came.
   *
   * @throws JejakError `no-visit`, `no-page-to-keep` where the tab in front shows no page of the web
   */
  answer(asked: Ask | Record | Keep, work: VisitWork): Promise<Outcomes> {
    switch (asked.type) {
      case 'snapshot':
        return this.#note(this.#take(asked.visit, asked.by, work));
      case 'record':
        return this.#note(this.#record(asked.visit, work));
      case 'keep-download':
        return this.#note(this.#keep(asked, work));
    }
  }

  #note<T>(work: Promise<T>): Promise<T> {
    this.#work.add(work);
    const done = (): void => void this.#work.delete(work);
    work.then(done, done);
    return work;
  }

  async #open({ id, url }: Begin, over: Promise<End>): Promise<Visit> {
    const { keeper, scratchDir, send } = this.#parts;
    const visit = await Visit.begin(
      await keeper.browserFor({}),
      { scratchDir, url },
      {
        changed: (state) => send({ type: 'visiting', id, ...state }),
        asked: () => send({ type: 'asked', id }),
        downloaded: (download) => {
          const { number, url: from, name } = download;
          // The visit is not over before the core has asked for it.
          const asked = new Promise<void>((resolve) => {
            this.#downloads.set(number, { download, asked: resolve });
            setTimeout(resolve, askingMs).unref();
          });
          void this.#note(asked);
          send({ type: 'downloaded', id, number, url: from, name });
        },
      },
    );
    this.#visit = { id, visit, over };
    return visit;
  }

  async #keep({ visit: id, number }: Keep, work: VisitWork): Promise<Outcomes> {
    const told = this.#downloads.get(number);
    if (this.#visit?.id !== id || told === undefined) throw new JejakError('no-visit', 'wrong-use');
    this.#downloads.delete(number);
    told.asked();
    const browserFacts = this.#parts.keeper.factsFor({});
    return keepDownload(this.#visit.visit, told.download, { ...work, browserFacts });
  }

  async #record(id: number, work: VisitWork): Promise<Outcomes> {
    await this.#opening?.catch(() => undefined); // Told where it began.
    if (this.#visit?.id !== id) throw new JejakError('no-visit', 'wrong-use');
    const { visit, over } = this.#visit;
    const { keeper, scratchDir } = this.#parts;
    return recordVisit(visit, {
      ...{ ...work, over, scratchDir, browserFacts: keeper.factsFor({}) },
      browser: () => this.#findCopyBrowser(),
    });
  }

  look(id: number): Promise<Uint8Array | null> | undefined {
    return this.#visit?.id === id ? this.#visit.visit.look() : undefined;
  }

  async #take(id: number, by: Ask['by'], work: VisitWork): Promise<Outcomes> {
    const visit = this.#visit?.id === id ? this.#visit.visit : undefined;
    if (visit === undefined) throw new JejakError('no-visit', 'wrong-use');
    const before = this.#turn;
    const { promise, resolve } = Promise.withResolvers<undefined>();
    this.#turn = promise;
    let isTaken = false;
    try {
      await before;
      const tab = visit.front;
      if (tab === undefined || !/^https?:/i.test(tab.url))
        throw new JejakError('no-page-to-keep', 'answer-is-no');
      const { keeper, scratchDir } = this.#parts;
      return await takeSnapshot(visit, tab, {
        ...{ ...work, by, scratchDir, browserFacts: keeper.factsFor({}) },
        copyBrowser: () => this.#findCopyBrowser(),
        onTaken: () => {
          if (isTaken) return;
          isTaken = true;
          resolve(undefined);
          work.onTaken();
        },
      });
    } finally {
      resolve(undefined);
    }
  }

  /** One for all snapshots and the recording; another one after it has died, or did not start. */
  #findCopyBrowser(): Promise<Browser> {
    if (this.#copyBrowser !== null) return this.#copyBrowser;
    const opening = this.#openCopyBrowser();
    this.#copyBrowser = opening;
    const forget = (): boolean => {
      const isKnown = this.#copyBrowser === opening;
      if (isKnown) this.#copyBrowser = null;
      return isKnown;
    };
    opening.then(async (browser) => {
      await browser.died;
      if (forget()) await browser.close().catch(() => false); // What it left goes with the scratch folder.
    }, forget);
    return opening;
  }

  async #openCopyBrowser(): Promise<Browser> {
    const { browserPath, locale, timeZone, launchMs } = this.#parts.settings;
    return launchBrowser({
      path: await findBrowser(browserPath),
      scratchDir: this.#parts.scratchDir,
      ...{ headless: true, offline: true, languages: languagesOf(locale), timeZone, launchMs },
    });
  }
}
