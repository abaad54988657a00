import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkLog } from '../../../src/locker/check/check-log.ts';
import type { WritableDb } from '../../../src/locker/database/handle.ts';
import { openWritable } from '../../../src/locker/database/open-database.ts';
import { appendEntry } from '../../../src/locker/ledger/append.ts';
import { currentLog, sizeOf } from '../../../src/locker/ledger/log.ts';
import { keyOf, newLocker, removeFolders } from '../temporary-locker.ts';

let mine: WritableDb;
let other: WritableDb;
let append: (db: WritableDb) => void;

beforeAll(async () => {
  const { locker, dir } = await newLocker();
  const { case: caseId } = await locker.openCase({ number: '022/BWS/2026', title: 'Pohon' });
  await locker.close();
  const dataKey = await keyOf(dir);
  mine = openWritable(dir, dataKey);
  other = openWritable(dir, dataKey);
  const { actor } = mine.prepare('SELECT officer AS actor FROM officer').get() as { actor: string };
  let count = 0;
  append = (db) => {
    const details = { number: '022/BWS/2026', title: `Pohon ${count++}` };
    appendEntry(db, { kind: 'case.changed', actor, caseId, body: {}, details });
  };
});
afterAll(() => {
  mine.close();
  other.close();
  removeFolders();
});

/** Every leaf, node, `prev` and checkpoint of the log, looked at without what the writer knows of it. */
function isSound(): boolean {
  const log = currentLog(mine);
  const all = { signatures: Number.POSITIVE_INFINITY, onBlock: () => undefined };
  return checkLog(mine, log, sizeOf(mine, log.log), { ...all, sizes: { level: 2, threads: 1 } }) === 0;
}

const taken = (db: WritableDb, work: () => void): void => {
  expect(() =>
    db.transaction(() => {
      work();
      throw new Error('given up');
    })(),
  ).toThrow('given up');
};

test('a tree grows rightly also after what was given up, as a whole or within a transaction', () => {
  for (let round = 0; round < 9; round++) {
    append(mine);
    taken(mine, () => {
      for (let n = 0; n < round; n++) append(mine);
    });
    mine.transaction(() => {
      append(mine);
      taken(mine, () => append(mine));
      append(mine);
    })();
    expect(isSound(), `round ${round}`).toBe(true);
  }
});

test('and where another process appends in between, also as much as was given up', () => {
  for (let round = 0; round < 9; round++) {
    append(mine);
    taken(mine, () => {
      append(mine);
      append(mine);
    });
    for (let n = 0; n < 1 + (round % 3); n++) append(other);
    append(mine);
    append(other);
    expect(isSound(), `round ${round}`).toBe(true);
  }
});
