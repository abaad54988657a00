import type { BrowserWindow, WebContents } from 'electron';
import type { CameraUse } from '../contract/bridge.ts';

const viewing = new Set<WebContents>();
/** Those of them that film with sound. */
const hearing = new Set<WebContents>();
const watched = new WeakSet<WebContents>();

/**
 * The window has opened or left its camera view, or films there with sound: only in between, and while it is seen, are
 * the camera and the microphone its own. What it says of sound never lends it the camera: that comes late where the
 * view is left while one films.
 */
export function letCamera(window: BrowserWindow, use: CameraUse): void {
  const contents = window.webContents;
  hearing.delete(contents);
  if (use === 'none') viewing.delete(contents);
  if (use === 'sound' && viewing.has(contents)) hearing.add(contents);
  if (use !== 'picture') return;
  viewing.add(contents);
  if (watched.has(contents)) return;
  watched.add(contents);
  const frame: NodeJS.EventEmitter = window;
  for (const event of ['hide', 'minimize']) frame.on(event, () => takeBack(contents));
  // A page that is loaded anew, or has died, asks again.
  const page: NodeJS.EventEmitter = contents;
  for (const event of ['did-start-loading', 'render-process-gone', 'destroyed']) {
    page.on(event, () => forget(contents));
  }
}

/** The computer sleeps or its screen is locked: no window has the camera any more. */
export function takeCameraBack(): void {
  for (const contents of viewing) takeBack(contents);
}

export function hasCamera(contents: WebContents | null): boolean {
  return contents !== null && viewing.has(contents);
}

export function hasMicrophone(contents: WebContents | null): boolean {
  return contents !== null && hearing.has(contents);
}

function takeBack(contents: WebContents): void {
  if (forget(contents)) contents.send('camera-taken');
}

/** @returns whether it had the camera */
function forget(contents: WebContents): boolean {
  hearing.delete(contents);
  return viewing.delete(contents);
}
