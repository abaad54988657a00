import { randomBytes } from 'node:crypto';
import { statfs } from 'node:fs/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { WritableDb } from '../../../src/locker/database/handle.ts';
import { migrate } from '../../../src/locker/database/migrate.ts';
import { openWritable } from '../../../src/locker/database/open-database.ts';
import { createRoomQuestion } from '../../../src/locker/receiving/room.ts';
import { removeFolders, temporaryFolder } from '../temporary-locker.ts';

vi.mock('node:fs/promises', { spy: true });
let dir: string;
let db: WritableDb;
beforeEach(() => {
  dir = temporaryFolder();
  db = openWritable(dir, randomBytes(32), { create: true });
  migrate(db);
});
afterEach(() => {
  vi.mocked(statfs).mockReset();
  db.close();
  removeFolders();
});

const mib = 1024 * 1024;
const answers = async (said: { bavail: number; blocks?: number }): Promise<void> => {
  vi.mocked(statfs).mockResolvedValue(Object.assign(await statfs(dir), said));
};
const room = (): Promise<void> => createRoomQuestion(dir, db)({ total: 20 * mib, left: 20 * mib });
const failing = (code: string): Error => Object.assign(new Error(code), { code });

test('a disk that is full is refused', async () => {
  await answers({ bavail: 0 });
  await expect(room()).rejects.toMatchObject({ code: 'no-room-to-receive' });
});

test('it goes on where the file system does not say what is free', async () => {
  await answers({ bavail: 0, blocks: 0 });
  await room();
  vi.mocked(statfs).mockRejectedValue(failing('ENOSYS'));
  await room();
});

test('a disk that fails is said', async () => {
  vi.mocked(statfs).mockRejectedValue(failing('EIO'));
  await expect(room()).rejects.toThrow('EIO');
});
