import type { Watch } from './watch.ts';

type Schedule = Pick<Watch, 'nextAt' | 'everyMs'>;

/** How many visits were due before the one that is due now and were not made. */
export function missedBy({ nextAt, everyMs }: Schedule, now: number): number {
  return Math.max(0, Math.floor((now - Date.parse(nextAt)) / everyMs));
}

/** When the newest visit was due that is due now: what is missed before it is not counted again from there. */
export function newestDue(schedule: Schedule, now: number): string {
  return later(schedule, missedBy(schedule, now));
}

/** When the visit after this one is due: by the schedule as it was, where that is still to come. */
export function nextAfter(schedule: Schedule, now: number): string {
  const next = later(schedule, missedBy(schedule, now) + 1);
  const isAhead = Date.parse(next) > now && Date.parse(next) <= now + schedule.everyMs;
  return isAhead ? next : new Date(now + schedule.everyMs).toISOString();
}

/** The time of a visit, so many visits later. */
export function later({ nextAt, everyMs }: Schedule, visits: number): string {
  return new Date(Date.parse(nextAt) + visits * everyMs).toISOString();
}

/** How many visits were due at the end of a watch, and since before it, and were not made. */
export function missedAtEnd(schedule: Schedule, until: string): number {
  return schedule.nextAt > until ? 0 : missedBy(schedule, Date.parse(until)) + 1;
}

/** Whether a visit is due by the device's clock. One that was set back must not put a watch to sleep for that long. */
export function isTime({ nextAt, everyMs }: Schedule, now: number): boolean {
  const ms = Date.parse(nextAt) - now;
  return ms <= 0 || ms > everyMs;
}
