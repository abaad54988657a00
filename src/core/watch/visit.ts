import { JejakError } from '../../contract/error.ts';
import type { Item } from '../../contract/item.ts';
import { isOfSite, type WatchVisit } from '../../contract/watch.ts';
import type { KeptWatch, Locker } from '../../locker/index.ts';
import type { PageCapturer } from '../capture-pages.ts';
import type { AskedToWait } from '../turns.ts';
import type { Work } from '../work.ts';
import { comparedRoles, findChanges, isBrokenOff } from './changes.ts';
import { missedBy, nextAfter } from './due.ts';

interface VisitUse {
  work: Work;
  /** Told what the site answered. */
  answered: (asked: AskedToWait | undefined) => void;
  /** Told where the log-in of its profile had ended. */
  loggedOut?: () => void;
}

type VisitMade = Parameters<Locker['watches']['end']>[0];

/**
 * Makes one visit of a watched address: the page into an item of its own, and in its entry what differs from the one
 * before.
 *
 * @returns null where another process makes it
 * @throws JejakError where it could not be made now and stays due
 */
export async function visitWatch(
  locker: Locker,
  watch: KeptWatch,
  pages: PageCapturer,
  use: VisitUse,
): Promise<WatchVisit | null> {
  if (!(await locker.watches.take(watch.id, watch.nextAt))) return null;
  const { id } = watch;
  try {
    await locker.watches.end(await makeVisit(locker, watch, pages, use));
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
  { work, answered, loggedOut }: VisitUse,
): Promise<VisitMade> {
  const { id, visits, everyMs, url, nextAt } = watch;
  const begun = Date.now();
  const missed = missedBy(watch, begun);
  const before = beforeOf(locker, watch);
  const made = { watch: id, at: new Date(begun).toISOString(), missed };
  const captured = await pages.capture(url, work, {
    caseId: watch.case ?? undefined,
    acceptTlsErrors: watch.acceptTlsErrors,
    source: { watch: id },
    keep: comparedRoles,
    add: async (page) => ({
      watch: { id, visit: visits + 1, missed, everyMs },
      changes: await findChanges(locker, page, before, work.signal),
    }),
    again(asked) {
      answered(asked);
      return false;
    },
  });
  if ('item' in captured) {
    if (captured.loggedOut === true) loggedOut?.();
    const { item } = captured;
    // What came before it was stopped is kept, and the visit stays due.
    const isCutOff = work.signal.aborted && isBrokenOff(item);
    return {
      ...made,
      item: item.item,
      failure: null,
      became: item.changes?.became ?? null,
      nextAt: isCutOff ? nextAt : nextAfter(watch, begun),
    };
  }
  const { code } = captured.failure;
  if (work.signal.aborted) throw new JejakError('interrupted', 'interrupted');
  if (!isOfSite(code)) throw new JejakError(code, 'could-not-go-on', { url });
  return { ...made, item: null, failure: code, became: 'not-shown', nextAt: nextAfter(watch, begun) };
}

/**
 * The newest item of the watch that showed something whole, else the one it began with; and whether the last visit
 * that was not broken off did.
 */
function beforeOf(locker: Locker, watch: KeptWatch): { base: Item | null; wasThere: boolean | null } {
  const isWhole = ({ item, how }: WatchVisit): boolean =>
    how !== 'interrupted' && (item === null || !isBrokenOff(locker.item(item)));
  const visits = locker.watches.visits(watch.id);
  const last = visits.find(isWhole);
  const shown = visits.find((visit) => visit.item !== null && visit.how === null && isWhole(visit));
  const base = shown?.item ?? watch.base;
  return {
    base: base === null ? null : locker.item(base),
    wasThere: last === undefined ? null : last.how === null,
  };
}
