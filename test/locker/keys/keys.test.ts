import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  changePassphrase,
  createKeyFile,
  holdLockerAlone,
  setPassphraseWithRecovery,
  settleDataKey,
  stageDataKey,
  unlockKeyFile,
} from '../../../src/locker/keys/index.ts';
import { assertPassphrase } from '../../../src/locker/keys/passphrase.ts';

const passphrase = 'kopi pahit tiga gelas';
const actor = 'a'.repeat(32);
let dir: string;
let file: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'jejak-keys-'));
  file = join(dir, 'keys.json');
});
afterEach(() => rmSync(dir, { recursive: true }));

const fails = (code: string): unknown => expect.objectContaining({ code });
const create = () => createKeyFile(dir, { actor, passphrase });
const edit = (path: string, change: (json: Record<string, unknown>) => void) => {
  const json = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>; // our own file
  change(json);
  writeFileSync(path, JSON.stringify(json));
};

describe('keys.json', () => {
  test('opens with the passphrase and with the recovery code, and with nothing else', async () => {
    const { dataKey, recoveryCode } = await create();
    expect(dataKey).toHaveLength(32);
    const byPassphrase = await unlockKeyFile(dir, { passphrase });
    expect(byPassphrase).toMatchObject({ dataKey, actor, slot: { kind: 'passphrase' }, findings: [] });
    const byCode = await unlockKeyFile(dir, { recoveryCode: recoveryCode.toLowerCase() });
    expect(byCode).toMatchObject({ dataKey, actor, slot: { kind: 'recovery' } });
    await expect(unlockKeyFile(dir, { passphrase: 'kopi pahit dua gelas' })).rejects.toThrow(
      fails('wrong-passphrase'),
    );
    const other = mkdtempSync(join(tmpdir(), 'jejak-keys-'));
    const stranger = await createKeyFile(other, { actor, passphrase });
    rmSync(other, { recursive: true });
    await expect(unlockKeyFile(dir, { recoveryCode: stranger.recoveryCode })).rejects.toThrow(
      fails('wrong-recovery-code'),
    );
    await expect(unlockKeyFile(dir, { recoveryCode: recoveryCode.slice(1) })).rejects.toThrow(
      fails('recovery-code-length'),
    );
  });

  test('holds neither the data key nor the secrets, and only the owner can read it', async () => {
    const { dataKey, recoveryCode } = await create();
    const text = readFileSync(file, 'utf8');
    for (const secret of [dataKey.toString('base64'), dataKey.toString('hex'), passphrase, recoveryCode]) {
      expect(text).not.toContain(secret);
    }
    expect(readFileSync(join(dir, 'keys.json.bak'), 'utf8')).toBe(text);
    const { statSync } = await import('node:fs');
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o077).toBe(0);
  });

  test('takes a passphrase typed in another Unicode form for the same', async () => {
    const { dataKey } = await createKeyFile(dir, { actor, passphrase: 'désa Ａman sekali'.normalize('NFC') });
    expect((await unlockKeyFile(dir, { passphrase: 'désa Aman sekali'.normalize('NFD') })).dataKey).toEqual(
      dataKey,
    );
  });

  test('refuses an empty or very short passphrase, counting characters and not blanks', async () => {
    for (const short of ['', '1234567', '        ', ' pendek ', '🗝️🗝️']) {
      expect(() => assertPassphrase(short)).toThrow(fails('passphrase-too-short'));
      await expect(createKeyFile(dir, { actor, passphrase: short })).rejects.toThrow(
        fails('passphrase-too-short'),
      );
    }
    expect(existsSync(file)).toBe(false);
  });

  test('is never written over', async () => {
    await create();
    const before = readFileSync(file);
    await expect(create()).rejects.toThrow(fails('keys-exist'));
    expect(readFileSync(file)).toEqual(before);
  });

  test('lets go of the old passphrase, in the copy too, and keeps the recovery code', async () => {
    const { dataKey, recoveryCode } = await create();
    await changePassphrase(dir, { passphrase, newPassphrase: 'teh manis hangat' });
    for (const name of ['keys.json', 'keys.json.bak']) {
      copyFileSync(join(dir, name), file);
      await expect(unlockKeyFile(dir, { passphrase })).rejects.toThrow(fails('wrong-passphrase'));
      expect((await unlockKeyFile(dir, { passphrase: 'teh manis hangat' })).dataKey).toEqual(dataKey);
    }
    expect((await unlockKeyFile(dir, { recoveryCode })).dataKey).toEqual(dataKey);
    await expect(changePassphrase(dir, { passphrase, newPassphrase: 'teh manis lagi' })).rejects.toThrow(
      fails('wrong-passphrase'),
    );
  });

  test('a recovery code gives a new passphrase once and is replaced by a new code', async () => {
    const { dataKey, recoveryCode } = await create();
    const recovered = await setPassphraseWithRecovery(dir, {
      recoveryCode,
      newPassphrase: 'teh manis hangat',
    });
    expect(recovered.actor).toBe(actor);
    expect((await unlockKeyFile(dir, { passphrase: 'teh manis hangat' })).dataKey).toEqual(dataKey);
    expect((await unlockKeyFile(dir, { recoveryCode: recovered.recoveryCode })).dataKey).toEqual(dataKey);
    await expect(unlockKeyFile(dir, { recoveryCode })).rejects.toThrow(fails('wrong-recovery-code'));
    await expect(unlockKeyFile(dir, { passphrase })).rejects.toThrow(fails('wrong-passphrase'));
  });

  test('asks for the work of the product, and the event loop runs on while a passphrase is tried', async () => {
    // As the product is: the tests have it ask for less.
    vi.resetModules();
    const { createKeyFile: createAsInstalled } = await import('../../../src/locker/keys/index.ts');
    await createAsInstalled(dir, { actor, passphrase });
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
      slots: [{ kdf: { name: 'scrypt', N: 131_072, r: 8, p: 1 } }, { kind: 'recovery' }],
    });
    let turns = 0;
    const timer = setInterval(() => turns++, 5);
    await unlockKeyFile(dir, { passphrase });
    clearInterval(timer);
    expect(turns).toBeGreaterThan(5);
  });
});

describe('a damaged keys.json', () => {
  test.each([
    ['flipped byte', () => edit(file, (json) => (json['locker'] = 'f'.repeat(32)))],
    ['not JSON', () => writeFileSync(file, 'rusak')],
    ['empty', () => writeFileSync(file, '')],
    ['gone', () => rmSync(file)],
  ])('is read from its copy, said so, and mended (%s)', async (_, damage) => {
    const { dataKey } = await create();
    damage();
    const opened = await unlockKeyFile(dir, { passphrase }, () => true);
    expect(opened.dataKey).toEqual(dataKey);
    expect(opened.findings).toEqual([expect.objectContaining({ code: 'keys-read-from-copy' })]);
    expect((await unlockKeyFile(dir, { passphrase })).findings).toEqual([]);
  });

  test('both gone or both damaged is a clear error', async () => {
    await create();
    writeFileSync(file, '{}');
    writeFileSync(join(dir, 'keys.json.bak'), '[]');
    await expect(unlockKeyFile(dir, { passphrase })).rejects.toThrow(fails('keys-damaged'));
    rmSync(file);
    await expect(unlockKeyFile(dir, { passphrase })).rejects.toThrow(fails('keys-damaged'));
    rmSync(join(dir, 'keys.json.bak'));
    await expect(unlockKeyFile(dir, { passphrase })).rejects.toThrow(fails('keys-missing'));
  });

  test('a lost copy is written again', async () => {
    await create();
    rmSync(join(dir, 'keys.json.bak'));
    await unlockKeyFile(dir, { passphrase }, () => true);
    expect(readFileSync(join(dir, 'keys.json.bak'))).toEqual(readFileSync(file));
  });

  test.each([
    ['memory without end', { N: 2 ** 30 }],
    ['time without end', { p: 1_000_000 }],
    ['N that is no power of two', { N: 100_000 }],
    ['a fraction', { r: 0.5 }],
    ['a lump of memory', { N: 2 ** 20, r: 16 }],
  ])('that asks scrypt for %s is refused before any of it is spent', async (_, parameters) => {
    await create();
    for (const name of ['keys.json', 'keys.json.bak']) {
      edit(join(dir, name), (json) => {
        const slots = json['slots'] as { kdf: object }[]; // our own file
        Object.assign(slots[0]?.kdf ?? {}, parameters);
      });
    }
    await expect(unlockKeyFile(dir, { passphrase })).rejects.toThrow(fails('keys-damaged'));
  });

  test('from a newer version is named as such', async () => {
    await create();
    edit(file, (json) => (json['v'] = 2));
    edit(join(dir, 'keys.json.bak'), (json) => (json['v'] = 2));
    await expect(unlockKeyFile(dir, { passphrase })).rejects.toThrow(fails('keys-newer'));
  });
});

describe('a new data key', () => {
  test('stands beside the old one until the database has proved which is its own', async () => {
    const { dataKey, recoveryCode } = await create();
    const staged = await stageDataKey(dir, { passphrase });
    expect(staged).toMatchObject({ dataKey, endedActors: [] });
    expect(staged.newDataKey).not.toEqual(dataKey);
    // A stop before the database was exchanged: the old key is the database's, and the new one is forgotten.
    const text = readFileSync(file);
    const before = await unlockKeyFile(dir, { passphrase }, (key) => key.equals(dataKey));
    expect(before.dataKey).toEqual(dataKey);
    expect(readFileSync(file, 'utf8')).not.toContain('"next"');
    // A stop after it: the new key is, and the old slots are forgotten.
    writeFileSync(file, text);
    const after = await unlockKeyFile(dir, { passphrase }, (key) => key.equals(staged.newDataKey));
    expect(after.dataKey).toEqual(staged.newDataKey);
    await expect(unlockKeyFile(dir, { recoveryCode })).rejects.toThrow(fails('wrong-recovery-code'));
    expect((await unlockKeyFile(dir, { recoveryCode: staged.recoveryCode })).dataKey).toEqual(
      staged.newDataKey,
    );
  });

  test('that is settled leaves no slot of the old one, in the copy neither', async () => {
    const { recoveryCode } = await create();
    const staged = await stageDataKey(dir, { passphrase });
    settleDataKey(dir, 'new');
    expect((await unlockKeyFile(dir, { passphrase })).dataKey).toEqual(staged.newDataKey);
    copyFileSync(join(dir, 'keys.json.bak'), file);
    await expect(unlockKeyFile(dir, { recoveryCode })).rejects.toThrow(fails('wrong-recovery-code'));
  });

  test('never throws away the slots that fit when only an outdated one was opened', async () => {
    const { recoveryCode } = await create();
    const staged = await stageDataKey(dir, { passphrase });
    const opens = (key: Buffer) => key.equals(staged.newDataKey);
    await expect(unlockKeyFile(dir, { recoveryCode }, opens)).rejects.toThrow(fails('slot-outdated'));
    expect((await unlockKeyFile(dir, { passphrase }, opens)).dataKey).toEqual(staged.newDataKey);
  });

  test('a database of another locker is told from a wrong passphrase', async () => {
    await create();
    await expect(unlockKeyFile(dir, { passphrase }, () => false)).rejects.toThrow(fails('key-does-not-fit'));
  });

  test('two changes at once: one is refused', async () => {
    await create();
    const held = holdLockerAlone(dir);
    await expect(stageDataKey(dir, { passphrase })).rejects.toThrow(fails('keys-being-changed'));
    held.release();
  });
});
