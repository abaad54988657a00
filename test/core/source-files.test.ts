import { appendFileSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { copyInto, modifiedAt, statRegularFile } from '../../src/core/source-files.ts';
import type { Draft } from '../../src/locker/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'jejak-source-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const { signal } = new AbortController();

test.each(['locker.db', 'locker.db-wal', 'in-use.lock'])(
  'the file %s of a locker is no source, nor is a link to it',
  async (name) => {
    const locker = mkdtempSync(join(folder, 'bukti-'));
    for (const each of ['locker.db', name]) writeFileSync(join(locker, each), 'isi');
    const link = join(folder, `tautan-${name}`);
    symlinkSync(join(locker, name), link);
    for (const path of [join(locker, name), link])
      await expect(statRegularFile(path, signal)).rejects.toMatchObject({ code: 'source-in-locker' });
  },
);

test('a file that grows while it is read is kept as far as it went, and it is said', async () => {
  const path = join(folder, 'catatan.log');
  writeFileSync(path, 'awal');
  const { size } = await statRegularFile(path, signal);
  const kept: Buffer[] = [];
  const file = {
    async fill(read: (room: Uint8Array) => Promise<number>) {
      const room = Buffer.alloc(64);
      const bytes = await read(room);
      kept.push(room.subarray(0, bytes));
      appendFileSync(path, 'lagi'); // as a locker's own file does
      return bytes;
    },
    close: () => Promise.resolve(),
  };
  const handle = await open(path);
  const draft = { file: () => file } as unknown as Draft; // no more is asked of it
  const meta = { name: 'catatan.log', mediaType: 'text/plain' };
  const reason = await copyInto(draft, { handle, size }, meta, signal, () => undefined);
  await handle.close();
  expect(reason).toBe('changed-while-read');
  expect(Buffer.concat(kept).toString()).toBe('awal');
});

describe('the modification time of a file', () => {
  test('is an instant', () => {
    expect(modifiedAt({ mtimeMs: Date.UTC(2024, 1, 14, 3, 11, 12) + 0.25 })).toBe('2024-02-14T03:11:12.000Z');
    expect(modifiedAt({ mtimeMs: Date.UTC(1969, 0, 1) })).toBe('1969-01-01T00:00:00.000Z');
  });

  test.each([
    ['before the year 0', -99_999_999_999_000],
    ['after the year 9999', 316_500_000_000_000],
    ['after all that a clock counts', 1e19],
  ])('is not given where it lies %s, which no entry takes', (_, mtimeMs) => {
    expect(modifiedAt({ mtimeMs })).toBeNull();
  });
});
