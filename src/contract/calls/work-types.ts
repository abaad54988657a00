import type { ErrorParams } from '../error.ts';
import type { ReceivedForm, SaidTime } from '../handed-in.ts';
import type { Outcome } from '../item.ts';
import type { PeopleEnd, PeopleListName, PeopleReceipt } from '../people-list.ts';
import type { Readings } from '../readings.ts';
import type { Difference } from '../received.ts';
import type { ChosenPath } from './types.ts';

export type JobState = 'waiting' | 'running' | 'done' | 'partial' | 'no-content' | 'failed' | 'cancelled';

/** One address of the capture queue. */
export interface JobRow {
  id: string;
  url: string;
  case: string | null;
  caseNumber: string | null;
  state: JobState;
  /** The item that came of it. */
  item: string | null;
  /** Why it failed: words under `error.CODE`. */
  error: { code: string; params: ErrorParams } | null;
  addedAt: string;
  /** What the profile is called that it is captured with; null for none. */
  profile: string | null;
  /** The list of people that it is asked for. */
  people: PeopleListName | null;
  /** What came of that list; null where there is nothing of it yet. */
  listOutcome: ListOutcome | null;
  /** What the item that came of it shows in the place of content; null where it has content, or there is none. */
  outcome: Outcome | null;
  /** Whether it waits because its site turned another page away. */
  walled: boolean;
  /** Whether what it shows is soon gone by itself, by the form of its address. */
  atRisk: boolean;
  /** Of those that wait the ones with more go first. */
  priority: number;
  /** What its list notes on it; empty for nothing. */
  note: string;
}

/** What came of a list of people, in short. */
export interface ListOutcome {
  /** How many the site says there are; null where it does not. */
  says: { shown: string; approximate: boolean } | null;
  /** Rows that were seen. */
  rows: number;
  ended: PeopleEnd;
  /** Each account that was looked for: the row it is in, or null; `untold` where rows do not show by what it could be told. */
  find: { asked: string; place: number | null; untold: PeopleReceipt['find'][number]['untold'] | null }[];
}

/** A site whose pages wait for a while, by itself. */
export interface RestingSite {
  site: string;
  /** From now. */
  seconds: number;
  /** `asked`: it asked to be left alone; `pause`: it is only not to be hurried. */
  why: 'asked' | 'pause';
  /** How many of its pages wait. */
  waiting: number;
}

/** A site that turned a page of the queue away: its other pages wait until a person goes on with it. */
export interface Wall {
  /** A platform's name, or a host. */
  site: string;
  outcome: Outcome;
}

/** What the pages of one site came to. */
export interface SiteTally {
  site: string;
  pages: number;
  complete: number;
  partial: number;
  noContent: number;
  failed: number;
  /** Not asked for. */
  left: number;
}

/** Long work that was cut off with its process, with what was chosen for it, to be begun again. */
export type CutOffWork = {
  work: string;
  begunAt: string;
  /** What there was of a half-made file: it was taken away, or could not be (`leftAt`). */
  left: 'nothing' | 'removed' | 'stays';
  leftAt: string | null;
} & (
  | {
      kind: 'export';
      case: string;
      number: string;
      out: ChosenPath;
      to: string;
      why: string;
      readings: Readings;
      protection: 'none' | 'passphrase' | 'recipients';
      recipients: string[];
      /** The file of the certificate that was to sign it too; what opens it is not kept. */
      certificate: ChosenPath | null;
      /** Ids of records that are not to go out. */
      leaveOut: string[];
      /** Whether a file of that name may be replaced: there was one when the person said so. */
      replaces: boolean;
    }
  | {
      kind: 'import';
      /** What did not come in whole, of how many. */
      files: ChosenPath[];
      of: number;
      /** Where a saved page was saved from, by its token. */
      pageUrls: Record<string, string>;
      case: string | null;
      receivedFrom: string;
      receivedWhere: string;
      receivedWhen: SaidTime | null;
      receivedHow: string;
      receivedForm: ReceivedForm | null;
      note: string;
    }
  | { kind: 'backup'; file: ChosenPath }
  | { kind: 'check'; deep: boolean }
  | {
      kind: 'receive';
      file: ChosenPath;
      from: string;
      key: string | null;
      since: ChosenPath | null;
      /** What opened it: a passphrase, which is not kept, or a file of age identities. */
      opensWith: 'nothing' | 'passphrase' | 'identity';
      identity: ChosenPath | null;
    }
);

/** What came of addresses that were handed to the queue. */
export interface AddressesTaken {
  added: number;
  /** How many of a list the case or the queue has already. */
  known: number;
  /** What was typed that gave no address, as it stood there. */
  refused: { text: string; code: string; params: ErrorParams }[];
  /** How many lines have words beside their address, which are not kept. */
  beside: number;
}

/** What stands in a list of addresses that a person chose. */
export interface ListRead {
  /** How many addresses, once each. */
  addresses: number;
  /** Lines that hold none, and why: words under `error.CODE`. */
  refused: { line: number; code: string; params: ErrorParams }[];
  /** How many lines name an address that stood there before. */
  repeated: number;
  /** How many addresses show what is soon gone by itself. */
  atRisk: number;
}

export interface QueueState {
  paused: boolean;
  /** Why it was stopped, where nobody did: words under `held.CODE` and `held-more.CODE`. Then `paused` is true. */
  held: { code: string; params: ErrorParams } | null;
  walls: (Wall & { waiting: number })[];
  resting: RestingSite[];
  jobs: JobRow[];
}

/** What a folder holds that can be brought in. */
export interface FolderLook {
  files: ChosenPath[];
  /** Hidden, or written by a system for itself; of these the number tells. */
  leftOut: number;
  /** Folders within it that could not be read. */
  unread: string[];
}

export interface ImportDone {
  items: string[];
  /** Of files of folders: those that stayed out, since an item of the case has their bytes, name and what was said of them. */
  here: { name: string; item: string }[];
  /** Of `items`: pictures that look like one that was here before; null where that could not be asked of all. */
  likeBefore: number | null;
  /** Of these, those that an item before has byte for byte; null where that could not be read. */
  hereBefore: number | null;
  failed: { file: string; code: string; params: ErrorParams }[];
}

export interface ExportDone {
  file: string;
  bytes: number;
  sha256: string;
  exhibits: number;
  sealSha256: string;
  signedBy: string;
  /** The bundle's id, by which the log has it, and when it was sealed. */
  bundle: string;
  sealedAt: string;
  /** Whose own certificate signed it too, and when that was stamped; null where none did. */
  certificate: {
    subject: string;
    issuer: string;
    sha256: string;
    stampedAt: string | null;
    failed: { code: string; params: ErrorParams }[];
  } | null;
}

/** What the log says of a bundle. It was written as the making began: it may have been cancelled since. */
export interface MadeBundle {
  log: number;
  seq: number;
  at: string;
  bundle: string;
  /** For whom and what for; empty where that was erased. */
  to: string;
  why: string;
  /** SHA-256 of its case.json, by which the log and the bundle are tied. */
  caseSha256: string;
}

/** What came into a case after one of its bundles was made, and is not in that. */
export interface SinceExport {
  items: number;
  exhibits: number;
  /** Other entries of the case: what was changed, noted, taken out or tried. */
  others: number;
}

export interface CheckDone {
  ok: boolean;
  entries: number;
  objects: number;
  bytes: number;
  /** Of how many older checkpoints of a long log the signature was not checked. */
  unsigned: number;
  problems: { code: string; params: ErrorParams }[];
  /** What no entry of the ledger speaks of: words under `not-proven.CODE`. */
  notProven: { code: string; params: ErrorParams }[];
}

export interface VerifyDone {
  intact: boolean;
  case: { number: string; title: string } | null;
  items: { item: string; label: string | null; sha256s: string[] }[];
  /** What the bundle says that it keeps back: items with the roles of their files, and entries of the log, with reasons. */
  withheld: {
    items: { item: string; roles: string[]; reason: string }[];
    entries: { reason: string; count: number }[];
  };
  signedBy: string | null;
  sealSha256: string | null;
  /** Certificates whose signature over the seal holds. */
  certificates: {
    subject: string;
    issuer: string;
    serial: string;
    sha256: string;
    /** When, by the signer's own word. */
    signedAt: string | null;
    timeStamp: { genTime: string; authority: string; trusted: boolean | null } | null;
    /** Whether it leads to one that the checker brought; null where none was brought. */
    trusted: boolean | null;
  }[];
  failures: { code: string; params: ErrorParams; path: string | null; seq: number | null }[];
  notChecked: { code: string; params: ErrorParams }[];
}

/** What came of taking a bundle in. */
export interface ReceiveDone {
  /** Null where the bundle is not intact: nothing of it was stored. */
  received: {
    case: string;
    number: string;
    /** How many items and exhibits are new. */
    items: number;
    exhibits: number;
    alreadyHere: number;
    /** It brought nothing: it was received before, or is this locker's own. */
    again: boolean;
    /** The case was here before. */
    merged: boolean;
    differs: Difference[];
  } | null;
  failures: VerifyDone['failures'];
}
