import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { PageAction, VisitFacts } from '../../contract/capture-record.ts';
import type { Session } from '../browser/connection.ts';
import type { Browser } from '../browser/launch.ts';
import { Downloads } from '../page/downloads.ts';
import { MainFrame } from '../page/main-frame.ts';
import type { OpenPage } from '../page/open-page.ts';
import { BodyStore } from '../recorder/bodies.ts';
import { keepGate, type Refusal } from '../recorder/gate.ts';
import { listenToNetwork } from '../recorder/listen.ts';
import { Recorder } from '../recorder/recorder.ts';
import { ignoreRefusal, Targets } from '../recorder/targets.ts';
import { Person } from './person.ts';
import { TabLog } from './tab-log.ts';
import type { TypedSecrets } from './typed-secrets.ts';

/** Targets that are nobody's frame or worker: the visit has them. */
const othersTypes = new Set(['page', 'service_worker', 'shared_worker']);
/** Addresses of one tab that are named. */
const mostNamed = 500;

export interface TabEvents {
  key(): void;
  front(): void;
  /** It shows another address. */
  moved(): void;
  /** It sent what a capture by itself would have refused. */
  acted(act: Refusal): void;
  bodyWithheld(): void;
  secrets: TypedSecrets;
  /** Whether what is sent now may hold a password that stands in a field of any tab: a form may send it from another. */
  maySendPassword(): Promise<boolean>;
}

/** One tab or window of a visit, watched from before its first request. */
export class VisitTab {
  readonly number: number;
  readonly targetId: string;
  readonly session: Session;
  readonly recorder: Recorder;
  readonly log: TabLog;
  readonly person: Person;
  readonly frame: Promise<MainFrame>;
  readonly addresses: VisitFacts['addresses'] = [];
  addressesNotNamed = 0;
  url = 'about:blank';
  /** When the document that it shows was asked for, in ms since the epoch. */
  openedAt = Date.now();
  readonly #targets: Targets;
  readonly #browser: Browser;
  readonly #made: Promise<unknown>;

  /** Called before the target runs; what is to be sent to it is sent when this returns. */
  constructor(
    browser: Browser,
    place: { session: Session; targetId: string; number: number; folder: string },
    events: TabEvents,
  ) {
    const { session, targetId, number, folder } = place;
    this.#browser = browser;
    this.session = session;
    this.targetId = targetId;
    this.number = number;
    const logFolder = join(folder, `tab-${number}`);
    this.#made = mkdir(logFolder, { recursive: true });
    this.log = new TabLog(logFolder);
    this.recorder = new Recorder(new BodyStore(logFolder), {
      exchangeEnded: async (exchange) => {
        await this.#made;
        await this.log.exchangeEnded(exchange);
      },
    });
    this.recorder.secrecy = {
      mayHold: () => events.maySendPassword(),
      withheld: () => events.bodyWithheld(),
      secrets: events.secrets,
    };
    this.person = new Person({ key: () => events.key(), front: () => events.front() }, events.secrets);
    this.#follow(events);
    this.frame = MainFrame.of(session, targetId);
    this.frame.catch(() => undefined); // Comes again from whoever asks for it.
    this.#targets = this.#watch(events);
    this.#openSecond().catch(() => undefined); // Without it the beginnings of endless answers are missing, and named.
  }

  /** As a capture has its page; `actions` is what is done to it from now on. */
  async asPage(actions: PageAction[]): Promise<OpenPage> {
    return {
      session: this.session,
      frame: await this.frame,
      recorder: this.recorder,
      downloads: new Downloads(),
      targets: this.#targets,
      actions,
      refusals: [],
      act: (what, detail) =>
        void actions.push({
          at: new Date().toISOString(),
          what,
          ...(detail === undefined ? {} : { detail }),
        }),
      whilePressed: (work) => work(),
      openBeside: () => Promise.reject(new Error('a visit opens its own tabs')),
      stay: () => undefined, // A person goes where they like.
      endHungBrowser: () => Promise.resolve(),
      close: () => Promise.resolve(),
    };
  }

  /** Resolves when it is prepared. */
  async ready(): Promise<void> {
    await this.#targets.session(this.targetId);
    await this.frame;
  }

  #watch(events: TabEvents): Targets {
    const { recorder, person, session, targetId } = this;
    const rules = {
      mustStay: () => false,
      onRefused: () => undefined,
      beforeSent: (from: Session, networkId: string) => recorder.streamBeforeSent(from, networkId),
      byHand: {
        acted: (act: Refusal) => events.acted(act),
        sending: async (networkId: string) => {
          if ((await events.maySendPassword()) && recorder.withholdBody(networkId)) events.bodyWithheld();
        },
      },
    };
    return new Targets(
      this.#browser.pipe,
      (owner) => {
        const info = { targetId, type: 'page', title: '', url: '', attached: true, canAccessOpener: false };
        owner(session, info);
        return () => undefined;
      },
      {
        admit: () => true,
        isOthers: (info) => info.targetId !== targetId && othersTypes.has(info.type),
        prepare: (of, info) => {
          if (info.type === 'worker') recorder.workerAttached(of);
          const isDocument = info.type === 'page' || info.type === 'iframe';
          return [
            ...listenToNetwork(of, recorder),
            keepGate(of, rules),
            ...(isDocument
              ? [
                  ignoreRefusal(of.send('Page.enable')),
                  ignoreRefusal(of.send('Page.setLifecycleEventsEnabled', { enabled: true })),
                  ...person.watch(of, info.targetId),
                ]
              : []),
          ];
        },
      },
    );
  }

  #follow(events: TabEvents): void {
    const show = (url: string): void => {
      this.url = url;
      if (this.addresses.length < mostNamed) this.addresses.push({ at: new Date().toISOString(), url });
      else this.addressesNotNamed += 1;
      events.moved();
    };
    this.session.on('Page.frameNavigated', ({ frame }) => {
      if (frame.parentId !== undefined) return;
      this.recorder.documentShown(frame.loaderId);
      this.openedAt = this.recorder.book.hopsOf(frame.loaderId)[0]?.startedAt ?? Date.now();
      this.log.forgetBefore(this.openedAt);
      show(frame.unreachableUrl ?? frame.url);
    });
    this.session.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
      if (frameId === this.targetId) show(url);
    });
  }

  /** A second session on the page, whose bodies the page's own process holds. */
  async #openSecond(): Promise<void> {
    const { targetId } = this;
    const { sessionId } = await this.#browser.session.send('Target.attachToTarget', {
      targetId,
      flatten: true,
    });
    const second = this.#browser.pipe.session(sessionId);
    await second.send('Network.enable', {
      maxTotalBufferSize: 32 << 20,
      maxResourceBufferSize: 8 << 20,
    });
    this.recorder.unended = second;
  }
}
