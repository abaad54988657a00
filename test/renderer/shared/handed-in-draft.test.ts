import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  draftOf,
  faultOfWhen,
  type HandedInDraft,
  isUntouched,
  nothingSaid,
  saidIn,
  whenOf,
  withNow,
} from '../../../src/renderer/shared/handed-in-draft.ts';

const zone = process.env['TZ'];
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-07-25T23:30:00.000Z') });
});
afterEach(() => {
  vi.useRealTimers();
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

const typed = (more: Partial<HandedInDraft>): HandedInDraft => ({ ...nothingSaid, ...more });

describe('what is typed of how files were handed over', () => {
  test.each([
    ['Asia/Jakarta', '2026-07-26', '06:30', '+07:00'],
    ['Asia/Makassar', '2026-07-26', '07:30', '+08:00'],
    ['Asia/Jayapura', '2026-07-26', '08:30', '+09:00'],
    ['America/New_York', '2026-07-25', '19:30', '-04:00'],
    ['Asia/Kathmandu', '2026-07-26', '05:15', '+05:45'],
  ])('is filled in with now in %s as that zone has it, when asked', (name, date, clock, offset) => {
    process.env['TZ'] = name;
    expect(whenOf(typed(withNow('minute')))).toEqual({ at: `${date}T${clock}`, zone: offset });
    expect(whenOf(typed(withNow('day')))).toEqual({ at: date, zone: offset });
    expect(faultOfWhen(typed(withNow('minute')))).toBeNull();
  });

  test('has the zone of this device as it was on that day, until another is chosen', () => {
    process.env['TZ'] = 'Europe/Amsterdam';
    expect(whenOf(typed({ date: '2026-02-14', clock: '14:05' }))?.zone).toBe('+01:00');
    expect(whenOf(typed({ date: '2026-06-14', clock: '14:05' }))?.zone).toBe('+02:00');
    expect(whenOf(typed({ date: '2026-06-14', zone: '+09:00' }))?.zone).toBe('+09:00');
  });

  test('is no time where there is no day, and a day alone has no time of day', () => {
    expect(whenOf(typed({ clock: '14:05' }))).toBeNull();
    expect(whenOf(typed({ date: '2026-02-14' }))?.at).toBe('2026-02-14');
  });

  test('comes back as it was when it is said again', () => {
    process.env['TZ'] = 'Asia/Jakarta';
    const when = { at: '2026-02-14T14:05', zone: '+09:00' };
    const said = {
      ...{ receivedFrom: 'Budi', receivedWhere: 'Balai', receivedWhen: when },
      ...{ receivedHow: 'lewat kabel', receivedForm: 'original' as const },
    };
    expect(saidIn(draftOf(said))).toEqual(said);
    expect(isUntouched(draftOf(said))).toBe(false);
    const nothing = saidIn(nothingSaid);
    expect(isUntouched(draftOf(nothing))).toBe(true);
    expect(isUntouched(draftOf({ ...nothing, receivedWhen: when }))).toBe(false);
    expect(isUntouched(draftOf({ ...nothing, receivedForm: 'forwarded' }))).toBe(false);
  });
});
