import { type RefObject, useEffect, useState } from 'react';
import type { ReplayPlace, ReplayState, ReplayWanted } from '../../../contract/replay.ts';
import { bridge } from '../../shared/bridge.ts';
import { isCovered, seenPlaceOf } from './replay-covered.ts';

const { replay } = bridge;

/** A replay as it stands, and what was last seen of it where something of this page lies over it. */
export interface ShownReplay {
  state: ReplayState;
  still: string | null;
  again: () => void;
}

/**
 * Opens the replay of an item over an element for as long as this is shown. The replay is a view of its own
 * above the whole page: it follows the element, and where a menu or a dialog comes over it a picture of it
 * takes its place.
 */
export function useReplay(
  { item, url, capturedAt }: ReplayWanted,
  element: RefObject<Element | null>,
): ShownReplay {
  const [state, setState] = useState<ReplayState>({ item, phase: 'opening' });
  const [still, setStill] = useState<string | null>(null);
  const [turn, setTurn] = useState(0);

  useEffect(() => {
    const place = element.current;
    if (place === null) return;
    const unhear = replay.onState((next) => {
      if (next.item === item) setState(next);
    });
    void replay.open({ item, url, capturedAt }, seenPlaceOf(place));
    return () => {
      unhear();
      void replay.close();
    };
  }, [item, url, capturedAt, element, turn]);

  const isShown = state.phase === 'shown';
  useEffect(() => {
    const place = element.current;
    if (!isShown || place === null) return;
    return follow(place, setStill);
  }, [isShown, element]);

  return { state, still, again: () => setTurn((last) => last + 1) };
}

/** Keeps the replay over its element, or out of sight; gives the function that ends this. */
function follow(element: Element, setStill: (still: string | null) => void): () => void {
  let last: ReplayPlace = { x: 0, y: 0, width: 0, height: 0 };
  let isAway = false;
  let frame = 0;
  const look = (): void => {
    frame = 0;
    const now = seenPlaceOf(element);
    const isHidden = now.width < 1 || now.height < 1 || isCovered(element, now);
    if (isHidden && !isAway) {
      isAway = true;
      void replay.cover().then((picture) => {
        if (isAway) setStill(picture);
      });
    } else if (!isHidden && (isAway || !isSame(now, last))) {
      isAway = false;
      last = now;
      void replay.place(now).then(() => setStill(null));
    }
  };
  const soon = (): void => {
    if (frame === 0) frame = requestAnimationFrame(look);
  };
  const sizes = new ResizeObserver(soon);
  sizes.observe(element);
  const changes = new MutationObserver(soon);
  changes.observe(document.body, { childList: true, subtree: true });
  window.addEventListener('resize', soon);
  window.addEventListener('scroll', soon, true);
  soon();
  return () => {
    cancelAnimationFrame(frame);
    sizes.disconnect();
    changes.disconnect();
    window.removeEventListener('resize', soon);
    window.removeEventListener('scroll', soon, true);
    setStill(null);
  };
}

function isSame(a: ReplayPlace, b: ReplayPlace): boolean {
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
}
