import type { RecordRequest } from '../../contract/acts.ts';
import type { AnnotationRequest } from '../../contract/annotation.ts';
import type { EntryBody, EntryKind } from '../../contract/entry.ts';
import type { PhotoWarning } from '../../contract/item.ts';
import type { RotationReason } from '../../contract/rotation.ts';
import type { BroughtSheet, KeptAnchor } from '../anchors/keep-anchor.ts';
import type { NewCredentials } from '../cases/add-credentials.ts';
import type { NewPictureText } from '../cases/add-picture-text.ts';
import type { CaseChange, NewCase } from '../cases/cases.ts';
import type { DraftAbout } from '../drafts/draft.ts';
import type { DraftStep } from '../drafts/fill-draft.ts';
import type { Failing, Sealing } from '../drafts/seal-draft.ts';
import type { LockerFinding } from '../finding.ts';
import type { QueueChange, QueueRequest } from '../jobs/queue.ts';
import type { OpenApprover } from '../officers/approving.ts';
import type { OfficerRequest, RetiringRequest } from '../officers/keep-officer.ts';
import type { OfficerKeyRequest } from '../officers/keep-officer-key.ts';
import type { TwoPeopleWanted } from '../officers/set-two-people.ts';
import type { ProfileReturn, ProfileSeen, ProfileWanted } from '../profiles/index.ts';
import type { Incoming, Received } from '../receiving/incoming.ts';
import type { HoldWanted, RetentionWanted } from '../retention/set-retention.ts';
import type { TimeCheck } from '../time-stamps/keep-time-check.ts';
import type { NewTimeStamp } from '../time-stamps/keep-time-stamp.ts';
import type { KeptProof } from '../time-stamps/open-timestamps.ts';
import type { RevocationsHad } from '../time-stamps/revocation.ts';
import type { StampPlan, StampTry } from '../time-stamps/stamping.ts';
import type { NewTrustList } from '../trust-lists/keep-trust-list.ts';
import type { Rebasing, RemovedWatch, WatchChange, WatchWanted } from '../watches/index.ts';

/** What the writer thread is started with. */
export interface WriterStart {
  dir: string;
  dataDir: string;
  /** 32 bytes. */
  dataKey: Uint8Array;
  /** Whose passphrase opened it. */
  opener: string;
  /** In whose name entries were made in the opening that this one takes the place of. */
  acting?: string | undefined;
  /** The opening by this same process that this one takes the place of: what it left is ended. */
  after?: string | undefined;
}

/** What can be asked of the one thread that writes. An answer comes when what was asked for is durable. */
export interface WriterCalls {
  /** First call: opens, compares with the notes, ends abandoned drafts. `process` names this opening, `acting` the officer. */
  open: { args: null; result: { findings: LockerFinding[]; process: string; acting: string } };
  /** Writes a sign of life, as is done now and then by itself: whether the locker can be written. */
  renew: { args: null; result: null };
  beginDraft: { args: { item: string; about: DraftAbout }; result: null };
  /** Steps of one draft, in order. The chunk's buffer is given back where there was one. */
  fillDraft: { args: DraftStep; result: null };
  sealDraft: { args: { item: string; sealing: Sealing }; result: { seq: number } };
  failDraft: { args: { item: string; failing: Failing }; result: { seq: number } };
  /** Room for the bytes of a bundle that is taken in; they come by `fillDraft`, each under its hash. */
  beginReceipt: { args: { receipt: string }; result: null };
  sealReceipt: { args: { receipt: string; incoming: Incoming }; result: Received };
  dropReceipt: { args: { receipt: string }; result: null };
  rotateKey: {
    args: { reason: RotationReason; approvers?: readonly OpenApprover[] };
    result: { seq: number; fingerprint: string };
  };
  keepOfficer: { args: OfficerRequest; result: { officer: string } };
  retireOfficer: { args: RetiringRequest; result: null };
  keepOfficerKey: { args: OfficerKeyRequest; result: null };
  setTwoPeople: { args: TwoPeopleWanted; result: null };
  /** Entries that are asked for from now on are made in this officer's name. */
  actAs: { args: { officer: string }; result: null };
  openCase: { args: NewCase; result: { case: string; number: string } };
  changeCase: { args: { caseId: string; change: CaseChange }; result: { changed: boolean } };
  /** All or none; gives the seqs of their entries. */
  fileItems: { args: { items: readonly string[]; caseId: string }; result: { seqs: number[] } };
  /** All or none, each as `labelExhibit` does it. */
  labelExhibits: {
    args: { exhibits: readonly { item: string; caseId: string; label?: string }[] };
    result: { labelled: { label: string; changed: boolean }[] };
  };
  labelExhibit: {
    args: {
      item: string;
      caseId: string;
      label?: string;
      title?: string;
      shows?: string;
      /** An exhibit of the case, whose label and place it takes. */
      insteadOf?: string;
    };
    result: { label: string; changed: boolean };
  };
  keepTimeCheck: { args: TimeCheck; result: { seq: number } };
  keepTimeStamp: { args: NewTimeStamp; result: { seq: number } };
  keepRevocations: { args: RevocationsHad; result: null };
  keepAnchor: { args: BroughtSheet; result: KeptAnchor };
  keepOpenTimestamp: { args: KeptProof; result: null };
  setStampPlan: { args: StampPlan; result: null };
  setViewings: { args: { isOn: boolean }; result: null };
  /** Whether it was recorded. */
  noteViewing: { args: { item: string }; result: { recorded: boolean } };
  noteStampTry: { args: StampTry; result: null };
  addTrustList: { args: NewTrustList; result: { sha256: string } };
  useTrustList: { args: { sha256: string; isUsed: boolean }; result: null };
  annotateItem: { args: AnnotationRequest; result: { annotation: string } };
  keepRecords: {
    args: { caseId: string; records: readonly RecordRequest[] };
    result: Record<string, string>;
  };
  append: { args: AppendRequest; result: { seq: number } };
  /** Appends only while all is still so; null where it is not. */
  appendIfStill: { args: { only: StillSo; entry: AppendRequest }; result: { seq: number } | null };
  enqueueJobs: { args: { list: string; urls: readonly string[] }; result: null };
  addToQueue: { args: QueueRequest; result: null };
  beginWork: { args: { kind: string; wanted: string }; result: { work: string } };
  endWork: { args: { work: string }; result: null };
  changeQueue: { args: QueueChange; result: null };
  addProfile: { args: ProfileWanted; result: { profile: string } };
  takeProfile: { args: { profile: string }; result: { packed: Uint8Array | null } };
  returnProfile: { args: ProfileReturn; result: null };
  renameProfile: { args: { profile: string; name: string }; result: null };
  nameOwner: { args: { profile: string; ownNames: readonly string[] }; result: null };
  noteProfile: { args: ProfileSeen; result: null };
  forgetProfile: { args: { profile: string }; result: null };
  addWatch: { args: WatchWanted; result: { watch: string } };
  changeWatch: { args: { watch: string } & WatchChange; result: RemovedWatch | null };
  rebaseWatch: { args: Rebasing; result: null };
  restoreWatch: { args: RemovedWatch; result: null };
  takeVisit: { args: { watch: string; nextAt: string }; result: { taken: boolean } };
  dropVisit: { args: { watch: string }; result: null };
  keepThumbnail: { args: { item: string; mediaType: string } & KeptThumbnail; result: null };
  keepPictureHash: { args: { item: string; hash: Uint8Array | null }; result: null };
  addPictureText: { args: NewPictureText; result: { role: string } };
  addCredentials: { args: NewCredentials; result: { role: string } };
  /** The text of its picture could not be read; why. */
  keepUnread: { args: { item: string; code: string }; result: null };
  purgeItem: { args: PurgeRequest; result: { seq: number } };
  setRetention: { args: RetentionWanted; result: null };
  /** Whether it was otherwise before. */
  setHold: { args: HoldWanted; result: { changed: boolean } };
  /** Moves the write-ahead log into the database and ends the thread. */
  close: { args: null; result: null };
}

/** The small picture of an item, or why there is none, or not all of it. */
export interface KeptThumbnail {
  bytes?: Uint8Array | undefined;
  warning?: PhotoWarning | undefined;
  /** What it looks like, to be found by; null where it is not to be; undefined leaves what is known. */
  hash?: Uint8Array | null | undefined;
}

/** An entry that somebody else than this folder words. */
export interface AppendRequest {
  kind: EntryKind;
  caseId?: string | undefined;
  body: EntryBody<EntryKind>;
  details?: Record<string, unknown> | undefined;
}

/** What a case that goes out was described by. */
export interface StillSo {
  /** How many entries the case has. */
  caseLength: number;
  /** Where the log said last what is known of any officer; left out where none is named. */
  officersSaidAt?: number | undefined;
  /** Who acts; left out where nobody is named. */
  by?: string | undefined;
}

/** The lawful removal of an item's bytes; the entry and all hashes stay. */
export interface PurgeRequest {
  item: string;
  roles: readonly string[];
  /** A code, in clear in the entry. */
  reason: string;
  /** In words, behind the commitment. */
  because: string;
  /** Who approves it. */
  approvers: readonly OpenApprover[];
  /** Only where its time is over by the rule of the locker at this instant, as it goes; that always needs two people. */
  dueAt?: string | undefined;
}

/** Said unasked by the writer: a note outside the database that could not be written; what another process wrote. */
export type WriterNotice = { findings: LockerFinding[] } | { others: true };

/** What comes after everything that was given for drafts before. */
export type DraftCalls = Pick<
  WriterCalls,
  'retireOfficer' | 'beginDraft' | 'sealDraft' | 'failDraft' | 'beginReceipt' | 'sealReceipt' | 'dropReceipt'
>;

/** What comes before the next that fills a draft. */
export type UrgentCalls = Omit<WriterCalls, keyof DraftCalls | 'open' | 'close' | 'renew' | 'fillDraft'>;
