import type { ItemClock } from '../../contract/item-clock.ts';
import type { WritableDb } from '../database/handle.ts';
import { clocksOf, toleratedDrift, toleratedMs } from './clock-steps.ts';

/** What the true time was at a moment of this process, as somebody else said. */
interface Reference {
  /** Of the entry that says so. */
  seq: number;
  trueAt: number;
  uncertaintyMs: number;
  monotonic: number;
  up: number;
}

/** A reference that was carried on to now. */
type CarriedOn = NonNullable<ItemClock['ntp']>;

const references = new WeakMap<WritableDb, Map<'ntp' | 'stamp', Reference>>();

/** Keeps what the true time is now, as was said by others. */
export function noteReference(
  db: WritableDb,
  source: 'ntp' | 'stamp',
  { seq, trueAt, uncertaintyMs }: Pick<Reference, 'seq' | 'trueAt' | 'uncertaintyMs'>,
): void {
  const { monotonic, up } = clocksOf(db);
  const known = references.get(db) ?? new Map<'ntp' | 'stamp', Reference>();
  references.set(db, known.set(source, { seq, trueAt, uncertaintyMs, monotonic: monotonic(), up: up() }));
}

/**
 * By how much the device's clock is behind now, by what was said last and the even clock since; undefined where this
 * process was told nothing, or the even clock does not go on as it should.
 */
export function carriedOn(db: WritableDb, source: 'ntp' | 'stamp'): CarriedOn | undefined {
  const last = references.get(db)?.get(source);
  if (last === undefined) return undefined;
  const { wall, monotonic, up } = clocksOf(db);
  const awake = monotonic() - last.monotonic;
  // The time since the start of the system counts its sleep, but on some systems only in whole seconds.
  const passed = up() - last.up;
  const hasSlept = passed - awake > toleratedMs + awake * toleratedDrift;
  const agoMs = hasSlept ? passed : awake;
  return {
    seq: last.seq,
    agoMs: Math.round(agoMs),
    offsetMs: Math.round(last.trueAt + agoMs - wall()),
    uncertaintyMs: Math.ceil(last.uncertaintyMs + agoMs * toleratedDrift + (hasSlept ? toleratedMs : 0)),
  };
}
