export interface Size {
  width: number;
  height: number;
}

/** A rectangle on a picture, in its own pixels. */
export interface Frame {
  x: number;
  y: number;
  width: number;
  height: number;
}

interface Point {
  x: number;
  y: number;
}

/** The smallest frame that a person can see and mean. */
const least = 8;

/** The rectangle between two points, inside the picture. */
export function frameBetween(one: Point, other: Point, picture: Size): Frame {
  const inside = (value: number, most: number): number => Math.round(Math.max(0, Math.min(most, value)));
  const [left, right] = [one.x, other.x].map((x) => inside(x, picture.width)).toSorted((a, b) => a - b);
  const [top, bottom] = [one.y, other.y].map((y) => inside(y, picture.height)).toSorted((a, b) => a - b);
  return within(
    { x: left ?? 0, y: top ?? 0, width: (right ?? 0) - (left ?? 0), height: (bottom ?? 0) - (top ?? 0) },
    picture,
  );
}

/** A frame in the middle of what is seen of the picture, to begin with by keys. */
export function frameAmid(seen: Frame, picture: Size): Frame {
  return within(
    {
      x: Math.round(seen.x + seen.width / 3),
      y: Math.round(seen.y + seen.height / 3),
      width: Math.round(seen.width / 3),
      height: Math.round(seen.height / 3),
    },
    picture,
  );
}

/** The frame after an arrow key: moved by a step, or with Shift made larger and smaller; null for another key. */
export function frameByKey(
  frame: Frame,
  key: string,
  grows: boolean,
  step: number,
  picture: Size,
): Frame | null {
  const way = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[key];
  if (way === undefined) return null;
  const [x = 0, y = 0] = way.map((each) => Math.max(1, Math.round(step)) * each);
  return within(
    grows
      ? { ...frame, width: frame.width + x, height: frame.height + y }
      : { ...frame, x: frame.x + x, y: frame.y + y },
    picture,
  );
}

function within(frame: Frame, picture: Size): Frame {
  const width = Math.max(Math.min(least, picture.width), Math.min(frame.width, picture.width));
  const height = Math.max(Math.min(least, picture.height), Math.min(frame.height, picture.height));
  return {
    x: Math.max(0, Math.min(frame.x, picture.width - width)),
    y: Math.max(0, Math.min(frame.y, picture.height - height)),
    width,
    height,
  };
}
