import { withoutSecrets } from '../../capture/archive/secrets.ts';
import { fromSystemError } from '../../contract/error.ts';
import { siteOf } from '../../contract/platforms.ts';
import type { PageToQueue, QueuedJob } from '../../locker/index.ts';
import { assertAccounts } from '../accounts.ts';
import { isAtRisk } from '../at-risk.ts';
import type { CapturedItem } from '../capture-pages.ts';
import type { ListedPage } from '../list-rows.ts';
import type { AskedToWait } from '../turns.ts';
import { outcomeForSite } from '../walls.ts';
import type { CaptureQueue, QueueParts } from './capture-queue.ts';
import { createClearedJobs } from './cleared-jobs.ts';
import { keyOf, knownAmong } from './known-addresses.ts';
import { queueView, type Reason } from './queue-rows.ts';
import { createSmallPictures } from './small-pictures.ts';

export function openCaptureQueue(parts: QueueParts): CaptureQueue {
  const { locker, events, pages: work, walls, onPause } = parts;
  const { browsers, turns } = work;
  const go = (): void => work.go();
  /** By a person, or by what is no fault of a page: only the one is kept for the next opening. */
  let paused: 'by-person' | 'by-trouble' | false = parts.paused ? 'by-person' : false;
  let held: Reason | null = null;
  const running = new Map<string, { stop: AbortController; cancelled: boolean }>();
  /** Why a job could not be done at all, where no entry of the ledger says so. */
  const refused = new Map<string, Reason>();
  /** Jobs to be done again once the queue goes on. */
  const undone = new Set<string>();

  const pictures = createSmallPictures(locker);
  const tell = (): void => events.tell({ type: 'queue' });
  /** That nothing came is news of its case. */
  const tellFailed = ({ caseId }: QueuedJob): void => events.tell({ type: 'items', caseId });
  const capture = async (job: QueuedJob): Promise<void> => {
    const now = { stop: new AbortController(), cancelled: false };
    running.set(job.id, now);
    refused.delete(job.id);
    tell();
    let asked: AskedToWait | undefined;
    try {
      const captured = await browsers.withOne(job, (pages) =>
        pages.capture(
          job.url,
          {
            signal: now.stop.signal,
            onProgress: (progress) => events.tell({ type: 'step', job: job.id, progress }),
          },
          {
            jobId: job.id,
            caseId: job.caseId ?? undefined,
            acceptTlsErrors: job.acceptTlsErrors,
            ...(job.people === null ? {} : { people: job.people }),
            source: job.note === '' ? undefined : { note: job.note },
            again: (said) => {
              asked = said;
              return turns.answered(job, said) && !now.stop.signal.aborted;
            },
          },
        ),
      );
      if ('item' in captured) noteItem(job, captured, asked);
      else tellFailed(job);
      // Whoever is to log in again needs the profile, and before the next page it is seen whether they did.
      if ('item' in captured && captured.loggedOut && job.profile !== null)
        await browsers.release(job.profile);
    } catch (error) {
      const { code, params } = fromSystemError(error);
      // Another window, on a core of its own, was quicker: the page is in good hands.
      if (code === 'job-taken' || code === 'job-done') return;
      if (work.holds(code)) {
        undone.add(job.id);
        work.hold(error);
        return;
      }
      refused.set(job.id, { code, params });
      if (code === 'profile-logged-out') walls.note(job.url, 'login-wall');
      else if (paused === false) paused = 'by-trouble';
      // Whoever is to log in again needs the profile.
      if (job.profile !== null) await browsers.release(job.profile).catch(() => undefined);
      const reason = { code, params };
      const named = withoutSecrets(job.url);
      await locker.changeQueue({ change: 'refuse', job: job.id, named, reason }).catch(() => undefined);
      tellFailed(job);
    } finally {
      running.delete(job.id);
      if (job.profile !== null) events.tell({ type: 'profiles' });
      if (now.cancelled)
        await locker.changeQueue({ change: 'cancel', jobs: [job.id] }).catch(() => undefined);
      tell();
    }
  };
  const noteItem = (
    { url }: QueuedJob,
    { item, loggedOut }: CapturedItem,
    asked: AskedToWait | undefined,
  ): void => {
    const tellItems = (): void => events.tell({ type: 'items', caseId: item.case });
    tellItems();
    pictures.make(item, tellItems);
    // One that asks for a while gets it, and is a wall only where that does not help.
    if (asked === undefined) walls.note(url, outcomeForSite(item, loggedOut));
  };

  const waitAgain = async (): Promise<void> => {
    if (undone.size === 0) return;
    const jobs = [...undone];
    await locker.changeQueue({ change: 'wait', jobs });
    for (const job of jobs) undone.delete(job);
  };
  const waiting = (): QueuedJob[] =>
    locker
      .queue()
      .filter(({ id, state }) => state === 'waiting' && !running.has(id) && !undone.has(id))
      .sort((a, b) => b.priority - a.priority);
  work.join({
    waiting: () =>
      paused !== false
        ? []
        : waiting().map((job) => ({
            ...{ id: job.id, url: job.url, profile: job.profile, isUrgent: job.priority > 0 },
            run: () => capture(job),
          })),
    before: () => (paused === false ? waitAgain() : Promise.resolve()),
    isLeft: () => paused === false && undone.size > 0,
    stop() {
      for (const { stop } of running.values()) stop.abort();
    },
    held(why) {
      held = why;
      if (paused === false) paused = 'by-trouble';
    },
    changed: tell,
  });
  /** Each looks at what is there before it adds to it: they go one after the other. */
  let adding: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(add: () => Promise<T>): Promise<T> => {
    const added = adding.then(add);
    adding = added.catch(() => undefined); // whoever asked for it hears of it
    return added;
  };
  const comesAnyway = (page: Pick<QueuedJob, 'url' | 'caseId' | 'profile'>): boolean =>
    locker
      .queue()
      .some(
        ({ id, url, caseId, profile, state }) =>
          (state === 'waiting' || running.has(id)) &&
          url === page.url &&
          caseId === page.caseId &&
          profile === page.profile,
      );
  const putAgain = async (job: string, given: string | undefined): Promise<void> => {
    const found = locker.queue().find((each) => each.id === job);
    if (found === undefined) return;
    // A person asks for it again: its site is asked again.
    walls.lift(siteOf(found.url));
    turns.lift(found.url);
    if (found.state !== 'done' && given === undefined) {
      await locker.changeQueue({ change: 'wait', jobs: [job] });
      return;
    }
    // A sealed item stays as it is: the page is captured anew, into an item of its own.
    const { url, caseId, acceptTlsErrors, people, priority, note } = found;
    const profile = given ?? found.profile;
    if (comesAnyway({ url, caseId, profile })) return;
    const addedAt = new Date().toISOString();
    const pages = [{ url, caseId, priority, note }];
    await locker.addToQueue({ pages, acceptTlsErrors, profile, people, addedAt });
  };
  const setPaused = (to: typeof paused): void => {
    paused = to;
    onPause(paused === 'by-person');
  };
  /** What held it is over, or is tried again; a pause that a person made stays. */
  const liftHold = (): void => {
    held = null;
    if (paused === 'by-trouble') paused = false;
    tell();
    work.goOn();
  };
  const resume = (): void => {
    if (held === null) setPaused(false);
    liftHold();
  };

  const cleared = createClearedJobs(locker, inTurn);
  // What a process that died left half-way is done again; the part that was there is sealed.
  const brokenOff = locker.queue().filter((job) => job.state === 'interrupted');
  void locker.changeQueue({ change: 'wait', jobs: brokenOff.map((job) => job.id) }).then(go, () => undefined);

  const halted = (): ReturnType<CaptureQueue['halted']> => ({ paused: paused !== false, held });
  return {
    halted,
    state: () => ({
      ...halted(),
      ...queueView(locker, {
        running: new Set(running.keys()),
        refused,
        undone,
        walls,
        turns,
        rest: work.rest(),
      }),
    }),
    walls,
    async add({ typed, listed, listAgain, caseId, acceptTlsErrors, profile, people }) {
      assertAccounts(people?.find ?? []);
      if (caseId !== null) locker.findCase(caseId);
      if (profile !== null) locker.profiles.find(profile);
      const inCase = (page: ListedPage): ListedPage => ({ ...page, caseId: page.caseId ?? caseId });
      const wanted = listed.map(inCase);
      const added = await inTurn(async () => {
        const known = listAgain ? new Set<string>() : knownAmong(locker, wanted);
        const fresh = wanted.filter((page) => !known.has(keyOf(page)));
        const pages = [...typed.map(inCase), ...fresh].map(toQueue);
        const addedAt = new Date().toISOString();
        await locker.addToQueue({ pages, acceptTlsErrors, profile, people, addedAt });
        return { added: pages.length, known: known.size };
      });
      tell();
      go();
      return added;
    },
    liftWall(site) {
      walls.lift(site);
      turns.lift(site);
      tell();
      go();
    },
    pause() {
      setPaused('by-person');
      go();
      tell();
    },
    resume,
    resumeAfter(reason) {
      if (held?.code === reason) liftHold();
    },
    async cancel(job) {
      const now = running.get(job);
      if (now !== undefined) {
        now.cancelled = true;
        now.stop.abort();
        return;
      }
      await waitAgain();
      await locker.changeQueue({ change: 'cancel', jobs: [job] });
      tell();
    },
    async putFirst(job) {
      await locker.changeQueue({ change: 'first', jobs: [job] });
      tell();
      go();
    },
    async retry(job, given) {
      if (running.has(job)) return;
      refused.delete(job);
      if (undone.has(job)) {
        liftHold();
        return;
      }
      await inTurn(() => putAgain(job, given));
      // What stopped the queue may be mended by now; a person who stopped it goes on by hand.
      if (paused === 'by-trouble') liftHold();
      tell();
      go();
    },
    async clear() {
      const told = await cleared.clear();
      tell();
      return told;
    },
    async putBack(clearing) {
      const count = await cleared.putBack(clearing);
      tell();
      return count;
    },
    async giveUp() {
      const failed = locker.queue().filter(({ id, state }) => state === 'failed' && !running.has(id));
      const jobs = failed.map(({ id }) => id);
      await locker.changeQueue({ change: 'cancel', jobs });
      for (const job of jobs) refused.delete(job);
      tell();
      return jobs;
    },
    release: (profile) => browsers.release(profile),
    look: (job) => browsers.look(job),
    async close() {
      await work.close();
      await pictures.close();
      await cleared.forget();
    },
  };
}

/** How much a page is to go before others: whoever made the list may say so, and what is soon gone does. */
function toQueue({ url, caseId, note, first }: ListedPage): PageToQueue {
  return { url, caseId, note, priority: first ? 2 : isAtRisk(url) ? 1 : 0 };
}
