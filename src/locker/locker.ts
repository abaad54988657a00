import type { Annotation, AnnotationRequest } from '../contract/annotation.ts';
import type { Item } from '../contract/item.ts';
import type { ItemOrigin } from '../contract/received.ts';
import type { OnProgress } from '../contract/sink.ts';
import type { BackupMade } from './backup/backup-calls.ts';
import type { CopyOptions } from './backup/backup-client.ts';
import type { CaseChange } from './cases/cases.ts';
import type { CheckReport } from './check/report.ts';
import type { DraftAbout } from './drafts/draft.ts';
import type { Draft } from './drafts/draft-client.ts';
import type { LockerFinding } from './finding.ts';
import type { Job } from './jobs/jobs.ts';
import type { QueueChange, QueuedJob, QueueRequest } from './jobs/queue.ts';
import type { LockerKeeping } from './keeping.ts';
import type { HashedBy } from './objects/read-object.ts';
import type { LockerProfiles } from './profiles/locker-profiles.ts';
import type { CaseMaterial, ExportMaterial } from './reading/case-material.ts';
import type { Case, Exhibit } from './reading/cases.ts';
import type { CustodyRow } from './reading/custody.ts';
import type {
  CaseCounts,
  ItemChoice,
  ItemGroup,
  ItemOrder,
  ItemPageQuery,
  PagedItem,
} from './reading/item-page.ts';
import type { ItemQuery } from './reading/items.ts';
import type { ReceivedBundle, ReceivedFile } from './reading/received.ts';
import type { Receipt } from './receiving/receipt-client.ts';
import type { SearchHit, SearchOptions } from './search/index.ts';
import type { AppendRequest, KeptThumbnail, PurgeRequest } from './threads/writer-calls.ts';
import type { Whereabouts } from './whereabouts.ts';

export interface Officer {
  id: string;
  name: string;
  agency: string;
}

/** An open locker. What reads is answered at once; what writes resolves when it is durable. */
export interface Locker extends Whereabouts<Locker>, LockerKeeping {
  readonly dir: string;
  /** Name of the log that is being written. */
  readonly origin: string;
  /** Of the key in force, 64 hex digits. */
  readonly fingerprint: string;
  readonly officer: Officer;
  /** What was noticed at opening and since, to be shown. */
  readonly findings: readonly LockerFinding[];
  close(): Promise<void>;
  /** Calls `tell` when another process has written what is shown, half a second later at most. */
  whenOthersWrite(tell: () => void): void;

  beginDraft(about: DraftAbout): Promise<Draft>;
  /** Room for a bundle from another locker (core/receive). */
  beginReceipt(): Promise<Receipt>;
  /** Which of these hashes no sealed bytes have. */
  missingBytes(sha256s: readonly string[]): string[];
  /** The bundles from which a case came, or which were put together with it, the oldest first. */
  receivedBundles(caseId: string): ReceivedBundle[];
  /** A file that is kept of a bundle, as it came. */
  readReceivedFile(file: ReceivedFile): AsyncIterable<Uint8Array>;
  openCase(wanted: { number: string; title: string }): Promise<{ case: string; number: string }>;
  /** False where it was all so before. */
  changeCase(caseId: string, change: CaseChange): Promise<boolean>;
  fileItem(itemId: string, caseId: string): Promise<{ seq: number }>;
  labelExhibit(wanted: {
    caseId: string;
    itemId: string;
    label?: string;
    title?: string;
    shows?: string;
  }): Promise<{ label: string }>;
  /** A note on an item, or a changed one; gives its id. */
  annotateItem(wanted: AnnotationRequest): Promise<string>;
  append(entry: AppendRequest): Promise<{ seq: number }>;
  /** `case.exported`, on condition that the case still has `ifCaseLength` entries. */
  appendExported(wanted: {
    caseId: string;
    bundle: string;
    caseSha256: string;
    to: string;
    why: string;
    ifCaseLength: number;
  }): Promise<boolean>;
  /** A small picture (WebP) beside the item, and what was found in making it: a cache, no evidence. */
  keepThumbnail(itemId: string, kept: KeptThumbnail): Promise<void>;
  purgeItem(request: PurgeRequest): Promise<{ seq: number }>;

  cases(): Case[];
  findCase(numberOrId: string): Case;
  items(query?: ItemQuery): Item[];
  /** Those of the addresses of which the case (null: the inbox) has a captured item that is not without content. */
  capturedAmong(urls: readonly string[], caseId: string | null): string[];
  item(idOrPrefix: string): Item;
  exhibits(caseId: string): Exhibit[];
  /** With `hashedBy: 'taker'` whoever takes the bytes holds them against their hash himself. */
  readFile(idOrPrefix: string, role: string, hashedBy?: HashedBy): AsyncIterable<Uint8Array>;
  /** Bytes `from` up to `to` of a file in pieces of at most 1 MiB, not held against the hash of the whole. */
  readPart(idOrPrefix: string, role: string, from: number, to: number): AsyncIterable<Uint8Array>;
  caseMaterial(caseId: string): CaseMaterial;
  exportMaterial(caseId: string, bundle: string): ExportMaterial;
  /** Signs with the key in force; 64 bytes. */
  sign(message: Uint8Array): Uint8Array;
  search(query: string, options?: SearchOptions): Promise<{ hits: SearchHit[] }>;

  enqueueJobs(list: string, urls: readonly string[]): Promise<void>;
  jobs(list: string): Job[];

  /** The window's queue of addresses. */
  queue(): QueuedJob[];
  addToQueue(wanted: QueueRequest): Promise<void>;
  changeQueue(wanted: QueueChange): Promise<void>;

  readonly profiles: LockerProfiles;

  itemPage(query: ItemPageQuery): { total: number; rows: PagedItem[] };
  itemGroups(query: ItemChoice & ItemOrder): Promise<ItemGroup[]>;
  /** The other captures of the page of an item, the newest first. @throws JejakError `no-such-item` */
  sameAddress(item: string): Item[];
  countCase(caseId: string): CaseCounts;
  caseCustody(caseId: string): CustodyRow[];
  itemCustody(itemId: string): CustodyRow[];
  annotations(itemId: string): Annotation[];
  /** Null for an item that no other locker had before. */
  itemOrigin(itemId: string): ItemOrigin | null;

  /**
   * Copies the locker into one file while it is in use (backup/make-backup.ts), then records that it did.
   * The file must not be there yet.
   */
  backup(file: string, options?: CopyOptions): Promise<BackupMade>;
  check(options?: { deep?: boolean; onProgress?: OnProgress; signal?: AbortSignal }): Promise<CheckReport>;
}
