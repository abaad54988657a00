import { randomBytes } from 'node:crypto';
import type { BrowserWindow, Session } from 'electron';
import {
  addressOf,
  archivedPath,
  type ReplayPlace,
  type ReplayState,
  type ReplayWanted,
  replayPaths,
  replayScheme,
} from '../../contract/replay.ts';
import type { Words } from '../../words/say.ts';
import type { ItemArchive } from './archive.ts';
import { keepClipboardFrom } from './clipboard.ts';
import { leavesReplay, passesOn } from './keyboard.ts';
import { pageAround, pageNotInArchive } from './pages.ts';
import { makeReplayView } from './view.ts';

/** So many addresses that the archive lacks are named; the rest are counted. */
const mostNamed = 50;
/** A page that asks without end is not followed for ever. */
const mostCounted = 10_000;

/** One replay in one window, from the moment its archive is known to be whole until it is closed. */
export interface Opening {
  /** The host of its addresses; nobody else knows it. */
  readonly token: string;
  answer(request: Request, url: URL): Promise<Response>;
  show(place: ReplayPlace): void;
  /** Takes it out of sight; gives what was seen of it as an address of a picture, null where it shows nothing. */
  cover(): Promise<string | null>;
  focus(): void;
  goTo(where: 'back' | 'forward' | 'start'): void;
  close(): void;
}

interface Parts {
  window: BrowserWindow;
  session: Session;
  archive: ItemArchive;
  wanted: ReplayWanted;
  place: () => ReplayPlace | null;
  words: () => Promise<Words>;
  tell: (state: ReplayState) => void;
  onLeave: () => void;
  /** At everything that is moved, pressed or typed in it. */
  onInput: () => void;
}

export function beginOpening(parts: Parts): Opening {
  const { window, session, archive, wanted, words, tell } = parts;
  const token = randomBytes(16).toString('hex');
  const origin = `${replayScheme}://${token}`;
  const start = archivedPath(wanted.url, wanted.capturedAt);
  const view = makeReplayView(window, session);
  const { contents, history } = view;
  const absent = new Set<string>();
  let isReady = false;
  let hasFailed = false;
  let isOver = false;
  const isSeen = (): boolean => isReady && !hasFailed && !contents.isDestroyed();

  const say = (state: ReplayState): void => {
    if (!isOver) tell(state);
  };
  const fail = (code: string): void => {
    hasFailed = true;
    say({ item: wanted.item, phase: 'failed', code });
    view.hide();
  };
  const sayShown = (): void => {
    if (!isSeen()) return;
    say({
      item: wanted.item,
      phase: 'shown',
      address: addressOf(contents.mainFrame.frames[0]?.url ?? ''),
      isLoading: contents.isLoading(),
      canGoBack: history.canGoBack(),
      canGoForward: history.canGoForward(),
      absent: [...absent].slice(0, mostNamed),
      absentCount: absent.size,
    });
  };
  const lacks = (address: string): void => {
    if (!isReady && isSamePage(address, wanted.url)) fail('archive-lacks-page');
    if (absent.size < mostCounted) absent.add(address.slice(0, 2000));
    sayShown();
  };
  const ready = (): void => {
    if (isReady || hasFailed) return;
    isReady = true;
    history.clear();
    const place = parts.place();
    if (place !== null) view.show(place);
  };

  contents.on('did-frame-navigate', (_event, url, _status, _text, isWhole) => {
    if (!isWhole && addressOf(url) !== null) ready();
    sayShown();
  });
  contents.on('did-navigate-in-page', sayShown);
  contents.on('did-start-loading', sayShown);
  contents.on('did-stop-loading', sayShown);
  contents.on('render-process-gone', () => fail('replay-stopped'));
  contents.on('input-event', () => parts.onInput());
  contents.on('before-input-event', (event, input) => {
    const passed = passesOn(input);
    if (leavesReplay(input)) parts.onLeave();
    else if (passed !== undefined) {
      event.preventDefault();
      window.webContents.focus();
      window.webContents.sendInputEvent(passed);
    }
  });
  keepClipboardFrom(contents)
    .then(() => contents.loadURL(`${origin}/`))
    .catch(() => fail('replay-stopped'));

  return {
    token,
    show(place) {
      if (isSeen()) view.show(place);
    },
    async cover() {
      if (!isSeen()) return null;
      const picture = await contents.capturePage();
      // Where it is to be seen again by now, it stays.
      if (parts.place() === null && !contents.isDestroyed()) view.hide();
      return picture.toDataURL();
    },
    focus: () => contents.focus(),
    async answer(request, url) {
      const address = url.searchParams.get('url');
      switch (url.pathname) {
        case replayPaths.page:
          return pageAround(start, await words());
        case replayPaths.archive:
          return archive.answer(request);
        case replayPaths.notInArchive:
          return pageNotInArchive(address, await words());
        case replayPaths.tellAbsent:
          if (address !== null) lacks(address);
          return new Response(null, { status: 204 });
        case replayPaths.tellFailed:
          // Afterwards only a captured script would say so.
          if (!isReady) fail('archive-unreadable');
          return new Response(null, { status: 204 });
        default:
          return new Response(null, { status: 404 });
      }
    },
    goTo(where) {
      if (where === 'back') history.goBack();
      else if (where === 'forward') history.goForward();
      else
        void contents.mainFrame
          .executeJavaScript(`document.getElementsByTagName('iframe')[0].src = ${JSON.stringify(start)}`)
          .catch(() => undefined); // what was captured has taken the page around it apart
    },
    close() {
      isOver = true;
      view.close();
    },
  };
}

function isSamePage(a: string, b: string): boolean {
  try {
    return new URL(a).href.replace(/#.*$/, '') === new URL(b).href.replace(/#.*$/, '');
  } catch {
    return false; // what is no address was not captured
  }
}
