/**
 * Makes a locker whose log has COUNT entries: an item, and nine times that it was looked at, over and over. What is
 * written is what the writer writes, a thousand entries a transaction and without waiting for the disk.
 *
 *     node bench/product/grow-log.ts LOCKER COUNT
 */
import { currentLog, sizeOf } from '../../src/locker/ledger/log.ts';
import { createBenchLocker } from './session.ts';
import { noteView, openBare, storeItem } from './small-items.ts';

const together = 100;
const viewsOfItem = 9;

const [dir, wanted] = process.argv.slice(2);
if (dir === undefined || wanted === undefined) throw new Error('usage: grow-log.ts LOCKER COUNT');
const count = Number(wanted);
const made = await createBenchLocker(dir);
for (let n = 0; n < 20; n++) await made.openCase({ number: `${n + 1}/LOG/2024`, title: `Perkara ${n + 1}` });
await made.close();
const bare = await openBare(dir);
const { db } = bare;
db.pragma('synchronous = OFF');
db.pragma('cache_size = -262144');
const began = performance.now();
const { log } = currentLog(db);
for (let at = 0; sizeOf(db, log) < count; ) {
  db.transaction(() => {
    for (const end = at + together; at < end && sizeOf(db, log) < count; at++) {
      const { item } = storeItem(bare, at);
      for (let view = 0; view < viewsOfItem && sizeOf(db, log) < count; view++) noteView(bare, item, at);
    }
  })();
}
db.pragma('wal_checkpoint(TRUNCATE)');
db.close();
console.log(JSON.stringify({ ms: performance.now() - began }));
