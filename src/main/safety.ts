import { app, type Session, session, type WebContents } from 'electron';
import { replayScheme } from '../contract/replay.ts';
import { hasCamera } from './camera.ts';

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

/**
 * No permission but the camera's picture, never sound, and that for our own page only, while its camera view is
 * open; no device, no download, no request but for what is ours.
 */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((contents, permission, answer, details) => {
    const wanted = 'mediaTypes' in details ? details.mediaTypes : undefined;
    const isVideoAlone = permission === 'media' && wanted?.length === 1 && wanted[0] === 'video';
    const isOurs = details.isMainFrame && details.requestingUrl.startsWith(ours);
    answer(isVideoAlone && isOurs && contents.getURL().startsWith(ours) && hasCamera(contents));
  });
  session.setPermissionCheckHandler(
    (contents, permission, origin, { mediaType }) =>
      permission === 'media' &&
      mediaType === 'video' &&
      `${origin.replace(/\/$/, '')}/` === ours &&
      hasCamera(contents),
  );
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest((details, answer) => {
    const isOurs = /^(jejak:\/\/(app|blob|live)\/|devtools:)/.test(details.url);
    answer({ cancel: !isOurs });
  });
  session.setSpellCheckerEnabled(false);
}
