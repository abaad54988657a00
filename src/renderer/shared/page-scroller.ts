import { type RefObject, useLayoutEffect, useState } from 'react';

/** What scrolls an element, and how far below its beginning that element begins. */
interface PageScroller {
  scroller: Element | null;
  above: number;
}

/**
 * What scrolls a list that has no scroll of its own: its screen, in one part or another by the height of the window.
 * Known again whenever what stands above the list grows.
 */
export function usePageScroller(list: RefObject<HTMLElement | null>): PageScroller {
  const [found, setFound] = useState<PageScroller>({ scroller: null, above: 0 });
  useLayoutEffect(() => {
    const look = (): void => {
      const { current } = list;
      const scroller = current === null ? null : scrollerOf(current);
      if (current === null || scroller === null) return;
      const top = scroller.getBoundingClientRect().top - scroller.scrollTop;
      const above = Math.round(current.getBoundingClientRect().top - top);
      setFound((before) =>
        before.scroller === scroller && before.above === above ? before : { scroller, above },
      );
    };
    look();
    const sizes = new ResizeObserver(look);
    // What grows above the list makes what holds both larger.
    const screen = list.current?.closest('main');
    for (let up = list.current?.parentElement ?? null; up !== null; up = up.parentElement) {
      sizes.observe(up);
      if (up === screen) break;
    }
    return () => sizes.disconnect();
  }, [list]);
  return found;
}

function scrollerOf(element: Element): Element | null {
  for (let up = element.parentElement; up !== null; up = up.parentElement)
    if (/auto|scroll/.test(getComputedStyle(up).overflowY)) return up;
  return null;
}
