import { useElementSize, useMergedRef } from '@mantine/hooks';
import { type RefCallback, useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import type { Size } from './frame.ts';

export type Start = 'width' | 'whole';

const step = 1.25;
const least = 0.02;
const most = 8;
const margin = 32;

export interface Zoom {
  /** Of the place that scrolls. */
  place: RefCallback<HTMLDivElement>;
  /** CSS pixels to one pixel of the picture; null until its size is known. */
  scale: number | null;
  size: { width?: number; height?: number; visibility?: 'hidden' };
  /** Pixels of the picture; null until it is there. */
  natural: Size | null;
  know: (natural: Size) => void;
  closer: () => void;
  farther: () => void;
  fit: (how: Start) => void;
  real: () => void;
}

/** How large a picture is asked to be drawn, and how to ask for that; two pictures that share it grow together. */
export type Asked = readonly [asked: Start | number, ask: (asked: Start | number) => void];

/** How large a picture is drawn. What is in the middle stays there as it grows and shrinks; with Ctrl the wheel does both. */
export function useZoom(start: Start): Zoom {
  return useZoomBy(useState<Start | number>(start));
}

export function useZoomBy([asked, ask]: Asked): Zoom {
  const scroller = useRef<HTMLDivElement>(null);
  const { ref: measure, width: seen } = useElementSize<HTMLDivElement>();
  const place = useMergedRef(scroller, measure);
  const [natural, know] = useState<Size | null>(null);
  const before = useRef<number | null>(null);

  // The room inside the scroll bars, which the size of the element does not tell; read again when that changes.
  const { clientWidth: width = 0, clientHeight: height = 0 } = scroller.current ?? {};
  const scale = natural === null || seen === 0 ? null : scaleOf(asked, natural, { width, height });

  useLayoutEffect(() => {
    const area = scroller.current;
    if (area !== null && scale !== null && before.current !== null && before.current !== scale) {
      const by = scale / before.current;
      area.scrollTop = (area.scrollTop + area.clientHeight / 2) * by - area.clientHeight / 2;
      area.scrollLeft = (area.scrollLeft + area.clientWidth / 2) * by - area.clientWidth / 2;
    }
    before.current = scale;
  }, [scale]);

  const by = (factor: number): void => {
    if (scale !== null) ask(Math.max(least, Math.min(most, scale * factor)));
  };
  const onWheel = useEffectEvent((event: WheelEvent) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    by(Math.exp(-event.deltaY / 400));
  });
  useEffect(() => {
    const area = scroller.current;
    const listen = (event: WheelEvent): void => onWheel(event);
    area?.addEventListener('wheel', listen, { passive: false });
    return () => area?.removeEventListener('wheel', listen);
  }, []);

  return {
    place,
    scale,
    size:
      natural === null || scale === null
        ? { visibility: 'hidden' }
        : { width: Math.round(natural.width * scale), height: Math.round(natural.height * scale) },
    natural,
    know,
    closer: () => by(step),
    farther: () => by(1 / step),
    fit: ask,
    real: () => ask(1),
  };
}

/** A picture that fits is not made larger than it is. */
function scaleOf(asked: Start | number, natural: Size, place: Size): number {
  if (typeof asked === 'number') return asked;
  const wide = Math.max(1, place.width - margin) / natural.width;
  const high = Math.max(1, place.height - margin) / natural.height;
  return Math.min(1, asked === 'width' ? wide : Math.min(wide, high));
}
