import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { changePassphrase, openLocker, recoverLocker } from '../../../src/locker/index.ts';
import {
  addItem,
  newLocker,
  noise,
  passphrase,
  readAll,
  removeFolders,
  type TestLocker,
  temporaryFolder,
} from '../temporary-locker.ts';
import { runChild } from './run-child.ts';

const newPassphrase = 'lima kata sandi yang lain';
const fails = (code: string): unknown => expect.objectContaining({ code });
const picture = noise(900_000);

let made: TestLocker;
let item: string;
beforeAll(async () => {
  made = await newLocker();
  ({ item } = await addItem(made.locker, 'spanduk.jpg', picture));
  await made.locker.close();
});
afterAll(() => removeFolders());

/** A copy of the locker, closed, that a test may change. */
function copy(): { dir: string; dataDir: string } {
  const base = temporaryFolder();
  cpSync(made.base, base, { recursive: true });
  return { dir: join(base, 'bukti.jejak'), dataDir: join(base, 'data') };
}

async function whatOpens(
  { dir, dataDir }: { dir: string; dataDir: string },
  credential: { passphrase: string } | { recoveryCode: string },
): Promise<string> {
  try {
    const locker = await openLocker(dir, credential, { dataDir });
    const whole = Buffer.from(await readAll(locker, item)).equals(picture) && (await locker.check()).ok;
    expect(locker.findings).toEqual([]);
    await locker.close();
    return whole ? 'opens' : 'damaged';
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  }
}

describe('a changed passphrase', () => {
  test('is the one that opens, also where the locker is open meanwhile', async () => {
    const at = copy();
    const open = await openLocker(at.dir, { passphrase }, { dataDir: at.dataDir });
    expect(await changePassphrase(at.dir, { passphrase, newPassphrase })).toEqual({ endedActors: [] });
    await addItem(open, 'lagi.jpg', noise(1000));
    await open.close();
    expect(await whatOpens(at, { passphrase })).toBe('wrong-passphrase');
    expect(await whatOpens(at, { passphrase: newPassphrase })).toBe('opens');
    expect(await whatOpens(at, { recoveryCode: made.recoveryCode })).toBe('opens');
  });

  test('does not end what an old copy of keys.json opens; a new data key does', async () => {
    const at = copy();
    const old = join(at.dir, '..', 'keys-lama.json');
    cpSync(join(at.dir, 'keys.json'), old);
    await changePassphrase(at.dir, { passphrase, newPassphrase });
    const putBack = (): void => {
      for (const name of ['keys.json', 'keys.json.bak']) cpSync(old, join(at.dir, name));
    };
    const kept = readFileSync(join(at.dir, 'keys.json'));
    putBack();
    expect(await whatOpens(at, { passphrase })).toBe('opens');
    cpSync(join(at.dir, 'keys.json'), old);
    const { recoveryCode } = await changePassphrase(at.dir, { passphrase, newPassphrase, rekey: true });
    expect(kept.length).toBeGreaterThan(0);
    expect(await whatOpens(at, { passphrase: newPassphrase })).toBe('opens');
    expect(await whatOpens(at, { recoveryCode: recoveryCode ?? '' })).toBe('opens');
    expect(await whatOpens(at, { recoveryCode: made.recoveryCode })).toBe('wrong-recovery-code');
    putBack();
    expect(await whatOpens(at, { passphrase })).toBe('key-does-not-fit');
  });

  test('needs the right one, a long enough one, and a locker', async () => {
    const at = copy();
    const wrong = { passphrase: 'bukan yang ini', newPassphrase };
    for (const rekey of [false, true]) {
      await expect(changePassphrase(at.dir, { ...wrong, rekey })).rejects.toThrow(fails('wrong-passphrase'));
      const short = { passphrase, newPassphrase: 'pendek', rekey };
      await expect(changePassphrase(at.dir, short)).rejects.toThrow(fails('passphrase-too-short'));
    }
    const folder = temporaryFolder();
    await expect(changePassphrase(folder, { passphrase, newPassphrase })).rejects.toThrow(
      fails('not-a-locker'),
    );
    expect(readdirSync(folder)).toEqual([]);
    expect(await whatOpens(at, { passphrase })).toBe('opens');
  });
});

test('a recovery code opens once and gives a new passphrase and code', async () => {
  const at = copy();
  const recovered = await recoverLocker(at.dir, { recoveryCode: made.recoveryCode, newPassphrase });
  expect(await whatOpens(at, { passphrase: newPassphrase })).toBe('opens');
  expect(await whatOpens(at, { recoveryCode: recovered.recoveryCode })).toBe('opens');
  expect(await whatOpens(at, { recoveryCode: made.recoveryCode })).toBe('wrong-recovery-code');
  expect(await whatOpens(at, { passphrase })).toBe('wrong-passphrase');
});

describe('a new data key', () => {
  test('is refused while another has the locker open, and nothing is changed', async () => {
    const at = copy();
    const open = await openLocker(at.dir, { passphrase }, { dataDir: at.dataDir });
    const keys = readFileSync(join(at.dir, 'keys.json'));
    expect(await runChild('rekey', [at.dir, newPassphrase])).toEqual(['failed locker-in-use']);
    expect(readFileSync(join(at.dir, 'keys.json')).equals(keys)).toBe(true);
    await open.close();
    expect(await runChild('rekey', [at.dir, newPassphrase])).toEqual(['done']);
    expect(await whatOpens(at, { passphrase: newPassphrase })).toBe('opens');
    expect(readdirSync(at.dir).filter((name) => /^\.|-(wal|shm|journal)$/.test(name))).toEqual([]);
  });

  test.each([
    ['rename', 2],
    ['rename', 3],
    ['rename', 4],
    ['fsync', 7],
    ['pwrite64', 150],
  ])(
    'that is killed at %s %i leaves a locker that opens whole with one of the passphrases',
    async (call, nth) => {
      const at = copy();
      await runChild('rekey', [at.dir, newPassphrase], {
        strace: ['-e', `inject=${call}:signal=SIGKILL:when=${nth}`],
      });
      const former = await whatOpens(at, { passphrase });
      const next = await whatOpens(at, { passphrase: newPassphrase });
      expect([former, next].filter((result) => result === 'opens')).toHaveLength(1);
      expect(
        [former, next].filter((result) => /^(wrong-passphrase|slot-outdated)$/.test(result)),
      ).toHaveLength(1);
      expect(existsSync(join(at.dir, '.rekeying'))).toBe(false);
      expect(readFileSync(join(at.dir, 'keys.json'), 'utf8')).not.toContain('"next"');
    },
  );

  test.each([
    ['a full disk', 'pwrite64:error=ENOSPC:when=20+', 'disk-full'],
    ['a failing disk', 'fsync:error=EIO:when=8+', 'disk-failing'],
  ])('on %s says so and leaves the former passphrase', async (_, inject, code) => {
    const at = copy();
    const said = await runChild('rekey', [at.dir, newPassphrase], { strace: ['-e', `inject=${inject}`] });
    expect(said).toEqual([`failed ${code}`]);
    expect(await whatOpens(at, { passphrase })).toBe('opens');
    expect(existsSync(join(at.dir, '.rekeying'))).toBe(false);
  });
});
