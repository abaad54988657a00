import {
  type CaptureProcess,
  type CaptureRequest,
  startCaptureProcess,
  withoutSecrets,
} from '../capture/client.ts';
import type { LoggedIn, LogInChecked } from '../contract/capture-record.ts';
import { fromSystemError, JejakError } from '../contract/error.ts';
import type { Item, ItemDetails, ItemSource, ItemState } from '../contract/item.ts';
import type { PeopleRequest } from '../contract/people-list.ts';
import type { Profile } from '../contract/profile.ts';
import type { Outcomes } from '../contract/sink.ts';
import type { Draft, Locker, VisitEnd } from '../locker/index.ts';
import { parseAddress } from './address.ts';
import { keepFiles } from './keep-files.ts';
import { checkLogin, isOfProfile, LogInsSeen, type ProfileInUse, takeProfileOf } from './profile-in-use.ts';
import { nothingLooked } from './to-cover.ts';
import type { AskedToWait } from './turns.ts';
import type { Work } from './work.ts';

export interface CaptureOptions {
  caseId?: string | undefined;
  timeoutMs: number;
  scrollMs: number;
  acceptTlsErrors: boolean;
  /** A list of people that each page is to be asked for. */
  people?: PeopleRequest | undefined;
  browserPath?: string | undefined;
  scratchDir: string;
  locale: string;
  timeZone: string;
  /** Id of the profile that pages are captured with; without it as a stranger who has never been there. */
  profile?: string | undefined;
  /** What `startBrowserAhead` gave: it takes the first pages. */
  ahead?: CaptureProcess | undefined;
}

export interface CaptureFailure {
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

/** A page that came; `loggedOut` where the log-in that it was captured with had ended. */
export interface CapturedItem {
  item: Item;
  loggedOut?: boolean | undefined;
}

/** One address that was done: an item, or a failure that is in the ledger. */
export type Captured = CapturedItem | { failure: CaptureFailure };

/** A page that is about to be sealed. */
export interface CapturedPage {
  details: ItemDetails;
  state: ItemState;
  /** Status of the server's answer; null where none is known. */
  status: number | null;
  /** By role, those that were to be kept. */
  files: ReadonlyMap<string, Uint8Array>;
}

/** What is known of one page beside its address. */
interface PageAbout {
  jobId?: string | undefined;
  /** Instead of what the capturer was opened with. */
  caseId?: string | undefined;
  acceptTlsErrors?: boolean | undefined;
  /** A list of people that this page is to be asked for, in place of the options'. */
  people?: PeopleRequest | undefined;
  /** What its item's source says beside the address. */
  source?: Partial<ItemSource> | undefined;
  /** Roles of files of which the bytes are kept for `add`, where they are not larger than some. */
  keep?: ((role: string) => boolean) | undefined;
  /** What its entry says more, found out when all of the page is there and before it is sealed. */
  add?: ((captured: CapturedPage) => Promise<Partial<ItemDetails>>) | undefined;
  /** What ends with it, in the same transaction: a visit of a watched address. Null where that stays due. */
  visit?: ((ended: { details: ItemDetails } | { failure: string }) => VisitEnd | null) | undefined;
  /** Told what its site answered, before the item is sealed; where it gives true the job waits on, to be done again. */
  again?: ((asked: AskedToWait | undefined) => boolean) | undefined;
}

/**
 * A browser that captures pages into the locker one after the other. A capture process that dies takes
 * one page with it: what came of it is sealed as partial, and the next page gets a fresh process.
 */
export interface PageCapturer {
  capture(url: string, work: Work, about?: PageAbout): Promise<Captured>;
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
  let checked: LogInChecked | null = null;
  const logIns = new LogInsSeen();
  /** The browser, with the profile where one is wanted; before the first page it is seen whether that is logged in. */
  const running = async (signal: AbortSignal): Promise<CaptureProcess> => {
    if (options.profile !== undefined) held ??= await takeProfileOf(locker, options.profile);
    const own = (process ??= startBrowserAhead(options));
    if (isReady || held === null) return own;
    await held.giveTo(own);
    isReady = true;
    const seen = await checkLogin(locker, held, own, signal);
    checked = held.profile.url === null ? 'no-address' : seen === 'no' ? null : seen;
    if (seen === 'no')
      throw new JejakError('profile-logged-out', 'answer-is-no', { profile: held.profile.name });
    return own;
  };
  return {
    async capture(url, work, about = {}) {
      const { jobId, source, caseId = options.caseId } = about;
      const { acceptTlsErrors = options.acceptTlsErrors, people = options.people } = about;
      const address = parseAddress(url);
      const named = withoutSecrets(address);
      // Before the draft: a profile that is in use or logged out is no fault of the page.
      const browser = await running(work.signal);
      const draft = await locker.beginDraft({
        kind: 'item.captured',
        source: { url: named, ...source },
        itemKind: 'web',
        title: named,
        ...(caseId === undefined ? {} : { caseId }),
        ...(jobId === undefined ? {} : { jobId }),
      });
      const startedAt = new Date();
      const begun = performance.now();
      const request: CaptureRequest = {
        url: address,
        timeoutMs: options.timeoutMs,
        scrollMs: options.scrollMs,
        acceptTlsErrors,
        ...(people === undefined ? {} : { people }),
        ...(checked === null ? {} : { logInChecked: checked }),
        locale: options.locale,
        timeZone: options.timeZone,
      };
      const kept = keepFiles(draft, about.keep ?? (() => false));
      const outcome = await browser.capture(request, kept.sink, work).catch(async (error: unknown) => {
        // Ended here, whatever is left of it: nobody else has it, and a browser must not outlive the work.
        if (process === browser) {
          process = null;
          isReady = false;
        }
        await browser.close();
        const page = { url: named, source, startedAt, begun, profile: held?.profile ?? null };
        return brokenOff(fromSystemError(error), page, draft);
      });
      let loggedOut = false;
      if (held !== null && outcome.result === 'item' && isOfProfile(held.profile, address)) {
        await noteSeen(locker, held, outcome.loggedIn);
        loggedOut = logIns.hasEnded(held.profile, address, outcome.loggedIn);
      }
      const captured = await sealOutcome(draft, outcome, address, { ...about, files: kept.files });
      return 'item' in captured ? { ...captured, loggedOut } : captured;
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
export async function noteSeen(
  locker: Locker,
  { profile }: ProfileInUse,
  loggedIn: LoggedIn | undefined,
): Promise<void> {
  if (loggedIn === 'yes' || loggedIn === 'no') await locker.profiles.note({ profile: profile.id, loggedIn });
}

const noBrowser = new Set(['browser-not-found', 'browser-not-started']);
/** What ends one capture, and says nothing of the next. */
interface BrokenPage {
  url: string;
  /** What its item's source says beside the address. */
  source?: Partial<ItemSource> | undefined;
  startedAt: Date;
  begun: number;
  /** That it was captured with. */
  profile: Profile | null;
}

const endsOne = new Set(['browser-died', 'capture-process-died', 'interrupted', 'internal']);

/**
 * The browser or its process died or did what nobody foresaw, or the work was stopped before there was one: what is
 * there is kept, and the reason said. What is no fault of the page (no browser, which is noted as a failed capture; the
 * locker refused bytes) is thrown.
 */
export async function brokenOff(
  error: JejakError,
  { url, source, startedAt, begun, profile }: BrokenPage,
  draft: Draft,
): Promise<Outcomes> {
  if (noBrowser.has(error.code))
    await draft.fail({ code: error.code, source: { url, ...source }, message: error.message });
  if (!endsOne.has(error.code)) throw error;
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
    toCover: nothingLooked(profile),
  };
}

export async function sealOutcome(
  draft: Draft,
  outcome: Outcomes,
  url: string,
  { source, again, add, visit, files = new Map() }: PageAbout & Partial<Pick<CapturedPage, 'files'>> = {},
): Promise<Captured> {
  if (outcome.result === 'item') {
    const { state, searchText, askedToWait, toCover } = outcome;
    const own = { ...outcome.details, source: { ...outcome.details.source, ...source } };
    const more = await add?.({ details: own, state, status: outcome.status ?? null, files });
    const details = { ...own, ...more };
    const isForAgain = again?.(askedToWait) === true;
    return {
      item: await draft.seal({
        ...{ state, details, again: isForAgain },
        ...(searchText === undefined ? {} : { searchText }),
        ...(toCover === undefined ? {} : { toCover }),
        visit: visit?.({ details }) ?? undefined,
      }),
    };
  }
  const { code, message } = outcome;
  const { seq } = await draft.fail({
    ...{ code, message, source: { ...outcome.source, ...source } },
    visit: visit?.({ failure: code }) ?? undefined,
  });
  return { failure: { url, code, message, entry: seq } };
}
