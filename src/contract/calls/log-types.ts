import type { ActKind, AttributionLevel, RecordKind } from '../acts.ts';
import type { PlaceByHand } from '../annotation.ts';
import type { BannerKind } from '../banner-kinds.ts';
import type { ItemState } from '../item.ts';
import type { Absence, Changes, WatchVisit } from '../watch.ts';

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

/** A time in which it was not recorded who opened an item, by the clock of the device. */
export interface UnrecordedViewings {
  from: string;
  /** Null where it is still so. */
  until: string | null;
  /** Whether the log says that they were not; else it says nothing of it, as that of earlier versions does. */
  isSaid: boolean;
  /** Who had it so; null where nobody said it. */
  officer: string | null;
}

/** The chain of custody of an item, or a part of it, the oldest entry first. */
export interface ItemCustody {
  /** How many entries it has. */
  total: number;
  rows: CustodyEntry[];
  unrecorded: UnrecordedViewings[];
}

/** Whether it is recorded when somebody opens an item. */
export interface ViewingsPlan {
  isOn: boolean;
  /** Since when, by the clock of the device, and who had it so; null where the log never said anything of it. */
  said: { at: string; officer: string } | null;
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
  /** The kind of the entry that it takes over: of another locker, or of this one's log before it was restored. */
  takesOver: string | null;
  /** Of a person, an account, a link, an act or a banner: what it says of it. */
  record: RecordSaid | null;
  /** Of a visit of a watched address: what it found. */
  watch: WatchSaid | null;
  /** Of any other entry that says more than its kind. */
  said: EntrySaid | null;
}

/** The captures into a case, or without one, of which nothing came. */
export interface FailedAttempts {
  total: number;
  /** How many of them are of addresses that were captured since: into the case, or into any where they were for none. */
  since: number;
  /** The newest first, not all of them. */
  newest: FailedAttempt[];
}

export interface FailedAttempt {
  log: number;
  seq: number;
  at: string;
  url: string;
  code: string;
  /** What was captured of the same address since, the newest of it. */
  since: { item: string; title: string; at: string; state: ItemState } | null;
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
      /** A note alone, one about a part of a picture, or why a place or what is said of the handing over was set by hand. */
      about: 'note' | 'mark' | 'place' | 'handed-in';
      /** The place that it sets; null where it sets none, or takes one back. */
      place: PlaceByHand | null;
    }
  | { of: 'case'; fields: CaseFieldSaid[] }
  /** `certificate`: of whom the one is that was to sign it too; empty where none was. */
  | { of: 'export'; to: string; why: string; caseSha256: string; bundle: string; certificate: string }
  | { of: 'received'; from: string }
  /**
   * It was made of another item (`from` its title, empty where that is not here), by `what`: of a redacted copy, how many
   * parts are covered, and why.
   */
  | { of: 'derived'; isRedaction: boolean; from: string; what: string; boxes: number; reason: string }
  /** Visits of a watched address that begin after it are held against another capture, and why. */
  | { of: 'rebased'; reason: string }
  /** A file of the item was saved outside of the locker, and why, where that was said. */
  | { of: 'copy'; role: string; reason: string }
  /** It was opened. */
  | { of: 'opened' }
  /** It came in and is not complete, or somebody handed it in: who, as was said then. */
  | { of: 'item'; state: ItemState; from: string }
  /** It came into the case of this number, as that is called now. */
  | { of: 'filed'; number: string }
  /** The bytes of these files were removed: why, and who approved, with a signature of their own or named alone. */
  | { of: 'purged'; roles: string[]; reason: string; approvals: { name: string; isSigned: boolean }[] }
  /** An authority stamped the log with so many entries, by its own time. */
  | { of: 'stamp'; tsa: string; genTime: string; size: number }
  /** From here on its bytes are not removed, or may be again, and why. */
  | { of: 'hold'; isHeld: boolean; reason: string }
  /** From here on it is recorded, or is not, when somebody opens an item. */
  | { of: 'viewings'; isOn: boolean }
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
  /** A person's or an account's name at that moment; of a link and an act the account's; of a banner what stands on it. */
  name: string;
  /** Of a link the person, of an act its target, of a banner its place in words. */
  to: string;
  act: ActKind | null;
  banner: BannerKind | null;
  level: AttributionLevel | null;
  /** Why it was taken back. */
  reason: string | null;
}
