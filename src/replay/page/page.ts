import { archiveName, replayPaths } from '../../contract/replay.ts';

/**
 * The page around a replay: it starts the worker, gives it the archive, and then shows the page that was asked
 * for in its frame. It stands in for no one: whatever it says to the shell, a captured script could say too.
 */
async function open(frame: HTMLIFrameElement): Promise<void> {
  const { serviceWorker } = navigator;
  await serviceWorker.register('/worker.js', { type: 'module' });
  await serviceWorker.ready;
  if (serviceWorker.controller === null) await once(serviceWorker, 'controllerchange');
  await addArchive(serviceWorker);
  frame.addEventListener('load', () => {
    if (isElsewhere(frame)) frame.src = replayPaths.notInArchive;
  });
  frame.src = frame.dataset['start'] ?? replayPaths.notInArchive;
}

function addArchive(workers: ServiceWorkerContainer): Promise<void> {
  const added = new Promise<void>((resolve, reject) => {
    workers.addEventListener('message', ({ data }: MessageEvent<{ msg_type?: string; error?: string }>) => {
      if (data.msg_type === 'collAdded') resolve();
      if (data.error !== undefined) reject(new Error(data.error));
    });
    workers.startMessages();
  });
  const file = { sourceUrl: `${location.origin}${replayPaths.archive}` };
  workers.controller?.postMessage({ msg_type: 'addColl', name: archiveName, file });
  return added;
}

/** Where a page went out of the archive by a way that the engine did not see, the browser shows an error page. */
function isElsewhere(frame: HTMLIFrameElement): boolean {
  try {
    return frame.contentWindow?.location.href === undefined;
  } catch {
    return true;
  }
}

function once(target: EventTarget, kind: string): Promise<unknown> {
  return new Promise((resolve) => target.addEventListener(kind, resolve, { once: true }));
}

const [frame] = document.getElementsByTagName('iframe');
if (frame !== undefined) {
  open(frame).catch((error: unknown) =>
    fetch(`${replayPaths.tellFailed}?detail=${encodeURIComponent(String(error))}`, { method: 'POST' }),
  );
}
