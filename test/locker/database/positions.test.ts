import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { addPositions } from '../../../src/locker/database/migrations/027-positions.ts';

test('the positions of a large older locker are looked through in parts, and one damaged item keeps nobody out', () => {
  const db = new Database(':memory:');
  db.exec(`
    CREATE TABLE item (n INTEGER PRIMARY KEY, item TEXT, log INTEGER, seq INTEGER, lat REAL, lon REAL);
    CREATE TABLE opening (log INTEGER, seq INTEGER, place INTEGER, value BLOB, PRIMARY KEY (log, seq, place));
    CREATE TABLE annotation (item TEXT, lat REAL, lon REAL, place TEXT);
    CREATE TABLE record_item (record TEXT, item TEXT);
    CREATE TABLE banner (banner TEXT, facts TEXT, withdrawn TEXT);
  `);
  const doubted = JSON.stringify({ photo: { warnings: [{ code: 'position-zero' }] } });
  const damaged = new Set([1500, 2500]);
  const putItem = db.prepare('INSERT INTO item (n, item, log, seq) VALUES (?, ?, 1, ?)');
  const putOpening = db.prepare('INSERT INTO opening VALUES (1, ?, 0, ?)');
  // The first number of the second log, so that numbers are as far apart as they are in lockers.
  const numberOf = (seq: number): number => (seq < 1200 ? 0 : 2 ** 32) + seq;
  db.transaction(() => {
    for (let seq = 0; seq < 2501; seq++) {
      putItem.run(numberOf(seq), `butir-${String(seq)}`, seq);
      putOpening.run(seq, Buffer.from(damaged.has(seq) ? '{"photo":' : doubted));
    }
  })();
  addPositions(db);
  const found = db.prepare("SELECT seq FROM item WHERE position_doubts = 'zero' ORDER BY seq").pluck().all();
  expect(found).toHaveLength(2501 - damaged.size);
  expect(db.prepare("SELECT count(*) FROM item WHERE position_doubts = ''").pluck().get()).toBe(damaged.size);
  db.close();
});
