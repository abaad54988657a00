import type { QueueState } from '../../contract/calls/types.ts';
import { fromSystemError } from '../../contract/error.ts';
import type { Item } from '../../contract/item.ts';
import type { Locker, QueuedJob } from '../../locker/index.ts';
import { parseAddress } from '../address.ts';
import { readAddressList } from '../address-list.ts';
import type { DeskEvents } from './events.ts';
import { knownAmong } from './known-addresses.ts';
import { type BrowserOptions, createQueueBrowser } from './queue-browser.ts';
import { queueRows, type Reason } from './queue-rows.ts';
import { createSmallPictures } from './small-pictures.ts';

/** What a site answers to whom it does not let in: the pages after it would be the same wall. */
const walls = new Set(['login-wall', 'captcha', 'rate-limited', 'blocked']);
/** What is no fault of a page, and ends: the queue waits for that, and the page is captured again. */
const holding = new Set([
  'locker-away',
  'disk-full',
  'disk-failing',
  'read-only',
  'locker-busy',
  'locker-thread-died',
]);

/** The queue of pages of an open locker, worked off one after the other, whoever looks on. */
export interface CaptureQueue {
  state(): QueueState;
  /** Adds addresses, one a line or as a CSV list. @throws JejakError `bad-address` and `bad-list` */
  add(wanted: QueueAddition): Promise<{ added: number; known: number }>;
  pause(): void;
  resume(): void;
  /** As `resume`, where it was this that held it. */
  resumeAfter(reason: string): void;
  cancel(job: string): Promise<void>;
  /** @param profile to capture with now; else what it was captured with before */
  retry(job: string, profile: string | undefined): Promise<void>;
  clear(): Promise<void>;
  /** The page of a job that runs, as it is now: a small JPEG. Null where nothing is to be seen. */
  look(job: string): Promise<Uint8Array | null>;
  /** Ends the browser where it has this profile and no page, so that another may have it. */
  release(profile: string): Promise<void>;
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
  profile: string | null;
}

interface QueueParts {
  locker: Locker;
  events: DeskEvents;
  options: BrowserOptions;
  paused?: boolean;
}

export function openCaptureQueue(parts: QueueParts): CaptureQueue {
  const { locker, events, paused: begunPaused = false } = parts;
  const browser = createQueueBrowser(locker, parts.options);
  let paused = begunPaused;
  let held: Reason | null = null;
  let isClosed = false;
  let running: { job: string; stop: AbortController; cancelled: boolean } | undefined;
  let working: Promise<void> = Promise.resolve();
  let isWorking = false;
  /** Why a job could not be done at all, where no entry of the ledger says so. */
  const refused = new Map<string, Reason>();
  /** Jobs to be done again once the queue goes on. */
  const undone = new Set<string>();

  const pictures = createSmallPictures(locker);
  const tell = (): void => events.tell({ type: 'queue' });
  const hold = (error: unknown): void => {
    const { code, params } = fromSystemError(error);
    held = holding.has(code) ? { code, params } : null;
    paused = true;
  };
  const capture = async (job: QueuedJob): Promise<void> => {
    const now = { job: job.id, stop: new AbortController(), cancelled: false };
    running = now;
    refused.delete(job.id);
    tell();
    try {
      const pages = await browser.pagesFor(job);
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
      if (holding.has(code)) {
        undone.add(job.id);
        hold(error);
        return;
      }
      refused.set(job.id, { code, params });
      // Whoever is to log in again needs the profile.
      if (job.profile !== null) await browser.release(job.profile).catch(() => undefined);
      await locker.changeQueue({ change: 'cancel', jobs: [job.id] }).catch(() => undefined);
      paused = true;
    } finally {
      running = undefined;
      if (job.profile !== null) events.tell({ type: 'profiles' });
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

  const putBack = async (): Promise<void> => {
    if (undone.size === 0) return;
    await locker.changeQueue({ change: 'wait', jobs: [...undone] });
    undone.clear();
  };
  const work = async (): Promise<void> => {
    while (!paused && !isClosed) {
      await putBack();
      const job = locker.queue().find(({ state }) => state === 'waiting');
      if (job === undefined) break;
      await capture(job);
    }
    if (!isClosed) browser.rest();
  };
  const go = (): void => {
    if (isWorking || isClosed || paused) return;
    isWorking = true;
    working = work()
      .catch(hold)
      .finally(() => {
        isWorking = false;
        tell();
      });
  };
  const resume = (): void => {
    paused = false;
    held = null;
    tell();
    go();
  };

  // What a process that died left half-way is done again; the part that was there is sealed.
  const brokenOff = locker.queue().filter((job) => job.state === 'interrupted');
  void locker.changeQueue({ change: 'wait', jobs: brokenOff.map((job) => job.id) }).then(go, () => undefined);

  return {
    state: () => ({ paused, held, jobs: queueRows(locker, { running: running?.job, refused, undone }) }),
    async add({ addresses, listed, listAgain, caseId, acceptTlsErrors, profile }) {
      const typed = readAddressList(addresses).map(parseAddress);
      if (caseId !== null) locker.findCase(caseId);
      if (profile !== null) locker.profiles.find(profile);
      const known = listAgain ? new Set<string>() : knownAmong(locker, listed, caseId);
      const urls = [...typed, ...listed.filter((url) => !known.has(url))];
      await locker.addToQueue({ urls, caseId, acceptTlsErrors, profile, addedAt: new Date().toISOString() });
      tell();
      go();
      return { added: urls.length, known: known.size };
    },
    pause() {
      paused = true;
      tell();
    },
    resume,
    resumeAfter(reason) {
      if (held?.code === reason) resume();
    },
    async cancel(job) {
      if (running?.job === job) {
        running.cancelled = true;
        running.stop.abort();
        return;
      }
      await putBack();
      await locker.changeQueue({ change: 'cancel', jobs: [job] });
      tell();
    },
    async retry(job, given) {
      if (running?.job === job) return;
      refused.delete(job);
      if (undone.has(job)) {
        resume();
        return;
      }
      const found = locker.queue().find((each) => each.id === job);
      // A sealed item stays as it is: the page is captured anew, into an item of its own.
      if (found?.state === 'done' || (found !== undefined && given !== undefined)) {
        const { url, caseId, acceptTlsErrors } = found;
        const profile = given ?? found.profile;
        await locker.addToQueue({
          urls: [url],
          caseId,
          acceptTlsErrors,
          profile,
          addedAt: new Date().toISOString(),
        });
      } else await locker.changeQueue({ change: 'wait', jobs: [job] });
      tell();
      go();
    },
    async clear() {
      await locker.changeQueue({ change: 'clear' });
      tell();
    },
    async release(profile) {
      if (running === undefined) await browser.release(profile);
    },
    look: async (job) => (running?.job === job ? browser.look() : null),
    async close() {
      isClosed = true;
      running?.stop.abort();
      await working;
      await browser.close();
      await pictures.close();
    },
  };
}
