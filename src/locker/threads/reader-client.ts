import type { CustodyPage, FailedAttempts, ItemCustody, Ruler } from '../../contract/calls/log-types.ts';
import type { MadeBundle, SinceExport } from '../../contract/calls/work-types.ts';
import { entryUrl } from '../../contract/entry-url.ts';
import { JejakError } from '../../contract/error.ts';
import type { Item, SimilarItem } from '../../contract/item.ts';
import type { PinPage, Pins, UnplacedPage } from '../../contract/pin.ts';
import type { DueItems } from '../../contract/retention.ts';
import type { OnProgress } from '../../contract/sink.ts';
import { type CallThread, startCallThread } from '../../processes/call-thread.ts';
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
import type { ReaderCalls, ReaderNotice, ReaderStart } from './reader-calls.ts';

interface Opened {
  dir: string;
  databaseDir: string;
  dataDir: string;
  dataKey: Uint8Array;
  known: readonly Problem[];
}

function startReader(
  { dir, databaseDir, dataDir, dataKey, known }: Opened,
  onNotice: (notice: ReaderNotice) => void,
): {
  thread: CallThread<ReaderCalls>;
  stop: Int32Array;
} {
  const stop = new Int32Array(new SharedArrayBuffer(4));
  const start: ReaderStart = { dir, databaseDir, dataDir, known, dataKey: Uint8Array.from(dataKey), stop };
  const entry = entryUrl(import.meta.url, 'locker-reader', '../reader-thread.ts');
  const thread = startCallThread<ReaderCalls>(entry, start, (notice) => {
    onNotice(notice as ReaderNotice); // from reader-thread.ts
  });
  start.dataKey.fill(0); // the thread has its own by now
  return { thread, stop };
}

/**
 * Search, and what else looks at every item, in a thread of its own, started at the first query.
 *
 * @param whenDamaged told when one of these meets a damaged page, before it answers by what it could put together
 */
export function startSearchThread(
  parts: Opened,
  whenDamaged: (detail: string) => void,
): {
  search(query: string, options?: SearchOptions): Promise<{ hits: SearchHit[] }>;
  itemPage(query: ItemPageQuery): Promise<ItemPage>;
  itemGroups(query: ItemChoice & ItemOrder): Promise<ItemGroup[]>;
  itemPlace(query: ItemChoice & ItemOrder & { item: string }): Promise<ItemPlace | null>;
  pins(choice: ItemChoice): Promise<Pins>;
  pinPage(query: ItemChoice & PageOfArea): Promise<PinPage>;
  unplaced(query: ItemChoice & PageOf): Promise<UnplacedPage>;
  caseCustody(query: CustodyQuery): Promise<CustodyPage>;
  due(now: string): Promise<DueItems>;
  itemCustody(query: ItemCustodyQuery): Promise<ItemCustody>;
  sameAddress(item: string): Promise<Item[]>;
  similar(item: string, most: number): Promise<SimilarItem[]>;
  prepareSimilar(): Promise<null>;
  unhashed(limit: number): Promise<string[]>;
  unreadPictures(limit: number): Promise<{ count: number; items: string[] }>;
  countCases(): Promise<CountedCase[]>;
  goingOut(caseId: string): Promise<GoingOut>;
  sinceExport(caseId: string, bundle: string): Promise<SinceExport>;
  madeBundles(caseId: string): Promise<MadeBundle[]>;
  failedAttempts(caseId: string | null, limit: number): Promise<FailedAttempts>;
  ruler(caseId: string, count: number): Promise<Ruler | null>;
  sizes(): Promise<LockerSizes>;
  close(): Promise<void>;
} {
  let reader: CallThread<ReaderCalls> | undefined;
  /** One that has ended, for what was wrong with the disk at the time, is replaced. */
  const running = (): CallThread<ReaderCalls> => {
    if (reader !== undefined && !reader.isOver()) return reader;
    reader = startReader(parts, (notice) => {
      if ('damaged' in notice) whenDamaged(notice.damaged);
    }).thread;
    return reader;
  };
  return {
    search: (query, options = {}) => running().call('search', { query, options }),
    itemPage: (query) => running().call('itemPage', query),
    itemGroups: (query) => running().call('itemGroups', query),
    itemPlace: (query) => running().call('itemPlace', query),
    pins: (choice) => running().call('pins', choice),
    pinPage: (query) => running().call('pinPage', query),
    unplaced: (query) => running().call('unplaced', query),
    caseCustody: (query) => running().call('caseCustody', query),
    due: (now) => running().call('due', { now }),
    itemCustody: (query) => running().call('itemCustody', query),
    sameAddress: (item) => running().call('sameAddress', { item }),
    similar: (item, most) => running().call('similar', { item, most }),
    prepareSimilar: () => running().call('prepareSimilar', null),
    unhashed: (limit) => running().call('unhashed', { limit }),
    unreadPictures: (limit) => running().call('unreadPictures', { limit }),
    countCases: () => running().call('countCases', null),
    goingOut: (caseId) => running().call('goingOut', { caseId }),
    sinceExport: (caseId, bundle) => running().call('sinceExport', { caseId, bundle }),
    madeBundles: (caseId) => running().call('madeBundles', { caseId }),
    failedAttempts: (caseId, limit) => running().call('failedAttempts', { caseId, limit }),
    ruler: (caseId, count) => running().call('ruler', { caseId, count }),
    sizes: () => running().call('sizes', null),
    async close() {
      if (reader === undefined || reader.isOver()) return;
      await reader.call('close', null);
      await reader.exited;
    },
  };
}

/** Runs a check in a thread of its own. */
export async function checkInThread(
  parts: Opened,
  { deep, onProgress, signal }: { deep?: boolean; onProgress?: OnProgress; signal?: AbortSignal },
): Promise<CheckReport> {
  signal?.throwIfAborted();
  const { thread, stop } = startReader(parts, (notice) => {
    if ('progress' in notice) onProgress?.(notice.progress);
  });
  const give = (): void => void Atomics.store(stop, 0, 1);
  signal?.addEventListener('abort', give);
  try {
    const report = await thread.call('check', { deep: deep === true });
    await thread.call('close', null);
    await thread.exited;
    return report;
  } catch (error) {
    await thread.terminate();
    throw signal?.aborted === true ? new JejakError('interrupted', 'interrupted') : error;
  } finally {
    signal?.removeEventListener('abort', give);
  }
}
