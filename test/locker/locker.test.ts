import { cpSync, existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import {
  addItem,
  beginPhoto,
  details,
  newLocker,
  noise,
  readAll,
  removeFolders,
  reopen,
  tamper,
  withoutTriggers,
} from './temporary-locker.ts';

afterEach(removeFolders);

describe('an open locker', () => {
  test('lists items in the order in which they came, page by page, and finds one by the beginning of its id', async () => {
    const { locker } = await newLocker();
    const ids: string[] = [];
    for (let n = 0; n < 5; n++) ids.push((await addItem(locker, `f${n}.jpg`, noise(5))).item);
    const first = locker.items({ limit: 2 });
    expect(first.map(({ item }) => item)).toEqual(ids.slice(0, 2));
    expect(locker.items({ after: ids[1], limit: 9 }).map(({ item }) => item)).toEqual(ids.slice(2));
    expect(locker.item((ids[3] ?? '').slice(0, 12).toUpperCase()).item).toBe(ids[3]);
    expect(() => locker.item('zz')).toThrow('no-such-item');
    expect(() => locker.item('0000000000000000')).toThrow('no-such-item');
    await locker.close();
  });

  test('keeps a small picture beside an item and out of the ledger', async () => {
    const { locker } = await newLocker();
    const item = await addItem(locker, 'a.jpg', noise(5));
    const webp = noise(300);
    await locker.keepThumbnail(item.item, { bytes: webp });
    expect(locker.item(item.item).files).toMatchObject([
      { role: 'original' },
      { role: 'thumbnail', bytes: 300 },
    ]);
    expect(Buffer.compare(await readAll(locker, item.item, 'thumbnail'), webp)).toBe(0);
    expect(await locker.check()).toMatchObject({ ok: true, entries: 3 });
    await locker.close();
  });

  test('gives no byte as right that is not: stored bytes that changed are an error that names item and role', async () => {
    const made = await newLocker();
    const item = await addItem(made.locker, 'a.jpg', noise(2_500_000));
    await made.locker.close();
    await tamper(made.dir, (db) =>
      withoutTriggers(db, () => {
        db.exec(
          'UPDATE chunk SET bytes = zeroblob(length(bytes)) WHERE chunk = (SELECT max(chunk) FROM chunk)',
        );
      }),
    );
    const locker = await reopen(made);
    await expect(readAll(locker, item.item)).rejects.toMatchObject({
      code: 'stored-bytes-changed',
      params: { item: item.item, role: 'original' },
    });
    await locker.close();
  });

  test('goes on with a list of addresses where it stopped: what is done is not done again', async () => {
    const made = await newLocker();
    const urls = ['https://a.example/1', 'https://a.example/2', 'https://a.example/1'];
    await made.locker.enqueueJobs('daftar', urls);
    const [first, second] = made.locker.jobs('daftar');
    const begin = (jobId: string) =>
      made.locker.beginDraft({ kind: 'item.captured', source: {}, itemKind: 'web', title: 'x', jobId });
    const draft = await begin(first?.id ?? '');
    expect(made.locker.jobs('daftar')[0]).toMatchObject({ state: 'running', itemId: draft.item });
    const item = await draft.seal({ state: 'complete', details: { ...details('x'), kind: 'web' } });
    await expect(begin(first?.id ?? '')).rejects.toMatchObject({ code: 'job-done' });
    const half = await begin(second?.id ?? '');
    await half.file('html', { name: 'x', mediaType: 'text/html' }).write(noise(1_100_000));
    await made.locker.close();
    const again = await reopen(made);
    await again.enqueueJobs('daftar', urls);
    expect(again.jobs('daftar').map(({ state, itemId }) => [state, itemId])).toEqual([
      ['done', item.item],
      ['interrupted', half.item],
      ['waiting', null],
    ]);
    expect(again.item(half.item).state).toBe('partial');
    await again.close();
  });

  test('searches again, and closes in order, where its search had died', async () => {
    const made = await newLocker();
    const database = join(made.dir, 'locker.db');
    renameSync(database, `${database}.away`);
    await expect(made.locker.search('x')).rejects.toThrow('locker-away');
    renameSync(`${database}.away`, database);
    expect(await made.locker.search('x')).toEqual({ hits: [] });
    await made.locker.close();
    expect(existsSync(`${database}-wal`)).toBe(false);
    const again = await reopen(made);
    await again.close();
  });

  test('opened for reading only, shows everything and writes nothing', async () => {
    const made = await newLocker();
    await addItem(made.locker, 'a.jpg', noise(5));
    await made.locker.close();
    const locker = await reopen(made, true);
    expect(locker.items()).toHaveLength(1);
    await expect(beginPhoto(locker, 'b')).rejects.toMatchObject({ code: 'read-only' });
    await expect(locker.openCase({ number: '1', title: 'x' })).rejects.toMatchObject({ code: 'read-only' });
    await locker.close();
  });

  test('notices a folder that was put back to an earlier state, and does not sign the old log again', async () => {
    const made = await newLocker();
    await addItem(made.locker, 'a.jpg', noise(5));
    await made.locker.close();
    const earlier = join(made.base, 'dulu');
    cpSync(made.dir, earlier, { recursive: true });
    const second = await reopen(made);
    await addItem(second, 'b.jpg', noise(5));
    const { origin } = second;
    await second.close();
    rmSync(made.dir, { recursive: true });
    cpSync(earlier, made.dir, { recursive: true });
    const rolledBack = await reopen(made);
    expect(rolledBack.findings.map(({ code }) => code)).toEqual(['rolled-back', 'new-log']);
    expect(rolledBack.origin).not.toBe(origin);
    expect(rolledBack.items().map(({ title }) => title)).toEqual(['a.jpg']);
    await addItem(rolledBack, 'c.jpg', noise(5));
    const { problems } = await rolledBack.check();
    expect(problems.map(({ code }) => code)).toEqual(['rolled-back']);
    await rolledBack.close();
  });

  test('stops a check when asked to', async () => {
    const { locker } = await newLocker();
    for (let n = 0; n < 3; n++) await addItem(locker, `f${n}.jpg`, noise(5_000_000));
    const stopper = new AbortController();
    const checking = locker.check({ signal: stopper.signal, onProgress: () => stopper.abort() });
    await expect(checking).rejects.toMatchObject({ code: 'interrupted', fault: 'interrupted' });
    await locker.close();
  });
});
