import { describe, expect, test } from 'vitest';
import type { Act, Attribution, CaseActs, Subject } from '../../../../src/contract/acts.ts';
import { countActs } from '../../../../src/renderer/screens/case/act-counts.ts';
import { brokenWords, keptApart } from '../../../../src/renderer/screens/case/act-graph-labels.ts';
import { layOut } from '../../../../src/renderer/screens/case/act-graph-layout.ts';

const kept = {
  ...{ entry: '0.1', madeAt: '2026-11-22T10:00:00.000Z' },
  ...{ changedAt: null, officer: 'Ani', withdrawn: null },
};
const person = (id: string, more: Partial<Subject> = {}): Subject => ({
  ...{ ...kept, id, name: `Nama ${id}`, agency: '', position: '', nip: null },
  ...more,
});
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
  banners: [],
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
    expect(
      countActs(all()).map(({ name, counts }) => [name, counts.like.observed, counts.share.observed]),
    ).toEqual([
      ['Nama a', 1, 1],
      ['Nama b', 1, 1],
      ['@dua', 1, 0],
    ]);
  });

  test('count what is only concluded apart from what was seen', () => {
    const acts = [
      ...all().acts,
      act('5', 'satu', 'like', 'https://contoh.example/s', { basis: 'inferred' }),
      act('6', 'satu', 'follow', 'https://contoh.example/s', { basis: 'inferred' }),
    ];
    const [first] = countActs({ ...all(), acts });
    expect(first?.counts.like).toEqual({ observed: 1, inferred: 1 });
    expect(first?.counts.follow).toEqual({ observed: 0, inferred: 1 });
    expect(first?.counts.share).toEqual({ observed: 1, inferred: 0 });
  });

  test('have those of whom an act is said first, and tell two of one name apart in what is seen and called', () => {
    const named = { name: 'Budi Santoso' };
    const subjects = [
      person('c'),
      person('d', { ...named, agency: 'Dinas Contoh' }),
      person('e', named),
      person('f', named),
      person('a', named),
    ];
    const rows = countActs({ ...all(), subjects });
    expect(rows.map(({ id }) => id)).toEqual(['a', 'dua', 'c', 'd', 'e', 'f']);
    const called = new Map(rows.map((row) => [row.id, [row.beside, row.called]]));
    expect(called.get('a')).toEqual(['@satu', 'Budi Santoso (@satu)']);
    expect(called.get('d')).toEqual(['Dinas Contoh', 'Budi Santoso (Dinas Contoh)']);
    expect(called.get('e')).toEqual(['', 'Budi Santoso 1']);
    expect(called.get('f')).toEqual(['', 'Budi Santoso 2']);
    expect(called.get('c')).toEqual(['', 'Nama c']);
  });

  test('are there at once for a list of thirty thousand', () => {
    const many = Array.from({ length: 30_000 }, (_, at) => ({ ...account(String(at)), handle: 'sama' }));
    const acts = many.map(({ id }) => act(id, id, 'like', `https://contoh.example/${id}`));
    const listed = { subjects: [], attributions: [], banners: [], accounts: many, acts };
    expect(countActs(listed).at(-1)?.called).toBe('@sama (x) 30000');
    expect(layOut(listed).does).toHaveLength(many.length);
    const labels = keptApart(many.map((_, at) => ({ x: 10, y: at, lines: ['Suka'] })));
    expect(labels.at(-1)?.y).toBe((many.length - 1) * 15);
  });

  test('show a name with signs of direction in the order of its letters', () => {
    const subjects = [person('a', { name: '\u202EotnaC' })];
    expect(countActs({ ...all(), subjects })[0]?.name).toBe('\uFFFDotnaC');
  });
});

describe('the drawing of links', () => {
  test('has each target once, each way once with what was done, and nothing that was taken back', () => {
    const { subjects, accounts, targets, holds, does } = layOut(all());
    expect([subjects, accounts, targets].map((column) => column.length)).toEqual([2, 2, 2]);
    expect(holds.map(({ from, to }) => `${from.id} ${to.id}`)).toEqual(['a satu', 'b satu']);
    expect(does.map(({ from, to, kinds }) => [from.name, to.name, kinds.map(({ kind }) => kind)])).toEqual([
      ['@satu', 'contoh.example/p', ['like', 'share']],
      ['@dua', 'contoh.example/q', ['like']],
    ]);
  });

  test('knows of each act on a way whether one was seen, or all are only concluded', () => {
    const url = 'https://contoh.example/s';
    const acts = [
      act('1', 'satu', 'like', url, { basis: 'inferred' }),
      act('2', 'satu', 'share', url, { basis: 'inferred' }),
      act('3', 'satu', 'like', url),
    ];
    for (const each of [acts, acts.toReversed()]) {
      const [way] = layOut({ ...all(), acts: each }).does;
      expect(new Map(way?.kinds.map(({ kind, isSeen }) => [kind, isSeen]))).toEqual(
        new Map([
          ['like', true],
          ['share', false],
        ]),
      );
    }
  });

  test('tells boxes of one name apart by what stands beside it, and has those first whom a way leaves', () => {
    const shown = (url: string) => ({ kind: 'post' as const, url, shown: 'Calon Satu' });
    const acts = ['1', '2'].map((id) =>
      act(id, 'dua', 'like', '', { target: shown(`https://contoh.example/p/${id}`) }),
    );
    const { subjects, accounts, targets } = layOut({
      ...all(),
      subjects: [person('c', { agency: 'Dinas Contoh' }), person('a')],
      acts,
    });
    expect(subjects.map(({ id, beside }) => [id, beside])).toEqual([
      ['a', ''],
      ['c', 'Dinas Contoh'],
    ]);
    expect(accounts.map(({ name, beside }) => [name, beside])).toEqual([
      ['@dua', 'x'],
      ['@satu', 'x'],
    ]);
    expect(targets.map(({ name, beside }) => [name, beside])).toEqual([
      ['Calon Satu', 'contoh.example/p/1'],
      ['Calon Satu', 'contoh.example/p/2'],
    ]);
  });

  test('calls a target by the name that any act says of it', () => {
    const named = { kind: 'post' as const, url: 'https://contoh.example/p', shown: 'Calon Satu' };
    const acts = [act('1', 'satu', 'like', '', { target: named }), act('2', 'dua', 'like', named.url)];
    for (const each of [acts, acts.toReversed()])
      expect(layOut({ ...all(), acts: each }).targets.map(({ name }) => name)).toEqual(['Calon Satu']);
  });

  test('breaks the words of a line so that they fit between boxes, and lays none over another', () => {
    expect(brokenWords(['Unggah', 'Suka', 'Bagikan', 'Komentar', 'Ikuti'])).toEqual([
      'Unggah, Suka,',
      'Bagikan, Komentar,',
      'Ikuti',
    ]);
    const labels = keptApart([
      { x: 10, y: 20, lines: ['Suka'] },
      { x: 10, y: 10, lines: ['Unggah, Suka,', 'Ikuti'] },
      { x: 900, y: 10, lines: ['L0'] },
    ]);
    expect(labels.map(({ y }) => y)).toEqual([40, 10, 10]);
  });
});
