import type { Entry } from '../../contract/entry.ts';
import { prepared, type ReadableDb } from '../database/handle.ts';
import { entryInTree, type LogName } from './held-to-log.ts';

/** How far from an entry, in entries, a jump of the clock is looked for. */
const reach = 500;

/** What the log says of a jump of the device's clock, near an entry. */
export interface ClockJump {
  /** Where it stands, seen from the entry; `around`: another process appended meanwhile, and may have done so on either side. */
  side: 'before' | 'after' | 'around';
  /** By the clock after the jump. */
  at: string;
  /** Forward where positive. */
  offsetMs: number;
}

/** The last jump before an entry and the first after it, as far as `reach` goes; none that the tree has otherwise. */
export function clockJumpsAround(db: ReadableDb, log: LogName, seq: number): ClockJump[] {
  const near = (order: 'ASC' | 'DESC', from: number, to: number): { seq: number } | undefined =>
    prepared<[number, number, number], { seq: number }>(
      db,
      `SELECT seq FROM entry WHERE log = ? AND seq BETWEEN ? AND ?
        AND instr(bytes, CAST('"kind":"clock.jumped"' AS BLOB)) > 0 ORDER BY seq ${order} LIMIT 1`,
    ).get(log.log, from, to);
  return [near('DESC', seq - reach, seq - 1), near('ASC', seq + 1, seq + reach)].flatMap((found) => {
    const entry = found === undefined ? null : entryInTree(db, log, found.seq);
    const offsetMs = entry?.body['offsetMs'];
    return entry?.kind === 'clock.jumped' && typeof offsetMs === 'number'
      ? [{ side: sideOf(entry, seq), at: entry.at, offsetMs }]
      : [];
  });
}

function sideOf({ seq, body }: Entry, of: number): ClockJump['side'] {
  if (seq < of) return 'before';
  const since = body['since'];
  return typeof since === 'number' && since <= of ? 'around' : 'after';
}
