import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { coarseBytes, pictureHashBytes, pictureParts } from '../../src/contract/picture-hash.ts';
import type { ReadableDb } from '../../src/locker/database/handle.ts';
import { pictureHash } from '../../src/locker/database/migrations/022-picture-hash.ts';
import { newPictureIndex, readOn } from '../../src/locker/reading/picture-index.ts';
import { readSimilar } from '../../src/locker/reading/similar.ts';

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

test('holds the coarse bits of all pictures as they are, with noughts and with signs that are no text', () => {
  const db = new Database(':memory:');
  db.exec(pictureHash);
  const put = db.prepare('INSERT INTO picture_hash (item, hash) VALUES (?, ?)');
  const hashes = Array.from({ length: 2500 }, (_, n) =>
    n % 7 === 0 ? null : Uint8Array.from({ length: pictureHashBytes }, (_, at) => (n * 31 + at * at) % 256),
  );
  db.transaction(() => {
    for (const [n, hash] of hashes.entries()) put.run(String(n), hash);
  })();
  const index = newPictureIndex();
  const steps = [
    readOn(db as ReadableDb, index),
    readOn(db as ReadableDb, index),
    readOn(db as ReadableDb, index),
  ];
  expect(steps).toEqual([true, true, false]);
  const words = (pictureParts.length * coarseBytes) / 4;
  const expected = hashes.flatMap((hash, n) => (hash === null ? [] : [{ row: n + 1, hash }]));
  expect(index.rows).toEqual(expected.map(({ row }) => row));
  for (const [n, { hash }] of expected.entries()) {
    const view = new DataView(hash.buffer);
    const held = index.bits.subarray(n * words, (n + 1) * words);
    expect([...held]).toEqual(Array.from({ length: words }, (_, word) => view.getUint32(word * 4)));
  }
  db.close();
});
