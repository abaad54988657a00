import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { toBase64 } from '../../src/bundle/bytes.ts';
import { parseEntry } from '../../src/bundle/entry-line.ts';
import { verifyFile } from '../../src/bundle/node/verify-file.ts';
import type { Approval } from '../../src/contract/entry.ts';
import { exportCase } from '../../src/core/export-case.ts';
import { continueLog } from '../../src/locker/backup/continue-log.ts';
import { writing } from '../../src/locker/database/handle.ts';
import type { Locker } from '../../src/locker/index.ts';
import { appendEntry } from '../../src/locker/ledger/append.ts';
import { drawKey } from '../../src/locker/ledger/signing-key.ts';
import {
  addItem,
  newLocker,
  noise,
  removeFolders,
  reopen,
  secondOfficer,
  type TestLocker,
  tamper,
} from '../locker/temporary-locker.ts';

afterAll(removeFolders);

const reason = { reason: 'retention', because: 'Masa simpan habis' };
const [anis, budis] = ['kunci milik Ani saja', 'kunci milik Budi saja'];

/** A case with two items, of which the first was purged by two officers; with keys of their own where that is wanted. */
async function purgedCase(hasKeys: boolean) {
  const made = await newLocker();
  const { locker } = made;
  const ani = locker.officer.id;
  const { officer: budi } = await secondOfficer(locker);
  const { case: caseId } = await locker.openCase({ number: '1', title: 'x' });
  const one = await addItem(locker, 'a.jpg', noise(300), { caseId });
  const other = await addItem(locker, 'b.jpg', noise(300), { caseId });
  if (hasKeys) {
    await locker.officers.makeKey({ passphrase: anis });
    await locker.officers.actAs(budi);
    await locker.officers.makeKey({ passphrase: budis });
    await locker.officers.actAs(ani);
  }
  const { seq } = await locker.purgeItem({
    ...{ item: one.item, roles: ['original'], ...reason },
    approvers: [
      { officer: ani, passphrase: anis },
      { officer: budi, passphrase: budis },
    ],
  });
  return { made, ani, budi, caseId, other: other.item, seq };
}

async function handedOver({ base }: TestLocker, locker: Locker, caseId: string) {
  const out = join(base, 'berkas.zip');
  const asked = { caseId, out, to: '', why: '', overwrite: true };
  await exportCase(locker, asked, { onProgress: () => undefined, signal: new AbortController().signal });
  await locker.close();
  return { verified: await verifyFile(out), perl: await perlOn(out) };
}

/** What the reader in Perl, which shares no code with ours, says of a bundle. */
function perlOn(file: string): Promise<{ status: number; said: string }> {
  const script = join(import.meta.dirname, '../peer/perl/verify-bundle.pl');
  return new Promise((resolve, reject) => {
    execFile(
      'perl',
      [script, file],
      { env: { ...process.env, LC_ALL: 'C' } },
      (error: (Error & { code?: unknown }) | null, said) => {
        if (error === null) resolve({ status: 0, said });
        else if (typeof error.code === 'number') resolve({ status: error.code, said });
        else reject(error); // Perl itself could not be started
      },
    );
  });
}

const codes = (list: readonly { code: string }[]): string[] =>
  list.map(({ code }) => code).filter((code) => code.startsWith('approval'));

test('B26 an approval by an own key goes out with the case, and two readers find it right', async () => {
  const { made, budi, caseId, seq } = await purgedCase(true);
  const { verified, perl } = await handedOver(made, made.locker, caseId);
  expect(verified).toMatchObject({ intact: true, failures: [] });
  expect(verified.approvals).toEqual([
    {
      ...{ seq, kind: 'item.purged', officer: budi, how: 'signed', isAfterLoss: false },
      fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    },
  ]);
  expect(codes(verified.notChecked)).toEqual([]);
  expect(perl).toMatchObject({ status: 0 });
});

test('without own keys the second name goes out as recorded, and is said not to be approved', async () => {
  const { made, budi, caseId, seq } = await purgedCase(false);
  const { verified, perl } = await handedOver(made, made.locker, caseId);
  expect(verified).toMatchObject({ intact: true, failures: [] });
  expect(verified.approvals).toEqual([
    { seq, kind: 'item.purged', officer: budi, how: 'recorded', fingerprint: null, isAfterLoss: false },
  ]);
  expect(verified.notChecked).toContainEqual({ code: 'approvals-recorded', params: { count: 1 } });
  expect(perl).toMatchObject({ status: 0 });
});

test('who approved only that a colleague was added goes out too, so that both readers find it right', async () => {
  const made = await newLocker();
  const { locker } = made;
  const { officer: budi } = await secondOfficer(locker);
  const ani = locker.officer.id;
  await locker.officers.actAs(budi);
  await locker.officers.makeKey({ passphrase: budis });
  await locker.officers.actAs(ani);
  await locker.officers.setTwoPeople({ acts: ['officers'], bySupervisor: false });
  const facts = { name: 'Citra', agency: '', nip: '', role: '' as const, assignment: '' };
  const citra = await locker.officers.keep({ facts }, [{ officer: budi, passphrase: budis }]);
  await locker.officers.actAs(citra);
  const { case: caseId } = await locker.openCase({ number: '1', title: 'x' });
  const { verified, perl } = await handedOver(made, locker, caseId);
  expect(verified).toMatchObject({ intact: true, failures: [] });
  expect(verified.approvals).toMatchObject([{ kind: 'actor.added', officer: budi, how: 'signed' }]);
  expect(perl).toMatchObject({ status: 0 });
});

test('an approval that is used again for another item is found by both readers', async () => {
  const { made, ani, caseId, other, seq } = await purgedCase(true);
  await made.locker.close();
  await tamper(made.dir, (db) => {
    const row = db.prepare<[number], { bytes: Uint8Array }>('SELECT bytes FROM entry WHERE seq = ?').get(seq);
    const { body } = parseEntry(new Uint8Array(row?.bytes ?? []));
    const approvals = body['approvals'] as Approval[];
    appendEntry(db, {
      ...{ kind: 'item.purged', actor: ani, caseId, details: { reason: 'x' } },
      body: { itemId: other, roles: ['original'], reason: 'retention', approvals },
    });
  });
  const { verified, perl } = await handedOver(made, await reopen(made), caseId);
  expect(verified.intact).toBe(false);
  expect(verified.failures.map(({ code }) => code)).toEqual(['approval-wrong', 'approval-wrong']); // hers and his
  expect(perl.status).toBe(1);
  expect(perl.said).toMatch(/^approval in \d+\napproval in \d+\nnot right\n$/);
});

test('in a log that goes on under another key an approval is said again, and not taken for a signature over that', async () => {
  const { made, ani, budi, caseId } = await purgedCase(true);
  await made.locker.close();
  await tamper(made.dir, (db) => writing(db, () => continueLog(db, ani)));
  const locker = await reopen(made);
  const { problems } = await locker.check();
  expect(codes(problems)).toEqual([]);
  // Their keys are still theirs there.
  const { item } = await addItem(locker, 'c.jpg', noise(9), { caseId });
  await locker.purgeItem({
    ...{ item, roles: ['original'], ...reason },
    approvers: [
      { officer: ani, passphrase: anis },
      { officer: budi, passphrase: budis },
    ],
  });
  const { verified, perl } = await handedOver(made, locker, caseId);
  expect(verified.failures).toEqual([]);
  expect(verified.approvals.map(({ how }) => how)).toEqual(['said-again', 'signed']);
  expect(verified.notChecked).toContainEqual({ code: 'approvals-said-again', params: { count: 1 } });
  expect(perl).toMatchObject({ status: 0 });
});

test('an approval by a key that came after a lost one is told apart, with the fingerprint to compare', async () => {
  const { made, ani, budi, caseId, other } = await purgedCase(true);
  const { locker } = made;
  await locker.officers.setTwoPeople({ acts: ['purge'], bySupervisor: false }, [
    { officer: ani, passphrase: anis },
    { officer: budi, passphrase: budis },
  ]);
  // Whoever opens the locker can say that a colleague's key is lost, and give them another.
  await locker.officers.loseKey(budi);
  await locker.officers.actAs(budi);
  await locker.officers.makeKey({ passphrase: 'kunci yang dibuat orang lain' });
  await locker.officers.actAs(ani);
  await locker.purgeItem({
    ...{ item: other, roles: ['original'], ...reason },
    approvers: [
      { officer: ani, passphrase: anis },
      { officer: budi, passphrase: 'kunci yang dibuat orang lain' },
    ],
  });
  const { verified } = await handedOver(made, locker, caseId);
  expect(verified.failures).toEqual([]);
  const [first, second] = verified.approvals;
  expect([first?.isAfterLoss, second?.isAfterLoss]).toEqual([false, true]);
  expect(second?.fingerprint).not.toBe(first?.fingerprint);
  expect(verified.notChecked).toContainEqual({ code: 'approvals-after-loss', params: { count: 1 } });
});

test('a key that an entry claims an earlier log gave, after this one said things itself, is found by both readers', async () => {
  const { made, ani, budi, caseId } = await purgedCase(true);
  await made.locker.close();
  await tamper(made.dir, (db) => {
    const { spki } = drawKey();
    const body = {
      actorId: budi,
      publicKey: toBase64(spki),
      continued: { log: 'jejak/lama', seq: 3, at: '2026-01-01T00:00:00.000Z' },
    };
    appendEntry(db, { kind: 'actor.added', actor: ani, body, details: { name: 'Budi', agency: '' } });
  });
  const { verified, perl } = await handedOver(made, await reopen(made), caseId);
  expect(verified.failures.map(({ code }) => code)).toContain('officer-key-replaced');
  expect(perl.status).toBe(1);
  expect(perl.said).toMatch(/^officer key replaced in \d+$/m);
});
