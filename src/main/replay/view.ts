import {
  BrowserView,
  type BrowserWindow,
  type NavigationHistory,
  type Session,
  type WebContents,
  WebContentsView,
} from 'electron';
import type { ReplayPlace } from '../../contract/replay.ts';

/** A page laid over a part of the window. */
export interface ReplayView {
  contents: WebContents;
  history: Pick<NavigationHistory, 'canGoBack' | 'canGoForward' | 'goBack' | 'goForward' | 'clear'>;
  show(place: ReplayPlace): void;
  hide(): void;
  close(): void;
}

/** Electron's own views of a window came with version 30; the runtime for trials is older. */
const hasViews = Number(process.versions.electron.split('.')[0]) >= 30;

/** No preload, no Node and no dialogs, whatever the page asks for; nothing plays before somebody presses it. */
function preferencesOf(session: Session) {
  return {
    session,
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    webSecurity: true,
    webgl: true,
    spellcheck: false,
    disableDialogs: true,
    navigateOnDragDrop: false,
    devTools: false,
    autoplayPolicy: 'document-user-activation-required',
  } as const;
}

export function makeReplayView(window: BrowserWindow, session: Session): ReplayView {
  const view = hasViews
    ? asContentsView(new WebContentsView({ webPreferences: preferencesOf(session) }), window)
    : asBrowserView(window, session);
  // A page on the web decides nothing about connections: no datagram goes past the session's proxy.
  view.contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  return view;
}

function asContentsView(view: WebContentsView, window: BrowserWindow): ReplayView {
  view.setBackgroundColor('#ffffff');
  view.setVisible(false);
  window.contentView.addChildView(view);
  return {
    contents: view.webContents,
    history: view.webContents.navigationHistory,
    show(place) {
      view.setBounds(place);
      view.setVisible(true);
    },
    hide: () => view.setVisible(false),
    close() {
      if (!window.isDestroyed()) window.contentView.removeChildView(view);
      if (!view.webContents.isDestroyed()) view.webContents.close();
    },
  };
}

/* eslint-disable @typescript-eslint/no-deprecated -- what the runtime for trials has in its place */
function asBrowserView(window: BrowserWindow, session: Session): ReplayView {
  const view = new BrowserView({ webPreferences: preferencesOf(session) });
  view.setBackgroundColor('#ffffff');
  const { webContents: contents } = view;
  return {
    contents,
    history: {
      canGoBack: () => contents.canGoBack(),
      canGoForward: () => contents.canGoForward(),
      goBack: () => contents.goBack(),
      goForward: () => contents.goForward(),
      clear: () => contents.clearHistory(),
    },
    show(place) {
      window.addBrowserView(view);
      view.setBounds(place);
    },
    hide: () => window.removeBrowserView(view),
    close() {
      if (!window.isDestroyed()) window.removeBrowserView(view);
      if (!contents.isDestroyed()) contents.close();
    },
  };
}
/* eslint-enable @typescript-eslint/no-deprecated */
