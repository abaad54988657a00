import { expect, test } from 'vitest';
import type { WatchVisit } from '../../../../src/contract/calls/index.ts';
import { toRuns } from '../../../../src/renderer/screens/watch/runs.ts';

const visits = (...became: WatchVisit['became'][]): WatchVisit[] =>
  became.map((each, at) => ({
    ...{ visit: became.length - at, at: '2026-10-02T12:00:00.000Z', missed: 0, item: null },
    ...{ became: each, how: null, changes: null, failure: null },
  }));
const numbers = (...became: WatchVisit['became'][]): number[][] =>
  toRuns(visits(...became)).map((run) => run.map(({ visit }) => visit));

test('only visits in a row that found nothing else are told as one', () => {
  expect(numbers()).toEqual([]);
  expect(numbers('same', 'same', 'changed', 'same')).toEqual([[4, 3], [2], [1]]);
  // What was said between two visits stands between them.
  expect(
    toRuns(visits('same', 'same', 'same'), new Set([2])).map((run) => run.map(({ visit }) => visit)),
  ).toEqual([[3], [2, 1]]);
  expect(numbers('gone', 'gone', 'not-shown', 'not-shown')).toEqual([[4], [3], [2], [1]]);
});
