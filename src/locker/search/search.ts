import type { Database } from 'better-sqlite3';
import { mostSearchHits } from '../../contract/search-limits.ts';
import { isWithin } from '../position.ts';
import { filterMarks, type SearchFilters } from './marks.ts';
import { parseQuery, type Unit } from './parse-query.ts';
import { snippetOf, wordsFound } from './snippet.ts';
import { inboxToken } from './tables.ts';

export interface SearchHit {
  item: string;
  role: string;
  /** About 160 characters around the first match, without line breaks and signs that steer a terminal. */
  snippet: string;
  /** The words in it for which it was found, as they stand there. */
  found: string[];
  /** From 1, the best first. */
  rank: number;
}

export interface SearchOptions extends SearchFilters {
  /** Default 50, at most 1,000. */
  limit?: number;
  /** The last word is still being typed: it matches longer words too. */
  typing?: boolean;
}

/** A word with more matches than this says nothing about a hit's worth, and weighing it would read them all. */
const mostWeighed = 500;
/** Of the text, as far as the place of a match is looked for. */
const snippetReach = 100_000;

/** Positions up to which they are gathered before the words are looked up; beyond, each hit is held to the box. */
const mostGathered = 2000;

/**
 * Finds texts that have every word of the query, in their own form or one that shares a root. Where at
 * least one word is rare, hits are weighed by the rare words (BM25, the form as typed counting more); where
 * all are common, those with the words as typed come first, the newest first. A box on the map may also stand
 * alone: then its items come by their names, the newest first. Reads only; no query throws.
 */
export function search(db: Database, query: string, options: SearchOptions = {}): { hits: SearchHit[] } {
  const limit = Math.max(0, Math.min(options.limit ?? 50, mostSearchHits));
  const units = parseQuery(query, options.typing === true);
  if ((units.length === 0 && options.box === undefined) || limit === 0) return { hits: [] };
  const rare = units.filter((unit) => isRare(db, unit));
  const rows = rare.length > 0 ? weighed(db, units, rare, options, limit) : newest(db, units, options, limit);
  const read = db.prepare<[number], { item: string; role: string; text: string }>(
    `SELECT item_id AS item, role, substr(text, 1, ${snippetReach}) AS text FROM search_texts WHERE id = ?`,
  );
  const hits = rows.flatMap((id) => read.get(id) ?? []);
  return {
    hits: hits.map(({ item, role, text }, at) => {
      const snippet = snippetOf(text, units);
      return { item, role, snippet, found: wordsFound(snippet, units), rank: at + 1 };
    }),
  };
}

function isRare(db: Database, { phrases }: Unit): boolean {
  const counted = db
    .prepare<[string], { matches: number }>(
      `SELECT count(*) AS matches FROM
        (SELECT 1 FROM search_index WHERE search_index MATCH ? LIMIT ${mostWeighed + 1})`,
    )
    .get(`{text forms} : (${phrases.join(' OR ')})`);
  return (counted?.matches ?? 0) <= mostWeighed;
}

function weighed(db: Database, units: Unit[], rare: Unit[], options: SearchOptions, limit: number): number[] {
  const all = expression(units, options);
  const some = expression(rare, options);
  // The unary plus keeps SQLite from asking the index anew for every id.
  const narrowed =
    all === some ? '' : 'AND +rowid IN (SELECT rowid FROM search_index WHERE search_index MATCH ?)';
  const within = placesAndHours(db, options);
  return db
    .prepare<Value[], { rowid: number }>(
      `SELECT rowid FROM search_index WHERE search_index MATCH ? ${narrowed} ${within.sql}
        ORDER BY bm25(search_index, 10.0, 1.0, 0.0, 0.0), rowid DESC LIMIT ${limit}`,
    )
    .all(...(all === some ? [some] : [some, all]), ...within.values)
    .map(({ rowid }) => rowid);
}

function newest(db: Database, units: Unit[], options: SearchOptions, limit: number): number[] {
  const within = placesAndHours(db, options, units.length === 0 ? [byName] : []);
  const statement = db.prepare<Value[], { rowid: number }>(
    `SELECT rowid FROM search_index WHERE search_index MATCH ? ${within.sql} ORDER BY rowid DESC LIMIT ${limit}`,
  );
  const find = (match: string): number[] => statement.all(match, ...within.values).map(({ rowid }) => rowid);
  if (units.length === 0) {
    const match = expression(units, options);
    return match === '' ? newestInBox(db, options, limit) : find(match);
  }
  const asTyped = units.map((unit) => ({ ...unit, phrases: unit.phrases.slice(0, 1) }));
  const found = new Set(find(expression(asTyped, options, 'text')));
  if (found.size < limit) for (const rowid of find(expression(units, options))) found.add(rowid);
  return [...found].slice(0, limit);
}

/** Where nothing is asked of the index of words. */
function newestInBox(db: Database, options: SearchOptions, limit: number): number[] {
  if (options.box === undefined) return [];
  const { sql, values } = isWithin(options.box);
  const { from = '', to = '~' } = options; // before and after every instant
  return db
    .prepare<Value[], { id: number }>(
      `SELECT id FROM search_texts WHERE role = 'title' AND captured_at >= ? AND captured_at < ?
        AND item_id IN (SELECT position.item FROM position WHERE ${sql}) ORDER BY id DESC LIMIT ${limit}`,
    )
    .all(from, to, ...values)
    .map(({ id }) => id);
}

function expression(units: Unit[], options: SearchOptions, columns = 'text forms'): string {
  const { caseId } = options;
  const words = units.map(({ phrases }) => `(${phrases.join(' OR ')})`).join(' AND ');
  return [
    ...(words === '' ? [] : [`{${columns}} : (${words})`]),
    ...(caseId === undefined ? [] : [`case_id : "${caseToken(caseId)}"`]),
    ...filterMarks(options).map((any) => `marks : ("${any.join('" OR "')}")`),
  ].join(' AND ');
}

type Value = string | number;
interface Condition {
  sql: string;
  values: Value[];
}

/** Each item once. */
const byName: Condition = {
  sql: "AND EXISTS (SELECT 1 FROM search_texts AS t WHERE t.id = search_index.rowid AND t.role = 'title')",
  values: [],
};

function placesAndHours(db: Database, options: SearchOptions, more: Condition[] = []): Condition {
  const both = [...more, hoursOf(options), placesOf(db, options)];
  return { sql: both.map(({ sql }) => sql).join(' '), values: both.flatMap(({ values }) => values) };
}

/** The marks are of whole days: what is left of the first and the last one is looked up. */
function hoursOf({ from, to }: SearchOptions): Condition {
  if (from === undefined && to === undefined) return { sql: '', values: [] };
  return {
    sql: `AND EXISTS (SELECT 1 FROM search_texts AS t
      WHERE t.id = search_index.rowid AND t.captured_at >= ? AND t.captured_at < ?)`,
    values: [from ?? '', to ?? '~'], // before and after every instant
  };
}

/**
 * Positions are looked up where they all stand, and not among the marks, which know what the file says alone. Few are
 * gathered by their index; where there are many, the first hits are soon found among them.
 */
function placesOf(db: Database, { placed, box }: SearchOptions): Condition {
  if (box === undefined && placed !== true) return { sql: '', values: [] };
  const { sql, values } = box === undefined ? { sql: 'TRUE', values: [] } : isWithin(box);
  const found = db
    .prepare<number[], { count: number }>(
      `SELECT count(*) AS count FROM (SELECT 1 FROM position WHERE ${sql} LIMIT ${mostGathered + 1})`,
    )
    .get(...values);
  const isFew = (found?.count ?? 0) <= mostGathered;
  return {
    sql: isFew
      ? // The unary plus as above.
        `AND +rowid IN (SELECT t.id FROM search_texts AS t
          WHERE t.item_id IN (SELECT position.item FROM position WHERE ${sql}))`
      : `AND EXISTS (SELECT 1 FROM search_texts AS t JOIN position ON position.item = t.item_id
          WHERE t.id = search_index.rowid AND ${sql})`,
    values,
  };
}

/** An id is hex digits; whatever else is given finds nothing. */
function caseToken(caseId: string | null): string {
  return caseId === null ? inboxToken : caseId.replace(/[^0-9a-z]/gi, ' ');
}
