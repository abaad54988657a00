import { afterAll, expect, test } from 'vitest';
import type { OfficerFacts } from '../../../src/contract/officer.ts';
import { appendEntry } from '../../../src/locker/ledger/append.ts';
import {
  addItem,
  beginPhoto,
  custodyOf,
  newLocker,
  noise,
  removeFolders,
  reopen,
  tamper,
} from '../temporary-locker.ts';

afterAll(removeFolders);

const facts = (name: string, more: Partial<OfficerFacts> = {}): OfficerFacts => ({
  ...{ name, agency: 'Bawaslu Kota', nip: '', role: '', assignment: '' },
  ...more,
});

test('entries are made in the name of the officer who was chosen', async () => {
  const { locker } = await newLocker();
  const { case: caseId } = await locker.openCase({ number: '1', title: 'x' });
  const nip = '19800101 200501 1 001';
  const id = await locker.officers.keep({ facts: facts(' Budi  Contoh ', { nip, role: 'supervisor' }) });
  expect(locker.officer.name).toBe('Ani');
  const begun = await beginPhoto(locker, 'lama.jpg', caseId);
  await locker.officers.actAs(id);
  expect(locker.officer).toMatchObject({ id, name: 'Budi Contoh' });
  expect(locker.opener.name).toBe('Ani');
  await addItem(locker, 'a.jpg', noise(9), { caseId });
  await begun.seal({
    state: 'partial',
    details: {
      kind: 'photo',
      title: 'lama.jpg',
      source: { fileName: 'lama.jpg' },
      capturedAt: '2026-11-22T10:00:00.000Z',
      steps: [],
    },
  });
  const rows = await custodyOf(locker, caseId);
  // What was begun before the change is sealed in the name in which it was begun.
  expect(rows.map(({ officer }) => officer)).toEqual(['Ani', 'Budi Contoh', 'Ani']);
  expect(locker.officers.list()).toMatchObject([
    { name: 'Ani' },
    { name: 'Budi Contoh', nip: '198001012005011001', role: 'supervisor', retiredAt: null },
  ]);
  expect(await locker.check()).toMatchObject({ ok: true, problems: [] });
  await locker.close();
});

test('what is known of an officer is said anew only where it is another, and never with a wrong number', async () => {
  const { locker } = await newLocker();
  const id = await locker.officers.keep({ facts: facts('Budi', { nip: '198001012005011001' }) });
  const before = await locker.append({ kind: 'clock.checked', body: { offsetMs: 0, source: 'uji' } });
  await locker.officers.keep({ officer: id, facts: facts('Budi', { nip: '198001012005011001' }) });
  await expect(
    locker.officers.keep({ facts: facts('Citra', { nip: '198001012005011001' }) }),
  ).rejects.toMatchObject({
    code: 'nip-taken',
  });
  await expect(locker.officers.keep({ facts: facts('Citra', { nip: '19800101' }) })).rejects.toMatchObject({
    code: 'nip-length',
  });
  await expect(locker.officers.keep({ facts: facts(' ') })).rejects.toMatchObject({ code: 'blank-name' });
  await expect(locker.officers.keep({ officer: 'f'.repeat(32), facts: facts('x') })).rejects.toMatchObject({
    code: 'no-such-officer',
  });
  const after = await locker.append({ kind: 'clock.checked', body: { offsetMs: 0, source: 'uji' } });
  expect(after.seq).toBe(before.seq + 1);
  await locker.officers.keep({ officer: id, facts: facts('Budi', { assignment: '012/SPT/2026' }) });
  expect(locker.officers.list()[1]).toMatchObject({ nip: '', assignment: '012/SPT/2026' });
  await locker.close();
});

test('nobody is taken out, and in the name of who retired nothing is written any more', async () => {
  const made = await newLocker();
  const { locker } = made;
  const ani = locker.officer.id;
  await expect(locker.officers.retire(ani, true)).rejects.toMatchObject({ code: 'last-officer' });
  const budi = await locker.officers.keep({ facts: facts('Budi') });
  await expect(locker.officers.retire(ani, true)).rejects.toMatchObject({ code: 'officer-acting' });
  const draft = await beginPhoto(locker, 'a.jpg');
  await draft.file('original', { name: 'a.jpg', mediaType: 'image/jpeg' }).close();
  await locker.officers.actAs(budi);
  await expect(locker.officers.retire(ani, true)).rejects.toMatchObject({ code: 'officer-at-work' });
  await draft.fail({ code: 'uji', source: { fileName: 'a.jpg' }, message: 'uji' });

  const beside = await reopen(made); // another process that still has her acting
  await locker.officers.retire(ani, true);
  await expect(beside.openCase({ number: '9', title: 'x' })).rejects.toMatchObject({
    code: 'officer-retired',
  });
  // What comes in there is nowhere else: it is taken until that process ends.
  const late = await addItem(beside, 'b.jpg', noise(9));
  expect(late.state).toBe('complete');
  await expect(locker.officers.actAs(ani)).rejects.toMatchObject({ code: 'officer-retired' });
  await beside.close();
  expect(await locker.check()).toMatchObject({ ok: true });
  await locker.close();

  // It is her passphrase that opens it: whoever may act does.
  const again = await reopen(made);
  expect([again.opener.name, again.officer.name]).toEqual(['Ani', 'Budi']);
  await again.officers.retire(ani, false);
  await again.officers.actAs(ani);
  expect(await again.check()).toMatchObject({ ok: true });
  await again.close();
});

test('what a dead process left in the name of who retired is sealed at the next opening', async () => {
  const made = await newLocker();
  const ani = made.locker.officer.id;
  const budi = await made.locker.officers.keep({ facts: facts('Budi') });
  const left = await beginPhoto(made.locker, 'a.jpg');
  const file = left.file('original', { name: 'a.jpg', mediaType: 'image/jpeg' });
  await file.write(noise(9));
  await file.close();
  await made.locker.close();
  await tamper(made.dir, (db) => {
    const body = { actorId: ani, retired: true };
    appendEntry(db, { kind: 'actor.added', actor: budi, body, details: { name: 'Ani', agency: 'x' } });
  });
  const locker = await reopen(made);
  expect(locker.findings.map(({ code }) => code)).toEqual(['drafts-ended']);
  expect(locker.item(left.item).state).toBe('partial');
  const { problems } = await locker.check();
  expect(problems.map(({ code }) => code)).toEqual(['officer-retired']);
  await locker.officers.retire(ani, false);
  await locker.close();
});

test('check names entries in the name of whom the log did not know, or said to have retired', async () => {
  const made = await newLocker();
  const ani = made.locker.officer.id;
  const budi = await made.locker.officers.keep({ facts: facts('Budi') });
  await made.locker.close();
  await tamper(made.dir, (db) => {
    const body = { offsetMs: 0, source: 'uji' };
    appendEntry(db, { kind: 'clock.checked', actor: 'e'.repeat(32), body });
    appendEntry(db, {
      kind: 'actor.added',
      actor: ani,
      body: { actorId: budi, retired: true },
      details: { name: 'Budi', agency: 'x' },
    });
    db.prepare('UPDATE officer SET retired_at = NULL').run();
    appendEntry(db, { kind: 'clock.checked', actor: budi, body });
  });
  const locker = await reopen(made);
  const { problems } = await locker.check();
  expect(problems.map(({ code, params }) => [code, params['seq']])).toEqual(
    expect.arrayContaining([
      ['officer-unknown', 3],
      ['officer-retired', 5],
    ]),
  );
  await locker.close();
});
