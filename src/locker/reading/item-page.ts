import type { Item, ItemKind, ItemState } from '../../contract/item.ts';
import { prepared, type ReadableDb } from '../database/handle.ts';
import { readItem } from './items.ts';

/** Which items, in which order, and which part of them. */
export interface ItemPageQuery {
  /** A case's id, `inbox` for what has none, null for all. */
  scope: string | null;
  kind: ItemKind | null;
  state: ItemState | null;
  /** Words that the title must hold, in any case of letters. */
  filter: string;
  sort: 'capturedAt' | 'title' | 'kind' | 'state';
  descending: boolean;
  offset: number;
  limit: number;
}

/** An item of a page, with the label under which it is an exhibit. */
export interface PagedItem {
  item: Item;
  exhibit: string | null;
}

/** Of the filter; those after it are not looked for. */
const mostWords = 10;
const columns = { capturedAt: 'captured_at', title: 'title', kind: 'kind', state: 'state' };

/** A part of the items that a query names, and how many it names. */
export function readItemPage(db: ReadableDb, query: ItemPageQuery): { total: number; rows: PagedItem[] } {
  const { where, values } = conditionOf(query);
  const total = prepared<Value[], { count: number }>(db, `SELECT count(*) AS count FROM item ${where}`).get(
    ...values,
  );
  const way = query.descending ? 'DESC' : 'ASC';
  const found = prepared<Value[], { item: string; exhibit: string | null }>(
    db,
    `SELECT item.item, (SELECT label FROM exhibit
       WHERE exhibit.item = item.item AND exhibit.case_id = item.case_id) AS exhibit
     FROM item ${where} ORDER BY ${columns[query.sort]} ${way}, n ${way} LIMIT ? OFFSET ?`,
  ).all(...values, query.limit, query.offset);
  return {
    total: total?.count ?? 0,
    rows: found.map(({ item, exhibit }) => ({ item: readItem(db, item), exhibit })),
  };
}

type Value = string | number | null;

function conditionOf({ scope, kind, state, filter }: ItemPageQuery): { where: string; values: Value[] } {
  const conditions: [sql: string, value: Value][] = [];
  if (scope !== null) conditions.push(['item.case_id IS ?', scope === 'inbox' ? null : scope]);
  if (kind !== null) conditions.push(['item.kind = ?', kind]);
  if (state !== null) conditions.push(['item.state = ?', state]);
  for (const word of filter.split(/\s+/).slice(0, mostWords)) {
    if (word !== '') conditions.push(["item.title LIKE ? ESCAPE '\\'", `%${escapeLike(word)}%`]);
  }
  return {
    where: conditions.length === 0 ? '' : `WHERE ${conditions.map(([sql]) => sql).join(' AND ')}`,
    values: conditions.map(([, value]) => value),
  };
}

function escapeLike(word: string): string {
  return word.replace(/[\\%_]/g, '\\$&');
}

/** What a case holds, in numbers. */
export interface CaseCounts {
  exhibits: number;
  /** Items that are partial or without content. */
  incomplete: number;
  lastItemAt: string | null;
}

export function countCase(db: ReadableDb, caseId: string): CaseCounts {
  const counts = prepared<[string, string], CaseCounts>(
    db,
    `SELECT (SELECT count(*) FROM exhibit WHERE case_id = ?) AS exhibits,
       count(CASE WHEN state <> 'complete' THEN 1 END) AS incomplete, max(captured_at) AS lastItemAt
     FROM item WHERE case_id = ?`,
  ).get(caseId, caseId);
  return counts ?? { exhibits: 0, incomplete: 0, lastItemAt: null };
}
