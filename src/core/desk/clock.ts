import { z } from 'zod';
import type { ClockState, TimeAskingState } from '../../contract/calls/keeping-types.ts';
import { isOff, toleratedOffsetMs } from '../../contract/clock-off.ts';
import type { Locker } from '../../locker/index.ts';

/** So many of the last captures are looked at. */
const looked = 10;
/** An entry may have been made on another device, a moment ahead of this one. */
const toleratedLeadMs = 5000;

/** What of the record of a capture speaks of the clock; a record of another kind says nothing. */
const record = z.object({ time: z.object({ endedAt: z.string(), offsetMs: z.int().nullable() }) });

/** Of a locker, what speaks of the clock. */
type Said = Pick<Locker, 'newestEntryAt' | 'lastCaptured' | 'readFile'> & {
  stamps: Pick<Locker['stamps'], 'newestGenTime'>;
};

/** What each item's record says: it is sealed, so it is read once. */
const known = new WeakMap<Said, Map<string, { at: string; offsetMs: number } | null>>();

/**
 * Holds this device's clock against the newest entry of the log and against what servers said of their time in the
 * last captures, the newest time-stamp, and what time servers said. Nothing is asked of any network for it.
 */
export async function readClock(locker: Said, time: TimeAskingState, now = new Date()): Promise<ClockState> {
  const newestEntryAt = locker.newestEntryAt();
  const newestStampAt = locker.stamps.newestGenTime();
  const compared: ClockState['compared'] = [];
  for (const { item, title } of locker.lastCaptured(looked)) {
    const said = await saidOf(locker, item);
    if (said !== null) compared.push({ item, title, ...said });
  }
  return {
    now: now.toISOString(),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    newestEntryAt,
    compared,
    ...{ newestStampAt, time },
    verdict: judge(now, { newestEntryAt, newestStampAt, time, offsetMs: compared[0]?.offsetMs }),
  };
}

function judge(
  now: Date,
  said: Pick<ClockState, 'newestEntryAt' | 'newestStampAt' | 'time'> & { offsetMs: number | undefined },
): ClockState['verdict'] {
  const { newestEntryAt, newestStampAt, time, offsetMs } = said;
  const isBehind = (at: string | null): boolean =>
    at !== null && Date.parse(at) - now.getTime() > toleratedLeadMs;
  if (isBehind(newestStampAt)) return 'behind-stamp';
  if (isBehind(newestEntryAt)) return 'behind-log';
  const agreed = time.agreed?.agree === true ? time.agreed : null;
  if (agreed !== null && isOff(agreed)) return 'time-servers-disagree';
  if (offsetMs === undefined) return agreed === null ? 'not-compared' : 'sound';
  return Math.abs(offsetMs) > toleratedOffsetMs ? 'servers-disagree' : 'sound';
}

async function saidOf(locker: Said, item: string): Promise<{ at: string; offsetMs: number } | null> {
  const read = known.get(locker) ?? new Map<string, { at: string; offsetMs: number } | null>();
  known.set(locker, read);
  const before = read.get(item);
  if (before !== undefined) return before;
  const pieces: Uint8Array[] = [];
  for await (const bytes of locker.readFile(item, 'capture')) pieces.push(bytes);
  const { time } = record.safeParse(asJson(Buffer.concat(pieces))).data ?? {};
  const said =
    time === undefined || time.offsetMs === null ? null : { at: time.endedAt, offsetMs: time.offsetMs };
  read.set(item, said);
  return said;
}

function asJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString());
  } catch {
    return null;
  }
}
