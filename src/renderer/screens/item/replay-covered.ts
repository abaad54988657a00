import type { ReplayPlace } from '../../../contract/replay.ts';

/** Points a row and a column at which it is looked whether something lies over a place. */
const points = 9;

/** What is to be seen of an element: its box without what the window, or what scrolls around it, cuts off. */
export function seenPlaceOf(element: Element): ReplayPlace {
  let { left, top, right, bottom } = element.getBoundingClientRect();
  for (let around = element.parentElement; around !== null; around = around.parentElement) {
    if (around !== document.documentElement && getComputedStyle(around).overflow === 'visible') continue;
    const box =
      around === document.documentElement
        ? { left: 0, top: 0, right: window.innerWidth, bottom: window.innerHeight }
        : around.getBoundingClientRect();
    left = Math.max(left, box.left);
    top = Math.max(top, box.top);
    right = Math.min(right, box.right);
    bottom = Math.min(bottom, box.bottom);
  }
  return { x: left, y: top, width: Math.max(0, right - left), height: Math.max(0, bottom - top) };
}

/** Whether something of this page lies over a place of it: a menu, a dialog, a message. */
export function isCovered(element: Element, { x, y, width, height }: ReplayPlace): boolean {
  const at = (from: number, length: number, step: number): number =>
    from + 1 + ((length - 2) * step) / (points - 1);
  for (let row = 0; row < points; row++)
    for (let column = 0; column < points; column++) {
      const top = document.elementFromPoint(at(x, width, column), at(y, height, row));
      if (top !== null && !element.contains(top)) return true;
    }
  return false;
}
