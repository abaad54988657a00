import { type PointerEvent, useRef } from 'react';

/** Moves what scrolls as it is dragged with the mouse; a finger or a pen scrolls by itself. */
export function usePan() {
  const from = useRef<{ x: number; y: number; left: number; top: number } | null>(null);
  return {
    onPointerDown(event: PointerEvent<HTMLElement>): void {
      if (event.pointerType !== 'mouse' || event.button !== 0) return;
      const { scrollLeft: left, scrollTop: top } = event.currentTarget;
      from.current = { x: event.clientX, y: event.clientY, left, top };
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove(event: PointerEvent<HTMLElement>): void {
      if (from.current === null) return;
      event.currentTarget.scrollLeft = from.current.left - (event.clientX - from.current.x);
      event.currentTarget.scrollTop = from.current.top - (event.clientY - from.current.y);
    },
    onPointerUp(): void {
      from.current = null;
    },
    onPointerCancel(): void {
      from.current = null;
    },
  };
}
