import { JejakError, toPlainError } from '../contract/error.ts';
import type { Progress } from '../contract/sink.ts';
import { ownPort } from '../processes/own-port.ts';
import { BrowserDied } from './browser/connection.ts';
import type { BrowserKeeper } from './browser/keeper.ts';
import { capturePage } from './capture-page.ts';
import { captureSavedPage } from './capture-saved-page.ts';
import type { CaptureTools } from './capture-state.ts';
import { LiveView } from './live-view.ts';
import {
  type CaptureRequest,
  type FromCapture,
  type ProcessSettings,
  processSettings,
  type ToCapture,
  toCapture,
} from './messages.ts';
import { ProfileServer } from './profile/serve-profile.ts';
import { makeScratch, removeScratch, scratchOf } from './scratch.ts';
import { SinkOverIpc } from './sink-over-ipc.ts';
import { VisitServer } from './visit/serve-visit.ts';

/** How much longer than a browser an empty page may take, in ms. */
const pageMs = 15_000;

const port = ownPort();

function send(message: FromCapture): void {
  void port.send(message);
}

/** A browser that died before the page was open has a name of its own for the core. */
function named(error: unknown): unknown {
  return error instanceof BrowserDied
    ? new JejakError('browser-died', 'could-not-go-on', {}, { cause: error })
    : error;
}

/** Answers the core's messages until it says `quit` or is gone. */
export function serve(started: ProcessSettings, keeper: BrowserKeeper): void {
  const settings = processSettings.parse(started);
  const scratchDir = scratchOf(settings.scratchDir, process.pid);
  const running = new Map<number, { stop: AbortController; live: LiveView }>();
  /** What is done with the profile: a browser in a window has to be gone before its folder is. */
  const ending = new Set<Promise<unknown>>();
  const windows = new Map<number, AbortController>();
  const files = new SinkOverIpc(send);
  const profiles = new ProfileServer(settings, keeper);
  const visits = new VisitServer({ settings, keeper, scratchDir, send });

  const capture = async (id: number, request: CaptureRequest): Promise<void> => {
    const [stop, live] = [new AbortController(), new LiveView()];
    running.set(id, { stop, live });
    try {
      await makeScratch(settings.scratchDir, process.pid);
      const tools: CaptureTools = {
        browser: () => keeper.browserFor(request),
        giveUpBrowser: () => keeper.giveUp(),
        launchMs: settings.launchMs + pageMs,
        browserFacts: keeper.factsFor(request),
        scratchDir,
        sink: files.sinkOf(id),
        stop: stop.signal,
        onProgress: (progress) => send({ type: 'progress', id, progress }),
        live,
      };
      const take = request.savedPage === undefined ? capturePage : captureSavedPage;
      send({ type: 'outcome', id, outcome: await take(tools, request) });
    } catch (error) {
      send({ type: 'error', id, error: toPlainError(named(error)) });
    } finally {
      running.delete(id);
    }
  };

  const look = async (id: number, number: number): Promise<void> => {
    // Whatever comes of it, the capture goes on: the picture is for eyes only.
    const looking = visits.look(id) ?? running.get(id)?.live.look();
    const jpeg = (await looking?.catch(() => null)) ?? null;
    send({ type: 'seen', look: number, jpeg });
  };

  const ofVisit = async (
    message: Extract<ToCapture, { type: 'snapshot' | 'record' | 'keep-download' }>,
  ): Promise<void> => {
    const { id } = message;
    const stop = new AbortController();
    running.set(id, { stop, live: new LiveView() });
    try {
      const work = {
        sink: files.sinkOf(id),
        stop: stop.signal,
        onProgress: (progress: Progress) => send({ type: 'progress', id, progress }),
        onTaken: () => send({ type: 'taken', id }),
      };
      const outcome = await visits.answer(message, work);
      send({ type: 'outcome', id, outcome });
    } catch (error) {
      send({ type: 'error', id, error: toPlainError(named(error)) });
    } finally {
      running.delete(id);
    }
  };

  const visit = async (message: Extract<ToCapture, { type: 'visit' }>): Promise<void> => {
    const { id } = message;
    const stop = new AbortController();
    windows.set(id, stop);
    try {
      await makeScratch(settings.scratchDir, process.pid);
      send({ type: 'visited', id, how: await visits.run(message, stop.signal) });
    } catch (error) {
      send({ type: 'error', id, error: toPlainError(named(error)) });
    } finally {
      windows.delete(id);
    }
  };

  const answerOfProfile = async (message: Parameters<ProfileServer['answer']>[0]): Promise<void> => {
    const { id } = message;
    const stop = new AbortController();
    const work = profiles.answer(message, stop.signal);
    windows.set(id, stop);
    ending.add(work);
    try {
      send({ type: 'profile', id, ...(await work) });
    } catch (error) {
      send({ type: 'error', id, error: toPlainError(error) });
    } finally {
      windows.delete(id);
      ending.delete(work);
    }
  };

  const quit = async (): Promise<void> => {
    for (const { stop } of running.values()) stop.abort();
    for (const stop of windows.values()) stop.abort();
    keeper.stopStarting();
    await Promise.allSettled([keeper.close(), ...ending]);
    await removeScratch(settings.scratchDir, process.pid);
    process.exit(0);
  };

  port.onMessage((raw) => {
    const message = toCapture.parse(raw);
    switch (message.type) {
      case 'capture':
        void capture(message.id, message.request);
        break;
      case 'visit':
        void visit(message);
        break;
      case 'snapshot':
      case 'record':
      case 'keep-download':
        void ofVisit(message);
        break;
      case 'use-profile':
      case 'log-in':
      case 'return-profile':
        void answerOfProfile(message);
        break;
      case 'ack':
        files.acknowledged(message.file, message.bytes);
        break;
      case 'closed':
        files.closed(message.file, message.bytes, message.sha256);
        break;
      case 'cancel':
        (running.get(message.id)?.stop ?? windows.get(message.id))?.abort();
        break;
      case 'look':
        void look(message.id, message.look);
        break;
      case 'quit':
        void quit();
        break;
    }
  });
  port.onGone(() => void quit());
  // A terminal's Ctrl-C reaches the whole group; the core decides, and says so over the channel.
  process.on('SIGINT', () => undefined);
}
