import { expect, test } from 'vitest';
import { itemsIn, layOut } from '../../../../src/renderer/screens/items/layout.ts';

const groups = [
  { key: 'a', count: 4 },
  { key: 'b', count: 1 },
  { key: 'c', count: 3 },
];
/** Every line as a person would see it. */
const drawn = (total: number, columns: number, inGroups: typeof groups | null): string[] => {
  const layout = layOut(total, columns, inGroups);
  return Array.from({ length: layout.lines }, (_, at) => {
    const line = layout.lineAt(at);
    if (line.is === 'heading') return line.group.key;
    return Array.from({ length: line.count }, (_, column) => line.first + column).join(' ');
  });
};

test('stands in lines group by group, each under its heading', () => {
  expect(drawn(8, 3, groups)).toEqual(['a', '0 1 2', '3', 'b', '4', 'c', '5 6 7']);
  expect(drawn(8, 1, groups)).toEqual(['a', '0', '1', '2', '3', 'b', '4', 'c', '5', '6', '7']);
  expect(drawn(8, 3, null)).toEqual(['0 1 2', '3 4 5', '6 7']);
  expect(drawn(0, 3, null)).toEqual([]);
  expect(drawn(0, 3, [])).toEqual([]);
});

test('finds the line of every item', () => {
  const layout = layOut(8, 3, groups);
  expect(Array.from({ length: 8 }, (_, index) => layout.lineOf(index))).toEqual([1, 1, 1, 2, 4, 6, 6, 6]);
  expect(itemsIn(layout, [{ index: 3 }, { index: 4 }, { index: 5 }, { index: 6 }])).toEqual({
    first: 4,
    last: 7,
  });
});

test('goes up and down in a column past headings, and stays at the ends', () => {
  const layout = layOut(8, 3, groups);
  expect(layout.lineAway(2, 1)).toBe(3);
  expect(layout.lineAway(3, 1)).toBe(4);
  expect(layout.lineAway(1, 3)).toBe(6);
  expect(layout.lineAway(7, -1)).toBe(4);
  expect(layout.lineAway(6, 1)).toBe(6);
  expect(layout.lineAway(0, -5)).toBe(0);
  expect(layout.lineAway(0, 99)).toBe(5);
});

test('a hundred thousand items are laid out at once', () => {
  const many = Array.from({ length: 3000 }, (_, at) => ({ key: String(at), count: 1 + (at % 67) }));
  const total = many.reduce((sum, { count }) => sum + count, 0);
  const layout = layOut(total, 5, many);
  for (let index = 0; index < total; index += 97) {
    const line = layout.lineAt(layout.lineOf(index));
    expect(line.is === 'items' && line.first <= index && index < line.first + line.count).toBe(true);
  }
});
