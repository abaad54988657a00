import { describe, expect, test } from 'vitest';
import type { CaseActs, RecordRequest, Subject } from '../../../src/contract/acts.ts';
import { type ActDraft, toRecords } from '../../../src/renderer/shared/act-draft.ts';
import { merged, over } from '../../../src/renderer/shared/record-changes.ts';

const subject: Subject = {
  ...{ id: 'a', entry: '0.7', name: 'Budi Contoh', agency: '', position: '', nip: null },
  ...{ madeAt: '2026-11-22T10:00:00.000Z', changedAt: null, officer: 'Ani', withdrawn: null },
};
const acts: CaseActs = { subjects: [subject], accounts: [], attributions: [], acts: [], banners: [] };

describe('a record that two hands wrote', () => {
  test('has what was changed here, and the rest as the other left it', () => {
    const was = { name: 'Budi', agency: 'Dinas', items: ['1'], note: '' };
    const mine = { ...was, name: 'Budi Contoh', items: ['1', '2'] };
    const theirs = { ...was, name: 'B. Contoh', agency: 'Kecamatan' };
    expect(merged(was, mine, theirs)).toEqual({
      ...{ name: 'Budi Contoh', agency: 'Kecamatan', items: ['1', '2'], note: '' },
    });
    expect(merged(was, was, theirs)).toEqual(theirs);
  });

  test('is sent with the entry that whoever writes it has seen, and with none where it is new', () => {
    const facts = { name: 'Wati', agency: '', position: '' };
    const records: RecordRequest[] = [
      { what: 'subject', id: 'a', facts },
      { what: 'subject', id: 'b', facts },
      { what: 'withdrawal', of: 'subject', id: 'a', reason: 'Salah' },
    ];
    expect(over(acts, records).map(({ was }) => was)).toEqual(['0.7', null, '0.7']);
  });

  test('has the same ids at each try', () => {
    const time = { date: '', clock: '', zone: '', before: { at: null, zone: null, shown: null } };
    const person = { name: 'Budi', agency: '', position: '', nip: '' };
    const draft: ActDraft = {
      kind: 'like',
      basis: 'observed',
      level: 'L0',
      holderBasis: 'inferred',
      ...{ account: 'new', holder: 'new', newSubject: person, items: ['i'], shownHere: false, note: '' },
      newAccount: { platform: 'x', handle: 'budi', stableId: '', url: '', shown: '' },
      grounds: '',
      target: { kind: 'post', url: 'https://contoh.example/p', shown: '' },
      ...{ done: time, found: time },
    };
    const written = toRecords(draft, { acts, act: null, idOf: (name) => `id of ${name}` });
    expect(written.map(({ what, id }) => [what, id])).toEqual([
      ['account', 'id of account'],
      ['subject', 'id of subject'],
      ['attribution', 'id of link'],
      ['act', 'id of act'],
    ]);
  });
});
