import { contextBridge, ipcRenderer, webFrame, webUtils } from 'electron';
import type { Bridge } from '../contract/bridge.ts';
import type { ChosenPath, DeskState } from '../contract/calls/types.ts';
import { lastLanguageName, likelyLanguage, wordsFile } from '../contract/last-language.ts';
import type { ReplayBridge, ReplayState } from '../contract/replay.ts';

/** Older runtimes have the path on the file itself; what only says that it has one is no file. */
function pathOf(file: File): string {
  if (!(file instanceof File)) return '';
  const utils = webUtils as typeof webUtils | undefined;
  if (utils !== undefined) return utils.getPathForFile(file);
  return 'path' in file && typeof file.path === 'string' ? file.path : '';
}

const chosen = (channel: string, ...given: unknown[]): Promise<ChosenPath[]> =>
  ipcRenderer.invoke(channel, ...given) as Promise<ChosenPath[]>; // main's answer

const hear = (channel: string, listener: (given: unknown) => void): (() => void) => {
  const heard = (_event: unknown, given: unknown): void => listener(given);
  ipcRenderer.on(channel, heard);
  return () => void ipcRenderer.off(channel, heard);
};

/**
 * The first port to the core, asked for before the page's own script is read, so that it is there when the page asks
 * for one. Undefined once it is the page's, or where it is closed before that.
 */
let early: Promise<Given> | undefined;
const earlyNonce = 'early';

/** What main gives for one request. */
interface Given {
  port: MessagePort;
  desk: DeskState | null;
}

function givePort(nonce: string, { port, desk }: Given): void {
  window.postMessage({ jejak: 'port', nonce, desk }, location.origin, [port]);
}

function connect(nonce: string): void {
  const first = early;
  early = undefined;
  if (first === undefined) ipcRenderer.send('connect', nonce);
  else void first.then((given) => givePort(nonce, given));
}

const replay: ReplayBridge = {
  open: async (wanted, place) => {
    await ipcRenderer.invoke('replay-open', wanted, place);
  },
  place: async (place) => {
    await ipcRenderer.invoke('replay-place', place);
  },
  cover: () => ipcRenderer.invoke('replay-cover') as Promise<string | null>, // main's answer
  go: async (where) => {
    await ipcRenderer.invoke('replay-go', where);
  },
  focus: async () => {
    await ipcRenderer.invoke('replay-focus');
  },
  close: async () => {
    await ipcRenderer.invoke('replay-close');
  },
  onState: (listener) => hear('replay', (state) => listener(state as ReplayState)), // from main
  onLeave: (listener) => hear('replay-left', () => listener()),
};

const bridge: Bridge = {
  connect,
  choose: (choice, suggested) => chosen('choose', choice, suggested),
  drop: (files) => chosen('drop', files.map(pathOf)),
  opened: () => chosen('opened'),
  onOpened: (listener) => {
    ipcRenderer.on('opened', () => listener());
  },
  onLock: (listener) => hear('lock', () => listener()),
  copy: async (text) => {
    await ipcRenderer.invoke('copy', text);
  },
  zoom: (factor) => webFrame.setZoomFactor(factor),
  camera: async (use) => {
    await ipcRenderer.invoke('camera', use);
  },
  onCameraTaken: (listener) => {
    const hear = (): void => listener();
    ipcRenderer.on('camera-taken', hear);
    return () => ipcRenderer.off('camera-taken', hear);
  },
  print: async () => (await ipcRenderer.invoke('print')) === true,
  showInFolder: async (token) => {
    await ipcRenderer.invoke('show', token);
  },
  onLeave: (listener) => {
    ipcRenderer.on('leave', () => {
      void listener().then(
        (unsaved) => ipcRenderer.send('left', unsaved),
        () => ipcRenderer.send('left', null),
      );
    });
  },
  onStay: (listener) => {
    ipcRenderer.on('stay', () => listener());
  },
  replay,
};

contextBridge.exposeInMainWorld('jejak', bridge);
early = new Promise((resolve) => {
  ipcRenderer.on('port', (event, { nonce, desk }: { nonce: string; desk: DeskState | null }) => {
    const [port] = event.ports;
    if (port === undefined) return;
    if (nonce !== earlyNonce) {
      givePort(nonce, { port, desk });
      return;
    }
    port.addEventListener('close', () => (early = undefined));
    resolve({ port, desk });
  });
});
ipcRenderer.send('connect', earlyNonce);
document.addEventListener('readystatechange', loadLikelyWords, { once: true });

/** Has the words read while the page's own script is: it knows only from the core which ones they are. */
function loadLikelyWords(): void {
  const link = document.createElement('link');
  link.rel = 'modulepreload';
  link.href = wordsFile(likelyLanguage(localStorage.getItem(lastLanguageName), navigator.language));
  document.head.append(link);
}
