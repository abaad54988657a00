import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setImmediate as othersTurn } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { createLocker, openLocker } from '../../src/locker/index.ts';
import { lockFileName } from '../../src/locker/keys/hold-locker.ts';
import { newLocker, passphrase, removeFolders, reopen, temporaryFolder } from './temporary-locker.ts';

afterEach(removeFolders);

const options = (base: string) => ({
  officer: { name: 'Ani' },
  agency: 'Bawaslu',
  passphrase,
  dataDir: join(base, 'data'),
});

describe('createLocker', () => {
  test('makes a locker that opens with the passphrase and with the recovery code', async () => {
    const made = await newLocker();
    const { origin, fingerprint } = made.locker;
    expect(origin).toBe(`jejak/${fingerprint.slice(0, 32)}`);
    expect(made.locker.officer).toMatchObject({ name: 'Ani', agency: 'Bawaslu Kota' });
    expect(made.locker.findings).toEqual([]);
    await made.locker.close();
    const again = await openLocker(made.dir, { recoveryCode: made.recoveryCode }, { dataDir: made.dataDir });
    expect(again.origin).toBe(origin);
    await again.close();
    await expect(openLocker(made.dir, { passphrase: 'sandi yang salah' }, made)).rejects.toMatchObject({
      code: 'wrong-passphrase',
    });
  });

  test('keeps what is stored out of sight: no clear text in any file of the folder, and none with anything in it that other accounts may read', async () => {
    const made = await newLocker();
    await made.locker.openCase({ number: 'RAHASIA-77', title: 'Terlapor Budi' });
    for (const name of readdirSync(made.dir)) {
      const bytes = readFileSync(join(made.dir, name)).toString('latin1');
      for (const secret of ['RAHASIA', 'Terlapor', 'Bawaslu', 'CREATE TABLE'])
        expect(bytes).not.toContain(secret);
    }
    if (process.platform !== 'win32')
      for (const name of readdirSync(made.dir).filter((each) => each !== lockFileName))
        expect([name, statSync(join(made.dir, name)).mode & 0o077]).toEqual([name, 0]);
    await made.locker.close();
  });

  test('refuses a folder that holds anything, and leaves it as it is', async () => {
    const made = await newLocker();
    await made.locker.close();
    await expect(createLocker(made.dir, options(made.base))).rejects.toMatchObject({ code: 'locker-exists' });
    const other = join(made.base, 'other');
    mkdirSync(other);
    writeFileSync(join(other, 'catatan.txt'), 'x');
    await expect(createLocker(other, options(made.base))).rejects.toMatchObject({ code: 'folder-not-empty' });
    expect(readdirSync(other)).toEqual(['catatan.txt']);
  });

  test('by two at once makes one locker, and says to the other that there is one', async () => {
    const base = temporaryFolder();
    const dir = join(base, 'bukti.jejak');
    const attempts = await Promise.allSettled([1, 2].map(() => createLocker(dir, options(base))));
    const made = attempts.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    const codes = attempts.flatMap((one): unknown[] => (one.status === 'rejected' ? [one.reason] : []));
    expect(made).toHaveLength(1);
    expect(codes).toMatchObject([{ code: 'locker-exists', fault: 'wrong-use' }]);
    expect(made[0]?.locker.findings).toEqual([]);
    await made[0]?.locker.close();
  });

  test('refuses a folder that is no locker', async () => {
    const base = temporaryFolder();
    await expect(openLocker(base, { passphrase }, { dataDir: base })).rejects.toMatchObject({
      code: 'not-a-locker',
    });
  });

  test('that was cut short after any of its files is told from a locker, and can be created again', async () => {
    const whole = await newLocker();
    await whole.locker.close();
    const order = ['keys.json', 'keys.json.bak', 'head.txt'];
    for (let placed = 0; placed <= order.length; placed++) {
      const base = temporaryFolder();
      const dir = join(base, 'bukti.jejak');
      mkdirSync(join(dir, '.creating-a1b2c3'), { recursive: true });
      writeFileSync(join(dir, '.creating-a1b2c3', 'locker.db'), 'half');
      for (const name of order.slice(0, placed)) copyFileSync(join(whole.dir, name), join(dir, name));
      await expect(reopen({ dir, dataDir: base })).rejects.toMatchObject({ code: 'locker-unfinished' });
      const { locker } = await createLocker(dir, options(base));
      expect(locker.items()).toEqual([]);
      await locker.close();
      expect(readdirSync(dir).filter((name) => name.startsWith('.'))).toEqual([]);
    }
  });

  test('makes the folders that it lies in as durable as itself', () => {
    const base = temporaryFolder();
    const child = join(import.meta.dirname, 'children', 'create.ts');
    const trace = join(base, 'trace');
    execFileSync('strace', [
      ...['-f', '-y', '-qq', '-e', 'trace=fsync', '-o', trace],
      ...[process.execPath, child, join(base, 'a', 'b', 'bukti.jejak'), join(base, 'data')],
    ]);
    for (const folder of [base, join(base, 'a'), join(base, 'a', 'b')]) {
      expect(readFileSync(trace, 'utf8')).toContain(`<${folder}>)`);
    }
  });

  test('that was killed leaves no locker, and one that can be created again', async () => {
    const base = temporaryFolder();
    const dir = join(base, 'bukti.jejak');
    const child = spawn(
      process.execPath,
      [join(import.meta.dirname, 'children', 'create.ts'), dir, join(base, 'data')],
      {
        stdio: 'ignore',
      },
    );
    const exited = once(child, 'exit');
    while (!existsSync(dir) || readdirSync(dir).length === 0) await othersTurn();
    child.kill('SIGKILL');
    await exited;
    if (existsSync(join(dir, 'locker.db'))) throw new Error('the child was quicker than this test');
    await expect(reopen({ dir, dataDir: base })).rejects.toMatchObject({ code: 'locker-unfinished' });
    const { locker } = await createLocker(dir, options(base));
    expect(await locker.check()).toMatchObject({ ok: true, entries: 2 });
    await locker.close();
  });
});
