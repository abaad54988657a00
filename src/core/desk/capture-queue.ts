import type { JobRow, JobState, QueueState } from '../../contract/calls/types.ts';
import { fromSystemError } from '../../contract/error.ts';
import type { Item } from '../../contract/item.ts';
import type { Locker, QueuedJob } from '../../locker/index.ts';
import { parseAddress } from '../address.ts';
import { readAddressList } from '../address-list.ts';
import { type CaptureOptions, openPageCapturer, type PageCapturer } from '../capture-pages.ts';
import type { DeskEvents } from './events.ts';
import { knownAmong } from './known-addresses.ts';
import { createSmallPictures } from './small-pictures.ts';

/** Without a page for so long, the browser is closed. */
const idleMs = 20_000;
/** What a site answers to whom it does not let in: the pages after it would be the same wall. */
const walls = new Set(['login-wall', 'captcha', 'rate-limited', 'blocked']);

/** The queue of pages of an open locker, worked off one after the other, whoever looks on. */
export interface CaptureQueue {
  state(): QueueState;
  /** Adds addresses, one a line or as a CSV list. @throws JejakError `bad-address` and `bad-list` */
  add(wanted: QueueAddition): Promise<{ added: number; known: number }>;
  pause(): void;
  resume(): void;
  cancel(job: string): Promise<void>;
  retry(job: string): Promise<void>;
  clear(): Promise<void>;
  /** The page of a job that runs, as it is now: a small JPEG. Null where nothing is to be seen. */
  look(job: string): Promise<Uint8Array | null>;
  /** Ends what runs, keeping what is there of it, and resolves when it is sealed. */
  close(): Promise<void>;
}

interface QueueAddition {
  addresses: string;
  /** Those of a list: what the case has of them or the queue, is left out unless `listAgain`. */
  listed: readonly string[];
  listAgain: boolean;
  caseId: string | null;
  acceptTlsErrors: boolean;
}

interface QueueParts {
  locker: Locker;
  events: DeskEvents;
  /** As the settings are when a page's turn comes. */
  options: () => Omit<CaptureOptions, 'caseId' | 'acceptTlsErrors' | 'ahead'>;
}

export function openCaptureQueue({ locker, events, options }: QueueParts): CaptureQueue {
  let paused = false;
  let isClosed = false;
  let running: { job: string; stop: AbortController; cancelled: boolean } | undefined;
  let working: Promise<void> = Promise.resolve();
  let isWorking = false;
  let capturer: { pages: PageCapturer; key: string } | undefined;
  let idle: NodeJS.Timeout | undefined;
  /** Why a job could not be done at all, where no entry of the ledger says so. */
  const refused = new Map<string, { code: string; params: Record<string, string | number> }>();

  const pictures = createSmallPictures(locker);
  const tell = (): void => events.tell({ type: 'queue' });
  const closeBrowser = async (): Promise<void> => {
    clearTimeout(idle);
    const open = capturer;
    capturer = undefined;
    await open?.pages.close();
  };
  const pagesFor = async (job: QueuedJob): Promise<PageCapturer> => {
    clearTimeout(idle);
    const now = options();
    const key = JSON.stringify([job.caseId, job.acceptTlsErrors, now]);
    if (capturer?.key === key) return capturer.pages;
    await closeBrowser();
    const pages = openPageCapturer(locker, {
      ...now,
      acceptTlsErrors: job.acceptTlsErrors,
      ...(job.caseId === null ? {} : { caseId: job.caseId }),
    });
    capturer = { pages, key };
    return pages;
  };

  const capture = async (job: QueuedJob): Promise<void> => {
    const now = { job: job.id, stop: new AbortController(), cancelled: false };
    running = now;
    refused.delete(job.id);
    tell();
    try {
      const pages = await pagesFor(job);
      const captured = await pages.capture(
        job.url,
        {
          signal: now.stop.signal,
          onProgress: (progress) => events.tell({ type: 'step', job: job.id, progress }),
        },
        job.id,
      );
      if ('item' in captured) noteItem(captured.item);
    } catch (error) {
      const { code, params } = fromSystemError(error);
      // Another window, on a core of its own, was quicker: the page is in good hands.
      if (code === 'job-taken' || code === 'job-done') return;
      refused.set(job.id, { code, params });
      await locker.changeQueue({ change: 'cancel', jobs: [job.id] }).catch(() => undefined);
      paused = true;
    } finally {
      running = undefined;
      if (now.cancelled)
        await locker.changeQueue({ change: 'cancel', jobs: [job.id] }).catch(() => undefined);
      tell();
    }
  };
  const noteItem = (item: Item): void => {
    const tellItems = (): void => events.tell({ type: 'items', caseId: item.case });
    tellItems();
    pictures.make(item, tellItems);
    if (item.outcome !== undefined && walls.has(item.outcome)) paused = true;
  };

  const next = (): QueuedJob | undefined => locker.queue().find((job) => job.state === 'waiting');
  const work = async (): Promise<void> => {
    for (let job = next(); job !== undefined && !paused && !isClosed; job = next()) await capture(job);
    if (!isClosed) idle = setTimeout(() => void closeBrowser(), idleMs);
  };
  const go = (): void => {
    if (isWorking || isClosed || paused) return;
    isWorking = true;
    working = work().finally(() => {
      isWorking = false;
      tell();
    });
    working.catch(() => undefined); // the locker refused: what is open says so at its next call
  };

  // What a process that died left half-way is done again; the part that was there is sealed.
  const brokenOff = locker.queue().filter((job) => job.state === 'interrupted');
  void locker.changeQueue({ change: 'wait', jobs: brokenOff.map((job) => job.id) }).then(go, () => undefined);

  const rowOf = (job: QueuedJob, cases: Map<string, string>): JobRow => ({
    id: job.id,
    url: job.url,
    case: job.caseId,
    caseNumber: job.caseId === null ? null : (cases.get(job.caseId) ?? null),
    state: running?.job === job.id ? 'running' : refused.has(job.id) ? 'failed' : stateOf(job),
    item: job.itemState === null ? null : job.itemId,
    error:
      refused.get(job.id) ??
      (job.failure === null ? null : { code: job.failure, params: { url: job.url, detail: '' } }),
    addedAt: job.addedAt,
  });
  return {
    state() {
      const cases = new Map(locker.cases().map((each) => [each.case, each.number]));
      return { paused, jobs: locker.queue().map((job) => rowOf(job, cases)) };
    },
    async add({ addresses, listed, listAgain, caseId, acceptTlsErrors }) {
      const typed = readAddressList(addresses).map(parseAddress);
      if (caseId !== null) locker.findCase(caseId);
      const known = listAgain ? new Set<string>() : knownAmong(locker, listed, caseId);
      const urls = [...typed, ...listed.filter((url) => !known.has(url))];
      await locker.addToQueue({ urls, caseId, acceptTlsErrors, addedAt: new Date().toISOString() });
      tell();
      go();
      return { added: urls.length, known: known.size };
    },
    pause() {
      paused = true;
      tell();
    },
    resume() {
      paused = false;
      tell();
      go();
    },
    async cancel(job) {
      if (running?.job === job) {
        running.cancelled = true;
        running.stop.abort();
        return;
      }
      await locker.changeQueue({ change: 'cancel', jobs: [job] });
      tell();
    },
    async retry(job) {
      if (running?.job === job) return;
      refused.delete(job);
      const found = locker.queue().find((each) => each.id === job);
      // A sealed item stays as it is: the page is captured anew, into an item of its own.
      if (found?.state === 'done') {
        const { url, caseId, acceptTlsErrors } = found;
        await locker.addToQueue({ urls: [url], caseId, acceptTlsErrors, addedAt: new Date().toISOString() });
      } else await locker.changeQueue({ change: 'wait', jobs: [job] });
      tell();
      go();
    },
    async clear() {
      await locker.changeQueue({ change: 'clear' });
      tell();
    },
    async look(job) {
      return running?.job === job ? ((await capturer?.pages.look()) ?? null) : null;
    },
    async close() {
      isClosed = true;
      running?.stop.abort();
      await working.catch(() => undefined);
      await closeBrowser();
      await pictures.close();
    },
  };
}

function stateOf(job: QueuedJob): JobState {
  switch (job.state) {
    case 'waiting':
    case 'running':
    case 'failed':
    case 'cancelled':
      return job.state;
    case 'interrupted':
      return 'partial';
    case 'done':
      return job.itemState === 'partial' || job.itemState === 'no-content' ? job.itemState : 'done';
  }
}
