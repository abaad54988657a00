import { randomBytes } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { WritableDb } from '../../../src/locker/database/handle.ts';
import { migrate } from '../../../src/locker/database/migrate.ts';
import { openWritable } from '../../../src/locker/database/open-database.ts';
import { beginObject, storeChunk } from '../../../src/locker/objects/store-object.ts';
import { createLogMover, type LogMover } from '../../../src/locker/threads/log-mover.ts';
import { removeFolders, temporaryFolder } from '../temporary-locker.ts';

const mebibyte = 1024 * 1024;
const key = new Uint8Array(32).fill(7);
let dir: string;
let db: WritableDb;
let mover: LogMover;

beforeEach(() => {
  dir = temporaryFolder();
  db = openWritable(dir, key, { create: true });
  migrate(db);
});
afterEach(async () => {
  await mover.close();
  db.close();
  removeFolders();
});

const logBytes = (): number => statSync(join(dir, 'locker.db-wal')).size;
const commitsMoveAt = (): unknown => db.pragma('wal_autocheckpoint', { simple: true });
/** Lets the thread's answers in, as between two batches of the writer. */
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

async function store(mebibytes: number): Promise<void> {
  const object = beginObject(db);
  for (let at = 0; at < mebibytes; at += 4) {
    db.transaction(() => {
      for (let k = at; k < at + 4; k++) storeChunk(db, object, k, randomBytes(mebibyte));
    }).immediate();
    await mover.committed(4 * mebibyte);
    await turn();
  }
}

describe('moving the write-ahead log beside the writer', () => {
  test('keeps the log short while much comes in, and commits leave it alone meanwhile', async () => {
    mover = createLogMover(db, { dir, dataKey: Uint8Array.from(key) });
    await store(4);
    expect(commitsMoveAt()).toBe(500);
    await store(300);
    expect(commitsMoveAt()).toBe(4000);
    expect(logBytes()).toBeLessThan(80 * mebibyte);
    await mover.close();
    expect(commitsMoveAt()).toBe(500);
    db.close();
    expect(existsSync(join(dir, 'locker.db-wal'))).toBe(false);
    db = openWritable(dir, key);
    expect(db.prepare('SELECT count(*) AS count, sum(length(bytes)) AS bytes FROM chunk').get()).toEqual({
      count: 304,
      bytes: 304 * mebibyte,
    });
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  });

  test('holds back what comes in until all is moved, also where short entries are committed meanwhile', async () => {
    mover = createLogMover(db, { dir, dataKey: Uint8Array.from(key) });
    db.exec('CREATE TABLE short (at INTEGER)');
    const object = beginObject(db);
    let held: Promise<void> | undefined;
    for (let at = 0; held === undefined; at += 4) {
      db.transaction(() => {
        for (let k = at; k < at + 4; k++) storeChunk(db, object, k, randomBytes(mebibyte));
      }).immediate();
      held = mover.committed(4 * mebibyte);
      expect(at).toBeLessThan(64);
    }
    db.exec('INSERT INTO short VALUES (1)');
    expect(mover.committed(0)).toBeUndefined();
    await held;
    db.exec('INSERT INTO short VALUES (2)'); // begins the log anew
    const [log] = db.pragma('wal_checkpoint(PASSIVE)') as { log: number }[];
    expect(log?.log).toBeLessThan(4);
  });

  test('leaves it to the commits where the thread cannot open the database', async () => {
    mover = createLogMover(db, { dir, dataKey: new Uint8Array(32).fill(8) });
    await store(40);
    await expect.poll(commitsMoveAt).toBe(500);
    await store(200);
    expect(logBytes()).toBeLessThan(64 * mebibyte);
  });

  test('starts no thread for little', async () => {
    mover = createLogMover(db, { dir, dataKey: Uint8Array.from(key) });
    await store(4);
    expect(commitsMoveAt()).toBe(500);
  });
});
