import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { restoreLocker } from '../../../src/locker/index.ts';
import {
  addItem,
  newLocker,
  noise,
  passphrase,
  readAll,
  removeFolders,
  reopen,
  type TestLocker,
  temporaryFolder,
} from '../temporary-locker.ts';
import { runChild } from './run-child.ts';

const mark = 'penanda rahasia yang tidak boleh terbaca';
const fails = (code: string): unknown => expect.objectContaining({ code });
const hiddenIn = (folder: string): string[] => readdirSync(folder).filter((name) => name.startsWith('.'));

let made: TestLocker;
beforeAll(async () => {
  made = await newLocker();
  const text = new TextEncoder().encode(mark.repeat(2000));
  await addItem(made.locker, mark, text, { searchText: mark });
  for (let n = 0; n < 3; n++) await addItem(made.locker, `foto ${n}`, noise(700_000));
});
afterAll(async () => {
  await made.locker.close();
  removeFolders();
});

test('a backup made while evidence comes in is whole and has all that was stored before it', async () => {
  const other = await newLocker();
  const bytes = new Map<string, string>();
  const add = async (n: number): Promise<void> => {
    const content = noise(400_000);
    const { item } = await addItem(other.locker, `foto ${n}`, content);
    bytes.set(item, createHash('sha256').update(content).digest('hex'));
  };
  for (let n = 0; n < 5; n++) await add(n);
  const before = [...bytes.keys()];
  const file = join(other.base, 'cadangan');
  const backup = other.locker.backup(file);
  let during = 0;
  const ended = backup.then(() => 'ended');
  do await add(100 + during++);
  while ((await Promise.race([ended, Promise.resolve('still')])) === 'still');
  const { entries, sha256 } = await backup;
  await other.locker.close();
  expect(during).toBeGreaterThan(0);
  expect(createHash('sha256').update(readFileSync(file)).digest('hex')).toBe(sha256);

  const dir = join(other.base, 'pulih.jejak');
  const restored = await restoreLocker(file, dir, { passphrase, dataDir: other.dataDir });
  expect(restored).toMatchObject({ entries, problems: [] });
  const locker = await reopen({ dir, dataDir: other.dataDir });
  const items = locker.items();
  expect(items.map(({ item }) => item)).toEqual(expect.arrayContaining(before));
  for (const { item } of items) {
    const hash = createHash('sha256')
      .update(await readAll(locker, item))
      .digest('hex');
    expect(hash).toBe(bytes.get(item));
  }
  expect(await locker.check({ deep: true })).toMatchObject({ ok: true });
  await locker.close();
});

/** Of a file of the scratch folder, which may go at any moment. */
function bytesOf(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return Buffer.alloc(0);
    throw error;
  }
}

test('nothing of it is clear text, neither while it is made nor afterwards', async () => {
  const folder = temporaryFolder();
  const file = join(folder, 'cadangan');
  let looked = 0;
  const look = (at: string): void => {
    for (const entry of existsSync(at) ? readdirSync(at, { withFileTypes: true }) : []) {
      if (entry.isDirectory()) look(join(at, entry.name));
      else if (entry.name !== 'in-use.lock') {
        const bytes = bytesOf(join(at, entry.name));
        looked += bytes.length;
        expect(bytes.includes(mark.slice(0, 12))).toBe(false);
        expect(bytes.includes('SQLite format 3')).toBe(false);
      }
    }
  };
  await made.locker.backup(file, { onProgress: () => look(folder) });
  look(folder);
  expect(looked).toBeGreaterThan(2 * 2_000_000);
  expect(readdirSync(folder)).toEqual(['cadangan']);
});

test('says in the ledger that it was made, and reports how far it is', async () => {
  const steps: string[] = [];
  const file = join(temporaryFolder(), 'cadangan');
  const { entries } = await made.locker.backup(file, { onProgress: ({ step }) => steps.push(step) });
  expect([...new Set(steps)]).toEqual([
    'backup-copy',
    'backup-check-copy',
    'backup-write',
    'backup-read-again',
  ]);
  const { entries: after } = await made.locker.backup(join(temporaryFolder(), 'lagi'));
  expect(after).toBe(entries + 1);
});

describe('a backup is refused', () => {
  test('where the file is there already, which is not touched', async () => {
    const file = join(temporaryFolder(), 'cadangan');
    writeFileSync(file, 'yang lama');
    await expect(made.locker.backup(file)).rejects.toThrow(fails('backup-file-exists'));
    expect(readFileSync(file, 'utf8')).toBe('yang lama');
  });

  test("in the locker's own folder, and where there is no folder", async () => {
    mkdirSync(join(made.dir, 'sub'));
    await expect(made.locker.backup(join(made.dir, 'cadangan'))).rejects.toThrow(fails('backup-in-locker'));
    await expect(made.locker.backup(join(made.dir, 'sub', 'cadangan'))).rejects.toThrow(
      fails('backup-in-locker'),
    );
    mkdirSync(join(made.dir, '..sub'));
    await expect(made.locker.backup(join(made.dir, '..sub', 'cadangan'))).rejects.toThrow(
      fails('backup-in-locker'),
    );
    const gone = join(temporaryFolder(), 'tidak', 'ada');
    await expect(made.locker.backup(gone)).rejects.toThrow(fails('no-such-folder'));
  });

  test('when it is interrupted, and nothing stays behind', async () => {
    const folder = temporaryFolder();
    const stop = new AbortController();
    const backup = made.locker.backup(join(folder, 'cadangan'), {
      signal: stop.signal,
      onProgress: ({ step }) => {
        if (step === 'backup-write') stop.abort();
      },
    });
    await expect(backup).rejects.toThrow(fails('interrupted'));
    await expect.poll(() => readdirSync(folder), { timeout: 20_000 }).toEqual([]);
  });

  test('when it is interrupted before it has said anything, and then says nothing more', async () => {
    const folder = temporaryFolder();
    const stop = new AbortController();
    const said: string[] = [];
    const backup = made.locker.backup(join(folder, 'cadangan'), {
      signal: stop.signal,
      onProgress: ({ step }) => said.push(step),
    });
    const refused = expect(backup).rejects.toThrow(fails('interrupted'));
    await turn();
    while (readdirSync(folder).length === 0); // the thread works, but none of its messages is taken yet
    stop.abort();
    await refused;
    await expect.poll(() => readdirSync(folder), { timeout: 20_000 }).toEqual([]);
    await turn();
    expect(said).toEqual([]);
  });
});

describe('a backup that meets', () => {
  const run = (file: string, strace: string[]): Promise<string[]> =>
    runChild('back-up', [made.dir, made.dataDir, file], { strace });

  test.each([
    ['a full disk while the database is copied', 'pwrite64:error=ENOSPC:when=3+', 'disk-full'],
    ['a disk that cannot make it durable', 'fsync:error=EIO:when=1+', 'disk-failing'],
    ['a failing disk', 'pwrite64:error=EIO:when=3+', 'disk-failing'],
    ['a disk on which no name can be changed', 'rename:error=EROFS:when=1+', 'read-only'],
  ])('%s says so and leaves nothing', async (_, inject, code) => {
    const folder = temporaryFolder();
    const said = await run(join(folder, 'cadangan'), ['-e', `inject=${inject}`]);
    expect(said.at(-1)).toBe(`failed ${code}`);
    expect(readdirSync(folder)).toEqual([]);
    expect(await made.locker.check()).toMatchObject({ ok: true });
  });

  test.each(['backup-copy', 'backup-check-copy', 'backup-write'])(
    'a kill at %s has no name yet, and the next one takes away what it left',
    async (step) => {
      const folder = temporaryFolder();
      const file = join(folder, 'cadangan');
      await runChild('back-up', [made.dir, made.dataDir, file], { killAt: `step ${step}` });
      expect(existsSync(file)).toBe(false);
      expect(hiddenIn(folder)).toHaveLength(1);
      await made.locker.backup(file);
      expect(readdirSync(folder)).toEqual(['cadangan']);
    },
  );

  test('a kill before it has its name has none, and the next one takes away what it left', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'cadangan');
    await run(file, ['-e', 'inject=rename:signal=SIGKILL:when=1']);
    expect(existsSync(file)).toBe(false);
    expect(hiddenIn(folder)).toHaveLength(1);
    await made.locker.backup(file);
    expect(readdirSync(folder)).toEqual(['cadangan']);
  });
});
