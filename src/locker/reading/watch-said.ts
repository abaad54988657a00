import type { WatchSaid } from '../../contract/calls/log-types.ts';
import type { Entry } from '../../contract/entry.ts';
import { isOfSite } from '../../contract/watch.ts';
import { prepared, type ReadableDb } from '../database/handle.ts';
import { readItemDetails } from '../item-details.ts';

/** Tells of an entry what the visit of a watched address found that it is about; null for any other. */
export function watchTeller(db: ReadableDb): (log: number, entry: Entry) => WatchSaid | null {
  // Most captures are no visit, and a log has many: what they say is not even read.
  const detailsAt = prepared<[number, number, string], { value: Uint8Array }>(
    db,
    'SELECT value FROM opening WHERE log = ? AND seq = ? AND place = 0 AND instr(value, ?) > 0',
  );
  return (log, entry) => {
    if (entry.kind === 'capture.failed') {
      if (detailsAt.get(log, entry.seq, '"watch":"') === undefined) return null;
      const how = isOfSite(String(entry.body['code'])) ? 'unreachable' : 'interrupted';
      return { visit: null, became: 'not-shown', how, changes: null };
    }
    if (entry.kind !== 'item.captured') return null;
    const row = detailsAt.get(log, entry.seq, '"changes":{');
    const { watch, changes } = (row === undefined ? undefined : readItemDetails(row.value)) ?? {};
    if (watch === undefined || changes === undefined) return null;
    return { visit: watch.visit, became: changes.became, how: changes.how, changes };
  };
}
