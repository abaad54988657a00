import { expect, test } from 'vitest';
import { putIntoPlace } from '../../../../src/renderer/screens/case/exhibit-order.ts';

test.each([
  ['at the end', ['a', 'b', 'x'], ['a', 'x', 'b'], ['a', 'x', 'b']],
  ['first of all', ['a', 'b', 'x'], ['x', 'a', 'b'], ['x', 'a', 'b']],
  ['others moved meanwhile', ['b', 'a', 'x'], ['a', 'x', 'b'], ['b', 'a', 'x']],
  ['the one before it is gone', ['a', 'c', 'x'], ['a', 'b', 'x', 'c'], ['a', 'x', 'c']],
  ['another came meanwhile', ['n', 'a', 'x'], ['a', 'x'], ['n', 'a', 'x']],
])('an exhibit that is put back stands after the one that it stood after: %s', (_, now, before, wanted) => {
  expect(putIntoPlace(now, 'x', before)).toEqual(wanted);
});
