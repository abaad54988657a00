import { JejakError } from '../../contract/error.ts';
import { isOfSite, type Watch, type WatchVisit } from '../../contract/watch.ts';
import { missedAtEnd, missedBy } from '../../contract/watch-schedule.ts';
import { prepared, type ReadableDb } from '../database/handle.ts';
import { isAlive } from '../drafts/process.ts';
import { readItem } from '../reading/items.ts';
import { readBases } from './read-bases.ts';

/** A watch as it is kept, with what only its visits need. */
export interface KeptWatch extends Watch {
  /** The item that the first visit is held against; null where there is none. */
  base: string | null;
  /** The item of the first visit that showed something, where it began with none; null where there is none yet. */
  firstShown: string | null;
  /** Of `missed`, what was left behind before `nextAt`. */
  untold: number;
  /** Whether another process makes a visit just now. */
  isBusy: boolean;
  /** The newest visit at which it was not as before (`newsworthy`); null where there was none. */
  lastNews: WatchVisit | null;
  /** The number of the visit up to which a person has seen what came of it; 0 for none. */
  seen: number;
}

/** What a visit comes to that says that something happened; there is an index of them (021-private-is-news.ts). */
export const newsworthy = ['changed', 'back', 'gone', 'private'] as const satisfies WatchVisit['became'][];

interface WatchRow {
  id: string;
  url: string;
  caseId: string | null;
  profile: string | null;
  acceptTls: number;
  everyMs: number;
  until: string | null;
  paused: number;
  base: string | null;
  firstShown: string | null;
  addedAt: string;
  nextAt: string;
  process: string | null;
  visits: number;
  seen: number;
  untold: number;
}

/**
 * All watches in the order in which they were added.
 *
 * @param own the opening that asks: what it has not let go of it may take again
 */
export function readWatches(db: ReadableDb, own?: string): KeptWatch[] {
  const rows = prepared<[], WatchRow>(
    db,
    `SELECT watch AS id, url, case_id AS caseId, profile, accept_tls AS acceptTls, every_ms AS everyMs, until,
       paused, base, added_at AS addedAt, next_at AS nextAt, process, seen, untold,
       (SELECT coalesce(max(visit), 0) FROM watch_visit AS visit WHERE visit.watch = watch.watch) AS visits,
       (SELECT item FROM watch_visit AS visit WHERE visit.watch = watch.watch AND item IS NOT NULL
         AND became = 'first' ORDER BY visit LIMIT 1) AS firstShown
     FROM watch ORDER BY added_at, watch`,
  ).all();
  const now = new Date().toISOString();
  return rows.map(({ caseId, acceptTls, paused, process, ...row }) => {
    const state = paused === 1 ? 'paused' : isOver(row, now) ? 'over' : 'on';
    return {
      ...{ ...row, state, case: caseId, acceptTlsErrors: acceptTls === 1 },
      missed: row.untold + missedSince(row, state, now),
      bases: readBases(db, row.id),
      last: readVisits(db, row.id, { most: 1 })[0] ?? null,
      lastNews: readVisits(db, row.id, { most: 1, only: 'news' })[0] ?? null,
      isBusy: process !== null && process !== own && isAlive(db, process),
    };
  });
}

/** What fell into a pause was not missed; of what is over, nobody makes the last either. */
function missedSince(
  row: Pick<WatchRow, 'nextAt' | 'everyMs' | 'until'>,
  state: Watch['state'],
  now: string,
): number {
  if (state === 'paused') return 0;
  return state === 'over' && row.until !== null
    ? missedAtEnd(row, row.until)
    : missedBy(row, Date.parse(now));
}

/** Also where a visit is due since before its end: one after it is none that was asked for. */
function isOver({ until, nextAt }: Pick<WatchRow, 'until' | 'nextAt'>, now: string): boolean {
  return until !== null && (nextAt > until || now > until);
}

/**
 * The watch with this id, or that its beginning names, or of this address where only one is.
 *
 * @throws JejakError `no-such-watch`
 */
export function findWatch(db: ReadableDb, idOrUrl: string, own?: string): KeptWatch {
  const all = readWatches(db, own);
  const named = all.filter(({ id }) => idOrUrl.length >= 4 && id.startsWith(idOrUrl.toLowerCase()));
  const [found, second] = named.length > 0 ? named : all.filter(({ url }) => url === idOrUrl);
  if (found === undefined || second !== undefined)
    throw new JejakError('no-such-watch', 'wrong-use', { watch: idOrUrl });
  return found;
}

export interface WhichVisits {
  /** Those with a smaller number. */
  before?: number | undefined;
  most?: number;
  /** Those that brought an item, or were no longer as before (`newsworthy`). */
  only?: keyof typeof among;
}

const among = {
  all: '',
  item: 'AND item IS NOT NULL',
  news: `AND became IN (${newsworthy.map((each) => `'${each}'`).join(', ')})`,
};

/** The visits of a watch, the newest first. */
export function readVisits(
  db: ReadableDb,
  watch: string,
  { before = Number.MAX_SAFE_INTEGER, most = -1, only = 'all' }: WhichVisits = {},
): WatchVisit[] {
  const rows = prepared<
    [string, number, number],
    Pick<WatchVisit, 'visit' | 'at' | 'missed' | 'item' | 'failure'> & { noted: WatchVisit['became'] | null }
  >(
    db,
    `SELECT visit, at, missed, item, failure, became AS noted FROM watch_visit
     WHERE watch = ? AND visit < ? ${among[only]} ORDER BY visit DESC LIMIT ?`,
  ).all(watch, before, most);
  return rows.map(({ noted, ...row }) => {
    const changes = row.item === null ? null : (readItem(db, row.item).changes ?? null);
    // Of an item that was purged only that is known.
    const became = changes?.became ?? noted ?? 'not-shown';
    const failed = row.failure === null ? null : isOfSite(row.failure) ? 'unreachable' : 'interrupted';
    const how = changes === null ? failed : changes.how;
    return { ...row, became, how, changes };
  });
}
