import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { coarseBytes, pictureHashBytes, pictureParts } from '../../src/contract/picture-hash.ts';
import type { ReadableDb } from '../../src/locker/database/handle.ts';
import { pictureHash } from '../../src/locker/database/migrations/022-picture-hash.ts';
import { newPictureIndex, readSimilar } from '../../src/locker/reading/similar.ts';

test('of very many pictures that look alike, the nearest are compared', () => {
  const db = new Database(':memory:');
  db.exec(pictureHash);
  const put = db.prepare('INSERT INTO picture_hash (item, hash) VALUES (?, ?)');
  const far = new Uint8Array(pictureHashBytes);
  // Five of the coarse bits of the whole and of each part.
  for (const part of pictureParts.keys()) far[part * coarseBytes] = 0x7c;
  db.transaction(() => {
    for (let n = 0; n < 300; n++) put.run(`dekat-${String(n)}`, new Uint8Array(pictureHashBytes));
    for (let n = 0; n < 600; n++) put.run(`jauh-${String(n)}`, far);
    for (let n = 300; n < 401; n++) put.run(`dekat-${String(n)}`, new Uint8Array(pictureHashBytes));
  })();
  const found = readSimilar(db as ReadableDb, newPictureIndex(), 'dekat-0', 2000).map(({ item }) => item);
  expect(found).toHaveLength(500);
  expect(found.filter((item) => item.startsWith('dekat'))).toHaveLength(400);
  db.close();
});
