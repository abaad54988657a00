import type { Annotation } from '../annotation.ts';
import type { ErrorParams } from '../error.ts';
import type { FilmFrame } from '../film.ts';
import type { Item, ItemKind, ItemState, Outcome, SimilarItem } from '../item.ts';
import type { NamedIn } from '../made-of-chat.ts';
import type { LockerOfficer } from '../officer.ts';
import type { PhotoLack } from '../photo-lacks.ts';
import type { ItemOrigin } from '../received.ts';
import type { MadeOf, RedactedCopy } from '../redaction.ts';
import type { Hold } from '../retention.ts';
import type { Progress } from '../sink.ts';
import type { ToCover } from '../to-cover.ts';
import type { CustodyEntry } from './log-types.ts';

/** What the window shows of itself: kept in the user's data folder, in no locker. */
export interface Settings {
  language: 'id' | 'en';
  theme: 'system' | 'light' | 'dark';
  /** Path of the browser for captures; null for the one that is found. */
  browser: string | null;
  /** Minutes without a touch after which the screen is locked; 0 for never. */
  lockAfterMinutes: number;
  /** Seconds that the capture of one page may take, and of them those that it may scroll. */
  captureSeconds: number;
  scrollSeconds: number;
  /** How many pages are captured at the same time. */
  pagesAtOnce: number;
  /** How large everything in the window is shown, in percent. */
  textSize: number;
  /** Whether a letter, digit or sign pressed alone does something; keys pressed with Ctrl, Alt or ⌘ do in any case. */
  singleKeys: boolean;
  /** Whether the text in pictures is read by itself. */
  readPictures: boolean;
  /** Time servers (NTP) that are asked by themselves; where there is none, nobody is. */
  timeServers: string[];
}

/**
 * A file that was copied out of the locker; `notLogged` says why the log could not take that it was, `notFlushed` why
 * its folder could not be flushed to the disk.
 */
export interface CopyDone {
  file: string;
  notLogged: { code: string; params: ErrorParams } | null;
  notFlushed: { code: string; params: ErrorParams } | null;
}

/** A locker that was open before, newest first. */
export interface RecentLocker {
  dir: string;
  openedAt: string;
  /** Whether its folder is there now. */
  present: boolean;
}

/** The locker that is open. */
export interface LockerState {
  dir: string;
  name: string;
  origin: string;
  /** Of the key in force, 64 hex digits. */
  fingerprint: string;
  /** In whose name entries are made. */
  officer: { id: string; name: string; agency: string };
  /** Whose passphrase or code opened it, and unlocks its screen. */
  opener: { id: string; name: string; agency: string };
  /** Whether another officer could act. */
  hasOthers: boolean;
  /** Whether it is the sample locker, which may be thrown away. */
  sample: boolean;
  /** Whether the screen is locked: the key stays in memory and the queue goes on. */
  locked: boolean;
  /** What was noticed at opening and since; words under `finding.CODE`. */
  findings: { code: string; params: ErrorParams }[];
  /**
   * Whether it lies where it was opened. Where not, nothing is written until it is back: `gone` with its disk or
   * folder, or `another` in its place.
   */
  place: 'here' | 'gone' | 'another';
}

/**
 * Who may act in a locker that was opened, for a person to choose; `last` acted last on this device, and is empty where
 * nobody is to be offered.
 */
export interface WhoActs {
  officers: LockerOfficer[];
  last: string;
}

export interface DeskState {
  version: string;
  /** Versions of what it runs on, such as `Node 24.21.0`. */
  runtime: string[];
  dataDir: string;
  settings: Settings;
  recent: RecentLocker[];
  locker: LockerState | null;
}

/** Something changed, and what shows it must ask again. */
export type DeskEvent =
  | { type: 'state' }
  | { type: 'cases' }
  | { type: 'items'; caseId: string | null }
  /** The text of a picture was read or said, or is being read. */
  | { type: 'texts' }
  | { type: 'queue' }
  | { type: 'profiles' }
  | { type: 'visit' }
  | { type: 'watches' }
  /** A time-stamp came, was asked for, or is waited for. */
  | { type: 'stamps' }
  /** Time servers are asked, or have answered. */
  | { type: 'clock' }
  /** A visit of a watched address found it changed, there again or gone. */
  | { type: 'watch-news'; watch: string; visit: number }
  /** A file that is being brought in has become an item; by its token. */
  | { type: 'brought-in'; file: string }
  /** How far the page that is being captured is. */
  | { type: 'step'; job: string; progress: Progress };

/** Long work as it goes on, and what came of it, which comes last. */
export type Working<T> = { progress: Progress } | { done: T };

export interface CaseRow {
  case: string;
  number: string;
  title: string;
  openedAt: string;
  /** One of `caseStatuses`, or what a later version calls it. */
  status: string;
  /** The last day on which it may be handed in, `2026-11-30`. */
  deadline: string | null;
  items: number;
  exhibits: number;
  /** Items that are partial or without content. */
  incomplete: number;
  lastItemAt: string | null;
  /** Who handed over the bundle that it came in first (empty where it is not said); null where none came in. */
  receivedFrom: string | null;
}

/** An item as a list shows it. */
export interface ItemRow {
  item: string;
  case: string | null;
  kind: ItemKind;
  state: ItemState;
  outcome: Outcome | null;
  title: string;
  /** Address, file name or camera. */
  source: string;
  capturedAt: string;
  /** The label under which it is an exhibit, `P-1`. */
  exhibit: string | null;
  hasThumbnail: boolean;
  warnings: number;
  /** What the file of a picture does not give (`photoLacks`). */
  lacks: PhotoLack[];
  /** Of its files: whether the bytes of some, or of all of them, were removed. */
  purged: 'some' | 'all' | null;
}

/** Rows that stand together under one heading. */
export interface ItemGroup {
  /** The day on this device (`2023-09-25`), the kind, or the host of the address (empty for what has none). */
  key: string;
  count: number;
}

/** Where an item stands in a list, from 0, and the items that stand before and after it. */
export interface ItemPlace {
  place: number;
  before: string | null;
  after: string | null;
}

export interface ItemPage {
  /** How many there are by this query, over all pages. */
  total: number;
  rows: ItemRow[];
}

/** An item that came in with the bytes of another. */
export interface SameFileRow extends Pick<ItemRow, 'item' | 'title' | 'capturedAt'> {
  caseNumber: string | null;
}

/** An item whose picture looks like that of another. */
export interface SimilarRow extends SameFileRow, SimilarItem {
  hasThumbnail: boolean;
}

/** Whether it was recorded that an item was opened: why it could not be, where it should have been. */
export interface Opened {
  recorded: boolean;
  failed: { code: string; params: ErrorParams } | null;
}

/** Everything about one item. */
export interface ItemView extends Item {
  caseNumber: string | null;
  exhibit: string | null;
  /** What it shows, as an exhibit. */
  shows: string | null;
  /** Why its bytes are kept whatever the rule says, itself or with its case; null where nothing holds it. */
  held: Pick<Hold, 'of' | 'because'> | null;
  /** The entry with which it came in. */
  entered: Pick<CustodyEntry, 'kind' | 'at' | 'officer'>;
  annotations: Annotation[];
  /** How it came from another locker; null for an item of this one's own. */
  origin: ItemOrigin | null;
  /** What it was made of; null where it was made of no other item. */
  madeOf: MadeOf | null;
  /** The conversations whose messages name it, where it came in beside their pages. */
  namedIn: NamedIn[];
  /** Other items that came in as a file of the very same bytes: how many, how many of them before, and the first of them. */
  sameFile: { count: number; earlier: number; items: SameFileRow[] };
  /** Its redacted copies. */
  copies: RedactedCopy[];
  /** The frames that were taken out of it, where it is a film. */
  frames: FilmFrame[];
  /** Places on its pictures that a person may want covered; null where nobody looked. */
  toCover: ToCover | null;
}

export interface ExhibitRow {
  label: string;
  item: string;
  title: string;
  shows: string;
}

/** What two captures say of one thing; null where one says nothing. */
export interface ComparedFact {
  /** Words under `compare.fact-NAME`; of what the page says of itself in its `meta` elements, their own name. */
  name: string;
  /** A `code` is one or more keys of words, `PREFIX.CODE`, with a space between them. */
  is: 'text' | 'code' | 'time' | 'hash' | 'meta';
  older: string | null;
  newer: string | null;
}

export interface ComparedFile {
  role: string;
  name: string;
  older: { bytes: number; sha256: string } | null;
  newer: { bytes: number; sha256: string } | null;
}

export interface FactComparison {
  facts: ComparedFact[];
  files: ComparedFile[];
  /** Whether what was asked for or reached is the same address. */
  sameAddress: boolean;
}

/** A file or folder that a person chose: the window never learns a path that it could give back. */
export interface ChosenPath {
  token: string;
  name: string;
  /** For showing only. */
  path: string;
  bytes: number | null;
}

export interface SearchHitRow {
  item: string;
  case: string | null;
  kind: ItemKind;
  title: string;
  capturedAt: string;
  /** Of which text: `title` for its names, `text`, `notes` for what officers wrote about it, `exhibit` for what it is called and shows as one, or `acts`. */
  role: string;
  /** About 160 characters around the first match. */
  snippet: string;
  /** The words in it for which it was found, as they stand there. */
  found: string[];
  hasThumbnail: boolean;
}
