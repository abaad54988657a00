/**
 * Stores small items in a locker, one a transaction and a hundred a transaction, and each time the same rows in a copy of
 * its database without making them: no hash, no signature, no root, no form looked at. Both commit durably.
 *
 *     node bench/product/append-rows.ts LOCKER ROUNDS
 */
import { cpSync, rmSync } from 'node:fs';
import { prepared, type WritableDb, writing } from '../../src/locker/database/handle.ts';
import { openWritable } from '../../src/locker/database/open-database.ts';
import { currentLog, sizeOf } from '../../src/locker/ledger/log.ts';
import { median } from '../row.ts';
import { openBare, storeItem } from './small-items.ts';

/** Items of a round, and how many of them a transaction has. */
const items = 300;
const together = 100;

type Value = string | number | Uint8Array | null;
type Row = Record<string, Value>;
/** A row as it is put into another database. */
interface Put {
  sql: string;
  values: Value[];
}

const [dir, wanted] = process.argv.slice(2);
if (dir === undefined || wanted === undefined) throw new Error('usage: append-rows.ts LOCKER ROUNDS');
const bare = await openBare(dir);
bare.db.pragma('wal_checkpoint(TRUNCATE)');
const copy = `${dir}.rows`;
rmSync(copy, { recursive: true, force: true });
cpSync(dir, copy, { recursive: true });
const peer = openWritable(copy, bare.dataKey);
const { log } = currentLog(bare.db);
const entries = sizeOf(bare.db, log);
let at = 1_000_000 + entries;
const single: Round[] = [];
const batches: Round[] = [];
for (let round = 0; round < Number(wanted); round++) {
  single.push(runRound(1));
  batches.push(runRound(together));
}
peer.close();
bare.db.close();
rmSync(copy, { recursive: true, force: true });
console.log(JSON.stringify({ entries, single, batches }));

interface Round {
  product: number;
  peer: number;
}

/** Milliseconds for an item: of the transactions of a round, the median. */
function runRound(size: number): Round {
  const product: number[] = [];
  const rows: Put[][] = [];
  for (let done = 0; done < items; done += size) {
    const began = performance.now();
    const stored = writing(bare.db, () => Array.from({ length: size }, () => storeItem(bare, at++)));
    product.push((performance.now() - began) / size);
    rows.push(stored.flatMap((each) => rowsOf(bare.db, each)));
  }
  const others = rows.map((each) => {
    const began = performance.now();
    writing(peer, () => {
      for (const { sql, values } of each) prepared<Value[]>(peer, sql).run(...values);
    });
    return (performance.now() - began) / size;
  });
  return { product: median(product), peer: median(others) };
}

/** All rows that an item has left in the database, in an order in which its schema takes them. */
function rowsOf(db: WritableDb, { item, seq }: { item: string; seq: number }): Put[] {
  const puts: Put[] = [];
  const read = (table: string, where: string, ...values: Value[]): Row[] =>
    prepared<Value[], Row>(db, `SELECT * FROM ${table} WHERE ${where}`).all(...values);
  const take = (table: string, where: string, ...values: Value[]): void => {
    for (const row of read(table, where, ...values)) puts.push(insertOf(table, row));
  };
  const n = read('item', 'item = ?', item)[0]?.['n'] ?? null;
  const { sha256 = null } = read('item_file', 'n = ?', n)[0] ?? {};
  const { object = null, bytes = null } = read('object', "sha256 = ? AND state = 'sealed'", sha256)[0] ?? {};
  // It takes its piece before it is sealed: the schema lets nobody do it otherwise.
  puts.push(insertOf('object', { object, state: 'incoming' }));
  take('chunk', 'chunk = ?', Number(object) * 2 ** 20);
  puts.push({
    sql: "UPDATE object SET state = 'sealed', sha256 = ?, bytes = ? WHERE object = ?",
    values: [sha256, bytes, object],
  });
  take('entry', 'log = ? AND seq = ?', log, seq);
  for (let level = 1; (seq + 1) % 2 ** level === 0; level++)
    take('node', 'log = ? AND level = ? AND position = ?', log, level, (seq + 1) / 2 ** level - 1);
  take('opening', 'log = ? AND seq = ?', log, seq);
  const [line] = prepared<[number, number], { text: string }>(
    db,
    'SELECT CAST(bytes AS TEXT) AS text FROM entry WHERE log = ? AND seq = ?',
  ).all(log, seq);
  const { case: caseId, caseSeq } = JSON.parse(line?.text ?? '{}') as { case: string; caseSeq: number }; // written by storeItem()
  take('case_entry', 'case_id = ? AND log = ? AND case_seq = ?', caseId, log, caseSeq);
  take('item_entry', 'item = ?', item);
  take('item', 'n = ?', n);
  take('item_file', 'n = ?', n);
  take('checkpoint', 'log = ? AND size = ?', log, seq + 1);
  for (const row of read('search_texts', 'item_id = ?', item)) {
    puts.push(insertOf('search_texts', row), {
      sql: `INSERT INTO search_index (rowid, text, forms, case_id, marks)
        SELECT id, text, forms, case_id, marks FROM search_texts WHERE id = ?`,
      values: [row['id'] ?? null],
    });
  }
  return puts;
}

function insertOf(table: string, row: Row): Put {
  const columns = Object.keys(row);
  const places = columns.map(() => '?').join(', ');
  return {
    sql: `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places})`,
    values: Object.values(row),
  };
}
