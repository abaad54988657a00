import type { ItemKind, ItemState } from '../../contract/item.ts';
import { type Days, instantsOf } from './days.ts';
import { anywhere, type Where } from './where.ts';

export type Scope = string | null;
export type View = 'grid' | 'table';
export type SortKey = 'capturedAt' | 'title' | 'kind' | 'state';
export type Grouping = 'day' | 'kind' | 'source';

/** Which items are listed, and in what order. */
export interface ItemQuery extends Days, Where {
  scope: Scope;
  kind: ItemKind | null;
  state: ItemState | null;
  filter: string;
  group: Grouping | null;
  sort: SortKey;
  descending: boolean;
}

export const kinds: readonly ItemKind[] = ['web', 'photo', 'video', 'file', 'chat'];
export const groupings: readonly Grouping[] = ['day', 'kind', 'source'];
export const states: readonly ItemState[] = ['complete', 'partial', 'no-content'];

export function everything(scope: Scope): ItemQuery {
  const all = { kind: null, state: null, filter: '', from: '', to: '', ...anywhere };
  return { scope, ...all, group: null, sort: 'capturedAt', descending: true };
}

/** The same in the same order, without any filter. */
export function unfiltered(query: ItemQuery): ItemQuery {
  const { group, sort, descending } = query;
  return { ...everything(query.scope), group, sort, descending };
}

/** As the core is asked. */
export function toItemInput(query: ItemQuery) {
  return { ...query, ...instantsOf(query) };
}

export function isFiltered(query: ItemQuery): boolean {
  return (
    query.kind !== null ||
    query.state !== null ||
    query.filter !== '' ||
    query.from !== '' ||
    query.to !== '' ||
    query.placed ||
    query.box !== null
  );
}

/** The order after a click on a column: the other way round, or the natural one of that column. */
export function sortedBy(query: ItemQuery, sort: SortKey): ItemQuery {
  const descending = query.sort === sort ? !query.descending : sort === 'capturedAt';
  return { ...query, sort, descending };
}

/** How a list was left, so that it is found again as it was. */
export interface Remembered {
  query: ItemQuery;
  view: View;
  /** The item that the cursor was on, and its place. */
  at: { item: string | null; place: number } | null;
}

const lists = new Map<Scope, Remembered>();

export function recall(scope: Scope): Remembered {
  return lists.get(scope) ?? { query: everything(scope), view: 'table', at: null };
}

/** Forgets how all lists were left: their locker is closed. */
export function forgetLists(): void {
  lists.clear();
}

export function remember(scope: Scope, left: Remembered): void {
  lists.set(scope, left);
}
