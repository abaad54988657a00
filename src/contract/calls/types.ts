import type { ActKind, AttributionLevel, RecordKind } from '../acts.ts';
import type { Annotation } from '../annotation.ts';
import type { ErrorParams } from '../error.ts';
import type { Item, ItemKind, ItemState, Outcome } from '../item.ts';
import type { ItemOrigin } from '../received.ts';
import type { MadeOf, RedactedCopy } from '../redaction.ts';
import type { Progress } from '../sink.ts';
import type { ToCover } from '../to-cover.ts';
import type { Absence, Changes, WatchVisit } from '../watch.ts';

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
  officer: { id: string; name: string; agency: string };
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
  | { type: 'queue' }
  | { type: 'profiles' }
  | { type: 'visit' }
  | { type: 'watches' }
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

/** Everything about one item. */
export interface ItemView extends Item {
  caseNumber: string | null;
  exhibit: string | null;
  /** What it shows, as an exhibit. */
  shows: string | null;
  custody: CustodyEntry[];
  annotations: Annotation[];
  /** How it came from another locker; null for an item of this one's own. */
  origin: ItemOrigin | null;
  /** What it was made of; null where it was made of no other item. */
  madeOf: MadeOf | null;
  /** Its redacted copies. */
  copies: RedactedCopy[];
  /** Places on its pictures that a person may want covered; null where nobody looked. */
  toCover: ToCover | null;
}

/** A time that so many captured posts give themselves: a claim of their pages. */
export interface OwnTime {
  at: string;
  count: number;
}

/** A part of the ruler: what falls into it, by the clocks that say so. */
export interface RulerPart {
  from: string;
  until: string;
  /** Entries that brought evidence. */
  evidence: number;
  /** All other entries. */
  events: number;
  /** Posts that say that they were published then. */
  posts: number;
}

/** One stretch of time in equal parts. */
export interface RulerStretch {
  from: string;
  until: string;
  parts: RulerPart[];
}

/** The time of a case. */
export interface Ruler {
  /** What posts say of themselves before anything was noted in the case; null where none does. */
  before: RulerStretch | null;
  /** From the first entry of the case to the last. */
  noted: RulerStretch;
}

/** Some entries of a case, the newest first. */
export interface CustodyPage {
  /** How many the case has. */
  total: number;
  rows: CustodyEntry[];
}

/** An entry of the log as a person reads it; words under `entry.KIND`. */
export interface CustodyEntry {
  log: number;
  seq: number;
  kind: string;
  at: string;
  officer: string;
  /** The item it is about; none where a capture failed, since no item came of it. */
  item: string | null;
  /** What that item is called. */
  title: string | null;
  /** Name of the log, where it is another locker's; null for this one's own. */
  origin: string | null;
  /** The kind of another locker's entry that it takes over. */
  takesOver: string | null;
  /** Of a person, an account, a link or an act: what it says of it. */
  record: RecordSaid | null;
  /** Of a visit of a watched address: what it found. */
  watch: WatchSaid | null;
  /** Of any other entry that says more than its kind. */
  said: EntrySaid | null;
}

/** The captures into a case of which nothing came. */
export interface FailedAttempts {
  total: number;
  /** The newest first, not all of them. */
  newest: { log: number; seq: number; at: string; url: string; code: string }[];
}

/** One thing that is said of a case, and what was said of it before; of the order of exhibits only that it changed. */
export interface CaseFieldSaid {
  field: 'number' | 'title' | 'status' | 'deadline' | 'exhibitOrder';
  was: string;
  now: string;
}

/** What an entry says beyond its kind; texts that are long end with an ellipsis. */
export type EntrySaid =
  | {
      of: 'exhibit';
      /** `titled` and `told`: its title, or what it is to show, was changed. */
      is: 'labelled' | 'relabelled' | 'taken-out' | 'titled' | 'told';
      label: string;
      /** Its label before; empty where it was no exhibit. */
      was: string;
      /** Its title; where what it is to show was changed, that. */
      text: string;
    }
  | {
      of: 'note';
      is: 'written' | 'changed' | 'withdrawn';
      text: string;
      was: string;
      /** It is about a part of a picture. */
      isMark: boolean;
    }
  | { of: 'case'; fields: CaseFieldSaid[] }
  | { of: 'export'; to: string; why: string; caseSha256: string }
  | { of: 'received'; from: string }
  /** A file of the item was saved outside of the locker. */
  | { of: 'copy'; role: string }
  /** It came in and is not complete. */
  | { of: 'item'; state: ItemState }
  /** Nothing came of this address; the words of its code are those of an error. Empty where it has none. */
  | { of: 'failed'; url: string; code: string };

/** What an entry says of a visit of a watched address. */
export interface WatchSaid {
  /** Its number, from 1; null where nothing was captured. */
  visit: number | null;
  became: WatchVisit['became'];
  how: Absence | null;
  changes: Changes | null;
}

/** What an entry says of who did what. */
export interface RecordSaid {
  kind: RecordKind;
  is: 'added' | 'changed' | 'withdrawn' | 'restored';
  /** A person's or an account's name at that moment; of a link and an act the account's. */
  name: string;
  /** Of a link the person, of an act its target. */
  to: string;
  act: ActKind | null;
  level: AttributionLevel | null;
  /** Why it was taken back. */
  reason: string | null;
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
  /** Of which text: `title` for its names, `text`, or `notes` for what officers wrote about it. */
  role: string;
  /** About 160 characters around the first match. */
  snippet: string;
  /** The words in it for which it was found, as they stand there. */
  found: string[];
  hasThumbnail: boolean;
}
