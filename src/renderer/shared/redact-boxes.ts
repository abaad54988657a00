import { useSyncExternalStore } from 'react';

/** A box that is to be black in the copy. */
export interface Box {
  id: string;
  /** In pixels of the picture. */
  x: number;
  y: number;
  width: number;
  height: number;
  /** Why it is covered; empty until it is said. */
  reason: string;
}

interface Drawn {
  boxes: readonly Box[];
  before: readonly (readonly Box[])[];
  after: readonly (readonly Box[])[];
}

const nothing: Drawn = { boxes: [], before: [], after: [] };
/** By picture: what was drawn is there again when one comes back from another tab or item. */
const kept = new Map<string, Drawn>();
/** By picture: the numbers of the suggestions that are left as they are. */
const leftOf = new Map<string, ReadonlySet<number>>();
const none: ReadonlySet<number> = new Set();
const listeners = new Set<() => void>();
const mostSteps = 200;

function keep(picture: string, drawn: Drawn): void {
  kept.set(picture, drawn);
  tell();
}

function tell(): void {
  for (const listener of listeners) listener();
}

/** Forgets what was drawn: its locker is closed. */
export function forgetBoxes(): void {
  kept.clear();
  leftOf.clear();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export interface Boxes {
  boxes: readonly Box[];
  canUndo: boolean;
  canRedo: boolean;
  /** Puts others in their place, as a step that can be undone. */
  set: (boxes: readonly Box[]) => void;
  /** The same within a step that goes on, such as a box that is being moved or a reason that is being typed. */
  amend: (boxes: readonly Box[]) => void;
  undo: () => void;
  redo: () => void;
  /** They were used: nothing is kept. */
  forget: () => void;
}

/** The boxes that are drawn on a picture, until a copy is made of them. */
export function useBoxes(picture: string): Boxes {
  const drawn = useSyncExternalStore(subscribe, () => kept.get(picture) ?? nothing);
  const now = (): Drawn => kept.get(picture) ?? nothing;
  return {
    boxes: drawn.boxes,
    canUndo: drawn.before.length > 0,
    canRedo: drawn.after.length > 0,
    set(boxes) {
      const { boxes: last, before } = now();
      keep(picture, { boxes, before: [...before, last].slice(-mostSteps), after: [] });
    },
    amend: (boxes) => keep(picture, { ...now(), boxes }),
    undo() {
      const { boxes, before, after } = now();
      const last = before.at(-1);
      if (last !== undefined)
        keep(picture, { boxes: last, before: before.slice(0, -1), after: [boxes, ...after] });
    },
    redo() {
      const { boxes, before, after } = now();
      const [next, ...rest] = after;
      if (next !== undefined) keep(picture, { boxes: next, before: [...before, boxes], after: rest });
    },
    forget: () => keep(picture, nothing),
  };
}

/** The suggestions that a person has said are to be left as they are. */
export function useLeft(picture: string): {
  left: ReadonlySet<number>;
  leave: (number: number) => void;
  forget: () => void;
} {
  const left = useSyncExternalStore(subscribe, () => leftOf.get(picture) ?? none);
  return {
    left,
    leave(number) {
      leftOf.set(picture, new Set([...(leftOf.get(picture) ?? none), number]));
      tell();
    },
    forget() {
      leftOf.delete(picture);
      tell();
    },
  };
}
