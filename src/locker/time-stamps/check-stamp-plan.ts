import type { Find } from '../check/report.ts';
import type { ReadableDb } from '../database/handle.ts';
import { currentLog } from '../ledger/log.ts';
import { lastSetting } from '../reading/settings-said.ts';
import { planSaid, readStamping, stampsSetting } from './stamping.ts';

/**
 * Holds whom the locker asks for time-stamps, and the certificates that vouch for them, to the last entry of the log
 * that says so: certificates put in by another hand would let another authority prove a time.
 */
export function checkStampPlan(
  db: ReadableDb,
  _replayed: ReadableDb,
  { isWhole, find }: { isWhole: boolean; find: Find },
): void {
  if (!isWhole) return; // the entry that says it may be one that cannot be read
  const { log } = currentLog(db);
  const said = lastSetting(db, stampsSetting, log) ?? planSaid({ isOn: false, authorities: [] });
  if (JSON.stringify(inOrder(said)) !== JSON.stringify(inOrder(planSaid(readStamping(db)))))
    find('stamp-plan-changed', {});
}

/** The same members in the same order, however they were written. */
function inOrder(said: unknown): unknown {
  const { isOn, authorities } = said as ReturnType<typeof planSaid>; // compared and not used: another form is unlike
  return [
    isOn,
    Array.isArray(authorities) ? authorities.map(({ url, caSha256 }) => [url, caSha256]) : authorities,
  ];
}
