import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { leafHash } from '../../../src/bundle/merkle.ts';
import { nodePrimitives } from '../../../src/bundle/node/primitives.ts';
import { checkLog } from '../../../src/locker/check/check-log.ts';
import { lengthOf } from '../../../src/locker/check/length-of.ts';
import { startReplay } from '../../../src/locker/check/replay.ts';
import type { Problem } from '../../../src/locker/check/report.ts';
import type { WritableDb } from '../../../src/locker/database/handle.ts';
import { migrate } from '../../../src/locker/database/migrate.ts';
import { openInMemory, openWritable } from '../../../src/locker/database/open-database.ts';
import { appendEntry } from '../../../src/locker/ledger/append.ts';
import { currentLog, sizeOf } from '../../../src/locker/ledger/log.ts';
import { rotateKey } from '../../../src/locker/ledger/rotate-key.ts';
import { keyOf, newLocker, removeFolders } from '../temporary-locker.ts';

/** Blocks of eight entries: the last one is not complete, and the tree above them has four levels. */
const level = 3;
const many = 76;
/** How many signatures are checked from the beginning on. */
const few = 10;
const every = Number.POSITIVE_INFINITY;

let dir: string;
let copy: string;
let dataKey: Buffer;
let db: WritableDb;
/** What a replay writes into; as before after each. */
let memory: WritableDb;
let change: (n: number, on?: WritableDb) => void;
/** The last size whose checkpoint the first key signs, and the size of the whole log. */
let turn: number;
let size: number;

beforeAll(async () => {
  const made = await newLocker();
  const { locker } = made;
  const { case: caseId } = await locker.openCase({ number: '021/BWS/2026', title: 'Log' });
  await locker.close();
  dir = made.dir;
  copy = join(made.base, 'salinan.jejak');
  dataKey = await keyOf(dir);
  db = openWritable(dir, dataKey);
  const { actor } = db.prepare('SELECT officer AS actor FROM officer').get() as { actor: string };
  change = (n, on = db) => {
    const details = { number: '021/BWS/2026', title: `Log ${n}` };
    appendEntry(on, { kind: 'case.changed', actor, caseId, body: {}, details });
  };
  db.transaction(() => {
    for (let n = 0; n < 40; n++) change(n);
    turn = rotateKey(db, { actor, reason: 'routine' }).seq + 1;
    for (let n = sizeOf(db, currentLog(db).log); n < many; n++) change(n);
  })();
  size = sizeOf(db, currentLog(db).log);
  memory = openInMemory();
  migrate(memory);
  // Whoever has the key in hand is kept from nothing by them.
  for (const name of triggersOf(db)) db.exec(`DROP TRIGGER ${name}`);
});
afterAll(() => {
  memory.close();
  db.close();
  removeFolders();
});

const alone = { onBlock: () => undefined, sizes: { level, threads: 1 } };

function triggersOf(on: WritableDb): string[] {
  return on.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all() as string[];
}

/** What a check finds, as a whole first where that is wanted; null where that already found all of it sound. */
function checkOf(
  way: 'whole' | 'entries',
  on = db,
): { isSound: boolean; problems: Problem[]; unsigned: number } {
  const problems: Problem[] = [];
  const find = (code: string, params = {}): void => void problems.push({ code, params });
  memory.exec('BEGIN');
  try {
    const log = currentLog(on);
    const total = lengthOf(on, log);
    const unsigned = way === 'whole' ? checkLog(on, log, total, { ...alone, signatures: few }) : undefined;
    const proven = unsigned === undefined ? 0 : total;
    const replay = startReplay(on, log, memory, find, { signatures: few, proven });
    replay.advance(total);
    return { isSound: unsigned !== undefined, unsigned: (unsigned ?? 0) + replay.end(), problems };
  } finally {
    memory.exec('ROLLBACK');
  }
}

/** Both ways, after somebody with the key in hand has changed the database, which is as before afterwards. */
function bothAfter(sql: string, ...params: (number | Buffer)[]): { codes: string[]; isSound: boolean } {
  db.exec('BEGIN');
  try {
    expect(db.prepare(sql).run(...params).changes).toBeGreaterThan(0);
    const whole = checkOf('whole');
    expect(whole.problems).toEqual(checkOf('entries').problems);
    return { codes: whole.problems.map(({ code }) => code), isSound: whole.isSound };
  } finally {
    db.exec('ROLLBACK');
  }
}

const noteAt = (at: number): Buffer =>
  (db.prepare('SELECT bytes FROM checkpoint WHERE size = ?').get(at) as { bytes: Buffer }).bytes;

/** A checkpoint with another signature of the same form. */
function forged(at: number): Buffer {
  const text = noteAt(at).toString('utf8');
  const start = text.lastIndexOf(' ') + 1;
  const blob = Buffer.from(text.slice(start), 'base64');
  blob[40] = (blob[40] ?? 0) ^ 1;
  return Buffer.from(`${text.slice(0, start)}${blob.toString('base64')}\n`);
}

test('a log as the writer wrote it is sound as a whole, and it is said how many signatures were left', () => {
  expect(checkOf('whole')).toEqual({ isSound: true, problems: [], unsigned: size - few - 2 });
  expect(checkOf('entries')).toEqual({ isSound: false, problems: [], unsigned: size - few - 2 });
  for (const part of [1, 7, 8, 9, 16, 64, size - 1])
    expect(checkLog(db, currentLog(db), part, { ...alone, signatures: every }), `${part}`).toBe(0);
});

describe('what is wrong anywhere is named in the same words', () => {
  // In the first block and the last, at both sides of a border, and in the middle.
  const places = [1, 8, 31, 45, many - 1];

  test.each(places)('at entry %d', (seq) => {
    const cases = [
      ['UPDATE entry SET leaf = randomblob(32) WHERE seq = ?', 'leaf-wrong'],
      [
        'UPDATE entry SET bytes = CAST(replace(CAST(bytes AS TEXT), \'"kind":"\', \'"kind":"x\') AS BLOB) WHERE seq = ?',
        'leaf-wrong',
      ],
      ['DELETE FROM entry WHERE seq = ?', 'entry-missing'],
      [
        'UPDATE checkpoint SET bytes = (SELECT bytes FROM checkpoint AS c WHERE c.size = checkpoint.size - 1) WHERE size = ? + 1',
        'checkpoint-wrong',
      ],
      ['DELETE FROM checkpoint WHERE size = ? + 1', 'checkpoint-missing'],
    ] as const;
    for (const [sql, code] of cases)
      expect(bothAfter(sql, seq), sql).toMatchObject({
        isSound: false,
        codes: expect.arrayContaining([code]) as string[],
      });
  });

  test.each(places)('in an entry that binds another root, with its leaf made to fit, at %d', (seq) => {
    const row = db.prepare('SELECT bytes FROM entry WHERE seq = ?').get(seq) as { bytes: Buffer };
    const other = Buffer.from(
      row.bytes
        .toString('latin1')
        .replace(/"prev":"../, (start) => `${start.slice(0, 8)}${start.endsWith('00') ? '11' : '00'}`),
      'latin1',
    );
    const put = 'UPDATE entry SET bytes = ?, leaf = ? WHERE seq = ?';
    const { isSound, codes } = bothAfter(put, other, Buffer.from(leafHash(nodePrimitives, other)), seq);
    expect({ isSound, codes }).toMatchObject({
      isSound: false,
      codes: expect.arrayContaining(['entry-prev-wrong']) as string[],
    });
  });

  test.each([1, 2, 3, 4, 5, 6])('in a node of level %d', (at) => {
    const of =
      'WHERE level = ? AND position = (SELECT max(position) FROM node AS n WHERE n.level = node.level)';
    expect(bothAfter(`UPDATE node SET hash = randomblob(32) ${of}`, at)).toMatchObject({
      isSound: false,
      codes: ['node-wrong'],
    });
    expect(bothAfter(`DELETE FROM node ${of}`, at)).toMatchObject({
      isSound: false,
      codes: ['node-missing'],
    });
  });

  test('in nodes of which one is a byte too short and the next one that byte longer', () => {
    const [a, b] = [0, 1].map(
      (position) =>
        (
          db.prepare('SELECT hash FROM node WHERE level = 1 AND position = ?').get(position) as {
            hash: Buffer;
          }
        ).hash,
    );
    const { isSound, codes } = bothAfter(
      'UPDATE node SET hash = CASE position WHEN 0 THEN ? ELSE ? END WHERE level = 1 AND position < 2',
      a?.subarray(0, 31) ?? Buffer.alloc(0),
      Buffer.concat([a?.subarray(31) ?? Buffer.alloc(0), b ?? Buffer.alloc(0)]),
    );
    expect({ isSound, codes }).toEqual({ isSound: false, codes: ['node-wrong', 'node-wrong'] });
  });

  test('in a signature: of the first, of the newest of each key, and of each other where all are wanted', () => {
    const put = 'UPDATE checkpoint SET bytes = ? WHERE size = ?';
    for (const at of [1, few, turn, size])
      expect(bothAfter(put, forged(at), at), `${at}`).toEqual({
        isSound: false,
        codes: ['checkpoint-signature-wrong'],
      });
    for (const at of [few + 1, turn - 1, turn + 1, size - 1]) {
      expect(bothAfter(put, forged(at), at), `${at}`).toEqual({ isSound: true, codes: [] });
      db.exec('BEGIN');
      db.prepare(put).run(forged(at), at);
      expect(checkLog(db, currentLog(db), size, { ...alone, signatures: every })).toBeUndefined();
      db.exec('ROLLBACK');
    }
  });
});

describe('with threads that help', () => {
  const opens = (): { databaseDir: string; dataKey: Buffer } => ({ databaseDir: copy, dataKey });
  const together = { onBlock: () => undefined, sizes: { level, threads: 3 } };
  const onCopy = <T>(work: (on: WritableDb) => T): T => {
    db.pragma('wal_checkpoint(TRUNCATE)');
    rmSync(copy, { recursive: true, force: true });
    cpSync(dir, copy, { recursive: true });
    const on = openWritable(copy, dataKey);
    try {
      return work(on);
    } finally {
      on.close();
    }
  };

  test('a log is sound or not as it is to one alone', () => {
    onCopy((on) => {
      const log = currentLog(on);
      expect(checkLog(on, log, size, { ...together, opens: opens(), signatures: every })).toBe(0);
      on.prepare('UPDATE checkpoint SET bytes = ? WHERE size = ?').run(forged(50), 50);
      expect(checkLog(on, log, size, { ...together, opens: opens(), signatures: every })).toBeUndefined();
      expect(checkLog(on, log, size, { ...together, opens: opens(), signatures: few })).toBe(size - few - 2);
    });
  });

  test('one that cannot open the database leaves its part to the others', () => {
    onCopy((on) => {
      const wrong = { databaseDir: copy, dataKey: Buffer.alloc(32, 1) };
      expect(checkLog(on, currentLog(on), size, { ...together, opens: wrong, signatures: every })).toBe(0);
    });
  });

  test('what comes meanwhile is looked at entry by entry, and found where it is wrong', () => {
    for (const isWrong of [false, true]) {
      onCopy((on) => {
        const log = currentLog(on);
        let isFirst = true;
        const onBlock = (): void => {
          if (isFirst) for (let n = 0; n < 5; n++) change(n, on);
          isFirst = false;
        };
        expect(checkLog(on, log, size, { ...together, opens: opens(), signatures: every, onBlock })).toBe(0);
        if (isWrong) on.prepare('UPDATE entry SET leaf = randomblob(32) WHERE seq = ?').run(size + 2);
        const problems: string[] = [];
        memory.exec('BEGIN');
        const replay = startReplay(on, log, memory, (code) => void problems.push(code), {
          signatures: every,
          proven: size,
        });
        replay.advance(lengthOf(on, log));
        expect(replay.end()).toBe(0);
        memory.exec('ROLLBACK');
        expect(replay.size).toBe(size + 5);
        expect(problems).toEqual(isWrong ? ['leaf-wrong'] : []);
      });
    }
  });

  test('whoever gives it up ends all of them', () => {
    onCopy((on) => {
      const onBlock = (): void => {
        throw new Error('stop');
      };
      const check = { ...together, opens: opens(), signatures: every, onBlock };
      expect(() => checkLog(on, currentLog(on), size, check)).toThrow('stop');
    });
  });
});
