import { textOf } from '../../bundle/bytes.ts';
import { itemsOfBanner } from '../../contract/banner-items.ts';
import type { Entry } from '../../contract/entry.ts';
import { JejakError } from '../../contract/error.ts';
import { receivedMarkOf } from '../../contract/received.ts';
import { prepared, type ReadableDb } from '../database/handle.ts';
import type { ToldBefore } from './told-before.ts';

/** An entry of a case that does not go out with it, and why. */
export interface LeftOutEntry {
  seq: number;
  caseSeq: number;
  reason: string;
}

/** What may be left out: whoever reads a bundle is led from these to nothing else of it, or to no more than their names. */
const kinds = ['act', 'attribution', 'banner', 'subject', 'account'] as const;

/**
 * The entries that stay behind: all of a record that is left out; of any record what was said of it while it rested on
 * an item of which nothing goes out, or named a person or account that is left out, where it is said otherwise by now or
 * taken back. Of a received record nothing can stay behind: the bundle that it
 * came in goes out as it came.
 *
 * @param leaveOut ids of acts, attributions, banners, persons and accounts
 * @param redacted items of which nothing goes out
 * @param told what the bundles say that go out with the case: one of them may have brought a record of this locker back
 * @throws JejakError `no-such-record`, `record-was-received`, `record-still-named` {id, by} where an act or attribution
 *   that goes out names a person or account that is left out
 */
export function readLeftOut(
  db: ReadableDb,
  log: number,
  own: readonly Entry[],
  {
    leaveOut,
    redacted,
    told,
  }: {
    leaveOut: ReadonlySet<string>;
    redacted: ReadonlyMap<string, unknown>;
    told: Pick<ToldBefore, 'record'>;
  },
): LeftOutEntry[] {
  const byRecord = Map.groupBy(own, recordOf);
  byRecord.delete(undefined);
  for (const id of leaveOut) {
    const entries = byRecord.get(id);
    if (entries === undefined) throw new JejakError('no-such-record', 'wrong-use', { id });
    if (entries.some((entry) => receivedMarkOf(entry) !== undefined) || told.record(id))
      throw new JejakError('record-was-received', 'wrong-use', { id });
  }
  const behind = [...byRecord].flatMap(([id = '', entries]) => {
    if (leaveOut.has(id)) return entries.map((entry) => ({ entry, reason: 'record: left out on purpose' }));
    return entries
      .filter((entry, at) => restsOnWithheld(id, entry, at === entries.length - 1))
      .map((entry) => ({ entry, reason: 'record: an earlier state, which rested on what is withheld' }));
  });
  return behind
    .map(({ entry: { seq, caseSeq = 0 }, reason }) => ({ seq, caseSeq, reason }))
    .sort((a, b) => a.seq - b.seq);

  function restsOnWithheld(id: string, entry: Entry, isLast: boolean): boolean {
    if ((redacted.size === 0 && leaveOut.size === 0) || receivedMarkOf(entry) !== undefined) return false;
    const { banner, act, attribution } = saidIn(db, log, entry);
    const isStanding = isLast && (banner ?? act ?? attribution)?.withdrawn === undefined;
    const named = [act?.account, attribution?.account, attribution?.subject].find(
      (each) => each !== undefined && leaveOut.has(each),
    );
    if (named !== undefined && isStanding)
      throw new JejakError('record-still-named', 'wrong-use', { id: named, by: id });
    // What stands of a record by now is said in case.json, and cannot be shown without its entry.
    const items = banner === undefined ? ((act ?? attribution)?.items ?? []) : itemsOfBanner(banner);
    const isOfRedacted = !isStanding && items.some((item) => redacted.has(item));
    return named !== undefined || isOfRedacted;
  }
}

function recordOf({ kind, body }: Entry): string | undefined {
  if (kind !== 'case.changed' && kind !== 'item.attributed') return undefined;
  const id = kinds.map((name) => body[`${name}Id`]).find((each) => typeof each === 'string');
  return typeof id === 'string' ? id : undefined;
}

/** What an entry says of a record, in the form of `keepRecords`. */
interface Said {
  banner?: Parameters<typeof itemsOfBanner>[0] & { withdrawn?: string };
  act?: { account: string; subject?: undefined; items: string[]; withdrawn?: string };
  attribution?: { account: string; subject: string; items: string[]; withdrawn?: string };
}

function saidIn(db: ReadableDb, log: number, { seq, body }: Entry): Said {
  const row = prepared<[number, number], { value: Uint8Array }>(
    db,
    'SELECT value FROM opening WHERE log = ? AND seq = ? AND place = 0',
  ).get(log, seq);
  if (row === undefined) return {};
  const details: unknown = JSON.parse(textOf(new Uint8Array(row.value)));
  return (body['actId'] === undefined ? details : { act: details }) as Said;
}
