import { expect, test } from 'vitest';
import { isTimeOfDay, parseTimeOfDay, sayTimeOfDay } from '../../../src/renderer/shared/time-of-day.ts';

test('a time of day is read as either language writes it, of 24 hours, and never half of it', () => {
  expect(['14.05', '14:05', ' 14.05 '].map(parseTimeOfDay)).toEqual(['14:05', '14:05', '14:05']);
  expect(parseTimeOfDay('9.05')).toBe('09:05');
  expect(parseTimeOfDay('14.05.09')).toBe('14:05:09');
  expect(parseTimeOfDay('')).toBe('');
  for (const text of ['1', '14', '14.', '14.0', '14.5', '24.00', '14.60', '14:05.09', '14.05 WIB', '2:05 PM'])
    expect(parseTimeOfDay(text), text).toBeNull();
});

test('a time of day is shown as the language writes it, and read back from there', () => {
  expect(sayTimeOfDay('14:05:09', 'id')).toBe('14.05.09');
  expect(sayTimeOfDay('14:05:09', 'en')).toBe('14:05:09');
  for (const time of ['00:00', '14:05', '14:05:09', '14:05:09.123'])
    for (const language of ['id', 'en'] as const)
      expect(parseTimeOfDay(sayTimeOfDay(time, language))).toBe(time);
  expect(['14:05', '14.05', '9:05', ''].map(isTimeOfDay)).toEqual([true, false, false, false]);
});
