import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PlainError } from '../../../src/contract/error.ts';
import { prepared, type WritableDb } from '../../../src/locker/database/handle.ts';
import { migrate } from '../../../src/locker/database/migrate.ts';
import { openInMemory } from '../../../src/locker/database/open-database.ts';
import { beginDraft, type DraftStep } from '../../../src/locker/drafts/fill-draft.ts';
import { createWriteQueue, stepTask, type Task } from '../../../src/locker/threads/write-queue.ts';

let db: WritableDb;
let commits: number;
let queue: ReturnType<typeof createWriteQueue>;
let order: string[];
let held: Promise<void> | undefined;

beforeEach(() => {
  db = openInMemory();
  migrate(db);
  commits = 0;
  order = [];
  held = undefined;
  queue = createWriteQueue(db, () => {
    commits++;
    return held;
  });
});
afterEach(() => db.close());

const mebibyte = 1024 * 1024;

function give(
  lane: 'draft' | 'urgent',
  name: string,
  task: Pick<Task, 'run' | 'draft' | 'seals'>,
): Promise<string> {
  return new Promise((resolve) => {
    const end = (result: string): void => {
      order.push(name);
      resolve(result);
    };
    queue.give({ ...task, done: () => end('done'), failed: (error: PlainError) => end(error.code) }, lane);
  });
}
const step = (draft: DraftStep) => give('draft', draft.step, stepTask(draft));
const begin = (item: string) =>
  give('draft', 'draft', {
    run: () =>
      beginDraft(db, {
        item,
        about: { kind: 'item.imported', source: {}, itemKind: 'file', title: 'x' },
        actor: 'a',
        process: 'p',
      }),
  });
const file = (item: string) => step({ item, role: 'original', step: 'begin', name: 'x', mediaType: 'x/y' });
const chunk = (item: string, at: number) =>
  step({ item, role: 'original', step: 'chunk', at, bytes: new Uint8Array(mebibyte).fill(at + 1) });
const countOf = (table: string) =>
  prepared<[], { count: number }>(db, `SELECT count(*) AS count FROM ${table}`).get()?.count;

describe('the order in which the writer works', () => {
  test('puts what is short before what fills drafts, and a few MiB of that into one transaction', async () => {
    await begin('i');
    const filling = [file('i'), ...Array.from({ length: 20 }, (_, at) => chunk('i', at))];
    const urgent = give('urgent', 'urgent', { run: () => undefined });
    expect(await urgent).toBe('done');
    expect(order).toEqual(['draft', 'urgent']);
    expect(new Set(await Promise.all(filling))).toEqual(new Set(['done']));
    expect(commits).toBe(5); // the draft, what was urgent, and three times four MiB
    expect(countOf('chunk')).toBe(20);
  });

  test('lets what is short through while what fills drafts has to wait', async () => {
    await begin('i');
    const { promise, resolve } = Promise.withResolvers<undefined>();
    held = promise;
    await file('i');
    held = undefined;
    const filling = Array.from({ length: 20 }, (_, at) => chunk('i', at));
    for (const name of ['one', 'two'])
      expect(await give('urgent', name, { run: () => undefined })).toBe('done');
    expect(order).toEqual(['draft', 'begin', 'one', 'two']);
    expect(countOf('chunk')).toBe(0);
    resolve(undefined);
    await Promise.all(filling);
    expect(countOf('chunk')).toBe(20);
  });

  test('seals several items in one transaction while much comes in, and one alone at once', async () => {
    await begin('i');
    const seals = ['a', 'b', 'c'].map((name) =>
      give('draft', `seal ${name}`, { run: () => undefined, seals: name }),
    );
    const filling = [file('i'), ...Array.from({ length: 20 }, (_, at) => chunk('i', at))];
    await Promise.all([...seals, ...filling]);
    expect(order.slice(0, 3)).toEqual(['draft', 'begin', 'chunk']);
    expect(order.filter((_, at) => order[at - 1]?.startsWith('seal')).slice(0, 2)).toEqual([
      'seal b',
      'seal c',
    ]);
    expect(commits).toBe(4);
    await give('draft', 'seal d', { run: () => undefined, seals: 'd' });
    expect(commits).toBe(5);
  });

  test('lets what seals wait for a few transactions at most', async () => {
    await begin('i');
    const seal = give('draft', 'seal', { run: () => undefined, seals: 'a' });
    const filling = [file('i'), ...Array.from({ length: 80 }, (_, at) => chunk('i', at))];
    await seal;
    expect(commits).toBe(7);
    await Promise.all(filling);
    expect(commits).toBe(12);
  });

  test('keeps the other work of a transaction where one piece of it is refused', async () => {
    await begin('i');
    const results = [file('i'), chunk('other', 0), chunk('i', 0)];
    expect(await Promise.all(results)).toEqual(['done', 'draft-gone', 'done']);
    expect(countOf('chunk')).toBe(1);
  });

  test('says of each piece whether it is stored where the disk is full, and takes no more for a draft that lacks one', async () => {
    await begin('i');
    await begin('k');
    await Promise.all([file('i'), file('k'), chunk('i', 0)]);
    db.pragma(`max_page_count = ${Number(db.pragma('page_count', { simple: true })) + 600}`);
    const full = await Promise.all([chunk('i', 1), chunk('i', 2), chunk('i', 3), chunk('k', 0)]);
    expect(full).toEqual(['done', 'done', 'disk-full', 'disk-full']);
    expect(countOf('chunk')).toBe(3);
    db.pragma('max_page_count = 1000000');
    expect(await chunk('i', 4)).toBe('disk-full'); // piece 3 is missing
    expect(await give('draft', 'seal', { run: () => undefined, seals: 'i' })).toBe('disk-full');
    expect(await give('urgent', 'urgent', { run: () => undefined })).toBe('done');
    expect(countOf('chunk')).toBe(3);
    expect(db.inTransaction).toBe(false);
  });

  test('tries each step alone where a transaction does not fit on the disk', async () => {
    await begin('i');
    await begin('k');
    // Only a disk that is really full makes SQLite give up the whole transaction.
    const full = {
      run: () => {
        db.exec('ROLLBACK');
        throw Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' });
      },
    };
    const results = [file('i'), chunk('i', 0), give('draft', 'seal', { run: () => undefined, seals: 'i' })];
    const late = give('draft', 'late', { ...full, draft: { item: 'k', role: 'original', step: 'drop' } });
    expect(await Promise.all([...results, late])).toEqual(['done', 'done', 'done', 'disk-full']);
    expect(countOf('chunk')).toBe(1);
    expect(await chunk('k', 0)).toBe('disk-full');
  });

  test('says of everything in a transaction that it is not stored where the commit fails', async () => {
    await begin('i');
    db.exec('CREATE TABLE late (x REFERENCES object DEFERRABLE INITIALLY DEFERRED)');
    db.pragma('foreign_keys = ON');
    const results = [
      file('i'),
      chunk('i', 0),
      give('draft', 'late', { run: () => db.exec('INSERT INTO late VALUES (99)') }),
    ];
    expect(new Set(await Promise.all(results))).toEqual(new Set(['internal']));
    expect(countOf('chunk')).toBe(0);
    expect(await chunk('i', 1)).toBe('internal');
    expect(await begin('k')).toBe('done');
  });
});
