import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { verifyFile } from '../../../src/bundle/node/verify-file.ts';
import type { ActFacts, RecordRequest } from '../../../src/contract/acts.ts';
import { exportCase } from '../../../src/core/export-case.ts';
import {
  addItem,
  custodyOf,
  exportMaterialOf,
  itemCustodyOf,
  newLocker,
  noise,
  removeFolders,
  reopen,
  type TestLocker,
  tamper,
} from '../temporary-locker.ts';

let made: TestLocker;
let caseId: string;
let item: string;
beforeEach(async () => {
  made = await newLocker();
  ({ case: caseId } = await made.locker.openCase({ number: '1', title: 'Satu' }));
  ({ item } = await addItem(made.locker, 'suka.jpg', noise(10), { caseId }));
});
afterEach(async () => {
  await made.locker.close();
  removeFolders();
});

const id = (digit: string): string => digit.repeat(32);
const unknown = { at: null, zone: null, shown: null };
const nip = '198001012005011001';
const subject = (name = 'Budi Contoh'): RecordRequest => ({
  what: 'subject',
  id: id('a'),
  facts: { name, agency: 'Dinas Contoh', position: 'Kepala Seksi' },
  nip,
});
const account: RecordRequest = {
  what: 'account',
  id: id('b'),
  facts: { platform: 'instagram', handle: 'budi.contoh', stableId: '17', url: '', shown: 'Budi' },
};
const attribution = (): RecordRequest => ({
  what: 'attribution',
  id: id('c'),
  facts: {
    account: id('b'),
    subject: id('a'),
    level: 'L1',
    basis: 'inferred',
    grounds: 'Foto profil sama dengan foto di laman dinas',
    items: [item],
  },
});
const actFacts = (): ActFacts => ({
  kind: 'like',
  account: id('b'),
  basis: 'observed',
  target: { kind: 'post', url: 'https://contoh.example/p/1', shown: 'Akun Pemenangan' },
  done: { ...unknown, at: '2023-09-25T14:05', zone: '+07:00' },
  found: { ...unknown, at: '2023-09-26' },
  items: [item],
  note: 'Nama terlihat di daftar suka',
});
const act = (facts: Partial<ActFacts> = {}): RecordRequest => ({
  what: 'act',
  id: id('d'),
  facts: { ...actFacts(), ...facts },
});
const all = (): RecordRequest[] => [subject(), account, attribution(), act()];

const kinds = async (): Promise<string[]> => (await custodyOf(made.locker, caseId)).map(({ kind }) => kind);

describe('a record in two hands', () => {
  const refused = { code: 'changed-meanwhile' };
  /** With the entry over which each is written. */
  const over = (records: RecordRequest[], entries: Record<string, string>): RecordRequest[] =>
    records.map((record) => ({ ...record, was: entries[record.id] ?? null }));

  test('is there once where it is sent again since its answer was lost, with all that was sent with it', async () => {
    const { locker } = made;
    const written = await locker.keepRecords(caseId, over(all(), {}));
    const before = locker.caseActs(caseId);
    const { length } = await kinds();
    expect(await locker.keepRecords(caseId, over(all(), {}))).toEqual(written);
    expect(await kinds()).toHaveLength(length);
    expect(locker.caseActs(caseId)).toEqual(before);
    // With other words under the same id it is another hand.
    await expect(locker.keepRecords(caseId, over([subject('Wati Contoh')], {}))).rejects.toMatchObject(
      refused,
    );
  });

  test('is not written over what another has made of it meanwhile, and nothing beside it is', async () => {
    const { locker } = made;
    const first = await locker.keepRecords(caseId, over(all(), {}));
    expect(locker.caseActs(caseId).subjects[0]?.entry).toBe(first[id('a')]);
    const theirs = await locker.keepRecords(caseId, over([subject('Budi C.')], first));
    const { length } = await kinds();
    const mine = [act({ note: 'Lain' }), subject('Wati Contoh')];
    await expect(locker.keepRecords(caseId, over(mine, first))).rejects.toMatchObject(refused);
    const withdrawal: RecordRequest = { what: 'withdrawal', of: 'act', id: id('d'), reason: 'Salah' };
    await locker.keepRecords(caseId, over([withdrawal], first));
    await expect(locker.keepRecords(caseId, over([act({ note: 'Lain' })], first))).rejects.toMatchObject(
      refused,
    );
    expect(locker.caseActs(caseId)).toMatchObject({
      subjects: [{ name: 'Budi C.', nip }],
      acts: [{ note: actFacts().note, withdrawn: 'Salah' }],
    });
    expect(await kinds()).toHaveLength(length + 1);
    // Whoever has seen what the other made of it writes over that.
    await locker.keepRecords(caseId, over([subject('Wati Contoh')], { ...first, ...theirs }));
    expect(locker.caseActs(caseId).subjects).toMatchObject([{ name: 'Wati Contoh', nip }]);
    expect(await locker.check()).toMatchObject({ ok: true, problems: [] });
  });

  test('is not taken back by whoever saw it otherwise', async () => {
    const { locker } = made;
    const first = await locker.keepRecords(caseId, over(all(), {}));
    await locker.keepRecords(caseId, over([act({ note: 'Lain' })], first));
    const withdrawal: RecordRequest = { what: 'withdrawal', of: 'act', id: id('d'), reason: 'Salah' };
    await expect(locker.keepRecords(caseId, over([withdrawal], first))).rejects.toMatchObject(refused);
    expect(locker.caseActs(caseId).acts).toMatchObject([{ note: 'Lain', withdrawn: null }]);
  });
});

describe('an act', () => {
  test('leads from a person by an account to a target and its evidence, with three times kept apart', async () => {
    const { locker } = made;
    await locker.keepRecords(caseId, all());
    expect(locker.caseActs(caseId)).toMatchObject({
      subjects: [{ id: id('a'), name: 'Budi Contoh', nip, withdrawn: null, officer: 'Ani' }],
      accounts: [{ id: id('b'), handle: 'budi.contoh', stableId: '17' }],
      attributions: [{ account: id('b'), subject: id('a'), level: 'L1', basis: 'inferred', items: [item] }],
      acts: [
        {
          kind: 'like',
          basis: 'observed',
          target: { shown: 'Akun Pemenangan' },
          done: { at: '2023-09-25T14:05', zone: '+07:00', precision: 'minute' },
          found: { at: '2023-09-26', zone: null, precision: 'day' },
          captured: [{ item, title: 'suka.jpg', capturedAt: '2026-11-22T10:00:00.000Z', exhibit: null }],
        },
      ],
    });
    expect((await kinds()).slice(-4)).toEqual([
      'case.changed',
      'case.changed',
      'case.changed',
      'item.attributed',
    ]);
    expect(await locker.check()).toMatchObject({ ok: true, problems: [] });
  });

  test('that is the same again makes no entry; changed, withdrawn and standing again each make one', async () => {
    const { locker } = made;
    await locker.keepRecords(caseId, all());
    const before = (await kinds()).length;
    await locker.keepRecords(caseId, all());
    expect(await kinds()).toHaveLength(before);
    await locker.keepRecords(caseId, [act({ kind: 'share' })]);
    const [written] = locker.caseActs(caseId).acts;
    await vi.waitUntil(() => new Date().toISOString() > (written?.changedAt ?? written?.madeAt ?? ''));
    await locker.keepRecords(caseId, [{ what: 'withdrawal', of: 'act', id: id('d'), reason: 'Akun lain' }]);
    expect(locker.caseActs(caseId).acts).toMatchObject([
      { kind: 'share', withdrawn: 'Akun lain', changedAt: (await custodyOf(locker, caseId)).at(-1)?.at },
    ]);
    await locker.keepRecords(caseId, [act({ kind: 'share' })]);
    expect(locker.caseActs(caseId).acts).toMatchObject([{ kind: 'share', withdrawn: null }]);
    expect(await kinds()).toHaveLength(before + 3);
    expect(await locker.check()).toMatchObject({ ok: true });
  });

  test('does not change what the case is called, whatever is said of its people', async () => {
    const { locker } = made;
    await locker.keepRecords(caseId, all());
    await locker.changeCase(caseId, { title: 'Satu lagi' });
    await locker.keepRecords(caseId, [subject('Budi Misal')]);
    expect(locker.findCase(caseId)).toMatchObject({ number: '1', title: 'Satu lagi' });
    expect(await locker.check()).toMatchObject({ ok: true });
  });

  test('is refused whole where a part of it does not hold, and nothing is written', async () => {
    const { locker } = made;
    const { item: elsewhere } = await addItem(locker, 'lain.jpg', noise(11));
    const { case: other } = await locker.openCase({ number: '2', title: 'Dua' });
    await locker.keepRecords(caseId, [subject(), account]);
    const before = (await kinds()).length;
    const twin: RecordRequest = {
      ...account,
      id: id('e'),
      facts: { ...account.facts, handle: 'Budi.Contoh' },
    };
    const claim = attribution();
    if (claim.what !== 'attribution') throw new Error('no attribution');
    const refused: [RecordRequest[], string][] = [
      [[act({ items: [elsewhere] })], 'item-not-in-case'],
      [[act({ account: id('f') })], 'no-such-record'],
      [[act({ target: { kind: 'post', url: '', shown: '' } })], 'act-without-target'],
      [[act({ items: [] })], 'act-without-evidence'],
      [[subject(), claim, { ...claim, id: id('e') }], 'attribution-known'],
      [[subject(' ')], 'subject-nameless'],
      [[twin], 'account-known'],
      [[subject('Lain'), { ...claim, facts: { ...claim.facts, grounds: '' } }], 'grounds-missing'],
      [[{ what: 'withdrawal', of: 'act', id: id('9'), reason: 'x' }], 'no-such-record'],
    ];
    for (const [records, code] of refused)
      await expect(locker.keepRecords(caseId, records)).rejects.toMatchObject({ code });
    await expect(locker.keepRecords(other, [account])).rejects.toMatchObject({
      code: 'record-of-another-case',
    });
    expect(await kinds()).toHaveLength(before);
    await locker.keepRecords(caseId, [attribution(), act()]);
    const taken = { what: 'withdrawal', of: 'account', id: id('b'), reason: 'x' } as const;
    await expect(locker.keepRecords(caseId, [taken])).rejects.toMatchObject({ code: 'record-in-use' });
  });

  test('and whom it speaks of are told in the custody log by their names of then, one by one', async () => {
    const { locker } = made;
    const { item: second } = await addItem(locker, 'profil.jpg', noise(12), { caseId });
    await locker.keepRecords(caseId, all());
    await locker.keepRecords(caseId, [subject('Budi Misal'), act({ items: [second, item] })]);
    await locker.keepRecords(caseId, [
      { what: 'withdrawal', of: 'act', id: id('d'), reason: 'Akun lain' },
      { what: 'withdrawal', of: 'attribution', id: id('c'), reason: 'Nama sama' },
      { what: 'withdrawal', of: 'subject', id: id('a'), reason: 'Bukan dia' },
    ]);
    await locker.keepRecords(caseId, [subject('Budi Misal')]);
    const told = (await custodyOf(locker, caseId)).flatMap(({ record }) => (record === null ? [] : [record]));
    expect(told.map(({ kind, is, name, to, reason }) => [kind, is, name, to, reason].join(' | '))).toEqual([
      'subject | added | Budi Contoh |  | ',
      'account | added | @budi.contoh |  | ',
      'attribution | added | @budi.contoh | Budi Contoh | ',
      'act | added | @budi.contoh | Akun Pemenangan | ',
      'subject | changed | Budi Misal |  | ',
      'act | changed | @budi.contoh | Akun Pemenangan | ',
      'act | withdrawn | @budi.contoh | Akun Pemenangan | Akun lain',
      'attribution | withdrawn | @budi.contoh | Budi Misal | Nama sama',
      'subject | withdrawn | Budi Misal |  | Bukan dia',
      'subject | restored | Budi Misal |  | ',
    ]);
    expect(told[3]).toMatchObject({ act: 'like', level: null });
    expect(told[2]).toMatchObject({ act: null, level: 'L1' });
    // The same where the entries before them are on other pages.
    const whole = await custodyOf(locker, caseId);
    const paged = [];
    for (let offset = 0; offset < whole.length; offset += 3)
      paged.push(...(await locker.caseCustody({ caseId, offset, limit: 3 })).rows);
    expect(paged.toReversed()).toEqual(whole);
    // Of an item that came to an act later, the act was changed, not added.
    const ofItem = (await itemCustodyOf(locker, second)).flatMap(({ record }) =>
      record === null ? [] : [record.is],
    );
    expect(ofItem).toEqual(['changed', 'withdrawn']);
  });

  test('is found by the names of who did it, also after these have changed, and not once it was taken back', async () => {
    const { locker } = made;
    await locker.keepRecords(caseId, all());
    const hits = async (words: string): Promise<string[]> =>
      (await locker.search(words)).hits.map((hit) => `${hit.item === item} ${hit.role}`);
    expect(await hits('budi.contoh')).toEqual(['true acts']);
    expect(await hits('pemenangan')).toEqual(['true acts']);
    await locker.keepRecords(caseId, [subject('Rahmat Misal')]);
    expect(await hits('rahmat')).toEqual(['true acts']);
    await locker.keepRecords(caseId, [
      { what: 'withdrawal', of: 'act', id: id('d'), reason: 'x' },
      { what: 'withdrawal', of: 'attribution', id: id('c'), reason: 'x' },
    ]);
    expect(await hits('rahmat')).toEqual([]);
    expect(await locker.check()).toMatchObject({ ok: true, problems: [] });
  });

  test('that was changed in the database without the log is named by the check, a staff number too', async () => {
    await made.locker.keepRecords(caseId, all());
    for (const [sql, table] of [
      ["UPDATE act SET kind = 'share'", 'act'],
      ["UPDATE attribution SET level = 'L4'", 'attribution'],
      ["UPDATE account SET handle = 'lain'", 'account'],
      ["UPDATE subject SET name = 'Lain'", 'subject'],
      ["UPDATE subject_nip SET nip = '1'", 'subject_nip'],
      ["UPDATE record_item SET item = 'x'", 'record_item'],
    ] as const) {
      await made.locker.close();
      await tamper(made.dir, (db) => {
        db.exec('BEGIN');
        db.exec(sql);
        db.exec('COMMIT');
      });
      made = { ...made, locker: await reopen(made) };
      const { problems } = await made.locker.check();
      expect(problems.map(({ params }) => params['table'])).toContain(table);
    }
  });

  test('goes out with its case, the staff number stays, and the bundle is intact', async () => {
    const { locker } = made;
    await locker.keepRecords(caseId, all());
    const out = join(made.base, 'berkas.zip');
    const { bundle } = await exportCase(
      locker,
      { caseId, out, to: 'Bawaslu', why: 'sidang', overwrite: false },
      { onProgress: () => undefined, signal: new AbortController().signal },
    );
    expect(await verifyFile(out)).toMatchObject({ intact: true, failures: [] });
    const { openings } = exportMaterialOf(locker, caseId, bundle);
    expect(JSON.stringify(openings)).toContain('Foto profil sama');
    expect(JSON.stringify(openings)).not.toContain(nip);
  });
});
