import { afterAll, beforeAll, expect, test } from 'vitest';
import { startReplay } from '../../../src/locker/check/replay.ts';
import type { Problem } from '../../../src/locker/check/report.ts';
import type { WritableDb } from '../../../src/locker/database/handle.ts';
import { migrate } from '../../../src/locker/database/migrate.ts';
import { openInMemory, openWritable } from '../../../src/locker/database/open-database.ts';
import { appendEntry } from '../../../src/locker/ledger/append.ts';
import { currentLog, sizeOf } from '../../../src/locker/ledger/log.ts';
import { rotateKey } from '../../../src/locker/ledger/rotate-key.ts';
import { keyOf, newLocker, removeFolders, withoutTriggers } from '../temporary-locker.ts';

/** How many signatures are checked from the beginning on, in the place of the ten thousand of a check. */
const few = 10;
const every = Number.POSITIVE_INFINITY;
let db: WritableDb;
/** The last size whose checkpoint the first key signs, and the size of the whole log. */
let turn: number;
let size: number;

beforeAll(async () => {
  const { locker, dir } = await newLocker();
  const { case: caseId } = await locker.openCase({ number: '020/BWS/2026', title: 'Log panjang' });
  await locker.close();
  db = openWritable(dir, await keyOf(dir));
  const { actor } = db.prepare('SELECT officer AS actor FROM officer').get() as { actor: string };
  const change = (n: number): void => {
    const details = { number: '020/BWS/2026', title: `Log panjang ${n}` };
    appendEntry(db, { kind: 'case.changed', actor, caseId, body: {}, details });
  };
  db.transaction(() => {
    for (let n = 0; n < 30; n++) change(n);
    turn = rotateKey(db, { actor, reason: 'routine' }).seq + 1;
    for (let n = 30; n < 50; n++) change(n);
  })();
  size = sizeOf(db, currentLog(db).log);
});
afterAll(() => {
  db.close();
  removeFolders();
});

/** What a replay finds after someone with the key in hand has changed the database, which is as before afterwards. */
function checkAfter(signatures: number, change: () => void): { problems: Problem[]; unsigned: number } {
  const problems: Problem[] = [];
  const memory = openInMemory();
  migrate(memory);
  db.exec('BEGIN');
  try {
    withoutTriggers(db, change);
    const find = (code: string, params = {}): void => void problems.push({ code, params });
    const replay = startReplay(db, currentLog(db), memory, find, { signatures });
    replay.advance(size);
    return { unsigned: replay.end(), problems };
  } finally {
    db.exec('ROLLBACK');
    memory.close();
  }
}

const checkpointAt = (at: number): Buffer =>
  (db.prepare('SELECT bytes FROM checkpoint WHERE size = ?').get(at) as { bytes: Buffer }).bytes;
const put = (at: number, bytes: Buffer): void => {
  expect(db.prepare('UPDATE checkpoint SET bytes = ? WHERE size = ?').run(bytes, at).changes).toBe(1);
};

/** Another signature of the same length under what a checkpoint says. */
function forge(at: number): void {
  const text = checkpointAt(at).toString('utf8');
  const start = text.lastIndexOf(' ') + 1;
  const blob = Buffer.from(text.slice(start), 'base64');
  blob[40] = (blob[40] ?? 0) ^ 1;
  put(at, Buffer.from(`${text.slice(0, start)}${blob.toString('base64')}\n`));
}

const wrongAt = (at: number) => [{ code: 'checkpoint-signature-wrong', params: { size: at } }];

test('of a long log it is said how many signatures were left, and of a short one none is', () => {
  const nothing = (): void => undefined;
  expect(checkAfter(few, nothing)).toEqual({ problems: [], unsigned: size - few - 2 });
  expect(checkAfter(every, nothing)).toEqual({ problems: [], unsigned: 0 });
  expect(checkAfter(size, nothing)).toEqual({ problems: [], unsigned: 0 });
});

test('the first signatures and the newest of each key are checked however long the log is', () => {
  for (const at of [1, few, turn, size]) {
    expect(checkAfter(few, () => forge(at)).problems).toMatchObject(wrongAt(at));
  }
});

test('every other signature is checked where all of them are wanted', () => {
  for (const at of [few + 1, turn - 1, turn + 1, size - 1]) {
    expect(checkAfter(few, () => forge(at))).toEqual({ problems: [], unsigned: size - few - 2 });
    expect(checkAfter(every, () => forge(at)).problems).toMatchObject(wrongAt(at));
  }
});

test('what a checkpoint says is compared also where its signature is not checked', () => {
  const at = turn - 2;
  expect(checkAfter(few, () => put(at, checkpointAt(at - 1))).problems).toMatchObject([
    { code: 'checkpoint-wrong', params: { size: at } },
  ]);
});

test('one that is no checkpoint at all is named as one that is not signed', () => {
  const at = turn - 2;
  expect(checkAfter(few, () => put(at, Buffer.from('bukan titik periksa'))).problems).toMatchObject(
    wrongAt(at),
  );
});
