import type { Database } from 'better-sqlite3';
import { filterMarks, type SearchFilters } from './marks.ts';
import { parseQuery, type Unit } from './parse-query.ts';
import { snippetOf } from './snippet.ts';
import { inboxToken } from './tables.ts';

export interface SearchHit {
  item: string;
  role: string;
  /** About 160 characters around the first match, without line breaks and signs that steer a terminal. */
  snippet: string;
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
const mostHits = 1000;

/**
 * Finds texts that have every word of the query, in their own form or one that shares a root. Where at
 * least one word is rare, hits are weighed by the rare words (BM25, the form as typed counting more); where
 * all are common, those with the words as typed come first, the newest first. Reads only; no query throws.
 */
export function search(db: Database, query: string, options: SearchOptions = {}): { hits: SearchHit[] } {
  const limit = Math.max(0, Math.min(options.limit ?? 50, mostHits));
  const units = parseQuery(query, options.typing === true);
  if (units.length === 0 || limit === 0) return { hits: [] };
  const rare = units.filter((unit) => isRare(db, unit));
  const rows = rare.length > 0 ? weighed(db, units, rare, options, limit) : newest(db, units, options, limit);
  const read = db.prepare<[number], { item: string; role: string; text: string }>(
    `SELECT item_id AS item, role, substr(text, 1, ${snippetReach}) AS text FROM search_texts WHERE id = ?`,
  );
  const hits = rows.flatMap((id) => read.get(id) ?? []);
  return {
    hits: hits.map(({ item, role, text }, at) => ({
      item,
      role,
      snippet: snippetOf(text, units),
      rank: at + 1,
    })),
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
  const within = hoursOf(options);
  return db
    .prepare<string[], { rowid: number }>(
      `SELECT rowid FROM search_index WHERE search_index MATCH ? ${narrowed} ${within.sql}
        ORDER BY bm25(search_index, 10.0, 1.0, 0.0, 0.0), rowid DESC LIMIT ${limit}`,
    )
    .all(...(all === some ? [some] : [some, all]), ...within.values)
    .map(({ rowid }) => rowid);
}

function newest(db: Database, units: Unit[], options: SearchOptions, limit: number): number[] {
  const within = hoursOf(options);
  const statement = db.prepare<string[], { rowid: number }>(
    `SELECT rowid FROM search_index WHERE search_index MATCH ? ${within.sql} ORDER BY rowid DESC LIMIT ${limit}`,
  );
  const find = (match: string): number[] => statement.all(match, ...within.values).map(({ rowid }) => rowid);
  const asTyped = units.map((unit) => ({ ...unit, phrases: unit.phrases.slice(0, 1) }));
  const found = new Set(find(expression(asTyped, options, 'text')));
  if (found.size < limit) for (const rowid of find(expression(units, options))) found.add(rowid);
  return [...found].slice(0, limit);
}

function expression(units: Unit[], options: SearchOptions, columns = 'text forms'): string {
  const { caseId } = options;
  const words = units.map(({ phrases }) => `(${phrases.join(' OR ')})`).join(' AND ');
  const filed = caseId === undefined ? '' : ` AND case_id : "${caseToken(caseId)}"`;
  const marked = filterMarks(options).map((any) => ` AND marks : ("${any.join('" OR "')}")`);
  return `{${columns}} : (${words})${filed}${marked.join('')}`;
}

/** The marks are of whole days: what is left of the first and the last one is looked up. */
function hoursOf({ from, to }: SearchOptions): { sql: string; values: string[] } {
  if (from === undefined && to === undefined) return { sql: '', values: [] };
  return {
    sql: `AND EXISTS (SELECT 1 FROM search_texts AS t
      WHERE t.id = search_index.rowid AND t.captured_at >= ? AND t.captured_at < ?)`,
    values: [from ?? '', to ?? '~'], // before and after every instant
  };
}

/** An id is hex digits; whatever else is given finds nothing. */
function caseToken(caseId: string | null): string {
  return caseId === null ? inboxToken : caseId.replace(/[^0-9a-z]/gi, ' ');
}
