import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { Progress } from '../../src/contract/sink.ts';
import { extractFile } from '../../src/core/extract-file.ts';
import { addItem, newLocker, noise, removeFolders } from '../locker/temporary-locker.ts';

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
