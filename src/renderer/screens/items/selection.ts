import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ItemRow } from '../../../contract/calls/index.ts';
import type { ItemQuery } from '../../shared/item-query.ts';
import { useTell } from '../../shared/tell.tsx';
import { type ItemPages, rowsBetween } from './pages.ts';

export interface Selection {
  /** The place of the row that the keys move; null before the first. */
  cursor: number | null;
  /** The rows that an action is for: those that were marked, else the one under the cursor. */
  rows: readonly ItemRow[];
  isSelected: (row: ItemRow | undefined, index: number) => boolean;
  /** Puts the cursor there, clamped; with `extend` everything from where it began is marked. */
  moveTo: (index: number, extend?: boolean) => void;
  /** Marks the row at a place, or takes its mark away. */
  toggle: (index: number) => void;
  clear: () => void;
}

interface State {
  cursor: number | null;
  /** Where a range begins. */
  anchor: number;
  marked: ReadonlyMap<string, ItemRow>;
}

const nothing: ReadonlyMap<string, ItemRow> = new Map();

/** What is selected in a list: one row by the cursor, or many by marks. */
export function useSelection(query: ItemQuery, pages: ItemPages, start: number | null): Selection {
  const client = useQueryClient();
  const tell = useTell();
  const [{ cursor, anchor, marked }, set] = useState<State>({
    cursor: start,
    anchor: start ?? 0,
    marked: nothing,
  });
  const under = cursor === null ? undefined : pages.rowAt(cursor);
  const fresh = [...marked.values()];
  const rows = fresh.length > 0 ? fresh : under === undefined ? [] : [under];

  return {
    cursor,
    rows,
    isSelected: (row, index) =>
      marked.size > 0 ? row !== undefined && marked.has(row.item) : index === cursor,
    moveTo(index, extend = false) {
      const to = Math.max(0, Math.min(index, (pages.total ?? 1) - 1));
      if (!extend) {
        set({ cursor: to, anchor: to, marked: nothing });
        return;
      }
      set((state) => ({ ...state, cursor: to }));
      tell.watch(
        rowsBetween(client, query, anchor, to).then((between) =>
          set((state) => ({ ...state, marked: new Map(between.map((row) => [row.item, row])) })),
        ),
      );
    },
    toggle(index) {
      const row = pages.rowAt(index);
      if (row === undefined) return;
      set((state) => {
        const next = new Map(state.marked);
        if (next.size === 0 && under !== undefined && cursor !== index) next.set(under.item, under);
        if (!next.delete(row.item)) next.set(row.item, row);
        return { cursor: index, anchor: index, marked: next };
      });
    },
    clear: () => set((state) => ({ ...state, marked: nothing })),
  };
}
