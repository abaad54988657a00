import type { Bridge } from '../../contract/bridge.ts';

declare global {
  interface Window {
    readonly jejak: Bridge;
  }
}

/** What the preload gives: dialogs, the clipboard, printing, and the port to the core. */
export const bridge: Bridge = window.jejak;
