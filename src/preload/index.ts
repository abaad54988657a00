import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { Bridge } from '../contract/bridge.ts';
import type { ChosenPath } from '../contract/calls/types.ts';

/** Older runtimes have the path on the file itself. */
function pathOf(file: File): string {
  const utils = webUtils as typeof webUtils | undefined;
  if (utils !== undefined) return utils.getPathForFile(file);
  return 'path' in file && typeof file.path === 'string' ? file.path : '';
}

const chosen = (channel: string, ...given: unknown[]): Promise<ChosenPath[]> =>
  ipcRenderer.invoke(channel, ...given) as Promise<ChosenPath[]>; // main's answer

const bridge: Bridge = {
  connect: (nonce) => ipcRenderer.send('connect', nonce),
  choose: (choice, suggested) => chosen('choose', choice, suggested),
  drop: (files) => chosen('drop', files.map(pathOf)),
  opened: () => chosen('opened'),
  onOpened: (listener) => {
    ipcRenderer.on('opened', () => listener());
  },
  copy: async (text) => {
    await ipcRenderer.invoke('copy', text);
  },
  camera: async (isOpen) => {
    await ipcRenderer.invoke('camera', isOpen);
  },
  onCameraTaken: (listener) => {
    const hear = (): void => listener();
    ipcRenderer.on('camera-taken', hear);
    return () => ipcRenderer.off('camera-taken', hear);
  },
  print: async () => {
    await ipcRenderer.invoke('print');
  },
  showInFolder: async (token) => {
    await ipcRenderer.invoke('show', token);
  },
};

contextBridge.exposeInMainWorld('jejak', bridge);
ipcRenderer.on('port', (event, nonce: string) =>
  window.postMessage({ jejak: 'port', nonce }, location.origin, event.ports),
);
