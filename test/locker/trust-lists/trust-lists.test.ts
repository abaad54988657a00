import { createHash } from 'node:crypto';
import { afterAll, expect, test } from 'vitest';
import { joinTrustLists } from '../../../src/contract/trust-list.ts';
import { continueLog } from '../../../src/locker/backup/continue-log.ts';
import { writing } from '../../../src/locker/database/handle.ts';
import { readTrustLists } from '../../../src/locker/trust-lists/read-trust-lists.ts';
import { newLocker, removeFolders, reopen, tamper } from '../temporary-locker.ts';

afterAll(removeFolders);

/** The locker looks at no certificate: it keeps what it was given. */
const certificate = (letter: string): string =>
  `-----BEGIN CERTIFICATE-----\n${letter.repeat(64)}\n-----END CERTIFICATE-----\n`;
const hashOf = (pem: string): string => createHash('sha256').update(pem).digest('hex');

test('each change of the lists of trusted signers is an entry that says which are used by then', async () => {
  const made = await newLocker();
  const { locker } = made;
  expect(locker.trustLists.used()).toBeNull();
  const both = `catatan\n${certificate('B')}${certificate('A')}${certificate('B')}`;
  const first = await locker.trustLists.add({ name: ' dua \n.pem', pem: both });
  // The same certificates are the same list, in whatever order and however often.
  expect(first).toBe(hashOf(certificate('A') + certificate('B')));
  await expect(
    locker.trustLists.add({ name: 'lain.pem', pem: certificate('A') + certificate('B') }),
  ).rejects.toMatchObject({ code: 'trust-list-there', params: { name: 'dua .pem' } });
  const second = await locker.trustLists.add({ name: 'satu.pem', pem: certificate('A') + certificate('C') });
  expect(locker.trustLists.used()).toBe(['A', 'B', 'C'].map(certificate).join(''));
  await locker.trustLists.use(first, false);
  await locker.trustLists.use(first, false);
  expect(locker.trustLists.list()).toMatchObject([{ name: 'satu.pem', sha256: second }]);
  await locker.trustLists.use(first, true);
  await expect(locker.trustLists.use('f'.repeat(64), true)).rejects.toMatchObject({
    code: 'no-such-trust-list',
  });
  const dua = { name: 'dua .pem', sha256: first, certificates: 2 };
  const satu = { name: 'satu.pem', sha256: second, certificates: 2 };
  const all = hashOf(joinTrustLists([both, certificate('C')]));
  expect(await locker.check({ deep: true })).toMatchObject({ ok: true, problems: [] });
  await locker.close();
  let said: unknown[] = [];
  await tamper(made.dir, (db) => {
    const entries = db.prepare<[], { bytes: Uint8Array }>('SELECT bytes FROM entry ORDER BY seq').all();
    said = entries
      .map(({ bytes }) => JSON.parse(Buffer.from(bytes).toString()) as { kind: string; body: unknown })
      .flatMap(({ kind, body }) => (kind === 'settings.changed' ? [body] : []));
  });
  expect(said).toMatchObject([
    { lists: [dua], sha256: first },
    { lists: [dua, satu], sha256: all },
    { lists: [satu], sha256: second },
    { lists: [dua, satu], sha256: all },
  ]);
});

test('a list that was changed, taken into use or taken away by another hand is found', async () => {
  const made = await newLocker();
  const sha256 = await made.locker.trustLists.add({ name: 'a.pem', pem: certificate('A') });
  await made.locker.trustLists.add({ name: 'b.pem', pem: certificate('B') });
  await made.locker.trustLists.use(sha256, false);
  await made.locker.close();
  const problems = async (change: string, back: string): Promise<unknown[]> => {
    await tamper(made.dir, (db) => void db.exec(change));
    const locker = await reopen(made);
    const found = (await locker.check({ deep: true })).problems;
    await locker.close();
    await tamper(made.dir, (db) => void db.exec(back));
    return found.map(({ code }) => code);
  };
  const used = (isUsed: number): string => `UPDATE trust_list SET is_used = ${isUsed} WHERE name = 'a.pem'`;
  expect(await problems(used(1), used(0))).toEqual(['trust-lists-changed']);
  const pem = (text: string): string => `UPDATE trust_list SET pem = '${text}' WHERE name = 'a.pem'`;
  expect(await problems(pem(certificate('C')), pem(certificate('A')))).toEqual(['trust-list-changed']);
  const name = (to: string, from: string): string =>
    `UPDATE trust_list SET name = '${to}' WHERE name = '${from}'`;
  expect(await problems(name('c.pem', 'b.pem'), name('b.pem', 'c.pem'))).toEqual(['trust-lists-changed']);
  const away = "DELETE FROM trust_list WHERE name = 'a.pem'";
  expect(await problems(away, 'SELECT 1')).toEqual(['trust-list-missing']);
});

test('what another hand put in is not signed with the next change, nor by the log that goes on after this one', async () => {
  const made = await newLocker();
  await made.locker.trustLists.add({ name: 'a.pem', pem: certificate('A') });
  const officer = made.locker.officer.id;
  await made.locker.close();
  const foreign = hashOf(certificate('C'));
  const changed = { code: 'trust-lists-changed', fault: 'could-not-go-on' };
  await tamper(made.dir, (db) => {
    db.prepare('INSERT INTO trust_list (sha256, name, pem, is_used) VALUES (?, ?, ?, 1)').run(
      ...[foreign, 'c.pem', certificate('C')],
    );
  });
  let locker = await reopen(made);
  await expect(locker.trustLists.add({ name: 'b.pem', pem: certificate('B') })).rejects.toMatchObject(
    changed,
  );
  await expect(locker.trustLists.use(hashOf(certificate('A')), false)).rejects.toMatchObject(changed);
  expect(locker.trustLists.list()).toMatchObject([{ name: 'a.pem' }, { name: 'c.pem' }]);
  await locker.close();
  await tamper(made.dir, (db) => writing(db, () => continueLog(db, officer)));
  locker = await reopen(made);
  expect((await locker.check()).problems).toMatchObject([{ code: 'trust-lists-changed' }]);
  // What makes it as the log says goes through, and the next change is signed again.
  await locker.trustLists.use(foreign, false);
  expect((await locker.check()).problems).toEqual([]);
  await locker.trustLists.add({ name: 'b.pem', pem: certificate('B') });
  expect((await locker.check()).problems).toEqual([]);
  await locker.close();
});

test('a locker uses no more lists than can be looked through', async () => {
  const { locker } = await newLocker();
  const letters = 'ABCDEFGHIJKLMNOP';
  for (const letter of letters) await locker.trustLists.add({ name: letter, pem: certificate(letter) });
  const more = { name: 'q', pem: certificate('Q') };
  await expect(locker.trustLists.add(more)).rejects.toMatchObject({
    code: 'trust-lists-too-many',
    params: { most: 16 },
  });
  await locker.close();
});

test('an older locker that is opened for reading has no lists of trusted signers', async () => {
  const { dir, locker } = await newLocker();
  await locker.close();
  await tamper(dir, (db) => {
    db.exec('DROP TABLE trust_list');
    expect(() => readTrustLists(db)).toThrow('no such table');
    db.pragma('user_version = 34');
    expect(readTrustLists(db)).toEqual([]);
  });
});
