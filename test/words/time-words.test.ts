import { describe, expect, test } from 'vitest';
import { timeWordsIn } from '../../src/words/time-words.ts';

const instant = '2023-09-25T07:05:09.000Z';

describe('the words of a time', () => {
  test('name the zone of western, central and eastern Indonesia', () => {
    const zones = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'];
    expect(zones.map((zone) => timeWordsIn('id', zone).zone(instant))).toEqual(['WIB', 'WITA', 'WIT']);
  });

  test('say day, date, time and zone in full', () => {
    expect(timeWordsIn('id', 'Asia/Jakarta').long(instant)).toBe(
      'Senin, 25 September 2023 pukul 14.05.09 WIB',
    );
    expect(timeWordsIn('en', 'Asia/Jayapura').long(instant)).toMatch(
      /^Monday.* 25 September 2023 at 16:05:09 WIT$/,
    );
  });

  test('say a local time as somebody said it, whatever the zone of this device', () => {
    for (const zone of ['Asia/Jayapura', 'America/New_York', undefined]) {
      const { local } = timeWordsIn('id', zone);
      expect(local('2023-09-25')).toBe('Senin, 25 September 2023');
      expect(local('2023-09-25T00:05')).toBe('Senin, 25 September 2023 pukul 00.05');
      expect(local('2023-09-25T23:05:09')).toBe('Senin, 25 September 2023 pukul 23.05.09');
    }
    expect(timeWordsIn('en').local('2023-09-25T14:05')).toMatch(/^Monday.* 25 September 2023 at 14:05$/);
  });

  test('name another zone as the system does', () => {
    expect(timeWordsIn('en', 'UTC').short(instant)).toMatch(/ UTC$/);
  });

  test('say of a day when it is, and how far away', () => {
    const evening = new Date(2026, 10, 26, 23, 59);
    expect(timeWordsIn('id').date('2026-11-30')).toBe('30 Nov 2026');
    expect(timeWordsIn('id').away('2026-11-30', evening)).toBe('dalam 4 hari');
    expect(timeWordsIn('en').away('2026-11-26', evening)).toBe('today');
    expect(timeWordsIn('id').away('2026-11-25', evening)).toBe('kemarin');
  });

  test('write every day in one way, also the first nine of a month, and every digit of a number that is text', () => {
    const third = timeWordsIn('id', 'Asia/Jakarta');
    expect(third.long('2022-02-03T07:05:09.000Z')).toBe('Kamis, 3 Februari 2022 pukul 14.05.09 WIB');
    expect(third.local('2022-02-03')).toBe('Kamis, 3 Februari 2022');
    expect(third.second('2022-02-03T07:05:09.000Z')).toBe('3 Feb 2022, 14.05.09 WIB');
    expect(third.decimal('-4.00514085')).toBe('-4,00514085');
    expect(timeWordsIn('en').decimal('40.7800')).toBe('40.7800');
  });

  test('give sizes in the numbers of the language', () => {
    expect(timeWordsIn('id').bytes(1_500_000)).toBe('1,43 MiB');
    expect(timeWordsIn('en').bytes(1_500_000)).toBe('1.43 MiB');
    expect(timeWordsIn('en').bytes(0)).toBe('0 B');
  });
});
