import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Protocol } from 'devtools-protocol';
import type { VisitFacts } from '../../contract/capture-record.ts';
import { BrowserDied, type Session } from '../browser/connection.ts';
import type { Browser } from '../browser/launch.ts';
import { LiveView } from '../live-view.ts';
import { forgetEarlierPages } from '../page/open-page.ts';
import { BodyStore } from '../recorder/bodies.ts';
import type { ReceivedResponse } from '../recorder/exchange.ts';
import type { Refusal } from '../recorder/gate.ts';
import { keepGate } from '../recorder/gate.ts';
import { listenToNetwork } from '../recorder/listen.ts';
import { Recorder } from '../recorder/recorder.ts';
import { letRun, Targets } from '../recorder/targets.ts';
import { TabLog } from './tab-log.ts';
import { TypedSecrets } from './typed-secrets.ts';
import { type VisitDownload, VisitDownloads } from './visit-downloads.ts';
import { VisitTab } from './visit-tab.ts';

type TargetInfo = Protocol.Target.TargetInfo;

/** Acts that are named. */
const mostNamed = 500;

/** What a visit shows of itself. */
export interface VisitState {
  /** Of the tab that the person works in; null where there is none. */
  url: string | null;
  tabs: number;
}

export interface VisitEvents {
  changed(state: VisitState): void;
  /** The key for a snapshot was pressed. */
  asked(): void;
  /** A file has come, or was broken off. */
  downloaded(download: VisitDownload): void;
}

interface Shared {
  recorder: Recorder;
  log: TabLog;
}

/**
 * A person works in a visible browser, and everything that comes to it is recorded from the start. Nothing is refused
 * and nothing is done to a page; what a capture by itself would not have sent is noted.
 */
export class Visit {
  readonly browser: Browser;
  readonly startedAt = new Date();
  /** Resolves when no window is open any more, or the browser is gone. */
  readonly over: Promise<'closed' | 'died'>;
  readonly folder: string;
  readonly #ended = Promise.withResolvers<'closed' | 'died'>();
  readonly #events: VisitEvents;
  readonly #tabs = new Map<string, VisitTab>();
  readonly #views = new Map<VisitTab, LiveView>();
  /** The one that was in front last comes first. */
  #order: VisitTab[] = [];
  readonly #shared: Shared;
  readonly #watchers = new Set<() => void>();
  readonly #acts: VisitFacts['acts'] = [];
  #downloads: VisitDownloads | null = null;
  #actsNotNamed = 0;
  #bodiesWithheld = 0;
  readonly #secrets = new TypedSecrets();
  #tabNumber = 1;
  #snapshot = 0;

  private constructor(browser: Browser, folder: string, events: VisitEvents) {
    this.browser = browser;
    this.folder = folder;
    this.#events = events;
    this.over = this.#ended.promise;
    const log = new TabLog(folder);
    this.#shared = { log, recorder: new Recorder(new BodyStore(folder), log) };
    const workers = this.#watchWorkers();
    browser.hub.claim(undefined, (session, info) => {
      if (info.type !== 'page') workers(session, info);
      else if (this.#tabs.has(info.targetId)) void letRun(session);
      else this.#open(session, info);
    });
    void browser.died.then(() => this.#ended.resolve('died'));
  }

  /** Opens a window, at this address where there is one. */
  static async begin(
    browser: Browser,
    wanted: { scratchDir: string; url: string | null },
    events: VisitEvents,
  ): Promise<Visit> {
    const visit = new Visit(browser, await mkdtemp(join(wanted.scratchDir, 'visit-')), events);
    const { targetId } = await browser.session.send('Target.createTarget', {
      url: 'about:blank',
      newWindow: true,
    });
    const tab = visit.#tabs.get(targetId);
    if (tab === undefined) throw new BrowserDied('Target.createTarget');
    await tab.ready();
    await forgetEarlierPages(tab.session);
    visit.#downloads = await VisitDownloads.watch(browser.session, visit.folder, {
      placeOf: (frameId) => visit.#placeOf(frameId),
      responseTo: (address, number) => visit.#responseTo(address, number),
      ended: (download) => events.downloaded(download),
    });
    await tab.session.send('Page.bringToFront');
    // Not waited for: a server may take as long as it likes, and the person may leave it meanwhile.
    const { url } = wanted;
    if (url !== null) tab.session.send('Page.navigate', { url }).catch(() => undefined); // The tab says what came of it.
    return visit;
  }

  state(): VisitState {
    return { url: this.front?.url ?? null, tabs: this.#tabs.size };
  }

  /** The tab that the person works in. */
  get front(): VisitTab | undefined {
    return this.#order[0];
  }

  /** Calls `listener` when another tab comes to the front or it shows another address. Returns how to stop that. */
  watchFront(listener: () => void): () => void {
    this.#watchers.add(listener);
    return () => this.#watchers.delete(listener);
  }

  /** What is known of the visit up to now, for a snapshot of this tab. */
  facts(tab: VisitTab, by: VisitFacts['by']): VisitFacts {
    this.#snapshot += 1;
    return {
      startedAt: this.startedAt.toISOString(),
      snapshot: this.#snapshot,
      by,
      tab: tab.number,
      openedAt: new Date(Math.floor(tab.openedAt)).toISOString(),
      addresses: tab.addresses.map((one) => ({ ...one, url: this.#secrets.without(one.url) })),
      addressesNotNamed: tab.addressesNotNamed,
      acts: this.#acts.map((one) => ({ ...one, url: this.#secrets.without(one.url) })),
      actsNotNamed: this.#actsNotNamed,
      bodiesWithheld: this.#bodiesWithheld,
    };
  }

  /** What the workers that pages share were answered: they belong to no tab. */
  get shared(): Shared {
    return this.#shared;
  }

  /** The small picture of the tab in front, for whoever looks on. */
  viewOf(tab: VisitTab): LiveView {
    const known = this.#views.get(tab);
    if (known !== undefined) return known;
    const view = new LiveView();
    this.#views.set(tab, view);
    void tab.asPage([]).then(
      (page) => view.open(page),
      () => undefined, // It is gone.
    );
    return view;
  }

  look(): Promise<Uint8Array | null> {
    const tab = this.front;
    return tab === undefined ? Promise.resolve(null) : this.viewOf(tab).look();
  }

  /** No file comes any more. Resolves when the listener has been told of all that came or broke off. */
  async endDownloads(): Promise<void> {
    await this.#downloads?.end();
  }

  /** What is left in the scratch folder. */
  async remove(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  }

  /** A tab that only opens for a file is gone again: then it was the one in front. */
  #placeOf(frameId: string): { tab: number; url: string } | null {
    const tab = this.#tabs.get(frameId) ?? this.front;
    return tab === undefined ? null : { tab: tab.number, url: tab.url };
  }

  async #responseTo(url: string, number: number): Promise<ReceivedResponse | null> {
    const tab = [...this.#tabs.values()].find((one) => one.number === number);
    await tab?.recorder.handedOver(Date.now());
    const held = tab?.log.hold();
    held?.release();
    return (
      held?.exchanges.findLast((one) => one.url === url && one.type === 'Document' && one.response !== null)
        ?.response ?? null
    );
  }

  #open(session: Session, info: TargetInfo): void {
    const { targetId } = info;
    const number = this.#tabNumber;
    this.#tabNumber += 1;
    const place = { session, targetId, number, folder: this.folder };
    const tab: VisitTab = new VisitTab(this.browser, place, {
      key: () => {
        this.#toFront(tab);
        this.#events.asked();
      },
      front: () => this.#toFront(tab),
      moved: () => {
        if (tab === this.front) this.#tell();
      },
      acted: (act) => this.#note(tab, act),
      bodyWithheld: () => {
        this.#bodiesWithheld += 1;
      },
      maySendPassword: () => this.#maySendPassword(),
      secrets: this.#secrets,
    });
    this.#tabs.set(targetId, tab);
    this.#order.push(tab);
    session.onGone((error) => this.#gone(tab, error instanceof BrowserDied));
    this.#tell();
  }

  #toFront(tab: VisitTab): void {
    if (this.front === tab || !this.#tabs.has(tab.targetId)) return;
    this.#order = [tab, ...this.#order.filter((other) => other !== tab)];
    this.#tell();
  }

  #gone(tab: VisitTab, browserDied: boolean): void {
    this.#tabs.delete(tab.targetId);
    this.#views.delete(tab);
    tab.log.forgetBefore(Number.POSITIVE_INFINITY);
    this.#order = this.#order.filter((other) => other !== tab);
    if (browserDied) this.#ended.resolve('died');
    else if (this.#tabs.size === 0) this.#ended.resolve('closed');
    this.#tell();
  }

  #note(tab: VisitTab, { method, url, type, reason }: Refusal): void {
    if (this.#acts.length >= mostNamed) {
      this.#actsNotNamed += 1;
      return;
    }
    this.#acts.push({ at: new Date().toISOString(), method, url, type, rule: reason, tab: tab.number });
  }

  async #maySendPassword(): Promise<boolean> {
    const asked = [...this.#tabs.values()].map(({ person }) => person.maySendPassword());
    return (await Promise.all(asked)).includes(true);
  }

  #watchWorkers(): (session: Session, info: TargetInfo) => void {
    const { recorder } = this.#shared;
    recorder.secrecy = {
      mayHold: () => this.#maySendPassword(),
      withheld: () => {
        this.#bodiesWithheld += 1;
      },
      secrets: this.#secrets,
    };
    let give: (session: Session, info: TargetInfo) => void = () => undefined;
    new Targets(
      this.browser.pipe,
      (owner) => {
        give = owner;
        return () => undefined;
      },
      {
        admit: () => true,
        prepare: (session) => [
          ...listenToNetwork(session, recorder),
          keepGate(session, {
            mustStay: () => false,
            onRefused: () => undefined,
            beforeSent: (from, networkId) => recorder.streamBeforeSent(from, networkId),
            byHand: {
              acted: (act) => this.#noteOfWorker(act),
              sending: async (networkId) => {
                if ((await this.#maySendPassword()) && recorder.withholdBody(networkId))
                  this.#bodiesWithheld += 1;
              },
            },
          }),
        ],
      },
    );
    return give;
  }

  #noteOfWorker(act: Refusal): void {
    const tab = this.front;
    if (tab !== undefined) this.#note(tab, act);
  }

  #tell(): void {
    this.#events.changed(this.state());
    for (const watcher of this.#watchers) watcher();
  }
}
