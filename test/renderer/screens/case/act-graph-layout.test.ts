import { describe, expect, test } from 'vitest';
import type { Act, Attribution, CaseActs } from '../../../../src/contract/acts.ts';
import { countActs, layOut } from '../../../../src/renderer/screens/case/act-graph-layout.ts';

const kept = {
  ...{ entry: '0.1', madeAt: '2026-11-22T10:00:00.000Z' },
  ...{ changedAt: null, officer: 'Ani', withdrawn: null },
};
const person = (id: string) => ({ ...kept, id, name: `Nama ${id}`, agency: '', position: '', nip: null });
const account = (id: string) => ({
  ...kept,
  ...{ id, platform: 'x', handle: id, stableId: '', url: '', shown: '' },
});
const link = (id: string, subject: string, of: string): Attribution => ({
  ...kept,
  ...{ id, subject, account: of, level: 'L0', basis: 'inferred', grounds: '', items: [] },
});
const unknown = { at: null, zone: null, shown: null, precision: null };
const act = (id: string, of: string, kind: Act['kind'], url: string, more: Partial<Act> = {}): Act => ({
  ...kept,
  ...{ id, account: of, kind, basis: 'observed', note: '', items: [], captured: [] },
  ...{ done: unknown, found: unknown, target: { kind: 'post', url, shown: '' } },
  ...more,
});
const all = (): CaseActs => ({
  subjects: [person('a'), person('b')],
  accounts: [account('satu'), account('dua')],
  // Two persons are linked to one account, and nobody to the other.
  attributions: [link('l1', 'a', 'satu'), link('l2', 'b', 'satu')],
  acts: [
    act('1', 'satu', 'like', 'https://contoh.example/p'),
    act('2', 'satu', 'share', 'https://contoh.example/p'),
    act('3', 'dua', 'like', 'https://contoh.example/q'),
    act('4', 'satu', 'like', 'https://contoh.example/r', { withdrawn: 'Akun lain' }),
  ],
});

describe('persons by acts', () => {
  test('count what stands for each who is linked to the account, and the account where nobody is', () => {
    expect(countActs(all()).map(({ name, counts }) => [name, counts.like, counts.share])).toEqual([
      ['Nama a', 1, 1],
      ['Nama b', 1, 1],
      ['@dua', 1, 0],
    ]);
  });
});

describe('the drawing of links', () => {
  test('has each target once, each way once with what was done, and nothing that was taken back', () => {
    const { subjects, accounts, targets, holds, does } = layOut(all());
    expect([subjects, accounts, targets].map((column) => column.length)).toEqual([2, 2, 2]);
    expect(holds.map(({ from, to }) => `${from.id} ${to.id}`)).toEqual(['a satu', 'b satu']);
    expect(does.map(({ from, to, kinds }) => [from.name, to.name, kinds])).toEqual([
      ['@satu', 'contoh.example/p', ['like', 'share']],
      ['@dua', 'contoh.example/q', ['like']],
    ]);
  });
});
