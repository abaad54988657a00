import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import type { Box, Boxes } from '../../shared/redact-boxes.ts';
import { useWords } from '../../shared/words.tsx';
import { type Frame, frameBetween, frameByKey, type Size } from './frame.ts';
import { shareOf } from './marks.tsx';
import classes from './redact.module.css';
import type { Suggestions } from './use-suggestions.ts';

interface Props {
  /** Pixels of the picture. */
  picture: Size;
  /** CSS pixels to one of them. */
  scale: number;
  boxes: Boxes;
  suggestions: Suggestions;
  /** The number of the suggestion that is looked at. */
  shown: number | null;
  /** As it will be: black, and nothing to take hold of. */
  preview: boolean;
  onDraw: (frame: Frame) => void;
  /** Its reason comes next. */
  onKeep: (id: string) => void;
  onRemove: (id: string) => void;
}

type Hold =
  | { is: 'drawing'; from: Point }
  | { is: 'moving'; id: string; by: Point; began: boolean }
  | { is: 'sizing'; id: string; from: Point; began: boolean };

interface Point {
  x: number;
  y: number;
}

/** Less than this was no drawing, in CSS pixels. */
const leastDrawn = 5;
/** A step of the arrows, in CSS pixels. */
const step = 8;
const corners = ['nw', 'ne', 'sw', 'se'] as const;

/** The boxes over the picture: drawn, moved, made larger and smaller, by mouse and by keys. */
export function RedactLayer({
  picture,
  scale,
  boxes,
  suggestions,
  shown,
  preview,
  onDraw,
  onKeep,
  onRemove,
}: Props) {
  const words = useWords();
  const hold = useRef<Hold | null>(null);
  const [drawing, setDrawing] = useState<Frame | null>(null);

  const pointOf = (event: PointerEvent<HTMLElement>): Point => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    return { x: (event.clientX - left) / scale, y: (event.clientY - top) / scale };
  };
  const change = (id: string, frame: Frame, begins: boolean): void => {
    const next = boxes.boxes.map((box) => (box.id === id ? { ...box, ...frame } : box));
    if (begins) boxes.set(next);
    else boxes.amend(next);
  };

  const onPointerDown = (event: PointerEvent<HTMLElement>): void => {
    event.stopPropagation(); // the place under it would move
    if (event.button !== 0) return;
    const target = event.target instanceof HTMLElement ? event.target : null;
    const element = target?.closest<HTMLElement>('[data-box]') ?? null;
    const box = boxes.boxes.find(({ id }) => id === element?.dataset['box']);
    event.preventDefault();
    const suggested = Number(target?.dataset['suggestion']);
    const suggestion = suggestions.waiting.find(({ number }) => number === suggested);
    if (suggestion !== undefined) {
      suggestions.cover([suggestion]);
      return;
    }
    event.currentTarget.setPointerCapture(event.pointerId);
    const at = pointOf(event);
    if (box === undefined) {
      hold.current = { is: 'drawing', from: at };
      return;
    }
    element?.focus({ preventScroll: true });
    const corner = target?.dataset['corner'];
    if (corner === undefined) {
      hold.current = { is: 'moving', id: box.id, by: { x: at.x - box.x, y: at.y - box.y }, began: false };
      return;
    }
    // The corner that stays where it is.
    const from = {
      x: corner.endsWith('w') ? box.x + box.width : box.x,
      y: corner.startsWith('n') ? box.y + box.height : box.y,
    };
    hold.current = { is: 'sizing', id: box.id, from, began: false };
  };

  const onPointerMove = (event: PointerEvent<HTMLElement>): void => {
    const held = hold.current;
    if (held === null) return;
    const at = pointOf(event);
    if (held.is === 'drawing') {
      setDrawing(frameBetween(held.from, at, picture));
      return;
    }
    const box = boxes.boxes.find(({ id }) => id === held.id);
    if (box === undefined) return;
    const frame =
      held.is === 'sizing' ? frameBetween(held.from, at, picture) : movedTo(box, at, held.by, picture);
    change(held.id, frame, !held.began);
    held.began = true;
  };

  const onPointerUp = (event: PointerEvent<HTMLElement>): void => {
    const held = hold.current;
    hold.current = null;
    setDrawing(null);
    if (held?.is !== 'drawing') return;
    const at = pointOf(event);
    const drawn = Math.min(Math.abs(at.x - held.from.x), Math.abs(at.y - held.from.y)) * scale;
    if (drawn >= leastDrawn) onDraw(frameBetween(held.from, at, picture));
  };

  const onKeyDown = (event: KeyboardEvent, box: Box): void => {
    const size = event.ctrlKey || event.metaKey ? 1 : step / scale;
    const moved = frameByKey(box, event.key, event.shiftKey, size, picture);
    if (moved !== null) change(box.id, moved, !event.repeat);
    else if (event.key === 'Delete' || event.key === 'Backspace') onRemove(box.id);
    else if (event.key === 'Enter') onKeep(box.id);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  if (preview)
    return boxes.boxes.map((box) => (
      <span key={box.id} className={classes.black} style={shareOf(box, picture)} aria-hidden />
    ));
  return (
    <div
      className={classes.sheet}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={() => {
        hold.current = null;
        setDrawing(null);
      }}
    >
      {suggestions.waiting.map((each) => (
        <span
          key={each.number}
          className={classes.suggestion}
          style={shareOf(each, picture)}
          data-suggestion={each.number}
          data-now={each.number === shown ? true : undefined}
          title={words.say(`redact.suggest-${each.why}`)}
        />
      ))}
      {boxes.boxes.map((box, at) => (
        <div
          key={box.id}
          data-box={box.id}
          className={classes.box}
          style={shareOf(box, picture)}
          role="application"
          tabIndex={0}
          aria-label={words.say('redact.box', { number: at + 1, reason: box.reason })}
          aria-description={words.say('redact.keys')}
          onKeyDown={(event) => onKeyDown(event, box)}
        >
          <span className={classes.number} aria-hidden>
            {at + 1}
          </span>
          {corners.map((corner) => (
            <span key={corner} className={classes.corner} data-corner={corner} aria-hidden />
          ))}
        </div>
      ))}
      {drawing !== null && <div className={classes.box} style={shareOf(drawing, picture)} aria-hidden />}
    </div>
  );
}

/** A box that was taken hold of at a point of its own, when that point is elsewhere; it stays in the picture. */
function movedTo({ width, height }: Box, at: Point, by: Point, picture: Size): Frame {
  return {
    x: Math.round(Math.max(0, Math.min(at.x - by.x, picture.width - width))),
    y: Math.round(Math.max(0, Math.min(at.y - by.y, picture.height - height))),
    ...{ width, height },
  };
}
