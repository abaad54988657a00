import { Buffer } from 'node:buffer';
import { textOf } from '../../bundle/bytes.ts';
import type { Entry } from '../../contract/entry.ts';
import type { Find } from '../check/report.ts';
import type { ReadableDb } from '../database/handle.ts';
import { currentLog } from '../ledger/log.ts';
import { planSaid, readStamping } from './stamping.ts';

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
  const entries = db.prepare<[number, Buffer], { bytes: Uint8Array }>(
    'SELECT bytes FROM entry WHERE log = ? AND instr(bytes, ?) > 0 ORDER BY seq DESC',
  );
  const spelled = Buffer.from('"settings.changed"'); // settings are in no list of their own
  let said: unknown = planSaid({ isOn: false, authorities: [] });
  for (const { bytes } of entries.iterate(currentLog(db).log, spelled)) {
    const { kind, body } = JSON.parse(textOf(new Uint8Array(bytes))) as Entry; // its form is looked at by the replay
    if (kind !== 'settings.changed' || body['setting'] !== 'time-stamps') continue;
    said = body;
    break;
  }
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
