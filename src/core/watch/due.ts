import type { KeptWatch } from '../../locker/index.ts';

type Schedule = Pick<KeptWatch, 'state' | 'nextAt' | 'everyMs'>;

/** Whether a visit is due by the device's clock. One that was set back must not put a watch to sleep for that long. */
export function isDue({ state, nextAt, everyMs }: Schedule, now: number): boolean {
  const ms = Date.parse(nextAt) - now;
  return state === 'on' && (ms <= 0 || ms > everyMs);
}

/** How many visits were due before this one and were not made. */
export function missedBy({ nextAt, everyMs }: Schedule, now: number): number {
  return Math.max(0, Math.floor((now - Date.parse(nextAt)) / everyMs));
}

/** When the visit after this one is due: by the schedule as it was, where that is still to come. */
export function nextAfter(schedule: Schedule, now: number): string {
  const { nextAt, everyMs } = schedule;
  const due = Date.parse(nextAt) + (missedBy(schedule, now) + 1) * everyMs;
  const isAhead = due > now && due <= now + everyMs;
  return new Date(isAhead ? due : now + everyMs).toISOString();
}

/** When a watch that was paused is due: what fell into the pause was not missed. */
export function nextResumed({ nextAt }: Pick<KeptWatch, 'nextAt'>): string {
  const now = new Date().toISOString();
  return nextAt > now ? nextAt : now;
}
