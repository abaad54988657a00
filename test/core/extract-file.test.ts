import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import type { Progress } from '../../src/contract/sink.ts';
import { syncFolderOf } from '../../src/core/durable.ts';
import { extractFile } from '../../src/core/extract-file.ts';
import { clearCutOff } from '../../src/core/under-way.ts';
import type { Locker } from '../../src/locker/index.ts';
import {
  addItem,
  itemCustodyOf,
  newLocker,
  noise,
  removeFolders,
  reopen,
} from '../locker/temporary-locker.ts';

vi.mock('../../src/core/durable.ts', async (original) => {
  const whole = await original<{ syncFolderOf: typeof syncFolderOf }>();
  return { ...whole, syncFolderOf: vi.fn(whole.syncFolderOf) };
});

afterEach(removeFolders);

test('a copy tells how far it is, and is stopped without a trace: what had its name stays as it was', async () => {
  const { locker, dir } = await newLocker();
  const bytes = Buffer.from(noise(5 << 20));
  const { item } = await addItem(locker, 'film.mp4', bytes);
  const folder = join(dir, '..', 'salinan');
  mkdirSync(folder);
  const out = join(folder, 'film.mp4');
  const request = { item, role: 'original', out, overwrite: true };
  writeFileSync(out, 'yang lama');

  const told: Progress[] = [];
  const stop = new AbortController();
  const stopped = extractFile(locker, request, {
    signal: stop.signal,
    onProgress: (progress) => {
      told.push(progress);
      stop.abort();
    },
  });
  await expect(stopped).rejects.toThrow(/abort/i);
  expect(told).toMatchObject([{ step: 'extract', unit: 'bytes', total: bytes.length }]);
  expect(told[0]?.done).toBeLessThan(bytes.length);
  expect(readdirSync(folder)).toEqual(['film.mp4']);
  expect(readFileSync(out, 'utf8')).toBe('yang lama');

  await extractFile(locker, request, {
    signal: new AbortController().signal,
    onProgress: () => expect(readFileSync(out, 'utf8')).toBe('yang lama'),
  });
  expect(readdirSync(folder)).toEqual(['film.mp4']);
  expect(readFileSync(out).equals(bytes)).toBe(true);
  await locker.close();
});

test('the log says that a copy goes out before it has its name, and a folder that cannot be flushed is told, not thrown', async () => {
  const { locker, dir } = await newLocker();
  const { item } = await addItem(locker, 'a.jpg', noise(1000));
  const folder = join(dir, '..', 'salinan');
  mkdirSync(folder);
  const out = join(folder, 'a.jpg');
  const work = { signal: new AbortController().signal, onProgress: () => undefined };
  const there: boolean[] = [];
  const watched: Locker = {
    ...locker,
    append(entry) {
      there.push(existsSync(out));
      return locker.append(entry);
    },
  };
  vi.mocked(syncFolderOf).mockRejectedValueOnce(Object.assign(new Error('EIO'), { code: 'EIO' }));
  const request = { item, role: 'original', out, overwrite: false };
  const done = await extractFile(watched, request, work);
  expect(there).toEqual([false]);
  expect(done.notLogged).toBeUndefined();
  expect(done.notFlushed).toMatchObject({ code: 'disk-failing' });
  expect(readdirSync(folder)).toEqual(['a.jpg']);
  expect((await itemCustodyOf(locker, item)).map(({ kind }) => kind)).toContain('item.viewed');
  await locker.close();
});

test('what a copy left half-made whose process died is gone with the next opening, and nothing of it is offered again', async () => {
  const made = await newLocker();
  const { item } = await addItem(made.locker, 'a.jpg', noise(3 << 20));
  const folder = join(made.dir, '..', 'salinan');
  mkdirSync(folder);
  const hang = Promise.withResolvers<undefined>();
  const slow: Locker = {
    ...made.locker,
    async *readFile() {
      yield noise(1000);
      await hang.promise;
    },
  };
  const begun = Promise.withResolvers<undefined>();
  const request = { item, role: 'original', out: join(folder, 'a.jpg'), overwrite: false };
  const signal = new AbortController().signal;
  const copying = extractFile(slow, request, { signal, onProgress: () => begun.resolve(undefined) });
  copying.catch(() => undefined);
  await begun.promise;
  expect(readdirSync(folder)).toHaveLength(1);
  await made.locker.close(); // as if its process had died: nobody ends what was under way
  const again = await reopen(made);
  expect(again.cutOff()).toMatchObject([{ kind: 'copy' }]);
  expect(await clearCutOff(again)).toEqual([]);
  expect(readdirSync(folder)).toEqual([]);
  expect(again.cutOff()).toEqual([]);
  hang.resolve(undefined);
  await expect(copying).rejects.toThrow();
  await again.close();
});
