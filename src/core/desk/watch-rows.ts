import type { WatchRow } from '../../contract/calls/watch-types.ts';
import type { KeptWatch, Locker } from '../../locker/index.ts';
import type { Walls } from '../walls.ts';
import { isDue } from '../watch/due.ts';
import type { LeftAlone } from '../watch/left-alone.ts';
import type { Reason } from './queue-rows.ts';

/** What the process knows of watches that the locker does not. */
interface Known {
  running: ReadonlySet<string>;
  /** Why a visit could not be made. */
  troubles: ReadonlyMap<string, Reason>;
  leftAlone: LeftAlone;
  walls: Walls;
}

/** The watched addresses as their list shows them. */
export function watchRows(locker: Locker, known: Known): WatchRow[] {
  const cases = new Map(locker.cases().map((each) => [each.case, each.number]));
  const profiles = new Map(locker.profiles.list().map(({ id, name }) => [id, name]));
  return locker.watches.list().map((watch) => {
    const { id, url, case: caseId, profile, acceptTlsErrors, everyMs, until } = watch;
    const { state, addedAt, nextAt, visits, missed, bases, last, lastNews, seen } = watch;
    return {
      ...{ id, url, case: caseId, profile, acceptTlsErrors, everyMs, until },
      ...{ state, addedAt, nextAt, visits, missed, bases, last, lastNews },
      caseNumber: caseId === null ? null : (cases.get(caseId) ?? null),
      profileName: profile === null ? null : (profiles.get(profile) ?? null),
      title: titleOf(locker, watch),
      now: nowOf(watch, known),
      trouble: troubleOf(watch, known),
      isNew: lastNews !== null && lastNews.visit > seen,
    };
  });
}

/** Of the item that it was begun with, else of the first that showed something; a log-in wall has a title too. */
function titleOf(locker: Locker, { base, firstShown, last }: KeptWatch): string | null {
  const item = base ?? firstShown ?? last?.item ?? null;
  return item === null ? null : locker.item(item).title;
}

function nowOf(watch: KeptWatch, { running }: Known): WatchRow['now'] {
  if (running.has(watch.id)) return 'visiting';
  if (watch.isBusy) return 'elsewhere';
  return isDue(watch, Date.now()) ? 'due' : watch.state;
}

function troubleOf(watch: KeptWatch, { troubles, leftAlone, walls }: Known): Reason | null {
  if (watch.state !== 'on' || !isDue(watch, Date.now()) || !leftAlone.has(watch)) return null;
  const known = troubles.get(watch.id);
  if (known !== undefined) return known;
  return walls.of(watch.url) === undefined ? null : { code: 'site-left-alone', params: { url: watch.url } };
}
