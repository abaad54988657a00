import type { BrowserWindow } from 'electron';
import type { ReplayPlace, ReplayWanted } from '../../contract/replay.ts';
import type { CoreKeeper, CoreWork } from '../core-keeper.ts';
import { createReplays } from './replays.ts';

type Handle = (channel: string, work: (window: BrowserWindow, ...given: unknown[]) => unknown) => void;

/**
 * Answers what the page of the window asks about replays. Gives what must hear of the core's work: a replay is
 * cut off as soon as its locker may not be looked at.
 */
export function serveReplays(
  handle: Handle,
  core: CoreKeeper,
  { dist, workNow }: { dist: string; workNow: () => CoreWork },
): (work: CoreWork) => void {
  const replays = createReplays(core, dist, () => workNow().language);
  handle('replay-open', (window, wanted, place) =>
    isWanted(wanted) && isPlace(place) ? replays.open(window, wanted, toPixels(window, place)) : undefined,
  );
  handle('replay-place', (window, place) =>
    isPlace(place) ? replays.place(window, toPixels(window, place)) : undefined,
  );
  handle('replay-cover', (window) => replays.cover(window));
  handle('replay-go', (window, where) => (isWay(where) ? replays.go(window, where) : undefined));
  handle('replay-focus', (window) => replays.focus(window));
  handle('replay-close', (window) => replays.close(window));
  let shown = workNow().shown;
  return (work) => {
    if (work.shown === shown) return;
    shown = work.shown;
    replays.closeAll();
  };
}

function isWanted(value: unknown): value is ReplayWanted {
  if (typeof value !== 'object' || value === null) return false;
  const { item, url, capturedAt } = value as Partial<Record<keyof ReplayWanted, unknown>>; // looked at below
  return (
    typeof item === 'string' &&
    /^[0-9a-f]{32}$/.test(item) &&
    typeof url === 'string' &&
    /^https?:\/\//.test(url) &&
    typeof capturedAt === 'string' &&
    !Number.isNaN(Date.parse(capturedAt))
  );
}

function isPlace(value: unknown): value is ReplayPlace {
  if (typeof value !== 'object' || value === null) return false;
  const { x, y, width, height } = value as Partial<Record<keyof ReplayPlace, unknown>>; // looked at below
  return [x, y, width, height].every((each) => typeof each === 'number' && each >= 0 && each < 1e5);
}

function isWay(value: unknown): value is 'back' | 'forward' | 'start' {
  return value === 'back' || value === 'forward' || value === 'start';
}

/** From the page's own pixels to those of the window, which it may have been enlarged from. */
function toPixels(window: BrowserWindow, place: ReplayPlace): ReplayPlace {
  const zoom = window.webContents.getZoomFactor();
  const left = Math.round(place.x * zoom);
  const top = Math.round(place.y * zoom);
  return {
    x: left,
    y: top,
    width: Math.round((place.x + place.width) * zoom) - left,
    height: Math.round((place.y + place.height) * zoom) - top,
  };
}
