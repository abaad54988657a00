import { expect, test } from 'vitest';
import { lacksDay, timeDraft, toTime } from '../../../src/renderer/shared/act-time.ts';

const shown = '3 jam';

test('a year or a month that is known stays when the zone alone is chosen, and gives way to a day', () => {
  const before = { at: '2023-09', zone: null, shown };
  const draft = timeDraft(before);
  expect(toTime({ ...draft, zone: '+07:00' })).toEqual({ at: '2023-09', zone: '+07:00', shown });
  expect(toTime({ ...draft, date: '2023-09-25' })).toEqual({ at: '2023-09-25', zone: null, shown });
});

test('a day that is emptied is not known any more', () => {
  const draft = timeDraft({ at: '2023-09-25T14:05', zone: '+07:00', shown });
  expect(toTime({ ...draft, date: '', clock: '' })).toEqual({ at: null, zone: '+07:00', shown });
});

test('a time of day without a day is refused and not dropped', () => {
  const draft = { ...timeDraft({ at: null, zone: null, shown: null }), clock: '14:05', zone: '+07:00' };
  expect(lacksDay(draft)).toBe(true);
  expect(() => toTime(draft)).toThrow(RangeError);
  expect(lacksDay({ ...draft, date: '2023-09-25' })).toBe(false);
  for (const part of [{ date: '25/9' }, { date: '2023-09-25', clock: '14:' }])
    expect(() => toTime({ ...draft, ...part })).toThrow(RangeError);
  expect(toTime({ ...draft, date: '2023-09-25' })).toMatchObject({ at: '2023-09-25T14:05', zone: '+07:00' });
});
