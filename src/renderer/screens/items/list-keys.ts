import type { KeyboardEvent } from 'react';
import type { Layout } from './layout.ts';
import type { Selection } from './selection.ts';

interface Keys {
  selection: Selection;
  total: number;
  /** How many rows or cards stand side by side. */
  columns: number;
  layout: Layout;
  /** How many lines a page up or down goes past. */
  page: number;
  open: (index: number) => void;
  makeExhibits: () => void;
  escape: () => void;
}

/** Where a key moves the cursor; null for a key that does not move. */
function target(key: string, at: number, { total, columns, layout, page }: Keys): number | null {
  switch (key) {
    case 'ArrowDown':
      return at < 0 ? 0 : layout.lineAway(at, 1);
    case 'ArrowUp':
      return layout.lineAway(at, -1);
    case 'j':
    case 'J':
      return at + 1;
    case 'k':
    case 'K':
      return at - 1;
    case 'ArrowRight':
      return columns > 1 ? at + 1 : null;
    case 'ArrowLeft':
      return columns > 1 ? at - 1 : null;
    case 'PageDown':
      return layout.lineAway(Math.max(0, at), page);
    case 'PageUp':
      return layout.lineAway(Math.max(0, at), -page);
    case 'Home':
      return 0;
    case 'End':
      return total - 1;
    default:
      return null;
  }
}

/** The keys of a list of items: arrows, J and K, Home, End; Enter or Space opens; E makes an exhibit. */
export function onListKey(event: KeyboardEvent, keys: Keys): void {
  if (event.target !== event.currentTarget || event.altKey || event.metaKey) return;
  const { selection } = keys;
  const cursor = selection.cursor ?? -1;
  if (event.ctrlKey && event.key === ' ' && cursor >= 0) selection.toggle(cursor);
  else if (event.ctrlKey) return;
  else if (event.key === 'Enter' || event.key === ' ') keys.open(Math.max(0, cursor));
  else if (event.key === 'e' || event.key === 'E') keys.makeExhibits();
  else if (event.key === 'Escape') keys.escape();
  else {
    const to = target(event.key, cursor, keys);
    if (to === null) return;
    selection.moveTo(to, event.shiftKey && event.key.length > 1);
  }
  event.preventDefault();
}
