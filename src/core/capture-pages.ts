import {
  type CaptureProcess,
  type CaptureRequest,
  startCaptureProcess,
  withoutSecrets,
} from '../capture/client.ts';
import type { LoggedIn } from '../contract/capture-record.ts';
import { fromSystemError, JejakError } from '../contract/error.ts';
import type { Item } from '../contract/item.ts';
import type { Outcomes } from '../contract/sink.ts';
import type { Draft, Locker } from '../locker/index.ts';
import { parseAddress } from './address.ts';
import { checkLogin, isOfProfile, type ProfileInUse, takeProfileOf } from './profile-in-use.ts';
import type { Work } from './work.ts';

export interface CaptureOptions {
  caseId?: string | undefined;
  timeoutMs: number;
  scrollMs: number;
  acceptTlsErrors: boolean;
  browserPath?: string | undefined;
  scratchDir: string;
  locale: string;
  timeZone: string;
  /** Id of the profile that pages are captured with; without it as a stranger who has never been there. */
  profile?: string | undefined;
  /** What `startBrowserAhead` gave: it takes the first pages. */
  ahead?: CaptureProcess | undefined;
}

interface CaptureFailure {
  url: string;
  code: string;
  message: string;
  /** seq of the `capture.failed` entry */
  entry: number;
}

export interface CaptureResult {
  items: Item[];
  failed: CaptureFailure[];
}

/** One address that was done: an item, or a failure that is in the ledger. */
type Captured = { item: Item } | { failure: CaptureFailure };

/**
 * A browser that captures pages into the locker one after the other. A capture process that dies takes
 * one page with it: what came of it is sealed as partial, and the next page gets a fresh process.
 */
export interface PageCapturer {
  capture(url: string, work: Work, jobId?: string): Promise<Captured>;
  /** The page as it is now: a small JPEG for whoever looks on, which is stored nowhere. Null where there is none. */
  look(): Promise<Uint8Array | null>;
  close(): Promise<void>;
}

/**
 * Starts the browser before the locker is open, so that it comes up while the key is derived. Whoever starts
 * it closes it, also where no capture came to use it.
 */
export function startBrowserAhead(
  options: Pick<CaptureOptions, 'browserPath' | 'scratchDir' | 'locale' | 'timeZone'>,
): CaptureProcess {
  const { browserPath, scratchDir, locale, timeZone } = options;
  return startCaptureProcess({
    ...(browserPath === undefined ? {} : { browserPath }),
    ...{ scratchDir, locale, timeZone },
  });
}

export function openPageCapturer(locker: Locker, options: CaptureOptions): PageCapturer {
  let process: CaptureProcess | null = options.ahead ?? null;
  let held: ProfileInUse | null = null;
  let isReady = false;
  /** The browser, with the profile where one is wanted; before the first page it is seen whether that is logged in. */
  const running = async (signal: AbortSignal): Promise<CaptureProcess> => {
    if (options.profile !== undefined) held ??= await takeProfileOf(locker, options.profile);
    const own = (process ??= startBrowserAhead(options));
    if (isReady || held === null) return own;
    await held.giveTo(own);
    isReady = true;
    if ((await checkLogin(locker, held, own, signal)) === 'no')
      throw new JejakError('profile-logged-out', 'answer-is-no', { profile: held.profile.name });
    return own;
  };
  return {
    async capture(url, work, jobId) {
      const address = parseAddress(url);
      const named = withoutSecrets(address);
      // Before the draft: a profile that is in use or logged out is no fault of the page.
      const browser = await running(work.signal);
      const draft = await locker.beginDraft({
        kind: 'item.captured',
        source: { url: named },
        itemKind: 'web',
        title: named,
        ...(options.caseId === undefined ? {} : { caseId: options.caseId }),
        ...(jobId === undefined ? {} : { jobId }),
      });
      const startedAt = new Date();
      const begun = performance.now();
      const request: CaptureRequest = {
        url: address,
        timeoutMs: options.timeoutMs,
        scrollMs: options.scrollMs,
        acceptTlsErrors: options.acceptTlsErrors,
        locale: options.locale,
        timeZone: options.timeZone,
      };
      const outcome = await browser.capture(request, draft, work).catch(async (error: unknown) => {
        // Ended here, whatever is left of it: nobody else has it, and a browser must not outlive the work.
        process = null;
        isReady = false;
        await browser.close();
        return brokenOff(fromSystemError(error), { url: named, startedAt, begun }, draft);
      });
      if (held !== null && outcome.result === 'item' && isOfProfile(held.profile, address))
        await noteSeen(locker, held, outcome.loggedIn);
      return sealOutcome(draft, outcome, address);
    },
    look: () => process?.look() ?? Promise.resolve(null),
    async close() {
      try {
        await held?.putBack(isReady ? process : null);
      } finally {
        held = null;
        await process?.close();
      }
    },
  };
}

/** What a page told for certain of the log-in; of `not-known` there is nothing to note. */
async function noteSeen(
  locker: Locker,
  { profile }: ProfileInUse,
  loggedIn: LoggedIn | undefined,
): Promise<void> {
  if (loggedIn === 'yes' || loggedIn === 'no') await locker.profiles.note({ profile: profile.id, loggedIn });
}

const noBrowser = new Set(['browser-not-found', 'browser-not-started']);

/**
 * The browser or its process died: what is there is kept, and the reason said. What is no fault of the page
 * (no browser, which is noted as a failed capture; the locker refused bytes) is thrown.
 */
async function brokenOff(
  error: JejakError,
  { url, startedAt, begun }: { url: string; startedAt: Date; begun: number },
  draft: Draft,
): Promise<Outcomes> {
  if (noBrowser.has(error.code))
    await draft.fail({ code: error.code, source: { url }, message: error.message });
  if (error.code !== 'browser-died' && error.code !== 'capture-process-died') throw error;
  if (draft.isEmpty()) return { result: 'failed', code: error.code, source: { url }, message: error.message };
  return {
    result: 'item',
    state: 'partial',
    details: {
      kind: 'web',
      title: url,
      source: { url },
      capturedAt: startedAt.toISOString(),
      steps: [
        {
          name: 'capture',
          result: 'interrupted',
          ms: Math.round(performance.now() - begun),
          reason: error.code,
        },
      ],
    },
  };
}

async function sealOutcome(draft: Draft, outcome: Outcomes, url: string): Promise<Captured> {
  if (outcome.result === 'item') {
    const { state, details, searchText } = outcome;
    return {
      item: await draft.seal({ state, details, ...(searchText === undefined ? {} : { searchText }) }),
    };
  }
  const { code, source, message } = outcome;
  const { seq } = await draft.fail({ code, source, message });
  return { failure: { url, code, message, entry: seq } };
}
