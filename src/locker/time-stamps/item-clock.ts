import type { ItemClock } from '../../contract/item-clock.ts';
import type { WritableDb } from '../database/handle.ts';
import { carriedOn } from '../ledger/clock-references.ts';
import { clocksOf } from '../ledger/clock-steps.ts';
import { systemZone } from '../ledger/clock-zone.ts';
import { currentLog } from '../ledger/log.ts';
import { entryAt, lastStampOf } from './last-stamp.ts';
import { zoneBefore } from './zone-before.ts';

/** What is known of the device's clock now, to stand with an item that comes into the log. */
export function clockNow(db: WritableDb): ItemClock {
  const { log } = currentLog(db);
  const ntp = carriedOn(db, 'ntp');
  const stamp = withLag(lastStampOf(db, log), clocksOf(db).wall());
  const since = carriedOn(db, 'stamp');
  const { name, minutes } = systemZone();
  const before = zoneBefore(db, { zone: name, zoneMinutes: minutes });
  return {
    ...{ zone: name, zoneMinutes: minutes },
    ...(before === undefined ? {} : { zoneBefore: before }),
    // What was told in a transaction that was given up is not in the log.
    ...(ntp === undefined || entryAt(db, log, ntp.seq)?.kind !== 'clock.checked' ? {} : { ntp }),
    ...(stamp === undefined ? {} : { stamp: since?.seq === stamp.seq ? carried(stamp, since) : stamp }),
  };
}

function carried(
  stamp: NonNullable<ItemClock['stamp']>,
  { offsetMs, uncertaintyMs, agoMs }: NonNullable<ItemClock['ntp']>,
): NonNullable<ItemClock['stamp']> {
  return { ...stamp, carried: { offsetMs, uncertaintyMs, agoMs } };
}

/** By how much the device's clock is before the time-stamp, where it is. */
function withLag(
  stamp: ReturnType<typeof lastStampOf>,
  wall: number,
): NonNullable<ItemClock['stamp']> | undefined {
  if (stamp === undefined) return undefined;
  const behindMs = Date.parse(stamp.genTime) - wall;
  return behindMs > 0 ? { ...stamp, behindMs } : stamp;
}
