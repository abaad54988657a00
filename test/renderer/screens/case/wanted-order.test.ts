import { expect, test } from 'vitest';
import { inOrder } from '../../../../src/renderer/screens/case/exhibit-order.ts';
import { wantedOrder, wantOrder } from '../../../../src/renderer/screens/case/wanted-order.ts';

test('orders that are wanted faster than they are kept are shown at once, and the last is kept last', async () => {
  const kept: string[] = [];
  let end: () => void = () => undefined;
  const keep = async (order: readonly string[], was: readonly string[]): Promise<void> => {
    await new Promise<void>((resolve) => (end = resolve));
    kept.push(`${was.join('')} ${order.join('')}`);
  };
  const all = wantOrder('satu', ['b', 'a', 'c'], ['a', 'b', 'c'], keep);
  await wantOrder('satu', ['b', 'c', 'a'], ['b', 'a', 'c'], keep);
  await wantOrder('satu', ['c', 'b', 'a'], ['b', 'c', 'a'], keep);
  expect(wantedOrder('satu')).toEqual(['c', 'b', 'a']);
  end();
  await expect.poll(() => kept).toEqual(['abc bac']);
  expect(wantedOrder('satu')).toEqual(['c', 'b', 'a']);
  end();
  await all;
  expect([kept, wantedOrder('satu')]).toEqual([['abc bac', 'bac cba'], undefined]);
});

test('an order that cannot be kept is wanted no more, and says why', async () => {
  const keep = () => Promise.reject(new Error('away'));
  await expect(wantOrder('satu', ['b', 'a'], ['a', 'b'], keep)).rejects.toThrow('away');
  expect(wantedOrder('satu')).toBeUndefined();
});

test('what an order does not name comes after what it names, as it stood', () => {
  const rows = ['a', 'b', 'c', 'd'].map((item) => ({ item }));
  expect(inOrder(rows, ['d', 'x', 'b']).map(({ item }) => item)).toEqual(['d', 'b', 'a', 'c']);
  expect(inOrder(rows, [])).toEqual(rows);
});
