import { randomBytes } from 'node:crypto';
import { MessageChannel } from 'node:worker_threads';
import { afterEach, expect, test } from 'vitest';
import { migrate } from '../../../src/locker/database/migrate.ts';
import { openWritable } from '../../../src/locker/database/open-database.ts';
import { beginObject, storeChunk } from '../../../src/locker/objects/store-object.ts';
import { serveWriter, type WriterMessage } from '../../../src/locker/threads/serve-writer.ts';
import { removeFolders, temporaryFolder } from '../temporary-locker.ts';

afterEach(removeFolders);

test('what came of a receipt is removed where there is room for it only once the log is given back', async () => {
  const db = openWritable(temporaryFolder(), randomBytes(32), { create: true });
  migrate(db);
  const { port1, port2 } = new MessageChannel();
  const heard: unknown[] = [];
  port1.on('message', (message) => heard.push(message));
  let given = 0;
  serveWriter(port2, {
    db,
    actor: 'a'.repeat(32),
    process: 'b'.repeat(32),
    noteCommit: () => [],
    logMover: {
      committed: () => undefined,
      giveBack() {
        given++;
        db.exec('DROP TRIGGER temp.full');
        return Promise.resolve();
      },
      close: () => Promise.resolve(),
    },
    assertInPlace: () => undefined,
    closed: () => undefined,
  });
  const ask = (message: WriterMessage): void => port1.postMessage(message);
  const receipt = 'c'.repeat(32);
  ask({ id: 1, call: 'beginReceipt', args: { receipt } });
  await expect.poll(() => heard).toEqual([{ answer: 1, value: null }]);
  storeChunk(db, beginObject(db), 0, randomBytes(1024));
  db.exec("UPDATE object SET state = 'dropped'");
  db.exec("CREATE TEMP TRIGGER full BEFORE DELETE ON chunk BEGIN SELECT RAISE(FAIL, 'full'); END");

  ask({ id: 2, call: 'dropReceipt', args: { receipt } });
  await expect.poll(() => db.prepare('SELECT count(*) FROM object').pluck().get()).toBe(0);
  expect(given).toBe(1);
  expect(db.prepare('SELECT count(*) FROM chunk').pluck().get()).toBe(0);
  ask({ id: 3, call: 'close', args: null });
  await expect.poll(() => heard.at(-1)).toEqual({ answer: 3, value: null });
  expect(heard).toHaveLength(3);
  port1.close();
});

test('who acts is another only where whoever asked for it was told so', async () => {
  const db = openWritable(temporaryFolder(), randomBytes(32), { create: true });
  migrate(db);
  db.pragma('foreign_keys = OFF');
  const [ani, budi] = ['a'.repeat(32), 'b'.repeat(32)];
  db.prepare("INSERT INTO officer (officer, name, agency, log, seq) VALUES (?, 'Budi', '', 0, 1)").run(budi);
  const { port1, port2 } = new MessageChannel();
  const heard: { answer?: number; error?: unknown }[] = [];
  port1.on('message', (message: { answer?: number }) => heard.push(message));
  let isAway = false;
  serveWriter(port2, {
    db,
    actor: ani,
    process: 'c'.repeat(32),
    noteCommit() {
      if (isAway) throw new Error('away');
      return [];
    },
    logMover: {
      committed: () => undefined,
      giveBack: () => Promise.resolve(),
      close: () => Promise.resolve(),
    },
    assertInPlace: () => undefined,
    closed: () => undefined,
  });
  const ask = (message: WriterMessage): void => port1.postMessage(message);
  const actorOf = (receipt: string): unknown =>
    db.prepare('SELECT actor FROM draft WHERE item = ?').pluck().get(receipt);
  isAway = true;
  ask({ id: 1, call: 'actAs', args: { officer: budi } });
  await expect.poll(() => heard.at(-1)).toMatchObject({ answer: 1, error: {} });
  isAway = false;
  ask({ id: 2, call: 'beginReceipt', args: { receipt: 'd'.repeat(32) } });
  await expect.poll(() => heard.at(-1)).toEqual({ answer: 2, value: null });
  expect(actorOf('d'.repeat(32))).toBe(ani);
  ask({ id: 3, call: 'actAs', args: { officer: budi } });
  await expect.poll(() => heard.at(-1)).toEqual({ answer: 3, value: null });
  ask({ id: 4, call: 'beginReceipt', args: { receipt: 'e'.repeat(32) } });
  await expect.poll(() => heard.at(-1)).toEqual({ answer: 4, value: null });
  expect(actorOf('e'.repeat(32))).toBe(budi);
  ask({ id: 5, call: 'close', args: null });
  await expect.poll(() => heard.at(-1)).toEqual({ answer: 5, value: null });
  port1.close();
});

test('a call that it does not know is refused and not left waiting', async () => {
  const db = openWritable(temporaryFolder(), randomBytes(32), { create: true });
  migrate(db);
  const { port1, port2 } = new MessageChannel();
  const heard: { answer?: number; error?: unknown }[] = [];
  port1.on('message', (message: { answer?: number }) => heard.push(message));
  serveWriter(port2, {
    db,
    actor: 'a'.repeat(32),
    process: 'b'.repeat(32),
    noteCommit: () => [],
    logMover: {
      committed: () => undefined,
      giveBack: () => Promise.resolve(),
      close: () => Promise.resolve(),
    },
    assertInPlace: () => undefined,
    closed: () => undefined,
  });
  port1.postMessage({ id: 1, call: 'notACall', args: null });
  await expect.poll(() => heard).toHaveLength(1);
  expect(heard[0]).toMatchObject({ answer: 1, error: { code: 'internal' } });
  port1.postMessage({ id: 2, call: 'close', args: null });
  await expect.poll(() => heard.at(-1)).toEqual({ answer: 2, value: null });
  port1.close();
});
