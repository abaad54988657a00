import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Profile } from '../../../src/contract/profile.ts';
import { databaseFileName, pageBytes } from '../../../src/locker/database/open-database.ts';
import { changePassphrase, openLocker } from '../../../src/locker/index.ts';
import { newLocker, passphrase, removeFolders, reopen, type TestLocker } from '../temporary-locker.ts';

let made: TestLocker;
let profile: Profile;
beforeEach(async () => {
  made = await newLocker();
  profile = await made.locker.profiles.add({ name: ' Akun pemantau ', url: 'https://contoh.example/' });
});
afterEach(async () => {
  await made.locker.close();
  removeFolders();
});

const named = (code: string): unknown => expect.objectContaining({ code });

/** Whether these bytes stand in any file of the closed locker. */
function standsIn(dir: string, bytes: Buffer): boolean {
  return readdirSync(dir).some((name) => readFileSync(join(dir, name)).includes(bytes));
}

/** The pages of the closed database as they lie on the disk: an encrypted page is another each time it is written. */
function pagesOf(dir: string): Set<string> {
  const bytes = readFileSync(join(dir, databaseFileName)).toString('latin1');
  const count = bytes.length / pageBytes;
  return new Set(Array.from({ length: count }, (_, n) => bytes.slice(n * pageBytes, (n + 1) * pageBytes)));
}

describe('capture profiles of a locker', () => {
  test('have names of their own, and nobody is logged in at first', async () => {
    const { locker } = made;
    expect(profile).toMatchObject({ name: 'Akun pemantau', loggedIn: 'not-known', inUse: false, bytes: 0 });
    expect(locker.profiles.find('AKUN PEMANTAU')).toEqual(profile);
    await expect(locker.profiles.add({ name: 'akun pemantau', url: null })).rejects.toEqual(
      named('profile-name-taken'),
    );
    for (const name of ['  ', 'a\nb', 'x'.repeat(61)])
      await expect(locker.profiles.add({ name, url: null })).rejects.toEqual(named('bad-profile-name'));
    expect(() => locker.profiles.find('lain')).toThrow(expect.objectContaining({ code: 'no-such-profile' }));
    expect(locker.profiles.list()).toEqual([profile]);
  });

  test('give back byte for byte what was kept, and the newest alone', async () => {
    const { locker } = made;
    const first = randomBytes(3 * 1024 * 1024 + 17);
    const second = randomBytes(1000);
    expect(await locker.profiles.take(profile.id)).toBeNull();
    await locker.profiles.giveBack({ profile: profile.id, packed: first });
    expect(Buffer.from((await locker.profiles.take(profile.id)) ?? []).equals(first)).toBe(true);
    await locker.profiles.giveBack({ profile: profile.id, packed: null });
    expect(locker.profiles.find(profile.id).bytes).toBe(first.length);
    await locker.profiles.take(profile.id);
    await locker.profiles.giveBack({ profile: profile.id, packed: second });
    expect(Buffer.from((await locker.profiles.take(profile.id)) ?? []).equals(second)).toBe(true);
    await locker.profiles.giveBack({ profile: profile.id, packed: null });
    expect(await locker.check({ deep: true })).toMatchObject({ ok: true, problems: [] });
  });

  test('are for one at a time, in this process and in another, until that has ended', async () => {
    await made.locker.profiles.take(profile.id);
    await expect(made.locker.profiles.take(profile.id)).rejects.toEqual(named('profile-in-use'));
    const other = await reopen(made);
    expect(other.profiles.find(profile.id).inUse).toBe(true);
    await expect(other.profiles.take(profile.id)).rejects.toEqual(named('profile-in-use'));
    await expect(other.profiles.forget(profile.id)).rejects.toEqual(named('profile-in-use'));
    // Who does not have it gives nothing back.
    await other.profiles.giveBack({ profile: profile.id, packed: randomBytes(10) });
    expect(other.profiles.find(profile.id)).toMatchObject({ inUse: true, bytes: 0 });
    await made.locker.close();
    expect(other.profiles.find(profile.id).inUse).toBe(false);
    await other.profiles.take(profile.id);
    made = { ...made, locker: other };
  });

  test('say what was seen last, and keep the first address that was given', async () => {
    const { locker } = made;
    await locker.profiles.note({ profile: profile.id, loggedIn: 'yes', url: 'https://lain.example/' });
    const seen = locker.profiles.find(profile.id);
    expect(seen).toMatchObject({ loggedIn: 'yes', url: 'https://contoh.example/' });
    expect(Date.parse(seen.seenAt ?? '')).toBeGreaterThan(Date.now() - 60_000);
  });

  test('stand in no file in the clear, and a new data key takes them along', async () => {
    const secret = randomBytes(64);
    await made.locker.profiles.take(profile.id);
    await made.locker.profiles.giveBack({ profile: profile.id, packed: secret });
    await made.locker.close();
    expect(standsIn(made.dir, secret)).toBe(false);
    const newPassphrase = 'lima kata sandi yang lain';
    await changePassphrase(made.dir, { passphrase, newPassphrase, rekey: true });
    await expect(reopen(made)).rejects.toEqual(named('wrong-passphrase'));
    const locker = await openLocker(made.dir, { passphrase: newPassphrase }, { dataDir: made.dataDir });
    made = { ...made, locker };
    expect(Buffer.from((await locker.profiles.take(profile.id)) ?? []).equals(secret)).toBe(true);
  });

  test('are overwritten when they are forgotten, also for who has the key', async () => {
    await made.locker.close();
    const before = pagesOf(made.dir);
    made = { ...made, locker: await reopen(made) };
    await made.locker.profiles.take(profile.id);
    await made.locker.profiles.giveBack({ profile: profile.id, packed: randomBytes(20 * pageBytes) });
    await made.locker.close();
    const kept = [...pagesOf(made.dir)].filter((page) => !before.has(page));
    expect(kept.length).toBeGreaterThan(20);
    made = { ...made, locker: await reopen(made) };
    await made.locker.profiles.forget(profile.id);
    expect(made.locker.profiles.list()).toEqual([]);
    expect(await made.locker.check({ deep: true })).toMatchObject({ ok: true, problems: [] });
    await made.locker.close();
    const after = pagesOf(made.dir);
    expect(kept.filter((page) => after.has(page)).length).toBeLessThan(3);
    made = { ...made, locker: await reopen(made) };
  });
});
