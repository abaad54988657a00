/** How long after something was done a page may begin to ask for what follows from it, in ms. */
const beginsMs = 1500;
/** How far the browser's clock and ours may be apart, in ms. */
const apartMs = 50;

/** Whether a request began when something was done, as `Date.now` counts: what begins at another time has another reason. */
export function isSoonAfter(at: number, { startedAt }: { startedAt: number }): boolean {
  return startedAt >= at - apartMs && startedAt <= at + beginsMs;
}
