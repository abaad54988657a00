import type { BrowserWindow, WebContents } from 'electron';

const viewing = new Set<WebContents>();
const watched = new WeakSet<WebContents>();

/** The window has opened or left its camera view: only in between, and while it is seen, is the camera its own. */
export function letCamera(window: BrowserWindow, isOpen: boolean): void {
  const contents = window.webContents;
  if (!isOpen) {
    viewing.delete(contents);
    return;
  }
  viewing.add(contents);
  if (watched.has(contents)) return;
  watched.add(contents);
  const frame: NodeJS.EventEmitter = window;
  for (const event of ['hide', 'minimize']) frame.on(event, () => takeBack(contents));
  // A page that is loaded anew, or has died, asks again.
  const page: NodeJS.EventEmitter = contents;
  for (const event of ['did-start-loading', 'render-process-gone', 'destroyed']) {
    page.on(event, () => viewing.delete(contents));
  }
}

/** The computer sleeps or its screen is locked: no window has the camera any more. */
export function takeCameraBack(): void {
  for (const contents of viewing) takeBack(contents);
}

export function hasCamera(contents: WebContents | null): boolean {
  return contents !== null && viewing.has(contents);
}

function takeBack(contents: WebContents): void {
  if (viewing.delete(contents)) contents.send('camera-taken');
}
