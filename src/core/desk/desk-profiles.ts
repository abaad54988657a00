import type { LoggedIn } from '../../contract/capture-record.ts';
import type { Profile } from '../../contract/profile.ts';
import type { Locker } from '../../locker/index.ts';
import { addProfile, checkProfile, logIn, type ProfileBrowser } from '../profiles.ts';
import type { DeskEvents } from './events.ts';

/** The capture profiles of an open locker, as its windows use them. */
export interface DeskProfiles {
  list(): Profile[];
  add(wanted: { name: string; url: string | null; ownNames: string[] }): Promise<Profile>;
  rename(profile: string, name: string): Promise<Profile>;
  nameOwner(profile: string, ownNames: readonly string[]): Promise<Profile>;
  /**
   * Opens a browser with a window for it; resolves when that is closed, by hand, by `closeWindow` or by the
   * signal, what it has is kept, and where there is an address to look at, it was seen whether it went well.
   */
  logIn(profile: string, signal: AbortSignal): Promise<Profile>;
  /** Closes the window as a person does; nothing where there is none. */
  closeWindow(profile: string): void;
  check(profile: string): Promise<LoggedIn>;
  /** For good. */
  forget(profile: string): Promise<void>;
  /** Closes the windows that are open, keeping what was done in them. */
  close(): Promise<void>;
}

interface Parts {
  locker: Locker;
  events: DeskEvents;
  browser: () => ProfileBrowser;
  /** Ends the browser of the queue where it has this profile and nothing to do. */
  release: (profile: string) => Promise<void>;
}

export function openDeskProfiles({ locker, events, browser, release }: Parts): DeskProfiles {
  const closing = new AbortController();
  const working = new Set<Promise<unknown>>();
  const windows = new Map<string, AbortController>();
  const tell = (): void => events.tell({ type: 'profiles' });
  const doing = async <T>(profile: string, work: () => Promise<T>): Promise<T> => {
    await release(profile);
    const result = work();
    working.add(result);
    tell();
    try {
      return await result;
    } finally {
      working.delete(result);
      tell();
    }
  };
  return {
    list: () => locker.profiles.list(),
    async add(wanted) {
      const added = await addProfile(locker, wanted);
      tell();
      return added;
    },
    async rename(profile, name) {
      const renamed = await locker.profiles.rename(profile, name);
      for (const type of ['profiles', 'queue'] as const) events.tell({ type });
      return renamed;
    },
    // A browser that rests with it looks for the names that it was started with.
    nameOwner: (profile, ownNames) => doing(profile, () => locker.profiles.nameOwner(profile, ownNames)),
    logIn: (profile, signal) =>
      doing(profile, async () => {
        const window = new AbortController();
        windows.set(profile, window);
        const end = AbortSignal.any([closing.signal, signal, window.signal]);
        try {
          await logIn(locker, { profile, url: null, browser: browser() }, end);
        } finally {
          windows.delete(profile);
        }
        if (!closing.signal.aborted && !signal.aborted)
          await checkProfile(locker, { profile, browser: browser() }, closing.signal);
        return locker.profiles.find(profile);
      }),
    closeWindow: (profile) => windows.get(profile)?.abort(),
    check: (profile) =>
      doing(profile, () => checkProfile(locker, { profile, browser: browser() }, closing.signal)),
    forget: (profile) => doing(profile, () => locker.profiles.forget(profile)),
    async close() {
      closing.abort();
      await Promise.allSettled(working);
    },
  };
}
