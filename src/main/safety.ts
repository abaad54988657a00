import { app, type Session, type WebContents } from 'electron';

const ours = 'jejak://app/';

/** Whether a message comes from the main frame of our own page. */
export function isOurFrame(frame: { url: string; parent: unknown } | null): boolean {
  return frame !== null && frame.parent === null && frame.url.startsWith(ours);
}

/** Electron's security list, for every web contents that is ever made. */
export function guardEverything(): void {
  app.on('web-contents-created', (_, contents) => guard(contents));
}

function guard(contents: WebContents): void {
  contents.on('will-navigate', (event, url) => {
    if (!url.startsWith(ours)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/** No permission but the camera, and that for our own page only; no request but for what is ours. */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((contents, permission, answer, details) => {
    const wantsVideo = 'mediaTypes' in details && details.mediaTypes.includes('video');
    answer(permission === 'media' && wantsVideo && contents.getURL().startsWith(ours));
  });
  session.setPermissionCheckHandler(
    (_, permission, origin) => permission === 'media' && `${origin}/` === ours,
  );
  session.webRequest.onBeforeRequest((details, answer) => {
    const isOurs = /^(jejak:\/\/(app|blob|live)\/|devtools:)/.test(details.url);
    answer({ cancel: !isOurs });
  });
  session.setSpellCheckerEnabled(false);
}
