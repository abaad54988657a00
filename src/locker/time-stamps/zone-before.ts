import type { Entry } from '../../contract/entry.ts';
import type { ItemClock } from '../../contract/item-clock.ts';
import { prepared, type ReadableDb } from '../database/handle.ts';
import { readItemDetails } from '../item-details.ts';
import { entryAt } from './last-stamp.ts';

type ZoneOf = NonNullable<ItemClock['zoneBefore']>;

/** Of so many items, the newest first, the zone is looked for. */
const lookedAt = 64;

/** The zone that the device had with the item before, where it was another. */
export function zoneBefore(db: ReadableDb, now: ZoneOf): ZoneOf | undefined {
  // Asked of the table each time: what was kept in memory would outlive a transaction that is given up.
  const before = lastZoneOf(db);
  return before === undefined || before.zone === now.zone ? undefined : before;
}

/** The zone that the newest item says which came in here: one that was taken over says that of another device. */
function lastZoneOf(db: ReadableDb): ZoneOf | undefined {
  const rows = prepared<[number], { log: number; seq: number; value: Uint8Array }>(
    db,
    `SELECT item.log, item.seq, opening.value FROM item
       JOIN opening ON opening.log = item.log AND opening.seq = item.seq AND opening.place = 0
       ORDER BY item.n DESC LIMIT ?`,
  );
  for (const { log, seq, value } of rows.iterate(lookedAt)) {
    const { zone, zoneMinutes } = readItemDetails(new Uint8Array(value))?.clock ?? {};
    if (zone === undefined || zoneMinutes === undefined || isTakenOver(entryAt(db, log, seq))) continue;
    return { zone, zoneMinutes };
  }
  return undefined;
}

function isTakenOver(entry: Entry | undefined): boolean {
  return entry === undefined || 'received' in entry.body;
}
