import { textOf } from '../../bundle/bytes.ts';
import type { Entry } from '../../contract/entry.ts';
import { instant } from '../../contract/instant.ts';
import type { ItemClock } from '../../contract/item-clock.ts';
import { prepared, type ReadableDb, type WritableDb } from '../database/handle.ts';
import { carriedOn } from '../ledger/clock-references.ts';
import { clocksOf } from '../ledger/clock-steps.ts';
import { systemZone } from '../ledger/clock-zone.ts';
import { currentLog } from '../ledger/log.ts';

/** What is known of the device's clock now, to stand with an item that comes into the log. */
export function clockNow(db: WritableDb): ItemClock {
  const { log } = currentLog(db);
  const ntp = carriedOn(db, 'ntp');
  const stamp = lastStampOf(db, log, clocksOf(db).wall());
  const since = carriedOn(db, 'stamp');
  const { name, minutes } = systemZone();
  return {
    ...{ zone: name, zoneMinutes: minutes },
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

/** The last time-stamp in a log. */
function lastStampOf(db: ReadableDb, log: number, wall: number): ItemClock['stamp'] {
  const row = prepared<[number], { seq: number }>(
    db,
    'SELECT seq FROM time_stamp WHERE log = ? ORDER BY seq DESC LIMIT 1',
  ).get(log);
  const entry = row === undefined ? undefined : entryAt(db, log, row.seq);
  const genTime = instant.safeParse(entry?.body['genTime']).data;
  if (row === undefined || genTime === undefined) return undefined;
  const behindMs = Date.parse(genTime) - wall;
  return { seq: row.seq, genTime, ...(behindMs > 0 ? { behindMs } : {}) };
}

function entryAt(db: ReadableDb, log: number, seq: number): Entry | undefined {
  const row = prepared<[number, number], { bytes: Uint8Array }>(
    db,
    'SELECT bytes FROM entry WHERE log = ? AND seq = ?',
  ).get(log, seq);
  return row === undefined ? undefined : (JSON.parse(textOf(new Uint8Array(row.bytes))) as Entry); // written by storeEntry
}
