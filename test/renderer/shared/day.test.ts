import { describe, expect, test } from 'vitest';
import { isDay, isNoSuchDay, parseDay } from '../../../src/renderer/shared/day.ts';
import { timeWordsIn } from '../../../src/words/time-words.ts';

const day = '2026-11-27';

describe('a day that is typed', () => {
  test('is read in figures with the day first, and by the names of its month in either language', () => {
    for (const text of [
      ...['27/11/2026', '27-11-2026', '27.11.2026', '27 11 2026', ' 27 / 11 / 2026 '],
      ...['27 Nov 2026', '27 nov. 2026', '27-Nov-2026', '27 November 2026', '27 NOVEMBER, 2026'],
      ...['Nov 27, 2026', 'November 27 2026', '2026-11-27', '2026/11/27'],
    ])
      expect(parseDay(text), text).toBe(day);
    expect(parseDay('5/3/2026')).toBe('2026-03-05');
    expect(parseDay('2 Agt 2026')).toBe('2026-08-02');
    expect(parseDay('2 Mei 2026')).toBe('2026-05-02');
    expect(parseDay('2 May 2026')).toBe('2026-05-02');
  });

  test('is none before its year has four figures, with a month that is none, and on no day of the calendar', () => {
    for (const text of [
      ...['27', '27/11', '27/11/', '27/11/2', '27/11/26', '27/11/202', '27 Nov 202', '27/11/20266'],
      ...['11/27/2026', '31/02/2026', '29/2/2026', '0/11/2026', '27/0/2026', '27/11/0026'],
      ...['27 Xyz 2026', '27 No 2026', '2026-02-31', 'besok', 'x 27 Nov 2026'],
    ])
      expect(parseDay(text), text).toBeNull();
    expect(parseDay('29/2/2028')).toBe('2028-02-29');
    expect(parseDay(' ')).toBe('');
  });

  test('is told apart from what is not yet one where it is none of the calendar', () => {
    for (const text of ['31/2/2026', '31 Nov 2026', '2026-13-01', '27/0/2026', '0/11/2026'])
      expect(isNoSuchDay(text), text).toBe(true);
    for (const text of ['', '31/2', '31/2/26', '27 Xyz 2026', 'kemarin', '28/2/2026'])
      expect(isNoSuchDay(text), text).toBe(false);
  });

  test('is read back from what each language shows of it', () => {
    for (const language of ['id', 'en'] as const) {
      const { date, local, day: long } = timeWordsIn(language, 'UTC');
      for (let month = 1; month <= 12; month += 1) {
        const each = `2026-${String(month).padStart(2, '0')}-27`;
        expect(parseDay(date(each))).toBe(each);
        expect(parseDay(long(`${each}T00:00:00Z`))).toBe(each);
        expect(local(each)).toContain(long(`${each}T00:00:00Z`));
      }
    }
  });

  test('is a day as the core has it only where the calendar has it', () => {
    expect(isDay(day)).toBe(true);
    for (const text of ['', '27/11/2026', '2026-02-31', '2026-2-3', '0026-11-27'])
      expect(isDay(text)).toBe(false);
  });
});
