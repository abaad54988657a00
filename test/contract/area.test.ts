import { expect, test } from 'vitest';
import { areaOfBox, boxOfArea, isBox, isInArea } from '../../src/contract/area.ts';

const box = { west: 105, south: -9, east: 115, north: -5 };

test('an area of a box has in it what lies between its edges, and its box is that box', () => {
  const area = areaOfBox(box);
  expect(isInArea({ lat: -6.9, lon: 107.6 }, area)).toBe(true);
  expect(isInArea({ lat: -4.9, lon: 107.6 }, area)).toBe(false);
  expect(isInArea({ lat: -6.9, lon: 115.1 }, area)).toBe(false);
  expect(boxOfArea(area)).toEqual(box);
  expect(isBox(area)).toBe(true);
});

test('an area with a bay has not in it what lies in the bay, though its box does', () => {
  const area = [
    [105, -9],
    [110, -6],
    [115, -9],
    [115, -5],
    [105, -5],
  ] as const;
  expect(isInArea({ lat: -8, lon: 110 }, area)).toBe(false);
  expect(isInArea({ lat: -5.5, lon: 110 }, area)).toBe(true);
  expect(boxOfArea(area)).toEqual(box);
});

test('the box of an area that was drawn beyond the edges of the world ends at them', () => {
  const area = areaOfBox({ west: -200, south: -95, east: 190, north: 91 });
  expect(boxOfArea(area)).toEqual({ west: -180, south: -90, east: 180, north: 90 });
});

test('an area with corners within its box is no box, also where it has four', () => {
  const [first, second, third] = areaOfBox(box);
  expect(isBox([first ?? [0, 0], second ?? [0, 0], third ?? [0, 0], [106, -6]])).toBe(false);
  expect(isBox([first ?? [0, 0], second ?? [0, 0], third ?? [0, 0]])).toBe(false);
});
