import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { Bridge } from '../contract/bridge.ts';
import type { ChosenPath } from '../contract/calls/types.ts';

/** Older runtimes have the path on the file itself. */
function pathOf(file: File): string {
  if (typeof webUtils?.getPathForFile === 'function') return webUtils.getPathForFile(file);
  return 'path' in file && typeof file.path === 'string' ? file.path : '';
}

const chosen = (channel: string, ...given: unknown[]): Promise<ChosenPath[]> =>
  ipcRenderer.invoke(channel, ...given) as Promise<ChosenPath[]>; // main's answer

const bridge: Bridge = {
  connect: (nonce) => ipcRenderer.send('connect', nonce),
  choose: (choice, suggested) => chosen('choose', choice, suggested),
  drop: (files) => chosen('drop', files.map(pathOf)),
  copy: async (text) => void (await ipcRenderer.invoke('copy', text)),
  print: async () => void (await ipcRenderer.invoke('print')),
  showInFolder: async (token) => void (await ipcRenderer.invoke('show', token)),
};

contextBridge.exposeInMainWorld('jejak', bridge);
ipcRenderer.on('port', (event, nonce: string) =>
  window.postMessage({ jejak: 'port', nonce }, location.origin, event.ports),
);
