/**
 * The replay of an archived page: a view of its own inside the window, on a session of its own, which reads
 * nothing but the archive of one item. What the shell, the page of the window and the replay's worker share.
 */

/** The scheme of the replay; its host is a token of one opening. */
export const replayScheme = 'jejak-replay';

/** How the engine calls the one archive it has. */
export const archiveName = 'arsip';

/** What the replay asks its session for. Everything else is answered by the worker out of the archive. */
export const replayPaths = {
  page: '/',
  archive: '/arsip.wacz',
  /** The page in the place of one that the archive does not have; `?url=`. */
  notInArchive: '/tidak-ada',
  /** Says that the archive lacks what was asked for; `?url=`. */
  tellAbsent: '/kabar/tidak-ada',
  /** `?detail=`, in the engine's own words. */
  tellFailed: '/kabar/gagal',
} as const;

/** Where a page of the archive is in the replay, as it was nearest to an instant. */
export function archivedPath(url: string, capturedAt: string): string {
  return `/w/${archiveName}/${capturedAt.replace(/\D/g, '').slice(0, 14)}mp_/${url}`;
}

/** The address that a page or file of the replay had on the web; null for what is no part of the archive. */
export function addressOf(replayed: string): string | null {
  return /^[^?#]*?\/w\/[^/]+\/(?::[^/]+\/)?\d*[a-z]*_\/(.+)$/s.exec(replayed)?.[1] ?? null;
}

/** The page that is wanted: of which item, at which address, as of which instant. */
export interface ReplayWanted {
  item: string;
  url: string;
  capturedAt: string;
}

/** A place in the window, in its CSS pixels. */
export interface ReplayPlace {
  x: number;
  y: number;
  width: number;
  height: number;
}

/**
 * Why there is no replay: the file is no archive, it does not have the page that was captured, or the page
 * brought its own process down. A code of the core's where the file could not be read.
 */
type ReplayFailure = 'archive-unreadable' | 'archive-lacks-page' | 'replay-stopped' | (string & {}); // any other, and still named ones above

/** How the replay of an item stands. */
export type ReplayState = { item: string } & (
  | { phase: 'opening' }
  | {
      phase: 'shown';
      /** Of what is shown; null where the archive does not have it. */
      address: string | null;
      isLoading: boolean;
      canGoBack: boolean;
      canGoForward: boolean;
      /** Addresses that were asked for and are not in the archive, the first of them. */
      absent: string[];
      absentCount: number;
    }
  | { phase: 'failed'; code: ReplayFailure }
  | { phase: 'closed' }
);

/** The part of the bridge that shows replays; one at a time in a window. */
export interface ReplayBridge {
  /** Opens a replay in the place of the one there was. How it goes comes by `onState`. */
  open(wanted: ReplayWanted, place: ReplayPlace): Promise<void>;
  /** Lays it where it is to be seen from now on, and shows it again. */
  place(place: ReplayPlace): Promise<void>;
  /** Takes it out of sight; gives what was seen of it as an address of a picture, null where there was nothing. */
  cover(): Promise<string | null>;
  go(where: 'back' | 'forward' | 'start'): Promise<void>;
  /** Gives it the keyboard. It comes back by F6 or Escape. */
  focus(): Promise<void>;
  close(): Promise<void>;
  /** Calls `listener` at each change; gives the function that ends this. */
  onState(listener: (state: ReplayState) => void): () => void;
  /** Calls `listener` when the keyboard comes back from the replay. */
  onLeave(listener: () => void): () => void;
}
