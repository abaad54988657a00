import { expect, test } from 'vitest';
import { offsetWords, zoneDoubts } from '../../src/contract/zone-doubts.ts';

const at = '2026-11-26T08:00:00.000Z';

test.each([
  ['Asia/Jakarta', 420, []],
  ['Asia/Pontianak', 420, []],
  ['Asia/Makassar', 480, []],
  ['Asia/Jayapura', 540, []],
  ['UTC', 0, ['utc']],
  ['Etc/GMT', 0, ['utc']],
  ['Asia/Singapore', 480, ['abroad']],
  ['America/New_York', -300, ['abroad']],
  ['Asia/Kolkata', 330, ['abroad']],
  ['Asia/Jakarta', 480, ['not-as-named']],
  ['America/New_York', 420, ['abroad', 'not-as-named']],
  ['Contoh/Tiada', 420, ['abroad']],
])('of %s, %i minutes ahead of UTC, is doubtful: %j', (zone, minutes, doubts) => {
  expect(zoneDoubts(zone, minutes, at)).toEqual(doubts);
});

test('a zone with summer time fits its name in summer and winter', () => {
  expect(zoneDoubts('Europe/Amsterdam', 120, '2026-07-01T00:00:00.000Z')).toEqual(['abroad']);
  expect(zoneDoubts('Europe/Amsterdam', 120, at)).toEqual(['abroad', 'not-as-named']);
});

test('an offset is said as people say it', () => {
  expect([420, 330, 0, -300].map(offsetWords)).toEqual(['UTC+7', 'UTC+5:30', 'UTC', 'UTC−5']);
});
