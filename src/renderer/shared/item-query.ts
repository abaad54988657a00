import type { ItemKind, ItemState } from '../../contract/item.ts';

export type Scope = string | null;
export type View = 'grid' | 'table';
export type SortKey = 'capturedAt' | 'title' | 'kind' | 'state';

/** Which items are listed, and in what order: what `items.page` is asked, but for the page. */
export interface ItemQuery {
  scope: Scope;
  kind: ItemKind | null;
  state: ItemState | null;
  filter: string;
  sort: SortKey;
  descending: boolean;
}

export const kinds: readonly ItemKind[] = ['web', 'photo', 'video', 'file', 'chat'];
export const states: readonly ItemState[] = ['complete', 'partial', 'no-content'];

export function everything(scope: Scope): ItemQuery {
  return { scope, kind: null, state: null, filter: '', sort: 'capturedAt', descending: true };
}

export function isFiltered(query: ItemQuery): boolean {
  return query.kind !== null || query.state !== null || query.filter !== '';
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
  index: number | null;
}

const lists = new Map<Scope, Remembered>();

export function recall(scope: Scope): Remembered {
  return lists.get(scope) ?? { query: everything(scope), view: 'table', index: null };
}

export function remember(scope: Scope, left: Remembered): void {
  lists.set(scope, left);
}
