import { expect, test } from 'vitest';
import { findOfficer, type LockerOfficer } from '../../src/contract/officer.ts';

const officer = (id: string, name: string, retiredAt: string | null = null): LockerOfficer => ({
  ...{ id: id.repeat(32), name, agency: 'Bawaslu Contoh', nip: '', role: '', assignment: '', retiredAt },
  fingerprint: null,
});

test('a name is known however it was typed', () => {
  const officers = [officer('a', 'José  Contoh'.normalize('NFD')), officer('b', 'Budi Contoh')];
  expect(findOfficer(officers, 'josé contoh'.normalize('NFC'))).toBe(officers[0]);
  expect(findOfficer(officers, ' BUDI\tCONTOH ')).toBe(officers[1]);
});

test('of namesakes the one is meant who acts still, or the one who retired where that is asked', () => {
  const [gone, acts] = [officer('a', 'Budi Contoh', '2026-11-22T10:00:00.000Z'), officer('b', 'Budi Contoh')];
  expect(findOfficer([gone, acts], 'budi contoh')).toBe(acts);
  expect(findOfficer([gone, acts], 'budi contoh', 'retired')).toBe(gone);
  expect(findOfficer([gone], 'budi contoh')).toBe(gone);
  expect(findOfficer([acts, officer('c', 'Budi Contoh')], 'budi contoh')).toBe('many');
});
