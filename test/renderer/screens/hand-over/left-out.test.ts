import { expect, test } from 'vitest';
import type { ExportWarning } from '../../../../src/contract/export-warning.ts';
import { leftOutBefore, withRecord } from '../../../../src/renderer/screens/hand-over/left-out.ts';

const names = [{ id: 'person', is: 'subject' as const, name: 'Contoh', by: ['act', 'link'] }];
const asking = (...records: string[]): ExportWarning[] => [
  {
    code: 'records-of-withheld',
    records: records.map((id) => ({ id, is: 'act', account: '', says: '' })),
    names,
  },
];

test('what can still be chosen is not told of as left out before', () => {
  expect(leftOutBefore(['act', 'link', 'person'], asking('act', 'link'))).toEqual([]);
});

test('a person that something names again which goes along is told of, and so is all where nothing is asked any more', () => {
  expect(leftOutBefore(['act', 'person'], asking('act', 'link'))).toEqual(['person']);
  expect(leftOutBefore(['act', 'person'], [])).toEqual(['act', 'person']);
});

test('whom a record names that goes along goes along too', () => {
  expect(withRecord(['act', 'link', 'person'], { id: 'act', goes: true }, names)).toEqual(['link']);
});
