import { isBrokenOff } from '../../capture/facts/how-far.ts';
import { JejakError } from '../../contract/error.ts';
import { isOfSite, type WatchVisit } from '../../contract/watch.ts';
import { missedBy, newestDue, nextAfter } from '../../contract/watch-schedule.ts';
import type { KeptWatch, Locker } from '../../locker/index.ts';
import type { PageCapturer } from '../capture-pages.ts';
import type { AskedToWait } from '../turns.ts';
import type { Work } from '../work.ts';
import { findChanges, isCompared } from './changes.ts';
import { heldAgainst } from './held-against.ts';

interface VisitUse {
  work: Work;
  /** Told what the site answered. */
  answered: (asked: AskedToWait | undefined) => void;
  /** Whether whoever stopped it does not want it made again at once. */
  isUnwanted?: () => boolean;
  /** Told where the log-in of its profile had ended. */
  loggedOut?: () => void;
}

/**
 * Makes one visit of a watched address: the page into an item of its own, and in its entry what differs from the one
 * before. The visit ends in the transaction that seals the item, or that notes that none came.
 *
 * @returns null where another process makes it
 * @throws JejakError where it could not be made now and stays due
 */
export async function visitWatch(
  locker: Locker,
  { id, nextAt }: KeptWatch,
  pages: PageCapturer,
  use: VisitUse,
): Promise<WatchVisit | null> {
  if (!(await locker.watches.take(id, nextAt))) return null;
  try {
    // As it is now that no other process can end a visit of it.
    await makeVisit(locker, locker.watches.find(id), pages, use);
  } catch (error) {
    await locker.watches.drop(id).catch(() => undefined); // The next opening lets go of it too.
    throw error;
  }
  return locker.watches.visits(id, { most: 1 })[0] ?? null;
}

/** @throws JejakError where nothing came of it that says something of the site */
async function makeVisit(
  locker: Locker,
  watch: KeptWatch,
  pages: PageCapturer,
  { work, answered, isUnwanted, loggedOut }: VisitUse,
): Promise<void> {
  const { id, visits, everyMs, url, untold, bases } = watch;
  const begun = Date.now();
  const missed = untold + missedBy(watch, begun);
  const before = heldAgainst(locker, watch);
  const made = { watch: id, at: new Date(begun).toISOString(), missed, rebased: bases.length };
  const said = { ofSite: false };
  const captured = await pages.capture(url, work, {
    caseId: watch.case ?? undefined,
    acceptTlsErrors: watch.acceptTlsErrors,
    source: { watch: id },
    keep: isCompared,
    add: async (page) => ({
      watch: { id, visit: visits + 1, missed, everyMs },
      changes: await findChanges(locker, page, before, work.signal),
    }),
    visit(ended) {
      if ('failure' in ended) {
        said.ofSite = !work.signal.aborted && isOfSite(ended.failure);
        return said.ofSite ? { ...made, became: 'not-shown', nextAt: nextAfter(watch, begun) } : null;
      }
      const { details } = ended;
      // What came before it was stopped is kept, and the visit stays due.
      const isCutOff = work.signal.aborted && isUnwanted?.() !== true && isBrokenOff(details);
      const became = details.changes?.became ?? null;
      return { ...made, became, nextAt: (isCutOff ? newestDue : nextAfter)(watch, begun) };
    },
    again(asked) {
      answered(asked);
      return false;
    },
  });
  if ('item' in captured) {
    if (captured.loggedOut === true) loggedOut?.();
  } else if (!said.ofSite) {
    if (work.signal.aborted) throw new JejakError('interrupted', 'interrupted');
    throw new JejakError(captured.failure.code, 'could-not-go-on', { url });
  }
}
