import type { Box } from '../../contract/box.ts';
import type { Item, ItemKind, ItemState } from '../../contract/item.ts';
import { prepared, type ReadableDb } from '../database/handle.ts';
import { isPlaced, isPlacedWithin } from '../position.ts';
import { readItem } from './items.ts';

/** What a list of items can be put in groups by: the day on this device, the kind, the host of the address. */
type Grouping = 'day' | 'kind' | 'source';

/** Which items. */
export interface ItemChoice {
  /** A case's id, `inbox` for what has none, null for all. */
  scope: string | null;
  kind: ItemKind | null;
  state: ItemState | null;
  /** Words of which each stands in the title, the address, the file name or the account, in any case of letters. */
  filter: string;
  /** Captured or brought in at this instant or later, and before the other. */
  from: string | null;
  to: string | null;
  /** Only what says where it was taken. */
  placed: boolean;
  /** Only what does not. */
  unplaced?: boolean | undefined;
  /** Only what says that it was taken within this box. */
  box: Box | null;
}

/** And in which order: group by group, where there are any. */
export interface ItemOrder {
  group: Grouping | null;
  sort: 'capturedAt' | 'title' | 'kind' | 'state';
  descending: boolean;
}

export interface ItemPageQuery extends ItemChoice, ItemOrder {
  offset: number;
  limit: number;
}

/** An item of a page, with the label under which it is an exhibit. */
interface PagedItem {
  item: Item;
  exhibit: string | null;
}

/** A part of a list, and how many it has in all. */
export interface ItemPage {
  total: number;
  rows: PagedItem[];
}

/** A group of a list: the day as `2023-09-25`, the kind, the host (empty for what has no address). */
export interface ItemGroup {
  key: string;
  count: number;
}

/** With more, a page is a long one. */
const mostShownAtOnce = 100;
/** Of the filter; those after it are not looked for. */
const mostWords = 10;
const columns = { capturedAt: 'captured_at', title: 'title', kind: 'kind', state: 'state' };
const groupColumns: Record<Grouping, string> = {
  day: "date(item.captured_at, 'localtime')",
  kind: 'item.kind',
  source: 'item.host',
};

/** Whether a page takes long where there are many items: each is looked at more closely, or many are shown. */
export function isLongPage({ filter, placed, unplaced, box, group, limit }: ItemPageQuery): boolean {
  return (
    filter !== '' || placed || unplaced === true || box !== null || group !== null || limit > mostShownAtOnce
  );
}

/** A part of the items that a query names, and how many it names. */
export function readItemPage(db: ReadableDb, query: ItemPageQuery): ItemPage {
  const { where, values } = conditionOf(query);
  const total = prepared<Value[], { count: number }>(db, `SELECT count(*) AS count FROM item ${where}`).get(
    ...values,
  );
  const order = orderOf(query);
  const found = prepared<Value[], { item: string; exhibit: string | null }>(
    db,
    // The labels only of those that are shown, not of all that are put in order.
    `SELECT item.item, (SELECT label FROM exhibit
       WHERE exhibit.item = item.item AND exhibit.case_id = item.case_id) AS exhibit
     FROM item WHERE n IN (SELECT n FROM item ${where} ORDER BY ${order} LIMIT ? OFFSET ?) ORDER BY ${order}`,
  ).all(...values, query.limit, query.offset);
  return {
    total: total?.count ?? 0,
    rows: found.map(({ item, exhibit }) => ({ item: readItem(db, item), exhibit })),
  };
}

/** Where an item stands in a list, from 0, and the items that stand before and after it. */
export interface ItemPlace {
  place: number;
  before: string | null;
  after: string | null;
}

/** Where an item stands among those that a query names; null where it is none of them. */
export function readItemPlace(
  db: ReadableDb,
  query: ItemChoice & ItemOrder & { item: string },
): ItemPlace | null {
  const { where, values } = conditionOf(query);
  const found = prepared<Value[], ItemPlace>(
    db,
    `SELECT place, before, after FROM (
       SELECT item, row_number() OVER w - 1 AS place, lag(item) OVER w AS before, lead(item) OVER w AS after
         FROM item ${where} WINDOW w AS (ORDER BY ${orderOf(query)})
     ) WHERE item = ?`,
  ).get(...values, query.item);
  return found ?? null;
}

/** The groups of the items that a query names, in the order in which their items come; none where none are wanted. */
export function readItemGroups(db: ReadableDb, query: ItemChoice & ItemOrder): ItemGroup[] {
  if (query.group === null) return [];
  const { where, values } = conditionOf(query);
  const key = groupColumns[query.group];
  return prepared<Value[], ItemGroup>(
    db,
    `SELECT ${key} AS key, count(*) AS count FROM item ${where} GROUP BY key
      ORDER BY ${groupOrder(query.group, query, 'key')}`,
  ).all(...values);
}

function orderOf(query: ItemOrder): string {
  const way = query.descending ? 'DESC' : 'ASC';
  return `${groupsFirst(query)} ${columns[query.sort]} ${way}, n ${way}`;
}

/** The beginning of an order by which the items of a group stand together. */
function groupsFirst(query: ItemOrder): string {
  if (query.group === null) return '';
  // By time the days come one after another of themselves, and none need be worked out.
  if (query.group === 'day' && query.sort === 'capturedAt') return '';
  return `${groupOrder(query.group, query, groupColumns[query.group])},`;
}

/** The newest day first, unless by time the oldest item comes first; what has no address after all that have one. */
function groupOrder(group: Grouping, { sort, descending }: ItemOrder, key: string): string {
  if (group === 'day') return `${key} ${sort === 'capturedAt' && !descending ? 'ASC' : 'DESC'}`;
  return `${key} = '', ${key}`;
}

type Value = string | number | null;

/** What holds of the rows of `item` that a query names. */
export function conditionOf({ scope, kind, state, filter, from, to, placed, unplaced, box }: ItemChoice): {
  where: string;
  values: Value[];
} {
  const conditions: [sql: string, ...values: Value[]][] = [];
  if (scope !== null) conditions.push(['item.case_id IS ?', scope === 'inbox' ? null : scope]);
  if (kind !== null) conditions.push(['item.kind = ?', kind]);
  if (state !== null) conditions.push(['item.state = ?', state]);
  if (from !== null) conditions.push(['item.captured_at >= ?', from]);
  if (to !== null) conditions.push(['item.captured_at < ?', to]);
  if (placed) conditions.push([isPlaced]);
  if (unplaced === true) conditions.push([`NOT ${isPlaced}`]);
  if (box !== null) {
    const { sql, values } = isPlacedWithin(box);
    conditions.push([sql, ...values]);
  }
  for (const word of filter.split(/\s+/).slice(0, mostWords)) {
    if (word === '') continue;
    const pattern = `%${escapeLike(word)}%`;
    const named = ['title', 'source', 'account'].map((column) => `item.${column} LIKE ? ESCAPE '\\'`);
    conditions.push([`(${named.join(' OR ')})`, pattern, pattern, `%${escapeLike(word.replace(/^@/, ''))}%`]);
  }
  return {
    where: conditions.length === 0 ? '' : `WHERE ${conditions.map(([sql]) => sql).join(' AND ')}`,
    values: conditions.flatMap(([, ...values]) => values),
  };
}

function escapeLike(word: string): string {
  return word.replace(/[\\%_]/g, '\\$&');
}

/** What a case holds, in numbers. */
export interface CountedCase {
  case: string;
  exhibits: number;
  /** Items that are partial or without content. */
  incomplete: number;
  lastItemAt: string | null;
}

/** Looks at all items. */
export function countCases(db: ReadableDb): CountedCase[] {
  const count = prepared<[string, string], Omit<CountedCase, 'case'>>(
    db,
    `SELECT (SELECT count(*) FROM exhibit WHERE case_id = ?) AS exhibits,
       count(CASE WHEN state <> 'complete' THEN 1 END) AS incomplete, max(captured_at) AS lastItemAt
     FROM item WHERE case_id = ?`,
  );
  return prepared<[], { id: string }>(db, 'SELECT case_id AS id FROM case_file')
    .all()
    .flatMap(({ id }) => {
      const counts = count.get(id, id);
      return counts === undefined ? [] : [{ case: id, ...counts }];
    });
}

/** See `Locker.capturedAmong`. */
export function capturedAmong(db: ReadableDb, urls: readonly string[], caseId: string | null): string[] {
  return prepared<[string | null, string], { source: string }>(
    db,
    `SELECT DISTINCT source FROM item JOIN entry ON entry.log = item.log AND entry.seq = item.seq
       WHERE case_id IS ? AND kind = 'web' AND state <> 'no-content' AND source IN (SELECT value FROM json_each(?))
       AND json_extract(CAST(entry.bytes AS TEXT), '$.kind') = 'item.captured'`,
  )
    .all(caseId, JSON.stringify(urls))
    .map(({ source }) => source);
}
