import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTimeOf, readTimeWords } from '../../../src/capture/readers/time-words.ts';
import { readTime, timesDisagree } from '../../../src/capture/readers/times.ts';

describe('a time in the data of a page', () => {
  test.each([
    [1_762_961_788, '2025-11-12T15:36:28Z', 'second', null],
    ['1762961788', '2025-11-12T15:36:28Z', 'second', null],
    [1_762_961_788_123, '2025-11-12T15:36:28.123Z', 'millisecond', null],
    ['2017-04-14T09:02:38-07:00', '2017-04-14T16:02:38Z', 'second', '-07:00'],
    ['2023-09-25T23:30:00+0900', '2023-09-25T14:30:00Z', 'second', '+09:00'],
    ['2017-11-24T17:42:11.000Z', '2017-11-24T17:42:11Z', 'second', '+00:00'],
    ['2021-05-29T10:15', '2021-05-29T10:15', 'minute', null],
    ['2021-05-29', '2021-05-29', 'day', null],
    ['2021-05', '2021-05', 'month', null],
    ['2023-09-25T21:00:00+07', '2023-09-25T14:00:00Z', 'second', '+07:00'],
    ['2023/09/25', '2023-09-25', 'day', null],
    ['2023/09/25 18:05:00', '2023-09-25T18:05:00', 'second', null],
    ['Fri Nov 24 17:42:11 +0000 2017', '2017-11-24T17:42:11Z', 'second', '+00:00'],
    ['Sun, 02 Oct 2011 20:46:20 +0700', '2011-10-02T13:46:20Z', 'second', '+07:00'],
  ])('%s is %s', (value, at, precision, zone) => {
    expect(readTime(value)).toEqual({ at, precision, zone, shown: String(value) });
  });

  test.each([
    '2023-02-30',
    '2023-13-01',
    '2023-05-05T25:00',
    '05/06/2021',
    '0',
    'kemarin',
    '',
    '20210529',
    '2023-09-25T14:12:00+25:00',
    '2023-09-25T14:12:00+99:99',
    '2023-09-25T14:12:00+14:01',
  ])('%s is none', (value) => {
    expect(readTime(value)).toBeUndefined();
  });

  test.each([0, -1, 1.5, Number.NaN, 12, null, undefined, {}])('%s is none', (value) => {
    expect(readTime(value)).toBeUndefined();
  });
});

describe('a time in words', () => {
  test.each([
    ['May 29, 2021', '2021-05-29', 'day', null],
    ['29 Mei 2021', '2021-05-29', 'day', null],
    ['8 de mayo de 2021', '2021-05-08', 'day', null],
    ['7 Agt 2023', '2023-08-07', 'day', null],
    ['Senin, 25 September 2023 pukul 23.30 WIT', '2023-09-25T14:30Z', 'minute', '+09:00'],
    ['25 September 2023 14:05 WITA', '2023-09-25T06:05Z', 'minute', '+08:00'],
    ['7:42 PM · Nov 24, 2017', '2017-11-24T19:42', 'minute', null],
    ['12:05 AM · Nov 24, 2017', '2017-11-24T00:05', 'minute', null],
    ['25 Sep 2023 23:30 GMT+8', '2023-09-25T15:30Z', 'minute', '+08:00'],
    ['25 September 2023, 14.05 UTC+7', '2023-09-25T07:05Z', 'minute', '+07:00'],
    ['25 Sep 2023 23:30 UTC-03:30', '2023-09-26T03:00Z', 'minute', '-03:30'],
    ['25 Sep 2023 23:30 +08', '2023-09-25T15:30Z', 'minute', '+08:00'],
    ['25 Sep 2023 23:30 GMT+25', '2023-09-25T23:30', 'minute', null],
    ['Sept. 3, 2023, 5:07 a.m. UTC', '2023-09-03T05:07Z', 'minute', '+00:00'],
    ['25 Sep 2023 12.34 rb', '2023-09-25', 'day', null],
    ['25 Sep 2023 12.34', '2023-09-25T12:34', 'minute', null],
    ['25 Sep 2023 pukul 12.34 oleh Siti', '2023-09-25T12:34', 'minute', null],
    ['25 Jun 2023 08:00 - 10:00', '2023-06-25T08:00', 'minute', null],
    ['Edited 2 Jun 2021 10:00 · 29 May 2021', '2021-05-29', 'day', null],
    ['29 Mei 2021 (Diubah 3 Juni 2021 14.05)', '2021-05-29', 'day', null],
    ['29 Mei 2021 · Diedit', '2021-05-29', 'day', null],
    ['25 Peb 2023', '2023-02-25', 'day', null],
    ['25 Pebruari 2023', '2023-02-25', 'day', null],
  ])('%s is %s', (text, at, precision, zone) => {
    expect(readTimeWords(text)).toEqual({ at, precision, zone, shown: text, words: text });
  });

  test.each([
    '2 j',
    '3j',
    '2 hr',
    '3 jam lalu',
    '5 menit yang lalu',
    'sehari lalu',
    '3 days ago',
    'an hour ago',
    'kemarin',
    'Kemarin pukul 14.05',
    'Yesterday at 3:05 PM',
    '5 Mei pukul 14.05',
    'May 5 at 3:05 PM',
    'Baru saja',
    'Senin pukul 10.00',
  ])('%s is one that is only relative', (text) => {
    expect(readTimeWords(text)).toEqual({ at: null, precision: null, zone: null, shown: text, words: text });
  });

  test.each([
    '31 Februari 2021',
    '5/6/2021',
    '29 Foo 2021',
    'May 2021',
    '12 posts 2021',
    '12 suka',
    '5 rb',
    'Siti',
    'Diedit 3 Jan 2024',
    'Edited Jun 2, 2021',
    'Diperbarui pada 3 Jan 2024 pukul 10.00',
    '12 Des 2023 - 14 Des 2023',
  ])('%s is none', (text) => {
    expect(readTimeWords(text)).toBeUndefined();
  });
});

test('an element is read by its data, beside the words that stand there', () => {
  const data = '2023-09-25T14:12:00.000Z';
  expect(readTimeOf(data, '9:12 PM · 25 Sep 2023')).toMatchObject({
    ...{ at: '2023-09-25T14:12:00Z', zone: null, words: '9:12 PM · 25 Sep 2023' },
  });
  expect(readTimeOf(data, '3 j')).toMatchObject({ at: '2023-09-25T14:12:00Z', zone: null, words: '3 j' });
  expect(readTimeOf(data, '25 September 2023 21.12 WIB')).toMatchObject({ zone: '+07:00' });
  expect(readTimeOf('2023-09-25T21:12:00+07:00', 'Siti')).toMatchObject({ zone: '+07:00' });
  expect(readTimeOf('2023-09-25T21:12:00+07:00', 'Siti')).not.toHaveProperty('words');
  expect(readTimeOf(data, '1 Jan 2020')).toMatchObject({ at: '2023-09-25T14:12:00Z', against: '1 Jan 2020' });
  expect(readTimeOf(null, '3 jam lalu')).toMatchObject({ at: null, words: '3 jam lalu' });
});

test('two times disagree only where both cannot be right', () => {
  const read = (value: string) => {
    const time = readTime(value) ?? readTimeWords(value);
    if (time === undefined) throw new Error(value);
    return time;
  };
  // A day says no zone: in another it is the day before.
  expect(timesDisagree(read('2021-05-29'), read('2021-05-28T17:30:00Z'))).toBe(false);
  expect(timesDisagree(read('2021-05-29'), read('2021-06-02T17:30:00Z'))).toBe(true);
  expect(timesDisagree(read('2021-05-29T10:00:00Z'), read('2021-05-29T17:00:00+07:00'))).toBe(false);
  expect(timesDisagree(read('2021-05-29T10:00:00Z'), read('2021-05-29T10:05:00Z'))).toBe(true);
});

test('whatever is given breaks nothing', () => {
  fc.assert(
    fc.property(fc.anything(), fc.string({ unit: 'binary' }), (value, text) => {
      for (const read of [readTime(value), readTime(text), readTimeWords(text)])
        if (typeof read?.at === 'string') expect(Number.isNaN(Date.parse(read.at.slice(0, 10)))).toBe(false);
    }),
    { numRuns: 200 },
  );
});
