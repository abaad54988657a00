import { describe, expect, test } from 'vitest';
import { missedAtEnd, missedBy, newestDue, nextAfter } from '../../../src/contract/watch-schedule.ts';
import { isDue } from '../../../src/core/watch/due.ts';

const hour = 3_600_000;
const at = (time: string): number => Date.parse(`2026-11-26T${time}:00.000Z`);
const watch = { state: 'on', everyMs: 6 * hour, nextAt: '2026-11-26T12:00:00.000Z' } as const;

describe('when a visit is due', () => {
  test('at its time and after it, and not while it is paused or over', () => {
    expect(isDue(watch, at('11:59'))).toBe(false);
    expect(isDue(watch, at('12:00'))).toBe(true);
    expect(isDue({ ...watch, state: 'paused' }, at('13:00'))).toBe(false);
    expect(isDue({ ...watch, state: 'over' }, at('13:00'))).toBe(false);
  });

  test('the next keeps to the schedule, and what was missed meanwhile is counted', () => {
    expect(missedBy(watch, at('12:30'))).toBe(0);
    expect(nextAfter(watch, at('12:30'))).toBe('2026-11-26T18:00:00.000Z');
    const late = at('12:00') + 20 * hour;
    expect(missedBy(watch, late)).toBe(3);
    expect(nextAfter(watch, late)).toBe('2026-11-27T12:00:00.000Z');
  });

  test('a clock that was set back does not put it off for as long', () => {
    const back = Date.parse('2025-01-01T00:00:00.000Z');
    expect(isDue(watch, back)).toBe(true);
    expect(missedBy(watch, back)).toBe(0);
    expect(nextAfter(watch, back)).toBe('2025-01-01T06:00:00.000Z');
  });

  test('of what is over, all that was due and not made was missed, the last too', () => {
    expect(missedAtEnd(watch, '2026-11-26T11:00:00.000Z')).toBe(0);
    expect(missedAtEnd(watch, '2026-11-26T12:00:00.000Z')).toBe(1);
    expect(missedAtEnd(watch, '2026-11-27T01:00:00.000Z')).toBe(3);
    expect(newestDue(watch, at('12:00') + 13 * hour)).toBe('2026-11-27T00:00:00.000Z');
  });
});
