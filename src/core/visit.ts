import {
  addressOfDownload,
  type CaptureProcess,
  startCaptureProcess,
  withoutSecrets,
} from '../capture/client.ts';
import type { VisitFacts } from '../contract/capture-record.ts';
import { fromSystemError, JejakError } from '../contract/error.ts';
import type { Locker } from '../locker/index.ts';
import { parseAddress } from './address.ts';
import { brokenOff, type Captured, type CaptureOptions, noteSeen, sealOutcome } from './capture-pages.ts';
import { isOfProfile, type ProfileInUse, takeProfileOf } from './profile-in-use.ts';
import { keepDownload } from './visit-download.ts';
import { recordVisit } from './visit-recording.ts';

export interface VisitOptions
  extends Pick<CaptureOptions, 'caseId' | 'browserPath' | 'scratchDir' | 'locale' | 'timeZone' | 'profile'> {
  /** Where the person begins; null for an empty window. */
  url: string | null;
  /** Whether a film is made of it, which is an item of its own. */
  record?: boolean;
}

/** What a visit tells while it goes on. */
export interface VisitEvents {
  /** The address in front (null: none), and how many tabs there are. */
  changed(state: { url: string | null; tabs: number }): void;
  /** The key for a snapshot was pressed in the browser: it is for the listener to take one. */
  asked(): void;
  /** A file came to the browser, or was broken off; it is kept as an item of its own. */
  downloaded(file: { url: string; name: string }, kept: Promise<Captured>): void;
}

/** How a visit ended: the last window was closed, it was ended from here, or the browser ended by itself. */
type VisitEnd = 'closed' | 'ended' | 'died';

/** A visible browser in which a person works, and which keeps what they have before them when they say so. */
export interface Visit {
  /**
   * Takes the page in front as it is, and seals it as an item. What is written about it at that moment goes with it.
   *
   * @param onTaken is called once the page may change again
   * @throws JejakError `no-page-to-keep` where no page of the web is in front, `no-visit` once it is over
   */
  snapshot(wanted: { by: VisitFacts['by']; note: string }, onTaken?: () => void): Promise<Captured>;
  /** The page in front: a small JPEG for whoever looks on, which is stored nowhere. */
  look(): Promise<Uint8Array | null>;
  /**
   * The film, once it has ended: with the visit, or before it at its limit. Null where none was wanted, or the
   * browser's window never came.
   *
   * @throws JejakError where it could not be kept
   */
  readonly recording: Promise<Captured | null>;
  /** Ends it as closing its windows does. */
  end(): void;
  /**
   * Resolves when the browser is gone, every snapshot is sealed, and the profile is given back.
   *
   * @throws JejakError `nowhere-to-browse`, `browser-not-found`, `browser-not-started`
   */
  readonly over: Promise<VisitEnd>;
}

/** @throws JejakError `bad-address`, `no-such-profile`, `profile-in-use` */
export async function openVisit(locker: Locker, options: VisitOptions, events: VisitEvents): Promise<Visit> {
  const url = options.url === null ? null : parseAddress(options.url);
  const held = options.profile === undefined ? null : await takeProfileOf(locker, options.profile);
  const { browserPath, scratchDir, locale, timeZone } = options;
  const process = startCaptureProcess({
    ...{ scratchDir, locale, timeZone, headless: false, ahead: false },
    ...(browserPath === undefined ? {} : { browserPath }),
  });
  const stop = new AbortController();
  const snapshots = new Set<Promise<unknown>>();
  const note = <T>(work: Promise<T>): Promise<T> => {
    snapshots.add(work);
    const done = (): void => void snapshots.delete(work);
    work.then(done, done);
    return work;
  };
  const recording = Promise.withResolvers<Captured | null>();
  recording.promise.catch(() => undefined); // Whoever waits for it has it.
  let isRecorded = options.record !== true;
  let front: string | null = null;
  const record = (): void => {
    isRecorded = true;
    recording.resolve(
      note(recordVisit(locker, process, { url, caseId: options.caseId, profile: held?.profile ?? null })),
    );
  };
  const over = runVisit(process, held, {
    url,
    signal: stop.signal,
    sealed: async () => {
      while (snapshots.size > 0) await Promise.allSettled(snapshots);
    },
    events: {
      ...events,
      changed(state) {
        front = state.url;
        if (!isRecorded) record();
        events.changed(state);
      },
      downloaded({ number, url: from, name }) {
        const file = { url: withoutSecrets(addressOfDownload(from)), name };
        const kept = note(
          keepDownload(locker, process, {
            ...file,
            number,
            caseId: options.caseId,
            profile: held?.profile ?? null,
          }),
        );
        events.downloaded(file, kept);
      },
    },
  });
  const isOver = (): void => recording.resolve(null); // Where it was begun, that has it already.
  over.then(isOver, isOver); // Whoever waits for the end has it.
  return {
    over,
    recording: recording.promise,
    snapshot({ by, note: words }, onTaken) {
      const { caseId } = options;
      return note(takeOne(locker, process, { held, caseId, url: front, by, note: words, onTaken }));
    },
    look: () => process.look(),
    end: () => stop.abort(),
  };
}

interface Running {
  url: string | null;
  signal: AbortSignal;
  events: Parameters<CaptureProcess['visit']>[1];
  /** Resolves when every snapshot that was asked for is sealed. */
  sealed: () => Promise<void>;
}

async function runVisit(
  process: CaptureProcess,
  held: ProfileInUse | null,
  { url, signal, events, sealed }: Running,
): Promise<VisitEnd> {
  let isWell = false;
  try {
    await held?.giveTo(process);
    const how = await process.visit(url, events, signal).catch((error: unknown): VisitEnd => {
      if (fromSystemError(error).code === 'capture-process-died') return 'died';
      throw error;
    });
    isWell = how !== 'died';
    return how;
  } finally {
    await sealed();
    // What a browser left that did not end in order may be half-written: the profile stays as it was.
    try {
      await held?.putBack(isWell ? process : null);
    } finally {
      await process.close();
    }
  }
}

interface Wanted {
  held: ProfileInUse | null;
  caseId: string | undefined;
  url: string | null;
  by: VisitFacts['by'];
  note: string;
  onTaken: (() => void) | undefined;
}

async function takeOne(locker: Locker, process: CaptureProcess, wanted: Wanted): Promise<Captured> {
  const { held, caseId, by, note, onTaken } = wanted;
  if (wanted.url === null || !/^https?:/i.test(wanted.url))
    throw new JejakError('no-page-to-keep', 'answer-is-no');
  const url = withoutSecrets(wanted.url);
  const draft = await locker.beginDraft({
    ...{ kind: 'item.captured', source: { url }, itemKind: 'web', title: url, note },
    ...(caseId === undefined ? {} : { caseId }),
  });
  const [startedAt, begun] = [new Date(), performance.now()];
  const outcome = await process
    .snapshot(by, draft, onTaken === undefined ? {} : { onTaken })
    .catch(async (error: unknown) => {
      const known = fromSystemError(error);
      if (known.code === 'no-page-to-keep' || known.code === 'no-visit')
        await draft.fail({ code: known.code, source: { url }, message: known.message });
      return brokenOff(known, { url, startedAt, begun, profile: held?.profile ?? null }, draft);
    });
  if (held !== null && outcome.result === 'item' && isOfProfile(held.profile, url))
    await noteSeen(locker, held, outcome.loggedIn);
  return sealOutcome(draft, outcome, url);
}
