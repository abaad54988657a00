import { toHex } from '../../bundle/bytes.ts';
import { prepared, type ReadableDb } from '../database/handle.ts';
import { damageIn, readRow } from './read-row.ts';
import type { Find } from './report.ts';

type Value = string | number | Uint8Array | null;
type Row = Record<string, Value>;

/** A table that is compared with the replay, and the columns that tell its rows apart, in their order. */
interface Compared {
  table: string;
  key: readonly string[];
}

/** Everything that is shown or exported. */
export const projections: readonly Compared[] = [
  { table: 'log', key: ['log'] },
  { table: 'officer', key: ['officer'] },
  { table: 'two_people', key: ['setting'] },
  { table: 'case_file', key: ['case_id'] },
  { table: 'case_entry', key: ['case_id', 'log', 'case_seq'] },
  { table: 'item', key: ['n'] },
  { table: 'item_file', key: ['n', 'log', 'seq', 'place'] },
  { table: 'item_entry', key: ['item', 'log', 'seq'] },
  { table: 'exhibit', key: ['case_id', 'item'] },
  { table: 'annotation', key: ['annotation'] },
  { table: 'subject', key: ['subject'] },
  { table: 'account', key: ['account'] },
  { table: 'attribution', key: ['attribution'] },
  { table: 'act', key: ['act'] },
  { table: 'banner', key: ['banner'] },
  { table: 'record_item', key: ['record', 'item'] },
  { table: 'failure', key: ['log', 'seq'] },
  { table: 'shared_entry', key: ['log', 'seq'] },
  { table: 'purged_file', key: ['n', 'role'] },
  { table: 'watch_base', key: ['log', 'seq'] },
  { table: 'anchor', key: ['log', 'seq'] },
  { table: 'received', key: ['log', 'seq'] },
  { table: 'received_file', key: ['log', 'seq', 'path'] },
  { table: 'received_officer', key: ['origin', 'officer'] },
  { table: 'opening', key: ['log', 'seq', 'place'] },
];

/** Rows that are compared before it is asked whether to go on. */
const rowsATurn = 1000;

/** Findings named one by one in a table; the rest are counted. */
const mostNamed = 50;

/**
 * Compares the tables that are shown with those of the replay, row by row. Rows of entries that could not
 * be read are passed over: these are findings of their own.
 *
 * @param isLost whether the entry at a place could not be read
 * @param pause called now and then; may throw
 */
export function compareTables(
  db: ReadableDb,
  replayed: ReadableDb,
  isLost: (log: number, seq: number) => boolean,
  find: Find,
  pause: () => void,
): void {
  for (const compared of projections) {
    pause();
    const limited = limitedFind(compared.table, find);
    try {
      compareInOrder(db, replayed, compared, isLost, limited.find, pause);
    } catch (error) {
      find('table-unreadable', { table: compared.table, detail: damageIn(error) });
      lookUpEach(db, replayed, compared, limited.find);
    }
    limited.end();
  }
}

function compareInOrder(
  db: ReadableDb,
  replayed: ReadableDb,
  { table, key }: Compared,
  isLost: (log: number, seq: number) => boolean,
  find: Find,
  pause: () => void,
): void {
  const sql = `SELECT * FROM ${table} ORDER BY ${key.join(', ')}`;
  const stored = db.prepare<[], Row>(sql).iterate();
  const expected = replayed.prepare<[], Row>(sql).iterate();
  try {
    let left = nextOf(stored);
    let right = nextOf(expected);
    for (let row = 1; left !== undefined || right !== undefined; row++) {
      if (row % rowsATurn === 0) pause();
      const order = left === undefined ? 1 : right === undefined ? -1 : compareKeys(left, right, key);
      if (order < 0 && left !== undefined) {
        if (!isLost(Number(left['log']), Number(left['seq'])))
          find('shown-added', { table, row: keyText(left, key) });
      } else if (order > 0 && right !== undefined) {
        find('shown-missing', { table, row: keyText(right, key) });
      } else if (left !== undefined && right !== undefined) {
        for (const column of changedColumns(left, right))
          find('shown-changed', { table, row: keyText(right, key), column });
      }
      if (order <= 0) left = nextOf(stored);
      if (order >= 0) right = nextOf(expected);
    }
  } finally {
    stored.return?.();
    expected.return?.();
  }
}

/** For a table that cannot be read through: which of the rows that should be there can still be read. */
function lookUpEach(db: ReadableDb, replayed: ReadableDb, { table, key }: Compared, find: Find): void {
  const sql = `SELECT * FROM ${table} WHERE ${key.map((column) => `${column} = ?`).join(' AND ')}`;
  for (const row of prepared<[], Row>(replayed, `SELECT * FROM ${table}`).all()) {
    const params = key.map((column) => row[column] ?? '');
    const reading = readRow<Row>(db, sql, params);
    const where = { table, row: keyText(row, key) };
    if (reading.state === 'damaged') find('row-unreadable', where);
    else if (reading.state === 'missing') find('shown-missing', where);
    else for (const column of changedColumns(reading.value, row)) find('shown-changed', { ...where, column });
  }
}

/** Names the first findings in a table; `end` says how many more there were. */
export function limitedFind(table: string, find: Find): { find: Find; end: () => void } {
  let count = 0;
  return {
    find: (code, params) => {
      count++;
      if (count <= mostNamed) find(code, params);
    },
    end: () => {
      if (count > mostNamed) find('more-in-table', { table, count: count - mostNamed });
    },
  };
}

function nextOf(rows: Iterator<Row>): Row | undefined {
  const next = rows.next();
  return next.done === true ? undefined : next.value;
}

function compareKeys(a: Row, b: Row, key: readonly string[]): number {
  for (const column of key) {
    const order = compareValues(a[column] ?? null, b[column] ?? null);
    if (order !== 0) return order;
  }
  return 0;
}

function compareValues(a: Value, b: Value): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return Buffer.compare(Buffer.from(valueText(a)), Buffer.from(valueText(b)));
}

function changedColumns(a: Row, b: Row): string[] {
  return Object.keys(b).filter((column) => {
    const [left = null, right = null] = [a[column], b[column]];
    return (left === null) !== (right === null) || valueText(left) !== valueText(right);
  });
}

function keyText(row: Row, key: readonly string[]): string {
  return key.map((column) => valueText(row[column] ?? null)).join('/');
}

function valueText(value: Value): string {
  return value instanceof Uint8Array ? `x${toHex(value)}` : value === null ? '' : String(value);
}
