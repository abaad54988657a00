import type { BrowserWindow } from 'electron';

/** Prints what a window shows, by the system's dialog; false where that failed, and not where a person gave it up. */
export function printWindow(window: BrowserWindow): Promise<boolean> {
  return new Promise((resolve) => {
    window.webContents.print({}, (done, reason) => resolve(done || /cancel/i.test(reason)));
  });
}
