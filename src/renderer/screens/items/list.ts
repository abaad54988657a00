import type { Virtualizer } from '@tanstack/react-virtual';
import type { MouseEvent, RefObject } from 'react';
import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import { focusUnlessAlongTabs } from '../../shared/focus-once.ts';
import type { ItemQuery } from '../../shared/item-query.ts';
import type { Layout } from './layout.ts';
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
  /** Opens the item under the cursor. */
  open: () => void;
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

/**
 * What the mouse does, for all items of a list at once: Ctrl or ⌘ marks one, Shift a range, a double click opens. What
 * the first click chose is opened: the list may have moved under the second, to show the whole of what was chosen.
 */
export function mouseOf({ selection, pick, open }: ListProps) {
  return {
    onClick(event: MouseEvent): void {
      const index = indexAt(event);
      if (index === null || event.detail > 1) return;
      if (event.ctrlKey || event.metaKey) selection.toggle(index);
      else selection.moveTo(index, event.shiftKey ? 'range' : 'alone');
      pick();
    },
    onDoubleClick(event: MouseEvent): void {
      if (indexAt(event) !== null && selection.cursor !== null) open();
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
    if (wanted) focusUnlessAlongTabs(list.current);
  }, [list, wanted]);
}

interface Shown {
  virtual: Virtualizer<HTMLDivElement, Element>;
  layout: Layout;
  selection: Selection;
  /** Whatever makes it worth while to look for the cursor again. */
  again: string;
}

/**
 * Brings the cursor into view when a person moves it. Where its item slides, since others come in, it stays where it
 * is under the eye; whoever has scrolled away from it is left where they are.
 */
export function useShownCursor({ virtual, layout, selection, again }: Shown): void {
  const { cursor, moves } = selection;
  const before = useRef<{ item: string | undefined; top: number } | null>(null);
  const show = useEffectEvent(() => {
    if (cursor !== null && layout.lines > 0 && virtual.options.count > 0) {
      virtual.scrollToIndex(layout.lineOf(cursor));
    }
  });
  useEffect(() => show(), [moves, again]);
  const hold = useEffectEvent(() => {
    const scroller = virtual.scrollElement;
    const top = cursor === null ? undefined : virtual.measurementsCache[layout.lineOf(cursor)]?.start;
    const was = before.current;
    before.current = top === undefined ? null : { item: selection.under?.item, top };
    if (scroller === null || top === undefined || was === null || was.top === top) return;
    if (was.item === undefined || was.item !== selection.under?.item) return;
    const { scrollTop, clientHeight } = scroller;
    if (was.top < scrollTop || was.top >= scrollTop + clientHeight) return;
    if (scrollTop > 0) scroller.scrollTop += top - was.top;
    else show();
  });
  useLayoutEffect(() => hold(), [cursor, moves, layout]);
}
