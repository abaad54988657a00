import { expect, test } from 'vitest';
import { hereBefore } from '../../src/cli/commands/import.ts';
import { JejakError } from '../../src/contract/error.ts';
import type { Item } from '../../src/contract/item.ts';

const item: Item = {
  ...{ item: 'a'.repeat(32), case: null, kind: 'file', state: 'complete', title: 'surat.pdf' },
  ...{ capturedAt: '2026-11-22T10:00:00.000Z', source: {}, files: [], steps: [] },
};
const came = [{ item: 'b'.repeat(32) }, { item: 'c'.repeat(32) }];

test('names of what came in what was here before', () => {
  const sameFile = (id: string) =>
    id === came[0]?.item ? { count: 1, earlier: 1, items: [item] } : { count: 0, earlier: 0, items: [] };
  expect(hereBefore({ sameFile }, came)).toEqual({ found: [{ item: came[0]?.item, as: [item], count: 1 }] });
});

test('what came in stays said where the locker is gone when it is asked', () => {
  const sameFile = (): never => {
    throw new JejakError('locker-away', 'could-not-go-on', { locker: 'x' });
  };
  const { found, notAsked } = hereBefore({ sameFile }, came);
  expect([found, notAsked?.code]).toEqual([[], 'locker-away']);
});
