import { isTime } from '../../contract/watch-schedule.ts';
import type { KeptWatch } from '../../locker/index.ts';

/** Whether a visit is to be made now. */
export function isDue(watch: Pick<KeptWatch, 'state' | 'nextAt' | 'everyMs'>, now: number): boolean {
  return watch.state === 'on' && isTime(watch, now);
}

/** When a watch that was paused is due: what fell into the pause was not missed. */
export function nextResumed({ nextAt }: Pick<KeptWatch, 'nextAt'>): string {
  const now = new Date().toISOString();
  return nextAt > now ? nextAt : now;
}
