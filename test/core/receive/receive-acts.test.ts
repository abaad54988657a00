import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { CaseActs, RecordRequest } from '../../../src/contract/acts.ts';
import type { Locker } from '../../../src/locker/index.ts';
import { wholeBanner } from '../../contract/sample-banner.ts';
import { addItem, noise } from '../../locker/temporary-locker.ts';
import { packerOf } from '../packer-of.ts';
import { type Desk, makeDesk, problemsOf, receive } from './lockers.ts';

let desk: Desk;
beforeEach(() => {
  desk = makeDesk();
});
afterEach(async () => {
  await desk.remove();
});

/** Each makes, exports and checks several lockers. */
vi.setConfig({ testTimeout: 180_000 });

const number = '014/BWS/2026';
const id = (digit: string): string => digit.repeat(32);
const unknown = { at: null, zone: null, shown: null };
const subject = (name: string): RecordRequest => ({
  what: 'subject',
  id: id('a'),
  facts: { name, agency: 'Dinas Contoh', position: '' },
});

async function caseWithAct(): Promise<{ locker: Locker; caseId: string }> {
  const locker = await desk.make('a', 'Petugas a');
  const { case: caseId } = await locker.openCase({ number, title: 'Dugaan dukungan' });
  const { item } = await addItem(locker, 'suka.jpg', noise(1000), { caseId });
  await locker.keepRecords(caseId, [
    { ...subject('Budi Contoh'), nip: '198001012005011001' } as RecordRequest,
    {
      what: 'account',
      id: id('b'),
      facts: { platform: 'x', handle: 'budi', stableId: '', url: '', shown: '' },
    },
    {
      what: 'attribution',
      id: id('c'),
      facts: {
        ...{ account: id('b'), subject: id('a'), level: 'L0', basis: 'inferred' },
        ...{ grounds: '', items: [] },
      },
    },
    {
      what: 'act',
      id: id('d'),
      facts: {
        ...{ kind: 'like', account: id('b'), basis: 'observed', note: '' },
        ...{ done: unknown, found: unknown, items: [item] },
        target: { kind: 'post', url: 'https://contoh.example/p/1', shown: '' },
      },
    },
    { what: 'banner', id: id('e'), facts: wholeBanner([item]) },
  ]);
  return { locker, caseId };
}

const withoutNips = (acts: CaseActs): CaseActs => ({
  ...acts,
  subjects: acts.subjects.map((each) => ({ ...each, nip: null })),
});
/** Without the entries of the one locker that said it, which are others in another. */
const withoutEntries = ({ subjects, accounts, attributions, acts, banners }: CaseActs): CaseActs => ({
  subjects: subjects.map((each) => ({ ...each, entry: '' })),
  accounts: accounts.map((each) => ({ ...each, entry: '' })),
  attributions: attributions.map((each) => ({ ...each, entry: '' })),
  acts: acts.map((each) => ({ ...each, entry: '' })),
  banners: banners.map((each) => ({ ...each, entry: '' })),
});

test('a case keeps who did what from one locker to the next, under another number, and goes on intact', async () => {
  const { locker: a, caseId } = await caseWithAct();
  const { file, verified } = await desk.export(a, caseId, 'a.zip');
  expect(verified).toMatchObject({ intact: true });
  const b = await desk.make('b', 'Petugas b');
  await b.openCase({ number, title: 'Perkara lain dengan nomor yang sama' });
  await receive(b, file);
  expect(b.findCase(caseId)).toMatchObject({ number: `${number} (2)`, title: 'Dugaan dukungan' });
  expect(withoutEntries(b.caseActs(caseId))).toEqual(withoutEntries(withoutNips(a.caseActs(caseId))));
  expect((await b.search('contoh.example')).hits.map(({ role }) => role)).toEqual(['acts']);
  expect((await b.search('kenari')).hits.map(({ role }) => role)).toEqual(['banner']);
  expect(await problemsOf(b)).toEqual([]);
  const onward = await desk.export(b, caseId, 'b.zip');
  expect(onward.verified).toMatchObject({ intact: true, failures: [] });

  await b.keepRecords(caseId, [subject('Budi Misal')]);
  await a.keepRecords(caseId, [subject('Budi Umpama')]);
  const again = await desk.export(a, caseId, 'a2.zip');
  const { differs } = await receive(b, again.file);
  expect(differs).toContainEqual({
    what: 'act',
    field: 'subject',
    ours: 'Budi Misal',
    theirs: 'Budi Umpama',
  });
  expect(b.caseActs(caseId).subjects).toMatchObject([{ name: 'Budi Misal' }]);
  expect(await problemsOf(b)).toEqual([]);
});

test('a bundle whose case.json says otherwise than the log who did what is not intact', async () => {
  const { locker, caseId } = await caseWithAct();
  const failuresOf = async (change: (acts: CaseActs) => CaseActs): Promise<string[]> => {
    const lying = packerOf((material) => ({ ...material, acts: change(material.acts) }));
    const { verified } = await desk.export(locker, caseId, 'palsu.zip', lying);
    return verified.failures.map(({ code }) => code);
  };
  expect(await failuresOf((acts) => acts)).toEqual([]);
  const level = (acts: CaseActs): CaseActs => ({
    ...acts,
    attributions: acts.attributions.map((each) => ({ ...each, level: 'L4' })),
  });
  expect(await failuresOf(level)).toEqual(['case-differs-from-ledger']);
  const kind = (acts: CaseActs): CaseActs => ({
    ...acts,
    acts: acts.acts.map((each) => ({ ...each, kind: 'share' })),
  });
  expect(await failuresOf(kind)).toEqual(['case-differs-from-ledger']);
  const witness = (acts: CaseActs): CaseActs => ({
    ...acts,
    banners: acts.banners.map((each) => ({ ...each, observed: { ...each.observed, witness: 'Orang lain' } })),
  });
  expect(await failuresOf(witness)).toEqual(['case-differs-from-ledger']);
  const invented = (acts: CaseActs): CaseActs => ({
    ...acts,
    subjects: acts.subjects.map((each) => ({ ...each, id: id('9') })),
  });
  expect(await failuresOf(invented)).toEqual(['act-not-in-ledger']);
  // One that was taken back is not shown as if it stood.
  await locker.keepRecords(caseId, [{ what: 'withdrawal', of: 'act', id: id('d'), reason: 'x' }]);
  const standing = (acts: CaseActs): CaseActs => ({
    ...acts,
    acts: acts.acts.map((each) => ({ ...each, withdrawn: null })),
  });
  expect(await failuresOf(standing)).toEqual(['case-differs-from-ledger']);
});
