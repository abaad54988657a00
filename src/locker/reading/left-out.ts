import { textOf } from '../../bundle/bytes.ts';
import { itemsOfBanner } from '../../contract/banner-items.ts';
import type { Entry } from '../../contract/entry.ts';
import { JejakError } from '../../contract/error.ts';
import { receivedMarkOf } from '../../contract/received.ts';
import { prepared, type ReadableDb } from '../database/handle.ts';

/** An entry of a case that does not go out with it, and why. */
export interface LeftOutEntry {
  seq: number;
  caseSeq: number;
  reason: string;
}

/** What may be left out: whoever reads a bundle is led from these to nothing else of it. */
const kinds = ['act', 'attribution', 'banner'] as const;

/**
 * The entries that stay behind: all of a record that is left out, and of a banner what was said of it while it rested
 * on an item of which nothing goes out, where it is said otherwise by now. Of a received record nothing can stay
 * behind: the bundle that it came in goes out as it came.
 *
 * @param leaveOut ids of acts, attributions and banners
 * @param redacted items of which nothing goes out
 * @throws JejakError `no-such-record`, `record-was-received`
 */
export function readLeftOut(
  db: ReadableDb,
  log: number,
  own: readonly Entry[],
  { leaveOut, redacted }: { leaveOut: ReadonlySet<string>; redacted: ReadonlyMap<string, unknown> },
): LeftOutEntry[] {
  const byRecord = Map.groupBy(own, recordOf);
  byRecord.delete(undefined);
  for (const id of leaveOut) {
    const entries = byRecord.get(id);
    if (entries === undefined) throw new JejakError('no-such-record', 'wrong-use', { id });
    if (entries.some((entry) => receivedMarkOf(entry) !== undefined))
      throw new JejakError('record-was-received', 'wrong-use', { id });
  }
  const behind = [...byRecord].flatMap(([id = '', entries]) => {
    if (leaveOut.has(id)) return entries.map((entry) => ({ entry, reason: 'record: left out on purpose' }));
    return entries
      .filter((entry, at) => restsOnRedacted(entry, at === entries.length - 1))
      .map((entry) => ({ entry, reason: 'record: an earlier state, which rested on what is withheld' }));
  });
  return behind
    .map(({ entry: { seq, caseSeq = 0 }, reason }) => ({ seq, caseSeq, reason }))
    .sort((a, b) => a.seq - b.seq);

  function restsOnRedacted(entry: Entry, isLast: boolean): boolean {
    if (redacted.size === 0 || entry.body['bannerId'] === undefined || receivedMarkOf(entry) !== undefined)
      return false;
    const banner = bannerIn(db, log, entry.seq);
    // What stands of it by now is said in case.json, and cannot be shown without its entry.
    if (banner === undefined || (isLast && banner.withdrawn === undefined)) return false;
    return itemsOfBanner(banner).some((item) => redacted.has(item));
  }
}

function recordOf({ kind, body }: Entry): string | undefined {
  if (kind !== 'case.changed' && kind !== 'item.attributed') return undefined;
  const id = kinds.map((name) => body[`${name}Id`]).find((each) => typeof each === 'string');
  return typeof id === 'string' ? id : undefined;
}

type Banner = Parameters<typeof itemsOfBanner>[0] & { withdrawn?: string };

function bannerIn(db: ReadableDb, log: number, seq: number): Banner | undefined {
  const row = prepared<[number, number], { value: Uint8Array }>(
    db,
    'SELECT value FROM opening WHERE log = ? AND seq = ? AND place = 0',
  ).get(log, seq);
  if (row === undefined) return undefined;
  return (JSON.parse(textOf(new Uint8Array(row.value))) as { banner?: Banner }).banner; // in the form of `keepRecords`
}
