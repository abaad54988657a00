import { generateKeyPairSync, sign } from 'node:crypto';
import { afterAll, expect, test } from 'vitest';
import { parseEntry } from '../../../src/bundle/entry-line.ts';
import type { Approval, Entry } from '../../../src/contract/entry.ts';
import type { OfficerFacts } from '../../../src/contract/officer.ts';
import type { WritableDb } from '../../../src/locker/database/handle.ts';
import type { Locker } from '../../../src/locker/index.ts';
import { appendEntry } from '../../../src/locker/ledger/append.ts';
import {
  addItem,
  newLocker,
  noise,
  passphrase,
  readAll,
  removeFolders,
  reopen,
  tamper,
} from '../temporary-locker.ts';

afterAll(removeFolders);

const own = { ani: 'kunci milik Ani saja', budi: 'kunci milik Budi saja' };
const facts = (name: string, more: Partial<OfficerFacts> = {}): OfficerFacts => ({
  ...{ name, agency: 'Bawaslu Kota', nip: '', role: 'supervisor', assignment: '' },
  ...more,
});
const reason = { reason: 'retention', because: 'Masa simpan habis' };

/** Ani acts; Budi is there beside her. */
async function two() {
  const made = await newLocker();
  const { locker } = made;
  const ani = locker.officer.id;
  const budi = await locker.officers.keep({ facts: facts('Budi') });
  return { ...made, ani, budi };
}

async function giveKey(locker: Locker, officer: string, passphrase: string): Promise<void> {
  const before = locker.officer.id;
  await locker.officers.actAs(officer);
  await locker.officers.makeKey({ passphrase });
  await locker.officers.actAs(before);
}

test('what needs two people is not done by one, nor by the same one twice', async () => {
  const { locker, ani, budi } = await two();
  const { item } = await addItem(locker, 'a.jpg', noise(99));
  const purge = (approvers: { officer: string; passphrase?: string }[]) =>
    locker.purgeItem({ item, roles: ['original'], ...reason, approvers });
  for (const approvers of [[], [{ officer: ani }], [{ officer: ani }, { officer: ani }]])
    await expect(purge(approvers)).rejects.toMatchObject({ code: 'second-officer-needed' });
  await expect(purge([{ officer: 'f'.repeat(32) }])).rejects.toMatchObject({ code: 'no-such-officer' });
  const citra = await locker.officers.keep({ facts: facts('Citra', { role: 'reader' }) });
  await expect(purge([{ officer: citra }])).rejects.toMatchObject({ code: 'officer-reads-only' });
  await locker.officers.retire(budi, true);
  await expect(purge([{ officer: budi }])).rejects.toMatchObject({ code: 'officer-retired' });
  await locker.officers.retire(budi, false);
  await purge([{ officer: budi }]);
  expect(await locker.check()).toMatchObject({ ok: true, problems: [] });
  await locker.close();
});

test('whoever has a key of their own approves by it and by nothing else, and both sign', async () => {
  const { locker, dir, ani, budi } = await two();
  await giveKey(locker, ani, own.ani);
  await giveKey(locker, budi, own.budi);
  const { item } = await addItem(locker, 'a.jpg', noise(99));
  const purge = (anis: string | undefined, budis: string | undefined) =>
    locker.purgeItem({
      ...{ item, roles: ['original'], ...reason },
      approvers: [
        { officer: ani, passphrase: anis },
        { officer: budi, passphrase: budis },
      ],
    });
  for (const [anis, budis, code] of [
    [own.ani, undefined, 'approval-needs-key'], // the name alone
    [undefined, own.budi, 'approval-needs-key'],
    [own.ani, own.ani, 'wrong-officer-passphrase'], // by her key in his name
    [own.ani, passphrase, 'wrong-officer-passphrase'], // the locker's own
  ] as const)
    await expect(purge(anis, budis)).rejects.toMatchObject({ code });
  await expect(
    locker.purgeItem({
      item,
      roles: ['original'],
      ...reason,
      approvers: [{ officer: budi, passphrase: own.budi }],
    }),
  ).rejects.toMatchObject({ code: 'approval-needs-key', params: { name: 'Ani' } });
  await purge(own.ani, own.budi);
  expect(await locker.check()).toMatchObject({ ok: true, problems: [] });
  await locker.close();
  await tamper(dir, (db) => {
    const entry = lastEntry(db);
    expect(entry.body['approvals']).toEqual([
      { officer: ani, signature: expect.stringMatching(/=$/) as string },
      { officer: budi, signature: expect.stringMatching(/=$/) as string },
    ]);
  });
});

test('a key is made by its officer, another takes its place by its signature, and one that is lost is said to be', async () => {
  const made = await two();
  const { locker, ani, budi } = made;
  await expect(locker.officers.makeKey({ passphrase: 'pendek' })).rejects.toMatchObject({
    code: 'passphrase-too-short',
  });
  await locker.officers.actAs(budi);
  // Whoever opens the locker as Ani would sign as Budi.
  await expect(locker.officers.makeKey({ passphrase })).rejects.toMatchObject({
    code: 'passphrase-of-another',
  });
  await locker.officers.makeKey({ passphrase: own.budi });
  const first = locker.officers.list().find(({ id }) => id === budi)?.fingerprint;
  expect(first).toMatch(/^[0-9a-f]{64}$/);
  await expect(locker.officers.makeKey({ passphrase: own.ani })).rejects.toMatchObject({
    code: 'wrong-officer-passphrase',
  });
  await locker.officers.makeKey({ passphrase: own.ani, formerPassphrase: own.budi });
  const second = locker.officers.list().find(({ id }) => id === budi)?.fingerprint;
  expect(second).not.toBe(first);
  // What is said of him anew leaves his key as it is.
  await locker.officers.keep({ officer: budi, facts: facts('Budi Contoh') });
  expect(locker.officers.list().find(({ id }) => id === budi)?.fingerprint).toBe(second);
  await locker.officers.actAs(ani);
  const { item } = await addItem(locker, 'a.jpg', noise(99));
  await locker.purgeItem({
    ...{ item, roles: ['original'], ...reason },
    approvers: [{ officer: budi, passphrase: own.ani }],
  });
  await locker.officers.loseKey(budi);
  await expect(locker.officers.loseKey(budi)).rejects.toMatchObject({ code: 'no-officer-key' });
  expect(locker.officers.list().find(({ id }) => id === budi)?.fingerprint).toBeNull();
  await locker.officers.actAs(budi);
  await locker.officers.makeKey({ passphrase: own.budi });
  await locker.officers.makeKey({ passphrase: own.ani, isLost: true });
  // What was signed by the keys before stays as it was.
  expect(await locker.check()).toMatchObject({ ok: true, problems: [] });
  await locker.close();
});

test('what needs two people is a setting, and asking for less needs two', async () => {
  const { locker, ani, budi } = await two();
  const rules = () => locker.officers.twoPeople();
  expect(rules()).toEqual({ acts: ['purge'], bySupervisor: false, isSet: false });
  await locker.officers.setTwoPeople({ acts: ['officers', 'purge'], bySupervisor: true });
  expect(rules()).toEqual({ acts: ['purge', 'officers'], bySupervisor: true, isSet: true });
  for (const less of [
    { acts: ['officers'], bySupervisor: true },
    { acts: ['purge', 'officers'], bySupervisor: false },
  ] as const) {
    await expect(locker.officers.setTwoPeople(less)).rejects.toMatchObject({ code: 'second-officer-needed' });
    await expect(locker.officers.setTwoPeople(less, [{ officer: ani }])).rejects.toMatchObject({
      code: 'second-officer-needed',
    });
  }
  const role = facts('Ani', { role: 'supervisor' });
  await expect(locker.officers.keep({ officer: ani, facts: role })).rejects.toMatchObject({
    code: 'second-officer-needed',
  });
  await locker.officers.keep({ facts: facts('Citra', { role: 'investigator' }) }, [{ officer: budi }]);
  const citra = locker.officers.list().find(({ name }) => name === 'Citra')?.id ?? '';
  await expect(
    locker.officers.setTwoPeople({ acts: [], bySupervisor: false }, [{ officer: citra }]),
  ).rejects.toMatchObject({ code: 'second-not-supervisor' });
  // More is asked for by anyone.
  await locker.officers.setTwoPeople({ acts: ['purge', 'key', 'officers'], bySupervisor: true });
  await expect(locker.rotateKey('routine')).rejects.toMatchObject({ code: 'second-officer-needed' });
  await locker.rotateKey('routine', [{ officer: budi }]);
  await locker.officers.setTwoPeople({ acts: [], bySupervisor: false }, [{ officer: budi }]);
  await locker.rotateKey('routine');
  expect(await locker.check()).toMatchObject({ ok: true, problems: [] });
  await locker.close();
});

test('whoever gave up a lost key is not kept from it by that key, where that needs two', async () => {
  const { locker, ani, budi } = await two();
  await giveKey(locker, ani, own.ani);
  await giveKey(locker, budi, own.budi);
  const approvers = [{ officer: ani, passphrase: own.ani }];
  await locker.officers.setTwoPeople({ acts: ['officers'], bySupervisor: false });
  await locker.officers.actAs(budi);
  await expect(locker.officers.loseKey(budi)).rejects.toMatchObject({ code: 'second-officer-needed' });
  await locker.officers.loseKey(budi, approvers);
  await locker.officers.makeKey({ passphrase: own.budi, approvers });
  expect(await locker.check()).toMatchObject({ ok: true, problems: [] });
  await locker.close();
});

test('whose key is said to be lost is not the second one who approves that', async () => {
  const { locker, ani, budi } = await two();
  await giveKey(locker, budi, own.budi);
  await locker.officers.setTwoPeople({ acts: ['officers'], bySupervisor: false });
  expect(locker.officer.id).toBe(ani);
  // Nothing shows that he agrees: by the lost key he cannot sign.
  await expect(locker.officers.loseKey(budi, [{ officer: budi }])).rejects.toMatchObject({
    code: 'second-officer-needed',
  });
  await locker.close();
});

test('a reader looks, and the writer itself refuses the rest', async () => {
  const { locker, ani, budi } = await two();
  const { case: caseId } = await locker.openCase({ number: '1', title: 'x' });
  const { item } = await addItem(locker, 'a.jpg', noise(99), { caseId });
  await locker.officers.keep({ officer: budi, facts: facts('Budi', { role: 'reader' }) });
  await locker.officers.actAs(budi);
  const refused = { code: 'officer-reads-only', params: { name: 'Budi' } };
  for (const write of [
    () => locker.openCase({ number: '2', title: 'x' }),
    () => locker.changeCase(caseId, { title: 'y' }),
    () => locker.labelExhibit({ itemId: item, caseId }),
    () => locker.annotateItem({ item, text: 'x' }),
    () => addItem(locker, 'b.jpg', noise(9)),
    () => locker.rotateKey('routine'),
    () => locker.officers.keep({ facts: facts('Citra') }),
    () => locker.officers.keep({ officer: budi, facts: facts('Budi') }), // not even to be one no more
    () => locker.officers.retire(ani, true),
    () => locker.officers.makeKey({ passphrase: own.budi }),
    () => locker.officers.setTwoPeople({ acts: [], bySupervisor: false }),
    () => locker.purgeItem({ item, roles: ['original'], ...reason, approvers: [{ officer: ani }] }),
    () => locker.append({ kind: 'anchor.made', body: { treeSize: 0, root: '0'.repeat(64), form: 'x' } }),
    () => locker.profiles.add({ name: 'x', url: 'https://example.test/' }),
    () => locker.changeQueue({ change: 'clear', clearing: 'x' }),
    () => locker.changeQueue({ change: 'cancel', jobs: [] }),
  ])
    await expect(write()).rejects.toMatchObject(refused);
  await locker.append({ kind: 'item.viewed', caseId, body: { itemId: item } });
  expect((await readAll(locker, item)).length).toBe(99);
  await locker.officers.actAs(ani);
  await expect(
    locker.officers.keep({ officer: ani, facts: facts('Ani', { role: 'reader' }) }),
  ).rejects.toMatchObject({ code: 'last-officer' });
  expect(await locker.check()).toMatchObject({ ok: true, problems: [] });
  await locker.close();
});

test('check names approvals that were replayed, forged, or of whoever acted no more, and what a reader wrote', async () => {
  const made = await two();
  const { locker, dir, ani, budi } = made;
  await giveKey(locker, budi, own.budi);
  const one = await addItem(locker, 'a.jpg', noise(99));
  const other = await addItem(locker, 'b.jpg', noise(99));
  const citra = await locker.officers.keep({ facts: facts('Citra', { role: 'reader' }) });
  await locker.purgeItem({
    ...{ item: one.item, roles: ['original'], ...reason },
    approvers: [{ officer: budi, passphrase: own.budi }],
  });
  await locker.officers.retire(budi, true);
  await locker.close();
  await tamper(dir, (db) => {
    const approvals = findEntry(db, 'item.purged').body['approvals'] as Approval[];
    const body = { itemId: other.item, roles: ['original'], reason: 'retention', approvals };
    const forged = sign(null, Buffer.from('x'), generateKeyPairSync('ed25519').privateKey).toString('base64');
    const purged = (each: Approval[], actor = ani) =>
      appendEntry(db, {
        ...{ kind: 'item.purged', actor, body: { ...body, approvals: each }, details: { reason: 'x' } },
      });
    purged(approvals);
    purged([{ officer: ani, signature: forged }]); // she has no key
    purged([citra, citra]);
    purged([], citra);
    // His key is taken away, and one that nobody showed to hold is put in its place.
    for (const more of [{}, { signatureByNew: forged, keyLost: true }]) {
      const { publicKey } = generateKeyPairSync('ed25519');
      const key = publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
      appendEntry(db, {
        ...{ kind: 'actor.added', actor: ani, details: { name: 'Budi', agency: 'x' } },
        body: { actorId: budi, publicKey: key, ...more },
      });
    }
  });
  const again = await reopen(made);
  const { problems } = await again.check();
  expect(problems.map(({ code }) => code).filter((code) => /^(approval|officer)-/.test(code))).toEqual([
    ...['approval-by-retired', 'approval-wrong', 'approval-wrong', 'approval-twice', 'officer-reads-only'],
    ...['officer-key-replaced', 'officer-key-wrong', 'officer-key-gone'],
  ]);
  await again.close();
});

function lastEntry(db: WritableDb): Entry {
  return entriesOf(db).at(-1) as Entry;
}

function findEntry(db: WritableDb, kind: string): Entry {
  return entriesOf(db).find((entry) => entry.kind === kind) as Entry;
}

function entriesOf(db: WritableDb): Entry[] {
  const rows = db.prepare<[], { bytes: Uint8Array }>('SELECT bytes FROM entry ORDER BY log, seq').all();
  return rows.map(({ bytes }) => parseEntry(new Uint8Array(bytes)));
}
