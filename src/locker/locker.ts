import type { CaseActs, RecordRequest } from '../contract/acts.ts';
import type { Annotation, AnnotationRequest } from '../contract/annotation.ts';
import type { Approver } from '../contract/approvals.ts';
import type {
  CustodyEntry,
  CustodyPage,
  FailedAttempts,
  ItemCustody,
  Ruler,
} from '../contract/calls/log-types.ts';
import type { MadeBundle, SinceExport } from '../contract/calls/work-types.ts';
import type { FilmFrame } from '../contract/film.ts';
import type { Item, SimilarItem } from '../contract/item.ts';
import type { MadeOfChat, NamedIn } from '../contract/made-of-chat.ts';
import type { PinPage, Pins, UnplacedPage } from '../contract/pin.ts';
import type { ItemOrigin } from '../contract/received.ts';
import type { MadeOf, RedactedCopy } from '../contract/redaction.ts';
import type { RotationReason } from '../contract/rotation.ts';
import type { OnProgress } from '../contract/sink.ts';
import type { ToCover } from '../contract/to-cover.ts';
import type { LockerAnchors } from './anchors/locker-anchors.ts';
import type { BackupMade } from './backup/backup-calls.ts';
import type { CopyOptions } from './backup/backup-client.ts';
import type { ReadingPass } from './case-reading.ts';
import type { NewCredentials } from './cases/add-credentials.ts';
import type { NewPictureText } from './cases/add-picture-text.ts';
import type { CaseChange, NewCase } from './cases/cases.ts';
import type { Exporting } from './cases/exported-entry.ts';
import type { CheckReport } from './check/report.ts';
import type { DraftAbout } from './drafts/draft.ts';
import type { Draft } from './drafts/draft-client.ts';
import type { LockerFinding } from './finding.ts';
import type { Job } from './jobs/jobs.ts';
import type { QueueChange, QueuedJob, QueueRequest } from './jobs/queue.ts';
import type { CutOff } from './jobs/under-way.ts';
import type { LockerKeeping } from './keeping.ts';
import type { HashedBy } from './objects/read-object.ts';
import type { LockerOfficers } from './officers/locker-officers.ts';
import type { LockerProfiles } from './profiles/locker-profiles.ts';
import type { CaseMaterial } from './reading/case-material.ts';
import type { Case, Exhibit } from './reading/cases.ts';
import type { CustodyQuery } from './reading/custody.ts';
import type { GoingOut } from './reading/going-out.ts';
import type { ItemCustodyQuery } from './reading/item-custody.ts';
import type {
  CountedCase,
  ItemChoice,
  ItemGroup,
  ItemOrder,
  ItemPage,
  ItemPageQuery,
  ItemPlace,
} from './reading/item-page.ts';
import type { ItemQuery } from './reading/items.ts';
import type { Officer } from './reading/officer.ts';
import type { PictureTextFile } from './reading/picture-texts.ts';
import type { PageOf, PageOfArea } from './reading/pins.ts';
import type { ReceivedBundle } from './reading/received.ts';
import type { SameFile } from './reading/same-file.ts';
import type { BundleFile } from './receiving/incoming.ts';
import type { Receipt } from './receiving/receipt-client.ts';
import type { LockerRetention } from './retention/locker-retention.ts';
import type { SearchHit, SearchOptions } from './search/index.ts';
import type { AppendRequest, KeptThumbnail, PurgeRequest, StillSo } from './threads/writer-calls.ts';
import type { TimeCheck } from './time-stamps/keep-time-check.ts';
import type { NewTimeStamp } from './time-stamps/keep-time-stamp.ts';
import type { LockerStamps } from './time-stamps/locker-stamps.ts';
import type { ToStamp } from './time-stamps/read-time-stamps.ts';
import type { LockerTrustLists } from './trust-lists/locker-trust-lists.ts';
import type { LockerViewings } from './viewings/locker-viewings.ts';
import type { LockerWatches } from './watches/locker-watches.ts';
import type { Whereabouts } from './whereabouts.ts';

/** An open locker. What reads is answered at once; what writes resolves when it is durable. */
export interface Locker extends Whereabouts<Locker>, LockerKeeping {
  readonly dir: string;
  /** Name of the log that is being written. */
  readonly origin: string;
  /** Of the newest key, which signs from the next entry on, 64 hex digits. */
  readonly fingerprint: string;
  /** Whose passphrase or code opened it. */
  readonly opener: Officer;
  /** In whose name entries are made. */
  readonly officer: Officer;
  readonly officers: LockerOfficers;
  /** Draws a new signing key; gives its fingerprint. What was sealed before stays as it was. */
  rotateKey(
    reason: RotationReason,
    approvers?: readonly Approver[],
  ): Promise<{ seq: number; fingerprint: string }>;
  /** What was noticed at opening and since, to be shown. */
  readonly findings: readonly LockerFinding[];
  close(): Promise<void>;
  /** Calls `tell` when another process has written what is shown, half a second later at most. */
  whenOthersWrite(tell: () => void): void;

  beginDraft(about: DraftAbout): Promise<Draft>;
  /** Room for a bundle from another locker (core/receive). */
  beginReceipt(): Promise<Receipt>;
  /** The hashes of these files of which no sealed bytes are here, but for what was purged. */
  missingBytes(files: readonly Pick<BundleFile, 'item' | 'sha256'>[]): string[];
  /** The bundles from which a case came, or which were put together with it, the oldest first. */
  receivedBundles(caseId: string): ReceivedBundle[];
  openCase(wanted: NewCase): Promise<{ case: string; number: string }>;
  /** False where it was all so before. */
  changeCase(caseId: string, change: CaseChange): Promise<boolean>;
  /** With it goes what it was made of and what was made of it, as far as that waits in the inbox too. */
  fileItem(itemId: string, caseId: string): Promise<{ seq: number }>;
  /** All of them or none, each as `fileItem` does. */
  fileItems(itemIds: readonly string[], caseId: string): Promise<void>;
  /** Makes each an exhibit under the next label, or takes those out whose label is empty: all of them or none. */
  labelExhibits(
    exhibits: readonly { item: string; caseId: string; label?: '' }[],
  ): Promise<{ label: string; changed: boolean }[]>;
  /** Looks whether a label can be given in a case. @throws JejakError `bad-label`, `label-taken` */
  assertFreeLabel(caseId: string, label: string): void;
  /** Makes an item an exhibit, or changes one; says whether anything was another. */
  labelExhibit(wanted: {
    caseId: string;
    itemId: string;
    label?: string;
    title?: string;
    shows?: string;
    /** An exhibit of the case, whose label and place it takes. */
    insteadOf?: string;
    /** How parts of it were when they were changed by hand: where one is not so any more, nothing is changed. */
    was?: { label?: string | undefined; title?: string | undefined; shows?: string | undefined };
  }): Promise<{ label: string; changed: boolean }>;
  /** The newest checkpoint, and how many entries wait for a time-stamp. */
  toStamp(): ToStamp;
  /** Keeps what time servers said, as an entry. */
  keepTimeCheck(check: TimeCheck): Promise<{ seq: number }>;
  /** Keeps a time-stamp that was checked, with its entry. @throws JejakError `stamp-of-another-log` */
  keepTimeStamp(stamp: NewTimeStamp): Promise<{ seq: number }>;
  /** A note on an item, or a changed one; gives its id. */
  annotateItem(wanted: AnnotationRequest): Promise<string>;
  /**
   * Persons, accounts, attributions and acts of a case, written, changed or taken back in this order, all or none; gives
   * the entry that says each last, by its id.
   */
  keepRecords(caseId: string, records: readonly RecordRequest[]): Promise<Record<string, string>>;
  /** What a case says of who did what, also what was taken back. */
  caseActs(caseId: string): CaseActs;
  append(entry: AppendRequest): Promise<{ seq: number }>;
  /** `case.exported`, where that what it was described by still holds; else it gives false. */
  appendExported(wanted: Exporting & { only: StillSo }): Promise<boolean>;
  /** A small picture (WebP) beside the item, and what was found in making it: a cache, no evidence. */
  keepThumbnail(itemId: string, kept: KeptThumbnail): Promise<void>;
  /** What an item's picture looks like, beside its small picture: a cache, no evidence. Null where none is to be kept. */
  keepPictureHash(itemId: string, hash: Uint8Array | null): Promise<void>;
  /** What is written in a picture of an item, as a file of it; gives its role. Found at once. */
  addPictureText(wanted: NewPictureText): Promise<string>;
  /** What was read of its Content Credentials once more, as a file of it; gives its role. */
  addCredentials(wanted: NewCredentials): Promise<string>;
  /** Its files whose role begins with this one, with the entries that brought them; the oldest first. */
  readingsOf(itemId: string, role: string): PictureTextFile[];
  /** Notes that the text of its picture could not be read, with the code of why: no evidence. */
  keepUnread(itemId: string, code: string): Promise<void>;
  /** The files with the text of an item's picture, the oldest first. */
  pictureTexts(itemId: string): PictureTextFile[];
  /** Items whose stored picture was found changed when its text was to be read: how many, and the last of them. */
  changedPictures(): { count: number; item: string | null };
  /** Why the text of its picture could not be read; null where it was not tried in vain. */
  unread(itemId: string): string | null;
  /** Pictures that came in here, are not read yet and were not tried in vain: how many, and the oldest of them. */
  unreadPictures(limit: number): Promise<{ count: number; items: string[] }>;
  purgeItem(
    request: Omit<PurgeRequest, 'approvers'> & { approvers: readonly Approver[] },
  ): Promise<{ seq: number }>;

  cases(): Case[];
  findCase(numberOrId: string): Case;
  items(query?: ItemQuery): Item[];
  /** Those of the addresses of which the case (null: the inbox) has a captured item that is not without content. */
  capturedAmong(urls: readonly string[], caseId: string | null): string[];
  item(idOrPrefix: string): Item;
  exhibits(caseId: string): Exhibit[];
  /** For a thread of this process that reads a case by itself (`openCaseReading`). */
  readingPass(): ReadingPass;
  /** With `hashedBy: 'taker'` whoever takes the bytes holds them against their hash himself. */
  readFile(idOrPrefix: string, role: string, hashedBy?: HashedBy): AsyncIterable<Uint8Array>;
  /** Bytes `from` up to `to` of a file in pieces of at most 1 MiB, not held against the hash of the whole. */
  readPart(idOrPrefix: string, role: string, from: number, to: number): AsyncIterable<Uint8Array>;
  caseMaterial(caseId: string): CaseMaterial;
  /** Signs with the key in force at a size of the log; 64 bytes. */
  sign(message: Uint8Array, treeSize: number): Uint8Array;
  search(query: string, options?: SearchOptions): Promise<{ hits: SearchHit[] }>;

  enqueueJobs(list: string, urls: readonly string[]): Promise<void>;
  jobs(list: string): Job[];

  /** The window's queue of addresses. */
  queue(): QueuedJob[];
  addToQueue(wanted: QueueRequest): Promise<void>;
  changeQueue(wanted: QueueChange): Promise<void>;

  /** Notes that long work is being begun, with what was chosen for it and no secret; gives its id. */
  beginWork(kind: string, wanted: string): Promise<string>;
  endWork(work: string): Promise<void>;
  /** Work whose process did not live to its end, the oldest first. */
  cutOff(): CutOff[];

  readonly profiles: LockerProfiles;
  readonly stamps: LockerStamps;
  readonly anchors: LockerAnchors;
  readonly trustLists: LockerTrustLists;
  readonly viewings: LockerViewings;
  readonly retention: LockerRetention;
  readonly watches: LockerWatches;

  itemPage(query: ItemPageQuery): Promise<ItemPage>;
  itemGroups(query: ItemChoice & ItemOrder): Promise<ItemGroup[]>;
  /** Where an item stands in a list; null where it is not in it. */
  itemPlace(query: ItemChoice & ItemOrder & { item: string }): Promise<ItemPlace | null>;
  /** The items of a query that have a position. */
  pins(choice: ItemChoice): Promise<Pins>;
  /** A part of its positions that lie in an area, however many there are. */
  pinPage(query: ItemChoice & PageOfArea): Promise<PinPage>;
  /** A part of its items that have none. */
  unplaced(query: ItemChoice & PageOf): Promise<UnplacedPage>;
  /** The time of a case in so many parts; null where nothing was noted. */
  ruler(caseId: string, parts: number): Promise<Ruler | null>;
  /** The other captures of the page of an item, the newest first. @throws JejakError `no-such-item` */
  sameAddress(item: string): Promise<Item[]>;
  /** The other items that came in as a file of the same bytes. @throws JejakError `no-such-item` */
  sameFile(item: string, mostNamed: number): SameFile;
  /** The items that came in as a file of these bytes and still have it, the oldest first. */
  itemsOfBytes(sha256: Uint8Array): Item[];
  /** How many bytes the files have that items came in as, each length once. */
  originalLengths(): number[];
  /** The items whose pictures look like that of this one, the most alike first. */
  similar(item: string, most: number): Promise<SimilarItem[]>;
  /** Reads ahead what `similar` needs, beside everything else: of 100,000 pictures the first question would take half a second. */
  prepareSimilar(): Promise<null>;
  /** Items with a picture of which is not known what it looks like, or that has no small one, the newest first. */
  withoutPictureHash(limit: number): Promise<string[]>;
  /** What each case holds. */
  countCases(): Promise<CountedCase[]>;
  /**
   * As much of a case as is asked before it goes out.
   *
   * @throws JejakError `no-such-case`, `original-is-exhibit`, `original-was-received`
   */
  goingOut(caseId: string): Promise<GoingOut>;
  /** What came into a case after a bundle of it was made, by the bundle's id. */
  sinceExport(caseId: string, bundle: string): Promise<SinceExport>;
  /** The bundles of a case that the log speaks of, the newest first. */
  madeBundles(caseId: string): Promise<MadeBundle[]>;
  /** The captures into a case, or without one, of which nothing came: how many, and the newest of them. */
  failedAttempts(caseId: string | null, limit: number): Promise<FailedAttempts>;
  /** Entries about a case, the newest first. */
  caseCustody(query: CustodyQuery): Promise<CustodyPage>;
  /** The chain of custody of an item, the oldest entry first. */
  itemCustody(query: ItemCustodyQuery): Promise<ItemCustody>;
  /** The entry with which an item came in. @throws JejakError `no-such-item` */
  itemEntered(itemId: string): Pick<CustodyEntry, 'kind' | 'at' | 'officer'>;
  /** The roles of an item of whose bytes another item, or a received bundle, has the same. @throws JejakError `no-such-item` */
  bytesElsewhere(itemId: string): string[];
  annotations(itemId: string): Annotation[];
  /** What an item was made of; null where it was made of no other. */
  madeOf(itemId: string): MadeOf | null;
  /** What was made of the export of a conversation: files out of its archive, and of its messages. */
  madeOfChat(itemId: string): MadeOfChat;
  /** The conversations whose messages name an item that came in beside their pages. */
  namedIn(itemId: string): NamedIn[];
  /** The redacted copies of an item, the oldest first. */
  redactedCopies(itemId: string): RedactedCopy[];
  /** The frames that were taken out of a film, in their order in it. */
  filmFrames(itemId: string): FilmFrame[];
  /** What stands on its pictures that a person may want covered; null where nothing is noted. */
  toCover(itemId: string): ToCover | null;
  /** Null for an item that no other locker had before. */
  itemOrigin(itemId: string): ItemOrigin | null;

  /**
   * Copies the locker into one file while it is in use (backup/make-backup.ts), then records that it did.
   * The file must not be there yet.
   */
  backup(file: string, options?: CopyOptions): Promise<BackupMade>;
  check(options?: { deep?: boolean; onProgress?: OnProgress; signal?: AbortSignal }): Promise<CheckReport>;
}
