import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, expect, test } from 'vitest';
import type { WritableDb } from '../../../src/locker/database/handle.ts';
import { migrate } from '../../../src/locker/database/migrate.ts';
import {
  beginObject,
  collectDropped,
  sealObject,
  storeChunk,
} from '../../../src/locker/objects/store-object.ts';
import { removeFolders, temporaryFolder } from '../temporary-locker.ts';

afterEach(removeFolders);

test('B29 purged bytes are overwritten where they stood', () => {
  const path = join(temporaryFolder(), 'plain.db');
  const db = new Database(path) as WritableDb; // in clear, so that its file can be read
  migrate(db);
  const object = beginObject(db);
  const words = 'nama pemilih';
  storeChunk(db, object, 0, Buffer.from(words.repeat(20_000)));
  sealObject(db, object, { sha256: new Uint8Array(32), bytes: words.length * 20_000 });
  const isInFile = (): boolean => {
    db.pragma('wal_checkpoint(TRUNCATE)');
    return readFileSync(path).includes(words);
  };
  expect(isInFile()).toBe(true);
  db.prepare("UPDATE object SET state = 'purged' WHERE object = ?").run(object);
  while (collectDropped(db));
  expect(isInFile()).toBe(false);
  db.close();
});
