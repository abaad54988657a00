import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { ItemRow } from '../../../contract/calls/index.ts';
import { placeQueryOf } from '../../shared/item-place.ts';
import type { ItemQuery } from '../../shared/item-query.ts';
import { useTell } from '../../shared/tell.tsx';
import { useWords } from '../../shared/words.tsx';
import type { ItemPages } from './pages.ts';
import { longestRange, rowsBetween, type Spot } from './range.ts';

/** How the cursor moves: what is marked goes, everything up to there is marked, or what is marked stays. */
type Move = 'alone' | 'range' | 'keep';

export interface Selection {
  /** The place of the row that the keys move; null before the first, and where its item has left the list. */
  cursor: number | null;
  /** The row under the cursor, wherever it has slid to. */
  under: ItemRow | undefined;
  /** The place from which the keys go on; -1 before the first. */
  from: number;
  /** How often a person has moved the cursor. */
  moves: number;
  /** The rows that an action is for: those that were marked, else the one under the cursor. */
  rows: readonly ItemRow[];
  isSelected: (row: ItemRow | undefined) => boolean;
  /** Puts the cursor there, clamped. */
  moveTo: (index: number, how?: Move) => void;
  /** Marks the row at a place, or takes its mark away. */
  toggle: (index: number) => void;
  /** Marks all rows of the list. */
  all: () => void;
  clear: () => void;
  /** What is under the cursor is about to leave the list by what was done to it: the next comes in its place. */
  goOn: () => void;
}

interface State {
  cursor: Spot | null;
  /** Where a range begins. */
  anchor: Spot | null;
  marked: ReadonlyMap<string, ItemRow>;
  moves: number;
  goesOn: boolean;
}

const nothing: ReadonlyMap<string, ItemRow> = new Map();

/** What is selected in a list: one row by the cursor, or many by marks. Both are items, which slide as others come in. */
export function useSelection(query: ItemQuery, pages: ItemPages, start: Spot | null): Selection {
  const client = useQueryClient();
  const tell = useTell();
  const words = useWords();
  const begin = { cursor: start, anchor: start, marked: nothing, moves: 0, goesOn: false };
  const [state, set] = useState<State>(begin);
  const { marked } = state;
  const cursor = useSpot(query, pages, state.cursor);
  if (cursor.spot !== state.cursor) set({ ...state, cursor: cursor.spot });
  const { isGone } = cursor;
  if (isGone && state.goesOn && cursor.spot !== null) {
    set({
      ...state,
      cursor: { item: null, place: Math.max(0, Math.min(cursor.spot.place, (pages.total ?? 1) - 1)) },
      goesOn: false,
    });
  }
  /** Which request was the last: what an earlier one brings is too late. */
  const turn = useRef(0);

  const under = isGone ? undefined : cursor.spot?.row;
  const fresh = [...marked.values()].map((row) => pages.find(row.item)?.row ?? row);
  const last = (pages.total ?? 1) - 1;

  const mark = (from: Spot, to: Spot): void => {
    turn.current += 1;
    const mine = turn.current;
    const found = rowsBetween(client, query, from, to, (item) => pages.find(item)?.index);
    tell.watch(
      found.then(({ rows, isWhole }) => {
        if (turn.current !== mine) return;
        set((now) => ({ ...now, marked: new Map(rows.map((row) => [row.item, row])) }));
        if (!isWhole) tell.say(words.say('items.range-cut', { count: longestRange }));
      }),
    );
  };

  return {
    cursor: isGone ? null : (cursor.spot?.place ?? null),
    under,
    from: cursor.spot === null ? -1 : cursor.spot.place - (isGone ? 1 : 0),
    moves: state.moves,
    rows: fresh.length > 0 ? fresh : under === undefined ? [] : [under],
    isSelected: (row) =>
      row !== undefined && (marked.size > 0 ? marked.has(row.item) : row.item === under?.item),
    moveTo(index, how = 'alone') {
      const place = Math.max(0, Math.min(index, last));
      const row = pages.rowAt(place);
      const spot: Spot = { item: row?.item ?? null, place, row };
      turn.current += 1;
      const kept = marked.size > 0 || under === undefined ? marked : new Map([[under.item, under]]);
      set((now) => ({
        ...{ cursor: spot, anchor: how === 'range' ? (now.anchor ?? spot) : spot },
        marked: how === 'alone' ? nothing : how === 'keep' ? kept : now.marked,
        ...{ moves: now.moves + 1, goesOn: false },
      }));
      if (how === 'range') mark(state.anchor ?? spot, spot);
    },
    toggle(index) {
      const row = pages.rowAt(index);
      if (row === undefined) return;
      turn.current += 1;
      const spot: Spot = { item: row.item, place: index, row };
      set((now) => {
        const next = new Map(now.marked);
        if (next.size === 0 && under !== undefined && under.item !== row.item) next.set(under.item, under);
        if (!next.delete(row.item)) next.set(row.item, row);
        return { ...now, cursor: spot, anchor: spot, marked: next, goesOn: false };
      });
    },
    all: () => mark({ item: null, place: 0 }, { item: null, place: last }),
    clear() {
      turn.current += 1;
      set((now) => ({ ...now, marked: nothing }));
    },
    goOn: () => set((now) => ({ ...now, goesOn: true })),
  };
}

/** Finds an item's place and row anew as the list changes, also where its page is not read. */
function useSpot(
  query: ItemQuery,
  pages: ItemPages,
  spot: Spot | null,
): { spot: Spot | null; isGone: boolean } {
  const item = spot?.item ?? null;
  const seen = item === null ? undefined : pages.find(item);
  const asked = useQuery({
    ...placeQueryOf(query, item ?? ''),
    enabled: item !== null && seen === undefined && pages.total !== null,
  });
  if (spot === null) return { spot, isGone: false };
  if (item === null) {
    // What stands there is not read yet; nobody has seen what that is.
    const row = pages.rowAt(spot.place);
    return { spot: row === undefined ? spot : { item: row.item, place: spot.place, row }, isGone: false };
  }
  const answer = asked.isFetching ? undefined : asked.data;
  const place = seen?.index ?? answer?.place ?? spot.place;
  const row = seen?.row ?? spot.row;
  const isSame = place === spot.place && row === spot.row;
  return { spot: isSame ? spot : { item, place, row }, isGone: seen === undefined && answer === null };
}
