/** A device clock that differs by more than this from what others say is warned of. */
export const toleratedOffsetMs = 2 * 60 * 1000;

/** Whether what was said leaves no doubt that the clock is off by more than is tolerated. */
export function isOff({ offsetMs, uncertaintyMs }: { offsetMs: number; uncertaintyMs: number }): boolean {
  return Math.abs(offsetMs) - uncertaintyMs > toleratedOffsetMs;
}
