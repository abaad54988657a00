import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { PageAction } from '../../contract/capture-record.ts';
import { BrowserDied, type Session, SessionGone } from '../browser/connection.ts';
import type { Browser } from '../browser/launch.ts';
import { BodyStore } from '../recorder/bodies.ts';
import { type GateRules, keepGate, type Refusal } from '../recorder/gate.ts';
import { listenToNetwork } from '../recorder/listen.ts';
import { Recorder, type RecorderDelegate } from '../recorder/recorder.ts';
import { ignoreRefusal, Targets } from '../recorder/targets.ts';
import { removeOwnFolder } from '../scratch.ts';
import { Downloads } from './downloads.ts';
import { MainFrame } from './main-frame.ts';

/** How long a page may take to stop its scripts. */
const silenceMs = 1000;
/** How long a browser that is asked for a sign of life may take, in ms. */
const answerMs = 5000;
/** How long a page may take to be closed, in ms. */
const closeMs = 15_000;

export interface PageOptions {
  scratchDir: string;
  viewport: { width: number; height: number };
  deviceScaleFactor: number;
  acceptTlsErrors: boolean;
  offline?: GateRules['offline'];
  scripts: boolean;
  delegate: RecorderDelegate;
}

/** One page of the browser, watched from before its first request to its end. */
export interface OpenPage {
  session: Session;
  frame: MainFrame;
  recorder: Recorder;
  downloads: Downloads;
  targets: Targets;
  actions: PageAction[];
  refusals: Refusal[];
  act(what: string, detail?: string): void;
  /** Does what presses something, and waits for its answer: what is sent meanwhile must say that it reads. */
  whilePressed<T>(work: () => Promise<T>): Promise<T>;
  /**
   * An empty page of the same visitor in a window beside this one, under the same gate, its requests recorded with those
   * of this one. It may move on until it is told to stay. Whoever opens it closes it; at the latest this page does.
   */
  openBeside(): Promise<OpenPage>;
  /** From now on the page does not move on to another document: what is taken of it is of one document. */
  stay(): void;
  /** @throws BrowserDied where the browser does not answer either: it is ended */
  endHungBrowser(): Promise<void>;
  close(): Promise<void>;
}

export async function openPage(browser: Browser, options: PageOptions): Promise<OpenPage> {
  const scratch = await mkdtemp(join(options.scratchDir, 'page-'));
  const actions: PageAction[] = [];
  const refusals: Refusal[] = [];
  const act = (what: string, detail?: string) => {
    actions.push({ at: new Date().toISOString(), what, ...(detail === undefined ? {} : { detail }) });
  };
  const recorder = new Recorder(new BodyStore(scratch), options.delegate);
  const { contextId, targetId } = await browser.blankPages.take();
  const rules: GateRules = {
    ...(options.offline === undefined ? {} : { offline: options.offline }),
    mustStay: (frameId) => staying.has(frameId),
    isPage: (frameId) => pages.has(frameId),
    isPressed: () => pressed > 0,
    sentWithoutName: new Set(),
    onRefused: (refusal) => {
      refusals.push(refusal);
      recorder.refused(refusal.networkId, refusal.reason);
    },
    beforeSent: (session, networkId) => recorder.streamBeforeSent(session, networkId),
  };
  const frames = new Set<string>();
  const pages = new Set([targetId]);
  const staying = new Set<string>();
  const beside = new Set<OpenPage>();
  let pressed = 0;

  const targets = new Targets(browser.pipe, (owner) => browser.hub.claim(contextId, owner), {
    admit(info) {
      if (info.type !== 'page' || info.openerId === undefined) return true;
      act('popup-refused', info.url);
      void ignoreRefusal(browser.session.send('Target.closeTarget', { targetId: info.targetId }));
      return false;
    },
    prepare: (session, info) => {
      if (info.type === 'worker') recorder.workerAttached(session);
      return [
        ...listenToNetwork(session, recorder),
        keepGate(session, rules),
        ...(info.type === 'page' || info.type === 'iframe' ? preparePage(session, options, frames, act) : []),
      ];
    },
  });
  const downloads = await Downloads.watch(
    browser.session,
    { contextId, targetId, frames, folder: scratch },
    act,
  );
  const session = await targets.session(targetId);
  if (contextId === undefined) await forgetEarlierPages(session);
  const [frame, second] = await Promise.all([
    MainFrame.of(session, targetId),
    browser.session.send('Target.attachToTarget', { targetId, flatten: true }),
  ]);
  session.on('Page.frameNavigated', ({ frame: shown }) => {
    if (shown.parentId === undefined) recorder.documentShown(shown.loaderId);
  });
  const unended = browser.pipe.session(second.sessionId);
  recorder.unended = unended;
  await unended.send('Network.enable', {
    maxTotalBufferSize: 32 << 20,
    maxResourceBufferSize: 8 << 20,
  });
  const opened: OpenPage = {
    session,
    frame,
    recorder,
    downloads,
    targets,
    actions,
    refusals,
    act,
    async whilePressed(work) {
      pressed += 1;
      try {
        return await work();
      } finally {
        pressed -= 1;
      }
    },
    async openBeside() {
      const context = contextId === undefined ? {} : { browserContextId: contextId };
      const asked = { url: 'about:blank', newWindow: true, ...context };
      const other = (await browser.session.send('Target.createTarget', asked)).targetId;
      pages.add(other);
      frames.add(other); // What comes as a file there is refused, and not kept as the page's own.
      const otherSession = await targets.session(other);
      const one: OpenPage = {
        ...opened,
        session: otherSession,
        frame: await MainFrame.of(otherSession, other),
        stay: () => void staying.add(other),
        async close() {
          beside.delete(one);
          await ignoreRefusal(otherSession.send('Page.stopLoading'));
          recorder.sessionLeft(otherSession);
          await silence([[otherSession, { type: 'page' }]]);
          await ignoreRefusal(browser.session.send('Target.closeTarget', { targetId: other }));
        },
      };
      beside.add(one);
      return one;
    },
    stay() {
      staying.add(targetId);
    },
    async endHungBrowser() {
      const answer = ignoreRefusal(browser.session.send('Browser.getVersion')).then(() => true);
      if (await Promise.race([answer, wait(answerMs, false)])) return;
      browser.kill();
      throw new BrowserDied('Browser.getVersion');
    },
    async close() {
      // A browser that hangs would not answer, and nothing of it is needed any more.
      const patience = setTimeout(() => browser.kill(), closeMs);
      downloads.release();
      for (const one of beside) await one.close();
      await silence([...targets.sessions]);
      targets.release();
      await (contextId === undefined
        ? ignoreRefusal(browser.session.send('Target.closeTarget', { targetId }))
        : ignoreRefusal(
            browser.session.send('Target.disposeBrowserContext', { browserContextId: contextId }),
          ));
      clearTimeout(patience);
      await removeOwnFolder(scratch);
      if (!browser.pipe.closed) browser.blankPages.prepare();
    },
  };
  return opened;
}

/**
 * In a kept profile a page finds what earlier ones left. Who the visitor is stays; what would be shown
 * without being sent again goes: the cache, and service workers with theirs.
 */
export async function forgetEarlierPages(session: Session): Promise<void> {
  await Promise.all([
    session.send('Network.clearBrowserCache'),
    session.send('Storage.clearDataForOrigin', {
      origin: '*',
      storageTypes: 'service_workers,cache_storage',
    }),
  ]);
}

/** A page that is closed may still run scripts, and what they send then passes by the gate: none are run. */
async function silence(sessions: [Session, { type: string }][]): Promise<void> {
  const documents = sessions.filter(([, { type }]) => type === 'page' || type === 'iframe');
  const silenced = documents.map(([session]) =>
    ignoreRefusal(session.send('Emulation.setScriptExecutionDisabled', { value: true })),
  );
  await Promise.race([Promise.all(silenced), wait(silenceMs)]); // A page that hangs runs nothing more.
}

function preparePage(
  session: Session,
  options: PageOptions,
  frames: Set<string>,
  act: (what: string, detail?: string) => void,
): Promise<unknown>[] {
  session.on('Page.javascriptDialogOpening', ({ type, message }) => {
    act(type === 'beforeunload' ? 'dialog-accepted' : 'dialog-dismissed', `${type}: ${message}`);
    void ignoreRefusal(session.send('Page.handleJavaScriptDialog', { accept: type === 'beforeunload' }));
  });
  session.on('Page.frameAttached', ({ frameId }) => frames.add(frameId));
  session.on('Page.windowOpen', ({ url }) => act('popup-asked', url));
  return [
    session.send('Page.enable'),
    session.send('Page.setLifecycleEventsEnabled', { enabled: true }),
    ignoreRefusal(
      session.send('Emulation.setDeviceMetricsOverride', {
        ...options.viewport,
        deviceScaleFactor: options.deviceScaleFactor,
        mobile: false,
      }),
    ),
    ...(options.acceptTlsErrors
      ? [session.send('Security.setIgnoreCertificateErrors', { ignore: true })]
      : []),
    ...(options.scripts ? [] : [session.send('Emulation.setScriptExecutionDisabled', { value: true })]),
  ].map((work) =>
    work.catch((error: unknown) => {
      if (!(error instanceof SessionGone)) throw error; // A frame may be gone before it is prepared.
    }),
  );
}
