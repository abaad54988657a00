import { join } from 'node:path';
import type { BrowserWindow, Session } from 'electron';
import { type ReplayPlace, type ReplayState, type ReplayWanted } from '../../contract/replay.ts';
import { loadWords } from '../../words/load.ts';
import type { Language } from '../../words/say.ts';
import type { CoreKeeper } from '../core-keeper.ts';
import { openArchive } from './archive.ts';
import { beginOpening, type Opening } from './opening.ts';
import { makeReplaySession } from './session.ts';

/** The replays of the windows, one a window. */
export interface Replays {
  open(window: BrowserWindow, wanted: ReplayWanted, place: ReplayPlace): Promise<void>;
  place(window: BrowserWindow, place: ReplayPlace): void;
  /** Takes it out of sight; gives a picture of what was seen. */
  cover(window: BrowserWindow): Promise<string | null>;
  go(window: BrowserWindow, where: 'back' | 'forward' | 'start'): void;
  focus(window: BrowserWindow): void;
  close(window: BrowserWindow): void;
  /** Cuts all of them off: what they show may not be looked at any more. */
  closeAll(): void;
}

const touchEveryMs = 15_000;

interface Shown {
  item: string;
  stop: AbortController;
  place: ReplayPlace | null;
  opening: Opening | undefined;
}

export function createReplays(core: CoreKeeper, dist: string, language: () => Language): Replays {
  const shown = new Map<BrowserWindow, Shown>();
  let made: Promise<Session> | undefined;
  /** What an opening left in memory is gone before the next begins. */
  let clearing: Promise<void> = Promise.resolve();

  const session = (): Promise<Session> =>
    (made ??= makeReplaySession(join(dist, 'app/replay'), (request, url) => {
      const of = [...shown.values()].find(({ opening }) => opening?.token === url.host);
      return of?.opening?.answer(request, url) ?? new Response(null, { status: 404 });
    }));
  const tell = (window: BrowserWindow, state: ReplayState): void => {
    if (!window.isDestroyed()) window.webContents.send('replay', state);
  };
  const close = (window: BrowserWindow): void => {
    const now = shown.get(window);
    if (now === undefined) return;
    shown.delete(window);
    now.stop.abort();
    now.opening?.close();
    clearing = session()
      .then((each) => each.clearStorageData())
      .catch(() => undefined); // it lies in memory alone, and nobody knows its address any more
    tell(window, { item: now.item, phase: 'closed' });
  };

  /** Who reads a replay is here, which the page around it does not hear. */
  let touchedAt = -touchEveryMs;
  const touch = (): void => {
    if (performance.now() - touchedAt < touchEveryMs) return;
    touchedAt = performance.now();
    core.touch();
  };
  const watched = new WeakSet<BrowserWindow>();
  /** A replay lives no longer than the page that asked for it. */
  const watch = (window: BrowserWindow): void => {
    if (watched.has(window)) return;
    watched.add(window);
    window.once('closed', () => close(window));
    window.webContents.on('did-navigate', () => close(window));
    window.webContents.on('render-process-gone', () => close(window));
  };

  return {
    close,
    async open(window, wanted, place) {
      close(window);
      const { item } = wanted;
      const now: Shown = { item, stop: new AbortController(), place, opening: undefined };
      shown.set(window, now);
      watch(window);
      tell(window, { item, phase: 'opening' });
      try {
        const archive = await openArchive(core, item, now.stop.signal);
        await clearing;
        const parts = { window, archive, wanted, session: await session() };
        if (now.stop.signal.aborted || window.isDestroyed()) return;
        now.opening = beginOpening({
          ...parts,
          place: () => now.place,
          words: () => loadWords(language()),
          tell: (state) => tell(window, state),
          onInput: touch,
          onLeave: () => {
            window.webContents.focus();
            window.webContents.send('replay-left');
          },
        });
      } catch (error) {
        if (now.stop.signal.aborted) return;
        const code = error instanceof Error ? error.message : String(error);
        tell(window, { item, phase: 'failed', code });
      }
    },
    place(window, place) {
      const now = shown.get(window);
      if (now === undefined) return;
      now.place = place;
      now.opening?.show(place);
    },
    async cover(window) {
      const now = shown.get(window);
      if (now === undefined) return null;
      now.place = null;
      return (await now.opening?.cover()) ?? null;
    },
    go: (window, where) => shown.get(window)?.opening?.goTo(where),
    focus: (window) => shown.get(window)?.opening?.focus(),
    closeAll() {
      for (const window of [...shown.keys()]) close(window);
    },
  };
}
