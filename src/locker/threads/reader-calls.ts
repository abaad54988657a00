import type { CustodyPage, FailedAttempts, ItemCustody, Ruler } from '../../contract/calls/log-types.ts';
import type { MadeBundle, SinceExport } from '../../contract/calls/work-types.ts';
import type { Item, SimilarItem } from '../../contract/item.ts';
import type { PinPage, Pins, UnplacedPage } from '../../contract/pin.ts';
import type { DueItems } from '../../contract/retention.ts';
import type { Progress } from '../../contract/sink.ts';
import type { CheckReport, Problem } from '../check/report.ts';
import type { CustodyQuery } from '../reading/custody.ts';
import type { GoingOut } from '../reading/going-out.ts';
import type { ItemCustodyQuery } from '../reading/item-custody.ts';
import type {
  CountedCase,
  ItemChoice,
  ItemGroup,
  ItemOrder,
  ItemPage,
  ItemPageQuery,
  ItemPlace,
} from '../reading/item-page.ts';
import type { LockerSizes } from '../reading/keeping.ts';
import type { PageOf, PageOfArea } from '../reading/pins.ts';
import type { SearchHit, SearchOptions } from '../search/index.ts';

/** What a thread that only reads is started with. */
export interface ReaderStart {
  dir: string;
  /** Where the database is read. */
  databaseDir: string;
  dataDir: string;
  /** What is wrong, known before any check. */
  known: readonly Problem[];
  /** 32 bytes. */
  dataKey: Uint8Array;
  /** Becomes 1 when the work is to be given up. */
  stop: Int32Array;
}

/** Long reads, which must not keep the calling thread. */
export interface ReaderCalls {
  search: { args: { query: string; options: SearchOptions }; result: { hits: SearchHit[] } };
  itemPage: { args: ItemPageQuery; result: ItemPage };
  itemGroups: { args: ItemChoice & ItemOrder; result: ItemGroup[] };
  itemPlace: { args: ItemChoice & ItemOrder & { item: string }; result: ItemPlace | null };
  pins: { args: ItemChoice; result: Pins };
  pinPage: { args: ItemChoice & PageOfArea; result: PinPage };
  unplaced: { args: ItemChoice & PageOf; result: UnplacedPage };
  caseCustody: { args: CustodyQuery; result: CustodyPage };
  itemCustody: { args: ItemCustodyQuery; result: ItemCustody };
  sameAddress: { args: { item: string }; result: Item[] };
  similar: { args: { item: string; most: number }; result: SimilarItem[] };
  /** Answered at once; goes on while nothing else is asked. */
  prepareSimilar: { args: null; result: null };
  unhashed: { args: { limit: number }; result: string[] };
  unreadPictures: { args: { limit: number }; result: { count: number; items: string[] } };
  countCases: { args: null; result: CountedCase[] };
  goingOut: { args: { caseId: string }; result: GoingOut };
  sinceExport: { args: { caseId: string; bundle: string }; result: SinceExport };
  madeBundles: { args: { caseId: string }; result: MadeBundle[] };
  failedAttempts: { args: { caseId: string | null; limit: number }; result: FailedAttempts };
  ruler: { args: { caseId: string; count: number }; result: Ruler | null };
  due: { args: { now: string }; result: DueItems };
  sizes: { args: null; result: LockerSizes };
  check: { args: { deep: boolean }; result: CheckReport };
  close: { args: null; result: null };
}

/** Said unasked: how far long work is, or, once, that a page of the database is damaged and what is wrong with it. */
export type ReaderNotice = { progress: Progress } | { damaged: string };
