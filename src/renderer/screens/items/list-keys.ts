import type { KeyboardEvent } from 'react';
import { isMac } from '../../shared/keys.ts';
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
  /** Whether letters do something. */
  singleKeys: boolean;
  open: () => void;
  makeExhibits: () => void;
  escape: () => void;
}

/** Where a key moves the cursor; null for a key that does not move. */
function target(key: string, at: number, { total, columns, layout, page, singleKeys }: Keys): number | null {
  if (!singleKeys && key.length === 1) return null;
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

/**
 * The keys of a list of items: arrows, J and K, Home, End; Enter or Space opens; E makes an exhibit. With Shift all is
 * marked on the way; with the key that keeps (Ctrl, and on a Mac, where the system takes that one, Alt) the cursor goes
 * past rows, and X, or Space with that key, marks the one where it is.
 */
export function onListKey(event: KeyboardEvent, keys: Keys): void {
  if (event.target !== event.currentTarget) return;
  const { selection, singleKeys } = keys;
  const { key } = event;
  const isLetter = (letter: string): boolean => singleKeys && key.toLowerCase() === letter;
  const keeps = isMac ? event.altKey : event.ctrlKey;
  const isSpace = event.code === 'Space';
  const others = isMac ? event.ctrlKey || event.metaKey : event.altKey || event.metaKey;
  if (isAll(event)) selection.all();
  else if (others) return;
  else if ((keeps && isSpace) || (!keeps && isLetter('x'))) {
    if (selection.cursor !== null) selection.toggle(selection.cursor);
  } else if (!keeps && (key === 'Enter' || isSpace)) keys.open();
  else if (!keeps && isLetter('e')) keys.makeExhibits();
  else if (!keeps && key === 'Escape') keys.escape();
  else {
    const isNamed = key.length > 1;
    // Alt with these goes back, on a Mac too.
    const isTaken = keeps && (!isNamed || (isMac && /^Arrow(Left|Right)$/.test(key)));
    const to = isTaken ? null : target(key, selection.from, keys);
    if (to === null) return;
    selection.moveTo(to, isNamed && event.shiftKey ? 'range' : keeps ? 'keep' : 'alone');
  }
  event.preventDefault();
}

/** Ctrl A, on a Mac ⌘ A. */
function isAll({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  return key.toLowerCase() === 'a' && (isMac ? metaKey : ctrlKey) && !altKey && !shiftKey;
}
