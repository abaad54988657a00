import { app, type Session, session, type WebContents } from 'electron';
import { replayScheme } from '../contract/replay.ts';
import { hasCamera, hasMicrophone } from './camera.ts';

const ours = 'jejak://app/';

/** Whether a message comes from the main frame of our own page. */
export function isOurFrame(frame: { url: string; parent: unknown } | null): boolean {
  return frame !== null && frame.parent === null && frame.url.startsWith(ours);
}

/** Electron's security list, for every web contents that is ever made. */
export function guardEverything(): void {
  app.on('web-contents-created', (_, contents) => guard(contents));
}

/** A page of the window goes nowhere but to our own; a replay stays where it is, and only its frame moves in the archive. */
function guard(contents: WebContents): void {
  const isOfWindow = (): boolean => contents.session === session.defaultSession;
  contents.on('will-navigate', (event, url) => {
    if (!isOfWindow() || !url.startsWith(ours)) event.preventDefault();
  });
  contents.on('will-redirect', (event, url) => {
    if (isOfWindow() || !url.startsWith(`${replayScheme}://`)) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/** Where the browser asks the system for the position; elsewhere it would ask a service on the network. */
const tellsPlace = process.platform === 'darwin';

function isOpenTo(contents: WebContents | null, kind: string | undefined): boolean {
  return (kind === 'video' && hasCamera(contents)) || (kind === 'audio' && hasMicrophone(contents));
}

/**
 * No permission but the camera's picture, and its sound and the device's position beside it, and that for our own page
 * only, while its camera view is open; no device, no download, no request but for what is ours.
 */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((contents, permission, answer, details) => {
    const wanted = 'mediaTypes' in details ? (details.mediaTypes ?? []) : [];
    const isOurs = details.isMainFrame && details.requestingUrl.startsWith(ours);
    const isLent =
      permission === 'media'
        ? wanted.length > 0 && wanted.every((kind) => isOpenTo(contents, kind))
        : permission === 'geolocation' && tellsPlace && hasCamera(contents);
    answer(isLent && isOurs && contents.getURL().startsWith(ours));
  });
  session.setPermissionCheckHandler(
    (contents, permission, origin, { mediaType }) =>
      `${origin.replace(/\/$/, '')}/` === ours &&
      (permission === 'media'
        ? isOpenTo(contents, mediaType)
        : permission === 'geolocation' && tellsPlace && hasCamera(contents)),
  );
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest((details, answer) => {
    const isOurs = /^(jejak:\/\/(app|blob|live)\/|devtools:)/.test(details.url);
    answer({ cancel: !isOurs });
  });
  session.setSpellCheckerEnabled(false);
}
