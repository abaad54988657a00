import type { LoggedIn } from './capture-record.ts';
import type { ItemDetails, ItemSource, ItemState } from './item.ts';
import type { ToCover } from './to-cover.ts';

/** Bytes on their way into the locker. Stored as they come, hashed as they are stored. */
export interface DraftFile {
  /** Resolves when more may be written and the bytes used again; hold to it, it is what keeps memory flat. */
  write(bytes: Uint8Array): Promise<void>;
  /** Ends the file. What could not be stored rejects here, or at the latest in the sealing. */
  close(): Promise<{ bytes: number; sha256: string }>;
  /** Takes the file out of the draft: for a form of the page that could not be made after all. */
  drop(): Promise<void>;
}

/** Where a capture or an intake writes its files. It knows nothing of a locker. */
export interface EvidenceSink {
  file(role: string, meta: { name: string; mediaType: string }): DraftFile;
}

/** What a finished capture or intake says of itself; the core seals accordingly. */
export type Outcomes =
  | {
      result: 'item';
      state: ItemState;
      details: ItemDetails;
      searchText?: string;
      loggedIn?: LoggedIn;
      /** Places on its pictures that a person may want covered. */
      toCover?: ToCover;
      /** Of the server's answer for the page. */
      status?: number;
      /** Of a page whose server asks to be left alone for a while (429, 503); null where it does not say how long. */
      askedToWait?: { retryAfterMs: number | null };
    }
  | { result: 'failed'; code: string; source: ItemSource; message: string };

/** Progress of long work, for people: what is being done and how far it is. */
export interface Progress {
  step: string;
  done?: number;
  total?: number;
  unit?: 'bytes' | 'files' | 'entries' | 'pages' | 'rows';
  /** How many of how many things, where `unit` is bytes of them. */
  count?: { done: number; total: number };
  detail?: string;
}
export type OnProgress = (progress: Progress) => void;
