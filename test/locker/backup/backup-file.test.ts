import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { JejakError } from '../../../src/contract/error.ts';
import { openBackupFile, writeBackupFile } from '../../../src/locker/backup/backup-file.ts';
import { removeFolders, temporaryFolder } from '../temporary-locker.ts';

afterAll(() => removeFolders());

const content = randomBytes(5000);
const keys = '{"keys":"as they are"}\n';
const origin = `jejak/${'1'.repeat(32)}`;

async function written(): Promise<{ folder: string; path: string }> {
  const folder = temporaryFolder();
  const database = join(folder, 'locker.db');
  writeFileSync(database, content);
  const path = join(folder, 'cadangan');
  await writeBackupFile(path, { database, keys, origin, entries: 7 }, () => undefined);
  return { folder, path };
}

/** All that a backup gives, in one text. */
async function whole(path: string): Promise<string> {
  using backup = await openBackupFile(path);
  const pieces: Uint8Array[] = [];
  for await (const piece of backup.database(() => undefined)) pieces.push(piece);
  return JSON.stringify([backup.about, backup.keys, Buffer.concat(pieces).toString('base64')]);
}

test('gives back what was stored', async () => {
  const { path } = await written();
  const [about, text, database] = JSON.parse(await whole(path)) as [object, string, string]; // as just written
  expect(about).toMatchObject({ format: 'jejak-backup/v1', origin, entries: 7 });
  expect([text, database]).toEqual([keys, content.toString('base64')]);
});

test('with any byte changed is refused, or gives back exactly the same', async () => {
  const { folder, path } = await written();
  const bytes = readFileSync(path);
  const before = await whole(path);
  const other = join(folder, 'lain');
  let refused = 0;
  for (let at = 0; at < bytes.length; at += at < 5000 ? 17 : 1) {
    writeFileSync(other, bytes.with(at, (bytes[at] ?? 0) ^ (1 << (at % 8))));
    try {
      expect(await whole(other)).toBe(before);
    } catch (error) {
      if (!(error instanceof JejakError)) throw error;
      expect(error.code).toMatch(/^(not-a-backup|backup-damaged)$/);
      refused++;
    }
  }
  expect(refused).toBeGreaterThan(900);
});

test('cut off anywhere is refused', async () => {
  const { folder, path } = await written();
  const bytes = readFileSync(path);
  const other = join(folder, 'lain');
  for (let length = 0; length < bytes.length; length += 97) {
    writeFileSync(other, bytes.subarray(0, length));
    await expect(openBackupFile(other)).rejects.toThrow(
      expect.objectContaining({ code: expect.stringMatching(/^(not-a-backup|backup-damaged)$/) as unknown }),
    );
  }
});
