import { JejakError } from '../../contract/error.ts';
import { isOfSite, type Watch, type WatchVisit } from '../../contract/watch.ts';
import { prepared, type ReadableDb } from '../database/handle.ts';
import { isAlive } from '../drafts/process.ts';
import { readItem } from '../reading/items.ts';

/** A watch as it is kept, with what only its visits need. */
export interface KeptWatch extends Watch {
  /** The item that the first visit is held against; null where there is none. */
  base: string | null;
  /** Whether another process makes a visit just now. */
  isBusy: boolean;
  /** The newest visit at which it was not as before (`newsworthy`); null where there was none. */
  lastNews: WatchVisit | null;
  /** The number of the visit up to which a person has seen what came of it; 0 for none. */
  seen: number;
}

/** What a visit comes to that says that something happened. */
export const newsworthy = ['changed', 'back', 'gone'] as const satisfies WatchVisit['became'][];

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
  addedAt: string;
  nextAt: string;
  process: string | null;
  visits: number;
  seen: number;
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
       paused, base, added_at AS addedAt, next_at AS nextAt, process, seen,
       (SELECT coalesce(max(visit), 0) FROM watch_visit AS visit WHERE visit.watch = watch.watch) AS visits
     FROM watch ORDER BY added_at, watch`,
  ).all();
  const now = new Date().toISOString();
  return rows.map(({ caseId, acceptTls, paused, process, ...row }) => ({
    ...row,
    case: caseId,
    acceptTlsErrors: acceptTls === 1,
    state: paused === 1 ? 'paused' : isOver(row, now) ? 'over' : 'on',
    last: readVisits(db, row.id, { most: 1 })[0] ?? null,
    lastNews: readVisits(db, row.id, { most: 1, only: newsworthy })[0] ?? null,
    isBusy: process !== null && process !== own && isAlive(db, process),
  }));
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

interface WhichVisits {
  /** Those with a smaller number. */
  before?: number | undefined;
  most?: number;
  /** Those that came to this. */
  only?: readonly WatchVisit['became'][];
}

/** The visits of a watch, the newest first. */
export function readVisits(
  db: ReadableDb,
  watch: string,
  { before = Number.MAX_SAFE_INTEGER, most = -1, only = [] }: WhichVisits = {},
): WatchVisit[] {
  const rows = prepared<
    [string, number, string, string, number],
    Pick<WatchVisit, 'visit' | 'at' | 'missed' | 'item' | 'failure'> & { noted: WatchVisit['became'] | null }
  >(
    db,
    `SELECT visit, at, missed, item, failure, became AS noted FROM watch_visit
     WHERE watch = ? AND visit < ? AND (? = '[]' OR became IN (SELECT value FROM json_each(?)))
     ORDER BY visit DESC LIMIT ?`,
  ).all(watch, before, JSON.stringify(only), JSON.stringify(only), most);
  return rows.map(({ noted, ...row }) => {
    const changes = row.item === null ? null : (readItem(db, row.item).changes ?? null);
    // Of an item that was purged only that is known.
    const became = changes?.became ?? noted ?? 'not-shown';
    const failed = row.failure === null ? null : isOfSite(row.failure) ? 'unreachable' : 'interrupted';
    const how = changes === null ? failed : changes.how;
    return { ...row, became, how, changes };
  });
}
