import type { PicturePage } from './bridge.ts';
import type { DeskState } from './calls/types.ts';
import type { PicturePart } from './redaction.ts';

/**
 * What the shell (Electron's main process) and the core say to each other beside the calls. Ports carry the
 * calls of one window; where the core is no utility process their messages are relayed, by number.
 */
export type ToCore =
  /** First message: what it runs on, for showing. */
  | { type: 'start'; runtime: string[] }
  /** A path that a person chose, under the token that the window is given. */
  | { type: 'chosen'; token: string; path: string }
  | { type: 'port'; port: number }
  | { type: 'data'; port: number; data: unknown }
  | { type: 'close'; port: number }
  /**
   * Bytes `from` on of a stored file; they come as they are pulled. Without `to` the whole file is held against
   * its hash on the way; with it (exclusive) only what is asked for is read.
   */
  | { type: 'blob'; blob: number; item: string; role: string; from: number; to?: number }
  /** A part of a stored picture, as a PNG of its own, or a view of a whole one as a JPEG; it comes in the same way. */
  | { type: 'part'; blob: number; item: string; role: string; part: PicturePart | PicturePage }
  /** The page of a job as it is being captured, as a picture; it comes in the same way. */
  | { type: 'live'; blob: number; job: string }
  | { type: 'pull'; blob: number }
  | { type: 'drop'; blob: number }
  /** The computer is about to sleep, or its own screen was locked. */
  | { type: 'lock' }
  /** Somebody is here, in a part of the window that is not the page that says so itself. */
  | { type: 'touch' }
  /** The program is about to end: what the windows have under way is cut off, and offered again. */
  | { type: 'leave' }
  /** End: seal what runs, close the locker, leave. */
  | { type: 'quit' };

export type FromCore =
  | { type: 'ready' }
  /** Calls are answered at this port. With what its window would ask for first; null where that cannot be told now. */
  | { type: 'opened'; port: number; desk: DeskState | null }
  /** A path that was chosen in an earlier run, under the token that the window is given for it now. */
  | { type: 'kept'; token: string; path: string }
  /** Show this folder or file in the system's file manager. */
  | { type: 'show'; path: string }
  /**
   * Said at each change: pages that are waiting or being captured, watched addresses that are visited as they become
   * due, how much else is under way that a window has begun and that ends with its page or with the program (an export,
   * a check, a visit), the language for what the shell itself says, and the locker that may be looked at (its log's
   * origin), null while there is none or the screen is locked.
   */
  | {
      type: 'work';
      pages: number;
      watches: number;
      under: number;
      language: 'id' | 'en';
      shown: string | null;
    }
  | { type: 'data'; port: number; data: unknown }
  | { type: 'close'; port: number }
  /** `bytes` of the whole file. */
  | { type: 'head'; blob: number; mediaType: string; bytes: number; name: string }
  /** `null` at the end; `error` where it broke off, or there is no such file. */
  | { type: 'bytes'; blob: number; bytes: Uint8Array | null; error?: string };
