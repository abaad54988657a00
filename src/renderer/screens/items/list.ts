import type { MouseEvent, RefObject } from 'react';
import { useEffect, useState } from 'react';
import type { ItemQuery } from '../../shared/item-query.ts';
import type { ItemPages, Visible } from './pages.ts';
import type { Selection } from './selection.ts';

/** What both forms of the list, the table and the grid, are given. */
export interface ListProps {
  query: ItemQuery;
  setQuery: (query: ItemQuery) => void;
  pages: ItemPages;
  total: number;
  selection: Selection;
  setVisible: (visible: Visible) => void;
  open: (index: number) => void;
  /** A click on an item: it is selected, and shown beside the list. */
  pick: () => void;
  makeExhibits: () => void;
  escape: () => void;
}

/** The cursor's place as the id of an element, for `aria-activedescendant`. */
export function elementId(index: number): string {
  return `item-at-${index}`;
}

/** The place of the item that was clicked on; null for a click beside the items. */
function indexAt(event: MouseEvent): number | null {
  const found = event.target instanceof Element ? event.target.closest('[data-index]') : null;
  return found === null ? null : Number(found.getAttribute('data-index'));
}

/** What the mouse does, for all items of a list at once: Ctrl or ⌘ marks one, Shift a range, a double click opens. */
export function mouseOf({ selection, pick, open }: ListProps) {
  return {
    onClick(event: MouseEvent): void {
      const index = indexAt(event);
      if (index === null) return;
      if (event.ctrlKey || event.metaKey) selection.toggle(index);
      else selection.moveTo(index, event.shiftKey);
      pick();
    },
    onDoubleClick(event: MouseEvent): void {
      const index = indexAt(event);
      if (index !== null) open(index);
    },
  };
}

/** Pixels of one rem, which grows with the size of text that a person has set. */
export function useRem(): number {
  const [rem] = useState(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
  return rem;
}

/** Gives the list the focus when it is first there, so that the keys work at once. */
export function useFocusAtFirst(list: RefObject<HTMLElement | null>, wanted: boolean): void {
  useEffect(() => {
    if (wanted) list.current?.focus({ preventScroll: true });
  }, [list, wanted]);
}
