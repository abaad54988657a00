import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openLocker, restoreLocker } from '../../../src/locker/index.ts';
import {
  addItem,
  beginPhoto,
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

const fails = (code: string): unknown => expect.objectContaining({ code });
const picture = noise(500_000);

let made: TestLocker;
let file: string;
let origin: string;
let item: string;
beforeAll(async () => {
  made = await newLocker();
  origin = made.locker.origin;
  const { case: caseId } = await made.locker.openCase({ number: '001/TM', title: 'Spanduk di pagar kantor' });
  ({ item } = await addItem(made.locker, 'spanduk.jpg', picture, { caseId, searchText: 'kampanye netral' }));
  const draft = await beginPhoto(made.locker, 'separuh.jpg', caseId);
  await draft.file('original', { name: 'separuh.jpg', mediaType: 'image/jpeg' }).write(noise(2_000_000));
  file = join(made.base, 'cadangan');
  await made.locker.backup(file);
});
afterAll(async () => {
  await made.locker.close();
  removeFolders();
});

const target = (): string => join(temporaryFolder(), 'pulih.jejak');

describe('a restored locker', () => {
  test('has everything, signs a log of its own, and leaves the locker it came from alone', async () => {
    const dir = target();
    const restored = await restoreLocker(file, dir, { passphrase, dataDir: made.dataDir });
    expect(restored.problems).toEqual([]);
    expect(restored.origin).not.toBe(origin);
    const locker = await reopen({ dir, dataDir: made.dataDir });
    expect(locker.origin).toBe(restored.origin);
    expect(locker.fingerprint).toBe(restored.fingerprint);
    expect(Buffer.from(await readAll(locker, item)).equals(picture)).toBe(true);
    expect((await locker.search('netralitas')).hits.map((hit) => hit.item)).toContain(item);
    // What was on its way in when the backup was made is kept, as partial.
    expect(locker.findings.map(({ code }) => code)).toEqual(['drafts-ended']);
    expect(locker.items().map(({ state }) => state)).toEqual(['complete', 'partial']);
    expect(await locker.check({ deep: true })).toMatchObject({ ok: true, problems: [] });
    await locker.close();

    expect(await made.locker.check()).toMatchObject({ ok: true, problems: [] });
    const beside = await reopen(made);
    expect(beside.findings).toEqual([]);
    expect(beside.origin).toBe(origin);
    await beside.close();
  });

  test('opens with the recovery code of the time of the backup too', async () => {
    const dir = target();
    await restoreLocker(file, dir, { recoveryCode: made.recoveryCode, dataDir: made.dataDir });
    const locker = await openLocker(dir, { recoveryCode: made.recoveryCode }, { dataDir: made.dataDir });
    expect(locker.items()).toHaveLength(2);
    await locker.close();
  });

  test('comes into an empty folder that is there', async () => {
    const dir = target();
    mkdirSync(dir);
    await restoreLocker(file, dir, { passphrase, dataDir: made.dataDir });
    expect(existsSync(join(dir, 'locker.db'))).toBe(true);
  });
});

describe('a restore is refused', () => {
  const refused = async (from: string, dir: string, code: string, secret = passphrase): Promise<void> => {
    await expect(restoreLocker(from, dir, { passphrase: secret, dataDir: made.dataDir })).rejects.toThrow(
      fails(code),
    );
  };

  test('over a locker, and is told apart where that one is in use', async () => {
    await refused(file, made.dir, 'locker-in-use');
    const dir = target();
    await restoreLocker(file, dir, { passphrase, dataDir: made.dataDir });
    const before = readFileSync(join(dir, 'locker.db'));
    await refused(file, dir, 'locker-exists');
    expect(readFileSync(join(dir, 'locker.db')).equals(before)).toBe(true);
  });

  test('over a locker that came whole before its process was killed, and takes away what that left', async () => {
    const dir = target();
    await restoreLocker(file, dir, { passphrase, dataDir: made.dataDir });
    const left = join(dir, '../.pulih.jejak.jejak-abcdef');
    mkdirSync(left);
    writeFileSync(join(left, 'in-use.lock'), '');
    await expect(restoreLocker(file, dir, { passphrase, dataDir: made.dataDir })).rejects.toEqual(
      fails('locker-exists'),
    );
    expect(existsSync(left)).toBe(false);
    mkdirSync(left);
    await (await reopen({ dir, dataDir: made.dataDir })).close();
    expect(existsSync(left)).toBe(false);
  });

  test('into a folder with other files, and where the folder above is missing', async () => {
    const dir = temporaryFolder();
    writeFileSync(join(dir, 'lain.txt'), '');
    await refused(file, dir, 'folder-not-empty');
    await refused(file, join(dir, 'tidak', 'ada'), 'no-such-folder');
  });

  test('with a wrong passphrase, before anything is unpacked', async () => {
    const dir = target();
    await refused(file, dir, 'wrong-passphrase', 'bukan kata sandinya');
    expect(readdirSync(join(dir, '..'))).toEqual([]);
  });

  test('from what is no backup', async () => {
    const folder = temporaryFolder();
    const other = join(folder, 'lain');
    for (const content of ['', 'bukan cadangan', readFileSync(join(made.dir, 'keys.json'))]) {
      writeFileSync(other, content);
      await refused(other, join(folder, 'pulih.jejak'), 'not-a-backup');
    }
    await refused(folder, join(folder, 'pulih.jejak'), 'not-a-backup');
    await refused(join(folder, 'tidak-ada'), join(folder, 'pulih.jejak'), 'no-such-backup');
  });

  test('from a backup that is cut off or changed, and nothing stays behind', async () => {
    const folder = temporaryFolder();
    const other = join(folder, 'lain');
    const whole = readFileSync(file);
    for (const part of [0.3, 0.99]) {
      writeFileSync(other, whole.subarray(0, Math.floor(whole.length * part)));
      await refused(other, join(folder, 'pulih.jejak'), 'not-a-backup');
    }
    const middle = Math.floor(whole.length / 2);
    writeFileSync(other, whole.with(middle, (whole[middle] ?? 0) ^ 0x20));
    await refused(other, join(folder, 'pulih.jejak'), 'backup-damaged');
    expect(readdirSync(folder)).toEqual(['lain']);
  });
});

test.each(['restore-unpack', 'restore-continue-log'])(
  'a restore that is killed at %s leaves no locker, and the next one goes through',
  async (step) => {
    const dir = target();
    await runChild('restore', [file, dir, made.dataDir], { killAt: `step ${step}` });
    expect(existsSync(dir)).toBe(false);
    await restoreLocker(file, dir, { passphrase, dataDir: made.dataDir });
    expect(readdirSync(join(dir, '..'))).toEqual(['pulih.jejak']);
  },
);
