import { toHex, utf8 } from '../../bundle/bytes.ts';
import { nodePrimitives } from '../../bundle/node/primitives.ts';
import type { Entry } from '../../contract/entry.ts';
import type { ErrorParams } from '../../contract/error.ts';
import { prepared, type ReadableDb, type WritableDb } from '../database/handle.ts';
import { isBefore } from '../database/is-before.ts';
import { appendEntry } from '../ledger/append.ts';
import { currentLog } from '../ledger/log.ts';
import { lastSetting } from '../reading/settings-said.ts';

/** An authority that the locker asks. */
export interface StampAuthority {
  url: string;
  /** PEM certificates that its answers must lead to; null where none were brought. */
  ca: string | null;
}

/** What is set for the stamping of a locker. */
export interface StampPlan {
  /** Whether it is stamped by itself. */
  isOn: boolean;
  /** In the order in which they are asked. */
  authorities: StampAuthority[];
}

/** How the asking went last. */
export interface StampTry {
  /** UTC; null where nobody was asked yet. */
  triedAt: string | null;
  /** How often in a row nobody gave a time-stamp. */
  failures: number;
  /** Why, of each authority that was asked. */
  failed: { code: string; params: ErrorParams }[];
}

export function readStamping(db: ReadableDb): StampPlan & StampTry {
  if (isBefore(db, 30)) return { isOn: false, authorities: [], triedAt: null, failures: 0, failed: [] };
  const row = prepared<[], { is_on: number; tried_at: string | null; failures: number; failed: string }>(
    db,
    'SELECT is_on, tried_at, failures, failed FROM stamping',
  ).get();
  return {
    isOn: row?.is_on === 1,
    authorities: prepared<[], StampAuthority>(db, 'SELECT url, ca FROM stamp_authority ORDER BY place').all(),
    triedAt: row?.tried_at ?? null,
    failures: row?.failures ?? 0,
    failed: row === undefined ? [] : (JSON.parse(row.failed) as StampTry['failed']), // written below
  };
}

/** Keeps what was set, with the entry that says so; nothing where it was all so before. */
export function setStampPlan(
  db: WritableDb,
  { isOn, authorities, actor }: StampPlan & { actor: string },
): void {
  const { isOn: wasOn, authorities: before } = readStamping(db);
  if (isOn === wasOn && JSON.stringify(authorities) === JSON.stringify(before)) return;
  prepared<[]>(db, 'DELETE FROM stamp_authority').run();
  for (const [place, { url, ca }] of authorities.entries())
    prepared<[number, string, string | null]>(
      db,
      'INSERT INTO stamp_authority (place, url, ca) VALUES (?, ?, ?)',
    ).run(place, url, ca);
  prepared<[number]>(db, 'UPDATE stamping SET is_on = ?').run(isOn ? 1 : 0);
  // Others are asked now: how it went with those before says nothing of them.
  noteStampTry(db, { triedAt: null, failures: 0, failed: [] });
  sayPlan(db, { isOn, authorities, actor });
}

/**
 * At the beginning of a new log: nobody is asked by itself before a person wants it there, and the log says whom it
 * was given to ask. It repeats what the one before said, and not what the table has: authorities put in by another hand
 * would be signed as true.
 */
export function stopStamping(db: WritableDb, actor: string): void {
  prepared<[]>(db, 'UPDATE stamping SET is_on = 0').run();
  noteStampTry(db, { triedAt: null, failures: 0, failed: [] });
  const said = lastSetting(db, stampsSetting, currentLog(db).log - 1);
  if (said === undefined || isNobody(said)) return;
  appendEntry(db, {
    kind: 'settings.changed',
    actor,
    body: { ...said, setting: stampsSetting, isOn: false },
  });
}

/** Whether an entry says that nobody is to be asked and nobody could be. */
function isNobody({ isOn, authorities }: Entry['body']): boolean {
  return isOn === false && Array.isArray(authorities) && authorities.length === 0;
}

/** The `setting` of the entries that say whom the locker asks. */
export const stampsSetting = 'time-stamps';

/** What an entry says of whom the locker asks: `settings.changed` with the setting `time-stamps`. */
export function planSaid({ isOn, authorities }: Pick<StampPlan, 'isOn' | 'authorities'>): {
  setting: string;
  isOn: boolean;
  authorities: { url: string; caSha256: string | null }[];
} {
  return {
    setting: stampsSetting,
    isOn,
    authorities: authorities.map(({ url, ca }) => ({
      url,
      caSha256: ca === null ? null : toHex(nodePrimitives.sha256(utf8(ca))),
    })),
  };
}

function sayPlan(db: WritableDb, { isOn, authorities, actor }: StampPlan & { actor: string }): void {
  appendEntry(db, {
    kind: 'settings.changed',
    actor,
    body: planSaid({ isOn, authorities }),
  });
}

export function noteStampTry(db: WritableDb, { triedAt, failures, failed }: StampTry): void {
  prepared<[string | null, number, string]>(
    db,
    'UPDATE stamping SET tried_at = ?, failures = ?, failed = ?',
  ).run(triedAt, failures, JSON.stringify(failed));
}
