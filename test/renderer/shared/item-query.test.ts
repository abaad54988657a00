import { expect, test } from 'vitest';
import {
  everything,
  forgetLists,
  isFiltered,
  recall,
  remember,
  sortedBy,
} from '../../../src/renderer/shared/item-query.ts';

test('a click on a column sorts by it in its natural order, a second one the other way round', () => {
  const once = sortedBy(everything('inbox'), 'title');
  expect(once).toMatchObject({ sort: 'title', descending: false });
  expect(sortedBy(once, 'title')).toMatchObject({ sort: 'title', descending: true });
  expect(sortedBy(once, 'capturedAt')).toMatchObject({ sort: 'capturedAt', descending: true });
});

test('everything is not filtered, and each filter is one', () => {
  const query = everything(null);
  expect(isFiltered(query)).toBe(false);
  expect(isFiltered({ ...query, kind: 'web' })).toBe(true);
  expect(isFiltered({ ...query, state: 'partial' })).toBe(true);
  expect(isFiltered({ ...query, filter: 'spanduk' })).toBe(true);
});

test('a list is found again as it was left', () => {
  const left = {
    query: { ...everything('inbox'), filter: 'spanduk' },
    view: 'grid',
    at: { item: 'x', place: 7 },
  } as const;
  remember('inbox', left);
  expect(recall('inbox')).toBe(left);
  expect(recall(null).at).toBeNull();
  forgetLists();
  expect(recall('inbox').at).toBeNull();
});
