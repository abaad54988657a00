import type { AllowedHost } from '../hosts.ts';

/** The keys of the locker that is open. */
export interface KeysState {
  /** Of the key in force, 64 hex digits. */
  fingerprint: string;
  /** The same as 24 words, the last of which checks the others. */
  words: string[];
  origin: string;
  /** Keys that signed earlier, oldest first: of this log before a change of key, and of logs that it continues. */
  earlier: { origin: string; fingerprint: string }[];
  /** Ways to the data key, as `keys.json` has them; `officer` is null for one whose name the locker does not know. */
  ways: { kind: 'passphrase' | 'recovery'; officer: string | null; own: boolean }[];
  /** When `keys.json` was written last, as the file says; null where that cannot be read. */
  changedAt: string | null;
}

/** The time servers that are set, and what they said last. */
export interface TimeAskingState {
  servers: string[];
  isAsking: boolean;
  askedAt: string | null;
  /** Positive where the device is behind; `fault` where a server said no time. */
  said: (
    | { server: string; offsetMs: number; uncertaintyMs: number; stratum: number }
    | { server: string; fault: string; detail: string }
  )[];
  /** What they said together; null where nobody said anything. `others` cannot be right where the rest is. */
  agreed: { offsetMs: number; uncertaintyMs: number; agree: boolean; others: readonly string[] } | null;
}

/** What this device's clock says, and what speaks for and against it. No network is asked. */
export interface ClockState {
  now: string;
  /** IANA name. */
  timeZone: string;
  /** When the newest entry of the log was made, by the clock of its device. */
  newestEntryAt: string | null;
  /** What servers' `Date` headers said in the last captures, newest first; positive where the device is behind. */
  compared: { item: string; title: string; at: string; offsetMs: number }[];
  /** When the newest time-stamp of the log was made, by its authority; null where there is none. */
  newestStampAt: string | null;
  time: TimeAskingState;
  /** `not-compared`: nobody who says the time was met or asked. */
  verdict:
    | 'sound'
    | 'not-compared'
    | 'behind-log'
    | 'behind-stamp'
    | 'servers-disagree'
    | 'time-servers-disagree';
}

export interface StorageState {
  dir: string;
  /** Of the locker's files on the disk. */
  files: { kind: 'database' | 'write-ahead' | 'keys' | 'others'; bytes: number }[];
  /** What of the database are stored files, and small pictures beside them. */
  stored: { objects: number; bytes: number; pictureBytes: number };
  disk: { freeBytes: number; totalBytes: number; nearlyFull: boolean };
  largestCases: { case: string | null; number: string; bytes: number; items: number }[];
  largestItems: { item: string; title: string; bytes: number }[];
  /** What is coming in, or was broken off and is sealed at the next opening. */
  unfinished: { drafts: number; jobs: number };
  /** What lies outside the cipher while it is needed. */
  scratch: { dir: string; bytes: number };
}

export interface BrowserState {
  /** The one that captures; null where none can be found. `why` also where it is not there any more. */
  used: string | null;
  why: 'chosen' | 'environment' | 'found';
  /** Those that are installed, the preferred ones first. */
  installed: string[];
}

export type { AllowedHost };
