import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import type { Annotation } from '../../../contract/annotation.ts';
import { useWords } from '../../shared/words.tsx';
import { type Frame, frameBetween, frameByKey, type Size } from './frame.ts';
import classes from './marks.module.css';

interface Props {
  /** Pixels of the picture. */
  picture: Size;
  /** All of the item; those on other pictures are not drawn, and keep their numbers. */
  notes: readonly Annotation[];
  role: string;
  /** The frame that is being drawn; null while none is. */
  frame: Frame | null;
  /** It was begun here, and not left and come back to. */
  isNew: boolean;
  onFrame: (frame: Frame) => void;
  /** It is where it should be: what is to be seen there comes next. */
  onKeep: () => void;
  onGiveUp: () => void;
}

/** What is marked on a picture, over it and never in it. */
export function Marks({ picture, notes, role, frame, isNew, onFrame, onKeep, onGiveUp }: Props) {
  const words = useWords();
  const from = useRef<{ x: number; y: number } | null>(null);

  const pointOf = (event: PointerEvent<HTMLElement>): { x: number; y: number } => {
    const box = event.currentTarget.getBoundingClientRect();
    return {
      x: ((event.clientX - box.left) / box.width) * picture.width,
      y: ((event.clientY - box.top) / box.height) * picture.height,
    };
  };
  const onPointerDown = (event: PointerEvent<HTMLElement>): void => {
    event.stopPropagation(); // the place under it would move
    if (event.button !== 0) return;
    event.preventDefault(); // nor does it take the focus
    from.current = pointOf(event);
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>): void => {
    if (from.current !== null) onFrame(frameBetween(from.current, pointOf(event), picture));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (frame === null) return;
    const moved = frameByKey(frame, event.key, event.shiftKey, picture.width / 100, picture);
    if (moved !== null) onFrame(moved);
    else if (event.key === 'Enter') onKeep();
    else if (event.key === 'Escape') onGiveUp();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <>
      {notes.map(({ annotation, text, mark }, at) =>
        mark?.role !== role ? null : (
          <span
            key={annotation}
            className={classes.mark}
            style={shareOf(mark, picture)}
            title={text}
            role="img"
            aria-label={words.say('mark.number', { number: at + 1, text })}
          >
            <span className={classes.number}>{at + 1}</span>
          </span>
        ),
      )}
      {frame !== null && (
        <div
          className={classes.sheet}
          onPointerDown={onPointerDown}
          onPointerMove={onPointerMove}
          onPointerUp={() => {
            if (from.current !== null) onKeep();
            from.current = null;
          }}
          onPointerCancel={() => (from.current = null)}
        >
          <div
            className={classes.frame}
            style={shareOf(frame, picture)}
            role="application"
            aria-label={words.say('mark.frame')}
            aria-description={words.say('mark.help')}
            tabIndex={0}
            ref={isNew ? focusOnce : undefined}
            onKeyDown={onKeyDown}
          />
        </div>
      )}
    </>
  );
}

/** A frame takes the focus when it comes, so that the arrows move it. */
function focusOnce(element: HTMLElement | null): void {
  element?.focus({ preventScroll: true });
}

/** A frame as shares of the picture, which hold at every zoom. */
export function shareOf({ x, y, width, height }: Frame, picture: Size) {
  const share = (part: number, whole: number): string => `${String((part / whole) * 100)}%`;
  return {
    left: share(x, picture.width),
    top: share(y, picture.height),
    width: share(width, picture.width),
    height: share(height, picture.height),
  };
}
