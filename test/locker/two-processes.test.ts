import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, describe, expect, test } from 'vitest';
import { openWritable } from '../../src/locker/database/open-database.ts';
import { addItem, keyOf, newLocker, noise, readAll, removeFolders, reopen } from './temporary-locker.ts';

afterEach(removeFolders);
const run = promisify(execFile);

describe('several processes on one locker', () => {
  test('each store what they bring, in one ledger', async () => {
    const made = await newLocker();
    const child = (count: number) =>
      run(process.execPath, [
        join(import.meta.dirname, 'children', 'add-items.ts'),
        made.dir,
        made.dataDir,
        String(count),
      ]);
    const children = [child(6), child(6)];
    const own: string[] = [];
    for (let n = 0; n < 6; n++) own.push((await addItem(made.locker, `sini-${n}.jpg`, noise(700_000))).item);
    const said = (await Promise.all(children)).flatMap(({ stdout }) => stdout.trim().split('\n'));
    expect(said).toHaveLength(12);
    expect(new Set(made.locker.items().map(({ item }) => item))).toEqual(new Set([...own, ...said]));
    for (const item of said) expect(await readAll(made.locker, item)).toHaveLength(700_000);
    expect(await made.locker.check()).toMatchObject({ ok: true, entries: 20, problems: [] });
    await made.locker.close();
    const again = await reopen(made);
    expect(again.findings).toEqual([]);
    await again.close();
  });

  test('wait for a writer that is busy, and are served when it is done', async () => {
    const made = await newLocker();
    const other = openWritable(made.dir, await keyOf(made.dir));
    other.exec('BEGIN IMMEDIATE');
    let done = false;
    const opened = made.locker.openCase({ number: '1', title: 'x' }).then(() => (done = true));
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(done).toBe(false);
    expect(made.locker.cases()).toEqual([]);
    other.exec('ROLLBACK');
    await opened;
    expect(made.locker.cases()).toHaveLength(1);
    other.close();
    await made.locker.close();
  });
});
